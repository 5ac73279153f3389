"""Unicode helpers: dashes, quotes, spaces, folding. No bibliography in it."""

import html
import re
import unicodedata
from collections.abc import Iterable

DASHES = "-\u00ad\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
DASH_CLASS = r"\-" + DASHES[1:]  # for use between the brackets of a regular expression
OPENING_QUOTES = "\"“„‟‘‚‛'«‹`「『"
UPPER_CLASS = "".join(c for c in map(chr, range(0x530)) if c.isupper())  # capitals of Latin, Greek and Cyrillic
LOWER_CLASS = "".join(c for c in map(chr, range(0x530)) if c.islower())
CLOSING_QUOTES = "\"”“‟’‘'»›´«‹」』"

# An entity must end in a semicolon: "AT&T", "&copy" in the middle of a URL's query stay as they are.
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")
_NOT_WORD = re.compile(r"[\W_]+")
_FOLDED_ASCII = {code: chr(code).lower() if chr(code).isalnum() else None for code in range(128)}
_FOLDED_LINES = _FOLDED_ASCII | {ord("\n"): "\n"}
_NEARLY_ASCII = "İıſK"  # what re.IGNORECASE takes for ASCII letters and lower() does not
_LIKE_ASCII = str.maketrans(_NEARLY_ASCII, "iisk")

# Letters that do not decompose but have a customary ASCII spelling.
_SPELLINGS = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ħ": "h", "ı": "i"}
_SPELLED = str.maketrans(
    _SPELLINGS | {upper: small.title() for letter, small in _SPELLINGS.items() if len(upper := letter.upper()) == 1}
)

DOTLESS = {"ı": "i", "ȷ": "j"}  # as they are printed under an accent, and what they are

_SPELLED_APART = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_LIGATURES = str.maketrans(_SPELLED_APART)
_BREAK = re.compile(r"- (?<=[^\W\d_]{2}- )(?=[^\W\d_])")  # what a broken word has, quick to look for
_BROKEN_WORD = re.compile(r"(?<![^\W\d_])([^\W\d_]{2,})- ([^\W\d_]+)")


def caseless(text: str) -> str:
    """The text in small letters, at the same offsets: where ``re.IGNORECASE`` finds a word, ``in`` finds it here.

    But for a few letters of Church Slavonic (U+1C80 to U+1C88), which no reference has.
    """
    if not text.isascii() and has_any(text, _NEARLY_ASCII):  # looked for first, since few texts have them
        text = text.translate(_LIKE_ASCII)
    return text.lower()


def without_entities(text: str) -> str:
    """The text with the entities of HTML in it decoded, once."""
    return _ENTITY.sub(lambda match: html.unescape(match.group()), text) if "&" in text else text


def has_any(text: str, pieces: Iterable[str]) -> bool:
    """Whether one of ``pieces`` stands in ``text``: the cheap question in front of a costly pattern."""
    for piece in pieces:  # noqa: SIM110 - a loop is twice as fast as any() here, and this is asked very often
        if piece in text:
            return True
    return False


def words(listed: str) -> tuple[str, ...]:
    """The words of a list written as a block of text."""
    return tuple(listed.split())


# Words that follow a hyphen of their own ("short- and long-term"), and prefixes that keep theirs ("self-help").
_AFTER_HYPHEN = frozenset(
    [
        "and",
        "or",
        "und",
        "oder",
        "bzw",
        "sowie",
        "bis",
        "et",
        "ou",
        "y",
        "e",
        "o",
        "to",
        "en",
        "of",
        "als",
        "as",
        "wie",
        "u",
    ]
)
_KEEPS_HYPHEN = frozenset(
    words("self non post pre anti co cross multi semi quasi half well long short high low ex vice neo")
)


def squeeze(text: str) -> str:
    """The text with every run of white space made one space, trimmed."""
    return " ".join(text.split())


def without_invisible(text: str) -> str:
    """The text without soft hyphens, zero-width characters and byte order marks."""
    return _INVISIBLE.sub("", text)


_MACINTOSH_DASH = re.compile(r"(?<=\d)Ð(?=\d)")  # an en dash of Mac OS Roman, read as Latin 1


def mended(text: str) -> str:
    """The text with ligatures apart and words joined that a line end had broken ("hydro- logical")."""
    if not text.isascii():
        text = text.translate(_LIGATURES) if has_any(text, _SPELLED_APART) else text
        text = _MACINTOSH_DASH.sub("–", text) if "Ð" in text else text
    return _BROKEN_WORD.sub(_joined, text) if "- " in text and _BREAK.search(text) else text


def _joined(match: re.Match[str]) -> str:
    left, right = match.groups()
    if not right.islower() or right in _AFTER_HYPHEN or not left[-1].islower():
        return match.group()
    return f"{left}-{right}" if left.lower() in _KEEPS_HYPHEN else left + right


def to_ascii(text: str) -> str:
    """The nearest ASCII spelling, accents dropped; characters that have none are left out."""
    return unicodedata.normalize("NFKD", text.translate(_SPELLED)).encode("ascii", "ignore").decode()


def fold(text: str) -> str:
    """The text for comparison: no case, accents, punctuation or spaces."""
    if text.isascii():
        return text.translate(_FOLDED_ASCII)
    return _NOT_WORD.sub("", unicodedata.normalize("NFKD", text).casefold())  # accents apart are no word characters


def fold_lines(parts: Iterable[str]) -> str:
    """The parts folded, a line each, in no order: what is asked of it is whether something stands in a line."""
    others: list[str] = []
    plain: list[str] = []
    for part in parts:
        (plain if part.isascii() else others).append(part)
    folded = "\n".join([part.replace("\n", "") for part in plain]).translate(_FOLDED_LINES)
    return "\n".join([folded, *map(fold, others)])
