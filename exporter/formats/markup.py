"""Light markup in running text -> plain characters: LaTeX, the HTML tags of fonts, Markdown's stars."""

import re
from collections.abc import Callable

from exporter.formats.latex import decode
from exporter.text import has_any

_LATEX = re.compile(
    r"""\\[A-Za-z'"`^~=.&%$#_{}@,;:!\\/ -] | \{[^{}]*\} | `` | ~(?=[A-Z]) | \$[^$\s][^$]*\$""", re.VERBOSE
)
_LATEX_MARKS = ("\\", "{", "~", "$", "``")
_COMMAND_WITH_URL = re.compile(r"\\(?:url|href|doi|path|nolinkurl)\s*\{([^{}]*)\}")
_URL = re.compile(r"(?:https?|ftp)://[^\s{}\\]*(?:\\[_%&#~][^\s{}\\]*)*")
_ESCAPE = re.compile(r"\\([_%&#~])(?:\{\})?")
_TAG = re.compile(
    r"</?(?:i|b|u|em|strong|sub|sup|span|cite|small|font|p|a|q|tt|sc)(?:\s[^<>]*)?/?>|<br\s*/?>", re.IGNORECASE
)
_EMPHASIS = re.compile(r"(?<![\w*_\\])(\*\*|__|\*|_)(?=[^\s*_])([^*_\n]*[^\s*_])\1(?![\w*_])")


def plain_text(text: str) -> str:
    """The characters that the markup stands for; text without markup comes back as it is. URLs stay verbatim."""
    if "<" in text:
        text = _TAG.sub("", text)
    if "*" in text or "_" in text:
        text = _outside_urls(text, lambda part: _EMPHASIS.sub(r"\2", part))
    if has_any(text, _LATEX_MARKS) and _LATEX.search(text):
        text = _outside_urls(_COMMAND_WITH_URL.sub(r" \1 ", text), _decoded)
    return text


def _outside_urls(text: str, change: Callable[[str], str]) -> str:
    parts, last = [], 0
    for match in _URL.finditer(text):
        parts += [change(text[last : match.start()]), _ESCAPE.sub(r"\1", match.group())]
        last = match.end()
    return "".join([*parts, change(text[last:])])


def _decoded(part: str) -> str:
    """Decoded, with the space at its ends that stood there."""
    return decode(part).replace("\u00a0", " ")
