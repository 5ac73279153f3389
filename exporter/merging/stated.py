"""What a source states for machines, believed before what was read from its print.

A page's ``citation_reference`` tags, a link's DOI, the fields that a citation manager left in a document: each is a
record of its own, mostly with fewer variables than the reference prints. A value that is stated takes the place of the
one that was read; what is not stated stays as it was read.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields
from typing import Any

from exporter.csl import ItemType
from exporter.merging.same import Verdict, compare, family, year
from exporter.reference import Date, Doubt, Name, Names, Pages, Reference, changed
from exporter.text import fold

_OF_THE_READING = frozenset(("type", "citation_key", "origin", "doubts", "confidence"))
_VARIABLES = tuple(each.name for each in fields(Reference) if each.name not in _OF_THE_READING)
_BLANK = Reference()
_TELLING = 10  # letters of a folded title that tell a work


def believed(read: Reference, stated: Reference) -> Reference:
    """The record that was read, with the values that are stated in the place of its own."""
    given = {
        name: _fuller(getattr(read, name), value)
        for name in _VARIABLES
        if (value := getattr(stated, name)) != getattr(_BLANK, name)
    }
    if not given:
        return read
    kind = read.type if stated.type is ItemType.DOCUMENT else stated.type
    doubts = tuple(doubt for doubt in read.doubts if not _settled(doubt, given))
    sure = 1.0 if {"title", "author", "issued"} <= given.keys() else read.confidence
    key = read.citation_key or stated.citation_key
    return changed(read, **given, type=kind, citation_key=key, doubts=doubts, confidence=sure)


def _printed(read: Reference, stated: Reference) -> Reference:
    """The stated record, which says all that was printed, with the place where that stands."""
    return changed(stated, origin=read.origin, citation_key=read.citation_key or stated.citation_key, confidence=1.0)


def _fuller(read: Any, stated: Any) -> Any:
    """What is stated, with what the print says beyond it: that there are others, the month, the last page."""
    match stated, read:
        case Names(), Names():
            return _fuller_names(read, stated)
        case Date(), Date() if stated == Date(read.year):
            return read
        case Pages(), Pages() if len(stated.ranges) == len(read.ranges) == 1:
            [short], [long] = stated.ranges, read.ranges
            return read if short.first == long.first and not short.last else stated
    return stated


def _fuller_names(read: Names, stated: Names) -> Names:
    """The stated names, with the given names that they lack.

    Links and COinS may have only the first author, with or without initials: the others stand in print.
    """
    pairs = list(zip(stated, read, strict=False))
    others = stated.others or (read.others and len(stated) <= len(read))
    if not pairs or not all(_have_one_family(one, other) for one, other in pairs):
        return Names(stated.people, others)
    people = tuple(one if one.given or not one.family else other for one, other in pairs)
    if len(stated) == 1 < len(read):
        return Names(people + read.people[1:], read.others)
    return Names(people + stated.people[len(people) :], others)


def _have_one_family(one: Name, other: Name) -> bool:
    return fold(one.family or one.literal) == fold(other.family or other.literal)


def _settled(doubt: Doubt, given: dict[str, object]) -> bool:
    return doubt.variable in given


def with_stated(
    read: Sequence[Reference], stated: Sequence[Reference], *, whole: bool = False
) -> tuple[Reference, ...]:
    """The records that were read, each with what is stated of it; what is only stated stands where its list has it.

    Where the stated records are ``whole``, nothing that was read is added to one.
    """
    if not stated:
        return tuple(read)
    if not read:
        return tuple(stated)
    partners = _in_order(read, stated) or _by_likeness(read, stated)
    return tuple(_merged(read, stated, partners, _printed if whole else believed))


def _merged(
    read: Sequence[Reference],
    stated: Sequence[Reference],
    partners: dict[int, int],
    join: Callable[[Reference, Reference], Reference],
) -> Iterator[Reference]:
    """``partners`` holds for the number of a stated record that of the one that was read."""
    found = {number: index for index, number in partners.items()}
    waiting = [index for index in range(len(stated)) if index not in partners]
    for number, reference in enumerate(read):
        index = found.get(number)
        while waiting and _stands_before(waiting[0], stated[waiting[0]], index, reference):
            yield stated[waiting.pop(0)]
        yield reference if index is None else join(reference, stated[index])
    yield from (stated[index] for index in waiting)


def _stands_before(waiting: int, record: Reference, index: int | None, read: Reference) -> bool:
    """Whether a record that is only stated comes first: its list has it so, or its line stands above."""
    if index is not None:
        return waiting < index
    return _line(record) > 0 and _line(record) < _line(read)


def _line(reference: Reference) -> int:
    return reference.origin.line if reference.origin else 0


def _in_order(read: Sequence[Reference], stated: Sequence[Reference]) -> dict[int, int]:
    """One to one, where both lists are as long and no two records in one place speak of different works."""
    if len(read) != len(stated):
        return {}
    alike = [_speaks_of(one, other) for one, other in zip(stated, read, strict=True)]
    return dict(zip(range(len(stated)), range(len(read)), strict=True)) if sum(alike) * 2 > len(alike) else {}


def _by_likeness(read: Sequence[Reference], stated: Sequence[Reference]) -> dict[int, int]:
    """Each stated record with the first one that was read and speaks of the same work."""
    partners, taken = dict[int, int](), set[int]()
    for index, record in enumerate(stated):
        for number, reference in enumerate(read):
            if number not in taken and _speaks_of(record, reference):
                partners[index] = number
                taken.add(number)
                break
    return partners


def _speaks_of(stated: Reference, read: Reference) -> bool:
    """Whether a stated record is of the work that was read: its title, or else its author and year, stand there."""
    likeness = compare(stated, read)
    if likeness is not None and likeness.verdict is Verdict.SAME:
        return True
    text = fold(read.origin.text if read.origin else "")
    title = fold(stated.title)
    if title:
        return len(title) >= _TELLING and title in text
    who, when = family(stated), year(stated)
    return bool(who and when) and who in text and str(when) in text
