"""What stands out in a line, kept in its place while the line is written, put behind a label, or cut."""

from collections.abc import Iterable

from exporter.document import Emphasis

_KINDS = 2  # so many may have begun or ended since one that can go on: italics and bold


def add(marks: list[Emphasis], new: Emphasis, *, gap: int = 0) -> None:
    """Characters stand out; those before them of the same kind, ``gap`` characters away at the most, go on."""
    for place in range(len(marks) - 1, max(len(marks) - 1 - _KINDS, -1), -1):
        if marks[place].kind == new.kind and marks[place].end >= new.start - gap:
            marks[place] = Emphasis(marks[place].start, new.end, new.kind)
            return
    marks.append(new)


def moved(marks: Iterable[Emphasis], by: int) -> tuple[Emphasis, ...]:
    """The same in a text with ``by`` characters in front."""
    return tuple(Emphasis(each.start + by, each.end + by, each.kind) for each in marks)


def within(marks: Iterable[Emphasis], start: int, end: int) -> tuple[Emphasis, ...]:
    """What is left of it in the characters from ``start`` to ``end``, counted from there."""
    cut = ((max(each.start, start) - start, min(each.end, end) - start, each.kind) for each in marks)
    return tuple(Emphasis(*each) for each in cut if each[0] < each[1])
