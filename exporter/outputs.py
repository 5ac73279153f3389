"""Where the results go: what can be known to fail is said before anything is read, let alone written."""

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from exporter import formats
from exporter.errors import OutputError, UnknownFormat
from exporter.formats import verify

STANDARD_OUTPUT = "-"
_WRITE_BITS = 0o222


@dataclass(frozen=True, slots=True)
class Target:
    """A file to write ("-" is standard output) and the name of its format."""

    path: str
    format_name: str


def targets(paths: Sequence[str], format_name: str | None = None, inputs: Sequence[str] = ()) -> tuple[Target, ...]:
    """The outputs with their formats: the one given, or else that of the suffix (BibTeX on standard output).

    Raises :class:`exporter.errors.UnknownFormat`, or :class:`exporter.errors.OutputError` for a place that cannot
    be written to, that is named twice, or that is an input.
    """
    found = tuple(Target(path, format_name or _format_of(path)) for path in paths)
    for one, other in combinations(paths, 2):
        if _same(one, other):
            raise OutputError("this output is named twice", file=other, mend="Give each output a name of its own.")
    for path in paths:
        check_writable(path)
        if path != STANDARD_OUTPUT and any(_same(path, each) for each in inputs):
            raise OutputError("this is an input too", file=path, mend="Write to another file.")
    return found


def _format_of(path: str) -> str:
    if path == STANDARD_OUTPUT:
        return formats.BIBTEX.name
    if (named := formats.by_suffix(path)) is None:
        suffixes = ", ".join(suffix for known in formats.FORMATS for suffix in known.suffixes)
        raise UnknownFormat("no format has this suffix", file=path, mend=f"Use one of {suffixes}, or say --to.")
    return named.name


def _same(one: str, other: str) -> bool:
    if STANDARD_OUTPUT in (one, other):
        return one == other
    a, b = Path(one), Path(other)
    return a.resolve() == b.resolve() or (a.exists() and b.exists() and a.samefile(b))


def check_writable(path: str) -> None:
    """Raises :class:`exporter.errors.OutputError` where it is plain that nothing can be written."""
    if path == STANDARD_OUTPUT:
        return
    target = Path(path)
    folder = target.resolve().parent
    try:
        if target.is_dir():
            raise OutputError("this is a directory", file=path, mend="Name a file in it.")
        if not folder.is_dir():
            raise OutputError("its directory does not exist", file=path, mend=f"Make it first: mkdir -p {folder}")
        if target.exists() and _is_read_only(target):
            raise OutputError("it is read-only", file=path, mend="Name another output, or allow writing: chmod u+w")
        if _is_special(target):
            return
        if _is_read_only(folder):
            raise OutputError("its directory is read-only", file=path, mend="Write to another directory.")
    except OSError as error:
        raise OutputError(f"it cannot be written: {error.strerror}", file=path, mend="Name another output.") from None


def _is_read_only(path: Path) -> bool:
    """Whether we may not write there. Root always may, but what nobody is allowed to write was meant to stay."""
    return not os.access(path, os.W_OK) or not path.stat().st_mode & _WRITE_BITS


def _is_special(path: Path) -> bool:
    """A device or a pipe is written to; it is never replaced."""
    return path.exists() and not path.is_file()


def standing(found: Sequence[Target]) -> OutputError | None:
    """Why nothing is written where part of the input could not be read: a file that is there already stays."""
    for target in found:
        if target.path != STANDARD_OUTPUT and Path(target.path).is_file():
            return OutputError(
                "it was there before and is left as it is, because of what is named above",
                file=target.path,
                mend="Mend that, name another output, or replace the file all the same: --force",
            )
    return None


def save(path: str, text: str) -> None:
    """Write UTF-8, line ends as they are. A file that was there before stays as it was if that fails."""
    data = text.encode("utf-8", "replace")
    if path == STANDARD_OUTPUT:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    elif _is_special(Path(path)):
        Path(path).write_bytes(data)
    else:
        verify.replace_file(Path(path), data)
