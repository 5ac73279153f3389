"""Papers that LaTeX set: ``fixtures/pdf/`` holds source, PDF, and the references, one a line, with the DOI of a link."""

import shutil
import subprocess
from pathlib import Path

import pytest

from exporter.document import ITALIC
from exporter.finding import find
from exporter.sources import load, load_bytes

FOLDER = Path(__file__).parents[2] / "fixtures" / "pdf"
PAPERS = sorted(path.stem for path in FOLDER.glob("*.tex"))


def references(pdf: bytes) -> list[str]:
    document = load_bytes(pdf, "paper.pdf")
    stated = {line.number: line.stated.doi for line in document.lines if line.stated}
    return [
        "\t".join([each.text, *(stated[n] for n in range(each.first_line, each.last_line + 1) if n in stated)])
        for each in find(document).references
    ]


@pytest.mark.parametrize("paper", PAPERS)
def test_the_references_of_a_paper(paper: str) -> None:
    expected = (FOLDER / f"{paper}.txt").read_text(encoding="utf-8").splitlines()
    assert references((FOLDER / f"{paper}.pdf").read_bytes()) == expected


@pytest.mark.skipif(shutil.which("pdflatex") is None, reason="pdflatex is not installed (TeX Live)")
@pytest.mark.parametrize("paper", PAPERS)
def test_a_paper_that_is_set_anew_gives_the_same(paper: str, tmp_path: Path) -> None:
    for _ in range(2):
        subprocess.run(
            ["pdflatex", "-interaction=batchmode", f"-output-directory={tmp_path}", FOLDER / f"{paper}.tex"],
            check=False,
            capture_output=True,
        )
    made = tmp_path / f"{paper}.pdf"
    if not made.exists():
        pytest.skip("TeX lacks a package of the paper")
    assert references(made.read_bytes()) == (FOLDER / f"{paper}.txt").read_text(encoding="utf-8").splitlines()


def test_the_fonts_of_latex_tell_italics() -> None:
    lines = load(str(FOLDER / "chapters.pdf")).lines
    slanted = {line.text[each.start : each.end] for line in lines for each in line.emphasis if each.kind == ITALIC}
    assert {"Theorie des kommunikativen Handelns", "The structure of scientific revolutions"} <= slanted
