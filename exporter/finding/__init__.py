"""Document -> references, in order: headings, grouping, labels, joining, residue; and the page's own article."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from exporter.document import Document, RawReference
from exporter.finding import choosing, grouping, headings, joining, labelling, numbering, residue, running
from exporter.finding.labelling import Labelled
from exporter.finding.numbered import numbered_list
from exporter.finding.result import Finding
from exporter.finding.rows import Item, Row, rows_of

__all__ = ["SPLITS", "Finding", "find"]


def find(document: Document, split: str = "auto") -> Finding:
    """The references of the document. ``split`` is one of :data:`SPLITS`; a ``ValueError`` names them if not."""
    if split not in SPLITS:
        raise ValueError(f"split is {split!r}, but must be one of {', '.join(SPLITS)}")
    rows = rows_of(document)
    words = joining.vocabulary(row.text for row in rows)
    items = labelling.take_off(SPLITS[split](rows))
    found = (_reference(item, words, document.name) for item in items)
    return _finding([reference for reference in found if reference.text])  # a line of soft hyphens says nothing


def _every_line(rows: tuple[Row, ...]) -> list[Item]:
    return [Item((row,)) for row in rows if row.text]


def _automatic(rows: tuple[Row, ...]) -> list[Item]:
    return choosing.references_in(_sections(running.apart(rows)), choosing.automatic)


def _blank(rows: tuple[Row, ...]) -> list[Item]:
    return choosing.references_in(_sections(rows), grouping.by_blank)


def _number(rows: tuple[Row, ...]) -> list[Item]:
    return choosing.references_in(_sections(running.apart(rows)), _only_numbered)


def _only_numbered(rows: tuple[Row, ...]) -> list[Item]:
    found = numbered_list(rows)
    return [*found.items, *_only_numbered(found.after)] if found else []


# How references are separated, and what then makes items of the rows.
SPLITS: Mapping[str, Callable[[tuple[Row, ...]], list[Item]]] = {
    "auto": _automatic,
    "line": _every_line,
    "blank": _blank,
    "number": _number,
}


def _sections(rows: tuple[Row, ...]) -> list[headings.Section]:
    """The page cut at its headings; link words that stand on many lines ("Abstract", "Links") are none."""
    counts = Counter(row.text for row in rows)
    ordinary = frozenset(text for text, count in counts.items() if count > 2 and residue.is_only_links(text))
    return headings.sections(rows, ordinary)


def _reference(item: Labelled, words: joining.Vocabulary, name: str) -> RawReference:
    content = [row for row in item.rows if row.text and not residue.is_only_links(row.text)]
    links = [row.text for row in item.rows if row.text and residue.is_only_links(row.text)]
    if not content:
        content, links = list(item.rows), []
    text, behind = residue.strip(joining.join(content, words))
    emphasis = tuple(joining.join_emphasis(content, words))
    first, last = item.rows[0].number, item.rows[-1].number
    return RawReference(text, item.label, item.key, name, first, last, (*behind, *links), emphasis)


def _finding(references: Sequence[RawReference]) -> Finding:
    promise = numbering.numbering([reference.label for reference in references])
    if promise is None:
        return Finding(tuple(references))
    return Finding(tuple(references), True, promise.expected, promise.missing, promise.repeated)
