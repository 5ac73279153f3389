"""Names within what was printed for them: "Eds." and "edited by" stay outside."""

import re
from collections.abc import Iterator

from exporter.span import Span
from training.render.marked import Lost, Marked
from training.render.record import Person, Record

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_JOINERS = frozenset(["and", "und", "et", "y", "e", "en", "og", "och", "ja", "и", "i", "u"])
_OTHERS = re.compile(
    r"""[,;]?\s?\[?(?:et\.?\ al|u\.\s?a|и\ др|and\ others|et\ coll|y\ otros|e\ outros|e\ altri|m\.?fl|ym|e\.a)
    (?!\w)\.?\]?""",
    re.IGNORECASE | re.VERBOSE,
)
_INITIAL = re.compile(r"(?:^|[\s.-])[^\W\d_]{1,2}$")


def names(text: str, part: Marked, record: Record) -> Span:
    """From the first to the last word that belongs to a name, with "et al."; nothing foreign may stand between."""
    role = part.roles[0][1]
    people = {"author": record.authors, "editor": record.editors, "translator": record.translators}[role]
    known = {word for person in people for word in _words(person)}
    initials = {"".join(word[0] for word in re.findall(r"\w+", person.given)).upper() for person in people}
    words = list(_WORD.finditer(text, part.start, part.end))
    own = [word for word in words if _of_name(word.group(), known, initials)]
    if not own:
        raise Lost("names")
    start, end = own[0].start(), own[-1].end()
    inside = [word for word in words if start <= word.start() < end and word not in own]
    if any(word.group().lower() not in _JOINERS for word in inside):
        raise Lost("words among names")
    return Span(role, start, _with_others(text, part, start, end))


def _with_others(text: str, part: Marked, start: int, end: int) -> int:
    """The end of the names with a closing bracket, an initial's stop or "et al."."""
    end += text[end : end + 1] == ")" and text[start:end].count("(") > text[start:end].count(")")
    if others := _OTHERS.match(text, end + (text[end : end + 1] == ".")):
        return others.end() - (others.group().endswith("]") and "[" not in others.group())
    stop = re.match(r"\.(?:-?\s?$|[,;)\s])", text[end : end + 2])
    return end + bool(stop and _INITIAL.search(text[part.start : end]))


def _words(person: Person) -> Iterator[str]:
    whole = " ".join((person.literal, person.family, person.given, person.particle, person.suffix))
    yield from (word.casefold() for word in _WORD.findall(whole))


def _of_name(word: str, known: set[str], initials: set[str]) -> bool:
    if word.casefold() in known or word.casefold().replace("’", "'") in known:
        return True
    capital = word[0].isupper() and (len(word) == 1 or word.isupper())
    return capital and any(word in given for given in initials)
