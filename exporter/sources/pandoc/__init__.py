"""What pandoc reads for us: Rich Text, e-books (EPUB), Markdown and Jupyter notebooks."""

import json
import re
from typing import Any

from exporter.document import Document, Embedded
from exporter.errors import InputError, UnsafeInput
from exporter.sources.pandoc import notebooks, program
from exporter.sources.pandoc.epub import only_text
from exporter.sources.pandoc.markdown import HEADER, is_markdown
from exporter.sources.pandoc.tree import Tree, markdown_cells
from exporter.sources.rich_text import plain

SECONDS_FOR_A_GUESS = 10  # for what may be Markdown; there is still the plain text
_MARKDOWN = "markdown-raw_tex+autolink_bare_uris"  # with TeX as text: its marks are decoded for all sources
# Pandoc 3.9 takes a letter too many for the one that older programs shall print ("\\u321?ukasz" is not "Łkasz"), unless
# a space stands before it, which says no more than that the number ends (RTF specification 1.9.1, "Unicode RTF").
_UNICODE = re.compile(rb"(?<!\\)(\\u-?\d{1,6})(?=[^\s\\{}\d])")


def read(data: bytes, name: str) -> Document | None:
    """The document, or ``None`` if it is of no kind that pandoc is asked for.

    Raises :class:`exporter.errors.MissingExtra` where there is no pandoc. Markdown is text that can be read without it,
    unless references stand in its header.
    """
    if data.startswith(b"{\\rtf"):
        return _document(_UNICODE.sub(rb"\1 ", data), "rtf", "Rich Text", name)
    if (book := only_text(data, name)) is not None:
        return _document(book, "epub", "an e-book (EPUB)", name)
    if (notebook := notebooks.notebook(data)) is not None:
        return _notebook(data, notebook, name)
    return _markdown(data, name)


def _document(data: bytes, format: str, kind: str, name: str) -> Document:
    tree = Tree(name)
    tree.read(_parsed(program.run(data, format, "json", kind, name), name)["blocks"])
    return Document(tuple(tree.lines.lines), name)


def _notebook(data: bytes, notebook: dict[str, Any], name: str) -> Document:
    tree = Tree(name, keeps_breaks=True)
    blocks = _parsed(program.run(data, "ipynb", "json", "a Jupyter notebook", name), name)["blocks"]
    tree.read(list(markdown_cells(blocks)))
    return Document(tuple(tree.lines.lines), name, embedded=(*notebooks.cited(notebook), *tree.embedded))


def _markdown(data: bytes, name: str) -> Document | None:
    """Markdown is UTF-8 (pandoc manual, "Character encoding"); what is not surely Markdown is left to others."""
    try:
        text = data.decode("utf-8-sig") if b"#" in data or data.startswith(b"---") else ""
    except UnicodeDecodeError:
        return None
    if not is_markdown(text):
        return None
    header = HEADER.match(text)
    states = header is not None and bool(re.search(r"^references:", header[0], re.MULTILINE))
    try:
        seconds = program.SECONDS if states else SECONDS_FOR_A_GUESS
        kind = "Markdown with references in its header"
        parsed = _parsed(program.run(data, _MARKDOWN, "json", kind, name, seconds), name)
        stated = plain(program.run(data, "markdown", "csljson", "Markdown", name).decode()) if states else ""
    except InputError:
        if states:
            raise
        return None
    tree = Tree(name, keeps_breaks=True)
    tree.read(parsed["blocks"])
    embedded = (Embedded("csljson", stated),) if states else ()
    is_all = states and "bibliography" not in parsed["meta"]
    return Document(tuple(tree.lines.lines), name, embedded=(*embedded, *tree.embedded), exact=is_all)


def _parsed(output: bytes, name: str) -> dict[str, Any]:
    try:
        tree: dict[str, Any] = json.loads(output)
    except (ValueError, RecursionError):
        raise UnsafeInput("its parts are too deep inside each other", file=name, mend=program.MEND) from None
    return tree
