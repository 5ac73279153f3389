"""Fields: a code that is not printed, and a result that is. They are marked by begin, separate and end.

Source: ECMA-376 part 1, 17.16 (Fields).
"""

from collections.abc import Callable
from dataclasses import dataclass, field

_MOST = 100  # fields inside each other


@dataclass(slots=True)
class Field:
    """A field that is open: its code and data as far as they are read, and whether the result has begun."""

    code: list[str] = field(default_factory=list)
    data: list[str] = field(default_factory=list)
    is_printed: bool = False
    close: Callable[[], None] | None = None  # what is to be done at its end

    @property
    def text(self) -> str:
        """The code as it was written, however many runs it was cut into."""
        return "".join(self.code)


Interpret = Callable[[str, list[str]], Callable[[], None] | None]


class Fields:
    """The open fields of a text. ``interpret`` is told the code and data of each before its result."""

    def __init__(self, interpret: Interpret) -> None:
        self._interpret = interpret
        self._open: list[Field] = []
        self._beyond = 0  # fields that are too deep to be kept

    @property
    def hides(self) -> bool:
        """Whether what comes now is code, not text."""
        return any(not each.is_printed for each in self._open)

    def begin(self, data: str = "") -> None:
        """A field begins, with what is coded beside it."""
        if len(self._open) >= _MOST:
            self._beyond += 1
            return
        self._open.append(Field(data=[data] if data else []))

    def code(self, text: str) -> None:
        """A piece of the code."""
        if self._open and not self._beyond and not self._open[-1].is_printed:
            self._open[-1].code.append(text)

    def separate(self) -> None:
        """The code ends, the result begins."""
        if self._open and not self._beyond and not self._open[-1].is_printed:
            top = self._open[-1]
            top.is_printed = True
            top.close = self._interpret(top.text, top.data)

    def end(self) -> None:
        """The field ends; one inside the code of another, as EndNote has for long data, is a part of that."""
        if self._beyond:
            self._beyond -= 1
        elif self._open:
            top = self._open.pop()
            if not top.is_printed and self._open and not self._open[-1].is_printed:
                self._open[-1].data += top.data
            elif not top.is_printed:
                top.close = self._interpret(top.text, top.data)
            if top.close:
                top.close()

    def end_of_paragraph(self) -> None:
        """A code that does not end with its paragraph is broken; what comes behind it is text again."""
        for each in self._open:
            if not each.is_printed:
                each.is_printed = True
                each.close = self._interpret(each.text, each.data)

    def finish(self) -> None:
        """The text is over, and so are the fields that nobody ended."""
        while self._open:
            self.end()
