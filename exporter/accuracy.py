"""How right the reading is: records against a gold set, field by field.

A gold set is JSON Lines: ``source`` (the reference string), ``type`` and ``fields`` (BibTeX's; ``container`` may
stand for ``journal`` and ``booktitle``), and optionally ``skip`` (fields not asked for) and ``partial`` (the set
says nothing about fields that it does not give). Values are compared after folding case, accents and
punctuation; names as family and first initial.
"""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from exporter import formats, sources
from exporter.csl import ItemType
from exporter.document import Document, Line
from exporter.errors import FormatError
from exporter.pipeline import Progress, find_in, parse
from exporter.reference import Name, Names, PageRange, Reference
from exporter.tagging.tagger import SupportsTagging
from exporter.text import fold, words

_VARIABLES = words(
    """type author editor title container_title issued volume issue page publisher publisher_place edition doi url"""
)
# variable -> the names that a gold set's ``skip`` may use for it
_NAMES_OF_GOLD = {
    "container_title": ("journal", "booktitle", "container"),
    "publisher_place": ("address", "location"),
    "publisher": ("institution", "school"),
    "issue": ("number",),
    "page": ("pages",),
    "issued": ("year",),
}

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


@dataclass(slots=True)
class Tally:
    """Of one variable: how many values are right, how many of the gold set's are missed, how many are wrong."""

    hits: int = 0
    missed: int = 0
    wrong: int = 0

    @property
    def precision(self) -> float:
        """The share of what was read that is right."""
        return self.hits / max(1, self.hits + self.wrong)

    @property
    def recall(self) -> float:
        """The share of the gold set's values that was read."""
        return self.hits / max(1, self.hits + self.missed)

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 2 * self.hits / max(1, 2 * self.hits + self.wrong + self.missed)


@dataclass(frozen=True, slots=True)
class Judged:
    """A reference of the gold set, what was read, and where they differ."""

    gold: Gold
    got: Reference
    differences: tuple[Difference, ...]


def read_gold(path: Path) -> Iterator[Gold]:
    """The lines of a gold set; a line that is none is an error that names its place."""
    for line in sources.load(str(path)).lines:
        if line.text.strip():
            try:
                yield _gold(json.loads(line.text))
            except (ValueError, KeyError, TypeError, AttributeError, IndexError, FormatError) as error:
                raise FormatError(
                    f"no reference of a gold set: {error}",
                    file=str(path),
                    place=f"line {line.number}",
                    mend='A line is {"source": …, "type": …, "fields": {…}}',
                ) from error


def _gold(row: Mapping[str, Any]) -> Gold:
    if not isinstance(row["source"], str):
        raise TypeError("the source is no text")
    return Gold(row["source"], _gold_record(row), frozenset(_skipped(row)), bool(row.get("partial")))


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
        "page": " ".join(_range(each) for each in pages) or fold(reference.article_number),
        "publisher": fold(reference.publisher),
        "publisher_place": fold(reference.publisher_place),
        "edition": fold(reference.edition),
        "doi": fold(reference.doi),
        "url": fold(reference.url),
    }
    return {variable: value for variable, value in values.items() if value}


def _range(pages: PageRange) -> str:
    return "-".join(fold(page) for page in (pages.first, pages.last) if page)


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


def evaluate(path: Path, progress: Progress | None = None, tagger: SupportsTagging | None = None) -> list[Judged]:
    """Read every reference of the gold set and compare it. Raises :class:`exporter.errors.ExporterError`."""
    golds = list(read_gold(path))
    lines = tuple(Line(" ".join(gold.source.split()), number) for number, gold in enumerate(golds, 1))
    got = parse(find_in(Document(lines, str(path)), "line").references, progress, tagger)
    return [Judged(gold, each, tuple(differences(gold, each))) for gold, each in zip(golds, got, strict=True)]


def tallies(judged: Sequence[Judged]) -> dict[str, Tally]:
    """For each variable that occurs how often it is right; "all" is their sum."""
    found: defaultdict[str, Tally] = defaultdict(Tally)
    for each in judged:
        right, read = comparable(each.gold.reference), comparable(each.got)
        for variable in _asked(each.gold, right):
            for tally in (found[variable], found["all"]):
                same = right.get(variable) == read.get(variable)
                tally.hits += same and variable in right
                tally.missed += not same and variable in right
                tally.wrong += not same and variable in read
    return {variable: found[variable] for variable in (*_VARIABLES, "all") if found[variable] != Tally()}


def perfect(judged: Sequence[Judged]) -> int:
    """How many references are right in the type and every field that is asked for."""
    return sum(not each.differences for each in judged)


def table(judged: Sequence[Judged], errors: int = 0) -> str:
    """Precision, recall and F1 of each field, the share of perfect references, and the worst ``errors`` of them."""
    rows = [f"{'field':16} {'precision':>9} {'recall':>9} {'F1':>9} {'n':>6}"]
    rows += [
        f"{name:16} {tally.precision:9.3f} {tally.recall:9.3f} {tally.f1:9.3f} {tally.hits + tally.missed:6}"
        for name, tally in tallies(judged).items()
    ]
    right = perfect(judged)
    rows += ["", f"perfect: {right} of {len(judged)} = {right / max(1, len(judged)):.1%}"]
    worst = sorted((each for each in judged if each.differences), key=lambda each: -len(each.differences))
    return "\n".join([*rows, *map(_shown, worst[:errors])])


def _shown(judged: Judged) -> str:
    wrong = (f"  {each.variable}: gold {each.gold!r}, got {each.got!r}" for each in judged.differences)
    return "\n".join(["", judged.gold.source, *wrong])
