"""Dates in EDTF, in words, in BibTeX's fields and in RIS's tags."""

import pytest
from hypothesis import assume, given
from strategies import points, ranges

from exporter.formats import dates
from exporter.reference import Date

EDTF = [
    (Date(2020), "2020"),
    (Date(2020, 3), "2020-03"),
    (Date(2020, 3, 4), "2020-03-04"),
    (Date(2020, season=1), "2020-21"),
    (Date(2019, end=Date(2020)), "2019/2020"),
    (Date(2004, 12, 6, end=Date(2004, 12, 8)), "2004-12-06/2004-12-08"),
    (Date(1850, circa=True), "1850~"),
    (Date(1850, uncertain=True), "1850?"),
    (Date(1850, circa=True, uncertain=True), "1850%"),
    (Date(-43), "-0043"),
    (Date(0), "0000"),
    (Date(12_000), "Y12000"),
]


@pytest.mark.parametrize(("date", "text"), EDTF)
def test_edtf_both_ways(date: Date, text: str) -> None:
    assert dates.to_edtf(date) == text
    assert dates.from_edtf(text) == date


@pytest.mark.parametrize("text", ["", "May", "2020-13", "2020-00", "2020-01-32", "20-01", "2020/", "n.d."])
def test_what_is_no_edtf_gives_none(text: str) -> None:
    assert dates.from_edtf(text) is None


WORDS = [
    (Date(2020), "2020"),
    (Date(2019, end=Date(2020)), "2019--2020"),
    (Date(1850, circa=True), "c. 1850"),
    (Date(1850, uncertain=True), "[1850]"),
    (Date(1850, circa=True, uncertain=True), "[c. 1850]"),
    (Date(-43), "44 BC"),
    (Date(literal="n.d."), "n.d."),
]


@pytest.mark.parametrize(("date", "text"), WORDS)
def test_words_both_ways(date: Date, text: str) -> None:
    assert dates.to_words(date) == text
    assert dates.from_words(text) == date


READ = [
    ("ca. 1850", Date(1850, circa=True)),
    ("circa 1850", Date(1850, circa=True)),
    ("c.1850", Date(1850, circa=True)),
    ("c2001", Date(2001)),
    ("©2001", Date(2001)),
    ("1850?", Date(1850, uncertain=True)),
    ("1998–2004", Date(1998, end=Date(2004))),
    ("19n88", Date(literal="19n88")),
]


@pytest.mark.parametrize(("text", "date"), READ)
def test_words_of_others_are_read(text: str, date: Date) -> None:
    assert dates.from_words(text) == date


MONTHS = [
    ("mar", "4", Date(2020, 3, 4)),
    ("March", "", Date(2020, 3)),
    ("3", "", Date(2020, 3)),
    ("03", "04", Date(2020, 3, 4)),
    ("mar 4", "", Date(2020, 3, 4)),
    ("4 March", "", Date(2020, 3, 4)),
    ("Sept.", "", Date(2020, 9)),
    ("jul/aug", "", Date(2020, 7, end=Date(2020, 8))),
    ("July--August", "", Date(2020, 7, end=Date(2020, 8))),
    ("Summer", "", Date(2020, season=2)),
    ("Michaelmas", "", None),
]


@pytest.mark.parametrize(("month", "day", "expected"), MONTHS)
def test_bibtex_months(month: str, day: str, expected: Date | None) -> None:
    assert dates.with_month(Date(2020), month, day) == expected


RIS = [
    (Date(2020), "2020", ""),
    (Date(2020, 3), "2020", "2020/03/"),
    (Date(2020, 3, 4), "2020", "2020/03/04/"),
    (Date(2020, season=2), "2020", "Summer"),
    (Date(2019, end=Date(2020)), "2019-2020", ""),
    (Date(1850, circa=True), "c. 1850", ""),
    (Date(1850, 3, circa=True), "c. 1850", "1850/03/"),
    (Date(-43), "44 BC", ""),
]


@pytest.mark.parametrize(("date", "year", "rest"), RIS)
def test_ris_both_ways(date: Date, year: str, rest: str) -> None:
    assert dates.to_ris(date) == (year, rest)
    assert dates.from_ris(year, rest) == date


@pytest.mark.parametrize(("words", "year"), [("n.d.", ""), ("in press", ""), ("2008 (1971)", "2008"), ("19n88", "")])
def test_ris_never_gets_words(words: str, year: str) -> None:
    assert dates.to_ris(Date(literal=words)) == (year, "")


READ_RIS = [
    ("2020///", "", Date(2020)),
    ("2020/03/04/", "", Date(2020, 3, 4)),
    ("2020///Spring", "", Date(2020, season=1)),
    ("2020", "March 4", Date(2020, 3, 4)),
    ("2020", "4 March 2020", Date(2020, 3, 4)),
    ("2020", "2020-03-04", Date(2020, 3, 4)),
    ("", "2020/03", Date(2020, 3)),
    ("2020", "whenever", Date(2020)),
    ("", "", None),
]


@pytest.mark.parametrize(("year", "rest", "date"), READ_RIS)
def test_ris_of_other_programs_is_read(year: str, rest: str, date: Date | None) -> None:
    assert dates.from_ris(year, rest) == date


@given(points | ranges)
def test_edtf_gives_every_date_back(date: Date) -> None:
    assert dates.from_edtf(dates.to_edtf(date)) == date


@given(points)
def test_slashes_give_every_date_back(date: Date) -> None:
    assert dates.from_slashes(dates.to_slashes(date)) == date


@given(points)
def test_ris_gives_every_single_date_back_but_for_doubt(date: Date) -> None:
    assume(not date.uncertain and date.year is not None and 1000 <= date.year <= 9999)
    assert dates.from_ris(*dates.to_ris(date)) == date
