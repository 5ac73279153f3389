"""What the steps of the assembly read from: one reference's text and its spans."""

from dataclasses import dataclass, replace

from exporter.span import Label, Span


@dataclass(frozen=True, slots=True)
class Reading:
    """A reference's text with its spans in order. Offsets of spans are offsets into ``text``."""

    text: str
    spans: tuple[Span, ...]

    def of(self, *labels: Label) -> list[Span]:
        """All spans with one of ``labels``, in order."""
        return [span for span in self.spans if span.label in labels]

    def words(self, *labels: Label) -> list[str]:
        """The characters of those spans."""
        return [span.of(self.text) for span in self.of(*labels)]

    def before(self, span: Span) -> str:
        """The text between ``span`` and the span in front of it."""
        ends = [other.end for other in self.spans if other.end <= span.start]
        return self.text[max(ends, default=0) : span.start]

    def after(self, span: Span) -> str:
        """The text between ``span`` and the next one."""
        starts = [other.start for other in self.spans if other.start >= span.end]
        return self.text[span.end : min(starts, default=len(self.text))]

    def next(self, span: Span) -> Span | None:
        """The span that follows, if any."""
        return next((other for other in self.spans if other.start >= span.end), None)

    def previous(self, span: Span) -> Span | None:
        """The span in front, if any."""
        return next((other for other in reversed(self.spans) if other.end <= span.start), None)

    def unlabelled(self, offset: int) -> bool:
        """Whether the character at ``offset`` belongs to no span."""
        return not any(span.start <= offset < span.end for span in self.spans)

    def relabelled(self, span: Span, label: Label) -> "Reading":
        """The reading with another label on ``span``."""
        return replace(self, spans=tuple(replace(s, label=label) if s == span else s for s in self.spans))

    def carved(self, new: Span, start: int, end: int) -> "Reading":
        """The reading with ``new`` in it, and the other spans cut back from ``start`` to ``end``."""
        spans = [new]
        for span in self.spans:
            if span.end <= start or span.start >= end:
                spans.append(span)
            elif span.start < start:
                spans.append(replace(span, end=start))
            elif span.end > end:
                spans.append(replace(span, start=end))
        return replace(self, spans=tuple(sorted(spans, key=lambda span: span.start)))
