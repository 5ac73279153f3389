"""Names cut short or too long: what stands at their edges is theirs, or the title's."""

import re

from exporter.fields.given import opens_with_given
from exporter.fields.institution import has_head
from exporter.fields.labels import (
    AUTHOR,
    DATE,
    EDITOR,
    JOURNAL,
    PUBLISHER,
    TITLE,
    TRANSLATOR,
)
from exporter.fields.reading import Reading
from exporter.span import Span
from exporter.text import UPPER_CLASS, words

_PEOPLE = (AUTHOR, EDITOR, TRANSLATOR)
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
_BEHIND_OTHERS = re.compile(r"(?P<others>\bet\sal)\.,?\s+(?=[^\W\d_a-z])")
_BEHIND_INITIALS = re.compile(r"(?P<names>[^\W\d_a-z]\.)\s(?P<word>[^\W\d_a-z][^\W\d_A-Z]{3,})$")
_PAIR = rf"[{UPPER_CLASS}][\w’'-]+,\s(?:{_INITIALS}|[{UPPER_CLASS}][^\W\d_A-Z]+(?:\s[^\W\d_a-z]\.)?)"
_PAIRS_AND_WORD = re.compile(rf"(?P<names>{_PAIR}(?:,\s{_PAIR})*),\s(?P<word>[^\W\d_a-z][\w’'-]{{2,}})")
_GIVEN_NAMES = re.compile(r"[^\W\d_a-z][^\W\d_A-Z]+(?:\s[^\W\d_a-z](?:[^\W\d_A-Z]+|\.))?")
_FAMILY = re.compile(r"\s?(?P<name>[^\W\d_a-z][^\W\d_]+)\s+(?=[^\W\d_a-z“\"])")
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


def title_behind_others(reading: Reading) -> Reading:
    """What stands behind "et al." is no name: "Abadi, M. et al. TensorFlow" ": Large-scale learning"."""
    for span in reading.of(AUTHOR) if " al" in reading.small else ():
        match, title = _BEHIND_OTHERS.search(reading.text, span.start, span.end), reading.next(span)
        if match is None or title is None or title.label != TITLE or has_head(reading.text[match.end() : span.end]):
            continue
        if reading.text[span.end : title.start] in (": ", " ", ". "):
            return reading.carved(title._replace(start=match.end()), match.end("others"), title.end)
    return reading


def title_behind_initials(reading: Reading) -> Reading:
    """A title does not begin with a small letter behind a name: "Curie M.S. Recherches" " " "sur les"."""
    for span in reading.of(AUTHOR):
        title = reading.next(span)
        if title is None or title.label != TITLE or reading.text[span.end : title.start] != " ":
            continue
        match = _BEHIND_INITIALS.search(reading.text, span.start, span.end)
        if match and reading.text[title.start].islower():
            return reading.carved(title._replace(start=match.start("word")), match.end("names"), title.end)
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


def author_like_a_title(reading: Reading) -> Reading:
    """Of two titles with the date between them the first is the author's name: "numpy. (n.d.). Broadcasting."."""
    first, *others = reading.spans or (None,)
    if first is None or first.label != TITLE or reading.has(AUTHOR, EDITOR) or len(others) < 2:
        return reading
    marked = reading.text[first.end : others[0].start].strip() != ""
    if marked and others[0].label == DATE and others[1].label == TITLE and first.of(reading.text).count(" ") < 3:
        return reading.relabelled(first, AUTHOR)
    return reading
