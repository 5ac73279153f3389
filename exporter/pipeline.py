"""The order of the stages: source -> document -> references -> spans -> records -> file."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from exporter import formats, sources
from exporter.document import Document, RawReference
from exporter.errors import NoReferences, UnknownFormat
from exporter.fields import assemble
from exporter.finding import Finding
from exporter.finding import find as find_references
from exporter.formats import citekey, verify
from exporter.formats.markup import plain_text
from exporter.reference import Damage, Reference
from exporter.tagging.tagger import default_tagger
from exporter.text import mended

TEXT = "text"  # the name of what is no bibliography
Progress = Callable[[int, int], None]  # called with how many are done, of how many


@dataclass(frozen=True, slots=True)
class Options:
    """How an input is read. ``source`` is "text" or the name of a format; None lets suffix and text decide."""

    split: str = "auto"
    article: bool = False
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """What one input gave: its records in order, what of it was damaged, and what was found, in words."""

    references: tuple[Reference, ...]
    damaged: tuple[Damage, ...] = ()
    report: str = ""
    complete: bool = True  # False where the numbering promises more than was found


def read_input(path: str, options: Options = Options(), progress: Progress | None = None) -> Result:
    """Read a file ("-" is standard input), a bibliography or text with references in it."""
    document = sources.load(path)
    if options.source == TEXT or (named := _named(options.source, path, document)) is None:
        return read_text(document, options, progress)
    found = formats.read(document.text, named, file=document.name)
    return Result(found.references, found.damaged, f"{_count(len(found.references))} read")


def _named(source: str | None, path: str, document: Document) -> formats.Format | None:
    if source:
        return formats.by_name(source)
    return formats.by_suffix(path) or formats.sniff(document.text)


def read_text(document: Document, options: Options = Options(), progress: Progress | None = None) -> Result:
    """Find the references in text and read each; with ``article`` the page's own record stands first."""
    finding = find_in(document, options.split)
    own = _own(document) if options.article else None
    parsed = tuple(parse(finding.references, progress))
    if own is None:
        return Result(parsed, (), finding.summary, not finding.missing)
    return Result((own, *parsed), (), f"{finding.summary}; the page's own record stands first", not finding.missing)


def _own(document: Document) -> Reference | None:
    from exporter.finding.article import page_article

    return page_article(document)


def find_in(document: Document, split: str = "auto") -> Finding:
    """The reference strings of a document; none at all is an error."""
    finding = find_references(document, split)
    if not finding.references:
        raise NoReferences(
            "no references found",
            file=document.name,
            mend="If every line of it is one reference, say so: --split line",
        )
    return finding


def parse(raws: Sequence[RawReference], progress: Progress | None = None) -> Iterator[Reference]:
    """The record of each reference string, in order."""
    tagger = default_tagger()
    for number, raw in enumerate(raws, 1):
        plain = as_plain(raw)
        tagging = tagger.tag(plain.text)
        yield assemble(plain, tagging.spans, tagging.confidence)
        if progress:
            progress(number, len(raws))


def as_plain(raw: RawReference) -> RawReference:
    """The reference with markup read as the characters that it stands for."""
    return replace(raw, text=mended(plain_text(raw.text)))


def keyed(references: Iterable[Reference]) -> tuple[Reference, ...]:
    """The records with a citation key each, unique over all of them."""
    return citekey.assign(tuple(references))


def format_of_path(path: str) -> str:
    """The name of the format that the suffix of an output says; BibTeX for standard output."""
    if path == "-":
        return "bibtex"
    if (named := formats.by_suffix(path)) is None:
        suffixes = ", ".join(suffix for known in formats.FORMATS for suffix in known.suffixes)
        raise UnknownFormat("no format has this suffix", file=path, mend=f"Use one of {suffixes}, or say --to")
    return named.name


def render(references: Sequence[Reference], format_name: str, *, dialect: str, protect: bool) -> str:
    """The text of a bibliography, read back and compared before anybody sees it."""
    named = formats.by_name(format_name)
    spoken = dialect if dialect in named.dialects else ""
    return verify.render_checked(references, named, dialect=spoken, protect_capitals=protect)


def save(path: str, text: str) -> None:
    """Put a text on standard output ("-"), or in place of a file, which stays as it was if that fails."""
    if path == "-":
        print(text, end="")
    else:
        verify.replace_file(Path(path), text.encode("utf-8"))


def _count(number: int) -> str:
    return "1 record" if number == 1 else f"{number} records"
