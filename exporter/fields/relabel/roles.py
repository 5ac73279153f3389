"""Who did what, where the words beside the names say it."""

import re

from exporter.fields.labels import AUTHOR, BOOKTITLE, DATE, EDITION, EDITOR, JOURNAL, PUBLISHER, TITLE, TRANSLATOR
from exporter.fields.reading import Reading
from exporter.fields.signed import signed
from exporter.span import Label, Span
from exporter.text import has_any

_PEOPLE = (AUTHOR, EDITOR, TRANSLATOR)
_TITLES = (TITLE, JOURNAL, BOOKTITLE)
_PARTICLE = r"(?:von|van|der|den|de|la|du|di|da|dos|del|ten|ter|zu|le|vom|zur|el|al|'t)"
_PARTICLES_BEFORE = re.compile(rf"(?:^|(?<=[\s(]))(?:{_PARTICLE}\s+){{1,3}}$")
_PARTICLES_BEHIND = re.compile(rf"^(?:\s+{_PARTICLE}){{1,2}}(?=\s*[:.,(]|$)")
_BY = {
    EDITOR: r"""
        a\scura\sdi | edited\sby | eds?\.\sby | hrsg\.?\sv(?:on|\.) | hg\.?\sv(?:on|\.) | hrsgg\.?\sv(?:on|\.)
        | herausgegeben\svon | éd(?:ité|\.)\spar | dirigé\spar | editado\spor | ed\.\sde | edición\sde
        | onder\sredactie\svan | под\sред(?:акцией|\.)""",
    TRANSLATOR: r"""
        translated\sby | trans\.\sby | transl\.\sby | übersetzt\svon | übers\.\sv(?:on|\.) | traduit\spar | trad\.\sde
        | traducción\sde | trad\.\sdi | traduzione\sdi | vertaald\sdoor | пер(?:евод|\.)\sс""",
}
_BY_SIGNS = "cura edit edici ed. eds. hrsg hg heraus éd dirig redactie trans trad übers vertaald ред пер"
_BY_INSIDE = signed(  # begins with a set of characters, which a search looks for faster than for a repetition
    _BY_SIGNS,
    r"[\s,.;(\[] [\s,.;(\[]{0,3} (?:"
    + "|".join(rf"(?P<{label.name}> (?:{words}) \s+ )" for label, words in _BY.items())
    + ")",
)
_BY_BEFORE = signed(
    _BY_SIGNS,
    "|".join(rf"(?P<{label.name}> \b (?:{words}) \s* $ )" for label, words in _BY.items()),
)
_TRANSLATION_SIGNS = signed("trad übers transl", r"traducción|tradução|traduction|traduzione|übersetzung|translation")
_OF = re.compile(r"(?:de|di|da|von|by|par|por)\s")
_EDS = re.compile(r"[,(]\s*eds?\.\s*$", re.IGNORECASE)
_NAMES_AND_PUBLISHER = re.compile(
    r"(?:[^\W\d_a-z][\w.’'-]*(?:\s[\w.’'-]+){1,3}(?:,\s|,?\sand\s)){1,3}(?P<publisher>[^\W\d_a-z][\w’'-]{3,})"
)
_NAMES_AND_SENTENCE = re.compile(r"(?P<names>[^.]+(?:\b[^\W\d_a-z]\.[^.]*)*[^\W\d_]{4})\.\s(?P<publisher>[^.]{4,60})")
_A_ROLE = r"(?:eds?|dü|haz|hrsg|hg|trans|transl|çev|trad|übers)"
_TWO_IN_BRACKETS = re.compile(
    rf"[(\[](?P<first>[^()\[\]\d]{{4,90}}?),?\s(?P<role>{_A_ROLE})\.?(?:;|,?\s(?:&|and|ve|und|et|y|e))\s"
    rf"(?P<second>[^()\[\]\d]{{4,90}}?),?\s(?P<other>{_A_ROLE})\.?[)\]]",
    re.IGNORECASE,
)
_TRANSLATES = ("trans", "çev", "trad", "übers")
_EDITS = re.compile(r"ed|dü|haz|h", re.IGNORECASE)
_IN_BRACKETS = re.compile(
    r"""
    [(\[] (?!rev|new|int|engl|span|french|german|ital|port|online|print|stud|letter|\w+\s[ée]dit)
    (?P<names> [^()\[\]\d]{4,120}?) ,? \s* \b
    (?: (?P<BOTH> eds?\.?\s(?:&|and)\strans | trans\.?\s(?:&|and)\seds? )
      | (?P<EDITOR> eds? | editors? | hrsg | hg | éds? | coords? | orgs? | comps? )
      | (?P<TRANSLATOR> trans | transl | translators? | übers | trad | çev ) ) \.? \s* [)\]]
    """,
    re.VERBOSE | re.IGNORECASE,
)


