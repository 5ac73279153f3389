"""Records by what they are looked for: a library of ten thousand is not gone through for each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from exporter.merging.same import IDENTIFIERS, Likeness, Verdict, compare, family, folded_title, where, year
from exporter.reference import Reference

_BEGINNING = 12  # letters of a folded title


@dataclass(frozen=True, slots=True)
class Match:
    """A record that is of the same work, or perhaps, its place in the index, and why."""

    number: int
    reference: Reference
    likeness: Likeness


class Index:
    """Records, and for each identifier, title's beginning, and author with year the numbers of those that have it."""

    def __init__(self, references: Sequence[Reference] = ()) -> None:
        self._references: list[Reference] = []
        self._numbers: dict[tuple[str, str], list[int]] = {}
        for reference in references:
            self.add(reference)

    def add(self, reference: Reference) -> None:
        """Put a record behind the others."""
        for key in _keys(reference):
            self._numbers.setdefault(key, []).append(len(self._references))
        self._references.append(reference)

    def find(self, reference: Reference) -> Match | None:
        """The first record of the same work, else the first that perhaps is."""
        perhaps = None
        for match in self.matches(reference):
            if match.likeness.verdict is Verdict.SAME:
                return match
            perhaps = perhaps or match
        return perhaps

    def matches(self, reference: Reference) -> Iterator[Match]:
        """All records that are of the same work, or perhaps, in order."""
        found = {number for key in _sought(reference) for number in self._numbers.get(key, ())}
        for number in sorted(found):
            if likeness := compare(reference, self._references[number]):
                yield Match(number, self._references[number], likeness)


def _keys(reference: Reference) -> Iterator[tuple[str, str]]:
    """What a record is found by: a typo in one of them still leaves the others."""
    for name, identifier in IDENTIFIERS.items():
        if found := identifier(reference):
            yield name, found
    if title := folded_title(reference):
        yield "title", title[:_BEGINNING]
    else:
        yield "place", " ".join(where(reference))
    if written := year(reference):
        yield "author", f"{family(reference)} {written}"


def _sought(reference: Reference) -> Iterator[tuple[str, str]]:
    yield from _keys(reference)
    if written := year(reference):
        yield from (("author", f"{family(reference)} {written + step}") for step in (-1, 1))
