"""Spans that end a few words too early or too late; what stands at their seams tells."""

import re
from itertools import pairwise

from exporter.fields.kind_words import PERIODICAL
from exporter.fields.labels import (
    BOOKTITLE,
    DATE,
    DOI,
    EDITOR,
    JOURNAL,
    PAGE,
    PLACE,
    PUBLISHER,
    TITLE,
    TRANSLATOR,
    URL,
)
from exporter.fields.reading import Reading
from exporter.span import Span
from exporter.text import has_any

_BEFORE_PLACE = (TITLE, BOOKTITLE, EDITOR, TRANSLATOR)
_TAIL = re.compile(r"\.\s(?=[^\W\d_a-z][\w-]*(?:\s[\w-]+){0,2}$)")
_YEARS = re.compile(r"\d{1,4}\s?[-–—]\s?\d{2,4}")
_TOWN = r"[^\W\d_a-z][\w’'-]+(?:\s(?:de|del|la|le|am|an|der|d[aeo]s?|[^\W\d_a-z][\w’'-]+)){0,3}"
_COUNTED_IN = (", v. ", ", n. ")
_JOURNAL_AND_PLACE = re.compile(rf"(?P<journal>[^,]{{6,}}),\s(?P<place>{_TOWN})")
_PLACE_AT_END = re.compile(rf"[.,]\s(?P<place>{_TOWN})$")
_TOWN_AT_END = re.compile(rf"(?<=[^\W\d_A-Z]{{2}})[.”’]\s(?P<place>{_TOWN}(?:,\s[A-Z][A-Za-z]{{1,12}}\.?)?)$")
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
# By the mark in front of the subtitle.
_GOES_ON = {
    " ": re.compile(r"(?P<rest>[a-z]{1,2}[A-Z]{1,3})\.\s+(?=[^\W\d_a-z][^\W\d_]{3})"),
    ", ": re.compile(r"(?P<rest>USA?|UK|EU)\.\s+(?=[^\W\d_a-z][^\W\d_])"),
}
_SUBTITLE_AND_JOURNAL = {
    ":": re.compile(r"(?P<subtitle>\S.{6,}),\s(?P<journal>[^\W\d_a-z][^,.:]{5,})"),
    ".": re.compile(r"(?P<subtitle>\S[^.]{14,}[^\W\d_A-Z]{3})\.\s(?P<journal>[^\W\d_a-z][^,.:]{9,})"),
}
_ARTICLE = re.compile(r"(?:the|an?|der|die|das|eine?|les?|la|une?|el|los|las|il|zur|zum|über|on|towards?)\s", re.I)
_RETRIEVED = re.compile(
    r"[.?!]\s(?:(?:Retrieved|Downloaded|Accessed|Available)(?:\s(?:from|at|on|online)\b|$)|Abgerufen\s(?:von|unter|am)\b"
    r"|Verfügbar\s(?:unter|auf)\b|Recuperado\s(?:de|em)\b|Disponible\s(?:en|sur|à)\b|Disponível\sem\b"
    r"|Récupéré\s(?:de|sur)\b|Consulté\s(?:sur|à)\b|Disponibile\s(?:su|presso)\b)"
)
_IN_PRESS = re.compile(r"in\s(?:the\s)?press\b", re.IGNORECASE)
# The name of a journal: nearly all its words have capitals.
_TITLE_AND_LAST_SENTENCE = re.compile(
    r"(?P<title>.*[^\W\d_]{3})[.?!]\s"
    r"(?P<journal>[^\W\d_a-z][\w’-]+(?:,?\s(?:of|the|and|in|on|for|&|[^\W\d_a-z][\w’-]+)){0,7})"
)


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


