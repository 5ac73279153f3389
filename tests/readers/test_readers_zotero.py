"""What Zotero makes of our RIS, after the table of its importer in ``zotero``: types, creators in their roles, fields."""

from collections import Counter
from collections.abc import Iterator

from corpus import meant, records
from zotero import TYPES, meaning

from exporter.csl import ItemType
from exporter.formats import mapping, ris_record, ris_tags
from exporter.formats.losses import survivor
from exporter.formats.table import types
from exporter.reference import Names, Reference
from exporter.text import fold

OF_CSL = {row.csl.value: row.zotero for row in types.TYPES} | {ris_record.PREPRINT: "preprint"}
# What has no place in Zotero's item, or none that a tag leads to.
UNHELD = {
    "annote pmcid reviewed_title archive_collection submitted translated_title": "journal articles: no tag, no M2",
    "issued": "years before our era",
}
ROLES = sorted(mapping.NAMES)


def arrived(reference: Reference) -> tuple[str, dict[str, str]]:
    """The item's type and its fields, folded, by our names of the variables; what Extra says stands among them."""
    survived = survivor(reference, "ris")
    ty = mapping.tag_type(survived)
    item_type, values = TYPES[ty], dict[str, list[str]]()
    for tag, value in ris_tags.to_tags(survived):
        label, _, text = value.partition(": ")
        if tag == "M2" and label == "Type":
            item_type = OF_CSL[text]
        elif tag == "M2":
            values.setdefault(label.lower().replace("-", "_"), []).append(text)
        elif variable := meaning(ty, tag):
            values.setdefault(variable, []).append(value)
    return item_type, {variable: fold(" ".join(texts)) for variable, texts in values.items()}


def wanted(reference: Reference) -> Iterator[tuple[str, str]]:
    """What Zotero should have: names by their family names and bodies, and the variables that are text."""
    text = meant(reference)
    for variable in mapping.variables():
        value = getattr(reference, variable)
        if isinstance(value, Names) and value:
            yield from ((variable, fold(name.literal or name.family)) for name in value)
        elif isinstance(value, str) and value:
            yield variable, fold(value)
    if "year" in text:
        yield "issued", text["year"]
    if "page" in text:
        yield "page", text["page"]


def has_arrived(variable: str, value: str, got: dict[str, str]) -> bool:
    """Whether the value stands in its field; a page in two tags, an article number among the pages, a status in a note."""
    place = {"article_number": "page", "status": "note", "pmid": "archive_location"}.get(variable, variable)
    return value in got.get(place, "") or value == got.get(variable, "")


def test_every_item_has_the_type_that_is_meant() -> None:
    wrong = Counter[tuple[ItemType, str]]()
    for reference in records():
        item_type, _ = arrived(reference)
        right = OF_CSL[reference.type.value]
        wrong[reference.type, item_type] += item_type != right
    assert set(+wrong) == {
        (ItemType.PAMPHLET, "manuscript"),  # M2 is pages to EndNote, so that it cannot tell the type
        # EndNote has these types, and Zotero, which has not, would make documents of them.
        (ItemType.CLASSIC, "book"),
        (ItemType.FIGURE, "artwork"),
        (ItemType.MUSICAL_SCORE, "audioRecording"),
        (ItemType.REGULATION, "case"),
    }


def test_at_least_99_of_100_values_arrive_in_the_field_that_is_meant() -> None:
    lost, total = list[str](), 0
    for reference in records():
        _, got = arrived(reference)
        for variable, value in wanted(reference):
            total += 1
            if not has_arrived(variable, value, got):
                lost.append(
                    f"{reference.citation_key} ({reference.type}): {variable}: {value} / {got.get(variable, '')}"
                )
    assert len(lost) <= 0.01 * total, "\n".join(lost)
    known = {variable for loss in UNHELD for variable in loss.split()}
    assert {line.split(": ")[1] for line in lost} <= known, "\n".join(lost)


def test_no_creator_arrives_in_another_role() -> None:
    for reference in records():
        _, got = arrived(reference)
        for role in set(ROLES) & set(got):
            assert getattr(reference, role), f"{reference.citation_key}: {role}: {got[role]}"
