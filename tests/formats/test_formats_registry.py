"""Which format is it."""

import pytest

from exporter import formats
from exporter.errors import UnknownFormat

SUFFIXES = [("a/refs.bib", "bibtex"), ("refs.RIS", "ris"), ("refs.json", "csljson"), ("refs.txt", ""), ("bib", "")]


@pytest.mark.parametrize(("path", "name"), SUFFIXES)
def test_the_suffix_tells(path: str, name: str) -> None:
    found = formats.by_suffix(path)
    assert (found.name if found else "") == name


TEXTS = [
    ("@article{berger1981,\n  title = {T},\n}", "bibtex"),
    ("Exported on Monday\n\n@Book (key, title = {T})", "bibtex"),
    ("TY  - JOUR\nTI  - T\nER  - \n", "ris"),
    ("\ufeff1.\r\nTY  - JOUR\r\nER  - \r\n", "ris"),
    ("TY  - JOUR\rTI  - T\rER  - \r", "ris"),
    ('[{"id": "a", "type": "book"}]', "csljson"),
    ('{"items": [{"id": "a", "type": "book"}]}', "csljson"),
    ('{"name": "no bibliography"}', ""),
    ("[1] Granovetter, M. S. (1973). The strength of weak ties.", ""),
    ("Simmel, G. (1981). Mail to berger@example.org {sic}.", ""),
    ("", ""),
]


@pytest.mark.parametrize(("text", "name"), TEXTS)
def test_the_text_tells(text: str, name: str) -> None:
    found = formats.sniff(text)
    assert (found.name if found else "") == name


@pytest.mark.parametrize(
    ("given", "name"), [("bib", "bibtex"), ("RIS", "ris"), ("json", "csljson"), ("csl-json", "csljson")]
)
def test_the_name_tells(given: str, name: str) -> None:
    assert formats.by_name(given).name == name


def test_an_unknown_name_or_dialect_is_an_error_with_a_mend() -> None:
    with pytest.raises(UnknownFormat, match="endnote") as caught:
        formats.by_name("endnote")
    assert "bibtex, ris, csljson" in caught.value.mend
    with pytest.raises(UnknownFormat, match="dialect"):
        formats.write([], formats.RIS, dialect="biblatex")
