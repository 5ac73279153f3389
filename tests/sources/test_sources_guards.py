"""Input made to do harm is refused within bounded time and memory, and says so."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from exporter.errors import InputError, MissingExtra, UnsafeInput
from exporter.sources.guards import extras, xmltree
from exporter.sources.guards.archive import Archive


def zipped(parts: dict[str, bytes]) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def test_parts_of_an_archive_are_read_by_name() -> None:
    archive = Archive(zipped({"word/document.xml": b"<w/>"}), "a.docx")
    assert "word/document.xml" in archive and "other" not in archive
    assert archive.parts() == ["word/document.xml"]
    assert archive.read("word/document.xml") == b"<w/>"


def test_a_path_out_of_the_archive_is_only_a_name() -> None:
    assert Archive(zipped({"../../etc/passwd": b"x"}), "a.docx").read("../../etc/passwd") == b"x"


def test_a_bomb_is_not_unpacked() -> None:
    with pytest.raises(UnsafeInput, match="grows beyond measure"):
        Archive(zipped({"word/document.xml": b"\0" * 50_000_000}), "a.docx").read("word/document.xml")


@pytest.mark.parametrize("data", [b"PK\x03\x04 and nothing more", zipped({"a": b"a" * 100})[:-30]])
def test_a_broken_archive_says_so(data: bytes) -> None:
    with pytest.raises(InputError, match="broken or locked"):
        Archive(data, "a.docx").read("a")


def test_a_tree_is_read() -> None:
    assert [child.tag for child in xmltree.parse(b"<a><b/><c/></a>", "a.xml")] == ["b", "c"]


def test_a_doctype_alone_is_no_harm() -> None:
    doctype = b'<!DOCTYPE article PUBLIC "-//NLM//DTD JATS v1.2//EN" "JATS-archivearticle1.dtd"><article/>'
    assert xmltree.parse(doctype, "a.xml").tag == "article"


@pytest.mark.parametrize(
    "data",
    [
        b'<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>',
        b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a>&b;</a>',
        b"<a>" * 5000 + b"</a>" * 5000,
    ],
    ids=["entities", "a file of the machine", "too deep"],
)
def test_harmful_xml_is_refused(data: bytes) -> None:
    with pytest.raises(UnsafeInput):
        xmltree.parse(data, "a.xml")


def test_broken_xml_says_where() -> None:
    with pytest.raises(InputError, match="line 2"):
        xmltree.parse(b"<a>\n<b></a>", "a.xml")


@pytest.mark.parametrize("encoding", ["unheard-of", "utf-7", "shift_jis", "idna"])
def test_xml_in_an_encoding_that_is_not_read_says_so(encoding: str) -> None:
    with pytest.raises(InputError):
        xmltree.parse(f'<?xml version="1.0" encoding="{encoding}"?><a>b</a>'.encode(), "a.xml")


def test_a_missing_library_says_what_installs_it() -> None:
    with pytest.raises(MissingExtra) as raised:
        extras.needed("no_such_library", "pdf", "a PDF", "paper.pdf")
    assert raised.value.file == "paper.pdf"
    assert raised.value.mend == "pip install 'exporter[pdf]'"
