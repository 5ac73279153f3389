"""JSON of others, of which nothing is sure: read, or none; a text where one stands, or none."""

import html
import json
import re

from exporter.text import squeeze

_TAG = re.compile(r"</?[A-Za-z][^<>]*>")


def parsed(data: bytes) -> object:
    """What the bytes hold; ``None`` where they are no JSON, or too deep to be read."""
    try:
        found: object = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return None
    return found


def text_of(value: object) -> str:
    """The text or the number in one line, without tags and entities, which stand in titles; empty for all else."""
    return squeeze(_unmarked(str(value))) if isinstance(value, str | int) and not isinstance(value, bool) else ""


def _unmarked(text: str) -> str:
    return html.unescape(_TAG.sub("", html.unescape(text)))
