"""What a person mended, kept as labelled references in the user's data folder: what a tagger of one's own learns from.

The file is one that :func:`exporter.tagging.examples.read_examples` reads. It is replaced as a whole, by one process
at a time, and only its owner may read it.
"""

import json
import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from exporter import userdata
from exporter.errors import FormatError, OutputError
from exporter.span import check

Spans = list[tuple[str, int, int]]  # label, start and end in characters of the string, in order
CORPUS = "own"
_MEND = 'Mend or delete that line; one is {"text": …, "spans": [[label, start, end], …]}'


def kept() -> dict[str, Spans]:
    """The spans of each string, the oldest first.

    Raises :class:`FormatError` with the line where one is damaged.
    """
    try:
        data = userdata.corrections().read_bytes()
    except FileNotFoundError:
        return {}
    return dict(_read(line, number) for number, line in enumerate(data.split(b"\n"), 1) if line.strip())


def keep(source: str, spans: Sequence[tuple[str, int, int]]) -> int:
    """Keep the spans of a string in place of any that it has; how many strings are kept.

    Raises :class:`FormatError` for spans that are none, :class:`OutputError` where nothing can be written.
    """
    right = _checked(source, spans)
    with _alone():
        return _write({**kept(), source: right})


def forget(source: str) -> int:
    """Forget the spans of a string, if there are any; how many strings are kept. Errors as for :func:`keep`."""
    if not userdata.corrections().exists():
        return 0
    with _alone():
        rest = kept()
        return len(rest) if rest.pop(source, None) is None else _write(rest)


def _checked(source: str, spans: Sequence[Sequence[object]]) -> Spans:
    """The spans in order, if they are right."""
    found = sorted(map(_span, spans), key=lambda span: span[1])
    check(source, found)
    if not found:
        raise FormatError("nothing in the string is labelled", mend="Give it a span at least.")
    return found


def _span(span: Sequence[object]) -> tuple[str, int, int]:
    match tuple(span):
        case (str(label), int(start), int(end)):
            return str(label), start, end
    raise FormatError(f"{span!r} is no span", mend="A span is a label, a start and an end.")


def _read(line: bytes, number: int) -> tuple[str, Spans]:
    place = f"line {number}"
    try:
        row = json.loads(line)
        text, spans = row["text"], row["spans"]
        if not isinstance(text, str):
            raise TypeError("its text is no string")
        return text, _checked(text, spans)
    except FormatError as error:
        reason = error.message
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        reason = f"no labelled reference: {error}"
    raise FormatError(reason, file=str(userdata.corrections()), place=place, mend=_MEND)


def _write(rows: dict[str, Spans]) -> int:
    lines = (json.dumps({"text": t, "spans": s, "corpus": CORPUS}, ensure_ascii=False) + "\n" for t, s in rows.items())
    # Half a surrogate pair is not UTF-8; written with a backslash it is what JSON calls it.
    data = "".join(lines).encode("utf-8", "backslashreplace")
    handle, name = tempfile.mkstemp(dir=userdata.folder(), prefix="corrections.", suffix=".new")  # for its owner alone
    try:
        with os.fdopen(handle, "wb") as new:
            new.write(data)
            new.flush()
            os.fsync(new.fileno())
        Path(name).replace(userdata.corrections())
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return len(rows)


@contextmanager
def _alone() -> Iterator[None]:
    """Nobody else changes the corrections meanwhile: another process or thread waits for the lock of a file."""
    try:
        userdata.folder().mkdir(mode=0o700, parents=True, exist_ok=True)
        with (userdata.folder() / "corrections.lock").open("ab") as lock:
            _wait_for(lock)
            yield
    except OSError as error:
        mend = "Allow writing there, or name another folder: EXPORTER_DATA"
        raise OutputError(
            f"nothing can be kept there: {error.strerror}", file=str(userdata.folder()), mend=mend
        ) from error


def _wait_for(lock: IO[bytes]) -> None:
    """Hold the lock of the file; the system takes it back when the file is closed."""
    if sys.platform == "win32":
        import msvcrt

        lock.seek(0)
        msvcrt.locking(lock.fileno(), msvcrt.LK_LOCK, 1)  # tries for ten seconds; a change takes a hundredth of one
    else:
        import fcntl

        fcntl.flock(lock, fcntl.LOCK_EX)
