"""ParsCit's sets: a line a reference, tags with spaces inside them around every field."""

import html
import re
from collections.abc import Iterator
from pathlib import Path

from training.convert import fielded
from training.corpus import Dropped, Labelled

_FIELD = re.compile(r"<([a-z]+)>(.*?)</\1>")
_OUTSIDE = re.compile(r"<[a-z]+>.*?</[a-z]+>|<br>|[\s.,;]")
_NAMES = {
    "booktitle": "container-title", "tech": "genre", "institution": "publisher", "notes": "note",
}  # fmt: skip
_ONCE = ("date", "location", "title", "publisher")  # twice means that a meeting's own place or date is among them


def read(folder: Path) -> Iterator[Labelled | Dropped]:
    """The references of all files; the corpus is named ``parscit-cora`` and so on."""
    for path in sorted(folder.glob("*.tagged.txt")):
        name = path.name.partition(".")[0]
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if line.strip():
                yield convert(line, f"parscit-{name}", f"{name}-{number}")


def convert(line: str, corpus: str, ident: str) -> Labelled | Dropped:
    """One line; dropped where a field stands twice or text stands outside all fields."""
    fields = [(_NAMES.get(tag, tag), html.unescape(text).strip()) for tag, text in _FIELD.findall(line)]
    text = " ".join(text for _, text in fields)
    if _OUTSIDE.sub("", line):
        return Dropped(text, corpus, ident, "text outside all fields")
    fields = list(_containers(fields))
    tags = [tag for tag, _ in fields]
    if any(tags.count(tag) > 1 for tag in _ONCE):
        return Dropped(text, corpus, ident, "a field stands twice")
    return fielded.convert(fields, corpus, ident)


def _containers(fields: list[fielded.Field]) -> Iterator[fielded.Field]:
    """A second title after an editor is what holds the first."""
    seen = set[str]()
    for tag, text in fields:
        yield ("container-title" if tag == "title" and {"title", "editor"} <= seen else tag, text)
        seen.add(tag)
