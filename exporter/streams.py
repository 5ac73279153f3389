"""The standard streams of a process, made fit for bibliographies whatever the locale and whoever closed them."""

import os
import sys
from contextlib import suppress
from io import TextIOWrapper
from pathlib import Path


def prepare() -> None:
    """Standard output and input are UTF-8 with line ends as they are, as files are; closed ones hold nothing."""
    if sys.stdout is None:
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115  it stays open to the end
    if sys.stdin is None:
        sys.stdin = Path(os.devnull).open(encoding="utf-8")  # noqa: SIM115
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="replace", newline="")


def discard_output() -> None:
    """Let what is still buffered go nowhere, so that the interpreter does not try to write it again at its end."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
