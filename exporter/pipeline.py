"""The order of the stages: source -> document -> references -> spans -> records -> file."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from exporter import citing, formats, merging, sources
from exporter.document import Document, RawReference
from exporter.errors import ExporterError, FormatError, Incomplete, NoReferences
from exporter.fields import assemble_all
from exporter.fields.habits import in_their_list
from exporter.finding import Finding
from exporter.finding import find as find_references
from exporter.finding.article import page_article
from exporter.formats import citekey, key_pattern, verify
from exporter.formats.kept_source import with_source
from exporter.formats.latex_ascii import left_over
from exporter.formats.markup import plain_text
from exporter.reference import Bibliography, Damage, Origin, Reference, changed
from exporter.tagging.tagger import SupportsTagging, default_tagger
from exporter.text import mended

_ROW_END = re.compile(r"(?<=[\w)\]])\n")  # where a source gives each field a line, the line's end is a mark
_AT_ONCE = 256  # references that are read together: like lengths are tagged side by side, and a list is evidence
TEXT = "text"  # the name of what is no bibliography
Progress = Callable[[int, int], None]  # called with how many are done, of how many
Seen = Callable[[Reference], None]  # called with each record, in order, as soon as nothing can change it any more


@dataclass(frozen=True, slots=True)
class Options:
    """How an input is read. ``source`` is "text" or the name of a format; None lets suffix and text decide.

    ``allow_private`` lets an address of the web be fetched that is not of the public internet.
    """

    split: str = "auto"
    article: bool = False
    source: str | None = None
    allow_private: bool = False


@dataclass(frozen=True, slots=True)
class Result:
    """What one input gave: its records in order, what of it was damaged, and what was found, in words.

    ``finding`` is what the numbering of a list promised; a bibliography has none.
    """

    name: str
    references: tuple[Reference, ...]
    damaged: tuple[Damage, ...] = ()
    report: str = ""
    finding: Finding | None = None

    def problems(self, *, strict: bool = False) -> Iterator[ExporterError]:
        """What was not read, or not surely, each with its place; with ``strict`` also gaps in the numbering.

        A record read from a damaged entry has a doubt that names no variable: it is about all of the record.
        """
        for damage in self.damaged:
            yield FormatError(damage.reason, file=self.name, place=f"line {damage.line}")
        for doubt in (doubt for reference in self.references for doubt in reference.doubts if not doubt.variable):
            yield FormatError(doubt.reason, file=self.name)
        if strict and self.finding and not self.finding.complete:
            yield incomplete(self.finding, self.name)


def incomplete(finding: Finding, name: str) -> Incomplete:
    """The error for a list that breaks the promise of its numbering."""
    return Incomplete(
        finding.summary, file=name, mend="Compare with the page: a reference may be cut, or joined to the one before."
    )


def read_input(path: str, options: Options = Options(), progress: Progress | None = None) -> Result:
    """Read a file ("-" is standard input) or an address, a bibliography or text with references in it."""
    document = sources.load(path, allow_private=options.allow_private, progress=progress)
    return read_document(document, options, progress)


def read_bytes(
    data: bytes, name: str, options: Options = Options(), progress: Progress | None = None, seen: Seen | None = None
) -> Result:
    """Read what a file of that name holds, as :func:`read_input` does; ``seen`` as for :func:`read_text`."""
    return read_document(sources.load_bytes(data, name, progress), options, progress, seen)


def read_document(
    document: Document, options: Options = Options(), progress: Progress | None = None, seen: Seen | None = None
) -> Result:
    """Read a document: what it states, a bibliography, or text with references in it."""
    if document.exact and options.source is None:
        stated = stated_by(document)
        own = (document.article,) if options.article and document.article else ()
        report = f"{_count(len(stated.references))} read{_about_own(options, document.article)}"
        return Result(document.name, own + placed(stated.references, document), stated.damaged, report)
    if options.source == TEXT or (named := _named(options.source, document)) is None:
        return read_text(document, options, progress, seen)
    found = formats.read(document.text, named, file=document.name)
    if not found.references:
        raise NoReferences("there is no record in it", file=document.name, mend="Export it again from its source.")
    count = f"{_count(len(found.references))} read"
    return Result(document.name, placed(found.references, document), found.damaged, count)


def placed(references: Iterable[Reference], document: Document) -> tuple[Reference, ...]:
    """The records, each with its place among those of its input, and the page that its line stands on."""
    return tuple(_each_placed(references, document))


def _each_placed(references: Iterable[Reference], document: Document) -> Iterator[Reference]:
    pages = {line.number: line.page for line in document.lines if line.page}
    for position, reference in enumerate(references, 1):
        origin = reference.origin or Origin(document=document.name)
        origin = replace(origin, position=position, page=origin.page or pages.get(origin.line, 0))
        yield changed(reference, origin=origin)


def _named(source: str | None, document: Document) -> formats.Format | None:
    if source:
        return formats.by_name(source)
    if document.article or any(line.stated for line in document.lines):  # a reader of its own knew it
        return None
    return formats.by_suffix(document.name) or formats.sniff(document.text)


def read_text(
    document: Document, options: Options = Options(), progress: Progress | None = None, seen: Seen | None = None
) -> Result:
    """Find the references in text and read each; with ``article`` the page's own record stands first.

    ``seen`` is called early with records of the result, from its first on; with none where the source states some,
    since what is stated may still change them.
    """
    own = (document.article or page_article(document)) if options.article else None
    stated = stated_by(document)
    enough = own or stated.references  # then a list that was not found is no error
    finding = find_references(document, options.split) if enough else find_in(document, options.split)
    read = stated_in(document, finding.references, parse(finding.references, progress))
    if stated.references:
        parsed = placed(merging.with_stated(tuple(read), stated.references, whole=document.whole), document)
    else:
        parsed = tuple(_shown(own, _each_placed(read, document), seen))
    more = len(parsed) - len(finding.references)
    found = finding.summary + (f"; {more} more stated" if more else "")
    report = (found if finding.references or not more else f"{_count(more)} read") + _about_own(options, own)
    return Result(document.name, (own, *parsed) if own else parsed, stated.damaged, report, finding)


def _shown(own: Reference | None, references: Iterable[Reference], seen: Seen | None) -> Iterator[Reference]:
    """The records as they come; ``seen`` sees each, and before them the page's own."""
    if seen and own:
        seen(own)
    for reference in references:
        if seen:
            seen(reference)
        yield reference


