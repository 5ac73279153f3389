"""What a person mended, kept as labelled references in the user's data folder: what a tagger of one's own learns from."""

import json
import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from exporter.errors import FormatError

_VARIABLE = "EXPORTER_DATA"


def folder() -> Path:
    """The user's data folder; the environment variable EXPORTER_DATA may name another."""
    if named := os.environ.get(_VARIABLE):
        return Path(named)
    from platformdirs import user_data_path

    return user_data_path("exporter", appauthor=False)


def path() -> Path:
    """The file of corrections, whether it is there or not."""
    return folder() / "corrections.jsonl"


def kept() -> dict[str, list[tuple[str, int, int]]]:
    """The spans of each string."""
    if not path().exists():
        return {}
    lines = path().read_text(encoding="utf-8").splitlines()
    return {row["text"]: row["spans"] for row in map(json.loads, lines)}


def keep(source: str, spans: Sequence[tuple[str, int, int]]) -> int:
    """Keep the spans of a string; how many strings are kept."""
    return _write({**kept(), source: [tuple(span) for span in spans]})


def forget(source: str) -> int:
    """Forget those of a string; how many strings are kept."""
    rest = kept()
    rest.pop(source, None)
    return _write(rest)


def _write(rows: dict[str, list[tuple[str, int, int]]]) -> int:
    path().parent.mkdir(parents=True, exist_ok=True)
    text = "".join(json.dumps({"text": t, "spans": s, "corpus": "own"}, ensure_ascii=False) + "\n" for t, s in rows.items())
    with tempfile.NamedTemporaryFile("w", dir=path().parent, delete=False, encoding="utf-8") as new:
        new.write(text)
    Path(new.name).replace(path())
    return len(rows)
