"""What the steps of the assembly read from: one reference's text and its spans."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from exporter.span import Label, Span
from exporter.text import caseless


@dataclass(frozen=True, slots=True)
class Reading:
    """A reference's text with its spans in order. Offsets of spans are offsets into ``text``.

    ``italics`` and ``bolds`` are the offsets of what the source sets so. ``small`` is the text in small letters,
    ``labels`` the labels that it has; both are derived, and are there because the cheap question ("is there a
    journal?", "is 'patent' in it?") stands in front of most rules.
    """

    text: str
    spans: tuple[Span, ...]
    small: str = field(default="", repr=False, compare=False)
    italics: tuple[tuple[int, int], ...] = ()
    bolds: tuple[tuple[int, int], ...] = ()
    labels: frozenset[str] = field(init=False, repr=False, compare=False)
    _by_label: dict[str, list[Span]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_label = dict[str, list[Span]]()
        for span in self.spans:
            if span.label in by_label:
                by_label[span.label].append(span)
            else:
                by_label[span.label] = [span]
        object.__setattr__(self, "_by_label", by_label)
        object.__setattr__(self, "labels", frozenset(by_label))
        if not self.small:
            object.__setattr__(self, "small", caseless(self.text))

    def with_spans(self, spans: Iterable[Span]) -> "Reading":
        """The same text with other spans."""
        return Reading(self.text, tuple(spans), self.small, self.italics, self.bolds)

    def has(self, *labels: Label) -> bool:
        """Whether a span has one of ``labels``."""
        return not self.labels.isdisjoint(labels)

    def of(self, label: Label, *others: Label) -> Sequence[Span]:
        """All spans with one of the labels, in order."""
        if not others:
            return self._by_label.get(label, ())
        labels = (label, *others)
        present = self.labels.intersection(labels)
        if len(present) < 2:
            return self._by_label[next(iter(present))] if present else ()
        return [span for span in self.spans if span.label in labels]

    def words(self, *labels: Label) -> list[str]:
        """The characters of those spans."""
        return [self.text[span.start : span.end] for span in self.of(*labels)]

    def before(self, span: Span) -> str:
        """The text between ``span`` and the span in front of it."""
        last = 0
        for other in self.spans:
            if other.start >= span.start:
                break
            if last < other.end <= span.start:
                last = other.end
        return self.text[last : span.start]

    def after(self, span: Span) -> str:
        """The text between ``span`` and the next one."""
        following = self.next(span)
        return self.text[span.end : following.start if following else len(self.text)]

    def next(self, span: Span) -> Span | None:
        """The span that follows, if any."""
        for other in self.spans:
            if other.start >= span.end:
                return other
        return None

    def previous(self, span: Span) -> Span | None:
        """The span in front, if any."""
        found = None
        for other in self.spans:
            if other.start >= span.start:
                break
            if other.end <= span.start:
                found = other
        return found

    def unlabelled(self, offset: int) -> bool:
        """Whether the character at ``offset`` belongs to no span."""
        for span in self.spans:  # noqa: SIM110 - asked for every character beside a number
            if span.start <= offset < span.end:
                return False
        return True

    def relabelled(self, span: Span, label: Label) -> "Reading":
        """The reading with another label on ``span``."""
        return self.with_spans([s._replace(label=label) if s == span else s for s in self.spans])

    def carved(self, new: Span, start: int, end: int) -> "Reading":
        """The reading with ``new`` in it, and the other spans cut back from ``start`` to ``end``."""
        spans = [new]
        for span in self.spans:
            if span.end <= start or span.start >= end:
                spans.append(span)
            elif span.start < start:
                spans.append(span._replace(end=start))
            elif span.end > end:
                spans.append(span._replace(start=end))
        return self.with_spans(sorted(spans, key=_start))


def _start(span: Span) -> int:
    return span.start
