"""Runs LaTeX, BibTeX and biber on a paper of ``exporter latex``, and looks into what they log."""

import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest
from command_line import run

_ERROR = re.compile(r"^! .*", re.MULTILINE)
_WARNING = re.compile(r"^(?:LaTeX Warning|Package \w+ Warning|Warning--|WARN -|ERROR -|I (?:couldn't|was expecting)).*",
                      re.MULTILINE)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Compiled:
    """What the last run of LaTeX and the run of BibTeX or biber complained of, and the bibliography."""

    errors: list[str]
    warnings: list[str]
    printed: str


def needs(*programs: str) -> pytest.MarkDecorator:
    """Skip where one of the programs is not on the machine."""
    missing = [name for name in programs if shutil.which(name) is None]
    return pytest.mark.skipif(bool(missing), reason=f"{', '.join(missing)} not installed (TeX Live)")


def has_file(name: str) -> bool:
    """Whether TeX finds a file of that name, a style or a package."""
    if shutil.which("kpsewhich") is None:
        return False
    return bool(subprocess.run(["kpsewhich", name], capture_output=True, check=False).stdout)


def compile_paper(bib: Path, style: str, engine: str = "pdflatex") -> Compiled:
    """The paper for the .bib file, written and run beside it as ``exporter latex`` says."""
    paper = bib.with_name("paper.tex")
    said = run("latex", bib, "--style", style, "-o", paper)
    assert said.status == 0, said.err
    return compile_there(bib.parent, "biber" if "biber" in said.err else "bibtex", engine)


def compile_there(folder: Path, program: str, engine: str = "pdflatex") -> Compiled:
    """``paper.tex`` in the folder, run through LaTeX, BibTeX or biber, and LaTeX twice."""
    paper = folder / "paper.tex"
    for command in (engine, program, engine, engine):
        options = ["-interaction=nonstopmode"] if command == engine else []
        subprocess.run([command, *options, "paper"], cwd=folder, capture_output=True, check=False, timeout=120)
    log, listed, bbl = (_text(paper.with_suffix(suffix)) for suffix in (".log", ".blg", ".bbl"))
    assert paper.with_suffix(".pdf").is_file(), log[-2000:]
    listed = re.sub(r"^\[\d+\] [\w.]+:\d+> ", "", listed, flags=re.MULTILINE)
    return Compiled(_ERROR.findall(log), _WARNING.findall(log) + _WARNING.findall(listed), bbl)


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""
