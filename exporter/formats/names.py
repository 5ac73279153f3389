"""Names as the formats write them: BibTeX's "von Last, Jr, First" and RIS's "Last, First, Suffix".

Sources: BibTeX's own rules (Markey, "Tame the BeaST", section 11) and the RIS specification of 2001.
"""

import re
from collections.abc import Callable, Iterable
from functools import cache, lru_cache

from exporter.formats.latex import decode, encode
from exporter.reference import Name, Names
from exporter.text import LOWER_CLASS, squeeze

# Particles that stand behind a given name ("Alexander von"): CSL's dropping particles.
_TRAILING = frozenset({
    "von", "vom", "van", "de", "der", "den", "het", "ten", "ter", "du", "da", "do", "das", "dos", "del",
    "della", "di", "dello", "degli", "d'", "d’", "le", "la", "les", "zu", "zur", "zum", "af", "av", "vander",
    "el", "al", "y", "e", "i",
})  # fmt: skip
# Behind a family name alone. Other Roman numerals are more often initials: "Petrov, VI".
_SUFFIX = re.compile(r"(?:[JS]r|[JS]nr|Jun|Sen|Esq)\.?|III|2nd|3rd|4th")
_TIES = re.compile(r"[\s~]+")
_AND = re.compile(r"\s+and\s+", re.IGNORECASE)
_AND_ALONE = re.compile(r"(?<!\S)(and)(?!\S)", re.IGNORECASE)
_COMMA = re.compile(",")
_KEPT = 1 << 13  # names are written, read back and compared, and come again in a list
_OTHERS = frozenset({"others", "et al", "et al."})
_ELIDED = re.compile(r"(?<=[^\W\d_])['’-]$")  # "d'", "al-": joined to the name; marks of another kind are not
_JOINED_TO_NAME = re.compile(r"[^\W\d_]['’-]\S")
_SMALL_INSIDE = re.compile(rf"(?:^|\s)[{LOWER_CLASS}]\S*\s")
_CHOICES = ((False, False), (False, True), (True, False), (True, True))  # whether family and given name are braced
_EXTENDED = re.compile(r"(family|given|prefix|suffix)(-i)?\s*=\s*(.*)", re.DOTALL)


def to_bibtex(names: Names) -> str:
    """The names for a field of a .bib file, LaTeX's characters escaped, "and others" at the end if so."""
    return " and ".join([name_to_bibtex(name) for name in names] + ["others"] * names.others)


def from_bibtex(text: str) -> Names:
    """The names of a field of a .bib file."""
    parts = [part for part in split_top(text, _AND) if part.strip()]
    others = bool(parts) and parts[-1].strip().lower() in _OTHERS
    if others:
        parts.pop()
    names = (name_from_bibtex(part) for part in parts)
    return Names(tuple(name for name in names if name != Name()), others)


@lru_cache(maxsize=_KEPT)
def name_to_bibtex(name: Name) -> str:
    """One name; parts that would be read as something else are braced."""
    name = plain(name)
    if name.literal:
        return _braced(name.literal)
    # "Ortega y Gasset" and "Van de Sompel" are one name: bare, all up to the last small word would be the particle.
    choices = _CHOICES[2 if _SMALL_INSIDE.search(name.family) else 0 :]
    forms = (_bibtex_form(name, family, given) for family, given in choices)
    return next((form for form in forms if name_from_bibtex(form) == name), _bibtex_form(name, True, False))


def _bibtex_form(name: Name, brace_family: bool, brace_given: bool) -> str:
    family = _braced(name.family) if brace_family else _protected(name.family)
    given = _braced(name.given) if brace_given and name.given else _protected(name.given)
    last = _joined(_protected(name.non_dropping_particle), family)
    first = _joined(given, _protected(name.dropping_particle))
    return ", ".join(part for part in (last, _protected(name.suffix), first) if part)


def _protected(text: str) -> str:
    """Encoded, with the words and marks braced that would end the part."""
    text = _AND_ALONE.sub(r"{\1}", encode(text))
    return text.replace(",", "{,}")


def _braced(text: str) -> str:
    r"""Two pairs before a backslash: BibTeX takes ``{\`` for the beginning of one accented letter."""
    inner = encode(text)
    return f"{{{{{inner}}}}}" if inner.startswith(("\\", "{")) else f"{{{inner}}}"


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)


@lru_cache(maxsize=_KEPT)
def name_from_bibtex(text: str) -> Name:
    """One name of a .bib file: an institution if all of it is in braces."""
    text = squeeze(text)
    if is_braced(text):
        return Name(literal=squeeze(decode(text)))
    parts = [squeeze(part) for part in split_top(text, _COMMA)]
    if extended := _extended(parts):
        return extended
    if len(parts) == 1:
        return _first_last(split_top(text, _TIES))
    if len(parts) == 2 and _SUFFIX.fullmatch(parts[1]):
        return _person(parts[0], "", parts[1])
    suffix = parts[1] if len(parts) > 2 else ""
    return _person(parts[0], " ".join(parts[2:] or parts[1:]), suffix)


def _extended(parts: list[str]) -> Name | None:
    """The form of biblatex, "family=Vlist, given=Eric, prefix=van der"."""
    found: dict[str, str] = {}
    for match in filter(None, map(_EXTENDED.fullmatch, parts)):  # "given-i" only where "given" is missing
        if not (match[2] and match[1] in found):
            found[match[1]] = squeeze(decode(match[3]))
    if "family" not in found:
        return None
    return Name(
        family=found["family"],
        given=found.get("given", ""),
        non_dropping_particle=found.get("prefix", ""),
        suffix=found.get("suffix", ""),
    )