def place_of_a_journal(reading: Reading) -> Reading:
    """Brazilian lists name the place behind the journal: "Revista de Letras, São Paulo, v. 3" (NBR 6023, 7.7)."""
    for span in reading.of(JOURNAL) if has_any(reading.text, _COUNTED_IN) else ():
        match = _JOURNAL_AND_PLACE.fullmatch(reading.text, span.start, span.end)
        if match and reading.text.startswith(_COUNTED_IN, span.end) and PERIODICAL.said_in(match["journal"]):
            place = Span(PLACE, *match.span("place"), span.confidence)
            return reading.carved(place, match.end("journal"), span.end)
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


def subtitle_in_journal(reading: Reading) -> Reading:
    """In front of what is called a journal stands a subtitle: "Costs, gains and hopes, Monthly Labor Review"."""
    for span in reading.of(JOURNAL):
        title = reading.previous(span)
        joint = reading.text[title.end : span.start].strip() if title else ""
        if title is None or title.label != TITLE or joint not in _SUBTITLE_AND_JOURNAL:
            continue
        match = _SUBTITLE_AND_JOURNAL[joint].fullmatch(reading.text, span.start, span.end)
        if match and _is_subtitle_and_journal(match["subtitle"], match["journal"]):
            journal = span._replace(start=match.start("journal"))
            reading = reading.carved(journal, match.end("subtitle"), span.end)
            return reading.carved(title._replace(end=match.end("subtitle")), title.start, match.end("subtitle"))
    return reading


def _is_subtitle_and_journal(subtitle: str, journal: str) -> bool:
    told = PERIODICAL.said_in(journal) or (_ARTICLE.match(subtitle) and subtitle.count(" ") > 2)
    return bool(told) and not PERIODICAL.said_in(subtitle)


def retrieved_in_title(reading: Reading) -> Reading:
    """Where a work was found is no part of its title: "Safe flight. Retrieved from Civil Aviation Board: http://…"."""
    for span in reading.of(TITLE):
        following = reading.next(span)
        if following is None or following.label not in (URL, DOI):
            continue
        if match := _RETRIEVED.search(reading.text, span.start + 3, span.end):
            return reading.carved(span._replace(end=match.start()), span.start, span.end)
    return reading


def journal_in_press(reading: Reading) -> Reading:
    """What is in press and has no publisher is an article: the last sentence of its title is the journal."""
    for span in reading.of(TITLE) if not reading.has(JOURNAL, BOOKTITLE, PUBLISHER, PLACE) else ():
        following = reading.next(span)
        if following is None or following.label != DATE or not _IN_PRESS.match(following.of(reading.text)):
            continue
        if match := _TITLE_AND_LAST_SENTENCE.fullmatch(reading.text, span.start, span.end):
            journal = Span(JOURNAL, *match.span("journal"), span.confidence)
            return reading.carved(journal, match.end("title"), span.end)
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


def title_goes_on(reading: Reading) -> Reading:
    """A word that no mark parts from the title ends it: "On blood" " " "pH. Nature"; so does "UK" behind a comma."""
    for span in reading.of(JOURNAL) if reading.has(TITLE) else ():
        title = reading.previous(span)
        if title is None or title.label != TITLE:
            continue
        words = _GOES_ON.get(reading.text[title.end : span.start])
        match = words.match(reading.text, span.start, span.end) if words else None
        if match and reading.text[title.end - 1].isalnum():
            title = title._replace(end=match.end("rest"))
            reading = reading.carved(span._replace(start=match.end()), span.start, span.end)
            return reading.carved(title, title.start, title.end)
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
    """What title, book or editors end in stands at the colon in front of the publisher: "Ficciones. Quito: Sur"."""
    for span in reading.of(PUBLISHER) if not reading.has(PLACE) else ():
        title = reading.previous(span)
        if title is None or title.label not in _BEFORE_PLACE or reading.text[title.end : span.start].strip() != ":":
            continue
        ending = _PLACE_AT_END if title.label == TITLE else _TOWN_AT_END
        if match := ending.search(reading.text, title.start + 1, title.end):
            place = Span(PLACE, *match.span("place"), title.confidence)
            return reading.carved(place, match.start(), title.end)
    return reading
