"""Markdown, told from plain text by what no other text has."""

import re

_FRONT = 200_000  # characters that are looked at
# The header of YAML that pandoc, R Markdown and Quarto have (pandoc manual, "Metadata blocks").
HEADER = re.compile(r"\ufeff?---[ \t]*\r?\n(?:(?!---|\.\.\.).*\r?\n)*?(?:---|\.\.\.)[ \t]*\r?(?:\n|\Z)")
_KEY = re.compile(r"^[A-Za-z][\w-]*:", re.MULTILINE)
# What is said by a text of another kind, of which not a letter may change.
_OTHER = re.compile(
    r"^[ \t]*(?:@[A-Za-z]+[ \t]*[{(] | TY\ {0,2}- | \\(?:documentclass|begin|bibitem)\b | <(?:!doctype|html|\?xml)\b)",
    re.MULTILINE | re.IGNORECASE | re.VERBOSE,
)
_HEADING = re.compile(r"^#{1,6}[ \t]+\S", re.MULTILINE)
_LINK = re.compile(r"(?<!!)\[[^\[\]\n]{1,200}\]\(https?://[^\s()]{1,500}\)")
_EMPHASIS = re.compile(r"(?<![\w*])\*{1,2}[^\s*](?:[^*\n]{0,200}[^\s*])?\*{1,2}(?![\w*])")


def is_markdown(text: str) -> bool:
    """Whether a text has a header of YAML, or a heading with ``#`` and besides links or emphasis of Markdown."""
    front = text[:_FRONT]
    header = HEADER.match(front)
    if header and _KEY.search(header[0]):
        return True
    if not _HEADING.search(front) or ("```" not in front and _OTHER.search(front)):
        return False
    return bool(_LINK.search(front) or _EMPHASIS.search(front))
