"""Read back before replacing: what was written is read again before an old file goes.

:func:`render_checked` raises if reading gives anything but the records less their documented losses.
"""

import os
import tempfile
from collections.abc import Sequence
from dataclasses import fields
from pathlib import Path

from exporter import formats
from exporter.errors import OutputError, ReadBackError
from exporter.formats.losses import survivors
from exporter.reference import Reference

_COMPARED = tuple(each.name for each in fields(Reference) if each.compare and each.name != "foreign")


def render_checked(
    references: Sequence[Reference],
    format: formats.Format,
    *,
    dialect: str = "",
    protect_capitals: bool = True,
    ascii_only: bool = False,
    file: str = "",
) -> str:
    """The text of the file, read back and compared. Raises :class:`exporter.errors.ReadBackError`."""
    text = formats.write(references, format, dialect=dialect, protect_capitals=protect_capitals, ascii_only=ascii_only)
    if not references:
        return text
    expected = survivors(references, dialect or (format.dialects or (format.name,))[0])
    found = formats.read(text, format, file=file)
    if found.damaged or len(found.references) != len(expected):
        reason = f"{len(expected)} records were written and {len(found.references)} are read back"
        raise _defect(reason, file, f"line {found.damaged[0].line}" if found.damaged else "")
    for number, (wanted, read) in enumerate(zip(expected, found.references, strict=True), 1):
        if difference := first_difference(wanted, read):
            raise _defect(difference, file, f"record {number} ({wanted.citation_key or wanted.title[:40]})")
    return text


def first_difference(wanted: Reference, read: Reference) -> str:
    """The first variable in which two records differ, with both values; empty if there is none."""
    for name in _COMPARED:
        if getattr(wanted, name) != getattr(read, name):
            return f"{name} is read back as {getattr(read, name)!r} instead of {getattr(wanted, name)!r}"
    return ""


def _defect(reason: str, file: str, place: str) -> ReadBackError:
    mend = "This is a defect of exporter, not of your file. The old file is untouched; please report the record."
    return ReadBackError(reason, file=file, place=place, mend=mend)


def replace_file(path: str | Path, data: str | bytes) -> None:
    """Write the text (as UTF-8, line ends as they are) beside the file and put it in its place in one step.

    Raises :class:`exporter.errors.OutputError`; the old file is then untouched.
    """
    target = Path(path)
    if target.is_dir():
        raise OutputError("this is a directory", file=str(path), mend="Name a file in it.")
    try:
        content = data if isinstance(data, bytes) else data.encode("utf-8", "replace")
        _replace(target.resolve() if target.is_symlink() else target, content)
    except OSError as error:
        reason = error.strerror or str(error)
        raise OutputError(f"it cannot be written: {reason}", file=str(path), mend=_mend(target)) from error


def _replace(target: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        temporary.chmod(_mode(target))
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _mode(target: Path) -> int:
    """The mode of the file that was there; else what the user's mask leaves of read and write for all."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _mend(target: Path) -> str:
    if not target.parent.exists():
        return f"Make the directory {target.parent} first."
    return "Choose another place, or give yourself the right to write there."
