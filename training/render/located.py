"""From a text with marks round its variables to labels: what of the marked text is the value, and what is wording."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from exporter.span import Span
from training.render import seams
from training.render.record import Person, Record

OPEN, NAMED, CLOSE = "\ue000", "\ue001", "\ue002"
# Marks before a family name; these characters count as Latin in citeproc, so they do not change the order of names.
ROLES = {"\u202a": "author", "\u202b": "editor", "\u202c": "translator"}
_MARKS = re.compile("[\ue000-\ue002\u202a-\u202e]")
_MONTHS = re.compile(
    r"""(?:jan|feb|fév|mär|mar|apr|avr|abr|may|mai|mei|mag|maio|giu|jui|jun|jul|lug|aug|août|ago|sep|set|oct|okt|ott|out|nov|dec|déc|dez|dic
    |gen|ene|янв|фев|март|апр|мая|май|июн|июл|авг|сен|окт|ноя|дек|maj|augusti|juin|juli|maart|kesä|spring|summer|autumn|winter)[^\W\d_]*\.?""",
    re.IGNORECASE | re.VERBOSE,
)
_EDITION_WORD = re.compile(
    r"\s?(?:st|nd|rd|th|ème|ère|er|[eaªºo])?\.?\s?(?:ed(?:n|ition)?s?|éd(?:ition)?|edi[cç](?:ão|ión)|edizione|aufl(?:age)?|Ausgabe|druk|uppl(?:agan)?|изд|p(?:ainos)?)\b\.?",
    re.IGNORECASE,
)
_EDITION_BEFORE = re.compile(r"(?:\bed(?:ition|\.)|изд\.|Aufl(?:age|\.))\s?$", re.IGNORECASE)
_ORDINAL = re.compile(r"(?:st|nd|rd|th|ème|ère|er|[eaªºo])?\.?(?![^\W\d_])")
_COUNT_WORD = re.compile(r"\s?(?:pp?|S|Seiten|pages|páginas|bl)\b\.?")
_NO_DATE = re.compile(
    r"(?<!\w)(?:n\.\s?d\.?|s\.\s?[adf]\.?|o\.\s?J\.?|z\.\s?j\.?|u\.å\.|no date|sans date|sin fecha|senza data|sem data|o\. D\.|б\. д\.)(?!\w)"
)
_VOLUME_WORD = re.compile(r"(?:vol(?:ume)?|bd|band|v|т|t|tome)\.?\s?$", re.IGNORECASE)
_LECTURES = re.compile(r"Lecture Notes|Communications in Computer")
_RAISED = str.maketrans("ᵗʰⁿᵈˢʳᵉᵒ", "thndsre°")
_JOINERS = frozenset("and und et y e en og och ja и i u".split())
_AND_OTHERS = re.compile(r"[,;]?\s?\[?(?:et\.? al|u\.\s?a|и др|and others|et coll|y otros|e outros|e altri|m\.?fl|ym|e\.a)(?!\w)\.?\]?", re.IGNORECASE)
_ROLE_WORDS = frozenset(("Ed", "Eds", "Hrsg", "Hg", "Editors", "Editor"))
_DOI_SITE = re.compile(r"https?://(?:dx\.)?doi\.org/$")
_LABELS = {
    "title": "title", "volume": "volume", "issue": "issue", "publisher": "publisher", "publisher-place": "place", "event-place": "place",
    "event-title": "event", "event": "event", "genre": "genre", "collection-title": "collection-title", "issued": "date", "accessed": "accessed",
    "number": "number", "edition": "edition", "page": "page", "page-first": "page", "DOI": "doi", "URL": "url", "ISBN": "isbn", "PMID": "pmid",
    "citation-number": "citation-number", "citation-label": "citation-number", "number-of-pages": "note", "collection-number": "number",
}  # fmt: skip


class Lost(ValueError):
    """A value that cannot be found in what was printed for it; the reference is not used."""


@dataclass(frozen=True, slots=True)
class _Marked:
    names: tuple[str, ...]  # of variables
    start: int
    end: int
    roles: tuple[tuple[int, str], ...]  # where the marks of names stood


def labelled(raw: str, record: Record) -> tuple[str, tuple[Span, ...]]:
    """The plain text and its spans; raises :class:`Lost`."""
    text, marked = _unmarked(raw)
    spans = _with_label(text, [span for part in marked for span in _spans(text, part, record)])
    spans = list(seams.settled(text, [span for span in spans if span.start < span.end]))
    if not any(span.label == "date" for span in spans) and (missing := _NO_DATE.search(text)):
        if not any(span.start < missing.end() and missing.start() < span.end for span in spans):
            spans = sorted([*spans, Span("date", *missing.span())], key=lambda span: span.start)
    if seams.overlapping(spans):
        raise Lost("overlap")
    return text, tuple(spans)


def _with_label(text: str, spans: list[Span]) -> list[Span]:
    """A label such as "[Jung(2004)]" in front is one span, though styles make it of author and year."""
    label = re.match(r"\[([^\]]+)\]\s", text)
    if label is None or not any(span.label == "author" and span.end <= label.end() for span in spans):
        return spans
    return [Span("citation-number", *label.span(1)), *(span for span in spans if span.start >= label.end())]


def _unmarked(raw: str) -> tuple[str, list[_Marked]]:
    """The text without marks, and the innermost marked parts."""
    raw = re.sub(r"[^\S\n]+|\s*\n\s*", " ", raw.translate(_RAISED)).strip()
    out, parts, stack = list[str](), list[_Marked](), list[tuple[str, int, list[tuple[int, str]], list[bool]]]()
    index = 0
    while index < len(raw):
        char = raw[index]
        if char == OPEN:
            named = raw.index(NAMED, index)
            for *_, outer in stack:
                outer[0] = True
            stack.append((raw[index + 1 : named], len(out), [], [False]))
            index = named
        elif char == CLOSE:
            names, start, roles, nested = stack.pop()
            if not nested[0]:
                parts.append(_Marked(tuple(names.split()), start, len(out), tuple(roles)))
        elif char in ROLES:
            if stack and stack[-1][0] != "citation-label":
                stack[-1][2].append((len(out), ROLES[char]))
        elif not (char == " " and out and out[-1] == " "):
            out.append(char)
        index += 1
    text = "".join(out)
    if _MARKS.search(text):
        raise Lost("marks")
    return text.rstrip(), parts


def _spans(text: str, part: _Marked, record: Record) -> Iterator[Span]:
    if part.roles:
        for piece in _by_role(text, part):
            yield _names(text, piece, record)
        return
    for name in part.names:
        label = _label(name, record)
        if label and text[part.start : part.end].strip():
            start, end = _value(text, part, name, record)
            yield Span(_numbered(text, start, label, record) if name == "collection-number" else label, start, end)


def _label(name: str, record: Record) -> str:
    if name in ("container-title", "container-title-short"):
        return "journal" if record.kind == "article" else "booktitle"
    if name == "number" and record.eprint:
        return "eprint"
    if name == "title" or name == "title-short":
        return "title"
    return _LABELS.get(name, "")


def _numbered(text: str, start: int, label: str, record: Record) -> str:
    """The number in a series is a volume where it says so, and always in Lecture Notes."""
    return "volume" if _VOLUME_WORD.search(text[:start]) or _LECTURES.match(record.series) else label


def _value(text: str, part: _Marked, name: str, record: Record) -> tuple[int, int]:
    match name:
        case "issued" | "accessed":
            return _date(text, part, record.date.words if name == "issued" else "")
        case "page" | "page-first":
            return _pages(text, part, record.page)
        case "DOI" | "URL":
            return _address(text, part, record.doi if name == "DOI" else record.url)
        case "citation-number" | "citation-label":
            return _found(text, part, r"[^\W_]+(?:\+)?")
        case "edition":
            return _edition(text, part, record.edition)
        case "number-of-pages":
            start, end = _found(text, part, re.escape(record.pages_in_all))
            mark = _COUNT_WORD.match(text, end)
            return start, mark.end() if mark else end
    try:
        return locate(_values(name, record), text, part.start, part.end)
    except Lost:
        if name != "volume":
            raise
        return _found(text, part, r"(?<!\w)[IVXLCDM]+(?!\w)")


def _values(name: str, record: Record) -> tuple[str, ...]:
    return {
        "title": (record.title,), "title-short": (record.title,), "container-title": (record.container, record.container_short),
        "container-title-short": (record.container_short, record.container), "volume": (record.volume, record.series_number),
        "issue": (record.issue,), "publisher": (record.publisher, "arXiv"), "publisher-place": (record.place,), "event-place": (record.place,),
        "event-title": (record.event,), "event": (record.event,), "genre": (record.genre,), "collection-title": (record.series,),
        "collection-number": (record.series_number,), "number": (record.eprint, record.number), "ISBN": (record.isbn,), "PMID": (record.pmid,),
    }[name]  # fmt: skip


def _found(text: str, part: _Marked, pattern: str) -> tuple[int, int]:
    match = re.compile(pattern).search(text, part.start, part.end)
    if match is None:
        raise Lost("pattern")
    return match.span()


def _folded(text: str, start: int, end: int) -> tuple[str, list[int]]:
    """Letters and digits alone, without case and accents, and where each of them stands."""
    letters, places = list[str](), list[int]()
    for index in range(start, end):
        for char in unicodedata.normalize("NFKD", text[index]).casefold():
            if char.isalnum():
                letters.append(char)
                places.append(index)
    return "".join(letters), places


def locate(values: Sequence[str], text: str, start: int, end: int) -> tuple[int, int]:
    """Where one of the values stands in ``text[start:end]``, whatever case, quotes and dashes became of it."""
    printed, places = _folded(text, start, end)
    for value in values:
        wanted, own = _folded(value, 0, len(value))
        at = printed.find(wanted) if wanted else -1
        if at >= 0:
            first, last = places[at], places[at + len(wanted) - 1] + 1
            for mark in reversed(value[: own[0]]):
                first -= text[first - 1 : first] == mark
            for mark in value[own[-1] + 1 :]:
                last += text[last : last + 1] == mark or mark in "\"”’'" and text[last : last + 1] in tuple("\"”’'»“")
            return first, last
    raise Lost("value")


def _date(text: str, part: _Marked, words: str) -> tuple[int, int]:
    if words:
        return locate((words,), text, part.start, part.end)
    found = list(re.compile(rf"\d+[a-z]?|(?<!\w){_MONTHS.pattern}", re.IGNORECASE | re.VERBOSE).finditer(text, part.start, part.end))
    if not found:
        raise Lost("date")
    return found[0].start(), found[-1].end()


def _pages(text: str, part: _Marked, page: str) -> tuple[int, int]:
    first = re.split(r"[-–]", page)[0]
    start, _ = _found(text, part, rf"(?<![0-9]){re.escape(first)}")
    match = re.compile(r"[^\W_]+(?:\s?[-‐‑–—]\s?[^\W_]+)?").match(text, start, part.end)
    if match is None:
        raise Lost("page")
    return match.span()


def _address(text: str, part: _Marked, value: str) -> tuple[int, int]:
    start = text.find(value, part.start, part.end) if value else -1
    if start < 0:
        return _found(text, part, r"(?:https?://|www\.)\S*\w/?")
    site = _DOI_SITE.search(text[part.start : start])
    return part.start + site.start() if site else start, start + len(value)


def _edition(text: str, part: _Marked, value: str) -> tuple[int, int]:
    """The number with the word for edition, which styles print outside the variable."""
    try:
        start, end = _found(text, part, re.escape(value))
    except Lost:
        start, end = part.start, part.end
    ordinal = _ORDINAL.match(text, end)
    end = ordinal.end() if ordinal else end
    behind = _EDITION_WORD.match(text, end)
    before = _EDITION_BEFORE.search(text[:start]) if behind is None else None
    return before.start() if before else start, behind.end() if behind else end


def _by_role(text: str, part: _Marked) -> Iterator[_Marked]:
    """One part for each role; between two of them a word such as "Eds." must stand."""
    start = part.start
    for index, (place, role) in enumerate(part.roles):
        following = part.roles[index + 1] if index + 1 < len(part.roles) else (part.end, "")
        if following[1] == role:
            continue
        end = part.end
        if following[1]:
            word = re.compile(r"[(,;]\s?[^\W\d_]{2,}\.?\)?[,;.)\s]").search(text, place + 1, following[0])
            if word is None or word.group().strip("(,;. )")[0].isupper() and word.group().strip("(,;. )") not in _ROLE_WORDS:
                raise Lost("two roles in one")
            end = word.end()
        yield _Marked(part.names, start, end, ((place, role),))
        start = end


def _names(text: str, part: _Marked, record: Record) -> Span:
    """From the first to the last word that belongs to a name; "Eds." and "edited by" stay outside."""
    role = part.roles[0][1]
    people = {"author": record.authors, "editor": record.editors, "translator": record.translators}[role]
    known = {word for person in people for word in _words(person)}
    initials = {"".join(word[0] for word in re.findall(r"\w+", person.given)).upper() for person in people if person.given}
    words = list(re.compile(r"\w+(?:['’]\w+)*").finditer(text, part.start, part.end))
    own = [word for word in words if _of_name(word.group(), known, initials)]
    if not own:
        raise Lost("names")
    start, end = own[0].start(), own[-1].end()
    end += text[end : end + 1] == ")" and text[start:end].count("(") > text[start:end].count(")")
    others = _AND_OTHERS.match(text, end + (text[end : end + 1] == "."))
    if any(word not in own and word.group().lower() not in _JOINERS for word in words if start <= word.start() < end):
        raise Lost("words among names")
    if others is not None:
        end = others.end() - (others.group().endswith("]") and "[" not in others.group())
    elif re.match(r"\.-?\s?$|\.[,;)\s]", text[end : end + 2]):
        end += text[end] == "." and bool(re.search(r"(?:^|[\s.-])[^\W\d_]{1,2}$", text[part.start : end]))
    return Span(role, start, end)


def _words(person: Person) -> Iterator[str]:
    whole = " ".join((person.literal, person.family, person.given, person.particle, person.suffix))
    yield from (word.casefold() for word in re.findall(r"\w+(?:['’]\w+)*", whole))


def _of_name(word: str, known: set[str], initials: set[str]) -> bool:
    if word.casefold().replace("’", "'") in known or word.casefold() in known:
        return True
    capital = word[0].isupper() and (len(word) == 1 or word.isupper())
    return capital and any(word in given for given in initials)
