"""docs/readers.md lists what other programs do not show as the record has it: its tables are made from ``known_losses``.

Write them anew after a change that is meant::

    REGENERATE=1 python -m pytest tests/readers/test_known_losses.py
"""

import os
import re
import unicodedata
from collections.abc import Mapping, Sequence

import pytest
from corpus import FIXTURES, Loss, records
from known_losses import BIBTEXPARSER, BIBUTILS, CITATION_JS, PANDOC, PYBTEX, RISPY

from exporter.csl import ItemType
from exporter.formats import mapping

PAGE = FIXTURES.parent / "docs" / "readers.md"
PROGRAMS: Mapping[str, Mapping[str, Sequence[Loss]]] = {
    "pandoc": PANDOC,
    "citation-js": CITATION_JS,
    "bibutils": BIBUTILS,
    "pybtex": PYBTEX,
    "bibtexparser": BIBTEXPARSER,
    "rispy": RISPY,
}
FORMATS = {"bibtex": ".bib", "biblatex": ".bib, BibLaTeX", "ris": ".ris"}
NAMES = {"year": "year", "month": "month and day", "accessed": "accessed", "page": "page", "keyword": "keyword"}


def table(losses: Mapping[str, Sequence[Loss]]) -> str:
    rows = [
        f"| {FORMATS[format]} | {', '.join(map(name, loss.fields.split()))} | {loss.of.name} | {loss.reason} |"
        for format, listed in losses.items()
        for loss in listed
    ]
    return "\n".join(["| from | what | of | because |", "| --- | --- | --- | --- |", *rows])


def name(field: str) -> str:
    return NAMES.get(field, mapping.csl_name(field))


def with_tables(text: str) -> str:
    """The page with the table under the heading of each program made from the code."""
    for program, losses in PROGRAMS.items():
        pattern = re.compile(rf"(^## {re.escape(program)}\n.*?\n)\|.*?\|(?=\n\n|\n\Z)", re.MULTILINE | re.DOTALL)
        found = pattern.search(text)
        assert found, program
        text = text[: found.start()] + found[1] + table(losses) + text[found.end() :]
    return text


def test_the_page_has_the_tables_of_the_code() -> None:
    text = PAGE.read_text(encoding="utf-8")
    if os.environ.get("REGENERATE"):
        PAGE.write_text(with_tables(text), encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == with_tables(text)


@pytest.mark.parametrize("kind", ItemType)
def test_there_are_records_of_every_type(kind: ItemType) -> None:
    assert any(record.type is kind for record in records())


SCRIPTS = set("LATIN CYRILLIC GREEK CJK HIRAGANA HANGUL ARABIC HEBREW DEVANAGARI THAI GEORGIAN ARMENIAN".split())


def test_the_records_are_enough_and_have_every_variable_and_script() -> None:
    assert len(records()) >= 300
    for variable in {*mapping.variables(), "year_suffix"}:
        assert any(getattr(record, variable) for record in records()), variable
    letters = {char for record in records() for char in record.title if char.isalpha()}
    assert {unicodedata.name(char).split()[0] for char in letters} >= SCRIPTS
