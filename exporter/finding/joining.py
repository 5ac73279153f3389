"""Wrapped lines made one line again; whether the hyphen at a line's end stays is decided by evidence."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from exporter.finding.rows import SOFT_HYPHEN, Row
from exporter.text import squeeze, words

Vocabulary = Counter[str]

_WORD = re.compile(r"[^\W\d_]+(?:[-‐‑][^\W\d_]+)*")
_BROKEN = re.compile(r"(?P<left>[^\W\d_]+)(?P<hyphen>[-‐¬])$")
_CONTINUED = re.compile(r"[^\W\d_]+")
_GLUED_DASH = re.compile(r"\S[-‐‑–—−/]$")
_ADDRESS = re.compile(r"(?:https?://|ftp://|www\.|\b10\.\d{4,9}/)\S*$")
_ADDRESS_HEAD = re.compile(r"\b(?:https?|ftp):/?$")  # "http:" and in the next line "//www…"
_DOI_HEAD = re.compile(r"\b(?:doi(?:\.org)?|DOI)[:/\s]*10\.$")  # "doi: 10." and "1086/225469"
_ADDRESS_BREAK = re.compile(r"[/_=?&%#~.\-]$")
_CJK = re.compile("[\u3040-\u30ff\u3400-\u9fff\uff00-\uff60]")

_PART = r"[^\W\d_][\w'’-]*"
_INITIALS = r"(?:[^\W\d_]\.[-\s]?)+"
_NAME = rf"(?:{_INITIALS}{_PART}(?:\s{_PART}){{0,3}}|{_PART}(?:\s{_PART}){{0,2}}\s{_INITIALS})"
_NAMES = re.compile(rf"{_NAME}(?:(?:,\s*|\s+and\s+|\s*&\s*|;\s*){_NAME})*(?:,?\s*(?:et al\.?|\(Eds?\.\)|…))?")

# First and second parts of compounds that keep their hyphen in print, and words behind a suspended hyphen.
_FIRST = frozenset(
    words("self quasi cross half high low long short large small two three four five six double single peer well")
)
_SECOND = frozenset(
    words(
        "based making oriented related driven term level scale dimensional specific solving sectional sensitive "
        "induced sized aged"
    )
)
_SUSPENDED = frozenset(words("and or und oder et ou y o e bis to sowie as bzw"))


def vocabulary(texts: Iterable[str]) -> Vocabulary:
    """How often each word, hyphenated ones whole, occurs in the texts, in lower case."""
    counts: Vocabulary = Counter()
    for text in texts:
        counts.update(word.lower().replace("‐", "-").replace("‑", "-") for word in _WORD.findall(text))
    return counts


def join(rows: Sequence[Row], known: Vocabulary) -> str:
    """The rows as one line; rows that are a field each stay lines, since nothing else parts them."""
    texts = [row.text for row in rows if row.text]
    if _field_a_row(texts):
        return "\n".join(squeeze(text.replace(SOFT_HYPHEN, "")) for text in texts)
    joined = ""
    for text in texts:
        joined = _joined(joined, text, known) if joined else text
    return squeeze(joined.replace(SOFT_HYPHEN, ""))


def join_emphasis(rows: Sequence[Row], known: Vocabulary) -> list[tuple[str, str]]:
    """The words that stand out in the rows, with their kind; a run that goes on in the next row is one."""
    runs, goes_on = list[tuple[str, str]](), False
    for row in rows:
        for number, (kind, run) in enumerate(row.emphasis):
            if number == 0 and goes_on and runs[-1][0] == kind and row.text.startswith(run):
                runs[-1] = kind, _joined(runs[-1][1], run, known)
            else:
                runs.append((kind, run))
        goes_on = bool(row.emphasis) and row.text.endswith(row.emphasis[-1][1])
    return runs


def _field_a_row(texts: Sequence[str]) -> bool:
    """Whether authors, title and container stand on rows of their own, as ScienceDirect prints them."""
    if not 3 <= len(texts) <= 5 or not _NAMES.fullmatch(texts[0].strip()):
        return False
    return all(text[-1].isalnum() or text[-1] in ")]?" for text in texts[:-1]) and not texts[1][0].islower()


def _joined(left: str, right: str, known: Vocabulary) -> str:
    if left.endswith(SOFT_HYPHEN):
        return left[:-1] + right
    if (right[0] == "/" and _ADDRESS_HEAD.search(left)) or (right[0].isdigit() and _DOI_HEAD.search(left)):
        return left + right
    address = _ADDRESS.search(left)
    if address and _ADDRESS_BREAK.search(left) and (right[0].isdigit() or right[0].islower() or left[-1] in "/_=-"):
        return left + right
    broken = _BROKEN.search(left)
    if broken and right[0].isalpha():
        return _without_break(left, right, broken, known)
    if _GLUED_DASH.search(left) or (_CJK.match(left[-1]) and _CJK.match(right[0])):
        return left + right
    return f"{left} {right}"


def _without_break(left: str, right: str, broken: re.Match[str], known: Vocabulary) -> str:
    continued = _CONTINUED.match(right)
    second = continued.group() if continued else ""
    if second in _SUSPENDED:
        return f"{left} {right}"
    if _keeps_hyphen(broken["left"], second, known):
        return left.removesuffix("¬").removesuffix("-") + "-" + right if broken["hyphen"] == "¬" else left + right
    return left[:-1] + right


def _keeps_hyphen(first: str, second: str, known: Vocabulary) -> bool:
    """What the rest of the document writes decides; then upper case, then what compounds are made of."""
    joined, hyphenated = known[(first + second).lower()], known[f"{first}-{second}".lower()]
    if joined != hyphenated:
        return hyphenated > joined
    if not second[:1].islower() or (len(first) == 1 and first.isupper()):
        return True
    return (first.lower() in _FIRST and len(second) > 3) or second in _SECOND
