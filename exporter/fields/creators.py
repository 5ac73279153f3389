"""Spans of creators -> roles."""

import re

from exporter.fields.labels import AUTHOR, EDITOR, TRANSLATOR
from exporter.fields.names import parse_names, with_family_case
from exporter.fields.reading import Reading
from exporter.reference import Names, Reference, changed
from exporter.span import Span

# "(Eds.)" right behind authors that stand first makes them editors.
_EDITOR_MARK = re.compile(
    r"^(?!\.\w)[\s,.]*[(\[]?\s*"
    r"(?:eds?|edd|editors?|hrsg|hgg?|herausgeber|coords?|orgs?|éds?|dirs?|a cura di|cur|comps?)\b",
    re.I,
)
_ENDS_IN_INITIAL = re.compile(r"(?:^|[\s.-])[^\W\d_]$")
_ET_AL = re.compile(
    r"[\s,;]*(?:et\s?al\b\.?|u\.\s?a\.|and others\b|and co-?(?:authors|workers)\b|等|и др|…|\.\.\.)", re.IGNORECASE
)
_JOINT = re.compile(r"[\s,;.&/*]*(?:(?:and|und|et|y|e|&)\s*)?")
_LETTER = re.compile(r"[^\W\d_]")
_NOBODY = Names()
_DIRECTOR = "director"  # a role that no label has
# The words in front or behind say more of the role than the place does.
_TRANSLATED_BY = re.compile(
    r"(?:translat\w*|transl?\.?|trad\w*\.?|übers\w*\.?|übertragen|vert\.)(?:\s+(?:by|par|de|por|da|di|von|door))?\W*$",
    re.I,
)
_EDITED_BY = re.compile(
    r"(?:ed(?:ited|s?\.)\s*(?:by)?|hrsg\.?(?:\s*v(?:on|\.))?|herausgegeben von|a cura di)\W*$", re.I
)
_EDITED_AND_TRANSLATED = re.compile(
    r"(?:edited\s(?:and|&)\stranslated|translated\s(?:and|&)\sedited)\sby\W*$"
    r"|(?:hrsg\.?|herausgegeben)\s(?:und|u\.)\s(?:übersetzt|übers\.)\sv(?:on|\.)\W*$",
    re.IGNORECASE,
)
_EDITORS_AND_TRANSLATORS = re.compile(
    r"[\s,(\[]{1,4}(?:eds?\.?\s(?:&|and)\strans|trans\.?\s(?:&|and)\seds?)\b", re.IGNORECASE
)
# What a maker of a film, a series or a podcast did (APA 7, 10.12 and 10.13).
_MADE = re.compile(
    r"\s*\((?:(?:executive|associate)\s)?(?:directors?|writers?|producers?|hosts?|composers?|presenters?|chair(?:man|person|s)?)"
    r"(?:\s(?:&|and)\s(?:directors?|writers?|producers?))?\)\.?$",
    re.IGNORECASE,
)
_BY = ("de ", "di ")
_MADE_BY = re.compile(
    r"\b(?:trad(?:\.|ução|ucción|uction|uzione)|a\scura)\s*$", re.IGNORECASE
)  # "Tradução" "de Ana Reis"
_BOTH = (EDITOR, TRANSLATOR)
_SHORTEST_OF_BOTH = 12  # characters: "hrsg. u. übers. v." has more
_PEOPLE = (AUTHOR, EDITOR, TRANSLATOR)
_IN_FRONT = re.compile(
    r"[\s,;.]+(?:(?:and|und|et|y|e|&)\s)?(?:eds?|hrsg|hg|trans|transl|trad|übers)\.?(?:\s(?:by|von|par|de|di|v\.))?\s",
    re.IGNORECASE,
)
_DIRECTOR_MARK = re.compile(r"^[\s,.]*[(\[]?\s*(?:directors?|dirs?\.\s*[)\]]|regie|réal)\b", re.IGNORECASE)
_TRANSLATOR_MARK = re.compile(r"^[\s,.]*[(\[]?\s*(?:trans|translators?|transl|übers|trad|çev)\b", re.IGNORECASE)


def read_creators(reading: Reading, reference: Reference) -> Reference:
    """Set ``author``, ``editor`` and ``translator``."""
    by_role: dict[str, list[Span]] = {AUTHOR: [], EDITOR: [], TRANSLATOR: [], _DIRECTOR: []}
    for span in reading.of(AUTHOR, EDITOR, TRANSLATOR):
        before = reading.before(span)
        both = len(before) > _SHORTEST_OF_BOTH and _EDITED_AND_TRANSLATED.search(before)
        both = both or _EDITORS_AND_TRANSLATORS.match(reading.after(span))
        for role in _BOTH if both else (_role(reading, span, before),):
            by_role[role].append(span)
    return changed(
        reference,
        author=_names(reading, by_role[AUTHOR]),
        editor=_names(reading, by_role[EDITOR]),
        translator=_names(reading, by_role[TRANSLATOR]),
        director=_names(reading, by_role[_DIRECTOR]),
    )


def _role(reading: Reading, span: Span, before: str) -> str:
    """The role that the words around the names say, else the tagger's."""
    after = "" if _is_of_the_next(reading, span) else reading.after(span)
    if (made := _MADE.search(span.of(reading.text))) and "direct" in made.group().casefold():
        return _DIRECTOR
    said_before, said_after = _LETTER.search(before), _LETTER.search(after)
    if not (said_before or said_after):
        return span.label
    if span.label == AUTHOR and _DIRECTOR_MARK.match(after):
        return _DIRECTOR
    if (said_before and _TRANSLATED_BY.search(before)) or _TRANSLATOR_MARK.match(after):
        return TRANSLATOR
    if (said_before and _EDITED_BY.search(before)) or _EDITOR_MARK.match(after):
        return EDITOR
    return span.label


def _is_of_the_next(reading: Reading, span: Span) -> bool:
    """Whether the word behind the names is about those that follow: "eds. G. H. Ohm, transl. A. Volt"."""
    following = reading.next(span)
    return following is not None and following.label in _PEOPLE and bool(_IN_FRONT.fullmatch(reading.after(span)))


def _names(reading: Reading, spans: list[Span]) -> Names:
    """All names of the spans, in order; the full stop of a last initial belongs to it."""
    if not spans:
        return _NOBODY
    found = [parse_names(_with_stop(reading, span)) for span in _merged(reading, spans)]
    people = [name for names in found for name in names.people]
    return with_family_case(Names(tuple(dict.fromkeys(people)), any(names.others for names in found)))


def _with_stop(reading: Reading, span: Span) -> str:
    words = _MADE.sub("", span.of(reading.text))
    if words.startswith(_BY) and _MADE_BY.search(reading.text, 0, span.start):
        words = words.split(" ", 1)[1]
    if reading.text[span.end : span.end + 1] == "." and _ENDS_IN_INITIAL.search(words, max(0, len(words) - 2)):
        return words + "."
    return words + _et_al(reading, span)


def _et_al(reading: Reading, span: Span) -> str:
    """The words "et al." that the tagger left outside."""
    match = _ET_AL.match(reading.after(span))
    return match.group() if match else ""


def _merged(reading: Reading, spans: list[Span]) -> list[Span]:
    """Spans with nothing but marks and "and" between them, as one: the order of names shows in the whole."""
    merged: list[Span] = []
    for span in spans:
        if merged and _JOINT.fullmatch(reading.text, merged[-1].end, max(merged[-1].end, span.start)):
            merged[-1] = merged[-1]._replace(end=span.end, confidence=min(merged[-1].confidence, span.confidence))
        else:
            merged.append(span)
    return merged
