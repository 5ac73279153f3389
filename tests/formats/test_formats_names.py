"""Names in BibTeX and RIS, both ways."""

import pytest
from hypothesis import example, given
from strategies import people, wild_names

from exporter.formats import names
from exporter.reference import Name, Names

BOTH = [
    # name, in BibTeX, in RIS
    (Name("Berger", "A. H."), "Berger, A. H.", "Berger, A. H."),
    (Name("Plato"), "Plato", "Plato"),
    (Name("Berg", "Carl", non_dropping_particle="van den"), "van den Berg, Carl", "van den Berg, Carl"),
    (Name("Humboldt", "Alexander", dropping_particle="von"), "Humboldt, Alexander von", "Humboldt, Alexander von"),
    (Name("King", "Martin Luther", suffix="Jr."), "King, Jr., Martin Luther", "King, Martin Luther, Jr."),
    (Name("Ortega y Gasset", "José"), "{Ortega y Gasset}, José", "Ortega y Gasset, José"),
    (Name("De Gaulle", "Charles"), "De Gaulle, Charles", "De Gaulle, Charles"),
    (Name("hooks", "bell"), "hooks, bell", "hooks, bell"),
    (Name("王", "伟"), "王, 伟", "王, 伟"),
    (Name("O'Neill-Díaz", "M."), "O'Neill-Díaz, M.", "O'Neill-Díaz, M."),
    (Name(literal="World Health Organization"), "{World Health Organization}", "World Health Organization,"),
    (Name(literal="Smith and Sons, Ltd."), "{Smith and Sons, Ltd.}", "Smith and Sons, Ltd.,"),
    (Name(literal="AT&T"), r"{AT\&T}", "AT&T,"),
    (Name(literal="UNESCO"), "{UNESCO}", "UNESCO,"),
]


@pytest.mark.parametrize(("name", "bibtex", "ris"), BOTH)
def test_a_name_is_written_and_read(name: Name, bibtex: str, ris: str) -> None:
    assert names.name_to_bibtex(name) == bibtex
    assert names.to_ris(name) == ris
    assert names.name_from_bibtex(bibtex) == name
    assert names.from_ris(ris) == name


BRACED = [
    (Name("van Gogh", "Vincent"), "{van Gogh}, Vincent"),
    (Name("Berg", "Maria de"), "Berg, {Maria de}"),
    (Name("Band", "Bed and Breakfast"), "Band, Bed {and} Breakfast"),
    (Name(literal="&c."), r"{{\&c.}}"),
]


@pytest.mark.parametrize(("name", "bibtex"), BRACED)
def test_braces_keep_bibtex_from_reading_something_else(name: Name, bibtex: str) -> None:
    assert names.name_to_bibtex(name) == bibtex
    assert names.name_from_bibtex(bibtex) == name


READ_BIBTEX = [
    ("Donald E. Knuth", Name("Knuth", "Donald E.")),
    ("Eric van der Vlist", Name("Vlist", "Eric", non_dropping_particle="van der")),
    ("Ludwig~van Beethoven", Name("Beethoven", "Ludwig", non_dropping_particle="van")),
    ("Donald~E. Knuth", Name("Knuth", "Donald E.")),
    (r"G{\"o}del, Kurt", Name("Gödel", "Kurt")),
    (r"{\O}re, Oystein", Name("Øre", "Oystein")),
    ("{Barnes and Noble}", Name(literal="Barnes and Noble")),
    ("{{NASA}}", Name(literal="NASA")),
    ("King, Jr.", Name("King", suffix="Jr.")),
    ("family=Vlist, given=Eric, prefix=van der", Name("Vlist", "Eric", non_dropping_particle="van der")),
    ("de la Vall{\\'e}e Poussin, Charles", Name("Vallée Poussin", "Charles", non_dropping_particle="de la")),
]


@pytest.mark.parametrize(("text", "name"), READ_BIBTEX)
def test_forms_of_other_programs_are_read(text: str, name: Name) -> None:
    assert names.name_from_bibtex(text) == name


READ_RIS = [
    ("World Health Organization", Name(literal="World Health Organization")),
    ("van der Vlist, Eric", Name("Vlist", "Eric", non_dropping_particle="van der")),
    ("King, Jr.", Name("King", suffix="Jr.")),
    ("Knuth,Donald E.", Name("Knuth", "Donald E.")),
    ("Petrov, VI", Name("Petrov", "VI")),
    ("Gogh, V.", Name("Gogh", "V.")),
]


@pytest.mark.parametrize(("text", "name"), READ_RIS)
def test_ris_of_other_programs_is_read(text: str, name: Name) -> None:
    assert names.from_ris(text) == name


LISTS = [
    ("Berger, A. and Luckmann, T.", Names((Name("Berger", "A."), Name("Luckmann", "T.")))),
    ("Berger, A. and others", Names((Name("Berger", "A."),), others=True)),
    ("{Barnes and Noble} and Berger, A.", Names((Name(literal="Barnes and Noble"), Name("Berger", "A.")))),
    ("Berger, A.\n  and\tLuckmann, T.", Names((Name("Berger", "A."), Name("Luckmann", "T.")))),
    ("others", Names((), others=True)),
    ("", Names()),
]


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_a_list_of_names_is_read(text: str, expected: Names) -> None:
    assert names.from_bibtex(text) == expected


PLAIN = [
    (Name("Gaulle", "Charles", non_dropping_particle="De"), Name("De Gaulle", "Charles")),
    (Name("Artagnan", "Charles", non_dropping_particle="d'"), Name("d'Artagnan", "Charles")),
    (Name(given="Madonna"), Name("Madonna")),
    (Name(" Berger\n", "A.  H."), Name("Berger", "A. H.")),
    (Name("ignored", literal="UNESCO"), Name(literal="UNESCO")),
]


@pytest.mark.parametrize(("name", "expected"), PLAIN)
def test_what_no_written_form_holds_is_made_plain(name: Name, expected: Name) -> None:
    assert names.plain(name) == expected


@given(people)
def test_bibtex_gives_every_person_back(name: Name) -> None:
    name = names.plain(name)
    if " " not in name.family or name.given:  # several words alone are an institution
        assert names.name_from_bibtex(names.name_to_bibtex(name)) == name


@example(Name(non_dropping_particle="d'", family="Este Ferrara"))
@example(Name(non_dropping_particle="of' AND {"))
@example(Name(given="a' {", non_dropping_particle="others"))
@given(wild_names)
def test_any_name_settles(name: Name) -> None:
    once = names.name_from_bibtex(names.name_to_bibtex(name))
    assert names.name_from_bibtex(names.name_to_bibtex(once)) == once
    once = names.from_ris(names.to_ris(name))
    assert names.from_ris(names.to_ris(once)) == once
