r"""The items of a ``thebibliography``: where each begins and ends, its key, its label, the text of it as a line."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from exporter.document import Line
from exporter.sources import emphasis
from exporter.sources.latex.links import stated_by
from exporter.sources.latex.macros import Macro
from exporter.sources.latex.printed import Setting
from exporter.sources.latex.setting import set_text
from exporter.sources.latex.source import JOIN, Source
from exporter.sources.latex.stream import Budget
from exporter.text import squeeze

# ``\reference`` is AASTeX's of old, with its key in braces; without braces it is a word of somebody's own.
_BEGIN = re.compile(
    r"\\(?:(?P<item>bibitem|rbibitem|harvarditem|reference(?=\s*\{))(?![A-Za-z])|begin\s*\{thebibliography\})"
)
_END = re.compile(
    r"""\\(?: end\s*\{(?:[a-z]*bibliography|references|document|refguide)\}
            | (?:sub)*section | chapter | appendix | bibliographystyle
            | begin\s*\{(?:figure|table|center|thebibliography|appendix)
            | printindex | newpage | clearpage )""",
    re.VERBOSE,
)
_AFTER_YEAR = re.compile(r"(\(\s*\d{4}[a-z{}]*\)).*", re.DOTALL)  # natbib: "Jones et al.(1990)Jones, Baker, and Smith"
_BRACKETS = re.compile(r"[\[\]]")
_BRACED_YEAR = re.compile(r"\{(\d{4}\w?)\}")
_SHALLOW = re.compile(r"(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*")
HEADING = r"\begin{thebibliography}"
_HARVARD_GROUPS = 3  # \harvarditem[short]{long}{year}{key}


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list: its number of line, its key and label, and what is set of its text."""

    line: int
    key: str
    label: str
    set: Setting

    @property
    def printed(self) -> Line:
        r"""The item as a line that begins with ``\bibitem``, from which the finder takes label and key."""
        label = f"[{self.label}]" if self.label else ""
        head = rf"\bibitem{label}{{{self.key}}} "
        shifted = emphasis.moved(self.set.emphasis, len(head))
        return Line(head + self.set.text, self.line, stated=stated_by(self.set.links), emphasis=shifted)


def items_in(source: Source, macros: Mapping[str, Macro], budget: Budget) -> Iterator[Item | int]:
    """The items in order; the number of a line where another list begins."""
    begins = list(_BEGIN.finditer(source.text))
    ends = [*(match.start() for match in begins), len(source.text)][1:]
    for match, following in zip(begins, ends, strict=False):
        if match["item"] is None:
            yield source.line(match.start())
            continue
        end = _END.search(source.text, match.end(), following)
        item = _item(source, match, end.start() if end else following, macros, budget)
        if item is not None:
            yield item


def _item(source: Source, match: re.Match[str], end: int, macros: Mapping[str, Macro], budget: Budget) -> Item | None:
    optional = source.optional(match.end(), end)
    at = optional[1] + 1 if optional else match.end()
    groups = source.groups(at, _HARVARD_GROUPS if match["item"] == "harvarditem" else 1)
    if not groups or groups[-1][1] > end:
        return None
    label = source.text[slice(*optional)] if optional else ""
    if len(groups) == _HARVARD_GROUPS:
        long, year = (source.text[slice(*group)] for group in groups[:2])
        label = f"{label or long}({year})"
    key = squeeze(source.text[slice(*groups[-1])].replace(JOIN, ""))
    text = source.text[groups[-1][1] + 1 : end]
    return Item(source.line(match.start()), key, _label(label, macros, budget), set_text(text, macros, budget))


def _label(label: str, macros: Mapping[str, Macro], budget: Budget) -> str:
    """The label as it is printed, short: names and year."""
    if not label:
        return ""
    short = _AFTER_YEAR.sub(r"\1", set_text(label, macros, budget).text)
    plain = _BRACED_YEAR.sub(r"\1", squeeze(_BRACKETS.sub("", short)))
    return plain if _SHALLOW.fullmatch(plain) else plain.replace("{", "").replace("}", "")
