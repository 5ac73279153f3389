"""Patterns for citation keys, after JabRef's: ``[auth][year]``, ``[authors2:lower]_[shorttitle:(untitled)]``."""

import re
from collections.abc import Callable, Iterator

from exporter.errors import PatternError
from exporter.formats.citekey import Scheme, legal
from exporter.formats.key_markers import FUNCTION_WORDS, MARKERS, capital, marker
from exporter.reference import Reference

Change = Callable[[str], str]
Piece = Callable[[Reference], str]

_PIECE = re.compile(
    r"""(?P<text>[A-Za-z0-9_:.+/-]+)
      | \[(?P<marker>[\w.-]+)
        (?P<modifiers>(?: : (?: \([^()]*\) | regex\("(?:\\.|[^"\\])*",\s*"(?:\\.|[^"\\])*"\) | \w+ ) )*)
        \]""",
    re.VERBOSE,
)
_MODIFIER = re.compile(
    r""":(?: \((?P<default>[^()]*)\)
           | regex\("(?P<find>(?:\\.|[^"\\])*)",\s*"(?P<put>(?:\\.|[^"\\])*)"\)
           | truncate(?P<most>\d+)
           | (?P<name>\w+) )""",
    re.VERBOSE,
)
_ESCAPED = re.compile(r'\\([\\"])')


def _abbreviated(text: str) -> str:
    return "".join(word[0] for word in text.split())


def _capitalized(text: str) -> str:
    return " ".join(capital(word.lower()) for word in text.split())


def _title_case(text: str) -> str:
    words = text.split()
    return " ".join(
        word.lower() if at and word.lower() in FUNCTION_WORDS else capital(word.lower())
        for at, word in enumerate(words)
    )


def _sentence_case(text: str) -> str:
    return capital(text.lower())


MODIFIERS: dict[str, tuple[str, Change]] = {
    "lower": ("small letters", str.lower),
    "upper": ("capitals", str.upper),
    "abbr": ("the first letter of each word (`[journal:abbr]`: `BSTJ`)", _abbreviated),
    "capitalize": ("every word with a capital, other letters small", _capitalized),
    "titlecase": ("the same, function words small", _title_case),
    "sentencecase": ("the first letter a capital, others small", _sentence_case),
}
# Those that take something: how they are written, and what they do.
MODIFIERS_WITH_VALUE = {
    "truncateN": "the first N characters",
    "(text)": "`text` where there is nothing (`[volume:(unknown)]`)",
    'regex("find", "put")': "what the regular expression finds is replaced; `$1` is its first group",
}


def scheme(pattern: str) -> Scheme:
    """How the pattern makes keys. Raises :class:`exporter.errors.PatternError`, which names the place in it."""
    pieces = list(_pieces(pattern))
    if not any(match["marker"] for match in pieces):
        raise _error("it has no marker, so every key would be the same", pattern, 0, "An example: [auth][year]")
    made = [_piece(match, pattern) for match in pieces]
    # Only right behind a year does the letter of "1983a" belong.
    year_last = pieces[-1]["marker"] in ("year", "shortyear") and not pieces[-1]["modifiers"]
    return Scheme(lambda reference: legal("".join(piece(reference) for piece in made)), keeps=False, letters=year_last)


def _pieces(pattern: str) -> Iterator[re.Match[str]]:
    at = 0
    while at < len(pattern):
        match = _PIECE.match(pattern, at)
        if match is None:
            raise _not_understood(pattern, at)
        yield match
        at = match.end()


def _piece(match: re.Match[str], pattern: str) -> Piece:
    if not match["marker"]:
        text = match["text"]
        return lambda reference: text
    value = marker(match["marker"])
    if value is None:
        raise _error(f"there is no marker [{match['marker']}]", pattern, match.start("marker"), _known())
    start, modifiers = match.start("modifiers"), match["modifiers"]
    changes = [_change(each, pattern, start + each.start()) for each in _MODIFIER.finditer(modifiers)]
    return _changed(value, changes)


def _changed(value: Piece, changes: list[Change]) -> Piece:
    def made(reference: Reference) -> str:
        text = value(reference)
        for change in changes:
            text = change(text)
        return text

    return made


def _change(match: re.Match[str], pattern: str, at: int) -> Change:
    if match["default"] is not None:
        default = match["default"]
        return lambda text: text or default
    if match["most"]:
        most = int(match["most"])
        return lambda text: text[:most].rstrip()
    if match["find"] is not None:
        return _replacement(match, pattern, at)
    if match["name"] not in MODIFIERS:
        known = ", ".join(f":{name}" for name in (*MODIFIERS, *MODIFIERS_WITH_VALUE))
        raise _error(f"there is no modifier :{match['name']}", pattern, at, f"The modifiers are {known}.")
    return MODIFIERS[match["name"]][1]


def _replacement(match: re.Match[str], pattern: str, at: int) -> Change:
    find, put = (_ESCAPED.sub(r"\1", match[name]) for name in ("find", "put"))
    put = re.sub(r"\$(\d)", r"\\g<\1>", put)
    try:
        expression = re.compile(find)
        re.sub(f"{find}|", put, "")  # a group that is not there shows only on use
    except (re.error, IndexError) as error:
        raise _error(f"the regular expression is wrong: {error}", pattern, at, "Look at its brackets.") from None
    return lambda text: expression.sub(put, text)


def _not_understood(pattern: str, at: int) -> PatternError:
    if pattern[at] == "]":
        return _error("a bracket is closed that was not opened", pattern, at, "A marker is [auth].")
    if pattern[at] == "[" and "]" not in pattern[at:]:
        return _error("a bracket is not closed", pattern, at, "A marker is [auth].")
    if pattern[at] == "[":
        return _error("this marker is not understood", pattern, at, "A marker is [auth], or [auth:lower:(nobody)].")
    mend = "Between markers stand letters, digits and _ : . + / -"
    return _error(f"a key cannot hold {pattern[at]!r}", pattern, at, mend)


def _error(reason: str, pattern: str, at: int, mend: str) -> PatternError:
    return PatternError(reason, file=f"--key-pattern {pattern}", place=f"character {at + 1}", mend=mend)


def _known() -> str:
    names = " ".join(f"[{name}]" for name in MARKERS if not name.startswith(("pure", "edtr", "editor")))
    return (
        f"The markers are {names}, the same with pureauth, edtr and editor, and every field by its name; "
        "docs/keys.md explains them."
    )
