r"""LaTeX source made fit for scanning: comments gone, the partner of each brace known, line numbers kept.

A comment takes the line end behind it along, so that the next line goes on where this one stopped; BibTeX breaks long
addresses that way. :data:`JOIN` stands for such a line end: it prints nothing and counts as one.
"""

import re

from exporter.sources.line_numbers import LineNumbers

JOIN = "\x00"
GAP = rf"[\s{JOIN}]*"  # what may stand between a command and its arguments

# The commands whose argument is taken as it stands, so that "%" in it begins no comment (url manual, section 2).
_ADDRESS = r"\\(?:url|path|nolinkurl|href|doi|harvardurl|detokenize)"
_PERCENT = re.compile(
    rf"""{_ADDRESS}\s*\{{[^{{}}\n%]*(?:%(?:\n[ \t]*)?[^{{}}\n%]*)*\}}   # an address, perhaps broken by BibTeX
       | \\(?s:.)                                                      # "\%" is no comment
       | %[^\n]*(?:\n[ \t]*)?""",
    re.VERBOSE,
)
_BROKEN = re.compile(r"%\n[ \t]*")
_LINE_END = re.compile(rf"[\n{JOIN}]")
_BRACE = re.compile(r"\\(?s:.)|[{}]")
_SKIP = re.compile(GAP)
_LEFT_OUT = (("\\begin{comment}", "\\end{comment}"), ("\\iffalse", "\\fi"))


def without_comments(text: str) -> str:
    r"""The text without comments, line ends as ``\n`` or :data:`JOIN`, as many as before."""
    return _without_environments(_PERCENT.sub(_uncommented, text))


def _uncommented(match: re.Match[str]) -> str:
    found = match[0]
    if found[0] == "%":
        return JOIN if "\n" in found else ""
    return _BROKEN.sub(JOIN, found) if "%" in found and len(found) > 2 else found


def _without_environments(text: str) -> str:
    for begin, end in _LEFT_OUT:
        at, kept = 0, list[str]()
        while (start := text.find(begin, at)) >= 0 and (close := text.find(end, start)) >= 0:
            kept += [text[at:start], blank(text[start:close])]
            at = close + len(end)
        text = "".join([*kept, text[at:]])
    return text


def blank(text: str) -> str:
    """As many line ends as the text has, and nothing else."""
    return JOIN * len(_LINE_END.findall(text))


class Source:
    """Text without comments, in which groups are found without looking for their end again and again."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._partners = _partners(text)
        self.line = LineNumbers(text, _LINE_END)

    def group(self, at: int) -> tuple[int, int] | None:
        """Where the inside of the group that stands next begins and ends; ``None`` if there is none, or no end."""
        start = self.skip(at)
        end = self._partners.get(start)
        return None if end is None else (start + 1, end)

    def groups(self, at: int, most: int = 9) -> list[tuple[int, int]]:
        """The groups that follow each other from here, with nothing but space between them."""
        found: list[tuple[int, int]] = []
        while len(found) < most and (group := self.group(at)):
            found.append(group)
            at = group[1] + 1
        return found

    def optional(self, at: int, limit: int) -> tuple[int, int] | None:
        """The same for an argument in square brackets that ends before ``limit``; brackets in groups do not count."""
        start = self.skip(at)
        if self.text[start : start + 1] != "[":
            return None
        place = start + 1
        while place < limit and self.text[place] != "]":
            place = self._partners.get(place, place) + 1
        return (start + 1, place) if place < limit else None

    def skip(self, at: int) -> int:
        """The offset of what stands behind the space here."""
        match = _SKIP.match(self.text, at)
        return match.end() if match else at


def _partners(text: str) -> dict[int, int]:
    partners: dict[int, int] = {}
    opened: list[int] = []
    for match in _BRACE.finditer(text):
        if match[0] == "{":
            opened.append(match.start())
        elif match[0] == "}" and opened:
            partners[opened.pop()] = match.start()
    return partners
