"""The page's own article: what the page says of it, and nothing that it does not."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from exporter.csl import ItemType
from exporter.document import Document
from exporter.finding import choosing, running
from exporter.finding.citation_lines import Facts, facts_in, read
from exporter.finding.front import Front, abstract_in, front_after, front_anywhere, front_with, names_in
from exporter.finding.headings import Kind, sections
from exporter.finding.labels import without_bullet
from exporter.finding.rows import Row, rows_of
from exporter.reference import Date, Names, Origin, PageRange, Pages, Reference, month_named
from exporter.text import fold

_LONGEST = 400  # characters of a line about the copyright
_COPYRIGHT = re.compile(
    r"(?:copyright|(?:copyright\s*)?(?:©|\(c\)))(?!\w).*?\b(?P<year>(?:19|20)\d\d)\b.*", re.IGNORECASE
)
# The copyright of the web site, not of the article.
_SITE = re.compile(
    r"licensors|contributors|part of springer|web ?site|cookie|informa|all content|privacy|platform", re.IGNORECASE
)
_TERMS = re.compile(r"\.?\s(?=This is|All rights|Open access|Distributed|Published by|Licensee)", re.IGNORECASE)
_PUBLISHED = re.compile(
    r"(?P<kind>first published|published online|published|issue date|publication date|available online|date published)"
    r"\s*:?\s*(?:(?P<day>\d{1,2})\s)?(?P<month>[a-z]{3,9})\.?\s(?:(?P<day2>\d{1,2}),?\s)?(?P<year>(?:19|20)\d\d)\.?",
    re.IGNORECASE,
)
_ISO = re.compile(r"(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)")
_SERIES = re.compile(
    r"part of the (?P<series>.+?) book series(?: \((?:[^,()]+, )?volume (?P<number>[^()]+)\))?", re.IGNORECASE
)
_PAGE_RANGE = re.compile(r"(?P<first>[A-Za-z]?\d+)(?:\s?[-–—−]+\s?(?P<last>[A-Za-z]?\d+))?")
_ARTICLE_NUMBER = re.compile(r"[A-Za-z]\d{3,}|\d{6,}")
_MENU = re.compile(
    r"skip to|advertisement|log ?in|sign in|search|menu|download|open access|article|view|home|pdf|cart|:",
    re.IGNORECASE,
)


def page_article(document: Document) -> Reference | None:
    """The record of the article that the page shows, ``None`` where the text is no article's page."""
    rows = _own_rows(rows_of(document))
    facts = facts_in([row.text for row in rows])
    front = _front(rows, facts)
    if not front.title or not (front.authors or facts.rows):
        return None
    return _record(rows, facts, front, document.name)


def _own_rows(rows: tuple[Row, ...]) -> list[Row]:
    """The rows without those of the references and of lists of other articles."""
    found = sections(running.apart(rows))
    taken = {row.number for item in choosing.references_in(found, choosing.automatic) for row in item.rows}
    for section in found:
        if section.kind is Kind.NEVER and not _is_own_citation(section.heading):
            taken.update(row.number for row in section.rows)
    return [replace(row, text=without_bullet(row.text)) for row in rows if row.number not in taken]


def _is_own_citation(heading: str) -> bool:
    return re.search(r"\b(?:cite|citation|citing|about this|citer|citar|zit)", heading, re.IGNORECASE) is not None


def _front(rows: Sequence[Row], facts: Facts) -> Front:
    """A title that a citation gives is looked up; else the row behind a citation line leads, else what looks so."""
    if facts.title:
        title = facts.title.rstrip(".")
        front = front_with(rows, title)
        return front if front.authors else Front(front.title, names_in(facts.authors), front.end)
    guess = front_anywhere(rows)
    lead = _leading_line(rows)
    if lead is None or (guess.authors and guess.end <= lead):
        return guess
    return front_after(rows, lead)


def _leading_line(rows: Sequence[Row]) -> int | None:
    """The place of the citation line near the top behind which the title follows."""
    for place, row in enumerate(rows[:60]):
        facts = read(row.text)
        if facts and (facts.pages or facts.eid) and (facts.volume or facts.book or facts.year):
            return place
    return None