def _first_last(words: list[str]) -> Name:
    """A name without a comma: the particle, in lower case, divides it; else the last word is the family."""
    words = [word for word in words if word]
    small = next((at for at, word in enumerate(words[:-1]) if _is_small_in_latex(word)), len(words) - 1)
    return _person(" ".join(words[small:]), " ".join(words[:small]), "") if words else Name()


def _person(family: str, given: str, suffix: str) -> Name:
    """A name from LaTeX parts; what is braced is not divided."""
    particle, family = (
        ("", family) if is_braced(family) else _split_particle(split_top(family, _TIES), _is_small_in_latex)
    )
    given, dropping = (given, "") if is_braced(given) else _split_trailing(given)
    parts = (squeeze(decode(part)) for part in (family, given, dropping, particle, suffix))
    return plain(Name(*parts))


def _split_particle(words: list[str], small: Callable[[str], bool]) -> tuple[str, str]:
    count = next((at for at, word in enumerate(words) if not small(word)), len(words))
    count = min(count, len(words) - 1)
    return " ".join(words[:count]), " ".join(words[count:])


def _split_trailing(given: str) -> tuple[str, str]:
    words = given.split()
    count = len(words)
    while count > 1 and words[count - 1] in _TRAILING:
        count -= 1
    return " ".join(words[:count]), " ".join(words[count:])


def _is_small(word: str) -> bool:
    """Whether the first letter outside braces is a small one, as BibTeX asks."""
    letter = next((c for c in word if c.isalpha()), "") if not word.startswith("{") else ""
    return letter.islower()


def _is_particle(word: str) -> bool:
    """Whether the word is a particle and no more: "d'" may stand before a name, and "d'Este" is one."""
    return _is_small(word) and not _JOINED_TO_NAME.search(word)


def _is_small_in_latex(word: str) -> bool:
    r"""The same; of groups BibTeX looks into those of accents, ``{\o}``."""
    return _is_small(decode(word) if word.startswith("{\\") else word)


def to_ris(name: Name) -> str:
    """One name for ``AU``: the suffix third; an institution has a comma at the end (EndNote's rule)."""
    name = plain(name)
    if name.literal:
        return f"{name.literal},"
    family = _joined(name.non_dropping_particle, name.family)
    given = _joined(name.given, name.dropping_particle)
    return f"{family}, {given}, {name.suffix}" if name.suffix else ", ".join(part for part in (family, given) if part)


def from_ris(text: str) -> Name:
    """One name of a RIS file. Several words without a comma are an institution, as Zotero has it."""
    text = squeeze(text).lstrip(", ")
    if text.endswith(","):
        return Name(literal=text.rstrip(", "))
    parts = [part.strip() for part in text.split(",")]
    if len(parts) == 1 and len(text.split()) > 1 and not _is_small(text):
        return Name(literal=text)
    if len(parts) == 2 and _SUFFIX.fullmatch(parts[1]):
        parts = [parts[0], "", parts[1]]
    particle, family = _split_particle(parts[0].split(), _is_particle)
    given, dropping = _split_trailing(parts[1] if len(parts) > 1 else "")
    return plain(Name(family, given, dropping, particle, ", ".join(parts[2:])))


def from_ris_lines(texts: Iterable[str]) -> Names:
    """The names of a tag's lines; a line without letters is no name."""
    people = (from_ris(text) for text in texts)
    return Names(tuple(name for name in people if name.family or name.literal))


@lru_cache(maxsize=_KEPT)
def plain(name: Name) -> Name:
    """The name as its written forms can hold it.

    A particle that is not in small letters, or that is joined to the name ("d'Artagnan"), belongs to the
    family; what stands without a family name is one.
    """
    parts = {part: squeeze(getattr(name, part)) for part in Name.__slots__}
    if parts["literal"]:
        return Name(literal=parts["literal"])
    particle = parts["non_dropping_particle"]
    if not parts["family"]:
        family = _joined(particle, parts["given"]) or parts["dropping_particle"] or parts["suffix"]
        return Name(family)
    if _ELIDED.search(particle):
        *rest, joined = particle.split()
        parts |= {"family": joined + parts["family"], "non_dropping_particle": " ".join(rest)}
        return plain(Name(**parts))
    if not all(_is_particle(word) for word in particle.split()):
        parts |= {"family": f"{particle} {parts['family']}", "non_dropping_particle": ""}
    return Name(**parts)


def is_braced(text: str) -> bool:
    """Whether one pair of braces, which is no accent's, goes around the whole text."""
    if not (text.startswith("{") and text.endswith("}")) or (text.startswith("{\\") and len(decode(text)) == 1):
        return False
    depth = 0
    for at, char in enumerate(text):
        escaped = at > 0 and text[at - 1] == "\\"
        depth += (char == "{" and not escaped) - (char == "}" and not escaped)
        if depth == 0 and at < len(text) - 1:
            return False
    return depth == 0


def split_top(text: str, separator: re.Pattern[str]) -> list[str]:
    """The pieces between separators that stand outside all braces."""
    if "{" not in text and "}" not in text and "\\" not in text:
        return separator.split(text)
    pieces, start, depth = [], 0, 0
    for match in _separating(separator).finditer(text):
        if match[0] in "{}":
            depth = max(depth + (1 if match[0] == "{" else -1), 0)
        elif depth == 0 and match[0][0] != "\\":
            pieces.append(text[start : match.start()])
            start = match.end()
    return [*pieces, text[start:]]


@cache
def _separating(separator: re.Pattern[str]) -> re.Pattern[str]:
    """The separator, or what may hide one: a brace, or a character behind a backslash."""
    return re.compile(rf"\\.|[{{}}]|{separator.pattern}", separator.flags | re.DOTALL)
