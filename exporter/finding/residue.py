"""Link words that scraping leaves behind a reference ("CrossRefGoogle Scholar"): taken off and recorded."""

import re
from functools import cache

from exporter.finding.wordlists import phrases
from exporter.text import has_any

_SEPARATORS = " \t,;|·•→»>/-–\u00a0"
_AROUND = _SEPARATORS + ".[]()*+▪▫●○◦·∙■□►▶➢✓◆◇"  # bullets too, where each link word has its own line
# Behind these words a link word belongs to the sentence: "… in Scopus and Google Scholar".
_CONNECTED = re.compile(
    r"(?:^|[\s(])(?:and|or|of|in|on|with|from|to|the|a|an|for|by|at|via|using|versus|vs\.?|than|through|und|in der|"
    r"mit|von|auf|et|de|dans|sur|avec|y|en|con|del|e|em|do|da|its?|called|&)$",
    re.IGNORECASE,
)
_ENDED = re.compile(r"(?:[.!?:;)\]”\"’'»\d®>/]|10\.\d{4,9}/\S+|https?://\S+|[.,]\S*\d\S*)$")
_COUNTED = re.compile(
    r"(?:Times Cited|Cited by|Citations?|Web of Science®?|Scopus|Crossref|CrossRef)\s?:?\s?\(?\d{1,6}\)?$"
)
_RETURN = re.compile(
    r"(?:Return to (?:citation|ref(?:erence)?)|Cited in text|Back to cited text)\b"
    r"[\s:\d,no.\[\]-]*(?:in (?:text|article))?[\s:\d\[\]]*$"
)
_RETURN_SIGNS = ("Return to", "Cited in text", "Back to cited text")


@cache
def _words() -> tuple[tuple[str, bool], ...]:
    """The link words, longest first, each with whether it is an ordinary word of titles too."""
    marked = ((word.removeprefix("?"), word.startswith("?")) for word in phrases("links"))
    return tuple(sorted(marked, key=lambda entry: -len(entry[0])))


@cache
def _ends() -> dict[str, tuple[tuple[str, bool], ...]]:
    """The link words by the character that they end in, for all lines of a page are asked for them."""
    return {end: tuple(each for each in _words() if each[0][-1] == end) for end in {word[-1] for word, _ in _words()}}


def _ending(text: str) -> str:
    """The longest link word that the text ends with."""
    for word, _ in _ends().get(text[-1:], ()):
        if text.endswith(word):
            return word
    return ""


@cache
def _bracketed() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word, _ in _words())
    return re.compile(rf"\s?\[\s?((?:{words})(?:[\s,;|/]*(?:{words}))*)\s?\]")


def strip(text: str) -> tuple[str, tuple[str, ...]]:
    """The reference without its link words, and these in the order in which they stood."""
    inside: list[str] = []

    def drop(match: re.Match[str]) -> str:
        inside.append(match[1])
        return ""

    plain = _bracketed().sub(drop, text) if "[" in text else text
    kept, behind = _strip_end(plain)
    if not kept:
        return text, ()
    return _tidied(kept, bool(inside or behind)), (*inside, *behind)


def is_only_links(text: str) -> bool:
    """Whether there is nothing in the text but link words and what parts them."""
    if not text or len(text) > 200:
        return False
    plain = (_bracketed().sub("", text) if "[" in text else text).strip(_AROUND)
    while plain:
        word = _ending(plain) or _tail(plain)
        if not word:
            return False
        plain = plain[: -len(word)].rstrip(_AROUND)
    return True


def _strip_end(text: str) -> tuple[str, list[str]]:
    found: list[str] = []
    kept = text
    while True:
        bare = kept.rstrip(_SEPARATORS)
        word = _tail(bare) or _last(bare, bool(found))
        if not word:
            return (kept if not found else bare), found
        found.insert(0, word)
        kept = bare[: len(bare) - len(word)]


def _tail(text: str) -> str:
    match = _RETURN.search(text) if has_any(text, _RETURN_SIGNS) else None
    if not match and (text[-1:] == ")" or text[-1:].isdecimal()):
        match = _COUNTED.search(text)
    return match.group() if match else ""


def _last(text: str, followed: bool) -> str:
    """The link word that the text ends with, where it is one here; ``followed`` if others stood behind it."""
    for word, ordinary in _ends().get(text[-1:], ()):
        if text.endswith(word) and _is_link(text[: len(text) - len(word)], ordinary, followed):
            return word
    return ""


def _is_link(before: str, ordinary: bool, followed: bool) -> bool:
    bare = before.rstrip(_SEPARATORS)
    if not bare:
        return True
    glued = before == bare
    if _CONNECTED.search(bare) and not glued:
        return False
    if _ENDED.search(bare):
        return True
    if ordinary:
        return followed and (not glued or bare[-1].islower() or bool(_ending(bare)))
    return followed or glued or not before.endswith((", ", "- ", "/ "))


def _tidied(text: str, stripped: bool) -> str:
    if not stripped:
        return text
    return re.sub(r"\s+([,;.])", r"\1", text).rstrip(_SEPARATORS) if text.endswith((",", ";", "|", " ")) else text
