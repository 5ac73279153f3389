"""The case files of ``fixtures/cases``: reading them, and comparing a record with what a case expects.

``fixtures/README.md`` says how a case is written.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path

from exporter.reference import Date, Name, Names, PageRange, Pages, Reference
from exporter.text import squeeze

FOLDER = Path(__file__).parent.parent / "fixtures" / "cases"

# Not part of what a reference says of a work, so an exact case does not ask for them.
_ASIDE = frozenset({"citation_key", "foreign", "origin", "doubts", "confidence", "language", "year_suffix"})
_DASHES = re.compile("[-\u2010-\u2015\u2212\ufe58\ufe63\uff0d]+")
_SEASONS = ("", "spring", "summer", "autumn", "winter")
_APOSTROPHES = ("'", "’")


@dataclass(frozen=True, slots=True)
class Case:
    """One case. ``expected`` goes from a variable to its value; an empty value says that it must be empty."""

    title: str
    input: str
    expected: Mapping[str, str]
    exact: bool = False
    file: str = ""

    def __str__(self) -> str:
        return f"{self.file}: {self.title}"


def load_cases(path: Path) -> list[Case]:
    """The cases of one file, in order. Raises ``ValueError`` with the case's title if one is malformed."""
    parts = re.split(r"(?m)^\.$\n?", path.read_text(encoding="utf-8"))
    *pieces, rest = parts
    if len(pieces) % 3 or rest.strip():
        raise ValueError(f"{path.name}: a case is a title, '.', the input, '.', what is expected, '.'")
    triples = zip(pieces[::3], pieces[1::3], pieces[2::3], strict=True)
    return [_case(path.name, title.strip(), text, expected) for title, text, expected in triples]


def _case(file: str, title: str, text: str, expected: str) -> Case:
    values: dict[str, str] = {}
    for line in filter(str.strip, expected.splitlines()):
        name, colon, value = line.partition(":")
        variable = name.strip().lower().replace("-", "_")
        if not colon or variable in values:
            raise ValueError(f"{file}: {title}: not 'variable: value', or given twice: {line!r}")
        values[variable] = value.strip()
    exact = values.pop("exact", "no") == "yes"
    return Case(title, text.removesuffix("\n"), values, exact, file)


def compare(case: Case, reference: Reference) -> list[str]:
    """The differences in words, none if the record is what the case expects."""
    found = {item.name: written(getattr(reference, item.name)) for item in fields(reference)}
    asked = dict(case.expected)
    if case.exact:
        asked |= {name: "" for name in found if name not in asked and name not in _ASIDE}
    return [
        f"{name}: expected {value!r}, found {found[name]!r}"
        for name, value in asked.items()
        if _folded(value) != _folded(found[name])
    ]


def _folded(value: str) -> str:
    """White space and dashes of any kind are one; the full stop at the very end does not count."""
    return _DASHES.sub("-", squeeze(value)).removesuffix(".")


def written(value: object) -> str:
    """A value of a record as a case writes it."""
    match value:
        case None:
            return ""
        case Names():
            return "; ".join([*map(_name, value), *(["others"] if value.others else [])])
        case Date():
            return _date(value)
        case Pages():
            return ", ".join(map(_range, value.ranges)) or value.literal
        case tuple():
            return "; ".join(map(str, value))
    return str(value)


def _name(name: Name) -> str:
    """ "van der Berg, C. von, Jr.": particle and family, given name and dropping particle, suffix."""
    if name.literal:
        return f"{{{name.literal}}}"
    gap = "" if name.non_dropping_particle.endswith(_APOSTROPHES) else " "
    family = f"{name.non_dropping_particle}{gap}{name.family}".strip()
    given = f"{name.given} {name.dropping_particle}".strip()
    return ", ".join(part for part in (family, given, name.suffix) if part)


def _range(pages: PageRange) -> str:
    return f"{pages.first}--{pages.last}" if pages.last else pages.first


def _date(date: Date) -> str:
    """ISO 8601 as far as it is known, "1996-spring", "1850?", "ca. 1831", "1975/2004", or the words."""
    if date.year is None:
        return date.literal
    parts = [f"{date.year:04d}"]
    if date.season:
        parts.append(_SEASONS[date.season])
    parts += [f"{part:02d}" for part in (date.month, date.day) if part]
    day = "-".join(parts) + ("?" if date.uncertain else "")
    end = f"/{_date(date.end)}" if date.end else ""
    return f"{'ca. ' if date.circa else ''}{day}{end}"
