"""LaTeX characters to Unicode and back: :func:`decode` and :func:`encode` are inverse for any plain text.

UTF-8 stays as it is on writing (BibTeX, biber and Zotero read it); only what TeX takes for itself is escaped.
"""

import re
import unicodedata

from exporter.formats.latex_tables import (
    ACCENTS,
    BARE,
    DROPPED_ARGUMENTS,
    ESCAPES,
    QUOTING,
    SWITCHES,
    SYMBOLS,
    VERBATIM,
)
from exporter.text import DOTLESS

_NEEDS_DECODING = re.compile(r"[\\{}$~]|--|``|''|[?!]`")
_TOKEN = re.compile(
    r"""\\[A-Za-z]+\*?[ \t\r\n]*   # a command swallows the space behind it
      | \\.                        # an escaped mark or an accent
      | [{}$~]
      | --- | -- | `` | '' | [?!]`
      | [^\\{}$~`'?!-]+            # text that means itself
      | .                          # a single mark that means itself""",
    re.VERBOSE | re.DOTALL,
)
_LIGATURES = {"---": "—", "--": "–", "``": "“", "''": "”", "?`": "¿", "!`": "¡", "~": " "}

# Braces in pairs stay readable, others become commands, because BibTeX counts even escaped ones. What follows
# a mark that TeX would join with it ("--" to a dash) is kept apart by an empty group.
_SPECIAL = re.compile(r"\{(?P<pair>[^{}]*)\} | [\\{}&%#$_^~<>] | -(?=-) | `(?=`) | '(?=') | [?!](?=`)", re.VERBOSE)
_MAYBE_SPECIAL = re.compile(r"[\\{}&%#$_^~<>`'-]")  # all of them have one, and few words do
_ESCAPED = {
    "\\": r"{\textbackslash}", "{": r"{\textbraceleft}", "}": r"{\textbraceright}", "&": r"\&", "%": r"\%",
    "#": r"\#", "$": r"\$", "_": r"\_", "^": r"\^{}", "~": r"{\textasciitilde}", "<": "$<$", ">": "$>$",
}  # fmt: skip
# Bounds the recursion on hostile input; no real text nests groups a tenth as deep.
_DEEPEST = 60


def decode(text: str) -> str:
    """The plain text of LaTeX source: accents composed, fonts dropped, braces removed. Never fails.

    A command that is not known keeps its argument; one without argument stays as it is written.
    """
    if not _NEEDS_DECODING.search(text):
        return text
    return _Decoder(_TOKEN.findall(text)).text()


class _Decoder:
    """A pass over the tokens; a class only because nested groups share the position."""

    def __init__(self, tokens: list[str]) -> None:
        self.tokens = tokens
        self.at = 0
        self.depth = 0

    def text(self) -> str:
        out = []
        while self.at < len(self.tokens):
            out.append(self.until(""))
        return "".join(out)

    def until(self, closing: str) -> str:
        """The decoded text up to the closing token, which is passed over."""
        out: list[str] = []
        self.depth += 1
        while self.at < len(self.tokens):
            token = self.tokens[self.at]
            self.at += 1
            if token == closing or (token == "}" and self.depth > _DEEPEST):
                break
            out.append(self.piece(token))
        self.depth -= 1
        return "".join(out)

    def piece(self, token: str) -> str:
        if token[0] == "\\" and len(token) > 1:
            return self.command(token[1:].rstrip("\t\r\n ") or " ", token)
        if token == "{":
            return self.until("}") if self.depth <= _DEEPEST else ""
        if token == "$":
            return self.math()
        return "" if token == "}" else _LIGATURES.get(token, token)

    def command(self, name: str, token: str) -> str:
        if name in ACCENTS and not (name.isalpha() and not self.has_argument()):
            return self.accent(name)
        if not name[0].isalpha():
            return ESCAPES.get(name, name)
        plain = name.rstrip("*")
        if plain in SYMBOLS:
            return SYMBOLS[plain]
        if plain in VERBATIM:
            return self.verbatim()
        for _ in range(DROPPED_ARGUMENTS.get(plain, 0)):
            self.argument()
        if plain in QUOTING:
            before, after = QUOTING[plain]
            return before + self.argument() + after
        known = plain in SWITCHES or plain in DROPPED_ARGUMENTS
        return "" if known or self.peek() == "{" else token

    def peek(self) -> str:
        return self.tokens[self.at] if self.at < len(self.tokens) else ""

    def has_argument(self) -> bool:
        """Whether something stands behind that an accent can go over."""
        following = self.peek()
        return following[:1].isalpha() or following[:1] in ("{", "\\")

    def argument(self) -> str:
        """The next group, command or single character, decoded."""
        token = self.peek()
        if not token or token == "}" or self.depth > _DEEPEST:
            return ""
        self.at += 1
        if token[0] in "{\\$~":
            self.depth += 1
            text = self.piece(token)
            self.depth -= 1
            return text
        stripped = token.lstrip()
        if not stripped:
            return self.argument()
        if stripped[1:]:
            self.at -= 1
            self.tokens[self.at] = stripped[1:]
        return stripped[0]

    def accent(self, name: str) -> str:
        base = self.argument() if self.peek() else ""
        if not base.strip():
            return BARE.get(name, "") + base
        first = DOTLESS.get(base[0], base[0])
        return unicodedata.normalize("NFC", first + ACCENTS[name]) + base[1:]

    def verbatim(self) -> str:
        """The group as it is written, but for the marks that even an address must escape."""
        if self.peek() != "{":
            return self.argument()
        out: list[str] = []
        depth = 0
        while self.at < len(self.tokens):
            token = self.tokens[self.at]
            self.at += 1
            depth += (token == "{") - (token == "}")
            if depth == 0:
                break
            out.append(token[1:] if token[:1] == "\\" and token[1:2] in "%#&_~{}$" else token)
        return "".join(out)[1:]

    def math(self) -> str:
        """The text between two dollar signs without its sub- and superscript marks; a lone dollar is one."""
        try:
            end = self.tokens.index("$", self.at)
        except ValueError:
            return "$"
        inner = self.tokens[self.at : end]
        self.at = end + 1
        marks = [token.replace("_", "").replace("^", "") for token in inner]
        return _Decoder([token for token in marks if token]).text()


def encode(text: str) -> str:
    """The text with everything escaped that TeX takes for itself. Braces are balanced in any case."""
    return _SPECIAL.sub(_escape, text) if _MAYBE_SPECIAL.search(text) else text


def _escape(match: re.Match[str]) -> str:
    if match["pair"] is not None:
        return rf"\{{{encode(match['pair'])}\}}"
    return _ESCAPED.get(match[0], match[0] + "{}")
