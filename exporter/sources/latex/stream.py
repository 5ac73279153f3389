"""The tokens that are still to be read, those that macros leave behind among them, and the arguments in them."""

import re
from dataclasses import dataclass

from exporter.errors import UnsafeInput
from exporter.sources.latex.source import JOIN

_PER_CHARACTER, _ANYWAY = 4, 200_000  # how many tokens a document may become by its macros
_END = "\x01"  # in front of a macro's name: here what it stands for ends


@dataclass(slots=True)
class Budget:
    """How many tokens may still be read; macros that grow beyond measure use it up."""

    left: int
    name: str = ""

    @classmethod
    def of(cls, text: str, name: str) -> "Budget":
        """What a text of that length may take."""
        return cls(_ANYWAY + _PER_CHARACTER * len(text), name)

    def spend(self, count: int = 1) -> None:
        """Raises :class:`exporter.errors.UnsafeInput` where nothing is left."""
        self.left -= count
        if self.left < 0:
            raise UnsafeInput(
                "its macros grow beyond measure",
                file=self.name,
                mend="Give the .bbl file, or the list alone without the macros.",
            )


class Stream:
    """Tokens in order, the next one last, so that what a macro stands for is put in front at no cost."""

    def __init__(self, tokens: list[str], budget: Budget) -> None:
        self._ahead = tokens[::-1]
        self._budget = budget
        self._active: dict[str, int] = {}

    def pop(self) -> str:
        """The next token; empty at the end."""
        if not self.peek():
            return ""
        self._budget.spend()
        return self._ahead.pop()

    def push(self, tokens: list[str], macro: str = "") -> None:
        """Puts the tokens in front of all others; ``macro`` is what they stand for."""
        self._budget.spend(len(tokens))
        if macro:
            self._active[macro] = self.active(macro) + 1
            self._ahead.append(_END + macro)
        self._ahead += reversed(tokens)

    def active(self, macro: str) -> int:
        """How many times over the next token is inside of what the macro stands for."""
        return self._active.get(macro, 0)

    def peek(self) -> str:
        """The next token that is not a line end in a comment; empty at the end."""
        while self._ahead and self._ahead[-1][0] in (JOIN, _END):
            passed = self._ahead.pop()
            if passed[0] == _END:
                self._active[passed[1:]] -= 1
        return self._ahead[-1] if self._ahead else ""

    def skip_space(self) -> None:
        """Passes over white space."""
        while (token := self.peek()) and token.isspace():
            self._ahead.pop()

    def skip(self, pattern: re.Pattern[str]) -> None:
        """Passes over what the pattern finds at the beginning of the next token."""
        match = pattern.match(self.peek())
        if match and match.end():
            self._ahead[-1:] = [rest] if (rest := self._ahead[-1][match.end() :]) else []

    def has_group(self) -> bool:
        """Whether a group stands next, white space aside."""
        self.skip_space()
        return self.peek() == "{"

    def argument(self) -> list[str]:
        """The tokens of the next group, or the next token or character."""
        self.skip_space()
        token = self.peek()
        if not token or token == "}":
            return []
        self._ahead.pop()
        if token == "{":
            return self._group()
        token = token.lstrip()
        if token[0] != "\\" and len(token) > 1:
            self._ahead.append(token[1:])
            token = token[0]
        return [token]

    def _group(self) -> list[str]:
        taken, depth = list[str](), 1
        while token := self.pop():
            depth += (token == "{") - (token == "}")
            if not depth:
                break
            taken.append(token)
        return taken

    def optional(self) -> list[str] | None:
        """The tokens of an argument in square brackets, ``None`` where there is none."""
        token = self.peek().lstrip()
        if not token.startswith("["):
            return None
        self._ahead[-1:] = [token[1:]] if token[1:] else []
        taken, depth = list[str](), 0
        while token := self.pop():
            depth += (token == "{") - (token == "}")
            if depth <= 0 and "]" in token:
                before, _, after = token.partition("]")
                self._ahead += [after] if after else []
                return [*taken, before] if before else taken
            taken.append(token)
        return taken
