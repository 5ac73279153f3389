"""Identifiers: DOI, arXiv, PubMed, ISBN, ISSN, numbers of reports, and the label in front."""

import re

from exporter.span import Span
from training.corpus import Unexplained
from training.cut.edges import ends, narrow, one
from training.cut.marks import pattern

_RESOLVER = r"h\s?t\s?t\s?ps?\s?:\s?/\s?/\s?(?:dx\s?\.\s?)?doi\s?\.\s?org\s?/\s?"
_DOI = pattern(rf"(?:{_RESOLVER}|(?<=doi:/)|(?<![/.\d]))10\s?\.\s?\d{{4,9}}\s?/\s?\S.*")
_ARXIV = pattern(
    r"""
    (?:arxiv(?:\s?\.\s?org)?\s?[:;,]?\s?(?:abs/)?|corr,?\s?(?:abs/))?
    (?:[a-z]+(?:\s?-\s?[a-z]+)?(?:\.[a-z]{2})?\s?/\s?\d[\d.]{3,9}|\d{4}\s?\.\s?\d{4,5})(?:\s?v\d+)?
    (?:\s?\[[^\]]{2,40}\])?            # the class stays with it: arXiv:0704.0001 [hep-ph]
    | arxiv\s?:\s?[^\s,;]+
    """
)
_PMC = re.compile(r"PMC\s?\d+")
_PMID = re.compile(r"(?:PMID|PMC\s?ID)\W*(?P<pmid>\d{5,8})", re.IGNORECASE)
_REPORT = pattern(r"[\s,;:(\[#]*(?:(?:no|nr|number)\b[.:\s]*)?(?P<number>.*?)[\s.,;:)\]]*$")
_PATENT = pattern(r"\W*(?P<genre>(?:[A-Z][\w.]*\s)*patent)\s(?P<number>[\d,./ -]*\d)\W*$")


def find_doi(text: str) -> re.Match[str] | None:
    """The first DOI in the text, with all that follows it."""
    return _DOI.search(text)


def doi(text: str) -> list[Span]:
    """The DOI from "10." on, with the resolver's address where that stands in front."""
    match = _DOI.search(text)
    if match is None and not re.search(r"\d", text):
        return []
    if match is None:
        raise Unexplained("doi")
    return one("doi", text, *match.span(), dot=ends)


def number_of(label: str, marks: str) -> "_Identifier":
    """A cutter for an ISBN or an ISSN: the digits without the mark before them."""
    return _Identifier(label, re.compile(rf"(?:{marks})?[\s:.°-]*(?P<value>\d[\dXx\s-]+[\dXx])", re.IGNORECASE))


class _Identifier:
    def __init__(self, label: str, pattern: re.Pattern[str]) -> None:
        self._label, self._pattern = label, pattern

    def __call__(self, text: str) -> list[Span]:
        found = list(self._pattern.finditer(text))
        if not found:
            raise Unexplained(self._label)
        return [Span(self._label, *match.span("value")) for match in found]


isbn = number_of("isbn", "isbn(?:-1[03])?")
issn = number_of("issn", "e?issn")


def eprint(text: str) -> list[Span]:
    """The identifier of a preprint, with "arXiv:" before it."""
    match = _ARXIV.search(text)
    if match is None:
        raise Unexplained("eprint")
    return one("eprint", text, *match.span())


def eprint_class(text: str) -> list[Span]:
    """The class of a preprint that the corpus marks apart ("hep-ph")."""
    return one("eprint", text)


def pmid(text: str) -> list[Span]:
    """The number of PubMed without its mark; one of PubMed Central with its "PMC"."""
    found = [Span("pmid", *match.span("pmid")) for match in _PMID.finditer(text)]
    found += [Span("pmid", *match.span()) for match in _PMC.finditer(text)]
    bare = re.fullmatch(r"\W*(\d{5,8})\W*", text)
    if bare and not found:
        found = [Span("pmid", *bare.span(1))]
    if not found:
        raise Unexplained("pmid")
    return sorted(found, key=lambda span: span.start)


def report_number(text: str) -> list[Span]:
    """The number of a report, a standard or a patent, without "No."."""
    if patent := _PATENT.match(text):
        return [Span("genre", *patent.span("genre")), Span("number", *patent.span("number"))]
    match = _REPORT.match(text)
    return [Span("number", *match.span("number"))] if match and match["number"] else []


def kind_of_identifier(text: str) -> str:
    """What an identifier of no stated kind is, by its form."""
    lower = text.lower()
    if re.match(r"MR\s?\d{5,}", text):  # a review in Mathematical Reviews, not the work
        return ""
    if re.search(r"10\s?\.\s?\d{4,9}\s?/", text):
        return "doi"
    if "arxiv" in lower:
        return "eprint"
    return next((kind for kind in ("isbn", "issn", "pmid") if kind in lower), "number")


def identifier(text: str) -> list[Span]:
    """A DOI or an ISSN, whichever it is."""
    return issn(text) if "issn" in text.lower() else doi(text)


def citation_number(text: str) -> list[Span]:
    """The label in front, without its brackets and stop."""
    start, end = narrow(text, dot=ends)
    return [Span("citation-number", start, end)] if start < end else []
