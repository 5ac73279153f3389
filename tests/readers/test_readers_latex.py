"""What LaTeX, BibTeX and biber say of our records: nothing, but for what a record itself lacks."""

import re
import subprocess
from collections.abc import Iterable
from pathlib import Path

import pytest
from command_line import run
from corpus import records
from latex_programs import compile_paper, has_file, needs

from exporter import formats
from exporter.reference import Reference

STYLES = ("plain", "apalike", "IEEEtran", "plainnat")

# The variables behind the fields that a style or biblatex's data model demands: a warning is about the record if it has
# none of them, and about our file if it has one.
DEMANDED = {
    "author": ("author", "director"),
    "editor": ("editor",),
    "author and editor": ("author", "director", "editor"),
    "title": ("title",),
    "journal": ("container_title",),
    "journaltitle": ("container_title",),
    "booktitle": ("container_title", "event_title"),
    "publisher": ("publisher",),
    "institution": ("publisher",),
    "school": ("publisher",),
    "year": ("issued",),
    "number": ("number",),
    "volume": ("volume",),
    "chapter and pages": ("chapter_number", "page"),
    "address": ("publisher_place", "event_place"),
}
# Each with the reason why it is no fault of the file.
BIBTEX_SAYS = {
    r"(?:empty|missing) (?P<field>[\w ]+) in (?P<key>\S+)": "",
    r"there's a number but no (?P<field>volume) in (?P<key>\S+)": "",
    r"can't use both author and editor fields in \S+": "an author's book that others edited; styles print the author",
    r'edition ordinal word "(?!\d)': "an edition in words, which IEEEtran cannot turn into a number",
}
BIBER_SAYS = {
    r"Entry '(?P<key>.*?)' .*: Missing mandatory field '(?P<field>\w+)'": "",
    r"Entry '(?P<key>.*?)' .*: Missing mandatory field - one of 'date, (?P<field>year)'": "",
    r"Invalid value of field 'volume' must be datatype 'integer'": "a volume in letters, which is printed all the same",
}


def lacks(reference: Reference, field: str) -> bool:
    """Whether the record has nothing that could stand in the field."""
    if field == "year":
        return reference.issued is None or reference.issued.year is None
    return not any(getattr(reference, variable) for variable in DEMANDED[field])


def check(warnings: Iterable[str], kinds: dict[str, str]) -> None:
    """Every warning is of a kind that is listed; what it misses the record lacks; and each kind listed occurs."""
    by_key = {record.citation_key: record for record in records()}
    met = set()
    for warning in warnings:
        kind, match = next(((kind, m) for kind in kinds if (m := re.search(kind, warning))), ("", None))
        assert match, warning
        met.add(kind)
        if not kinds[kind]:
            assert lacks(by_key[match["key"].rstrip(".")], match["field"]), warning
    assert met == set(kinds)


@needs("bibtex")
@pytest.mark.skipif(not all(has_file(f"{style}.bst") for style in STYLES), reason="styles not installed (TeX Live)")
def test_bibtex_prints_every_record(tmp_path: Path) -> None:
    (tmp_path / "refs.bib").write_text(formats.write(records(), formats.BIBTEX), encoding="utf-8")
    warnings = []
    for style in STYLES:
        (tmp_path / "paper.aux").write_text(f"\\citation{{*}}\n\\bibdata{{refs}}\n\\bibstyle{{{style}}}\n")
        done = subprocess.run(["bibtex", "paper"], cwd=tmp_path, capture_output=True, check=False, timeout=120)
        assert done.returncode == 0, done.stdout.decode()
        assert (tmp_path / "paper.bbl").read_text(errors="replace").count("\\bibitem") == len(records())
        log = (tmp_path / "paper.blg").read_text(errors="replace")
        warnings += re.findall(r"^Warning--(.*)", log, re.MULTILINE)
    check(warnings, BIBTEX_SAYS)


@needs("pdflatex", "biber")
@pytest.mark.skipif(not has_file("biblatex.sty"), reason="biblatex.sty not installed (TeX Live)")
def test_biber_validates_every_record(tmp_path: Path) -> None:
    text = formats.write(records(), formats.BIBTEX, dialect="biblatex")
    (tmp_path / "refs.bib").write_text(text, encoding="utf-8")
    assert run("latex", tmp_path / "refs.bib", "--style", "numeric", "-o", tmp_path / "paper.tex").status == 0
    latex = ["pdflatex", "-interaction=batchmode", "paper"]
    subprocess.run(latex, cwd=tmp_path, capture_output=True, check=False, timeout=120)
    command = ["biber", "--validate-datamodel", "--nolog", "paper"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False, text=True, timeout=300)
    assert done.returncode == 0, done.stdout
    check(re.findall(r"^(?:WARN|ERROR) .*", done.stdout, re.MULTILINE), BIBER_SAYS)
    assert (tmp_path / "paper.bbl").read_text(encoding="utf-8").count("\\entry{") == len(records())


def in_latin(reference: Reference) -> bool:
    """Whether pdflatex has all of the record's letters; the others are for LuaLaTeX and XeLaTeX."""
    text = formats.write([reference], formats.BIBTEX)
    return not any(char.isalpha() and char > "\u024f" for char in text)


@needs("pdflatex", "bibtex", "biber", "kpsewhich")
@pytest.mark.parametrize("style", [*STYLES, "numeric"])
def test_the_bibliography_is_printed(style: str, tmp_path: Path) -> None:
    latex = style == "numeric"
    if not has_file("biblatex.sty" if latex else f"{style}.bst"):
        pytest.skip(f"{style} not installed (TeX Live)")
    kept = [record for record in records() if in_latin(record)]
    text = formats.write(kept, formats.BIBTEX, dialect="biblatex" if latex else "bibtex")
    (tmp_path / "refs.bib").write_text(text, encoding="utf-8")
    done = compile_paper(tmp_path / "refs.bib", style)
    assert done.errors == []
    assert [each for each in done.warnings if not each.startswith(("Warning--", "WARN - legacy"))] == []
    for record in kept:
        assert f"{{{record.citation_key}}}" in done.printed
