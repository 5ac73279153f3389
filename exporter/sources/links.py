"""What the addresses of links say of the work behind them: its DOI, its number in PubMed or arXiv, or where it lies."""

import re
from collections.abc import Iterable
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from exporter.reference import Reference
from exporter.sources import typed

_PMID = re.compile(r"/(?:pubmed/|entrez/pubmed/|abstract/MED/|abstract/med/|article/MED/)?(\d{1,8})/?")
_PMCID = re.compile(r"/(?:pmc/)?articles/(PMC\d{1,9})(?:/.*)?", re.IGNORECASE)
_ARXIV = re.compile(r"/(?:abs|pdf|html)/((?:[a-z-]+(?:\.[A-Z]{2})?/\d{7}|\d{4}\.\d{4,5})(?:v\d+)?)(?:\.pdf)?/?")
_BOOK = re.compile(r"/(?:wiki/Special:BookSources|isbn)/([\dXx-]{10,17})")
_DIGITS = re.compile(r"\d{1,8}")
# Names of Atypon's databases in a "linkout": Crossref and PubMed. HighWire's words for the same.
_DATABASES = {"16": "doi", "8": "pmid", "DOI": "doi", "MED": "pmid"}

_IDENTIFIERS = ("doi", "pmid", "pmcid", "isbn", "archive", "archive_location")
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
# A search, or what the managers of Google Docs put behind each citation and entry.
_NO_WORK = re.compile(
    r"""https?://(?:www\.)?(?: scholar\.google\. | google\. | zotero\.org/google-docs | paperpile\.com/[bc]/
    | sciwheel\.com/work | f1000\.com/work | app\.readcube\.com )""",
    re.IGNORECASE | re.VERBOSE,
)


def stated_by_links(addresses: Iterable[str]) -> Reference | None:
    """What the addresses say of the reference beside them, of each kind the first; nothing where none says anything."""
    said: dict[str, str] = {}
    for address in addresses:
        for variable, value in _said(address.strip()).items():
            said.setdefault(variable, value)
    return Reference(**said) if said else None  # type: ignore[arg-type]


def _said(address: str) -> dict[str, str]:
    record = identified(address)
    found = {variable: value for variable in _IDENTIFIERS if (value := str(getattr(record, variable)))}
    if found or not _ADDRESS.fullmatch(address) or _NO_WORK.match(address):
        return found
    return {"url": address}


def split(address: str) -> SplitResult | None:
    """The parts of an address; ``None`` where it is none."""
    try:
        return urlsplit(address.strip())
    except ValueError:  # what stands in square brackets is no IPv6 address
        return None


def identified(address: str) -> Reference:
    """The identifier in an address, in a record that has nothing else."""
    parts = split(address)
    return identified_by(parts) if parts else Reference()


def identified_by(parts: SplitResult) -> Reference:
    """The identifier in the parts of an address."""
    host, path = parts.netloc.lower().removeprefix("www."), unquote(parts.path)
    if parts.scheme == "doi" or host in ("doi.org", "dx.doi.org") or host.startswith(("doi-org.", "dx-doi-org.")):
        return Reference(doi=typed.doi_alone(path.removeprefix("/")))
    if is_linkout(parts):
        return _linked_out(dict(parse_qsl(parts.query)))
    if host.endswith(("ncbi.nlm.nih.gov", "europepmc.org")):
        return _of_pubmed(path, dict(parse_qsl(parts.query)))
    if not host and (match := _PMCID.fullmatch(path)):  # on a page of PubMed Central itself
        return Reference(pmcid=match[1].upper())
    if host.endswith("arxiv.org") and (match := _ARXIV.fullmatch(path)):
        return Reference(archive="arXiv", archive_location=match[1])
    match = _BOOK.search(path)
    return Reference(isbn=match[1]) if match else Reference()


def is_linkout(parts: SplitResult) -> bool:
    """Whether it is a publisher's own address that leads on to a work in a catalogue."""
    return parts.path.endswith(("/servlet/linkout", "/external-ref"))


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
