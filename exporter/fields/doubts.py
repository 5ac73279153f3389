"""What a person should look at: what references of a kind seldom lack, and words that were not understood."""

from collections.abc import Iterator

from exporter.csl import ItemType
from exporter.fields.dates import is_no_date
from exporter.fields.reading import Reading
from exporter.reference import Doubt, Name, Reference, changed

_HELD = {
    ItemType.ARTICLE_JOURNAL: "journal",
    ItemType.ARTICLE_MAGAZINE: "magazine",
    ItemType.ARTICLE_NEWSPAPER: "newspaper",
    ItemType.CHAPTER: "book",
    ItemType.PAPER_CONFERENCE: "proceedings",
}
_UNSIGNED = (ItemType.STANDARD, ItemType.LEGAL_CASE, ItemType.LEGISLATION, ItemType.ARTICLE_NEWSPAPER)


def read_doubts(reading: Reading, reference: Reference) -> Reference:
    """Set ``doubts``."""
    found = tuple(_doubts(reference))
    return changed(reference, doubts=reference.doubts + found) if found else reference


def _doubts(reference: Reference) -> Iterator[Doubt]:
    if not reference.title and not reference.container_title:  # a style without titles still names the journal
        yield Doubt("no title found", "title")
    if not (reference.author or reference.editor or reference.director) and reference.type not in _UNSIGNED:
        yield Doubt("no author found", "author")
    if reference.type in _HELD and not reference.container_title:
        yield Doubt(f"no {_HELD[reference.type]} found", "container_title")
    if reference.issued and reference.issued.literal and not is_no_date(reference.issued.literal):
        yield Doubt("date not understood", "issued")
    if reference.original_date:
        yield Doubt("two years: is the later one cited?", "issued")
    if reference.status and not reference.issued:
        yield Doubt("it may have appeared since", "issued")
    if len(reference.author.people) == 1 and _could_be_two(reference.author.people[0]):
        yield Doubt("one author or two?", "author")
    if reference.page.literal:
        yield Doubt("pages not understood", "page")


def _could_be_two(person: Name) -> bool:
    """Whether "García Lorca, Federico José" could be "Naomi Klein, Arundhati Roy" as well."""
    return " " in person.family and " " in person.given and "." not in person.given
