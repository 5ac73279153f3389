"""Values that sources state in fields of their own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exporter.reference import Date, Name, Names, PageRange, Pages, Reference
from exporter.sources import typed
from exporter.sources.printed import printed


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Merton, Robert K", Name("Merton", "Robert K")),
        ("Merton, RK", Name("Merton", "R. K.")),
        ("Merton, R.K.", Name("Merton", "R. K.")),
        ("Merton, R K", Name("Merton", "R. K.")),
        ("Sartre, J-P", Name("Sartre", "J.-P.")),
        ("King, Martin Luther, Jr.", Name("King", "Martin Luther", suffix="Jr.")),
        ("King, Jr., Martin Luther", Name("King", "Martin Luther", suffix="Jr.")),
        ("King, Martin L Jr", Name("King", "Martin L", suffix="Jr")),
        ("van der Waals, Johannes Diderik", Name("Waals", "Johannes Diderik", non_dropping_particle="van der")),
        ("Waals, Johannes Diderik van der", Name("Waals", "Johannes Diderik", non_dropping_particle="van der")),
        ("Goethe, Johann Wolfgang von", Name("Goethe", "Johann Wolfgang", dropping_particle="von")),
        ("De Gaulle, Charles", Name("De Gaulle", "Charles")),
        ("d'Alembert, Jean", Name("d'Alembert", "Jean")),
        ("World Health Organization", Name(literal="World Health Organization")),
        ("Plato,", Name("Plato")),
        ("WATSON, J D", Name("Watson", "J. D.")),
        ("SAINT-EXUPÉRY, A DE", Name("Saint-Exupéry", "A DE")),
    ],
)
def test_a_name_with_the_family_first(text: str, name: Name) -> None:
    assert typed.inverted(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Robert K. Merton", Name("Merton", "Robert K.")),
        ("Johannes van der Waals", Name("Waals", "Johannes", non_dropping_particle="van der")),
        ("Henry Louis Gates Jr.", Name("Gates", "Henry Louis", suffix="Jr.")),
        ("Merton, Robert K.", Name("Merton", "Robert K.")),
        ("Plato", Name("Plato")),
        ("Meyer J.W.", Name("Meyer", "J. W.")),
        ("van der Waals JD", Name("Waals", "J. D.", non_dropping_particle="van der")),
        ("J.W. Meyer", Name("Meyer", "J. W.")),
        ("JW Meyer", Name("Meyer", "J. W.")),
        ("Henry Louis Gates III", Name("Gates", "Henry Louis", suffix="III")),
        ("Costa PT Jr", Name("Costa", "P. T.", suffix="Jr")),
        ("XY", Name("XY")),
    ],
)
def test_a_name_with_the_family_last(text: str, name: Name) -> None:
    assert typed.direct(text) == name


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("340-63", "340", "363"),
        ("1243–1248", "1243", "1248"),
        ("S101-9", "S101", "S109"),
        ("435--450", "435", "450"),
        ("xii-xv", "xii", "xv"),
        ("e12-e19", "e12", "e19"),
        ("17", "17", ""),
        ("98-4", "98", "4"),
    ],
)
def test_pages(text: str, first: str, last: str) -> None:
    assert typed.pages(text) == Pages((PageRange(first, last),))


def test_more_pages_and_no_pages() -> None:
    assert typed.pages("340-63, 370;") == Pages((PageRange("340", "363"), PageRange("370")))
    assert typed.pages("100-2; discussion 103-5") == Pages(literal="100-2; discussion 103-5")
    assert typed.pages(" ") == Pages()
    assert typed.first_and_last("340", "63") == Pages((PageRange("340", "363"),))
    assert typed.first_and_last("17", "17") == Pages((PageRange("17"),))


@pytest.mark.parametrize("text", ["e1000097", "e124", "0123456", "107714"])
def test_an_article_number_is_no_page(text: str) -> None:
    assert typed.page_or_article(text) == (Pages(), text)


@pytest.mark.parametrize("text", ["1243", "S12", "12-19"])
def test_a_page_is_no_article_number(text: str) -> None:
    assert typed.page_or_article(text)[1] == ""


@pytest.mark.parametrize(
    ("pieces", "date"),
    [
        (("1968",), Date(1968)),
        (("1968", "Jan"), Date(1968, 1)),
        (("1968", "01", "5"), Date(1968, 1, 5)),
        (("1968", "Spring"), Date(1968, season=1)),
        (("1968", "", "5"), Date(1968)),
        (("1968", "January", "41"), Date(1968, 1)),
        (("n.d.",), Date(literal="n.d.")),
        (("",), None),
    ],
)
def test_a_date_of_pieces(pieces: tuple[str, ...], date: Date | None) -> None:
    assert typed.date(*pieces) == date


def test_a_date_as_iso_8601_has_it() -> None:
    assert typed.iso("1968-01-05T00:00:00Z") == Date(1968, 1, 5)
    assert typed.iso("1968-01") == Date(1968, 1)
    assert typed.iso("in press") == Date(literal="in press")


@pytest.mark.parametrize(
    "text",
    [
        "10.1086/226550",
        "doi:10.1086/226550",
        "https://doi.org/10.1086/226550",
        "10.1086/226550 [doi]",
        "10.1086%2F226550",
    ],
)
def test_a_doi_is_bare(text: str) -> None:
    assert typed.doi(text) == "10.1086/226550"


def test_numbers_of_books_and_journals() -> None:
    assert typed.issn(["1537-5390 (Electronic)", "0002-9602 (Print)"]) == "0002-9602"
    assert typed.issn(["00029602"]) == "0002-9602"
    assert typed.issn(["none"]) == ""
    assert typed.isbn("978-0-226-45811-3 (paper)") == "978-0-226-45811-3"


@pytest.mark.parametrize(
    ("text", "number"),
    [("PMC2377243", "PMC2377243"), ("2377243", "PMC2377243"), ("pmc2377243", "PMC2377243"), ("", "")],
)
def test_the_number_of_pubmed_central_has_its_letters(text: str, number: str) -> None:
    assert typed.pmcid(text) == number


@pytest.mark.parametrize(
    ("text", "year", "letter"),
    [
        ("1996a", "1996", "a"),
        ("1996 b", "1996", "b"),
        ("1996A", "1996", "A"),
        ("1996", "1996", ""),
        ("n.d.", "n.d.", ""),
    ],
)
def test_the_letter_behind_a_year(text: str, year: str, letter: str) -> None:
    assert typed.lettered(text) == (year, letter)


@pytest.mark.parametrize("text", ["et al.", "et al", "Et al.,", "and others", "others"])
def test_others_in_a_list_of_names(text: str) -> None:
    assert typed.listed(["Merton, R. K.", text], typed.inverted) == Names((Name("Merton", "R. K."),), others=True)


def test_names_that_only_begin_like_others() -> None:
    assert typed.listed(["Other, A.", "Etal, B."], typed.inverted) == Names((Name("Other", "A."), Name("Etal", "B.")))


@pytest.mark.parametrize(
    ("text", "edition"),
    [("2nd ed.", "2"), ("Third edition", "3"), ("4", "4"), ("Rev. ed.", "Rev. ed."), ("revised", "revised"), ("", "")],
)
def test_an_edition(text: str, edition: str) -> None:
    assert typed.edition(text) == edition


def test_a_record_in_one_line() -> None:
    record = Reference(
        author=typed.names([typed.inverted("Meyer, John W."), typed.inverted("Rowan, Brian")]),
        title="Institutionalized organizations",
        container_title="American Journal of Sociology",
        volume="83",
        issue="2",
        page=typed.pages("340-63"),
        issued=Date(1977),
        doi="10.1086/226550",
    )
    assert printed(record) == (
        "Meyer, John W., Rowan, Brian (1977). Institutionalized organizations. "
        "American Journal of Sociology, 83(2), 340–363. https://doi.org/10.1086/226550"
    )
    assert printed(Reference()) == ""
    assert printed(Reference(author=Names((Name(literal="WHO"),), others=True))) == "WHO, et al."


@given(st.text(max_size=40))
def test_any_text_is_read(text: str) -> None:
    typed.inverted(text), typed.direct(text), typed.pages(text), typed.date(text, text, text), typed.doi(text)
