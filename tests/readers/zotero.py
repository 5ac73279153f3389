"""Zotero's importers as far as they have been observed: what each tag of RIS becomes, type by type, in CSL's words.

They do not run here; this is a table of what its RIS translator of 2026 makes of each tag, written down independently of
the one that we write by. A tag that is not in it is dropped. Creators of a role that the type has not become authors.
"""

from collections.abc import Mapping

TYPES = {
    "JOUR": "journalArticle", "MGZN": "magazineArticle", "NEWS": "newspaperArticle", "BOOK": "book", "EDBOOK": "book",
    "CHAP": "bookSection", "CONF": "conferencePaper", "THES": "thesis", "RPRT": "report", "STAND": "report",
    "ELEC": "webpage", "BLOG": "blogPost", "DATA": "dataset", "COMP": "computerProgram", "PAT": "patent",
    "MANSCPT": "manuscript", "PAMP": "manuscript", "ENCYC": "encyclopediaArticle", "DICT": "dictionaryEntry",
    "MPCT": "film", "CASE": "case", "STAT": "statute", "BILL": "bill", "HEAR": "hearing", "SOUND": "audioRecording",
    "MUSIC": "audioRecording", "ART": "artwork", "FIGURE": "artwork", "MAP": "map", "PCOMM": "letter", "CLSWK": "book",
    "SLIDE": "presentation", "LEGAL": "case", "GEN": "journalArticle", "UNPB": "journalArticle",
}  # fmt: skip

# Of every type, where the type says nothing else.
COMMON = {
    "TI": "title", "ST": "title_short", "AU": "author", "A4": "translator", "ED": "editor", "AB": "abstract",
    "KW": "keyword", "N1": "note", "DO": "doi", "UR": "url", "Y2": "accessed", "LA": "language", "DB": "archive",
    "AN": "archive_location", "CN": "call_number", "DP": "source", "CR": "license", "PY": "issued", "DA": "issued",
    "J2": "container_title_short", "VL": "volume", "IS": "issue", "SP": "page", "EP": "page", "ET": "edition", "PB": "publisher",
    "CY": "publisher_place", "NV": "number_of_volumes", "SE": "section", "SN": "isbn", "M2": "extra",
}  # fmt: skip
_ARTICLE = {"T2": "container_title", "SN": "issn"}
_IN_BOOK = {"T2": "container_title", "A2": "editor", "A3": "collection_editor"}
BY_TYPE: Mapping[str, Mapping[str, str]] = {
    "journalArticle": {**_ARTICLE, "T3": "collection_title", "A2": "editor"},
    "magazineArticle": _ARTICLE,
    "newspaperArticle": _ARTICLE,
    "book": {"T2": "collection_title", "M1": "collection_number", "A2": "collection_editor", "A3": "editor",
             "SP": "number_of_pages"},
    "bookSection": {**_IN_BOOK, "T3": "collection_title", "SV": "collection_number", "C2": "container_author",
                    "IS": "number_of_volumes", "M1": "number_of_volumes"},
    "encyclopediaArticle": _IN_BOOK,
    "dictionaryEntry": _IN_BOOK,
    "conferencePaper": {"C3": "container_title", "T2": "event_title", "T3": "collection_title", "C1": "publisher_place",
                        "CY": "event_place", "A2": "editor", "A3": "collection_editor", "A4": "contributor"},
    "thesis": {"M3": "genre", "A3": "contributor", "SP": "number_of_pages"},
    "report": {"M3": "genre", "SN": "number", "T2": "collection_title", "A2": "collection_editor"},
    "webpage": {"M3": "genre", "T2": "container_title"},
    "blogPost": {"M3": "genre", "T2": "container_title"},
    "dataset": {"NV": "number", "ET": "version"},
    "computerProgram": {"ET": "version", "M1": "medium", "T2": "collection_title"},
    "patent": {"SN": "number", "A2": "authority", "C1": "submitted", "C2": "issued", "C3": "jurisdiction", "C6": "status",
               "M1": "call_number"},
    "manuscript": {"M3": "genre", "PB": "archive", "SP": "number_of_pages"},
    "film": {"AU": "director", "A3": "producer", "SP": "dimensions", "C4": "genre", "C5": "medium"},
    "case": {"PB": "authority", "A2": "container_title", "SV": "number"},
    "statute": {"T2": "container_title", "M1": "number"},
    "bill": {"T2": "container_title", "M1": "number"},
    "hearing": {"M1": "number", "T2": "committee"},
    "audioRecording": {"T3": "collection_title", "C5": "medium"},
    "artwork": {"M3": "medium", "C3": "dimensions"},
    "map": {"M3": "genre", "C1": "scale", "T2": "collection_title", "A3": "collection_editor"},
    "letter": {"M3": "genre"},
    "presentation": {"M3": "genre", "A2": "contributor", "T2": "event_title", "CY": "event_place"},
}  # fmt: skip
# Tags that a type drops.
DROPPED = {
    "patent": {"VL"}, "webpage": {"VL"}, "case": {"SE"}, "blogPost": {"PB"}, "report": {"VL", "NV", "ET"},
    "thesis": {"VL", "T2"}, "journalArticle": {"ET"}, "encyclopediaArticle": {"T3"}, "dictionaryEntry": {"T3"},
}  # fmt: skip
# What a creator must be to stay one in the type; all others become authors.
EDITORS = {"journalArticle", "book", "bookSection", "conferencePaper", "dictionaryEntry", "encyclopediaArticle",
           "document", "report"}  # fmt: skip
TRANSLATORS = EDITORS - {"conferencePaper", "report"} | {"magazineArticle", "newspaperArticle"}


def meaning(ty: str, tag: str) -> str:
    """The variable that a tag of a record with such a ``TY`` becomes; empty if it is dropped."""
    item_type = TYPES[ty]
    if (ty, tag) in (("EDBOOK", "AU"), ("PAMP", "PB")):
        return "editor" if tag == "AU" else "publisher"
    if tag in DROPPED.get(item_type, ()):
        return ""
    variable = BY_TYPE.get(item_type, {}).get(tag, COMMON.get(tag, ""))
    if (variable == "editor" and item_type not in EDITORS) or (
        variable == "translator" and item_type not in TRANSLATORS
    ):
        return "author"
    return variable
