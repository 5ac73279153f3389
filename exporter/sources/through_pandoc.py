"""What pandoc reads for us: Rich Text, e-books (EPUB), Markdown and Jupyter notebooks.

It runs as a program of its own that sees nothing but its input (``--sandbox``), with limits of time and memory, as its
manual advises for documents of others ("A note on security").
"""

import json
import re
import shutil
import subprocess
from typing import Any

from exporter.document import Document, Embedded
from exporter.errors import InputError, MissingExtra, UnsafeInput
from exporter.sources import notebooks
from exporter.sources.epub import only_text
from exporter.sources.extras import needed
from exporter.sources.markdown import HEADER, is_markdown
from exporter.sources.pandoc_tree import Tree, markdown_cells
from exporter.sources.rich_text import plain

SECONDS = 60
SECONDS_FOR_A_GUESS = 10  # for what may be Markdown; there is still the plain text
_MEMORY = "-M1g"
_MARKDOWN = "markdown-raw_tex+autolink_bare_uris"  # with TeX as text: its marks are decoded for all sources
# Pandoc 3.9 takes a letter too many for the one that older programs shall print ("\\u321?ukasz" is not "Łkasz"), unless
# a space stands before it, which says no more than that the number ends (RTF specification 1.9.1, "Unicode RTF").
_UNICODE = re.compile(rb"(?<!\\)(\\u-?\d{1,6})(?=[^\s\\{}\d])")
_MEND = "Save it as DOCX or as plain text, then give that."
_INSTALL = "pip install 'exporter[pandoc]', or install pandoc itself (https://pandoc.org/installing.html)"


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
    tree.read(_parsed(_run(data, format, "json", kind, name), name)["blocks"])
    return Document(tuple(tree.lines.lines), name)


def _notebook(data: bytes, notebook: dict[str, Any], name: str) -> Document:
    tree = Tree(name, keeps_breaks=True)
    blocks = _parsed(_run(data, "ipynb", "json", "a Jupyter notebook", name), name)["blocks"]
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
        seconds = SECONDS if states else SECONDS_FOR_A_GUESS
        parsed = _parsed(_run(data, _MARKDOWN, "json", "Markdown with references in its header", name, seconds), name)
        stated = plain(_run(data, "markdown", "csljson", "Markdown", name).decode()) if states else ""
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
        raise UnsafeInput("its parts are too deep inside each other", file=name, mend=_MEND) from None
    return tree


def _run(data: bytes, format: str, to: str, kind: str, name: str, seconds: float = 0) -> bytes:
    seconds = seconds or SECONDS
    command = [_program(kind, name), "--sandbox", "-f", format, "-t", to, "+RTS", _MEMORY, "-RTS"]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=seconds, check=False)
    except subprocess.TimeoutExpired:
        raise UnsafeInput(f"pandoc needs more than {seconds} seconds for it", file=name, mend=_MEND) from None
    except OSError as error:
        raise InputError(f"pandoc cannot be started: {error.strerror}", file=name, mend=_INSTALL) from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines() or [f"exit status {done.returncode}"]
        raise InputError(f"pandoc cannot read it: {said[0][:200]}", file=name, mend=_MEND)
    return done.stdout


def _program(kind: str, name: str) -> str:
    """Pandoc: that of the system, else that of the package that brings it along."""
    if found := shutil.which("pandoc"):
        return found
    missing = MissingExtra(f"{kind} is read by pandoc, which is not installed", file=name, mend=_INSTALL)
    try:
        path: str = needed("pypandoc", "pandoc", kind, name).get_pandoc_path()
    except (MissingExtra, OSError):
        raise missing from None
    return path
