"""Rich Text, e-books, Markdown and notebooks, through pandoc."""

import json
import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from time import monotonic
from typing import Any

import pytest
from office_files import zipped

from exporter import pipeline
from exporter.document import ITALIC, Document
from exporter.errors import InputError, MissingExtra, UnsafeInput
from exporter.sources import epub as books
from exporter.sources import extras, markdown, through_pandoc

MERTON = "Merton, R. K. (1968). The Matthew effect in science. Science, 159, 56–63."
NAGEL = "Nagel, T. (1974). What is it like to be a bat? The Philosophical Review, 83, 435–450."


def _found() -> str:
    try:
        return through_pandoc._program("a test", "")
    except MissingExtra:
        return ""


PANDOC = _found()
with_pandoc = pytest.mark.skipif(not PANDOC, reason="pandoc is not installed")


def read(data: bytes, name: str = "paper") -> Document:
    document = through_pandoc.read(data, name)
    assert document is not None
    return document


def texts(data: bytes | str) -> list[str]:
    return [line.text for line in read(data if isinstance(data, bytes) else data.encode()).lines]


def rtf(body: str) -> bytes:
    return ("{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Times;}}\n" + body + "}").encode("cp1252")


@with_pandoc
@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (r"References\par Nagel, T. (1974). {\i Review}\par", ["References", "Nagel, T. (1974). Review"]),
        (r"M\'fcller, K. 56\u8211\'9663\par", ["Müller, K. 56–63"]),
        (r"\u321?ukasz, 56\u8211?63, \u1040?\u1073?\par", ["Łukasz, 56–63, Аб"]),
        (r"a\line b\par", ["a", "b"]),
        (r"See {\field{\*\fldinst { ADDIN ZOTERO_ITEM CSL_CITATION \{\}}}{\fldrslt {(1)}}}.\par", ["See (1)."]),
        (r"a {\*\bkmkstart x}b\par", ["a b"]),
    ],
)
def test_rich_text(body: str, expected: list[str]) -> None:
    assert texts(rtf(body)) == expected


@with_pandoc
def test_rich_text_keeps_emphasis_and_links() -> None:
    link = r'{\field{\*\fldinst HYPERLINK "https://doi.org/10.2307/2183914"}{\fldrslt here}}'
    [line] = read(rtf(r"Nagel, T. {\i The Philosophical Review} " + link + r"\par")).lines
    assert [(line.text[each.start : each.end], each.kind) for each in line.emphasis] == [
        ("The Philosophical Review", ITALIC)
    ]
    assert line.stated is not None and line.stated.doi == "10.2307/2183914"


CONTAINER = (
    '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)
PACKAGE = (
    '<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata/><manifest>'
    '<item id="b" href="two.xhtml" media-type="application/xhtml+xml"/>'
    '<item id="a" href="one.xhtml" media-type="application/xhtml+xml"/>'
    '<item id="c" href="cover.png" media-type="image/png"/></manifest>'
    '<spine><itemref idref="a"/><itemref idref="b"/></spine></package>'
)


def chapter(inside: str) -> str:
    return f'<html xmlns="http://www.w3.org/1999/xhtml"><body>{inside}</body></html>'


def epub(one: str, two: str = "", others: Mapping[str, str | bytes] = {}) -> bytes:
    parts: dict[str, str | bytes] = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": CONTAINER,
        "OEBPS/content.opf": PACKAGE,
        "OEBPS/one.xhtml": chapter(one),
        "OEBPS/two.xhtml": chapter(two),
        "OEBPS/cover.png": b"\x89PNG",
    }
    return zipped({**parts, **others}, first=("mimetype",))


@with_pandoc
def test_a_book_is_read_in_the_order_of_its_spine() -> None:
    merton = MERTON.replace("Science, ", "<i>Science</i>,\n")  # the source's own line ends say nothing
    two = f'<h1>References</h1><ol start="7"><li>{merton}</li><li>{NAGEL}</li></ol>'
    assert texts(epub("<h1>One</h1><p>Text</p><p><img src='cover.png' alt=''/></p>", two)) == [
        "One",
        "Text",
        "",
        "References",
        f"7. {MERTON}",
        f"8. {NAGEL}",
    ]


