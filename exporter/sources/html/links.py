"""What the address of a link says of the work that it leads to: identifiers, and Google Scholar's whole questions."""

import re
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from exporter.reference import Date, Reference
from exporter.sources import typed
from exporter.sources.html.people import names_of
from exporter.sources.html.values import date_of, words_of
from exporter.text import has_any, words

_PMID = re.compile(r"/(?:pubmed/|entrez/pubmed/|abstract/MED/|abstract/med/|article/MED/)?(\d{1,8})/?")
_PMCID = re.compile(r"/(?:pmc/)?articles/(PMC\d{1,9})(?:/.*)?", re.IGNORECASE)
_ARXIV = re.compile(r"/(?:abs|pdf|html)/((?:[a-z-]+(?:\.[A-Z]{2})?/\d{7}|\d{4}\.\d{4,5})(?:v\d+)?)(?:\.pdf)?/?")
_BOOK = re.compile(r"/(?:wiki/Special:BookSources|isbn)/([\dXx-]{10,17})")
# What one of them must have, quick to look for.
_SIGNS = words("doi scholar.google. ncbi europepmc arxiv linkout external-ref isbn BookSources articles/PMC")
_DIGITS = re.compile(r"\d{1,8}")
# Names of Atypon's databases in a "linkout": Crossref and PubMed. HighWire's words for the same.
_DATABASES = {"16": "doi", "8": "pmid", "DOI": "doi", "MED": "pmid"}


def _split(address: str) -> SplitResult | None:
    try:
        return urlsplit(address.strip())
    except ValueError:  # what stands in square brackets is no IPv6 address
        return None


def is_lookup(address: str) -> bool:
    """Whether a link leads to a catalogue or a resolver, as the link words behind a reference do."""
    parts = _split(address) if has_any(address, _SIGNS) else None
    return parts is not None and (_is_scholar(parts) or _identified(parts) != Reference() or _is_linkout(parts))


def _is_scholar(parts: SplitResult) -> bool:
    return parts.netloc.lower().startswith("scholar.google.")


def _is_linkout(parts: SplitResult) -> bool:
    return parts.path.endswith(("/servlet/linkout", "/external-ref"))


def asked_of_scholar(address: str) -> Reference | None:
    """The record in the question that a link asks Google Scholar ("scholar_lookup"); ``None`` if it asks none."""
    parts = _split(address)
    if parts is None or not _is_scholar(parts) or not parts.path.endswith("/scholar_lookup"):
        return None
    asked: dict[str, list[str]] = {}
    for key, value in parse_qsl(parts.query, max_num_fields=None):
        asked.setdefault(key.removeprefix("amp;"), []).append(words_of(value))
    one = {key: values[0] for key, values in asked.items()}
    if "title" not in one and "author" not in one:
        return None
    issued, letter = _year(one.get("publication_year", ""))
    page, number = typed.page_or_article(one.get("pages", ""))
    arxiv = one.get("arxiv_id", "")
    return Reference(
        title=one.get("title", ""),
        author=names_of(asked.get("author", [])),
        container_title=one.get("journal", "") or one.get("conference", ""),
        volume=one.get("volume", ""),
        issue=one.get("issue", ""),
        page=page,
        article_number=number,
        issued=issued,
        year_suffix=letter,
        publisher=one.get("publisher", ""),
        doi=typed.doi_alone(one.get("doi", "")),
        pmid=one.get("pmid", ""),
        archive="arXiv" if arxiv else "",
        archive_location=arxiv,
    )


def _year(text: str) -> tuple[Date | None, str]:
    """The year, if it is one: some publishers put a day of the week there."""
    issued, letter = date_of(text)
    return (issued, letter) if issued and issued.year else (None, "")


def identified(address: str) -> Reference:
    """The identifier in an address, in a record that has nothing else."""
    parts = _split(address)
    return _identified(parts) if parts else Reference()


def _identified(parts: SplitResult) -> Reference:
    host, path = parts.netloc.lower().removeprefix("www."), unquote(parts.path)
    if parts.scheme == "doi" or host in ("doi.org", "dx.doi.org") or host.startswith(("doi-org.", "dx-doi-org.")):
        return Reference(doi=typed.doi_alone(path.removeprefix("/")))
    if _is_linkout(parts):
        return _linked_out(dict(parse_qsl(parts.query)))
    if host.endswith(("ncbi.nlm.nih.gov", "europepmc.org")):
        return _of_pubmed(path, dict(parse_qsl(parts.query)))
    if not host and (match := _PMCID.fullmatch(path)):  # on a page of PubMed Central itself
        return Reference(pmcid=match[1].upper())
    if host.endswith("arxiv.org") and (match := _ARXIV.fullmatch(path)):
        return Reference(archive="arXiv", archive_location=match[1])
    match = _BOOK.search(path)
    return Reference(isbn=match[1]) if match else Reference()


def _linked_out(query: dict[str, str]) -> Reference:
    database = _DATABASES.get(query.get("dbid", query.get("link_type", "")))
    key = query.get("key", query.get("access_num", ""))
    if database == "doi":
        return Reference(doi=typed.doi_alone(key))
    return Reference(pmid=key) if database == "pmid" and _DIGITS.fullmatch(key) else Reference()


def _of_pubmed(path: str, query: dict[str, str]) -> Reference:
    if match := _PMCID.fullmatch(path):
        return Reference(pmcid=match[1].upper())
    if match := _PMID.fullmatch(path):
        return Reference(pmid=match[1])
    asked = query.get("list_uids") or query.get("term") or ""
    return Reference(pmid=asked) if _DIGITS.fullmatch(asked) else Reference()
