r"""The macros that a LaTeX file defines by ``\newcommand``, by ``\def`` without delimiters, and by ``\let``."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from exporter.sources.latex.source import GAP, JOIN, Source, blank

TOKEN = re.compile(
    rf"""\\(?:[A-Za-z]+(?:@+[A-Za-z]+)*|@[A-Za-z@]+)\*?[ \t\n{JOIN}]*   # a command swallows the space behind it
       | \\(?s:.)
       | \#[1-9]
       | [{{}}$~{JOIN}]
       | [^\\{{}}$~{JOIN}#]+
       | .""",
    re.VERBOSE | re.DOTALL,
)
_DEFINING = re.compile(
    r"\\(?P<how>newcommand|renewcommand|providecommand|DeclareRobustCommand|def|gdef|edef|xdef|let)(?![A-Za-z@])\*?"
)
_NAME = re.compile(rf"{GAP}(?:\{{{GAP})?\\(?P<name>[A-Za-z@]+|[^A-Za-z@])\*?{GAP}(?:\}})?")
_ARGUMENTS = re.compile(rf"{GAP}\[\s*(?P<count>\d)\s*\]")
_PARAMETERS = re.compile(rf"(?P<simple>(?:\s*#[1-9])*)\s*(?P<more>[^{{}}\\]{{0,40}})(?=\{{)|{GAP}")
_LET = re.compile(rf"{GAP}=?{GAP}(?P<other>\\(?:[A-Za-z@]+|[^A-Za-z@]))")
_MOST = 5_000  # definitions; a class file has a thousand


@dataclass(frozen=True, slots=True)
class Macro:
    """What a command stands for: tokens in which ``#1`` is the first argument.

    ``default`` is what the first one is where it is not given; ``None`` if it must be.
    """

    arguments: int
    body: tuple[str, ...]
    default: str | None = None


def tokens_of(text: str) -> list[str]:
    """The tokens of LaTeX text: commands with the space behind them, braces, dollars, ties, and text."""
    return TOKEN.findall(text)


def definitions(text: str) -> tuple[str, Mapping[str, Macro]]:
    """The text without its definitions, and the macros by name. What is not simple is left out, and not understood."""
    source, found = Source(text), dict[str, Macro]()
    kept, at = list[str](), 0
    for match in _DEFINING.finditer(text):
        if match.start() < at or len(found) >= _MOST:
            continue
        end = _let(source, match, found) if match["how"] == "let" else _defined(source, match, found)
        if end > match.end():
            kept += [text[at : match.start()], blank(text[match.start() : end])]
            at = end
    return "".join([*kept, text[at:]]), found


def _let(source: Source, match: re.Match[str], found: dict[str, Macro]) -> int:
    name = _NAME.match(source.text, match.end())
    other = _LET.match(source.text, name.end()) if name else None
    if name is None or other is None:
        return match.end()
    found[name["name"]] = Macro(0, (other["other"],))
    return other.end()


def _defined(source: Source, match: re.Match[str], found: dict[str, Macro]) -> int:
    """Keeps the macro where it is simple; the end of the definition, or of the command where it is none."""
    name = _NAME.match(source.text, match.end())
    if name is None:
        return match.end()
    plain_tex = match["how"].endswith("def")
    count, default, at = _by_def(source, name.end()) if plain_tex else _by_newcommand(source, name.end())
    body = source.group(at)
    if body is None:
        return match.end()
    if count is not None and (match["how"] != "providecommand" or name["name"] not in found):
        found[name["name"]] = Macro(count, tuple(tokens_of(source.text[slice(*body)])), default)
    return body[1] + 1


def _by_def(source: Source, at: int) -> tuple[int | None, str | None, int]:
    """How many arguments; ``None`` where they have delimiters of their own."""
    match = _PARAMETERS.match(source.text, at)
    if match is None or match["simple"] is None:
        return 0, None, at
    return (None if match["more"].strip() else match["simple"].count("#")), None, match.end()


def _by_newcommand(source: Source, at: int) -> tuple[int | None, str | None, int]:
    match = _ARGUMENTS.match(source.text, at)
    if match is None:
        return 0, None, at
    optional = source.optional(match.end(), min(len(source.text), match.end() + 200))
    if optional is None:
        return int(match["count"]), None, match.end()
    return int(match["count"]), source.text[slice(*optional)], optional[1] + 1
