"""Values that sources state for machines, typed: names in parts, dates in pieces, pages as first and last.

What is read here comes out of a field of its own, not out of running text; a form that is not understood stays as its
words.
"""

from exporter.sources.typed.dates import date, iso, lettered, month, season
from exporter.sources.typed.numbers import doi, doi_alone, edition, isbn, issn, pmcid
from exporter.sources.typed.people import direct, inverted, is_others, listed, names, person
from exporter.sources.typed.places import first_and_last, page_or_article, pages

__all__ = [
    "date",
    "direct",
    "doi",
    "doi_alone",
    "edition",
    "first_and_last",
    "inverted",
    "is_others",
    "isbn",
    "iso",
    "issn",
    "lettered",
    "listed",
    "month",
    "names",
    "page_or_article",
    "pages",
    "person",
    "pmcid",
    "season",
]
