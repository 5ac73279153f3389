"""Markdown and notebooks through pandoc, and what pandoc makes of Markdown for word processors."""

import json
import subprocess
from collections.abc import Mapping
from pathlib import Path
from time import monotonic
from typing import Any

import pytest
from pandoc_program import MERTON, NAGEL, PANDOC, read, texts, with_pandoc

from exporter import pipeline
from exporter.errors import InputError
from exporter.sources import load, pandoc
from exporter.sources.pandoc import markdown

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
        pandoc.read(b"---\nreferences: [\n---\n\ntext\n", "paper.md")


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
    assert pandoc.read(data, "refs.json") is None


@with_pandoc
@pytest.mark.parametrize(
    "text", ["# *a*\n\n" + ">" * 3000 + " x", "# *a*\n\n" + "[" * 20_000, "# *a*\n\n" + "*a " * 20_000]
)
def test_markdown_beyond_measure(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pandoc, "SECONDS_FOR_A_GUESS", 2)
    start = monotonic()
    pandoc.read(text.encode(), "paper.md")  # what takes too long is plain text
    assert monotonic() - start < 15


@with_pandoc
@pytest.mark.parametrize("format", ["docx", "odt"])
def test_word_processors_files_made_by_pandoc(format: str, tmp_path: Path) -> None:
    """Pandoc writes them as its authors understand the formats, not as we do."""
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
