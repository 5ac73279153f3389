"""Spans that end a few words too early or too late; what stands at their seams tells."""

import re
from itertools import pairwise

from exporter.fields.given import opens_with_given
from exporter.fields.kind_words import PERIODICAL
from exporter.fields.labels import (
    AUTHOR,
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
from exporter.text import UPPER_CLASS, has_any, words

_PEOPLE = (AUTHOR, EDITOR, TRANSLATOR)
_BEFORE_PLACE = (TITLE, BOOKTITLE, EDITOR, TRANSLATOR)
_INITIALS = r"[^\W\d_a-z]\.(?:[\s-]?[^\W\d_a-z]\.)*"
_GIVEN_FIRST = re.compile(rf"{_INITIALS}\s?[^\W\d_a-z][^\W\d_]")
_SINGLE_NAME = re.compile(r"(?P<name>[^\W\d_a-z][^\W\d_]+)[.,:]\s+(?=[^\W\d_a-z“\"])")
_SINGLE_NAMES = frozenset(
    words(
        """
    aeschylus aesop apuleius aristophanes aristotle aristote aristoteles augustine augustinus averroes avicenna
    boethius caesar cervantes cicero confucius dante democritus demosthenes descartes epictetus epicurus erasmus
    euclid euripides galen herodotus hesiod hippocrates homer homère homero horace josephus juvenal laozi livy
    lucian lucretius maimonides molière montaigne novalis ovid petrarch petronius pindar plato platon platón platone
    plautus pliny plotinus plutarch polybius ptolemy quintilian rabelais rumi sallust sappho seneca sophocles
    spinoza stendhal strabo suetonius tacitus terence theophrastus thucydides vergil virgil vitruvius voltaire
    xenophon
    """
    )
)
_INITIALS_LAST = re.compile(r"^[^\W\d_a-z]\..*(?:,\s|and\s|&\s)(?:[^\W\d_a-z]\.[\s-]?)+$")
_FAMILY_FIRST = re.compile(r"(?P<name>[^\W\d_a-z][^\W\d_]+(?:-[^\W\d_a-z][^\W\d_]+)?)[.,]\s+(?=[^\W\d_a-z])")
_ENDS_IN_INITIALS = re.compile(rf"(?:,|&|\b(?:and|und|et|y|e))\s*{_INITIALS}$")
_WORD_BEHIND_NAME = re.compile(
    r"[^\W\d_a-z][\w’'.-]*\s[^\W\d_a-z][\w’'-]*[^\W\d_A-Z](?P<stop>\.)\s(?P<word>[^\W\d_][\w+-]{2,})$"
)
_PAIR = rf"[{UPPER_CLASS}][\w’'-]+,\s(?:{_INITIALS}|[{UPPER_CLASS}][^\W\d_A-Z]+(?:\s[^\W\d_a-z]\.)?)"
_PAIRS_AND_WORD = re.compile(rf"(?P<names>{_PAIR}(?:,\s{_PAIR})*),\s(?P<word>[^\W\d_a-z][\w’'-]{{2,}})")
_GIVEN_NAMES = re.compile(r"[^\W\d_a-z][^\W\d_A-Z]+(?:\s[^\W\d_a-z](?:[^\W\d_A-Z]+|\.))?")
_FAMILY = re.compile(r"\s?(?P<name>[^\W\d_a-z][^\W\d_]+)\s+(?=[^\W\d_a-z“\"])")
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
_JOINT = re.compile(r"[\s,;]*(?:(?:and|und|et|y|e|&)\s)?\s*")


def single_name(reading: Reading) -> Reading:
    """Who has but one name, as the ancients do, may look like the first words of the title: "Plato. The Republic"."""
    first = reading.spans[0] if reading.spans else None
    if first is None or first.label != TITLE or reading.has(AUTHOR):
        return reading
    match = _SINGLE_NAME.match(reading.text, first.start, first.end)
    if match is None or match["name"].casefold() not in _SINGLE_NAMES:
        return reading
    title = first._replace(start=match.end())
    return reading.carved(Span(AUTHOR, *match.span("name"), first.confidence), first.start, first.end).carved(
        title, title.start, title.end
    )


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


def given_name_in_title(reading: Reading) -> Reading:
    """A lone family name, a comma and a word or two in front of the title are one name: "Woolf, Virginia. Orlando"."""
    for span in reading.of(AUTHOR)[:1] if len(reading.of(TITLE)) > 1 else ():
        given = reading.next(span)
        title = reading.next(given) if given else None
        if given is None or title is None or (given.label, title.label) != (TITLE, TITLE):
            continue
        joints = reading.text[span.end : given.start], reading.text[given.end : title.start]
        if (
            joints == (", ", ". ")
            and " " not in span.of(reading.text)
            and _GIVEN_NAMES.fullmatch(given.of(reading.text))
        ):
            return reading.carved(span._replace(end=given.end), span.start, given.end)
    return reading


def title_word_in_names(reading: Reading) -> Reading:
    """A word between the last name and a colon is the title's first: "… and Ada Byron. Engines" ": A sketch"."""
    for span in reading.of(AUTHOR):
        title = reading.next(span)
        if title is None or title.label != TITLE or reading.text[span.end : title.start].strip() != ":":
            continue
        if match := _WORD_BEHIND_NAME.search(reading.text, _start_of_names(reading, span), span.end):
            return reading.carved(title._replace(start=match.start("word")), match.start("stop"), title.end)
    return reading


def title_behind_pairs(reading: Reading) -> Reading:
    """Behind names of families and initials a lone word begins the title: "Eco, U., Lector" ". In fabula"."""
    for span in reading.of(AUTHOR):
        title = reading.next(span)
        if title is None or title.label != TITLE or reading.text[span.end : title.start] != ". ":
            continue
        if match := _PAIRS_AND_WORD.fullmatch(reading.text, _start_of_names(reading, span), span.end):
            return reading.carved(title._replace(start=match.start("word")), match.end("names"), title.end)
    return reading


def _start_of_names(reading: Reading, span: Span) -> int:
    """Where names begin, of which the last may have been taken for another's."""
    before = reading.previous(span)
    return before.start if before and before.label == AUTHOR else span.start


def family_in_journal(reading: Reading) -> Reading:
    """Where no title stands between, the tagger may cut a name: "A. G." + "Wiseman. Phys. Rev."."""
    for span in reading.of(JOURNAL) if not reading.has(TITLE) else ():
        before = reading.previous(span)
        if before is None or before.label != AUTHOR:
            continue
        match = _FAMILY_FIRST.match(reading.text, span.start, span.end)
        apart = reading.text[before.end : span.start].strip()
        if match and not apart and _INITIALS_LAST.match(before.of(reading.text)):
            names = before._replace(end=match.end("name"))
            return reading.carved(names, before.start, match.end())
    return reading


def names_go_on(reading: Reading) -> Reading:
    """Names with nothing but a comma or "and" before them have the role of those in front."""
    for span in reading.of(*_PEOPLE, PUBLISHER) if reading.has(EDITOR, TRANSLATOR) else ():
        before = reading.previous(span)
        if before is None or before.label not in (EDITOR, TRANSLATOR) or before.label == span.label:
            continue
        joint = _JOINT.fullmatch(reading.text, before.end, span.start)
        listed = before.of(reading.text).rstrip()[-1:] in ",;" or reading.text[before.end : span.start].strip(" ") != ""
        listed = listed or bool(_ENDS_IN_INITIALS.search(before.of(reading.text)))
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


def author_like_a_title(reading: Reading) -> Reading:
    """Of two titles with the date between them the first is the author's name: "numpy. (n.d.). Broadcasting."."""
    first, *others = reading.spans or (None,)
    if first is None or first.label != TITLE or reading.has(AUTHOR, EDITOR) or len(others) < 2:
        return reading
    marked = reading.text[first.end : others[0].start].strip() != ""
    if marked and others[0].label == DATE and others[1].label == TITLE and first.of(reading.text).count(" ") < 3:
        return reading.relabelled(first, AUTHOR)
    return reading
