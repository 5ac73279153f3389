"""Labels as offsets beside the text, never marks inside it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a reference: letters, digits or one mark. ``text[start:end]`` of the reference is ``text``."""

    text: str
    start: int
    end: int
    space_before: bool  # scraping glues words, so whether a space stood here is itself evidence


@dataclass(frozen=True, slots=True)
class Span:
    """A run of tokens with one label. ``start`` and ``end`` are offsets into the reference's text."""

    label: str
    start: int
    end: int
    confidence: float = 1.0  # the probability of the least sure token, 0 to 1

    def of(self, text: str) -> str:
        """The characters that the span covers."""
        return text[self.start : self.end]