def particles(reading: Reading) -> Reading:
    """A particle at the edge of the names belongs to them: "van der Waals, J. D.", "Goethe, Johann Wolfgang von"."""
    for span in reading.of(*_PEOPLE):
        before, after = reading.before(span), reading.after(span)
        start, end = span.start, span.end
        if before[-1:].isspace() and (match := _PARTICLES_BEFORE.search(before)):
            start -= len(before) - match.start()
        if after[:1].isspace() and (match := _PARTICLES_BEHIND.match(after)):
            end += match.end()
        if (start, end) != (span.start, span.end):
            reading = reading.carved(span._replace(start=start, end=end), start, end)
    return reading


def roles_before_names(reading: Reading) -> Reading:
    """What stands right behind "edited by" is names, whatever the tagger took it for."""
    for span in reading.of(*_TITLES, PUBLISHER) if _BY_BEFORE.possible(reading.small) else ():
        if not reading.text[span.start : span.start + 1].isupper():
            continue
        match = _BY_BEFORE.pattern.search(reading.before(span))
        if match and match.lastgroup:
            reading = reading.relabelled(span, Label[match.lastgroup])
    return reading


def translation_by(reading: Reading) -> Reading:
    """The word for the translation is no journal: "Traducción" " " "de Ana Reis"."""
    for span in reading.of(*_TITLES, PUBLISHER) if _TRANSLATION_SIGNS.possible(reading.small) else ():
        names = reading.next(span)
        if (
            names is None
            or names.label not in _PEOPLE
            or not _TRANSLATION_SIGNS.pattern.fullmatch(span.of(reading.text))
        ):
            continue
        if match := _OF.match(reading.text, names.start, names.end):
            spans = [each for each in reading.spans if each != span]
            reading = reading.with_spans(spans)
            return reading.carved(Span(TRANSLATOR, match.end(), names.end, names.confidence), names.start, names.end)
    return reading


def book_before_editors(reading: Reading) -> Reading:
    """Of two runs of editors with "eds." between them the first is the book: "In Culture and Action, eds. …"."""
    editors = reading.of(EDITOR)
    if len(editors) == 2 and not reading.has(BOOKTITLE) and _EDS.search(reading.before(editors[1])):
        return reading.relabelled(editors[0], BOOKTITLE)
    return reading


def roles_in_brackets(reading: Reading) -> Reading:
    """Something like "(K. E. Fields, Trans.)" is a role, wherever the tagger put its words."""
    for match in _IN_BRACKETS.finditer(reading.text) if has_any(reading.text, "([") else ():
        start, end = match.span("names")
        if any(span.start < end and span.end > start and span.label != EDITION for span in reading.spans):
            label = TRANSLATOR if match.group("TRANSLATOR") else EDITOR
            reading = reading.carved(Span(label, start, end), match.start(), match.end())
    return reading


def publisher_behind_names(reading: Reading) -> Reading:
    """A lone word behind whole names published the book: "Edited by Susan Gubar, Harcourt, 2005" (MLA 9, 5.54).

    So did what stands in a sentence of its own: "edited by Theodor Petermann. Zahn & Jaensch" (Chicago 17, 14.103).
    """
    for span in reading.of(EDITOR, TRANSLATOR) if not reading.has(PUBLISHER, JOURNAL) else ():
        sentence = _NAMES_AND_SENTENCE.fullmatch(reading.text, span.start, span.end)
        if sentence and _BY_BEFORE.pattern.search(reading.before(span)):
            publisher = Span(PUBLISHER, *sentence.span("publisher"), span.confidence)
            reading = reading.carved(span._replace(end=sentence.end("names")), span.start, span.end)
            return reading.carved(publisher, publisher.start, publisher.end)
        match = _NAMES_AND_PUBLISHER.fullmatch(reading.text, span.start, span.end)
        following = reading.next(span)
        if match and following and following.label == DATE and reading.text[span.end : following.start] == ", ":
            publisher = Span(PUBLISHER, *match.span("publisher"), span.confidence)
            reading = reading.carved(span._replace(end=match.start("publisher") - 2), span.start, span.end)
            return reading.carved(publisher, publisher.start, publisher.end)
    return reading


def two_roles_in_brackets(reading: Reading) -> Reading:
    """Something like "(J. Strachey, Ed., & J. Riviere, Trans.)" is two roles (APA 7, 9.29)."""
    for match in _TWO_IN_BRACKETS.finditer(reading.text) if has_any(reading.small, _TRANSLATES) else ():
        labels = [EDITOR if _EDITS.match(match[role]) else TRANSLATOR for role in ("role", "other")]
        if labels[0] != labels[1]:
            reading = reading.carved(Span(labels[0], *match.span("first")), match.start(), match.end())
            reading = reading.carved(Span(labels[1], *match.span("second")), *match.span("second"))
    return reading


def roles_in_titles(reading: Reading) -> Reading:
    """Something like "Quaderni del carcere, a cura di V. Gerratana" is two things; so are editors and translators."""
    for span in reading.of(TITLE, BOOKTITLE, EDITOR) if _BY_INSIDE.possible(reading.small) else ():
        match = _BY_INSIDE.pattern.search(reading.text, span.start + 2, span.end)
        if match and match.lastgroup and span.end - match.end() > 3:
            names = Span(Label[match.lastgroup], match.end(), span.end, span.confidence)
            reading = reading.carved(names, match.start(), span.end)
    return reading
