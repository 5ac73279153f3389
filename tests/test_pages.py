"""Whole pages, end to end: text in, ``expected.bib``, ``expected.ris`` and ``expected.json`` out.

``PYTHONPATH=tests python tests/test_pages.py`` rewrites the expected files and ``perfect.txt`` (how many records of each page are
as ``truth.json`` has them, which was made by hand); read the difference before you commit it.
"""

from pathlib import Path

import pytest

from exporter import formats, pipeline
from exporter.accuracy import comparable
from exporter.reference import Reference

FOLDER = Path(__file__).parents[1] / "fixtures" / "pages"
PERFECT = FOLDER / "perfect.txt"
PAGES = sorted(path.parent.name for path in FOLDER.glob("*/input.txt"))
FORMATS = {"bib": "bibtex", "ris": "ris", "json": "csljson"}


def read(page: str, *, article: bool = False) -> tuple[Reference, ...]:
    options = pipeline.Options(article=article)
    return pipeline.keyed(pipeline.read_input(str(FOLDER / page / "input.txt"), options).references)


def rendered(references: tuple[Reference, ...]) -> dict[str, bytes]:
    return {
        suffix: pipeline.render(references, name, dialect="bibtex", protect=True).encode()
        for suffix, name in FORMATS.items()
    }


def truth(page: str, name: str = "truth.json") -> tuple[Reference, ...]:
    text = (FOLDER / page / name).read_text(encoding="utf-8")
    return formats.read(text, formats.by_name("csljson")).references


def perfect(page: str) -> int:
    """How many references are as the truth has them; all of them are there, in order, or none counts."""
    got, right = read(page), truth(page)
    if len(got) != len(right):
        return 0
    return sum(comparable(a) == comparable(b) for a, b in zip(got, right, strict=True))


def floors() -> dict[str, int]:
    lines = PERFECT.read_text(encoding="utf-8").splitlines()
    return {page: int(number.split("/")[0]) for page, number in (line.split() for line in lines)}


@pytest.mark.parametrize("page", PAGES)
def test_every_reference_is_found(page: str) -> None:
    assert len(read(page)) == len(truth(page))


@pytest.mark.parametrize("page", PAGES)
def test_page_gives_the_expected_files(page: str) -> None:
    for suffix, text in rendered(read(page)).items():
        assert text == (FOLDER / page / f"expected.{suffix}").read_bytes(), f"{page}/expected.{suffix}"


@pytest.mark.parametrize("page", PAGES)
def test_accuracy_never_falls(page: str) -> None:
    assert perfect(page) >= floors()[page], "fewer references of this page are perfect than before"


@pytest.mark.parametrize("page", [page for page in PAGES if (FOLDER / page / "article.json").exists()])
def test_the_article_of_the_page_stands_first(page: str) -> None:
    own, *others = read(page, article=True)
    [right] = truth(page, "article.json")
    assert comparable(own) == comparable(right)
    assert len(others) == len(truth(page))


def regenerate() -> None:
    for page in PAGES:
        for suffix, text in rendered(read(page)).items():
            (FOLDER / page / f"expected.{suffix}").write_bytes(text)
    PERFECT.write_text("".join(f"{page} {perfect(page)}/{len(truth(page))}\n" for page in PAGES), encoding="utf-8")


if __name__ == "__main__":
    regenerate()
