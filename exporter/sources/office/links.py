"""What the links in a line say of the work: its DOI, its number in PubMed or arXiv, or just its address."""

import re
from collections.abc import Iterable

from exporter.reference import Reference
from exporter.sources import typed

_ARXIV = re.compile(r"https?://(?:www\.)?arxiv\.org/(?:abs|pdf)/([\w.-]+(?:/\d+)?(?:v\d+)?)", re.IGNORECASE)
_PUBMED = re.compile(r"https?://(?:www\.ncbi\.nlm\.nih\.gov/pubmed|pubmed\.ncbi\.nlm\.nih\.gov)/(\d+)", re.IGNORECASE)
_PMC = re.compile(
    r"https?://(?:www\.ncbi\.nlm\.nih\.gov/pmc|pmc\.ncbi\.nlm\.nih\.gov)/articles/(PMC\d+)", re.IGNORECASE
)
_RESOLVER = re.compile(r"https?://(?:dx\.)?doi\.org/", re.IGNORECASE)
_SEARCH = re.compile(r"https?://(?:scholar\.google\.|www\.google\.|www\.zotero\.org/google-docs)", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)


def stated_by_links(addresses: Iterable[str]) -> Reference | None:
    """What the addresses say of the reference beside them, of each kind the first; nothing where none says anything."""
    said: dict[str, str] = {}
    for address in addresses:
        for variable, value in _said(address.strip()).items():
            said.setdefault(variable, value)
    return Reference(**said) if said else None  # type: ignore[arg-type]


def _said(address: str) -> dict[str, str]:
    if _RESOLVER.match(address):
        found = typed.doi(address)
        return {"doi": found} if found else {}
    if match := _ARXIV.match(address):
        return {"archive": "arXiv", "archive_location": match[1].removesuffix(".pdf")}
    if match := _PUBMED.match(address):
        return {"pmid": match[1]}
    if match := _PMC.match(address):
        return {"pmcid": match[1]}
    return {"url": address} if _ADDRESS.fullmatch(address) and not _SEARCH.match(address) else {}
