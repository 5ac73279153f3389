"""Who did what, where the words beside the names say it."""

import re
from dataclasses import replace

from exporter.fields.reading import Reading
from exporter.span import Label, Span

_PEOPLE = (Label.AUTHOR, Label.EDITOR, Label.TRANSLATOR)
_TITLES = (Label.TITLE, Label.JOURNAL, Label.BOOKTITLE)
_PARTICLE = r"(?:von|van|der|den|de|la|du|di|da|dos|del|ten|ter|zu|le|vom|zur|el|al|'t)"
_PARTICLES_BEFORE = re.compile(rf"(?:^|(?<=[\s(]))(?:{_PARTICLE}\s+){{1,3}}$")
_PARTICLES_BEHIND = re.compile(rf"^(?:\s+{_PARTICLE}){{1,2}}(?=\s*[:.,(]|$)")
_BY = {
    Label.EDITOR: r"""
        a\scura\sdi | edited\sby | eds?\.\sby | hrsg\.?\sv(?:on|\.) | hg\.?\sv(?:on|\.) | hrsgg\.?\sv(?:on|\.)
        | herausgegeben\svon | éd(?:ité|\.)\spar | dirigé\spar | editado\spor | ed\.\sde | edición\sde
        | onder\sredactie\svan | под\sред(?:акцией|\.)""",
    Label.TRANSLATOR: r"""
        translated\sby | trans\.\sby | transl\.\sby | übersetzt\svon | übers\.\sv(?:on|\.) | traduit\spar | trad\.\sde
        | traducción\sde | trad\.\sdi | traduzione\sdi | vertaald\sdoor | пер(?:евод|\.)\sс""",
}
_BY_INSIDE = re.compile(
    "|".join(rf"(?P<{label.name}> [\s,.;(\[]{{1,4}} (?:{words}) \s+ )" for label, words in _BY.items()),
    re.VERBOSE | re.IGNORECASE,
)
_BY_BEFORE = re.compile(
    "|".join(rf"(?P<{label.name}> \b (?:{words}) \s* $ )" for label, words in _BY.items()), re.VERBOSE | re.IGNORECASE
)
_EDS = re.compile(r"[,(]\s*eds?\.\s*$", re.IGNORECASE)
_IN_BRACKETS = re.compile(
    r"""
    [(\[] (?P<names> (?!rev|new|int) [^()\[\]\d]{4,120}?) ,? \s*
    (?: (?P<EDITOR> eds? | editors? | hrsg | hg | éds? | coords? | orgs? | comps? )
      | (?P<TRANSLATOR> trans | transl | translators? | übers | trad | çev ) ) \.? \s* [)\]]
    """,
    re.VERBOSE | re.IGNORECASE,
)


def particles(reading: Reading) -> Reading:
    """A particle at the edge of the names belongs to them: "van der Waals, J. D.", "Goethe, Johann Wolfgang von"."""
    for span in reading.of(*_PEOPLE):
        before = reading.before(span)
        start, end = span.start, span.end
        if match := _PARTICLES_BEFORE.search(before):
            start -= len(before) - match.start()
        if match := _PARTICLES_BEHIND.match(reading.after(span)):
            end += match.end()
        if (start, end) != (span.start, span.end):
            reading = reading.carved(replace(span, start=start, end=end), start, end)
    return reading


def roles_before_names(reading: Reading) -> Reading:
    """What stands right behind "edited by" is names, whatever the tagger took it for."""
    for span in reading.of(*_TITLES, Label.PUBLISHER):
        match = _BY_BEFORE.search(reading.before(span))
        if match and match.lastgroup and reading.text[span.start].isupper():
            reading = reading.relabelled(span, Label[match.lastgroup])
    return reading


def book_before_editors(reading: Reading) -> Reading:
    """Of two runs of editors with "eds." between them the first is the book: "In Culture and Action, eds. …"."""
    editors = reading.of(Label.EDITOR)
    if len(editors) == 2 and not reading.of(Label.BOOKTITLE) and _EDS.search(reading.before(editors[1])):
        return reading.relabelled(editors[0], Label.BOOKTITLE)
    return reading


def roles_in_brackets(reading: Reading) -> Reading:
    """Something like "(K. E. Fields, Trans.)" is a role, wherever the tagger put its words."""
    for match in _IN_BRACKETS.finditer(reading.text):
        start, end = match.span("names")
        if any(span.start < end and span.end > start and span.label != Label.EDITION for span in reading.spans):
            label = Label.EDITOR if match.group("EDITOR") else Label.TRANSLATOR
            reading = reading.carved(Span(label, start, end), match.start(), match.end())
    return reading


def roles_in_titles(reading: Reading) -> Reading:
    """Something like "Quaderni del carcere, a cura di Valentino Gerratana" is a title and an editor."""
    for span in reading.of(Label.TITLE, Label.BOOKTITLE):
        match = _BY_INSIDE.search(reading.text, span.start + 2, span.end)
        if match and match.lastgroup and span.end - match.end() > 3:
            names = Span(Label[match.lastgroup], match.end(), span.end, span.confidence)
            reading = reading.carved(names, match.start(), span.end)
    return reading
