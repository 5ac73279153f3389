"""Pandoc, run as a program of its own that sees nothing but its input, with limits of time and memory.

So its manual advises for documents of others ("A note on security").
"""

import shutil
import subprocess

from exporter.errors import InputError, MissingExtra, UnsafeInput
from exporter.sources.guards.extras import needed

SECONDS = 60
MEND = "Save it as DOCX or as plain text, then give that."
_MEMORY = "-M1g"
_INSTALL = "pip install 'exporter[pandoc]', or install pandoc itself (https://pandoc.org/installing.html)"


def run(data: bytes, format: str, to: str, kind: str, name: str, seconds: float = 0) -> bytes:
    """What pandoc makes of a document in one format in another; ``kind`` is what people call the first.

    Raises :class:`exporter.errors.InputError` where pandoc cannot read it, or takes too long.
    """
    seconds = seconds or SECONDS
    command = [path(kind, name), "--sandbox", "-f", format, "-t", to, "+RTS", _MEMORY, "-RTS"]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=seconds, check=False)
    except subprocess.TimeoutExpired:
        raise UnsafeInput(f"pandoc needs more than {seconds} seconds for it", file=name, mend=MEND) from None
    except OSError as error:
        raise InputError(f"pandoc cannot be started: {error.strerror}", file=name, mend=_INSTALL) from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines() or [f"exit status {done.returncode}"]
        raise InputError(f"pandoc cannot read it: {said[0][:200]}", file=name, mend=MEND)
    return done.stdout


def path(kind: str, name: str) -> str:
    """Pandoc: that of the system, else that of the package that brings it along."""
    if found := shutil.which("pandoc"):
        return found
    missing = MissingExtra(f"{kind} is read by pandoc, which is not installed", file=name, mend=_INSTALL)
    try:
        brought: str = needed("pypandoc", "pandoc", kind, name).get_pandoc_path()
    except (MissingExtra, OSError):
        raise missing from None
    return brought
