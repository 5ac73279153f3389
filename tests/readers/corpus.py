"""Our own records, and what a reader that knows nothing of us should make of them, field by field."""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from exporter import formats, pipeline
from exporter.csl import ItemType
from exporter.reference import Date, Names, Reference
from exporter.text import fold

FIXTURES = Path(__file__).parents[2] / "fixtures"
ROLES = ("author", "editor", "translator")
PLAIN = tuple(
    """title container_title collection_title volume issue edition publisher publisher_place number genre doi url isbn
    issn pmid abstract note""".split()
)
FIELDS = (*PLAIN, *ROLES, "year", "month", "accessed", "page", "keyword")
Understood = Mapping[str, str]  # what a reader says of one record, folded, by the names of FIELDS


@cache
def records() -> tuple[Reference, ...]:
    """The records of the formats' fixtures and of all pages, with keys."""
    files = [*sorted(FIXTURES.glob("formats/**/*.json")), *sorted(FIXTURES.glob("pages/*/truth.json"))]
    found = [formats.read(path.read_text(encoding="utf-8"), formats.CSL_JSON).references for path in files]
    return pipeline.keyed(reference for references in found for reference in references)


@dataclass(frozen=True, slots=True)
class Group:
    """Some of the records, in words and as a question to one."""

    name: str
    holds: Callable[[Reference], bool]


@dataclass(frozen=True, slots=True)
class Loss:
    """Fields that a reader does not show as the record has them: of which records, and why."""

    fields: str
    of: Group
    reason: str


def of(*types: ItemType) -> Group:
    """The records of the types."""
    return Group(", ".join(types), lambda record: record.type in types)


def named(role: str, name: str, part: str) -> Group:
    """The records that have a name with such a part in a role."""
    return Group(name, lambda record: any(getattr(each, part) for each in getattr(record, role)))


def dated(name: str, holds: Callable[[Date], object]) -> Group:
    """The records whose date is such."""
    return Group(name, lambda record: record.issued is not None and bool(holds(record.issued)))


ALL = Group("all", lambda record: True)
PARTICLES = {role: named(role, "names with a particle", "non_dropping_particle") for role in ROLES}
APOSTROPHE = Group("d'Alembert", lambda record: any("'" in name.family[:2] for name in record.author))
BODY_WITH_COMMA = Group("bodies with a comma", lambda record: any("," in name.literal for name in record.author))
SEASON = dated("dates in seasons", lambda date: date.season)
BEFORE_CHRIST = dated("years before our era", lambda date: date.year is not None and date.year <= 0)
INEXACT = dated("ranges of years, circa, uncertain years", lambda date: date.end or date.circa or date.uncertain)
MAIN_TITLE = Group("volumes with a title of their own", lambda record: bool(record.volume_title))
PART = Group("parts of volumes", lambda record: bool(record.part_number))
TRANSLATED = Group("titles beside their translation", lambda record: bool(record.translated_title))
ARTICLE_NUMBER = Group("article numbers", lambda record: bool(record.article_number))
WITH_CONTAINER = Group("publishers beside a site or a programme", lambda record: bool(record.container_title))


def meant(reference: Reference) -> Understood:
    """What a reader should say of the record."""
    plain = {variable: getattr(reference, variable) for variable in PLAIN}
    people = {role: families(getattr(reference, role)) for role in ROLES}
    pages = reference.page.ranges
    page = pages[0].first + pages[0].last if len(pages) == 1 else reference.article_number
    date, accessed = reference.issued, reference.accessed
    dates = {"year": year(date), "month": month(date), "accessed": month(accessed)}
    plain["edition"] = re.sub(r"(?<=\d)(?:st|nd|rd|th)$", "", reference.edition)  # as BibTeX's styles want it
    return folded(plain | people | dates | {"page": page, "keyword": " ".join(sorted(reference.keyword))})


def year(date: Date | None) -> str:
    """The year, or the first in words that have one."""
    if date is None or date.year is not None:
        return str(date.year) if date else ""
    return next(iter(re.findall(r"\d{4}", date.literal)), "")


def month(date: Date | None) -> str:
    """The month and the day, where the date has them."""
    return f"{date.month} {date.day or ''}" if date and date.month and not date.end else ""


def families(names: Names) -> str:
    """The family names without particles, which readers part in ways of their own, and the bodies, in order."""
    people = [name.literal or name.family for name in names.people]
    return " ".join(people[:-1] if people[-1:] == ["others"] else people)


def folded(plain: Mapping[str, str]) -> Understood:
    """The fields that say something, without case, accents and punctuation."""
    return {field: text for field, value in plain.items() if (text := fold(value))}


def differences(understood: Sequence[Understood], losses: Sequence[Loss]) -> tuple[list[str], set[tuple[Loss, str]]]:
    """What a reader does not say as it is meant, a line each, and the known losses that are met, by field."""
    assert len(understood) == len(records())
    found, met = list[str](), set[tuple[Loss, str]]()
    for reference, said in zip(records(), understood, strict=True):
        for field, wanted in meant(reference).items():
            if said.get(field, "") == wanted:
                continue
            known = {(loss, field) for loss in losses if field in loss.fields.split() and loss.of.holds(reference)}
            met |= known
            if not known:
                found.append(f"{reference.citation_key} ({reference.type}): {field}: {wanted} / {said.get(field, '')}")
    return found, met


def check(understood: Sequence[Understood], losses: Sequence[Loss]) -> None:
    """Every field is understood as meant but for the losses listed, and each of those is met."""
    found, met = differences(understood, losses)
    assert not found, "\n".join(found)
    listed = {(loss, field) for loss in losses for field in loss.fields.split()}
    unmet = [f"{field} of {loss.of.name}: {loss.reason}" for loss, field in listed - met]
    assert not unmet, "listed as losses, and none:\n" + "\n".join(sorted(unmet))


def shares(understood: Sequence[Understood]) -> Counter[str]:
    """How many values of each field are understood as meant, of how many: by field, and by field with " of"."""
    counted = Counter[str]()
    for reference, said in zip(records(), understood, strict=True):
        for field, wanted in meant(reference).items():
            counted[f"{field} of"] += 1
            counted[field] += said.get(field, "") == wanted
    return counted


def of_csl(items: Sequence[Mapping[str, object]]) -> Iterator[Understood]:
    """What a reader says in CSL-JSON."""
    for reference in formats.read(json.dumps(items), formats.CSL_JSON).references:
        yield meant(reference)
