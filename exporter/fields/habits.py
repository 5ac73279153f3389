"""The list as evidence: what most of its references do helps to read the odd one.

Whoever writes "Arendt, Hannah" thirty times and "Arendt Hannah" once means the same person. A list shows by its other
references whether it puts family names first, which family names are in it, and whether it is sorted by them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from exporter.fields.person import is_initials
from exporter.reference import Name, Reference, changed
from exporter.text import fold

_ENOUGH = 5  # first authors that show their order, before it counts as a habit
_MOST = 0.8  # of them
_SORTED = 0.9  # of the neighbours, in the order of the alphabet


@dataclass(frozen=True, slots=True)
class Habits:
    """Of a list: whether first authors are inverted, the family names that a comma ends, and whether it is sorted."""

    family_first: bool
    families: frozenset[str]
    sorted: bool


def habits_of(references: Sequence[Reference]) -> Habits:
    """What most references of a list do."""
    first = [(reference, person) for reference in references if (person := _first_author(reference))]
    families = [fold(person.family) for reference, person in first if _with_comma(reference, person)]
    in_order = sum(a <= b for a, b in pairwise(families))
    return Habits(
        len(families) >= max(_ENOUGH, _MOST * len(first)),
        frozenset(families),
        in_order >= max(_ENOUGH, _SORTED * (len(families) - 1)),
    )


def in_their_list(references: Sequence[Reference]) -> Iterator[Reference]:
    """The records of a list, each first author read by the list's habits."""
    habits = habits_of(references)
    if not habits.family_first:
        yield from references
        return
    for before, reference, behind in zip([None, *references], references, [*references[1:], None], strict=False):
        person = _first_author(reference)
        mended = None
        if person and not _with_comma(reference, person):
            mended = _family_first(person, habits, _key(before), _key(behind))
        if mended:
            yield changed(reference, author=replace(reference.author, people=(mended, *reference.author.people[1:])))
        else:
            yield reference


def _first_author(reference: Reference) -> Name | None:
    """The first author, if a person with a given name."""
    people = reference.author.people
    return people[0] if people and people[0].family and people[0].given and reference.origin else None


def _with_comma(reference: Reference, person: Name) -> bool:
    text = reference.origin.text if reference.origin else ""
    return f"{person.family}," in text or f"{person.family.upper()}," in text


def _key(reference: Reference | None) -> str:
    """The family name that a neighbour is sorted by; nothing where it does not show."""
    person = _first_author(reference) if reference else None
    return fold(person.family) if reference and person and _with_comma(reference, person) else ""


def _family_first(person: Name, habits: Habits, before: str, behind: str) -> Name | None:
    """The name with its first word as the family name, where the list says so and does not say so of the last."""
    if person.non_dropping_particle or fold(person.family) in habits.families:
        return None
    first, _, rest = f"{person.given} {person.family}".partition(" ")
    if is_initials(person.given):  # "Franklin Rosalind E.": the initials are all that was read as given
        first, _, rest = f"{person.family} {person.given}".partition(" ")
    in_place = before <= fold(first) <= behind and not before <= fold(person.family) <= behind
    if is_initials(first) or not (fold(first) in habits.families or (habits.sorted and before and in_place)):
        return None
    return Name(family=first, given=rest, suffix=person.suffix) if rest else None
