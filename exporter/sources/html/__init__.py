"""Web pages: what is printed becomes lines, and what the page states for machines stands beside it.

A page says the same thing in several ways. What is made for bibliographies is believed first: ``citation_`` tags and
PRISM, then JSON-LD, then COinS, and last Dublin Core, which has no field for a volume.
"""

from typing import TYPE_CHECKING

from exporter.document import Document
from exporter.reference import Reference
from exporter.sources.html import charset, coins, jsonld, meta
from exporter.sources.html.blocks import Page
from exporter.sources.html.join import each_once, joined
from exporter.sources.html.lines import lines_of, listed_below
from exporter.sources.html.recognise import is_page
from exporter.sources.html.shown import Shown
from exporter.sources.html.tree import attributes, parse
from exporter.sources.html.wrapping import unwrapped
from exporter.sources.html.xhtml import as_html

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser


def read(data: bytes, name: str) -> Document | None:
    """The document of a page; ``None`` where the bytes are none.

    Raises :class:`exporter.errors.MissingExtra` without selectolax, and :class:`exporter.errors.UnsafeInput` for a page
    that would take too much time or memory.
    """
    page, said = unwrapped(data)
    decoded = charset.decode(page, said) if is_page(page) else None
    if decoded is None:
        return None
    text, encoding = decoded
    tree = parse(as_html(text, name), name)
    body = Page(tree.body or tree.root)  # a page of frames has no body
    lines, several = lines_of(body.blocks)
    pairs, things = _pairs(tree), _things(tree)
    article, loose = _own(pairs, things, [record for each in body.loose if (record := coins.reference_of(each))])
    listed = meta.listed(pairs, name)
    records, strings = list(listed.records), list(listed.strings)
    if not records and not strings:
        records, strings = jsonld.cited_by(things)
    shown = Shown(block.text for block in body.blocks)
    return Document(
        listed_below(lines, shown.missing(strings)),
        name,
        encoding,
        article=article,
        records=tuple(shown.typed(record) for record in each_once([*records, *several, *loose])),
    )


def _pairs(tree: "LexborHTMLParser") -> meta.Pairs:
    """The names and contents of the ``meta`` elements."""
    given = [attributes(node) for node in tree.css("meta[content]")]
    return [(name, each["content"]) for each in given if (name := each.get("name") or each.get("property", ""))]


def _things(tree: "LexborHTMLParser") -> list[jsonld.Thing]:
    scripts = tree.css('script[type^="application/ld+json"]')
    return [thing for script in scripts for thing in jsonld.things_in(script.text())]


def _own(
    pairs: meta.Pairs, things: list[jsonld.Thing], loose: list[Reference]
) -> tuple[Reference | None, list[Reference]]:
    """The record of the page itself, and the loose COinS that are of other works."""
    tags, core = meta.own(pairs)
    known = joined([tags, jsonld.own(things)]) or (core if not loose else None)
    if known is None and len(loose) == 1:
        return joined([loose[0], core]), []
    mine = [record for record in loose if known and len(each_once([known, record])) == 1]
    return joined([known, *mine, core]), [record for record in loose if record not in mine]
