"""The numbers by which a work is known, bare, and that of its edition."""

import re
from collections.abc import Iterable
from urllib.parse import unquote

from exporter.text import squeeze

_DOI = re.compile(r"10\.\d{4,9}(?:\.\d+)*/\S+")
_BEFORE_DOI = re.compile(r"(?:info:doi/|(?:https?://)?(?:dx\.|www\.)?doi\.org/|doi)?[\s:/]*", re.IGNORECASE)
_END = ".,;"  # no DOI ends so, but what it is printed in does
_ISSN = re.compile(r"\d{4}-?\d{3}[\dXx]")
_NOT_IN_ISBN = re.compile(r"[^\dXx-]")
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_EDITION = re.compile(r"(?:(\d{1,3})(?:st|nd|rd|th)?|([a-z]+))(?:\s+ed(?:ition|n)?\.?)?", re.IGNORECASE)


def doi(text: str) -> str:
    """The bare DOI that the field holds; empty if it holds none."""
    match = _DOI.search(unquote(squeeze(text)))
    return match[0].rstrip(_END) if match else ""


def doi_alone(text: str) -> str:
    """The DOI that the text is, bare, however it is dressed up; empty if it says anything else."""
    text = text.strip()
    before = _BEFORE_DOI.match(text)
    match = _DOI.fullmatch(text, before.end() if before else 0)
    return unquote(match[0]).rstrip(_END) if match else ""


def pmcid(text: str) -> str:
    """The number of PubMed Central with its letters, which some leave away; empty if there is none."""
    number = squeeze(text).upper().removeprefix("PMC")
    return f"PMC{number}" if number else ""


def issn(texts: Iterable[str]) -> str:
    """The ISSN of the printed journal, else the first ("0002-9602 (Print)", "0028-0836")."""
    found = [(match[0], text) for text in texts if (match := _ISSN.search(text))]
    printed = [number for number, text in found if "print" in text.lower()]
    number = next(iter(printed or [number for number, _ in found]), "")
    return number if not number or "-" in number else f"{number[:4]}-{number[4:]}"


def isbn(text: str) -> str:
    """The ISBN without what is said of it ("978-0-19-000000-0 (hbk.)")."""
    return _NOT_IN_ISBN.sub("", text.partition("(")[0]).strip("-")


def edition(text: str) -> str:
    """The number of "2nd ed." or "Second edition"; other words as they are."""
    match = _EDITION.fullmatch(squeeze(text))
    if not match:
        return squeeze(text)
    word = (match[2] or "").lower()
    return match[1] or (str(_ORDINALS.index(word) + 1) if word in _ORDINALS else squeeze(text))