def _record(rows: Sequence[Row], facts: Facts, front: Front, name: str) -> Reference:
    texts = [row.text for row in rows]
    series = next((match for text in texts if (match := _SERIES.fullmatch(text))), None)
    holder = next((_TERMS.split(text)[0] for text in texts if _is_copyright(text)), "")
    number = facts.eid or (facts.pages if _ARTICLE_NUMBER.fullmatch(facts.pages) else "")
    in_book = bool(facts.book) and not facts.volume
    container = facts.book if in_book else facts.container or _journal_above(rows, facts)
    return Reference(
        type=ItemType.CHAPTER if in_book or series else ItemType.ARTICLE_JOURNAL,
        author=Names(front.authors, others=re.search(r"\bet al\b", facts.authors) is not None and not front.authors),
        title=front.title,
        container_title=container,
        collection_title=series["series"] if series else "",
        collection_number=(series["number"] or "") if series else "",
        volume=facts.volume,
        issue=facts.issue,
        page=Pages() if number else _pages(facts.pages),
        article_number=number,
        issued=_issued(facts, texts, holder),
        doi=facts.doi,
        abstract=abstract_in(rows, front.end),
        note=holder,
        origin=Origin(text=front.title, document=name, line=_line_of(rows, front.title)),
    )


def _line_of(rows: Sequence[Row], title: str) -> int:
    return next((row.number for row in rows if fold(row.text) == fold(title)), 0)


def _is_copyright(text: str) -> bool:
    return len(text) < _LONGEST and _COPYRIGHT.fullmatch(text) is not None and not _SITE.search(text)


def _journal_above(rows: Sequence[Row], facts: Facts) -> str:
    """The row right above a citation line that does not name the journal itself, if it can be a journal's name."""
    for place in sorted(facts.rows):
        said = read(rows[place].text)
        if said and said.volume and said.pages and not said.container and not said.book:
            above = [row.text for row in rows[max(0, place - 2) : place] if row.text]
            if above and len(above[-1].split()) < 12 and not above[-1].endswith(".") and not _MENU.search(above[-1]):
                return above[-1]
    return ""


def _pages(text: str) -> Pages:
    match = _PAGE_RANGE.fullmatch(text)
    if not match:
        return Pages(literal=text)
    first, last = match["first"], match["last"] or ""
    if last.isdigit() and first.isdigit() and len(last) < len(first):
        last = first[: len(first) - len(last)] + last
    return Pages((PageRange(first, last),))


def _issued(facts: Facts, texts: Sequence[str], holder: str) -> Date | None:
    """The year of the volume counts first; then when it was published, then the copyright.

    A year of the volume takes month and day of a date of publication in the same year.
    """
    published = _published(texts)
    if facts.year and (facts.month or published is None or published.year != int(facts.year)):
        return _date(facts.year, facts.month, facts.day)
    if published:
        return published
    match = _COPYRIGHT.fullmatch(holder)
    return Date(int(match["year"])) if match else None


def _published(texts: Sequence[str]) -> Date | None:
    """The date of the issue, or else the first at which the page says that it was published."""
    matches = [match for text in texts for match in _PUBLISHED.finditer(text) if match.start() == 0 or "/" in text]
    matches.sort(key=lambda match: not match["kind"].lower().startswith("issue"))
    if matches:
        first = matches[0]
        return _date(first["year"], first["month"], first["day"] or first["day2"] or "")
    for before, text in pairwise(texts):
        dated = _ISO.fullmatch(text)
        if dated and _announces(before):
            return Date(int(dated["year"]), int(dated["month"]), int(dated["day"]))
    return None


def _announces(text: str) -> bool:
    return fold(text) in ("published", "datepublished", "publicado", "publiziert", "publié")


def _date(year: str, month: str, day: str) -> Date:
    number = month_named(month.lower())
    return Date(int(year), number, int(day) if day and number else None)
