"""How one reference was read, for people: its parts with their labels, then the record."""

from dataclasses import fields

from exporter.document import RawReference
from exporter.fields import assemble
from exporter.pipeline import as_plain
from exporter.reference import Date, Name, Names, Pages, Reference
from exporter.tagging.tagger import Tagging, default_tagger

_HIDDEN = ("origin", "doubts", "confidence", "foreign")


def explain(text: str) -> str:
    """The parts of a reference string, a line each with label and confidence, then the variables of its record."""
    raw = as_plain(RawReference(text))
    tagging = default_tagger().tag(raw.text)
    reference = assemble(raw, tagging.spans, tagging.confidence)
    return "\n".join([raw.text, "", *_parts(raw.text, tagging), "", *_variables(reference)])


def _parts(text: str, tagging: Tagging) -> list[str]:
    return [f"  {span.label:17} {span.confidence:4.0%}  {span.of(text)}" for span in tagging.spans]


def _variables(reference: Reference) -> list[str]:
    shown = [(field.name, as_words(getattr(reference, field.name))) for field in fields(reference)]
    return [f"  {name:17} {words}" for name, words in shown if words and name not in _HIDDEN]


def as_words(value: object) -> str:
    """A value of a record as a person would write it down."""
    match value:
        case Names():
            return "; ".join([*map(_name, value), *(["et al."] if value.others else [])])
        case Date():
            return _date(value)
        case Pages():
            ranges = (f"{r.first}–{r.last}" if r.last else r.first for r in value.ranges)
            return ", ".join(ranges) or value.literal
        case tuple():
            return ", ".join(map(str, value))
        case None:
            return ""
        case _:
            return str(value)


def _name(name: Name) -> str:
    family = " ".join(filter(None, (name.non_dropping_particle, name.family)))
    given = " ".join(filter(None, (name.given, name.dropping_particle)))
    return name.literal or ", ".join(filter(None, (family, given, name.suffix)))


def _date(date: Date) -> str:
    parts = [date.year, date.month, date.day]
    iso = "-".join(f"{part:02}" for part in parts if part is not None)
    season = f" {('spring', 'summer', 'autumn', 'winter')[date.season - 1]}" if date.season else ""
    end = f"/{_date(date.end)}" if date.end else ""
    return f"{'c. ' if date.circa else ''}{iso}{season}{end}" or date.literal
