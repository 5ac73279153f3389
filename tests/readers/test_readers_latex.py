"""What BibTeX and biber say of our files: every warning is of a kind that is listed here, and each kind listed occurs."""

import re
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest
from command_line import run
from corpus import records
from latex_programs import has_file, needs

from exporter import formats

STYLES = ("plain", "apalike", "IEEEtran", "plainnat")

# Why BibTeX's styles warn, by what they say.
LACKING = {
    r"(?:empty|missing) \w+ in": "the record has no such field, and none is invented",
    r"there's a number but no volume in": "a journal that counts issues alone",
    r"can't use both author and editor fields in": "an author's book that others edited",
    r"edition ordinal word": "an edition in words",
}
# Why biber warns where it validates.
UNFIT = {
    r"Missing mandatory field": "the record has no such field, and none is invented",
    r"Field '\w+' invalid in data model": "a field that biblatex's own data model lacks; it is kept for other readers",
    r"Invalid field '\w+' for entrytype '\w+'": "a type that biblatex has no driver for, or a field that its driver skips",
    r"Invalid value of field '(?:volume|year)'": "a volume or a year in words",
    r"legacy year field": "a year in words",
}


def explained(warnings: Iterable[str], reasons: Mapping[str, str]) -> set[str]:
    """The kinds of the warnings; one of no kind that is listed fails."""
    kinds = set()
    for warning in warnings:
        kind = next((kind for kind in reasons if re.search(kind, warning)), None)
        assert kind, warning
        kinds.add(kind)
    return kinds


@needs("bibtex")
@pytest.mark.skipif(not all(has_file(f"{style}.bst") for style in STYLES), reason="styles not installed (TeX Live)")
def test_bibtex_prints_every_record(tmp_path: Path) -> None:
    (tmp_path / "refs.bib").write_text(formats.write(records(), formats.BIBTEX), encoding="utf-8")
    kinds = set()
    for style in STYLES:
        (tmp_path / "paper.aux").write_text(f"\\citation{{*}}\n\\bibdata{{refs}}\n\\bibstyle{{{style}}}\n")
        done = subprocess.run(["bibtex", "paper"], cwd=tmp_path, capture_output=True, check=False, timeout=120)
        assert done.returncode == 0, done.stdout.decode()
        assert (tmp_path / "paper.bbl").read_text(errors="replace").count("\\bibitem") == len(records())
        log = (tmp_path / "paper.blg").read_text(errors="replace")
        kinds |= explained(re.findall(r"^Warning--(.*)", log, re.MULTILINE), LACKING)
    assert kinds == set(LACKING)


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
    assert explained(re.findall(r"^(?:WARN|ERROR) .*", done.stdout, re.MULTILINE), UNFIT) == set(UNFIT)
    assert (tmp_path / "paper.bbl").read_text(encoding="utf-8").count("\\entry{") == len(records())
