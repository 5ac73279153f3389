"""The word lists beside this file: one phrase a line, ``#`` begins a comment."""

from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent / "words"


@cache
def phrases(name: str) -> tuple[str, ...]:
    """The phrases of ``words/<name>.txt`` in their order, each once."""
    lines = (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return tuple(dict.fromkeys(line.strip() for line in lines if line.strip() and not line.startswith("#")))
