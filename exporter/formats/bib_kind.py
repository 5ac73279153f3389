"""Which item type an entry of a .bib file is: by its type, by ``entrysubtype``, else by what its fields tell."""

from collections.abc import Mapping

from exporter.csl import ItemType
from exporter.formats.mapping import IMPLIED_GENRE, item_type_of_entry

# The values of ``entrysubtype`` that biblatex styles know, and words for those whose name has "_": APA's style prints
# them in brackets. CSL's own names are taken for all other types.
SUBTYPES = {
    ItemType.ARTICLE_MAGAZINE: "magazine",
    ItemType.ARTICLE_NEWSPAPER: "newspaper",
    ItemType.MOTION_PICTURE: "film",
    ItemType.LEGAL_CASE: "court case",
    ItemType.PERSONAL_COMMUNICATION: "personal communication",
}
_BY_SUBTYPE = {each.value: each for each in ItemType} | {name: each for each, name in SUBTYPES.items()}
_GENRES = {
    "data set": ItemType.DATASET,
    "dataset": ItemType.DATASET,
    "computer software": ItemType.SOFTWARE,
    "software": ItemType.SOFTWARE,
    "computer program": ItemType.SOFTWARE,
}


def item_type(entry_type: str, fields: Mapping[str, str]) -> ItemType:
    """The item type; :attr:`ItemType.DOCUMENT` for an entry type that is not known."""
    subtype = _BY_SUBTYPE.get(fields.get("entrysubtype", "").strip())
    if subtype:
        return subtype
    found = item_type_of_entry(entry_type) or ItemType.DOCUMENT
    genre = fields.get("type", "").strip()
    if entry_type == "misc":
        return _of_misc(fields, genre)
    if entry_type in ("techreport", "report") and genre == IMPLIED_GENRE[ItemType.STANDARD]:
        return ItemType.STANDARD
    if entry_type == "online" and _is_preprint(fields):
        return ItemType.ARTICLE
    return found


def is_subtype(text: str) -> bool:
    """Whether ``entrysubtype`` names one of our types."""
    return text.strip() in _BY_SUBTYPE


def _of_misc(fields: Mapping[str, str], genre: str) -> ItemType:
    if genre.lower() in _GENRES:
        return _GENRES[genre.lower()]
    if _is_preprint(fields):
        return ItemType.ARTICLE
    address = fields.get("url") or "\\url" in fields.get("howpublished", "")
    return ItemType.WEBPAGE if address else ItemType.DOCUMENT


def _is_preprint(fields: Mapping[str, str]) -> bool:
    kind = fields.get("eprinttype", fields.get("archiveprefix", "")).strip().lower()
    return kind == "arxiv" or fields.get("pubstate", "").strip() == "prepublished"
