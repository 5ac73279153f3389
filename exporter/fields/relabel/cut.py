"""Spans that end a few words too early or too late; what stands at their seams tells."""

import re
from itertools import pairwise

from exporter.fields.given import opens_with_given
from exporter.fields.labels import (
    AUTHOR,
    BOOKTITLE,
    DATE,
    EDITOR,
    JOURNAL,
    PAGE,
    PLACE,
    PUBLISHER,
    TITLE,
    TRANSLATOR,
)
from exporter.fields.reading import Reading
from exporter.span import Span

_PEOPLE = (AUTHOR, EDITOR, TRANSLATOR)
_INITIALS = r"[^\W\d_a-z]\.(?:[\s-]?[^\W\d_a-z]\.)*"
_GIVEN_FIRST = re.compile(rf"{_INITIALS}\s?[^\W\d_a-z][^\W\d_]")
_ENDS_IN_INITIALS = re.compile(rf"(?:,|&|\b(?:and|und|et|y|e))\s*{_INITIALS}$")
_FAMILY = re.compile(r"\s?(?P<name>[^\W\d_a-z][^\W\d_]+)\s+(?=[^\W\d_a-z“\"])")
_TAIL = re.compile(r"\.\s(?=[^\W\d_a-z][\w-]*(?:\s[\w-]+){0,2}$)")
_YEARS = re.compile(r"\d{1,4}\s?[-–—]\s?\d{2,4}")
_PLACE_AT_END = re.compile(
    r"[.,]\s(?P<place>[^\W\d_a-z][\w’'-]+(?:\s(?:de|del|la|le|am|an|der|d[aeo]s?|[^\W\d_a-z][\w’'-]+)){0,3})$"
)
_ABBREVIATED = re.compile(
    r"""
    \.\s
    (?P<first>
        Abh | Acad | Acta | Adv | Am | Amer | Ann | Annu | Appl | Arch | Atti | Aust | Ber | Biol | Bull | Can |
      Chem | Clin | Colloq | Commun | Compt | Comput | Curr | Dokl | Electron | Environ | Eur | Exp | Geol |
      Handb | Hist | Ind | Inf | Int | Intern | Izv | Jahrb | Jpn | Lect | Lett | Mat | Math | Mech | Med | Mem
      | Mitt | Monatsh | Monogr | Nachr | Nat | Neues | Notes | Nucl | Opt | Philos | Phil | Phys | Proc | Prog
      | Psychol | Publ | Quart | Rend | Rep | Res | Rev | Sci | Sitz | Sitzungsber | Soc | Sov | Stud | Surv |
      Theor | Trans | Tr | Trudy | Univ | Usp | Verh | Zh | Zentralbl | J | Z )$
    """,
    re.VERBOSE,
)
_TITLE_AND_JOURNAL = re.compile(r"(?P<title>.{4,}\s[^\W\d_A-Z]{5,})\.\s+(?=[^\W\d_a-z])")
_JOINT = re.compile(r"[\s,;]*(?:(?:and|und|et|y|e|&)\s)?\s*")


def name_cut_short(reading: Reading) -> Reading:
    """A list of given names first never ends in initials: "D. Hull, R." goes on with the title's first word."""
    for span in reading.of(AUTHOR):
        title, names = reading.next(span), span.of(reading.text)
        if (
            title is None
            or title.label != TITLE
            or not _GIVEN_FIRST.match(names)
            or not _ENDS_IN_INITIALS.search(names)
        ):
            continue
        match = _FAMILY.match(reading.text, span.end, title.end) if title.start - span.end < 2 else None
        if match:
            names_on = span._replace(end=match.end("name"))
            return reading.carved(names_on, span.start, match.end())
    return reading


def names_go_on(reading: Reading) -> Reading:
    """Names with nothing but a comma or "and" before them have the role of those in front."""
    for span in reading.of(EDITOR, TRANSLATOR, PUBLISHER) if reading.has(EDITOR, TRANSLATOR) else ():
        before = reading.previous(span)
        if before is None or before.label not in (EDITOR, TRANSLATOR) or before.label == span.label:
            continue
        joint = _JOINT.fullmatch(reading.text, before.end, span.start)
        listed = before.of(reading.text).rstrip()[-1:] in ",;" or reading.text[before.end : span.start].strip(" ") != ""
        if joint and (listed or _begins_with_joint(span, reading.text)) and _names(span, reading.text):
            return reading.carved(before._replace(end=span.end), before.start, span.end)
    return reading


