"""A PDF read in a process of its own, which may take so much time and no more."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from threading import Timer
from typing import Any

from exporter.errors import InputError, UnsafeInput
from exporter.sources.guards.extras import needed
from exporter.sources.pdf import worker
from exporter.sources.pdf.printed import Printed, unpacked

PATIENCE = 60.0  # seconds for any file
PATIENCE_A_PAGE = 0.1  # seconds more for each of its pages; a page takes a twentieth of a second
_ROOT = Path(__file__).parents[3]  # the folder that holds the package
_PRINT_AGAIN = "Open it in a viewer and print it to a new PDF, then give that."

SLOW, FALLEN = "slow", "fallen"
_ENDS: dict[str, tuple[type[InputError], str, str]] = {
    worker.PASSWORD: (
        InputError,
        "the PDF is locked with a password",
        "Save a copy without one (for example `qpdf --decrypt --password=… FILE.pdf OPEN.pdf`), then give that.",
    ),
    worker.BROKEN: (
        InputError,
        "the PDF is broken or cut off",
        "Download it again, or mend it (for example `qpdf FILE.pdf MENDED.pdf`).",
    ),
    worker.LARGE: (
        UnsafeInput,
        f"the PDF has more than {worker.MOST_PAGES:,} pages or {worker.MOST_LETTERS:,} characters",
        "Give the pages with the references only (for example `qpdf FILE.pdf --pages . 90-99 -- LIST.pdf`).",
    ),
    worker.MISSING: (InputError, "PDFium cannot be loaded", "pip install --force-reinstall pypdfium2"),
    SLOW: (UnsafeInput, "the PDF takes too long to read", _PRINT_AGAIN),
    FALLEN: (UnsafeInput, "the PDF cannot be read, or needs more memory than any document does", _PRINT_AGAIN),
}

Page = list[Printed]
Progress = Callable[[int, int], None]  # called with how many pages are read, of how many


def pages_of(
    data: bytes, name: str, patience: float = PATIENCE, progress: Progress | None = None
) -> Iterator[Page | None]:
    """The lines of each page, ``None`` for one that cannot be read. ``progress`` is told of each page and of how many.

    Raises :class:`exporter.errors.InputError` for a PDF that is locked or broken,
    :class:`exporter.errors.UnsafeInput` for one that takes too long, is too large or brings PDFium down, and
    :class:`exporter.errors.MissingExtra` where PDFium is not installed.
    """
    with _started(name) as process:
        deadline = _Deadline(process, patience)
        try:
            _send(process, data)
            yield from _received(process, deadline, name, progress)
        finally:
            deadline.cancel()
            process.kill()


def _started(name: str) -> subprocess.Popen[bytes]:
    path = os.pathsep.join(filter(None, (str(_ROOT), os.environ.get("PYTHONPATH"))))
    try:
        return _process(path)
    except OSError as error:
        mend = "Let Python start itself: PDFs are read in a process of their own."
        raise InputError(f"Python cannot be started anew: {error.strerror}", file=name, mend=mend) from None


def _process(path: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-P", "-c", f"from {worker.__name__} import main; main()"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": path},
    )


class _Deadline:
    """Ends the process when its time is over."""

    def __init__(self, process: subprocess.Popen[bytes], seconds: float) -> None:
        self._process = process
        self.seconds = seconds
        self.passed = False
        self._start(seconds)

    def _start(self, seconds: float) -> None:
        self._timer = Timer(seconds, self._end)
        self._timer.daemon = True
        self._timer.start()

    def _end(self) -> None:
        self.passed = True
        self._process.kill()

    def begin_anew(self, more: float) -> None:
        """Count from now on, with some seconds more."""
        self.cancel()
        self._start(self.seconds + more)

    def cancel(self) -> None:
        """Let the process live."""
        self._timer.cancel()


def _send(process: subprocess.Popen[bytes], data: bytes) -> None:
    assert process.stdin is not None
    with suppress(BrokenPipeError):  # it may have ended already, and says so itself
        process.stdin.write(data)
        process.stdin.close()


def _received(
    process: subprocess.Popen[bytes], deadline: _Deadline, name: str, progress: Progress | None
) -> Iterator[Page | None]:
    assert process.stdout is not None
    read = count = 0
    for line in process.stdout:
        message: dict[str, Any] = json.loads(line)
        if "pages" in message:
            count = message["pages"]
            deadline.begin_anew(PATIENCE_A_PAGE * count)
        elif "end" in message:
            check_end(message["end"], name)
            return
        else:
            lines = message["lines"]
            read += 1
            if progress:
                progress(read, count)
            yield None if lines is None else [unpacked(values) for values in lines]
    check_end(SLOW if deadline.passed else FALLEN, name)


def check_end(reason: str, name: str) -> None:
    """Raises the error for what ended the reading, if it is not that all was read."""
    if reason == worker.MISSING:
        needed("pypdfium2", "pdf", "a PDF", name)  # says what installs it
    if reason:
        kind, message, mend = _ENDS[reason]
        raise kind(message, file=name, mend=mend)
