"""Lists of names in the plainest styles: read by one pattern, and read as the weighing of styles would."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exporter.fields.names import parse_names, weighed_names
from exporter.fields.plain_names import plain_names
from exporter.reference import Name, Names


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Hopper, G. M.", [("Hopper", "G. M.")]),
        ("Meitner, Lise", [("Meitner", "Lise")]),
        ("O'Keeffe, Ann-Marie B.", [("O'Keeffe", "Ann-Marie B.")]),
        ("Noether, E., Hilbert, D., & Klein, F.", [("Noether", "E."), ("Hilbert", "D."), ("Klein", "F.")]),
        ("Curie, M. Joliot-Curie, I.", [("Curie", "M."), ("Joliot-Curie", "I.")]),
        ("Curie, M.; Joliot-Curie, I.", [("Curie", "M."), ("Joliot-Curie", "I.")]),
        ("M. G. Mayer and J.-P. Serre", [("Mayer", "M. G."), ("Serre", "J.-P.")]),
        ("Franklin RE, McClintock B.", [("Franklin", "R. E."), ("McClintock", "B.")]),
    ],
)
def test_plain_lists(text: str, people: list[tuple[str, str]]) -> None:
    assert plain_names(text) == Names(tuple(Name(family, given) for family, given in people))


@pytest.mark.parametrize(
    "text",
    [
        "Max Planck",
        "Bank, World",
        "Goethe, Johann Wolfgang von",
        "UNESCO",
        "Smith J",
        "van der Waals, J. D.",
        "Box, G., Jr.",
        "World Bank",
        "",
    ],
)
def test_others_are_left_to_the_weighing(text: str) -> None:
    assert plain_names(text) is None


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("J. Thomas and B. Vernon", Name("Thomas", "J.")),  # a family name that is a given name as well
        ("R. Heinz", Name("Heinz", "R.")),
        ("In H, Park SY", Name("In", "H.")),  # a family name that is a word for "in" as well
        ("Moore S, Trust A, Bank C", Name("Moore", "S.")),  # family names that are words for a body as well
    ],
)
def test_family_names_that_are_other_words_as_well(text: str, first: Name) -> None:
    assert parse_names(text).people[0] == first


def test_weighing_knows_an_initial_from_a_family_name() -> None:
    assert weighed_names("M. Vernon").people == (Name("Vernon", "M."),)


FAMILIES = st.sampled_from(["Noether", "Şahin", "O'Neill", "McKay", "Lévi-Strauss", "Wu", "Ångström", "Чехов"])
GIVEN = st.sampled_from(["E.", "A. B.", "J.-P.", "A.B.", "С."])
PEOPLE = st.lists(st.tuples(FAMILIES, GIVEN), min_size=1, max_size=6)
LAST_JOINTS = st.sampled_from([", ", " and ", ", and ", " & ", ", & ", " und ", " et "])
ENDS = st.sampled_from(["", " et al.", ", et al", ","])


@given(PEOPLE, LAST_JOINTS, ENDS, st.sampled_from(["{0}, {1}", "{1} {0}"]))
def test_both_ways_of_reading_agree(people: list[tuple[str, str]], last: str, end: str, shape: str) -> None:
    *front, final = [shape.format(*each) for each in people]
    text = (", ".join(front) + last if front else "") + final + end
    found = plain_names(text)
    assert found is not None
    assert found == weighed_names(text)
