"""Addresses and identifiers: bare, and safe to stand in a file as they are."""

import re

from exporter.text import squeeze

_UNSAFE = re.compile(r"[\\{}\s]")
_DOI_PREFIX = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:)\s*", re.IGNORECASE)
_ARXIV_PREFIX = re.compile(r"arxiv:\s*", re.IGNORECASE)
_ARXIV = re.compile(r"\d{4}\.\d{4,5}(?:v\d+)?|[a-z-]+(?:\.[A-Z]{2})?/\d{7}(?:v\d+)?")


def verbatim(text: str) -> str:
    """An address as it is; braces, backslashes and spaces, which no address holds, percent-encoded."""
    return _UNSAFE.sub(lambda match: f"%{ord(match[0]):02X}", squeeze(text))


def unbracketed(text: str) -> str:
    """The address without the angle brackets around it (RFC 3986, appendix C)."""
    return text[1:-1] if text.startswith("<") and text.endswith(">") else text


def bare_doi(text: str) -> str:
    """The DOI without what programs put in front of it."""
    return _DOI_PREFIX.sub("", text, count=1)


def bare_arxiv(text: str) -> str:
    """The identifier without "arXiv:" in front."""
    return _ARXIV_PREFIX.sub("", text, count=1)


def is_arxiv_number(text: str) -> bool:
    """Whether the text is an identifier of arXiv, of the scheme since 2007 or the older one."""
    return bool(_ARXIV.fullmatch(text))