def _begins_with_joint(span: Span, text: str) -> bool:
    return span.of(text)[:1] in ",;&"


def _names(span: Span, text: str) -> bool:
    """Editors and translators are names; what was taken for a publisher must look like them."""
    return span.label != PUBLISHER or all(opens_with_given(name) for name in span.of(text).split(",") if name.strip())


def years_in_title(reading: Reading) -> Reading:
    """Numbers with nothing but a space before them are years of the title: "Rome and China, A.D. 100-700"."""
    for span in reading.of(PAGE) if not reading.has(JOURNAL, BOOKTITLE) else ():
        title = reading.previous(span)
        if title is None or title.label != TITLE or not _YEARS.fullmatch(span.of(reading.text)):
            continue
        if reading.text[title.end : span.start].isspace():
            return reading.carved(title._replace(end=span.end), title.start, span.end)
    return reading


def publisher_goes_on(reading: Reading) -> Reading:
    """A second place with nothing but a space before it is of the publisher's name: "Verlag der Universität Wien"."""
    for span in reading.of(PLACE)[1:] if reading.has(PUBLISHER) else ():
        before = reading.previous(span)
        spaced = before is not None and reading.text[before.end : span.start].isspace()
        if before and before.label == PUBLISHER and spaced and span.of(reading.text)[0].isupper():
            return reading.carved(before._replace(end=span.end), before.start, span.end)
    return reading


def journal_with_subtitle(reading: Reading) -> Reading:
    """What a colon joins to a journal is its name, and that its subtitle: "Kairos: Zeitschrift für Theologie"."""
    for span in reading.of(JOURNAL):
        title = reading.previous(span)
        if title is None or title.label != TITLE or reading.text[title.end : span.start].strip() != ":":
            continue
        if match := _TAIL.search(reading.text, title.start, title.end):
            return reading.carved(span._replace(start=match.end()), match.start(), span.end)
    return reading


def journal_cut_short(reading: Reading) -> Reading:
    """The short word that the title ends in is the first of an abbreviated journal: "… Systeme. Monatsh" "Math."."""
    for span in reading.of(JOURNAL):
        title = reading.previous(span)
        if title is None or title.label != TITLE or reading.text[title.end : span.start].strip() != ".":
            continue
        if match := _ABBREVIATED.search(reading.text, title.start, title.end):
            return reading.carved(span._replace(start=match.start("first")), match.start(), span.end)
    return reading


def title_in_journal(reading: Reading) -> Reading:
    """A sentence in front of the journal's name is the title: "Journal status. Scientometrics"."""
    journals = reading.of(JOURNAL) if not reading.has(TITLE) else ()
    for span, following in pairwise(journals):
        joint = reading.text[span.end : following.start].strip()
        if joint == "." and _TITLE_AND_JOURNAL.match(reading.text, span.start, following.end):
            return reading.relabelled(span, TITLE)
    for span in reading.of(JOURNAL) if not reading.has(TITLE) else ():
        if match := _TITLE_AND_JOURNAL.match(reading.text, span.start, span.end):
            title = Span(TITLE, *match.span("title"), span.confidence)
            return reading.carved(title, span.start, match.end())
    return reading


def place_in_title(reading: Reading) -> Reading:
    """What the title ends in stands at the colon in front of the publisher: "Ficciones. Buenos Aires: Sur"."""
    for span in reading.of(PUBLISHER) if not reading.has(PLACE) else ():
        title = reading.previous(span)
        if title is None or title.label != TITLE or reading.text[title.end : span.start].strip() != ":":
            continue
        if match := _PLACE_AT_END.search(reading.text, title.start + 1, title.end):
            place = Span(PLACE, *match.span("place"), title.confidence)
            return reading.carved(place, match.start(), title.end)
    return reading


def author_like_a_title(reading: Reading) -> Reading:
    """Of two titles with the date between them the first is the author's name: "numpy. (n.d.). Broadcasting."."""
    first, *others = reading.spans or (None,)
    if first is None or first.label != TITLE or reading.has(AUTHOR, EDITOR) or len(others) < 2:
        return reading
    marked = reading.text[first.end : others[0].start].strip() != ""
    if marked and others[0].label == DATE and others[1].label == TITLE and first.of(reading.text).count(" ") < 3:
        return reading.relabelled(first, AUTHOR)
    return reading
