"""Spans of creators -> roles."""

import re
from dataclasses import replace

from exporter.fields.names import parse_names, with_family_case
from exporter.fields.reading import Reading
from exporter.reference import Names, Reference
from exporter.span import Label, Span

# "(Eds.)" right behind authors that stand first makes them editors.
_EDITOR_MARK = re.compile(
    r"^[\s,.]*[(\[]?\s*(?:eds?|edd|editors?|hrsg|hgg?|herausgeber|coords?|orgs?|éds?|dirs?|a cura di|cur|comps?)\b",
    re.I,
)
_ENDS_IN_INITIAL = re.compile(r"(?:^|[\s.-])[^\W\d_]$")
# The words in front or behind say more of the role than the place does.
_TRANSLATED_BY = re.compile(
    r"(?:translat\w*|transl?\.?|trad\w*\.?|übers\w*\.?|übertragen|vert\.)(?:\s+(?:by|par|de|por|da|di|von|door))?\W*$",
    re.I,
)
_EDITED_BY = re.compile(
    r"(?:ed(?:ited|s?\.)\s*(?:by)?|hrsg\.?(?:\s*v(?:on|\.))?|herausgegeben von|a cura di)\W*$", re.I
)
_DIRECTOR_MARK = re.compile(r"^[\s,.]*[(\[]?\s*(?:directors?|dirs?\.\s*[)\]]|regie|réal)\b", re.IGNORECASE)
_TRANSLATOR_MARK = re.compile(r"^[\s,.]*[(\[]?\s*(?:trans|translators?|transl|übers|trad|çev)\b", re.IGNORECASE)


def read_creators(reading: Reading, reference: Reference) -> Reference:
    """Set ``author``, ``editor`` and ``translator``."""
    by_role: dict[Label, list[Span]] = {Label.AUTHOR: [], Label.EDITOR: [], Label.TRANSLATOR: []}
    directors = [span for span in reading.of(Label.AUTHOR) if _DIRECTOR_MARK.match(reading.after(span))]
    for span in (span for span in reading.of(*by_role) if span not in directors):
        by_role[_role(reading, span)].append(span)
    return replace(
        reference,
        author=_names(reading, by_role[Label.AUTHOR]),
        editor=_names(reading, by_role[Label.EDITOR]),
        translator=_names(reading, by_role[Label.TRANSLATOR]),
        director=_names(reading, directors),
    )


def _role(reading: Reading, span: Span) -> Label:
    """The role that the words around the names say, else the tagger's."""
    before, after = reading.before(span), reading.after(span)
    if _TRANSLATED_BY.search(before) or _TRANSLATOR_MARK.match(after):
        return Label.TRANSLATOR
    if _EDITED_BY.search(before) or _EDITOR_MARK.match(after):
        return Label.EDITOR
    return Label(span.label)


def _names(reading: Reading, spans: list[Span]) -> Names:
    """All names of the spans, in order; the full stop of a last initial belongs to it."""
    found = [parse_names(_with_stop(reading, span)) for span in _merged(reading, spans)]
    people = tuple(dict.fromkeys(name for names in found for name in names))
    return with_family_case(Names(people, any(names.others for names in found)))


def _with_stop(reading: Reading, span: Span) -> str:
    words = span.of(reading.text)
    if reading.text[span.end : span.end + 1] == "." and _ENDS_IN_INITIAL.search(words):
        return words + "."
    return words + _et_al(reading, span)


def _et_al(reading: Reading, span: Span) -> str:
    """The words "et al." that the tagger left outside."""
    match = re.match(r"[\s,;]*(?:et\s?al\b\.?|u\.\s?a\.|and others\b|等|и др|…|\.\.\.)", reading.after(span))
    return match.group() if match else ""


def _merged(reading: Reading, spans: list[Span]) -> list[Span]:
    """Spans with nothing but marks and "and" between them, as one: the order of names shows in the whole."""
    merged: list[Span] = []
    for span in spans:
        if merged and re.fullmatch(
            r"[\s,;.&/*]*(?:(?:and|und|et|y|e|&)\s*)?", reading.text[merged[-1].end : span.start]
        ):
            merged[-1] = replace(merged[-1], end=span.end, confidence=min(merged[-1].confidence, span.confidence))
        else:
            merged.append(span)
    return merged
