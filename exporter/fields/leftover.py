"""What found no field: nothing of a reference is lost, so it becomes a note."""

import re
from dataclasses import fields
from functools import lru_cache
from operator import itemgetter

from exporter.fields.dates import is_part_of_date
from exporter.fields.edition import ORDINALS
from exporter.fields.labels import ACCESSED, BOOKTITLE, COLLECTION_TITLE, DATE, JOURNAL, TITLE
from exporter.fields.reading import Reading
from exporter.reference import Date, Names, Reference, changed
from exporter.text import fold, fold_lines
from exporter.text import words as listed

# The variables by the type of their values; what is not in one of these says nothing of the source.
_strings = itemgetter(*(field.name for field in fields(Reference) if field.default == ""))
_creators = itemgetter(*(field.name for field in fields(Reference) if isinstance(field.default, Names)))
_dates = itemgetter(*(field.name for field in fields(Reference) if field.type == Date | None))

# Words that only announce a field; they say nothing that the field does not.
_ANNOUNCING = frozenset(
    listed(
        """
    in en dans em aus pp p pages page s vol volume vols bd band no nr number nº heft h issue ed eds edd editor
    editors edited by hrsg hg hgg herausgeber herausgegeben von dir coord and und et y e en the of from at on
    retrieved accessed available online url doi https http www org dx isbn issn pmid pmcid pmc abs pdf abgerufen
    am zugriff letzter verfügbar unter consulté le disponible en visited last access date zuletzt besucht stand
    jg jahrgang t т с № seiten ss a cura di cit arxiv preprint org trans translated transl übers aufgerufen
    recuperado edition edn aufl auflage éd édition al et others hrsgg bände bde volumen tome tomo compilers comp
    isbn director directors coll núm licence license also see vgl cf de accès accesso il art article j c m d r eb ol
    pubmed medline v corr coauthors coworkers
    年 月 日 頁 页 第 巻 卷 号 期
    trad traducción tradução traduction traduzione übersetzung translation
    """
    )
)
# Of these a part alone says nothing: of "La sociedad red" the last word, where another title has the others.
_NAMES_OF_WORKS = (TITLE, BOOKTITLE, JOURNAL, COLLECTION_TITLE)
_BETWEEN = "\0"  # what no source has in it
_SHORT = 24  # characters of a stretch that announces a field, at most
_MERE_MARKS = frozenset(["", " ", ".", ",", "(", ")", ", ", ". ", ": ", "; ", " (", ") ", "), ", "). ", "): ", ", ("])
_WORD = re.compile(r"[^\W_¹²³⁴-⁹]+|[¹²³⁴-⁹]+")  # raised digits apart: "²2002" is the second edition
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th|e|er|ª|º|te)")
_READ_AS: dict[str, str] = {DATE: "issued", ACCESSED: "accessed"}  # months become numbers, so words cannot be compared


def read_leftover(reading: Reading, reference: Reference) -> Reference:
    """Set ``note``: of every stretch of the source the words, first to last, that no field says."""
    verbatim = _BETWEEN.join(_verbatim(reference))
    parts = [part for part in _stretches(reading, reference) if not _plainly_said(part, verbatim)]
    if not parts:
        return reference
    said = fold_lines(_values(reference))
    names = {span.of(reading.text) for span in reading.of(*_NAMES_OF_WORKS)}
    notes = [part if part in names else rest for part in parts if (rest := _unsaid(part, said))]
    return changed(reference, note="; ".join(dict.fromkeys(notes))) if notes else reference


def _verbatim(reference: Reference) -> list[str]:
    """The words of all values of the record, but for the parts of names and dates that few have."""
    values = vars(reference)
    parts: list[str] = [reference.page.literal, *_strings(values)]
    for names in _creators(values):
        for name in names.people:
            parts += name.literal, name.family, name.given
    for pages in reference.page.ranges:
        parts += pages.first, pages.last
    for date in _dates(values):
        if date is not None:
            parts.append(str(date.year))
    return parts


def _values(reference: Reference) -> list[str]:
    """The words of all values of the record."""
    values = vars(reference)
    parts = _verbatim(reference)
    for names in _creators(values):
        for name in names.people:
            parts += name.family + name.given, name.suffix, name.dropping_particle, name.non_dropping_particle
    for date in filter(None, _dates(values)):
        parts += date.literal, str(date.end.year) if date.end else ""
    return list(filter(None, parts))


def unaccounted(reference: Reference) -> list[str]:
    """The words of the record's own source string that neither a field nor the note says; none, if all is well."""
    text = reference.origin.text if reference.origin else ""
    dated = reference.issued is not None or reference.accessed is not None
    said = fold_lines(_values(reference))
    words = (word for word in _WORD.findall(text) if _telling(word) not in said)
    return [word for word in words if not (dated and is_part_of_date(word))]


def _stretches(reading: Reading, reference: Reference) -> list[str]:
    """The spans and the text between them, in order; of dates that were read as dates only what is no date."""
    text, last = reading.text, 0
    stretches = list[str]()
    for span in reading.spans:
        words = text[span.start : span.end]
        if span.label in _READ_AS and getattr(reference, _READ_AS[span.label]) is not None:
            words = _undated(words)
        stretches += text[last : span.start], words
        last = span.end
    stretches.append(text[last:])
    return stretches


@lru_cache(maxsize=1024)
def _undated(words: str) -> str:
    """What of the words of a date is no part of one."""
    return " ".join([word for word in _WORD.findall(words) if not is_part_of_date(word)])


def _plainly_said(part: str, verbatim: str) -> bool:
    """Whether the values have the stretch, or each word of it, as it stands: then they have it folded as well.

    So it is for most stretches, and folding all values takes longer than all of this.
    """
    if part in _MERE_MARKS or part in verbatim:
        return True
    for word in _telling_words(part) if len(part) < _SHORT else _WORD.findall(part):
        if word not in verbatim and _telling(word):
            return False
    return True


@lru_cache(maxsize=4096)
def _telling_words(part: str) -> tuple[str, ...]:
    """The words of a short stretch that do more than announce a field; such stretches come again (", pp. ")."""
    return tuple([word for word in _WORD.findall(part) if _telling(word)])


def _unsaid(part: str, said: str) -> str:
    if fold(part) in said:  # where the whole is said, each word is
        return ""
    missing = [match for match in _WORD.finditer(part) if _telling(match[0]) not in said]
    return part[missing[0].start() : missing[-1].end()] if missing else ""


@lru_cache(maxsize=8192)
def _telling(word: str) -> str:
    """The word folded; nothing, which all texts have in them, where it only announces a field."""
    return "" if _announces(word) else fold(word)


def _announces(word: str) -> bool:
    bare = word.casefold()
    return bare in _ANNOUNCING or bare in ORDINALS or bool(_ORDINAL.fullmatch(bare))