def test_pictures_of_a_book_are_never_unpacked() -> None:
    bomb = epub("<p>x</p>", others={"OEBPS/cover.png": b"\0" * 50_000_000})
    book = books.only_text(bomb, "book.epub")
    assert book is not None and len(book) < 10_000


@pytest.mark.parametrize(
    "parts",
    [
        {"OEBPS/two.xhtml": b" " * 50_000_000},
        {"OEBPS/content.opf": '<!DOCTYPE a [<!ENTITY b "bbbb">]><package>&b;</package>'},
    ],
    ids=["bomb", "entities"],
)
def test_harmful_books_are_refused(parts: dict[str, str | bytes]) -> None:
    with pytest.raises(UnsafeInput):
        through_pandoc.read(epub("x", others=parts), "book.epub")


def test_other_archives_are_none_of_ours() -> None:
    assert through_pandoc.read(zipped({"mimetype": "application/zip", "a.xhtml": "x"}), "a.zip") is None


MARKDOWN = f"""\
# Methods

As in the text^[See {NAGEL}], "quoted".

# References

{MERTON.replace("Science,", "*Science*,")} <https://doi.org/10.1126/science.159.3810.56>
{NAGEL}

  Kuhn, T. S. (1962). *The structure of
scientific revolutions*.
"""


@with_pandoc
def test_markdown() -> None:
    document = read(MARKDOWN.encode())
    assert [line.text for line in document.lines] == [
        "Methods",
        "As in the text, “quoted”.",
        "",
        "References",
        f"{MERTON} https://doi.org/10.1126/science.159.3810.56",
        NAGEL,
        "Kuhn, T. S. (1962). The structure of",
        "scientific revolutions.",
        "",
        f"1. See {NAGEL}",
    ]
    merton = document.lines[4]
    assert [merton.text[each.start : each.end] for each in merton.emphasis] == ["Science"]
    assert merton.stated is not None and merton.stated.doi == "10.1126/science.159.3810.56"


@with_pandoc
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3. a\n4. b\n", ["3. a", "4. b"]),
        ("(i) a\n(ii) b\n", ["(i) a", "(ii) b"]),
        ("a) a\nb) b\n", ["a) a", "b) b"]),
        ("- a\n  and on\n- b\n", ["• a and on", "• b"]),
        ("1. a\n\n   b\n2. c\n", ["1. a", "b", "2. c"]),
        ("Term\n:   Meaning\n", ["Term", "Meaning"]),
        ("| a\n| b\n", ["a", "b"]),
        ("a\\\nb", ["a", "b"]),
        ("a<br>b ~~gone~~H~2~O `code` $x+1$", ["a", "b H2O code x+1"]),
        ("> quoted\n", ["quoted"]),
        ("\\textit{Science} and \\& more", ["\\textit{Science} and & more"]),
        ("| a | b |\n|---|---|\n| [1] | *c* |\n", ["a\tb", "[1]\tc"]),
        ("    code of no meaning\n", []),
    ],
)
def test_blocks_of_markdown(text: str, expected: list[str]) -> None:
    assert texts(f"# *T*\n\n{text}") == ["T", *expected]


HEADER = """---
title: On science
references:
- id: merton68
  type: article-journal
  title: The *Matthew* effect in science
  container-title: Science
  volume: 159
  page: 56-63
  author:
  - {family: Merton, given: Robert K.}
  issued: 1968
- id: kuhn62
  type: book
  title: The structure of scientific revolutions
  author:
  - {family: Kuhn, given: Thomas S.}
  issued: 1962
{more}---

As @merton68 and [@kuhn62, p. 3] say.
"""


@with_pandoc
def test_references_in_a_header_are_exact(tmp_path: Path) -> None:
    path = tmp_path / "paper.md"
    path.write_text(HEADER.replace("{more}", ""), encoding="utf-8")
    merton, kuhn = pipeline.read_input(str(path)).references
    assert (merton.citation_key, merton.title, merton.volume) == ("merton68", "The Matthew effect in science", "159")
    assert (kuhn.citation_key, kuhn.type.value) == ("kuhn62", "book")


