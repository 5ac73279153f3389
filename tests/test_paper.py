"""``exporter latex``: a paper that cites every record, what it says, and that LaTeX takes it."""

import re
import shutil
from pathlib import Path

import pytest
from command_line import FIXTURES, PAGE, run
from latex_programs import compile_paper, compile_there, has_file, needs

from exporter import formats
from exporter.formats.latex_styles import STYLES

RECORDS = FIXTURES / "formats"
# Warnings that are about the records: what no source gave (a publisher), and editions in words.
_OF_RECORDS = re.compile(r"Warning--(?:empty publisher|missing publisher|edition ordinal word)")
NOT_LATIN = ("ref1936", "kokoro1914")


@pytest.fixture
def bib(tmp_path: Path) -> Path:
    return Path(shutil.copy(RECORDS / "records.bib", tmp_path / "refs.bib"))


def latin_records(path: Path, dialect: str) -> Path:
    """The records that pdflatex has letters for."""
    found = formats.read((RECORDS / "records.json").read_text(encoding="utf-8"), formats.CSL_JSON).references
    kept = [each for each in found if each.citation_key not in NOT_LATIN and not has_other_letters(each.author)]
    path.write_text(formats.write(kept, formats.BIBTEX, dialect=dialect), encoding="utf-8")
    return path


def has_other_letters(value: object) -> bool:
    return any(char.isalpha() and char > "\u024f" for char in str(value))


def test_it_cites_every_record_and_says_how_to_run_it(bib: Path) -> None:
    paper = bib.with_name("paper.tex")
    done = run("latex", bib, "-o", paper)
    assert done.status == 0, done.err
    keys = re.findall(r"^@\w+\{(.*),$", bib.read_text(encoding="utf-8"), re.MULTILINE)
    text = paper.read_text(encoding="utf-8")
    assert re.findall(r"\\cite\{(.*?)\}", text) == keys
    assert r"\bibliographystyle{plain}" in text
    assert r"\bibliography{refs}" in text
    assert f"cd {bib.parent} && lualatex paper && bibtex paper && lualatex paper && lualatex paper" in done.err
    assert "cyrillic" in done.err


def test_pdflatex_serves_latin_letters(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    latin_records(tmp_path / "refs.bib", "bibtex")
    monkeypatch.chdir(tmp_path)
    done = run("latex", "refs.bib", "-o", "paper.tex", "--style", "apa")
    assert done.err == "Run: pdflatex paper && biber paper && pdflatex paper && pdflatex paper\n"
    text = Path("paper.tex").read_text(encoding="utf-8")
    assert r"\usepackage[backend=biber, style=apa]{biblatex}" in text
    assert r"\addbibresource{refs.bib}" in text


def test_biblatex_fields_choose_biblatex(tmp_path: Path) -> None:
    bib = Path(shutil.copy(RECORDS / "records.biblatex.bib", tmp_path / "refs.bib"))
    done = run("latex", bib)
    assert "style=numeric]{biblatex}" in done.text
    assert done.status == 0
    done = run("latex", bib, "--style", "plain")
    assert done.status == 1
    assert "BibLaTeX's fields, which plain.bst leaves out" in done.err


def test_the_bibliography_is_named_from_where_the_paper_is(bib: Path) -> None:
    (bib.parent / "tex").mkdir()
    run("latex", bib, "-o", bib.parent / "tex" / "paper.tex")
    assert r"\bibliography{../refs}" in (bib.parent / "tex" / "paper.tex").read_text(encoding="utf-8")


def test_a_style_of_ones_own(bib: Path) -> None:
    assert r"\bibliographystyle{mine}" in run("latex", bib, "--style", "mine.bst").text
    assert "style=mine]" in run("latex", bib, "--style", "mine.bbx").text


def test_a_paper_of_ones_own_is_never_replaced(bib: Path) -> None:
    paper = bib.with_name("paper.tex")
    paper.write_bytes(b"\\documentclass{article}\n")
    done = run("latex", bib, "-o", paper)
    assert (done.status, paper.read_bytes()) == (1, b"\\documentclass{article}\n")
    assert "--force" in done.err
    assert run("latex", bib, "-o", paper, "--force").status == 0
    assert run("latex", bib, "-o", paper).status == 0, "what exporter made it may replace"
    done = run("latex", bib, "-o", bib)
    assert done.status == 1
    assert bib.read_bytes() == (RECORDS / "records.bib").read_bytes()


ODD = {
    "not a .bib": (PAGE, [], "exporter convert"),
    "missing": ("nowhere.bib", [], "no such file"),
    "an unknown style": ("refs.bib", ["--style", "bluebook"], "mine.bst"),
    "a path that LaTeX does not find": ("my refs.bib", [], "Rename it"),
}


@pytest.mark.parametrize("case", ODD)
def test_what_cannot_be_is_said(case: str, bib: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(bib.parent)
    shutil.copy(bib, "my refs.bib")
    name, options, says = ODD[case]
    done = run("latex", name, *options)
    assert (done.status, done.out) == (1, b"")
    assert says in done.err


def test_a_key_that_cannot_be_cited_is_named(tmp_path: Path) -> None:
    bib = tmp_path / "refs.bib"
    bib.write_text("@book{a#b,\n title = {One},\n}\n@book{b, title = {Two}}\n", encoding="utf-8")
    done = run("latex", bib)
    assert done.status == 1
    assert "a#b" in done.err
    assert re.findall(r"\\cite\{(.*?)\}", done.text) == ["b"]


@needs("pdflatex", "bibtex", "biber")
@pytest.mark.parametrize("dialect", ["bibtex", "biblatex"])
def test_the_papers_of_the_manual_run(dialect: str, tmp_path: Path) -> None:
    manual = (FIXTURES.parent / "docs" / "using-the-output.md").read_text(encoding="utf-8")
    papers = dict(zip(["bibtex", "biblatex"], re.findall(r"^```latex\n(.*?)^```", manual, re.M | re.S), strict=True))
    latin_records(tmp_path / "refs.bib", dialect)
    (tmp_path / "paper.tex").write_text(papers[dialect], encoding="utf-8")
    done = compile_there(tmp_path, "biber" if dialect == "biblatex" else "bibtex")
    assert (done.errors, done.warnings) == ([], [])
    assert "{shannon1948}" in done.printed


BIBTEX = ["plain", "abbrv", "alpha", "unsrt", "apalike", "IEEEtran", "plainnat"]
BIBLATEX = ["numeric", "authoryear", "alphabetic", "apa"]


@needs("pdflatex", "bibtex", "biber", "kpsewhich")
@pytest.mark.parametrize("style", BIBTEX + BIBLATEX)
def test_latex_takes_every_record_in_every_style(style: str, tmp_path: Path) -> None:
    needed = f"{style}.bbx" if STYLES[style].biblatex else f"{style}.bst"
    if not has_file(needed):
        pytest.skip(f"{needed} is not installed (TeX Live)")
    dialect = "biblatex" if STYLES[style].biblatex else "bibtex"
    done = compile_paper(latin_records(tmp_path / "refs.bib", dialect), style)
    assert done.errors == []
    assert [each for each in done.warnings if not _OF_RECORDS.match(each)] == []
    keys = re.findall(r"^@\w+\{(.*),$", (tmp_path / "refs.bib").read_text(encoding="utf-8"), re.MULTILINE)
    assert len(keys) > 25
    for key in keys:
        assert f"{{{key}}}" in done.printed
