"""How bytes become characters: the encoding is recognised, never repaired (what was mojibake stays mojibake)."""

import codecs
import re

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_HIGH = re.compile(rb"[\x80-\xff]")
_C1 = re.compile(rb"[\x80-\x9f]")
_UNDEFINED_1252 = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")
_ASCII_LETTER = re.compile(rb"[A-Za-z]")
_REPLACED = "\ufffd"


def decode(data: bytes) -> tuple[str, str] | None:
    """The text and the name of its encoding; ``None`` where the bytes are not text in any that we know."""
    for attempt in (_marked, _unmarked_utf16, _utf8, _damaged_utf8, _western, _guessed):
        result = attempt(data)
        if result is not None:
            return result if _is_text(result[0]) else None
    return None


def _is_text(text: str) -> bool:
    """Control characters are stray in text (under one in fifty) and common in binary data."""
    return "\x00" not in text and 50 * len(_CONTROL.findall(text)) <= max(len(text), 50)


def _as(data: bytes, encoding: str) -> tuple[str, str] | None:
    try:
        return data.decode(encoding), encoding
    except (UnicodeDecodeError, LookupError):
        return None


def _marked(data: bytes) -> tuple[str, str] | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _as(data, encoding)
    return None


def _unmarked_utf16(data: bytes) -> tuple[str, str] | None:
    """UTF-16 shows in its zero bytes: those of spaces and ASCII letters all stand on one side of the pairs."""
    even, odd = data[0::2].count(0), data[1::2].count(0)
    if not even + odd or len(data) % 2 or 20 * min(even, odd) > max(even, odd):
        return None
    return _as(data, "utf-16-be" if even > odd else "utf-16-le")


def _utf8(data: bytes) -> tuple[str, str] | None:
    return _as(data, "utf-8")


def _damaged_utf8(data: bytes) -> tuple[str, str] | None:
    """UTF-8 with a few broken bytes (a page cut inside a character): told by ten sound characters to each."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count(_REPLACED)
    sound = sum(1 for character in text if character > "\x7f") - broken
    cut_at_end = broken == 1 and text.endswith(_REPLACED) and sound > 0
    return (text, "utf-8") if cut_at_end or sound >= 10 * broken else None


def _western(data: bytes) -> tuple[str, str] | None:
    """Latin-1 or Windows-1252 where most letters are ASCII; 0x80 to 0x9F are printable in the latter only."""
    if len(_HIGH.findall(data)) * 3 > len(_ASCII_LETTER.findall(data)):
        return None
    if not _C1.search(data):
        return _as(data, "latin-1")
    return None if _UNDEFINED_1252.search(data) else _as(data, "cp1252")


def _guessed(data: bytes) -> tuple[str, str] | None:
    from charset_normalizer import from_bytes  # heavy, and seldom needed

    best = from_bytes(data).best()
    return (str(best), best.encoding) if best is not None else None
