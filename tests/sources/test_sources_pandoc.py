"""Rich Text and e-books through pandoc, and how pandoc is run."""

import os
import shutil
from collections.abc import Mapping
from pathlib import Path
from time import monotonic

import pytest
from office_files import zipped
from pandoc_program import MERTON, NAGEL, read, texts, with_pandoc

from exporter.document import ITALIC
from exporter.errors import InputError, MissingExtra, UnsafeInput
from exporter.sources import pandoc
from exporter.sources.guards import extras
from exporter.sources.pandoc import epub as books
from exporter.sources.pandoc import program


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
        pandoc.read(epub("x", others=parts), "book.epub")


def test_other_archives_are_none_of_ours() -> None:
    assert pandoc.read(zipped({"mimetype": "application/zip", "a.xhtml": "x"}), "a.zip") is None


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
    monkeypatch.setattr(program, "needed", lambda *_: extras.needed("no_such_library", *_[1:]))
    with pytest.raises(MissingExtra, match="Rich Text is read by pandoc") as raised:
        pandoc.read(rtf("x"), "paper.rtf")
    assert (raised.value.file, "exporter[pandoc]" in raised.value.mend) == ("paper.rtf", True)
    assert pandoc.read(b"# References\n\nMerton, R. K. *Science*\n", "paper.md") is None  # then it is plain text
    with pytest.raises(MissingExtra):
        pandoc.read(b"---\nreferences:\n- id: merton68\n---\n\nText\n", "paper.md")


def test_pandoc_has_no_more_than_its_time(instead: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script(instead, "exec sleep 30")
    monkeypatch.setattr(program, "SECONDS", 0.5)
    start = monotonic()
    with pytest.raises(UnsafeInput, match="needs more than"):
        pandoc.read(rtf("x"), "paper.rtf")
    assert monotonic() - start < 10


def test_pandoc_runs_in_its_sandbox_and_without_a_shell(instead: Path) -> None:
    script(instead, f'echo "$*" > "{instead}/said"; echo \'{{"blocks": [], "meta": {{}}}}\'')
    pandoc.read(rtf("x"), "$(touch harm).rtf")
    assert (instead / "said").read_text().split() == "--sandbox -f rtf -t json +RTS -M1g -RTS".split()


def test_what_pandoc_complains_of_is_said(instead: Path) -> None:
    script(instead, "echo 'It is all wrong.' >&2; exit 64")
    with pytest.raises(InputError, match="It is all wrong"):
        pandoc.read(rtf("x"), "paper.rtf")


@pytest.mark.parametrize(
    "output",
    ['{"blocks":' + '[{"t":"BlockQuote","c":' * 5000, "no JSON"],
)
def test_what_pandoc_says_without_sense_is_refused(output: str, instead: Path) -> None:
    (instead / "output").write_text(output)
    script(instead, f'cat "{instead}/output"')
    with pytest.raises(UnsafeInput):
        pandoc.read(rtf("x"), "paper.rtf")
