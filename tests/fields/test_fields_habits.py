"""What most references of a list do settles how the odd one is read."""

import pytest

from exporter.fields.habits import habits_of, in_their_list
from exporter.reference import Name, Names, Origin, Reference

LIST = ("Bott, Elizabeth", "Goffman, Erving", "Merton, Robert K.", "Douglas, Mary", "Elias, Norbert", "Mead, Margaret")


def listed(text: str, family: str, given: str) -> Reference:
    return Reference(author=Names((Name(family, given),)), origin=Origin(f"{text}. 1957. A title. London."))


OTHERS = [listed(text, *text.split(", ")) for text in LIST]


@pytest.mark.parametrize(
    ("text", "read", "mended"),
    [
        ("Bott Elizabeth", ("Elizabeth", "Bott"), ("Bott", "Elizabeth")),
        ("Merton Robert K", ("Merton Robert", "K."), ("Merton", "Robert K.")),
        ("Erving Goffman", ("Goffman", "Erving"), ("Goffman", "Erving")),  # another order, and rightly read
        ("Talcott Parsons", ("Parsons", "Talcott"), ("Parsons", "Talcott")),  # the list does not know him
    ],
)
def test_a_family_name_that_the_list_knows(text: str, read: tuple[str, str], mended: tuple[str, str]) -> None:
    *_, last = in_their_list([*OTHERS, listed(text, *read)])
    assert (last.author.people[0].family, last.author.people[0].given) == mended


def test_few_references_show_no_habit() -> None:
    assert not habits_of(OTHERS[:4]).family_first
    assert habits_of(OTHERS).family_first


def test_a_list_that_puts_given_names_first_is_left_alone() -> None:
    others = [listed(f"{given} {family}", family, given) for family, given in (t.split(", ") for t in LIST)]
    assert list(in_their_list(others)) == others
