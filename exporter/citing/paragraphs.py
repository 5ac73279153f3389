"""The running text of a document, its lines joined to paragraphs, without the lines of the references."""

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from exporter.document import Line
from exporter.text import squeeze

_FULL = 45  # characters: a shorter line that does not end a sentence is a heading, not text that goes on
_ENDS = frozenset('.!?:;”»"')


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Text in one line, and at which of its characters the document's lines begin."""

    text: str
    offsets: tuple[int, ...]
    lines: tuple[Line, ...]

    def line_at(self, offset: int) -> Line:
        """The line in which a character of the text stands."""
        return self.lines[max(bisect_right(self.offsets, offset) - 1, 0)]


def paragraphs(lines: Iterable[Line], left_out: Collection[int]) -> Iterator[Paragraph]:
    """The paragraphs of the lines but for those whose numbers are left out."""
    gathered, apart = list[Line](), False
    for line in lines:
        if not line.text.strip() and line.number not in left_out:
            apart = True
            continue
        if gathered and (line.number in left_out or not _goes_on(gathered[-1].text, line.text, apart=apart)):
            yield _joined(gathered)
            gathered = []
        if line.number not in left_out:
            gathered.append(line)
        apart = False
    if gathered:
        yield _joined(gathered)


def _goes_on(before: str, text: str, *, apart: bool) -> bool:
    """Whether a line goes on with the sentence before it, which it may do behind a blank line, as after a page."""
    before, text = before.rstrip(), text.strip()
    if before[-1] in _ENDS:
        return False
    return text[0].islower() or (len(before) >= _FULL and not apart)


def _joined(lines: list[Line]) -> Paragraph:
    text, offsets = "", []
    for line in lines:
        words = squeeze(line.text)
        if text.endswith("-") and words[:1].islower() and text[-2:-1].isalpha():
            text = text[:-1]  # a word that the line's end broke
        elif text:
            text += " "
        offsets.append(len(text))
        text += words
    return Paragraph(text, tuple(offsets), tuple(lines))
