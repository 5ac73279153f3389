"""Pages, volumes, issues, editions and identifiers without the words that announce them."""

import pytest

from exporter.fields.edition import parse_edition
from exporter.fields.identifiers import find_doi
from exporter.fields.numbers import bare_issue, bare_volume
from exporter.fields.pages import is_article_number, parse_pages
from exporter.reference import PageRange, Pages


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("101–119", Pages((PageRange("101", "119"),))),
        ("pp. 101-19", Pages((PageRange("101", "119"),))),
        ("2631-6", Pages((PageRange("2631", "2636"),))),
        ("S101-9", Pages((PageRange("S101", "S109"),))),
        ("S. 33-58", Pages((PageRange("33", "58"),))),
        ("xii–xv", Pages((PageRange("xii", "xv"),))),
        ("12", Pages((PageRange("12"),))),
        ("11–22, 30", Pages((PageRange("11", "22"), PageRange("30")))),
        ("1412 1418", Pages((PageRange("1412", "1418"),))),
        ("273?294", Pages((PageRange("273", "294"),))),
        ("47ff.", Pages((PageRange("47ff"),))),
        ("Article e0123456", Pages((PageRange("e0123456"),))),
        ("passim and elsewhere", Pages(literal="passim and elsewhere")),
    ],
)
def test_pages(text: str, expected: Pages) -> None:
    assert parse_pages(text) == expected


@pytest.mark.parametrize(
    ("label", "expected"),
    [("e0123456", True), ("021101", True), ("107714", True), ("101", False), ("1920", False), ("S12", False)],
)
def test_article_numbers_are_told_from_pages(label: str, expected: bool) -> None:
    assert is_article_number(label) is expected


@pytest.mark.parametrize(
    ("text", "expected"), [("Vol. 12", "12"), ("Bd. II", "II"), ("v. 33", "33"), ("IV-1/W1", "IV-1/W1"), ("т. 9", "9")]
)
def test_volumes(text: str, expected: str) -> None:
    assert bare_volume(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"), [("(3)", "3"), ("no. 3", "3"), ("H. 9", "9"), ("2 Suppl 1", "2 Suppl 1"), ("№ 2", "2")]
)
def test_issues(text: str, expected: str) -> None:
    assert bare_issue(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2nd ed.", "2"),
        ("Third edition", "3"),
        ("2., überarb. Aufl.", "2"),
        ("3e éd.", "3"),
        ("5th edn", "5"),
        ("Rev. ed.", "Rev. ed"),
        ("Twelfth edition", "12"),
        ("Six edition", "6"),
        ("2.ª ed.", "2"),
    ],
)
def test_editions(text: str, expected: str) -> None:
    assert parse_edition(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("doi:10.1000/xyz123.", "10.1000/xyz123"),
        ("https://doi.org/10.1038/nphys1170", "10.1038/nphys1170"),
        (
            "10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O",
            "10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O",
        ),
        ("(doi: 10.1016/0092-8674(95)90288-0)", "10.1016/0092-8674(95)90288-0"),
        ("doi: 10. 1093/jb/mvg083", "10.1093/jb/mvg083"),
        ("no identifier here", ""),
    ],
)
def test_dois(text: str, expected: str) -> None:
    assert find_doi(text) == expected
