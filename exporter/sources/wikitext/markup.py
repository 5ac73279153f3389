"""Wiki markup as plain text: links, templates for signs, fonts, tags and entities (Help:Wikitext)."""

import html
import re
from dataclasses import dataclass

from exporter.document import BOLD, ITALIC, Emphasis
from exporter.sources.wikitext.scan import name_of
from exporter.text import squeeze

_INNERMOST = re.compile(r"\{\{([^{}]*)\}\}")
_ROUNDS = 12  # templates inside templates; what is deeper says nothing
_LEFT_OVER = re.compile(r"\{\{|\}\}")
_INNER_REF = re.compile(r"<ref(?:\s[^<>]*)?(?:/>|>[^<]*(?:</ref\s*>)?)", re.IGNORECASE)
_FILE = re.compile(r"\[\[\s*(?:file|image|datei|bild|fichier|category|kategorie)\s*:[^\[\]]*\]\]", re.IGNORECASE)
_LINK = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]")
_EXTERNAL = re.compile(r"\[((?:https?:|ftp:)?//[^\s\[\]<>]+)(?:[ \t]+([^\[\]\n]*))?\]")
_BARE = re.compile(r"(?:https?|ftp)://[^\s\[\]<>|{}]+")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,300}>")
_QUOTES = re.compile(r"'{2,5}")
_SPACES = re.compile(r"\s+")

# Templates that stand for a sign, and those that print one of their arguments: its number, or -1 for the last.
_SIGNS = {
    "nbsp": " ", "space": " ", "thinsp": " ", "zwsp": "", "spaces": " ", "ndash": "–", "endash": "–", "–": "–",
    "mdash": "—", "emdash": "—", "snd": " – ", "spnd": " – ", "spaced ndash": " – ", "'": "'", "`": "'", "'s": "'s",
    "!": "|", "=": "=", "(": "{{", ")": "}}", "dot": "·", "·": "·", "middot": "·", "\\": "\\", "-'": "'",
    "en dash": "–",
}  # fmt: skip
_PRINTED = {
    "lang": -1, "transl": -1, "transliteration": -1, "langx": -1, "lang-de": 0, "lang-fr": 0, "lang-es": 0,
    "lang-ru": 0,
    "abbr": 0, "ill": 0, "interlanguage link": 0, "nowrap": 0, "nobr": 0, "nobold": 0, "noitalic": 0, "small": 0,
    "sc": 0, "smallcaps": 0, "sup": 0, "sub": 0, "not a typo": 0, "typo": 0, "sic": 0, "proper name": 0, "pn": 0,
    "math": 0, "mvar": 0, "var": 0, "italics correction": 0, "em": 0, "strong": 0, "lowercase": 0, "text": 0, "bdi": 0,
    "date": 0, "url": 0, "unichar": 0, "script": -1, "noitalics": 0, "en": 0, "ill-wd": 0,
}  # fmt: skip
_IN_FRONT = {
    "c.": "c. ",
    "circa": "c. ",
    "ca.": "c. ",
    "doi": "doi:",
    "arxiv": "arXiv:",
    "isbn": "ISBN ",
    "pmid": "PMID ",
}


@dataclass(frozen=True, slots=True)
class Plain:
    """Text without markup, what of it stands out, and the addresses that it links to."""

    text: str
    emphasis: tuple[Emphasis, ...] = ()
    links: tuple[str, ...] = ()


def plain(text: str) -> str:
    """The plain text of a value."""
    return read(text).text


def address(text: str) -> str:
    """An address, as it is written but for entities and the bar's template."""
    found = html.unescape(text.replace("{{!}}", "|").replace("{{=}}", "=")).strip()
    return found.strip("[]").partition(" ")[0] if found.startswith("[") else _SPACES.sub("", found)


def read(text: str) -> Plain:
    """The plain text, its fonts and its links."""
    text = _INNER_REF.sub("", text)
    for _ in range(_ROUNDS):
        resolved = _INNERMOST.sub(lambda match: _resolved(match[1]), text)
        if resolved == text:
            break
        text = resolved
    text = _LINK.sub(r"\1", _FILE.sub("", _LEFT_OVER.sub("", text)))
    links = [address(match[1]) for match in _EXTERNAL.finditer(text)]
    text = _EXTERNAL.sub(lambda match: match[2] or match[1], text)
    links += [link.rstrip(".,;:)") for link in _BARE.findall(text)]
    text = html.unescape(_TAG.sub("", _BREAK.sub(" ", text)))
    return _with_fonts(squeeze(text), tuple(dict.fromkeys(map(html.unescape, links))))


def _resolved(inside: str) -> str:
    """What a template prints that has none inside."""
    name, *arguments = inside.split("|")
    name = name_of(name)
    plain_ones = [part for part in arguments if "=" not in part] or [part.partition("=")[2] for part in arguments[:1]]
    if name in _SIGNS:
        return _SIGNS[name]
    if name in _IN_FRONT and plain_ones:
        return _IN_FRONT[name] + plain_ones[0]
    if name in _PRINTED and plain_ones:
        return plain_ones[_PRINTED[name]]
    if name in ("start date", "dts") and plain_ones:
        return "-".join(part.strip().zfill(2) for part in plain_ones[:3])
    return ""


def _with_fonts(text: str, links: tuple[str, ...]) -> Plain:
    """The text without quotation marks that are fonts: two are italic, three bold, five both."""
    out, length, last = list[str](), 0, 0
    since: dict[str, int] = {}
    found: list[Emphasis] = []
    for match in _QUOTES.finditer(text):
        piece = text[last : match.start()] + ("'" if len(match[0]) == 4 else "")
        out.append(piece)
        length += len(piece)
        last = match.end()
        for kind in _FONTS[len(match[0])]:
            start = since.pop(kind, None)
            if start is None:
                since[kind] = length
            elif start < length:
                found.append(Emphasis(start, length, kind))
    out.append(text[last:])
    return Plain("".join(out), tuple(sorted(found, key=lambda each: (each.start, each.end))), links)


_FONTS = {2: (ITALIC,), 3: (BOLD,), 4: (BOLD,), 5: (ITALIC, BOLD)}
