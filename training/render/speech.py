"""How references talk in each language: the words between fields, quotes, months, forms of dates and editions."""

import json
from dataclasses import dataclass
from functools import cache

from training.render.pools import LISTS


@dataclass(frozen=True, slots=True)
class Speech:
    """The choices of one language, each as often as it should be chosen."""

    words: dict[str, list[str]]
    quotes: list[str]  # the opening half and the closing half
    months: list[str]
    dates: list[str]
    editions: list[str]
    last: list[str]  # between the last two names
    others: list[str]  # for the names left out
    waiting: list[str]  # in place of a year


@cache
def speeches() -> dict[str, Speech]:
    """All languages by their code; a word that one lacks is the English one."""
    table = json.loads((LISTS / "words.json").read_text(encoding="utf-8"))
    common = table["en"]["words"]
    return {language: Speech(**(choices | {"words": common | choices["words"]})) for language, choices in table.items()}
