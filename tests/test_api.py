"""The names that the package offers to programs."""

from pathlib import Path

import pytest
from command_line import FIXTURES, PAGE

import exporter
from exporter import errors
from exporter.csl import ItemType
from exporter.reference import Name, Names, Reference

BECKER = "Becker, H. S. (1967). Whose side are we on? Social Problems, 14(3), 239–247."
MERTON = "Merton, R. K. (1968). The Matthew effect in science. Science, 159, 56–63."


def test_parse_gives_records_with_keys() -> None:
    records = exporter.parse(f"{BECKER}\n{MERTON}\n", split="line")
    assert [record.citation_key for record in records] == ["becker1967", "merton1968"]
    assert records[0].type is ItemType.ARTICLE_JOURNAL


@pytest.mark.parametrize("text", ["", " \n ", "This page cites nothing at all."])
def test_parse_of_nothing_is_an_error(text: str) -> None:
    with pytest.raises(errors.InputError):
        exporter.parse(text)


def test_parse_refuses_a_way_to_split_that_is_none() -> None:
    with pytest.raises(ValueError, match="auto, line"):
        exporter.parse(BECKER, split="comma")


def test_parse_takes_any_text() -> None:
    assert exporter.parse(f"{BECKER}\udc80\n", split="line")


@pytest.mark.parametrize("name", ["refs.bib", "refs.ris", "refs.json"])
def test_what_is_written_is_read(name: str, tmp_path: Path) -> None:
    records = exporter.read(PAGE)
    exporter.write(records, tmp_path / name)
    assert [r.title for r in exporter.read(tmp_path / name)] == [r.title for r in records]


def test_read_warns_of_damage_and_keeps_the_rest() -> None:
    with pytest.warns(UserWarning, match=r"no-fields.bib, line 1"):
        [record] = exporter.read(FIXTURES / "invalid" / "no-fields.bib")
    assert record.author.people[0].family == "Knuth"


def test_write_speaks_both_dialects(tmp_path: Path) -> None:
    record = Reference(ItemType.ARTICLE_JOURNAL, title="On exactitude", container_title="Los Anales")
    exporter.write([record], tmp_path / "refs.bib", dialect="biblatex")
    assert "journaltitle = {Los Anales}" in (tmp_path / "refs.bib").read_text(encoding="utf-8")
    with pytest.raises(errors.UnknownFormat):
        exporter.write([record], tmp_path / "refs.bib", dialect="latex")


@pytest.mark.parametrize(
    ("name", "error"),
    [("refs.txt", errors.UnknownFormat), ("none/refs.bib", errors.OutputError), (".", errors.ExporterError)],
)
def test_write_says_what_is_wrong_with_the_place(name: str, error: type[Exception], tmp_path: Path) -> None:
    with pytest.raises(error):
        exporter.write([Reference(author=Names((Name("Borges"),)))], tmp_path / name)


def test_every_error_says_file_place_and_mend() -> None:
    error = errors.FormatError("it is cut", file="refs.bib", place="line 3", mend="Export it again.")
    assert str(error) == "refs.bib, line 3: it is cut\n  Export it again."
    assert str(errors.OutputError("it is full")) == "it is full"


def test_the_names_on_offer_are_there() -> None:
    assert all(callable(getattr(exporter, name)) for name in exporter.__all__)
