"""DOI, URL, ISBN, ISSN, PubMed and arXiv identifiers: from their own shape, with the tagger's word as a hint."""

import re
from urllib.parse import unquote

from exporter.fields.labels import DOI, URL
from exporter.fields.reading import Reading
from exporter.reference import Reference, changed
from exporter.text import has_any

# DOI handbook, 2.2: "10.", the registrant's number, a slash, any printable characters.
_DOI = re.compile(r"10\.\s?\d{4,9}(?:\.\d+)*\s?/\s?[^\s\"”’\]{}]+(?:\s(?=[^\s]*\d[^\s]*\.?$)[^\s]+)?")
_BROKEN_DOI = re.compile(r"(10\.\d{4,9}/\S*[-/(.])\s+(?=[\w(]*\d[\w().:;/-]*(?:\s|$))")  # at the end of a line
_URL = re.compile(r"(?:(?:https?|ftp)\s?:\s?//|www\.)[^\s\"”]+")
_DOI_HOST = re.compile(r"^(?:https?://)?(?:dx\.)?doi\.org/", re.IGNORECASE)
_TRAILING = ".,;:'’"
_ISBN = re.compile(r"(?<![\dXx])(?:97[89][\s-]?)?(?:\d[\s-]?){9}[\dXx](?![\dXx])")
_ISSN = re.compile(r"(?<!\d)\d{4}-\d{3}[\dXx](?!\d)")
_PMID = re.compile(r"PMID:?\s*(\d{4,8})", re.IGNORECASE)
_PMCID = re.compile(r"\bPMC\s?(\d{4,9})")
_ARXIV = re.compile(
    r"""
    (?: CoRR,?\s(?:vol\.\s)?abs/
      | ar[Xx]iv (?: \.org/(?:abs|pdf)/ | \s*(?:preprint\s*)?(?:arXiv)?\s*[:\s]\s*\(? | [,.;]\s ) )
    \s* (\d{4}\.\d{4,5}(?:v\d+)? | [a-z-]+(?:\.[A-Z]{2})?/\d{7}(?:v\d+)?)
    (?: \s*\[([a-z-]+(?:\.[A-Z]{2})?)\] )?
    """,
    re.VERBOSE,
)
_OLD_ARXIV = re.compile(
    r"\b((?:astro-ph|cond-mat|gr-qc|hep-(?:ex|lat|ph|th)|[mM]ath(?:-ph)?|nucl-(?:ex|th)|quant-ph|cs)/\d{7})\b"
)


LICENCE = re.compile(
    r"\bLicen[cs]e:?\s(?P<name>(?:Creative\sCommons\s(?:Attribution\s)?)?CC(?:\sBY)?(?:-[A-Z]{2})*(?:\s\d\.\d)?"
    r"(?:\sIGO)?)",
    re.IGNORECASE,
)


def find_doi(text: str) -> str:
    """The first DOI in ``text``, bare; empty if there is none."""
    match = _DOI.search(_BROKEN_DOI.sub(r"\1", text)) if "10." in text else None
    return _trimmed(unquote(re.sub(r"\s", "", match.group()))) if match else ""


def _trimmed(found: str) -> str:
    """Without the marks that end the sentence; a closing bracket stays if it was opened inside."""
    while found and (found[-1] in _TRAILING or (found[-1] in ")>]" and _unopened(found))):
        found = found[:-1]
    return found


def _unopened(found: str) -> bool:
    opening = {")": "(", ">": "<", "]": "["}[found[-1]]
    return found.count(found[-1]) > found.count(opening)


def _url(reading: Reading) -> str:
    """The first URL that is no DOI link; a URL broken by a space is joined as far as the tagger says."""
    for span in reading.of(URL):
        following = reading.next(span)
        broken = following and following.label == URL and not reading.text[span.end : following.start].strip()
        end = following.end if following and broken else span.end
        words = re.sub(r"\s+", "", reading.text[span.start : end])
        if match := _URL.search(words):
            return _trimmed(match.group().strip("<>()[]"))
        if "." in words and "/" in words:
            return _trimmed(words.strip("<>()[]"))
    for match in _URL.finditer(reading.text) if has_any(reading.text, ("//", "www.")) else ():
        return _trimmed(re.sub(r"\s", "", match.group()).strip("<>()[]"))
    return ""


def read_identifiers(reading: Reading, reference: Reference) -> Reference:
    """Set ``doi``, ``url``, ``isbn``, ``issn``, ``pmid``, ``pmcid``, the arXiv identifier and ``license``."""
    text = reading.text
    doi = next((doi for words in reading.words(DOI) if (doi := find_doi(words))), "") or find_doi(text)
    url = _url(reading)
    if doi and _DOI_HOST.match(url):
        url = ""
    elif doi in url and not reading.has(DOI):  # a part of the address of a publisher's page
        doi = ""
    arxiv = (_ARXIV.search(text) or _OLD_ARXIV.search(text)) if has_any(reading.small, ("arxiv", "corr")) else None
    pmid = _PMID.search(text) if "pmid" in reading.small else None
    pmcid = _PMCID.search(text) if "PMC" in text else None
    isbn = _marked(text, "ISBN", _ISBN) if "isbn" in reading.small else ""
    issn = _marked(text, "ISSN", _ISSN) if "issn" in reading.small else ""
    if "licen" in reading.small and (licence := LICENCE.search(text)):
        reference = changed(reference, license=licence["name"])
    if not (doi or url or isbn or issn or arxiv or pmid or pmcid):
        return reference
    return changed(
        reference,
        doi=doi,
        url=url,
        isbn=isbn,
        issn=issn,
        pmid=pmid.group(1) if pmid else "",
        pmcid=f"PMC{pmcid.group(1)}" if pmcid else "",
        archive="arXiv" if arxiv else reference.archive,
        archive_location=arxiv.group(1) if arxiv else "",
        archive_collection=(arxiv.group(2) or "") if arxiv and arxiv.re is _ARXIV else "",
    )


def _marked(text: str, mark: str, pattern: re.Pattern[str]) -> str:
    """The first match of ``pattern`` behind the mark, which is in capitals."""
    begin = re.search(mark, text, re.IGNORECASE)  # not text.upper(), where "ß" is two letters
    match = pattern.search(text, begin.start()) if begin else None
    return match.group().strip() if match else ""
