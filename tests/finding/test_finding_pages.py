"""Pages as crawlers save them: ``fixtures/cases/finding.md`` (title, page, the references one a line)."""

from pathlib import Path

import pytest

from exporter.finding import find
from exporter.sources import load_bytes

CASES = Path(__file__).parents[2] / "fixtures" / "cases" / "finding.md"


def cases() -> list[tuple[str, str, list[str]]]:
    """Each case has three parts, ended by a line with a full stop."""
    parts = CASES.read_text(encoding="utf-8").removesuffix("\n").removesuffix(".").split("\n.\n")
    titles, pages, expected = parts[0::3], parts[1::3], parts[2::3]
    return [
        (title.strip(), page, listed.splitlines()) for title, page, listed in zip(titles, pages, expected, strict=False)
    ]


@pytest.mark.parametrize(("title", "page", "expected"), cases(), ids=[title for title, _, _ in cases()])
def test_page(title: str, page: str, expected: list[str]) -> None:
    found = find(load_bytes(page.encode(), title))
    assert [reference.text.replace("\n", " ") for reference in found.references] == expected
    assert found.complete
