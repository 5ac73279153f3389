"""A reference as a person reviews it: its record in CSL-JSON, its string with labels, and what to look at."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from exporter.csl import ItemType
from exporter.document import RawReference
from exporter.errors import FormatError
from exporter.fields import assemble_labelled
from exporter.fields.origin import sources
from exporter.formats import csljson, mapping
from exporter.reference import Doubt, Foreign, Origin, Reference, changed
from exporter.report import is_doubtful
from exporter.span import Label, Span, check

_NOT_COMPARED = frozenset(("citation_key", "foreign", "origin", "doubts", "confidence"))
_VARIABLES = tuple(each.name for each in fields(Reference) if each.name not in _NOT_COMPARED)
_CSL_NAMES = {mapping.csl_name(variable): variable for variable in _VARIABLES}
_WORDS = {"author": "author list", "editor": "editor list", "issued": "date", "container_title": "container"}

LabelledSpan = tuple[str, int, int, float]  # label, start, end, how sure


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A reference as it travels to a page and back; in CSL's names, offsets in characters of ``source``.

    ``item`` is the record as CSL-JSON 1.0.2 has it, with the citation key that its input or a person gave it, which may
    be none: keys are made where a file is. ``source`` is empty for a record of a bibliography. ``foreign``
    holds what a file said beyond that (format, name, value), which goes back to a file of that format.
    """

    item: dict[str, Any]
    source: str = ""
    spans: tuple[LabelledSpan, ...] = ()
    document: str = ""
    line: int = 0
    page: int = 0
    position: int = 0
    doubts: tuple[Doubt, ...] = ()
    confidence: float | None = None
    doubtful: bool = False
    foreign: tuple[tuple[str, str, str], ...] = ()


def reviewed(references: Sequence[Reference]) -> list[Reviewed]:
    """The records as a page gets them."""
    items = json.loads(csljson.write(references))
    return [_reviewed(reference, item) for reference, item in zip(references, items, strict=True)]


def _reviewed(reference: Reference, item: dict[str, Any]) -> Reviewed:
    origin = reference.origin or Origin()
    foreign = [(each.format, each.name, each.value) for each in reference.foreign if each.format != "csljson"]
    return Reviewed(
        item=_editable(item, reference),
        source=origin.text,
        spans=origin.spans,
        document=origin.document,
        line=origin.line,
        page=origin.page,
        position=origin.position,
        doubts=tuple(Doubt(doubt.reason, _csl_name(doubt.variable)) for doubt in _reasons(reference)),
        confidence=reference.confidence,
        doubtful=is_doubtful(reference),
        foreign=tuple(foreign),
    )


def _editable(item: dict[str, Any], reference: Reference) -> dict[str, Any]:
    """The item with each value in one place, so that whoever changes it there has changed it.

    In a file, ``custom`` repeats more exactly what CSL-JSON's schema cannot say, and the type that Zotero's
    importer refuses.
    """
    key, custom = reference.citation_key, dict(item.get("custom", {}))
    exact = custom.pop("exact", {})
    custom.pop("type", None)
    rest = {name: value for name, value in item.items() if name != "custom"}
    plain = {"id": key, "citation-key": key, "type": reference.type.value, **exact}
    return rest | plain | ({"custom": custom} if custom else {})


def _csl_name(variable: str) -> str:
    return mapping.csl_name(variable) if variable else ""


def _reasons(reference: Reference) -> tuple[Doubt, ...]:
    """Why a person should look at the record: its doubts, or else the value that the tagger was least sure of."""
    if reference.doubts or not is_doubtful(reference):
        return reference.doubts
    placed = list(sources(reference))
    if not placed:
        return (Doubt("nothing of it was understood for sure"),)
    least = min(placed, key=lambda each: each.confidence)
    words = _WORDS.get(least.variable, mapping.csl_name(least.variable).replace("-", " "))
    return (Doubt(f"{words} unsure", least.variable),)


def records(given: Iterable[Reviewed]) -> list[Reference]:
    """The records that a page sends back, with their sources.

    Raises :class:`exporter.errors.FormatError` where an item holds nothing that a record has.
    """
    given = list(given)
    try:
        found = csljson.read(json.dumps([each.item for each in given], allow_nan=False)).references
    except (ValueError, RecursionError, OverflowError) as error:
        raise FormatError(f"a record is no CSL-JSON: {error}", mend="Send the items as they were received.") from None
    return [_record(reference, each) for reference, each in zip(found, given, strict=True)]


def _record(reference: Reference, given: Reviewed) -> Reference:
    foreign = tuple(Foreign(*each) for each in given.foreign if each[0] != "csljson")  # that stands in the item
    doubts = tuple(Doubt(doubt.reason, _CSL_NAMES.get(doubt.variable, doubt.variable)) for doubt in given.doubts)
    origin = Origin(given.source, given.document, given.line, given.spans, given.page, given.position)
    return changed(
        reference,
        foreign=reference.foreign + foreign,
        doubts=reference.doubts or doubts,
        origin=origin,
        confidence=given.confidence if given.confidence is not None and 0 <= given.confidence <= 1 else None,
    )


def relabelled(reference: Reference, spans: Sequence[LabelledSpan]) -> Reference:
    """The record with what a person's change of labels changes, and all else as it stands.

    Both labellings are read; only variables that differ between the two are set, so that what was typed, stated by the
    source or learned from the list stays. Raises :class:`exporter.errors.FormatError` for spans that are none.
    """
    origin = reference.origin or Origin()
    for each in (origin.spans, spans):
        check(origin.text, [span[:3] for span in each])
    before, after = _read(origin, origin.spans), _read(origin, spans)
    new = {name: value for name in _VARIABLES if (value := getattr(after, name)) != getattr(before, name)}
    settled = [doubt for doubt in reference.doubts if doubt in before.doubts or doubt.variable in new]
    doubts = [doubt for doubt in reference.doubts if doubt not in settled or doubt in after.doubts]
    doubts += [doubt for doubt in after.doubts if doubt not in before.doubts and doubt not in doubts]
    placed = tuple((str(label), start, end, sure) for label, start, end, sure in spans)
    return changed(reference, **new, origin=replace(origin, spans=placed), doubts=tuple(doubts), confidence=None)


def _read(origin: Origin, spans: Sequence[LabelledSpan]) -> Reference:
    read = assemble_labelled(RawReference(origin.text), [Span(*each) for each in spans])
    labels = {label for label, *_ in spans}
    if read.type is ItemType.ARTICLE_JOURNAL and Label.BOOKTITLE in labels and Label.JOURNAL not in labels:
        return changed(read, type=ItemType.CHAPTER)  # a volume makes a tagger's book doubtful, but not a person's
    return read
