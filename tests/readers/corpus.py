"""Our own records, and what a reader that knows nothing of us should make of them, field by field."""

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from exporter import formats, pipeline
from exporter.csl import ItemType
from exporter.reference import Names, Reference
from exporter.text import fold

FIXTURES = Path(__file__).parents[2] / "fixtures"
FIELDS = ("title", "author", "editor", "container", "year", "volume", "issue", "page", "publisher", "doi", "url")
Understood = Mapping[str, str]  # what a reader says of one record, folded, by the names of FIELDS


@cache
def records() -> tuple[Reference, ...]:
    """The records of all pages and of the formats' golden files, with keys."""
    files = [FIXTURES / "formats" / "records.json", *sorted(FIXTURES.glob("pages/*/truth.json"))]
    found = [formats.read(path.read_text(encoding="utf-8"), formats.CSL_JSON).references for path in files]
    return pipeline.keyed(reference for references in found for reference in references)


@dataclass(frozen=True, slots=True)
class Loss:
    """What a reader makes of a field where it does not say what the record says: of which records, and why."""

    field: str
    of: Callable[[Reference], bool]
    reason: str


def is_type(*types: ItemType) -> Callable[[Reference], bool]:
    """Whether a record is of one of the types."""
    return lambda record: record.type in types


def has_particle(record: Reference) -> bool:
    """Whether a name in the record has a particle."""
    return any(name.non_dropping_particle for name in (*record.author.people, *record.editor.people))


def of_season(record: Reference) -> bool:
    """Whether the date is a season."""
    return bool(record.issued and record.issued.season)


def meant(reference: Reference) -> Understood:
    """What a reader should say of the record."""
    issued, pages = reference.issued, reference.page.ranges
    plain = {
        "title": reference.title,
        "author": families(reference.author),
        "editor": families(reference.editor),
        "container": reference.container_title,
        "year": str(issued.year) if issued and issued.year else "",
        "volume": reference.volume,
        "issue": reference.issue,
        "page": pages[0].first + pages[0].last if len(pages) == 1 else "",
        "publisher": reference.publisher,
        "doi": reference.doi,
        "url": reference.url,
    }
    return folded(plain)


def families(names: Names) -> str:
    """The family names without particles, which readers part in ways of their own, and the bodies, in order."""
    people = [name.literal or name.family for name in names.people]
    return " ".join(people[:-1] if people[-1:] == ["others"] else people)


def folded(plain: Mapping[str, str]) -> Understood:
    """The fields that say something, without case, accents and punctuation."""
    return {field: text for field, value in plain.items() if (text := fold(value))}


def differences(understood: Sequence[Understood], losses: Sequence[Loss]) -> tuple[list[str], Counter[str]]:
    """What a reader does not say as it is meant, a line each, and how often each known loss is met."""
    assert len(understood) == len(records())
    found, met = list[str](), Counter[str]()
    for reference, said in zip(records(), understood, strict=True):
        for field, wanted in meant(reference).items():
            if said.get(field, "") == wanted:
                continue
            known = next((loss for loss in losses if loss.field == field and loss.of(reference)), None)
            if known:
                met[known.reason] += 1
            else:
                found.append(f"{reference.citation_key} ({reference.type}): {field}: {wanted} / {said.get(field, '')}")
    return found, met


def check(understood: Sequence[Understood], losses: Sequence[Loss]) -> None:
    """Every field is understood as meant but for the losses listed, and each of those is met."""
    found, met = differences(understood, losses)
    assert not found, "\n".join(found)
    unmet = {loss.reason for loss in losses} - set(met)
    assert not unmet, f"listed as losses, and none: {unmet}"


def of_csl(items: Sequence[Mapping[str, object]]) -> Iterator[Understood]:
    """What a reader says in CSL-JSON."""
    for reference in formats.read(json.dumps(items), formats.CSL_JSON).references:
        yield meant(reference)
