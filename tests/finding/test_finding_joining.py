"""Wrapped lines become one line; the hyphen at a line's end goes or stays by evidence."""

import pytest

from exporter.finding.joining import join, join_emphasis, vocabulary
from exporter.finding.rows import Row


@pytest.mark.parametrize(
    ("rows", "joined"),
    [
        (["The structure of scien-", "tific revolutions"], "The structure of scientific revolutions"),
        (["hydro\u00ad", "logical"], "hydrological"),
        (["Suhr‐", "kamp"], "Suhrkamp"),
        (["Self-", "Help groups"], "Self-Help groups"),
        (["Springer-", "Verlag"], "Springer-Verlag"),
        (["self-", "help groups"], "self-help groups"),
        (["evidence-", "based medicine"], "evidence-based medicine"),
        (["pp. 12-", "15"], "pp. 12-15"),
        (["pp. 12–", "15"], "pp. 12–15"),
        (["micro- ", "and macroeconomics"], "micro- and macroeconomics"),
        (["hydro-", "und thermodynamik"], "hydro- und thermodynamik"),
        (["https://doi.org/10.1007/", "BF01386390"], "https://doi.org/10.1007/BF01386390"),
        (["https://example.org/a-", "b"], "https://example.org/a-b"),
        (["ftp://ftp.example.org/a/", "b"], "ftp://ftp.example.org/a/b"),
        (["Available at http:", "//example.org/a"], "Available at http://example.org/a"),
        (["doi: 10.", "1086/225469"], "doi: 10.1086/225469"),
        (["Paris, S. 10.", "1086 died"], "Paris, S. 10. 1086 died"),
        (["Brunner/", "Mazel"], "Brunner/Mazel"),
        (["Title –", "subtitle"], "Title – subtitle"),
        (["乡土", "中国"], "乡土中国"),
        (["one", "", "two"], "one two"),
    ],
)
def test_join(rows: list[str], joined: str) -> None:
    assert join([Row(text.strip()) for text in rows], vocabulary([])) == joined


@pytest.mark.parametrize(
    ("elsewhere", "joined"),
    [("The non-linear case", "non-linear"), ("The nonlinear case", "nonlinear"), ("Neither", "nonlinear")],
)
def test_the_rest_of_the_document_is_evidence(elsewhere: str, joined: str) -> None:
    assert join([Row("non-"), Row("linear")], vocabulary([elsewhere])) == joined


def test_a_run_in_italics_goes_on_in_the_next_line() -> None:
    rows = (
        Row("Alchian, A. A. Production. American Eco-", emphasis=(("italic", "American Eco-"),)),
        Row("nomic Review 62, 777", emphasis=(("italic", "nomic Review"), ("bold", "62"))),
    )
    known = vocabulary(["an economic theory"])
    assert join_emphasis(rows, known) == [("italic", "American Economic Review"), ("bold", "62")]


def test_another_run_in_the_next_line_stands_alone() -> None:
    rows = (
        Row("Turing. Mind 59, see", emphasis=(("italic", "Mind"),)),
        Row("Brain 3", emphasis=(("italic", "Brain"),)),
    )
    assert join_emphasis(rows, vocabulary([])) == [("italic", "Mind"), ("italic", "Brain")]
