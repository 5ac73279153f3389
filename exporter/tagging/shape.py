"""A token without its particulars: the word in lower case with numbers as their kind, and the form of its letters."""

import re

_DOI = re.compile(r"10\.\d{4,9}/")
_URL = re.compile(r"(?:https?|ftp)://|www\.")


def word_of(text: str) -> str:
    """The word in lower case; of a number what it may be (a year, a day), since its value says little."""
    if text.isdigit():
        return _number(text)
    if len(text) > 5 and not text.isalpha():
        if _URL.match(text):
            return "<url>"
        if _DOI.match(text):
            return "<doi>"
    return text.lower()


def _number(text: str) -> str:
    if len(text) == 4 and text[:2] in ("20", "19", "18", "17", "16", "15"):
        return f"<{text[:2]}yy>" if text <= "2035" else "<dddd>"
    if len(text) <= 2 and text.isascii():
        return "<day>" if 1 <= int(text) <= 31 else "<dd>"
    return f"<{'d' * min(len(text), 7)}>"


def shape_of(text: str) -> str:
    """Capitals, letters or digits, with a coarse length: ``X`` initial, ``Xx`` name, ``X2`` capitals; a mark itself."""
    first = text[0]
    if first.isdigit():
        return f"d{min(len(text), 5)}"
    if not first.isalpha():
        return f"mark {first}"
    if len(text) == 1:
        return "X" if first.isupper() else "x" if first.islower() else "c"
    if text.isupper():
        return f"X{min(len(text), 4)}"
    if first.isupper():
        return "Xx" if text[1:].islower() else "XxX"
    if text.islower():
        return f"x{min(len(text), 4)}"
    return "xX" if first.islower() else "c"
