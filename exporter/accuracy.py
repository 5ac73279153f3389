"""How right the reading is: records against a gold set, field by field.

A gold set is JSON Lines: ``source`` (the reference string), ``type`` and ``fields`` (BibTeX's; ``container`` may
stand for ``journal`` and ``booktitle``), and optionally ``skip`` (fields not asked for) and ``partial`` (the set
says nothing about fields that it does not give). Values are compared after folding case, accents and
punctuation; names as family and first initial.
"""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from exporter import formats
from exporter.csl import ItemType
from exporter.document import RawReference
from exporter.errors import FormatError
from exporter.pipeline import parse
from exporter.reference import Name, Names, Reference
from exporter.text import fold

_NAMES_OF_GOLD = {
    "container_title": ("journal", "booktitle", "container"),
    "publisher_place": ("address", "location"),
    "publisher": ("institution", "school"),
    "issue": ("number",),
    "page": ("pages",),
    "issued": ("year",),
}  # variable -> the names that a gold set's ``skip`` may use for it
_VARIABLES = (
    ["type", "author", "editor", "title", "container_title", "issued", "volume", "issue", "page", "publisher", "publisher_place", "edition", "doi", "url"]
)


# Types that are mended by nothing but a change of type, and so count as one.
_CLASSES = {
    ItemType.ARTICLE_JOURNAL: "article",
    ItemType.ARTICLE_MAGAZINE: "article",
    ItemType.ARTICLE_NEWSPAPER: "article",
    ItemType.BOOK: "book",
    ItemType.CHAPTER: "chapter",
    ItemType.ENTRY_DICTIONARY: "chapter",
    ItemType.ENTRY_ENCYCLOPEDIA: "chapter",
    ItemType.PAPER_CONFERENCE: "conference",
    ItemType.THESIS: "thesis",
    ItemType.REPORT: "report",
    ItemType.STANDARD: "report",
}


@dataclass(frozen=True, slots=True)
class Gold:
    """One line of a gold set."""

    source: str
    reference: Reference
    skip: frozenset[str]
    partial: bool


@dataclass(frozen=True, slots=True)
class Difference:
    """A variable that is not as the gold set has it."""

    variable: str
    gold: str
    got: str


def read_gold(path: Path) -> Iterator[Gold]:
    """The lines of a gold set; a line that is none is an error that names its place."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            row = json.loads(line)
            yield Gold(row["source"], _gold_record(row), frozenset(_skipped(row)), bool(row.get("partial")))
        except (ValueError, KeyError, TypeError) as error:
            raise FormatError(
                f"no reference of a gold set: {error}",
                file=str(path),
                place=f"line {number}",
                mend='A line is {"source": …, "type": …, "fields": {…}}',
            ) from error


def _gold_record(row: Mapping[str, Any]) -> Reference:
    kind = row.get("type") or "misc"
    held = "booktitle" if kind in ("incollection", "inproceedings", "inbook") else "journal"
    fields = {held if name == "container" else name: value for name, value in row["fields"].items()}
    body = ",\n".join(f"{name} = {{{value}}}" for name, value in fields.items())
    entry = f"@{kind if row.get('type') else 'article'}{{gold,\n{body}\n}}\n"
    return formats.read(entry, formats.by_name("bibtex")).references[0]


def _skipped(row: Mapping[str, Any]) -> Iterator[str]:
    named = set(row.get("skip", ())) | (set() if row.get("type") else {"type"})
    for variable in _VARIABLES:
        if variable in named or named & set(_NAMES_OF_GOLD.get(variable, ())):
            yield variable


def comparable(reference: Reference) -> dict[str, str]:
    """The values that are compared, folded; those that are not given are left out."""
    pages = reference.page.ranges
    values = {
        "type": _CLASSES.get(reference.type, "other"),
        "author": _names(reference.author),
        "editor": _names(reference.editor),
        "title": fold(reference.title),
        "container_title": fold(reference.container_title),
        "issued": str(reference.issued.year or fold(reference.issued.literal)) if reference.issued else "",
        "volume": fold(reference.volume),
        "issue": fold(reference.issue),
        "page": " ".join(f"{fold(r.first)}-{fold(r.last)}" for r in pages) or fold(reference.article_number),
        "publisher": fold(reference.publisher),
        "publisher_place": fold(reference.publisher_place),
        "edition": fold(reference.edition),
        "doi": fold(reference.doi),
        "url": fold(reference.url),
    }
    return {variable: value for variable, value in values.items() if value}


def _names(names: Names) -> str:
    return " ".join(_name(name) for name in names)


def _name(name: Name) -> str:
    return fold(name.literal or name.non_dropping_particle + name.family) + "," + fold(name.given)[:1]


def differences(gold: Gold, got: Reference) -> list[Difference]:
    """Where a record is not as the gold set has it."""
    right, read = comparable(gold.reference), comparable(got)
    return [
        Difference(variable, right.get(variable, ""), read.get(variable, ""))
        for variable in _asked(gold, right)
        if right.get(variable) != read.get(variable)
    ]


def _asked(gold: Gold, right: Mapping[str, str]) -> list[str]:
    silent = {"url"} if "url" not in right else set[str]()  # a URL beside a DOI is no error
    return [v for v in _VARIABLES if v not in gold.skip and v not in silent and (v in right or not gold.partial)]


def measure(path: Path, errors: int = 0) -> str:
    """The table of precision, recall and F1 for each field, the share of perfect references, and the worst ones."""
    golds = list(read_gold(path))
    got = list(parse([RawReference(gold.source) for gold in golds]))
    found = [differences(gold, reference) for gold, reference in zip(golds, got, strict=True)]
    lines = [*_table(golds, got, found), "", _perfect(found)]
    worst = sorted((pair for pair in zip(golds, found, strict=True) if pair[1]), key=lambda pair: -len(pair[1]))
    return "\n".join([*lines, *(_shown(gold, listed) for gold, listed in worst[:errors])])


def _table(golds: Sequence[Gold], got: Sequence[Reference], found: Sequence[list[Difference]]) -> Iterator[str]:
    hits, missed, wrong = Counter[str](), Counter[str](), Counter[str]()
    for gold, reference, listed in zip(golds, got, found, strict=True):
        right, read = comparable(gold.reference), comparable(reference)
        hits.update(v for v in _asked(gold, right) if v in right and right[v] == read.get(v))
        missed.update(difference.variable for difference in listed if difference.gold)
        wrong.update(difference.variable for difference in listed if difference.got)
    yield f"{'field':16} {'precision':>9} {'recall':>9} {'F1':>9} {'n':>6}"
    for variable in (v for v in _VARIABLES if hits[v] + missed[v] + wrong[v]):
        yield _row(variable, hits[variable], missed[variable], wrong[variable])
    yield _row("all", hits.total(), missed.total(), wrong.total())


def _row(name: str, hits: int, missed: int, wrong: int) -> str:
    precision, recall = hits / max(1, hits + wrong), hits / max(1, hits + missed)
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return f"{name:16} {precision:9.3f} {recall:9.3f} {f1:9.3f} {hits + missed:6}"


def _perfect(found: Sequence[list[Difference]]) -> str:
    perfect = sum(not listed for listed in found)
    return f"perfect: {perfect} of {len(found)} = {perfect / max(1, len(found)):.1%}"


def _shown(gold: Gold, listed: Sequence[Difference]) -> str:
    return "\n".join(["", gold.source, *(f"  {d.variable}: gold {d.gold!r}, got {d.got!r}" for d in listed)])