@with_pandoc
def test_a_header_that_names_another_file_is_not_all() -> None:
    assert read(HEADER.replace("{more}", "").encode()).exact
    assert not read(HEADER.replace("{more}", "bibliography: more.bib\n").encode()).exact


@with_pandoc
def test_a_broken_header_with_references_says_so() -> None:
    with pytest.raises(InputError, match="pandoc cannot read it"):
        through_pandoc.read(b"---\nreferences: [\n---\n\ntext\n", "paper.md")


@with_pandoc
def test_a_bibliography_in_a_block_of_code() -> None:
    document = read(b"# *T*\n\n```bibtex\n@book{kuhn62, title = {The structure of scientific revolutions}}\n```\n")
    assert [each.citation_key for each in pipeline.stated_by(document).references] == ["kuhn62"]


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        ("# References\n\nMerton, R. K. *Science*, 159.\n", True),
        ("## References\n\n[Merton](https://doi.org/10.1126/science.159.3810.56)\n", True),
        ("---\ntitle: x\n---\n\ntext\n", True),
        ("# References\n\nMerton, R. K. Science, 159.\n", False),
        ("Merton, R. K. *Science*, 159.\n", False),
        ("# a comment\n@article{a,\n  note = {*x*}\n}\n", False),
        ("TY  - JOUR\nAB  - *x*\n# y\nER  - \n", False),
        ("% x\n# *y*\n\\begin{thebibliography}{9}\n", False),
        ("---\n\nReferences\n\n---\n1. Merton\n", False),
        ("#1 of *all*\n", False),
        ("", False),
    ],
)
def test_what_is_markdown(text: str, is_so: bool) -> None:
    assert markdown.is_markdown(text) is is_so


@pytest.mark.parametrize(
    "text",
    ["# a\n" + "*" * 150_000, "# a\n" + "[" * 150_000, "\n" * 190_000, "---\n" + "a\n" * 90_000, "#" + " " * 190_000],
)
def test_odd_texts_are_told_in_no_time(text: str) -> None:
    start = monotonic()
    markdown.is_markdown(text)
    assert monotonic() - start < 2


def notebook(*cells: dict[str, Any], metadata: Mapping[str, Any] = {}) -> bytes:
    whole = [{"metadata": {}, "id": str(number)} | cell for number, cell in enumerate(cells)]
    return json.dumps({"cells": whole, "metadata": dict(metadata), "nbformat": 4, "nbformat_minor": 5}).encode()


CODE = {"cell_type": "code", "execution_count": 1, "source": "print(1)", "outputs": [{"output_type": "stream", "name": "stdout", "text": "out"}]}  # fmt: skip


@with_pandoc
def test_a_notebooks_text_is_read_and_not_its_code() -> None:
    text = {"cell_type": "markdown", "source": ["# References\n", "\n", f"1. {MERTON}\n", f"2. {NAGEL}"]}
    raw = {"cell_type": "raw", "source": "raw"}
    assert texts(notebook(CODE, text, raw)) == ["References", f"1. {MERTON}", f"2. {NAGEL}"]


@with_pandoc
@pytest.mark.parametrize(
    "metadata",
    [
        {"cite2c": {"citations": {"7/8CWA": {"id": "7/8CWA", "type": "article-journal", "title": "What is it like to be a bat?"}}}},
        {"citation-manager": {"items": {"zotero": {"7/8CWA": {"id": "7/8CWA", "title": "What is it like to be a bat?"}}}}},
    ],
    ids=["Cite2c", "Citation Manager"],
)  # fmt: skip
def test_what_extensions_left_in_a_notebook(metadata: dict[str, Any]) -> None:
    document = read(notebook({"cell_type": "markdown", "source": "See (Nagel, 1974)."}, metadata=metadata))
    [nagel] = pipeline.stated_by(document).references
    assert (nagel.title, nagel.citation_key) == ("What is it like to be a bat?", "")


@pytest.mark.parametrize(
    "data", [b'{"nbformat": 4', b'{"nbformat": 4, "cells": 3}', b'[{"type": "book"}]', b'{"nbformat":' + b"[" * 9000]
)
def test_json_that_is_no_notebook(data: bytes) -> None:
    assert through_pandoc.read(data, "refs.json") is None


