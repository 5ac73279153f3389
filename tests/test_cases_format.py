"""The case files are well formed, and their comparison tells right from wrong."""

from dataclasses import fields
from pathlib import Path

import pytest
from cases import FOLDER, Case, compare, load_cases

from exporter.csl import ItemType
from exporter.reference import Date, Name, Names, PageRange, Pages, Reference

# The cases of finding and of the formats have expectations of other kinds.
FILES = sorted(path for path in FOLDER.glob("*.md") if not path.name.startswith("finding"))
VARIABLES = {item.name for item in fields(Reference)}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_file_parses_and_names_only_variables_of_the_record(path: Path) -> None:
    cases = load_cases(path)
    assert cases
    for case in cases:
        assert case.title and case.input and case.expected, case
        assert set(case.expected) <= VARIABLES, case


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_titles_are_unique_and_types_are_those_of_csl(path: Path) -> None:
    cases = load_cases(path)
    assert len({case.title for case in cases}) == len(cases)
    for case in cases:
        assert ItemType(case.expected.get("type", "document")), case
        assert not case.exact or "type" in case.expected, case


@pytest.mark.parametrize("text", ["title\n.\ninput\n.\n", "t\n.\ni\n.\nno colon\n.\n", "t\n.\ni\n.\na: 1\na: 2\n.\n"])
def test_a_malformed_file_is_refused(text: str, tmp_path: Path) -> None:
    path = tmp_path / "bad.md"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match=r"bad\.md"):
        load_cases(path)


RECORD = Reference(
    type=ItemType.CHAPTER,
    author=Names(
        (
            Name("Berg", "C.", non_dropping_particle="van der"),
            Name("Aspremont", "C.", non_dropping_particle="d'"),
            Name("King", "M. L.", suffix="Jr."),
            Name("Goethe", "J. W.", dropping_particle="von"),
            Name(literal="World Bank"),
        ),
        others=True,
    ),
    title="Flow – and storage",
    page=Pages((PageRange("S101", "S109"), PageRange("120"))),
    issued=Date(1996, season=1, circa=True, end=Date(1997, 5, 4)),
)


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("type", "chapter"),
        ("author", "van der Berg, C.; d'Aspremont, C.; King, M. L., Jr.; Goethe, J. W. von; {World Bank}; others"),
        ("title", "Flow - and  storage."),
        ("page", "S101–S109, 120"),
        ("issued", "ca. 1996-spring/1997-05-04"),
        ("volume", ""),
    ],
)
def test_a_right_value_is_no_difference(variable: str, value: str) -> None:
    assert compare(Case("", "", {variable: value}), RECORD) == []


@pytest.mark.parametrize(
    ("variable", "value"), [("title", "Flow"), ("author", ""), ("volume", "9"), ("issued", "1996")]
)
def test_a_wrong_value_is_named(variable: str, value: str) -> None:
    (difference,) = compare(Case("", "", {variable: value}), RECORD)
    assert difference.startswith(f"{variable}: expected {value!r}, found ")


def test_an_exact_case_allows_no_other_field() -> None:
    expected = {"type": "document", "title": "A"}
    assert compare(Case("", "", expected, exact=True), Reference(title="A")) == []
    assert compare(Case("", "", expected, exact=True), Reference(title="A", volume="9")) == [
        "volume: expected '', found '9'"
    ]
