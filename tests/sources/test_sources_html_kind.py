"""What is a web page and what only looks like one, and how its bytes become characters."""

import pytest

from exporter.errors import MissingExtra
from exporter.sources import html, load_bytes
from exporter.sources.guards import extras

pytest.importorskip("selectolax", reason="web pages need exporter[html]")

PAGES = {
    "a doctype": "<!DOCTYPE html><p>a",
    "an old doctype": '<!doctype HTML public "-//W3C//DTD HTML 4.01 Transitional//EN"><p>a',
    "XHTML": '<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x.dtd"><html/>',
    "XHTML without a doctype": '<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>',
    "no doctype": "\n\n <HTML lang=en><body>a</body></html>",
    "comments in front": "<!-- saved from url=(0014)https://x.org/ -->\n<!-- > --><html><p>a</html>",
    "a piece": "<ol>\n<li>a</li>\n</ol>\n",
    "a body": "<body><p>a",
    "a mark at the start": "\ufeff<!DOCTYPE html><p>a",
}
OTHERS = {
    "text with a mark in it": "The p-value (< .05) of <i>Science</i>.",
    "text that begins with a mark": "<i>Science</i>, 162, 1243.\n<b>2</b> Nature.",
    "text that begins with a bracket": "<1968> Hardin, G. The tragedy of the commons.",
    "Markdown with HTML in it": '<p align="center"><img src="x.png"></p>\n\n# Title\n\n- Hardin 1968\n',
    "JATS": '<!DOCTYPE article PUBLIC "-//NLM//DTD JATS v1.2//EN" "JATS.dtd"><article><body><p>a</p></body></article>',
    "JATS without a doctype": '<?xml version="1.0"?><article><body><p>a</p></body></article>',
    "XML with elements of the same names": '<?xml version="1.0"?><p>a</p>',
    "a bibliography": "@article{a, title = {<i>Drosophila</i>}}",
    "nothing": "",
    "a comment that does not end": "<!-- <html>",
}


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES.keys())
def test_is_a_page(page: str) -> None:
    assert html.read(page.encode(), "page") is not None


@pytest.mark.parametrize("page", OTHERS.values(), ids=OTHERS.keys())
def test_is_none(page: str) -> None:
    assert html.read(page.encode(), "page") is None


def test_a_text_with_marks_is_read_as_text() -> None:
    text = "Hardin, G. (1968). <i>Science</i>, 162.\nNagel, T. (1974). Bats.\n"
    assert [line.text for line in load_bytes(text.encode(), "list.txt").lines] == text.splitlines()


def page_in(encoding: str, head: str, text: str) -> bytes:
    return f"<!DOCTYPE html><html><head>{head}</head><body><p>{text}</p></body></html>".encode(encoding)


ENCODINGS = {
    "declared": (page_in("cp1251", '<meta charset="windows-1251">', "Лотман"), "Лотман", "cp1251"),
    "declared in the old manner": (
        page_in("gb18030", '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">', "参考文献"),
        "参考文献",
        "gb18030",
    ),
    "Latin 1 is Windows-1252": (page_in("cp1252", "<meta charset=iso-8859-1>", "“a” – é"), "“a” – é", "cp1252"),
    "said by the server": (
        b"HTTP/1.1 301 Moved\r\nLocation: /x\r\n\r\nHTTP/2 200\r\ncontent-type: text/html; charset=koi8-r\r\n\r\n"
        + page_in("koi8-r", '<meta charset="utf-8">', "Лотман"),
        "Лотман",
        "koi8-r",
    ),
    "the mark before what is declared": (
        b"\xef\xbb\xbf" + page_in("utf-8", '<meta charset="iso-8859-1">', "é"), "é", "utf-8",
    ),
    "UTF-16 by its mark": (b"\xff\xfe" + page_in("utf-16-le", "", "é"), "é", "utf-16-le"),
    "UTF-16 cannot be declared in itself": (page_in("utf-8", '<meta charset="utf-16">', "é"), "é", "utf-8"),
    "an XML declaration": (
        b'<?xml version="1.0" encoding="iso-8859-2"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><body><p>'
        + "Łódź".encode("iso8859-2") + b"</p></body></html>",
        "Łódź",
        "iso8859-2",
    ),
    "nothing declared": (page_in("utf-8", "", "é"), "é", "utf-8"),
    "nothing declared, and not UTF-8": (page_in("latin-1", "", "é"), "é", "latin-1"),
    "said to be UTF-8, and is not": (page_in("latin-1", '<meta charset="utf-8">', "é"), "é", "latin-1"),
    "a name that no browser knows": (page_in("utf-8", '<meta charset="rot13">', "é"), "é", "utf-8"),
    "a declaration in a comment": (page_in("utf-8", "<!-- <meta charset=koi8-r> -->", "é"), "é", "utf-8"),
    "a byte that is not of the encoding": (
        page_in("ascii", '<meta charset="gb2312">', "a?").replace(b"?", b"\xff"), "a\ufffd", "gb18030",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("data", "text", "encoding"), ENCODINGS.values(), ids=ENCODINGS.keys())
def test_encodings(data: bytes, text: str, encoding: str) -> None:
    document = html.read(data, "page.html")
    assert document is not None
    assert ([line.text for line in document.lines], document.encoding) == ([text], encoding)


def test_the_archive_of_a_browser() -> None:
    archive = (
        b'From: <Saved by Blink>\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="b"\r\n'
        b"\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        b'<!DOCTYPE html><html><head><meta http-equiv=3D"Content-Type" content=3D"text/html; charset=3DUTF-8"></head>'
        b"<body><p>caf=C3=A9</p></body></html>\r\n--b\r\nContent-Type: image/png\r\n\r\nx\r\n--b--\r\n"
    )
    document = html.read(archive, "page.mhtml")
    assert document is not None
    assert [line.text for line in document.lines] == ["café"]


def test_xhtml_closes_what_html_leaves_open() -> None:
    page = (
        '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head>'
        '<body><p><a id="x"/><i/>a <b>b</b><br/>c</p></body></html>'
    )
    document = html.read(page.encode(), "page.xhtml")
    assert document is not None
    assert [line.text for line in document.lines] == ["a b", "c"]
    assert [each.kind for line in document.lines for each in line.emphasis] == ["bold"]


def test_a_page_of_frames_has_no_text() -> None:
    document = html.read(b"<!DOCTYPE html><html><frameset><frame src=x></frameset></html>", "page.html")
    assert document is not None and document.lines == ()


def test_a_missing_library_says_what_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_: str) -> None:
        raise ModuleNotFoundError

    monkeypatch.setattr(extras, "import_module", missing)
    with pytest.raises(MissingExtra, match=r"exporter\[html\]"):
        html.read(b"<!DOCTYPE html><p>a", "page.html")
