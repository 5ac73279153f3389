r"""The body of a paper without ``\bibitem``: a line for each paragraph, heading and item."""

import re
from collections.abc import Iterator, Mapping

from exporter.document import Line
from exporter.sources.latex.links import stated_by
from exporter.sources.latex.macros import Macro
from exporter.sources.latex.setting import set_text
from exporter.sources.latex.source import Source
from exporter.sources.latex.stream import Budget

_BEGIN, _END = "\\begin{document}", "\\end{document}"
_CUT = re.compile(
    r"""(?P<blank>\n[ \t]*(?:\n[ \t]*)+)
      | (?P<heading>\\(?:part|chapter|(?:sub){0,2}section|paragraph)\*?\s*(?:\[[^\]\\]{0,200}\]\s*)?(?=\{))
      | (?P<item>\\item(?![A-Za-z])\s*)
      | (?P<edge>\\(?:begin|end)\s*\{[A-Za-z*]+\})
      | (?P<par>\\par(?![A-Za-z]))""",
    re.VERBOSE,
)


def lines(source: Source, macros: Mapping[str, Macro], budget: Budget) -> Iterator[Line]:
    """The paragraphs as lines, headings between blank ones."""
    start = source.text.find(_BEGIN)
    at = start + len(_BEGIN) if start >= 0 else 0
    stop = source.text.find(_END, at)
    stop = stop if stop >= 0 else len(source.text)
    for match in _CUT.finditer(source.text, at, stop):
        if match.start() < at:
            continue
        yield from _set(source, at, match.start(), macros, budget)
        at = match.end()
        heading = source.group(at) if match["heading"] else None
        if heading:
            yield Line("", source.line(at))
            yield from _set(source, *heading, macros, budget)
            at = heading[1] + 1
        if not match["item"]:
            yield Line("", source.line(match.start()))
    yield from _set(source, at, stop, macros, budget)


def _set(source: Source, start: int, end: int, macros: Mapping[str, Macro], budget: Budget) -> Iterator[Line]:
    found = set_text(source.text[start:end], macros, budget)
    if found.text:
        number = source.line(source.skip(start))
        yield Line(found.text, number, stated=stated_by(found.links), emphasis=found.emphasis)
