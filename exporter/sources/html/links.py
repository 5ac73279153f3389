"""Links to catalogues: whether one leads there, and the record in the question that it asks Google Scholar."""

from urllib.parse import SplitResult, parse_qsl

from exporter.reference import Date, Reference
from exporter.sources import links, typed
from exporter.sources.html.people import names_of
from exporter.sources.html.values import date_of, words_of
from exporter.text import has_any, words

# What one of them must have, quick to look for.
_SIGNS = words("doi scholar.google. ncbi europepmc arxiv linkout external-ref isbn BookSources articles/PMC")


def is_lookup(address: str) -> bool:
    """Whether a link leads to a catalogue or a resolver, as the link words behind a reference do."""
    parts = links.split(address) if has_any(address, _SIGNS) else None
    if parts is None:
        return False
    return _is_scholar(parts) or links.identified_by(parts) != Reference() or links.is_linkout(parts)


def _is_scholar(parts: SplitResult) -> bool:
    return parts.netloc.lower().startswith("scholar.google.")


def asked_of_scholar(address: str) -> Reference | None:
    """The record in the question that a link asks Google Scholar ("scholar_lookup"); ``None`` if it asks none."""
    parts = links.split(address)
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