def script(folder: Path, inside: str) -> None:
    """A program called pandoc."""
    program = folder / "pandoc"
    program.write_text(f"#!/bin/sh\n{inside}\n", encoding="utf-8")
    program.chmod(0o755)


@pytest.fixture
def instead(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which a program takes pandoc's place."""
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    return tmp_path


def test_without_pandoc_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    monkeypatch.setattr(through_pandoc, "needed", lambda *_: extras.needed("no_such_library", *_[1:]))
    with pytest.raises(MissingExtra, match="Rich Text is read by pandoc") as raised:
        through_pandoc.read(rtf("x"), "paper.rtf")
    assert (raised.value.file, "exporter[pandoc]" in raised.value.mend) == ("paper.rtf", True)
    assert through_pandoc.read(MARKDOWN.encode(), "paper.md") is None  # then it is plain text
    with pytest.raises(MissingExtra):
        through_pandoc.read(HEADER.replace("{more}", "").encode(), "paper.md")


def test_pandoc_has_no_more_than_its_time(instead: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script(instead, "exec sleep 30")
    monkeypatch.setattr(through_pandoc, "SECONDS", 0.5)
    start = monotonic()
    with pytest.raises(UnsafeInput, match="needs more than"):
        through_pandoc.read(rtf("x"), "paper.rtf")
    assert monotonic() - start < 10


def test_pandoc_runs_in_its_sandbox_and_without_a_shell(instead: Path) -> None:
    script(instead, f'echo "$*" > "{instead}/said"; echo \'{{"blocks": [], "meta": {{}}}}\'')
    through_pandoc.read(rtf("x"), "$(touch harm).rtf")
    assert (instead / "said").read_text().split() == "--sandbox -f rtf -t json +RTS -M1g -RTS".split()


def test_what_pandoc_complains_of_is_said(instead: Path) -> None:
    script(instead, "echo 'It is all wrong.' >&2; exit 64")
    with pytest.raises(InputError, match="It is all wrong"):
        through_pandoc.read(rtf("x"), "paper.rtf")


@pytest.mark.parametrize(
    "output",
    ['{"blocks":' + '[{"t":"BlockQuote","c":' * 5000, "no JSON"],
)
def test_what_pandoc_says_without_sense_is_refused(output: str, instead: Path) -> None:
    (instead / "output").write_text(output)
    script(instead, f'cat "{instead}/output"')
    with pytest.raises(UnsafeInput):
        through_pandoc.read(rtf("x"), "paper.rtf")


@with_pandoc
@pytest.mark.parametrize(
    "text", ["# *a*\n\n" + ">" * 3000 + " x", "# *a*\n\n" + "[" * 20_000, "# *a*\n\n" + "*a " * 20_000]
)
def test_markdown_beyond_measure(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(through_pandoc, "SECONDS_FOR_A_GUESS", 2)
    start = monotonic()
    through_pandoc.read(text.encode(), "paper.md")  # what takes too long is plain text
    assert monotonic() - start < 15


@with_pandoc
@pytest.mark.parametrize("format", ["docx", "odt"])
def test_word_processors_files_made_by_pandoc(format: str, tmp_path: Path) -> None:
    """Pandoc writes them as its authors understand the formats, not as we do."""
    from exporter.sources import load

    text = MARKDOWN + "\n3. a\n4. b\n\n| x | y |\n|---|---|\n| *1* | 2 |\n"
    path = tmp_path / f"paper.{format}"
    subprocess.run([PANDOC, "-f", "markdown", "-o", str(path)], input=text.encode(), check=True)
    document = load(str(path))
    found = [line.text for line in document.lines]
    assert found[found.index("References") - 1] == ""
    assert "3. a" in found and "4. b" in found and "1\t2" in found
    assert found[-1] == f"1. See {NAGEL}"
    [merton] = [line for line in document.lines if line.text.startswith("Merton")]
    assert [merton.text[each.start : each.end] for each in merton.emphasis] == ["Science"]
    assert merton.stated is not None and merton.stated.doi == "10.1126/science.159.3810.56"
