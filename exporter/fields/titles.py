"""Title, container and series: the words between their quotes and final marks."""

import re
from functools import lru_cache

from exporter.fields.labels import BOOKTITLE, COLLECTION_TITLE, JOURNAL, TITLE
from exporter.fields.reading import Reading
from exporter.reference import Reference, changed
from exporter.span import Label, Span
from exporter.text import CLOSING_QUOTES, OPENING_QUOTES, squeeze

# What a title ends in but what is not its own: a mark of type (GB/T 7714; APA 7, 9.21), a version, a status.
_TYPE_MARK = re.compile(
    r"""
    [\s.]{0,4} (?: [\[［] (?: [A-Z]{1,2}(?:/OL)? | brochure | (?:computer\s)?software | computer\sprogram
        | www\sdocument | tech(?:nical\s|\.\s?)rep(?:ort|\.)
        | data\s?set | online | en\sligne | film | motion\spicture | video | dvd | blog\s\w+ | web\slog\s\w+ | tv\s.+
        | podcast | poster
        | doctoral.+ | master.+ | unpublished.+ | ph\.?\s?d.+ | paper\spresentation | conference\s\w+ | mobile\sapp
        | preprint | editorial | letter | abstract | review ) [\]］]
      | \((?:brochure|pamphlet|leaflet|fact\ssheet)\) | \(version\s[\w.-]+\)
      | [(\[](?:forthcoming|in\spress|to\sappear|submitted)[)\]] ) (?:\s*//)? \s* $
    """,
    re.VERBOSE | re.IGNORECASE,
)
_MARK_ENDS = frozenset("]］)")
_OPENER = re.compile(
    r"""
      ^ (?: in | en | dans | em | aus ) \s* : \s*
    | ^ (?-i: In | in | En | en | Dans | dans ) \s+ (?= (?-i: [A-ZÀ-Þ\d“"] ) )
    | ^ // \s*
    | ^ \(? forthcoming (?: \s in )? \)? [\s,]+
    """,
    re.VERBOSE | re.IGNORECASE,
)
_OPENING = {")": "(", "]": "["}
_END = " ,;:/_*"
_OPENERS = ("``", *OPENING_QUOTES, "?")
_FIRST = frozenset(opener[0] for opener in _OPENERS)
# A short word with a stop is one; a longer one where it ends as the long abbreviations of ISO 4 do ("Psychol.").
_ABBREVIATION = re.compile(
    r"(?:^|\s|\.)(?:[^\W\d_]{1,6}|[^\W\d_]{3,8}(?:ol|chem|phys|sci|commun|pract|struct|surg|geogr|astron))$"
)
_PAIRS = dict(zip('"“„‘‚«`「『', '"”“’‘»´」』', strict=True)) | {"``": "''", "'": "'", "”": "”", "»": "«", "?": "?"}


def read_titles(reading: Reading, reference: Reference) -> Reference:
    """Set ``title``, ``container_title`` and ``collection_title``."""
    container = _joined(reading, JOURNAL) or _joined(reading, BOOKTITLE)
    return changed(
        reference,
        title=clean_title(_joined(reading, TITLE)),
        container_title=clean_container(container),
        collection_title=clean_container(_joined(reading, COLLECTION_TITLE)),
    )


def clean_title(words: str) -> str:
    """Without the quotes around it, the final full stop and a mark of type ("[J]")."""
    words = _unquoted(_without_mark(squeeze(words)).strip(_END))
    return words.rstrip(". ") if not words.endswith("..") else words


@lru_cache(maxsize=1024)
def clean_container(words: str) -> str:
    """Without "In", quotes and final marks; the full stop of an abbreviation stays."""
    if not words:
        return ""
    words = squeeze(words)
    opener = _OPENER.match(words)
    words = _unquoted(_without_mark(words[opener.end() :] if opener else words).strip(_END)).strip(_END)
    if words.endswith("."):
        bare = words.rstrip(".")
        return words if "." in bare and _ABBREVIATION.search(bare) else bare
    return words


def _without_mark(words: str) -> str:
    return _TYPE_MARK.sub("", words) if words.rstrip(" /")[-1:] in _MARK_ENDS else words


def _unquoted(words: str) -> str:
    """Take a pair of quotes off that encloses all the words, or a lone one at an end."""
    for opening in _OPENERS if words[:1] in _FIRST else ():
        closing = _PAIRS.get(opening, opening)
        if words.startswith(opening) and len(words) > 2:
            body = words[len(opening) :].rstrip(" ,")
            for ending in (closing, f"{closing}.", f"{closing},"):
                if body.endswith(ending) and closing not in body[: -len(ending)]:
                    return body[: -len(ending)].strip()
            if opening != "?" and closing not in body:
                return body.strip()
    if words and words[-1] in CLOSING_QUOTES and words.count(words[-1]) == 1 and words[-1] not in "'’":
        opening = next((o for o, c in _PAIRS.items() if c == words[-1]), "")
        return words if opening in words[:-1] else words[:-1].strip()
    return words


def _joined(reading: Reading, label: Label) -> str:
    """The first span of ``label``, with those that follow it across nothing but marks."""
    spans = reading.of(label)
    if not spans:
        return ""
    first, last = spans[0], spans[0]
    for span in spans[1:]:
        if not _only_marks(reading, last, span):
            break
        last = span
    words = _opening(reading, first, last) + reading.text[first.start : last.end]
    return words + _closing(reading, last, words)


def _only_marks(reading: Reading, left: Span, right: Span) -> bool:
    between = reading.text[left.end : right.start]
    return not any(c.isalnum() for c in between) and reading.next(left) == right


def _opening(reading: Reading, first: Span, last: Span) -> str:
    """The quotation mark in front, where what it opens ends inside: "“Mini-mental state”: a practical method"."""
    mark = reading.text[first.start - 1 : first.start]
    closing = _PAIRS.get(mark, "") if mark and mark in "“„«‘" else ""
    words = reading.text[first.start : last.end]
    return mark if closing and closing in words[:-1] and mark not in words[: words.index(closing)] else ""


def _closing(reading: Reading, last: Span, words: str) -> str:
    """The full stop of an abbreviated journal or the bracket that closes one opened inside."""
    following = reading.text[last.end : last.end + 1]
    if (opening := _OPENING.get(following)) and words.count(opening) > words.count(following):
        return following
    if following == "." and last.label == JOURNAL and "." in words and _ABBREVIATION.search(words):
        return "."
    if following and following in "”»" and words.count(following) < words.count("“" if following == "”" else "«"):
        return following
    return following if following and following in "?!" else ""
