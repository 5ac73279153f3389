"""The works that a citation manager's fields name: each once, in the order of the printed bibliography."""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from exporter.document import Embedded, Line
from exporter.reference import Reference
from exporter.text import fold

_TELLING = 10  # letters of a folded title that tell a work
_MOST_PAIRS = 5_000_000  # of works and entries that are compared: some seconds
_LONGEST = 1000  # characters of an entry and of a title that are compared


@dataclass(frozen=True, slots=True)
class Work:
    """One work. ``keys`` are what it is known by; it is an ``item`` of CSL-JSON or a ``record``."""

    keys: frozenset[str]
    title: str
    family: str
    year: str
    item: dict[str, Any] | None = None
    record: Reference | None = None

    @property
    def is_whole(self) -> bool:
        """Whether it says enough to be a reference."""
        return bool(self.title or (self.family and self.year))


def of_record(record: Reference, keys: Iterable[str]) -> Work:
    """The work that a record describes, known also by what the record says."""
    people = (record.author or record.editor).people
    family = people[0].family or people[0].literal if people else ""
    year = str(record.issued.year) if record.issued and record.issued.year else ""
    says = "|".join((fold(record.title), fold(family), year, record.volume, record.doi))
    return Work(frozenset({*keys, says}), record.title, family, year, record=record)


class Works:
    """The works of a document, collected as its citations are read."""

    def __init__(self) -> None:
        self._works: list[Work] = []
        self._known: set[str] = set()
        self._omitted: set[str] = set()
        self.is_complete = True  # nothing was cited of which no record is there

    def add(self, works: Iterable[Work]) -> None:
        """Works in the order of their citation; what is known already is not taken again."""
        for work in works:
            if not work.is_whole:
                self.is_complete = False
            elif self._known.isdisjoint(work.keys):
                self._works.append(work)
            self._known |= work.keys

    def omit(self, keys: Iterable[str]) -> None:
        """Works that are cited and that the bibliography leaves out."""
        self._omitted.update(keys)

    def listed(self, entries: Sequence[Line]) -> tuple[tuple[Work, ...], bool]:
        """The works in the order of the printed entries, and whether these are each of just one of the works.

        So it is, too, where there is but a word in the place of the list, because the manager has not made it yet.
        """
        works = [work for work in self._works if self._omitted.isdisjoint(work.keys)]
        places = _places(works, [fold(entry.text) for entry in entries])
        ordered = sorted(range(len(works)), key=lambda number: places.get(number, len(entries) + number))
        is_printed = len(places) == len(works) == len(entries)
        is_waiting = not places and len(entries) < 2
        exact = bool(works) and self.is_complete and (is_printed or is_waiting)
        return tuple(works[number] for number in ordered), exact


def _places(works: Sequence[Work], entries: Sequence[str]) -> dict[int, int]:
    """For each work the entry that prints it, as far as they are found: by the title, else by who and when."""
    if len(works) * len(entries) > _MOST_PAIRS:
        return {}
    places: dict[int, int] = {}
    free = {place: text[:_LONGEST] for place, text in enumerate(entries)}
    for likeness in (_of_title, _of_names):
        for number, work in enumerate(works):
            if number not in places and free:
                told = likeness(work)
                score, place = max((told(text), -place) for place, text in free.items())
                if score:
                    places[number] = -place
                    del free[-place]
    return places


def _of_title(work: Work) -> Callable[[str], int]:
    """How much a text is like the work, of which it must have the title."""
    title, family, year = fold(work.title)[:_LONGEST], fold(work.family), work.year

    def told(text: str) -> int:
        if not title or title not in text:
            return 0
        who = bool(family) and family in text
        return 1 + who + (bool(year) and year in text) if who or len(title) >= _TELLING else 0

    return told


def _of_names(work: Work) -> Callable[[str], int]:
    """How much a text is like the work, where only who and when tell."""
    family, year = fold(work.family), work.year
    return lambda text: int(bool(family and year) and year in text and family in text)


def records_of(works: Sequence[Work]) -> tuple[Reference, ...]:
    """Those of the works that are records."""
    return tuple(work.record for work in works if work.record)


def embedded_of(works: Sequence[Work]) -> tuple[Embedded, ...]:
    """Those of the works that are items of CSL-JSON, as one bibliography."""
    items = [work.item for work in works if work.item is not None]
    text = json.dumps(items, ensure_ascii=False)
    # Half a pair of surrogates can stand in JSON, but in no file.
    return (Embedded("csljson", text.encode("utf-8", "replace").decode()),) if items else ()
