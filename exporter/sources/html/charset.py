"""The encoding of a page: the server's word, the mark at the start, what the page says of itself, or else a guess.

Source: WHATWG HTML, section 13.2.3.2 ("Determining the character encoding"), and the WHATWG Encoding Standard for the
names, many of which mean another encoding than they say ("iso-8859-1" is Windows-1252).
"""

import codecs
import re

from exporter.sources.guards import encoding
from exporter.text import words

_PRESCAN = 1024  # bytes that a browser looks through for a declaration
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_BE, "utf-16-be"), (codecs.BOM_UTF16_LE, "utf-16-le"))
_TAG = re.compile(rb"<meta(?=[\s/])[^>]*>", re.IGNORECASE)
_COMMENT = re.compile(rb"<!--.*?(?:-->|\Z)", re.DOTALL)
_CHARSET = re.compile(rb"""charset\s*=\s*(?:"\s*([^"]*)|'\s*([^']*)|([^\s;"'>/]+))""", re.IGNORECASE)
_XML = re.compile(rb"""\s*<\?xml[^>]*?encoding\s*=\s*["']([^"']+)["']""")

# What the labels of the Encoding Standard mean in Python's names. Labels that are not here are unknown to browsers.
_MEANINGS = {
    "utf-8": "utf-8 utf8 unicode-1-1-utf-8 x-unicode20utf8 utf-16 utf-16le utf-16be unicode iso-10646-ucs-2 ucs-2",
    "cp1252": (
        "windows-1252 cp1252 x-cp1252 iso-8859-1 iso8859-1 iso_8859-1 iso88591 latin1 l1 ascii us-ascii "
        "ansi_x3.4-1968 iso-ir-100 x-user-defined"
    ),
    "cp1250": "windows-1250 cp1250 x-cp1250",
    "cp1251": "windows-1251 cp1251 x-cp1251",
    "cp1253": "windows-1253 cp1253 x-cp1253",
    "cp1254": "windows-1254 cp1254 x-cp1254 iso-8859-9 iso8859-9 latin5 l5",
    "cp1255": "windows-1255 cp1255 x-cp1255",
    "cp1256": "windows-1256 cp1256 x-cp1256",
    "cp1257": "windows-1257 cp1257 x-cp1257",
    "cp1258": "windows-1258 cp1258 x-cp1258",
    "cp874": "windows-874 iso-8859-11 tis-620 dos-874",
    "cp866": "ibm866 cp866 866 csibm866",
    "iso8859-2": "iso-8859-2 iso8859-2 latin2 l2",
    "iso8859-3": "iso-8859-3 iso8859-3 latin3 l3",
    "iso8859-4": "iso-8859-4 iso8859-4 latin4 l4",
    "iso8859-5": "iso-8859-5 iso8859-5 cyrillic",
    "iso8859-6": "iso-8859-6 iso8859-6 arabic",
    "iso8859-7": "iso-8859-7 iso8859-7 greek",
    "iso8859-8": "iso-8859-8 iso8859-8 hebrew iso-8859-8-i",
    "iso8859-10": "iso-8859-10 iso8859-10 latin6 l6",
    "iso8859-13": "iso-8859-13 iso8859-13",
    "iso8859-14": "iso-8859-14 iso8859-14",
    "iso8859-15": "iso-8859-15 iso8859-15 latin-9 l9",
    "iso8859-16": "iso-8859-16",
    "koi8-r": "koi8-r koi8 koi koi8_r",
    "koi8-u": "koi8-u koi8-ru",
    "mac-roman": "macintosh mac x-mac-roman",
    "mac-cyrillic": "x-mac-cyrillic x-mac-ukrainian",
    "gb18030": "gb18030 gbk gb2312 gb_2312-80 chinese x-gbk csgb2312",
    "big5hkscs": "big5 big5-hkscs cn-big5 x-x-big5",
    "euc-jp": "euc-jp x-euc-jp",
    "iso2022-jp": "iso-2022-jp",
    "cp932": "shift_jis shift-jis sjis x-sjis windows-31j ms_kanji",
    "cp949": "euc-kr ks_c_5601-1987 ksc5601 korean windows-949 cseuckr",
}
_NAMES = {label: codec for codec, labels in _MEANINGS.items() for label in words(labels)}


def decode(data: bytes, said: str = "") -> tuple[str, str] | None:
    """The text of a page and its encoding; ``said`` is the server's word. ``None`` where the bytes are not text.

    What is declared is believed; bytes that it does not know become U+FFFD, as in a browser. Bytes that cannot be the
    UTF-8 that they are said to be are read as if nothing had been said.
    """
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(codec, errors="replace"), codec
    declared = said or _declared(data)
    if not declared or (declared == "utf-8" and not _is_utf8(data)):
        return encoding.decode(data)
    return data.decode(declared, errors="replace"), declared


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _declared(data: bytes) -> str:
    """What the first of the page's ``meta`` elements, or else its XML declaration, says of the encoding."""
    head = _COMMENT.sub(b"", data[:_PRESCAN])
    for tag in _TAG.findall(head):
        if found := _CHARSET.search(tag):
            name = named(next(group for group in found.groups() if group is not None))
            if name:
                return name
    declaration = _XML.match(head)
    return named(declaration[1]) if declaration else ""


def named(label: bytes) -> str:
    """The codec that a label means; empty where a browser knows none of that name."""
    return _NAMES.get(label.strip().strip(b"\"'").decode("ascii", errors="replace").lower(), "")
