"""What does not survive a format: data for the writers, the check after writing, the tests, docs/losses.md.

A loss says in words what changes and how, and does the same to a record. Writers apply the losses of their
format before they write; from there on writing and reading are inverse.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from exporter.csl import ItemType
from exporter.formats import addresses, dates, mapping, names, pages, settle
from exporter.formats.citekey import assign
from exporter.formats.words import ISSN, STATUS, cardinal, language_tag
from exporter.reference import Names, Pages, Reference, changed

Change = Callable[[Reference], Reference]


@dataclass(frozen=True, slots=True)
class Loss:
    """Something that reading back gives differently. ``formats`` are names of formats or of dialects."""

    formats: tuple[str, ...]
    what: str
    becomes: str
    apply: Change


def survivors(references: Sequence[Reference], format: str) -> tuple[Reference, ...]:
    """The records that reading back gives; ``format`` is a dialect where the format has some."""
    # RIS has no keys to cite by, so none are made for it.
    keyed = references if format == "ris" else assign(references)
    return tuple(survivor(reference, format) for reference in keyed)


def survivor(reference: Reference, format: str) -> Reference:
    """The record less what the format loses."""
    for change in _changes(format):
        reference = change(reference)
    return reference


@cache
def _changes(format: str) -> tuple[Change, ...]:
    """The losses of a format, each change once, in their order."""
    return tuple(dict.fromkeys(loss.apply for loss in LOSSES if format in loss.formats))


def _each_name(reference: Reference, change: Callable[[Names], Names]) -> Reference:
    found = {role: getattr(reference, role) for role in mapping.NAMES}
    values: dict[str, Any] = {role: change(value) for role, value in found.items() if value}
    return changed(reference, **values)


def _names_in_bib(reference: Reference) -> Reference:
    return _each_name(reference, lambda value: names.from_bibtex(names.to_bibtex(value)))


def _names_in_ris(reference: Reference) -> Reference:
    return _each_name(reference, lambda value: names.from_ris_lines(names.to_ris(name) for name in value))


def _dates_and_pages(reference: Reference) -> Reference:
    found = {variable: getattr(reference, variable) for variable in mapping.DATES}
    values: dict[str, Any] = {
        variable: date if date.literal else settle.typed(date) for variable, date in found.items() if date is not None
    }
    return changed(reference, page=settle.reread(reference.page), **values)


def _letter(reference: Reference) -> Reference:
    return changed(reference, year_suffix="") if reference.year_suffix else reference


def _addresses(reference: Reference) -> Reference:
    url, doi = addresses.verbatim(reference.url), addresses.verbatim(reference.doi)
    number = reference.archive_location
    if reference.archive == "arXiv":
        number = addresses.bare_arxiv(addresses.verbatim(number))
    return changed(reference, url=addresses.unbracketed(url), doi=addresses.bare_doi(doi), archive_location=number)


def _doi(reference: Reference) -> Reference:
    return changed(reference, doi=addresses.bare_doi(reference.doi))


def _edition(reference: Reference) -> Reference:
    return changed(reference, edition=cardinal(reference.edition))


def _language(reference: Reference) -> Reference:
    return changed(reference, language=language_tag(reference.language))


def _note(reference: Reference) -> Reference:
    word = reference.note.rstrip(".").lower()
    return changed(reference, status=word, note="") if word in STATUS and not reference.status else reference


def _status_label(reference: Reference) -> Reference:
    label, _, status = reference.note.partition(mapping.STATUS_LABEL)
    repeated = not label and status and not reference.status
    return changed(reference, status=status, note="") if repeated else reference


def _institution(reference: Reference) -> Reference:
    people = reference.author.people
    repeated = reference.type in mapping.INSTITUTIONAL and people and people[0].literal == reference.publisher
    return changed(reference, publisher="") if repeated else reference


def _proceedings(reference: Reference) -> Reference:
    repeated = reference.type is ItemType.PAPER_CONFERENCE and reference.container_title == reference.event_title
    return changed(reference, container_title="") if repeated else reference


def _director(reference: Reference) -> Reference:
    return changed(reference, author=Names()) if reference.author == reference.director else reference


def _article_number(reference: Reference) -> Reference:
    repeated = reference.article_number and pages.to_text(reference.page) == reference.article_number
    return changed(reference, page=Pages()) if repeated else reference


def _genre(reference: Reference) -> Reference:
    kinds = {"phdthesis": "PhD thesis", "mathesis": "Master's thesis"} if reference.type is ItemType.THESIS else {}
    genre = kinds.get(reference.genre, reference.genre)
    return changed(reference, genre="" if genre == mapping.IMPLIED_GENRE.get(reference.type) else genre)


def _prepublished(reference: Reference) -> Reference:
    implied = reference.type is ItemType.ARTICLE and reference.status == "prepublished"
    return changed(reference, status="") if implied else reference


def _event_place(reference: Reference) -> Reference:
    return changed(reference, publisher_place="") if reference.publisher_place == reference.event_place else reference


def _manuscript(reference: Reference) -> Reference:
    implied = reference.type is ItemType.MANUSCRIPT and reference.note == mapping.UNPUBLISHED_NOTE
    return changed(reference, note="") if implied else reference


def _pubmed(reference: Reference) -> Reference:
    tagged = mapping.row("archive", reference.type).ris == "DB"
    if not (tagged and reference.archive.lower() == "pubmed" and reference.archive_location):
        return reference
    return changed(reference, archive="", archive_location="", pmid=reference.archive_location)


def _repository(reference: Reference) -> Reference:
    repeated = reference.type is ItemType.ARTICLE and reference.publisher == reference.archive
    return changed(reference, publisher="") if repeated else reference


def _reviews(reference: Reference) -> Reference:
    review = reference.type in (ItemType.REVIEW, ItemType.REVIEW_BOOK)
    return changed(reference, type=ItemType.ARTICLE_JOURNAL) if review else reference


def untagged_variables(item_type: ItemType) -> tuple[str, ...]:
    """The variables that have no tag in RIS for the type."""
    return tuple(variable for variable in mapping.variables() if not mapping.row(variable, item_type).ris)


def _without_m2(change: Change) -> Change:
    """The change only for those types that cannot carry on in ``M2`` what has no tag."""
    return lambda reference: change(reference) if mapping.tag_type(reference) in mapping.WITHOUT_M2 else reference


def _untagged(reference: Reference) -> Reference:
    blank = Reference()
    return changed(reference, **{variable: getattr(blank, variable) for variable in untagged_variables(reference.type)})


def _of_the_form_of_an_issn(reference: Reference) -> Reference:
    return changed(reference, isbn="") if ISSN.fullmatch(reference.isbn) else reference


def _second_number(reference: Reference) -> Reference:
    second = reference.archive or reference.archive_location
    return changed(reference, pmid="") if second else reference


def _plain_dates(reference: Reference) -> Reference:
    issued = dates.from_ris(*dates.to_ris(reference.issued)) if reference.issued else None
    accessed = reference.accessed if reference.accessed and not reference.accessed.literal else None
    return changed(reference, issued=issued, accessed=accessed)


def _plain_pages(reference: Reference) -> Reference:
    return changed(reference, page=pages.from_ris(*pages.to_ris(reference.page)))


_BIB = ("bibtex", "biblatex")
_TEXT = (*_BIB, "ris")
_UNDERSTOOD = "is understood, and not kept"
_SHORT = "journal articles and pamphlets"

# In this order: what comes first makes the form that the rest relies on.
LOSSES = (
    Loss(_TEXT, "line breaks and runs of white space", "become one space", settle.settled),
    Loss(_TEXT, "pages or a date in words that are pages or a date", "become pages or a date", settle.settled),
    Loss(_TEXT, "a status in the place of the year", "becomes the status", settle.settled),
    Loss(
        ("csljson",),
        "a date that no calendar has; pages with a comma in a label",
        "become what their text reads as",
        _dates_and_pages,
    ),
    Loss(_TEXT, "the letter of the year (1983a)", "is not kept: it belongs to one list; the key shows it", _letter),
    Loss(_BIB, 'the status "prepublished" of a preprint', _UNDERSTOOD, _prepublished),
    Loss(_TEXT, 'a note that is just a status ("In press")', "becomes the status", _note),
    Loss(_TEXT, "the publisher of a report or a standard that is its first author too", _UNDERSTOOD, _institution),
    Loss(
        _BIB,
        "a particle with a capital or joined to the name (De, d'); a family name of several words alone",
        "becomes part of the family name; an institution",
        _names_in_bib,
    ),
    Loss(_BIB, "braces, backslashes and spaces in addresses", "are percent-encoded", _addresses),
    Loss(_BIB, "what stands before a bare DOI or arXiv number, or around an address", "is left out", _addresses),
    Loss(_BIB, 'an edition that is an ordinal ("2nd", "Second")', "becomes its number", _edition),
    Loss(_BIB, 'babel\'s name of a language ("ngerman")', 'becomes its tag ("de")', _language),
    Loss(_BIB, 'a genre that says only the type ("Thesis", "Data set")', _UNDERSTOOD, _genre),
    Loss(_BIB, "a proceedings title that is the event's title", _UNDERSTOOD, _proceedings),
    Loss(_BIB, "an author who is the director too", _UNDERSTOOD, _director),
    Loss(_BIB, "pages that are the article number", _UNDERSTOOD, _article_number),
    Loss(("bibtex",), "a publisher's place that is the event's place", _UNDERSTOOD, _event_place),
    Loss(_BIB, 'the note "Unpublished manuscript" of a manuscript', _UNDERSTOOD, _manuscript),
    Loss(("ris",), '"et al." at the end of names', "is not kept: programs would take it for a person", _names_in_ris),
    Loss(
        ("ris",),
        "a particle with a capital or joined to the name; small letters before a family name; a family name of"
        " several words alone",
        "becomes part of the family name; a particle; an institution",
        _names_in_ris,
    ),
    Loss(("ris",), 'a note that begins with "Status: "', "becomes the status", _status_label),
    Loss(("ris",), "what stands before a bare DOI", "is left out", _doi),
    Loss(("ris",), "the archive PubMed with a number", "become the PubMed identifier", _pubmed),
    Loss(("ris",), "the publisher of a preprint that is its archive", _UNDERSTOOD, _repository),
    Loss(("ris",), "pages that are the article number", _UNDERSTOOD, _article_number),
    Loss(("ris",), "review, review-book", "become article-journal", _reviews),
    Loss(("ris",), f"{_SHORT}: variables without a tag (see below)", "are not kept", _without_m2(_untagged)),
    Loss(
        ("ris",),
        f"{_SHORT}: an ISBN that has the form of an ISSN",
        "is not kept",
        _without_m2(_of_the_form_of_an_issn),
    ),
    Loss(("ris",), f"{_SHORT}: a PubMed identifier beside an archive", "is not kept", _without_m2(_second_number)),
    Loss(
        ("ris",),
        f"{_SHORT}: a date in words, a doubt about a date",
        "are not kept, but for a year",
        _without_m2(_plain_dates),
    ),
    Loss(("ris",), f"{_SHORT}: months and days of a range of dates", "are not kept", _without_m2(_plain_dates)),
    Loss(("ris",), f"{_SHORT}: a single page with a hyphen (S1-12)", "becomes a range", _without_m2(_plain_pages)),
)