def _about_own(options: Options, own: Reference | None) -> str:
    """What is said of the page's own record where it was asked for."""
    if not options.article:
        return ""
    return "; the page's own record stands first" if own else "; the page's own record was not found"


def stated_by(document: Document) -> Bibliography:
    """The references that a source states, also in the bibliographies that lie in it."""
    inside = [formats.read(each.text, formats.by_name(each.format), file=document.name) for each in document.embedded]
    references = document.records + tuple(reference for found in inside for reference in found.references)
    return Bibliography(references, document.damaged + tuple(damage for found in inside for damage in found.damaged))


def stated_in(document: Document, raws: Sequence[RawReference], read: Iterable[Reference]) -> Iterator[Reference]:
    """The records that were read, with what their own lines state; a line that two share states nothing of either."""
    stated = {line.number: line.stated for line in document.lines if line.stated}
    shared = Counter(number for raw in raws for number in range(raw.first_line, raw.last_line + 1)) if stated else {}
    for raw, reference in zip(raws, read, strict=True):
        for number in range(raw.first_line, raw.last_line + 1) if stated else ():
            if number in stated and shared[number] == 1:
                reference = merging.believed(reference, stated[number])
        yield reference


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


def contexts_in(document: Document, raws: Sequence[RawReference], progress: Progress | None = None) -> citing.Contexts:
    """The sentences that cite each reference: by its number, or, where the text uses none, by author and year."""
    if citing.is_numbered(raws) and any((found := citing.by_number(document, raws)).sentences):
        return found
    return citing.by_name(document, raws, list(parse(raws, progress)))


def parse(
    raws: Sequence[RawReference], progress: Progress | None = None, tagger: SupportsTagging | None = None
) -> Iterator[Reference]:
    """The record of each reference string, in order. ``tagger`` takes the place of the one that ships."""
    tagger = tagger or default_tagger()
    for start in range(0, len(raws), _AT_ONCE):
        plain = [as_plain(raw) for raw in raws[start : start + _AT_ONCE]]
        taggings = tagger.tag_all([raw.text for raw in plain])
        pairs = zip(plain, taggings, strict=True)
        listed = assemble_all([(raw, tagging.spans, tagging.confidence) for raw, tagging in pairs])
        for number, reference in enumerate(in_their_list(listed), start + 1):
            yield reference
            if progress:
                progress(number, len(raws))


def as_plain(raw: RawReference) -> RawReference:
    """The reference with markup read as the characters that it stands for."""
    text = mended(plain_text(raw.text))
    if "\n" in text:
        text = _ROW_END.sub(". ", text).replace("\n", " ")
    return raw if text == raw.text else replace(raw, text=text)


def keyed(references: Iterable[Reference], scheme: citekey.Scheme | None = None) -> tuple[Reference, ...]:
    """The records with a citation key each, unique over all of them; with a scheme all keys are made anew."""
    return citekey.assign(tuple(references), scheme)


def key_scheme(pattern: str) -> citekey.Scheme:
    """How a pattern makes citation keys. Raises :class:`exporter.errors.PatternError`."""
    return key_pattern.scheme(pattern)


def not_ascii(bib: str) -> tuple[tuple[str, str], ...]:
    """The keys of a .bib file's records that hold characters beyond ASCII, and these."""
    return tuple(left_over(bib))


def render(
    references: Sequence[Reference],
    format_name: str,
    *,
    dialect: str = "",
    protect: bool = True,
    ascii_only: bool = False,
    keep_source: bool = False,
    file: str = "",
) -> str:
    """The text of a bibliography, read back and compared before anybody sees it.

    A format without dialects takes no notice of ``dialect``, ``protect`` and ``ascii_only``. ``keep_source`` writes
    with each record the string that it was read from. ``file`` stands in messages.
    """
    named = formats.by_name(format_name)
    if keep_source:
        references = [with_source(reference, format_name) for reference in references]
    spoken = dialect if named.dialects else ""
    return verify.render_checked(
        references, named, dialect=spoken, protect_capitals=protect, ascii_only=ascii_only, file=file
    )


def _count(number: int) -> str:
    return "1 record" if number == 1 else f"{number} records"
