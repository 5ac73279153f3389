"""What the links in a line say of the work: its DOI, its number in PubMed or arXiv, or just its address."""

import re
from collections.abc import Iterable

from exporter.reference import Reference
from exporter.sources.html.links import identified

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
