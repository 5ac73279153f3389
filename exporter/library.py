"""A bibliography that grows: what is new is added, what is there is found, and nothing else of the file changes."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from exporter import formats, outputs
from exporter.errors import FormatError, InputError, OutputError, UnknownFormat
from exporter.formats import appending, bib_record, citekey, verify
from exporter.formats.losses import survivors
from exporter.merging import Index, Likeness, Verdict
from exporter.pipeline import Result, render
from exporter.reference import Bibliography, Reference
from exporter.sources.guards import encoding

_WITH_MARK = {"utf-8-sig": "utf-8"}  # what is put behind a byte order mark needs none of its own
_NOT_ADDED_TO = ("utf-16", "utf-32")


@dataclass(frozen=True, slots=True)
class Library:
    """A file of records as it stands; empty where there is none yet."""

    path: str
    format: formats.Format
    text: str
    encoding: str
    bibliography: Bibliography


@dataclass(frozen=True, slots=True)
class Style:
    """How new entries are written: the dialect (empty: that of the file), braced capitals, ASCII, the keys."""

    dialect: str = ""
    protect: bool = True
    ascii_only: bool = False
    scheme: citekey.Scheme | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """A record that was found: its number among those given, it, what it is like, and the key or number of that."""

    number: int
    reference: Reference
    likeness: Likeness
    name: str


@dataclass(frozen=True, slots=True)
class Addition:
    """What was added, with its keys, what was there already, and what was added although it may have been there."""

    added: tuple[Reference, ...]
    known: tuple[Known, ...]
    perhaps: tuple[Known, ...]
    data: bytes
    backup: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two records of one file, or of several, that are of the same work or perhaps are."""

    first: str
    second: str
    reference: Reference
    likeness: Likeness


def load(path: str) -> Library:
    """The library at ``path``; where there is none, one with nothing in it.

    Raises :class:`exporter.errors.InputError` where the bytes are not plain text in an encoding that can be added to.
    """
    outputs.check_writable(path)
    format = _format_of(path)
    if not Path(path).exists():
        return Library(path, format, "", "utf-8", Bibliography())
    return _decoded(path, format, Path(path).read_bytes())


def loaded(name: str, data: bytes) -> Library:
    """The library of that name that the bytes hold; errors as for :func:`load`."""
    return _decoded(name, _format_of(name), data)


def _format_of(path: str) -> formats.Format:
    format = formats.by_suffix(path)
    if format is None:
        raise UnknownFormat("no format has this suffix", file=path, mend="A library is a .bib, .ris or .json file.")
    return format


def _decoded(path: str, format: formats.Format, data: bytes) -> Library:
    decoded = encoding.decode(data)
    if decoded is None or decoded[1].startswith(_NOT_ADDED_TO) or decoded[0].encode(decoded[1], "replace") != data:
        raise InputError("its encoding is damaged or not one to add to", file=path, mend="Save it as UTF-8 first.")
    text, coding = decoded
    found = formats.read(text, format, file=path) if text.strip("\ufeff \t\r\n") else Bibliography()
    return Library(path, format, text, coding, found)


def plan(library: Library, references: Sequence[Reference], style: Style | None = None) -> Addition:
    """What adding the records would do; nothing is written.

    The result is read back: the old records must be as they were, and the new ones must be there. Raises
    :class:`exporter.errors.ExporterError` where that cannot be.
    """
    style = style or Style()
    spoken = style.dialect or appending.dialect_of(library.text, library.format)
    given = survivors(references, spoken if library.format.dialects else library.format.name)
    new, known, perhaps = _parted(library, references, given)
    if not new:
        return Addition((), known, perhaps, b"")
    taken = appending.keys_in(library.text, library.format) if library.text else frozenset()
    keyed = citekey.assign(new, style.scheme, taken)
    text = render(
        keyed,
        library.format.name,
        dialect=spoken,
        protect=style.protect,
        ascii_only=style.ascii_only,
        file=library.path,
    )
    try:
        insertion = appending.insertion(library.text, text, library.format)
    except FormatError as error:
        raise FormatError(error.message, file=library.path, place=error.place, mend=error.mend) from None
    _check(library, insertion.into(library.text), len(keyed))
    return Addition(keyed, known, perhaps, _encoded(library, insertion))


