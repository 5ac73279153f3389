"""What the address of a link says of the work behind it: its DOI, its number in arXiv, or where it lies."""

import re
from collections.abc import Iterable

from exporter.reference import Reference
from exporter.sources import typed

_ARXIV = re.compile(
    r"(?:https?://(?:\w+\.)?arxiv\.org/(?:abs|pdf)/|arxiv:\s*)(?P<number>[a-z-]+(?:\.[A-Z]{2})?/\d{7}|\d{4}\.\d{4,5}(?:v\d+)?)",
    re.IGNORECASE,
)
_WEB = re.compile(r"(?:https?|ftp)://\S+", re.IGNORECASE)
# Catalogues that say something about the work, and are not where it lies.
_ABOUT = re.compile(
    r"//(?:[\w.-]*\.)?(?:ams\.org/mathscinet|mathscinet\.|zbmath\.|adsabs\.|inspirehep\.|scholar\.google)"
)


def stated_by(links: Iterable[str]) -> Reference | None:
    """What the links of one reference state; ``None`` if nothing. Of several addresses the first counts."""
    doi = arxiv = url = ""
    for link in links:
        if stated := typed.doi_alone(link):
            doi = doi or stated
        elif found := _ARXIV.match(link):
            arxiv = arxiv or found["number"]
        elif _WEB.fullmatch(link) and not _ABOUT.search(link):
            url = url or link
    if not (doi or arxiv or url):
        return None
    return Reference(doi=doi, url=url, archive="arXiv" if arxiv else "", archive_location=arxiv)
