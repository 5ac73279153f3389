"""The ASCII spelling of LaTeX: exact for what it spells, and nothing else is touched."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import references

from exporter import formats
from exporter.formats import verify
from exporter.formats.ascii import spelled, unspelled
from exporter.formats.latex import decode, encode
from exporter.reference import Name, Names, Reference

CASES = {
    "Gödel": r"G{\"o}del",
    "façade": r"fa{\c c}ade",
    "Łódź": r"{\L}{\'o}d{\'z}",
    "Dvořák, Antonín": r"Dvo{\v r}{\'a}k, Anton{\'\i}n",
    "Erdős": r"Erd{\H o}s",
    "Świętokrzyskie": r"{\'S}wi{\k e}tokrzyskie",
    "Şükrü Özgür": r"{\c S}{\"u}kr{\"u} {\"O}zg{\"u}r",
    "Straße, Ærø, œuvre, Þór": r"Stra{\ss}e, {\AE}r{\o}, {\oe}uvre, {\TH}{\'o}r",
    "pages 1–2 — “quoted”": "pages 1--2 --- ``quoted''",
    "l’été": r"l{\textquoteright}{\'e}t{\'e}",
    "α-helix at ≤ 5 °C": r"$\alpha$-helix at $\le$ 5 {\textdegree}C",
    "¿Qué?": r"?`Qu{\'e}?",
    "a dash–-and a hyphen": r"a dash{\textendash}-and a hyphen",
    "水 stays, as Достоевский does": "水 stays, as Достоевский does",
    "plain": "plain",
}


@pytest.mark.parametrize(("text", "expected"), CASES.items())
def test_spelling(text: str, expected: str) -> None:
    assert spelled(text) == expected
    assert decode(expected) == text


@given(st.text(alphabet=st.characters(min_codepoint=32, max_codepoint=0x17F) | st.sampled_from("–—“”‘’«»…ȘțẞαΩ水")))
def test_what_is_spelled_reads_back(text: str) -> None:
    assert decode(spelled(encode(text))) == decode(encode(text))


@given(st.text(alphabet=st.characters(min_codepoint=0xC0, max_codepoint=0x17F, categories=["Lu", "Ll"])))
def test_western_letters_leave_nothing_unspelled(text: str) -> None:
    rare = "ĦħĲĳĸĿŀŉŦŧſ"  # no command without further packages
    assert set(unspelled(spelled(text))) <= set(rare)


@given(st.lists(references(), max_size=2))
def test_files_in_ascii_read_back(records: list[Reference]) -> None:
    for dialect in formats.BIBTEX.dialects:
        verify.render_checked(records, formats.BIBTEX, dialect=dialect, ascii_only=True)


def test_addresses_stay_as_they_are() -> None:
    record = Reference(title="Über", author=Names((Name("Müller", "K."),)), url="https://example.org/ü", doi="10.1/ö")
    text = formats.write([record], formats.BIBTEX, ascii_only=True)
    assert r"title = {{\"U}ber}" in text
    assert "url = {https://example.org/ü}" in text
    assert "doi = {10.1/ö}" in text
    assert unspelled(text) == "öü"