def _parted(
    library: Library, references: Sequence[Reference], given: Sequence[Reference]
) -> tuple[list[Reference], tuple[Known, ...], tuple[Known, ...]]:
    """The records to add, those that are there already, and those to add that may be there."""
    index = Index(library.bibliography.references)
    names = [reference.citation_key or f"record {n}" for n, reference in enumerate(library.bibliography.references, 1)]
    new, known, perhaps = list[Reference](), list[Known](), list[Known]()
    for number, (reference, survivor) in enumerate(zip(references, given, strict=True), 1):
        match = index.find(survivor)
        if match and match.likeness.verdict is Verdict.SAME:
            known.append(Known(number, reference, match.likeness, names[match.number]))
            continue
        if match:
            perhaps.append(Known(number, reference, match.likeness, names[match.number]))
        index.add(survivor)
        names.append(f"reference {number}")
        new.append(bib_record.alone(reference))
    return new, tuple(known), tuple(perhaps)


def _check(library: Library, text: str, count: int) -> None:
    """That the file with the new records reads as it did before, and that they are in it."""
    old, found = library.bibliography, formats.read(text, library.format, file=library.path)
    kept = found.references[: len(old.references)] == old.references
    if not kept or len(found.references) != len(old.references) + count or len(found.damaged) > len(old.damaged):
        line = library.text.count("\n") + 1
        raise FormatError(
            "records added here would not be read as they should, or change those above",
            file=library.path,
            place=f"line {line}",
            mend="A brace, a quotation mark or an ER may be missing near the end of the file: mend that first.",
        )


def _encoded(library: Library, insertion: appending.Insertion) -> bytes:
    """The bytes of the whole file; those of the old text are as they were."""
    coding = _WITH_MARK.get(library.encoding, library.encoding)
    try:
        new = insertion.text.encode(coding)
    except UnicodeEncodeError as error:
        raise OutputError(
            f"its encoding ({library.encoding}) has no {error.object[error.start]!r}",
            file=library.path,
            mend="Save the library as UTF-8 first.",
        ) from None
    before = library.text[: insertion.at].encode(library.encoding)
    return before + new + library.text[insertion.at :].encode(coding)


def write(library: Library, addition: Addition) -> Addition:
    """Put the planned addition into the file, in one step; the old file is kept beside it."""
    if not addition.added:
        return addition
    backup = ""
    if library.text:
        backup = _backup(Path(library.path))
    verify.replace_file(library.path, addition.data)
    return replace(addition, backup=backup)


def _backup(path: Path) -> str:
    """Copy the file to ``NAME.bak``, or the next free of ``NAME.bak2`` and so on: no older copy is lost."""
    names = (Path(f"{path}.bak{number if number > 1 else ''}") for number in range(1, 1_000_000))
    free = next(name for name in names if not name.exists())
    verify.replace_file(free, path.read_bytes())
    return str(free)


def named(results: Sequence[Result]) -> Iterator[tuple[str, Reference]]:
    """The records of some inputs with the names by which a person finds them: the key, or the number in the file."""
    for result in results:
        file = f"{result.name}: " if len(results) > 1 else ""
        for number, reference in enumerate(result.references, 1):
            yield f"{file}{reference.citation_key or f'record {number}'}", reference


def duplicates(records: Iterable[tuple[str, Reference]]) -> Iterator[Pair]:
    """The pairs of named records that are of one work or perhaps are, each with the first that it is like."""
    index, names = Index(), list[str]()
    for name, reference in records:
        if match := index.find(reference):
            yield Pair(names[match.number], name, reference, match.likeness)
        index.add(reference)
        names.append(name)
