"""What BibTeX and biber write is read as what they were given: the .bbl beside the .bib, style by style."""

import shutil
import subprocess
from pathlib import Path

import pytest
from latex_programs import has_file, needs

from exporter import formats, pipeline
from exporter.finding import find
from exporter.reference import Reference
from exporter.sources import latex

BIB = Path(__file__).parents[2] / "fixtures" / "latex" / "works.bib"
WORKS = formats.read(BIB.read_text(encoding="utf-8"), formats.BIBTEX).references
STYLES = (
    *("plain", "abbrv", "alpha", "unsrt", "apalike", "plainnat", "abbrvnat", "IEEEtran", "apsrev4-1", "apsrev4-2"),
    *("elsarticle-num", "elsarticle-harv", "ACM-Reference-Format", "amsplain", "agsm", "dcu", "chicago", "apacite"),
    *("acm", "siam", "splncs04", "aasjournal", "mnras", "vancouver"),
)
ASIDE = ("origin", "doubts", "confidence", "foreign")


def names(record: Reference) -> list[str]:
    return [person.family or person.literal for person in record.author or record.editor]


@needs("bibtex")
@pytest.mark.parametrize("style", STYLES)
def test_bibtex(style: str, tmp_path: Path) -> None:
    if not has_file(f"{style}.bst"):
        pytest.skip(f"{style}.bst not installed (TeX Live)")
    shutil.copy(BIB, tmp_path / "works.bib")
    (tmp_path / "paper.aux").write_text(f"\\citation{{*}}\n\\bibdata{{works}}\n\\bibstyle{{{style}}}\n")
    subprocess.run(["bibtex", "paper"], cwd=tmp_path, capture_output=True, check=False, timeout=120)
    found = latex.read((tmp_path / "paper.bbl").read_bytes(), "paper.bbl")
    assert found is not None
    assert sorted(raw.key for raw in find(found).references) == sorted(work.citation_key for work in WORKS)
    for record in pipeline.stated_by(found).references:
        [work] = [work for work in WORKS if work.citation_key == record.citation_key]
        assert names(record) == names(work)
        assert record.title in ("", work.title)


@needs("pdflatex", "biber")
@pytest.mark.parametrize("style", ["authoryear", "numeric", "alphabetic"])
@pytest.mark.skipif(not has_file("biblatex.sty"), reason="biblatex.sty not installed (TeX Live)")
def test_biber(style: str, tmp_path: Path) -> None:
    shutil.copy(BIB, tmp_path / "works.bib")
    (tmp_path / "paper.tex").write_text(
        f"\\documentclass{{article}}\\usepackage[style={style},maxbibnames=99]{{biblatex}}\\addbibresource{{works.bib}}"
        "\\begin{document}\\begin{refsection}\\cite{bell1964}\\printbibliography\\end{refsection}"
        "\\nocite{*}\\printbibliography\\end{document}"
    )
    for command in (["pdflatex", "-interaction=nonstopmode", "paper"], ["biber", "paper"]):
        subprocess.run(command, cwd=tmp_path, capture_output=True, check=False, timeout=120)
    found = latex.read((tmp_path / "paper.bbl").read_bytes(), "paper.bbl")
    assert found is not None and found.exact
    records = {record.citation_key: record for record in pipeline.stated_by(found).references}
    assert len(records) == len(WORKS)
    for work in WORKS:
        record = records[work.citation_key]
        for variable in vars(work):
            if variable not in ASIDE:
                assert getattr(record, variable) == getattr(work, variable), (work.citation_key, variable)
