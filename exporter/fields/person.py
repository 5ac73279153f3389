"""One person's name: from "Family, Given", "Given Family" or "Family GH" to its parts.

Particles by CSL 1.0.2 ("Name parts"): what stands in lower case before the family name is non-dropping,
what follows the given name ("Goethe, Johann Wolfgang von") is dropping.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from exporter.fields.given import HISPANIC_FAMILY, ends_with_given, opens_with_given
from exporter.reference import Name
from exporter.text import DASH_CLASS, UPPER_CLASS, words

_SUFFIX = re.compile(r"(?:Jr|Sr|Jnr|Snr|junior|senior|II|III|IV|2nd|3rd|Esq)\.?", re.IGNORECASE)
_SUFFIX_END = re.compile(r"[\s,]{1,3}(Jr\.?|Sr\.?|Jnr\.?|II|III|IV|2nd|3rd|4th)$")
_SUFFIX_LAST = ".rIVdh"  # what a suffix ends in
_INITIAL = rf"(?:(?!St\.)(?:[{UPPER_CLASS}]\.?|Ch\.|Th\.|Ph\.|Yu\.|Ya\.|Ju\.|Dz\.|Sz\.|Zs\.|Gy\.|[A-Z][a-z]{{1,3}}\.))"
DOTTED_INITIALS = rf"[{UPPER_CLASS}]\.(?:[\s-]?[{UPPER_CLASS}]\.)*"  # "J.-M.", "A. B.", and nothing less certain
_INITIALS = re.compile(rf"{_INITIAL}(?:(?:[\s{DASH_CLASS}’']+|(?<=\.)){_INITIAL})*\.?")
_GLUED = re.compile(rf"[{UPPER_CLASS}]{{1,4}}(?:[{DASH_CLASS}][{UPPER_CLASS}]{{1,2}})?")
_PARTICLES = frozenset(
    words(
        """
    von van vom vander de den der des di da das do dos du del della dello degli dei dal la le los las lo li zu
    zum zur ten ter te af av al el el- ibn bin ben op 't ’t 's ’s d' d’ y
    """
    )
)
# Dutch ones stay with the family name though styles sort them behind the given name (CSL 1.0.2, "Name parts").
_NEVER_DROPPED = frozenset(("van", "van de", "van den", "van der", "van 't", "van ’t", "ten", "ter", "te"))
_CAPITAL_PARTICLES = frozenset(
    words(
        """
    Von Van Vom De Den Der Di Da Du Del Della Dal La Le Los Lo El Al Ten Ter Te Dos Das Do St. St Mac O' O’
    """
    )
)
# Names without spaces: Chinese and Korean family names have one character, but for these; Japanese mostly two.
_HAN_NAME = re.compile(r"[㐀-鿿]{2,4}|[가-힣]{2,4}")
_LONG_FAMILY_NAMES = frozenset(
    words("欧阳 司马 诸葛 上官 司徒 夏侯 东方 皇甫 尉迟 公孙 慕容 歐陽 司馬 諸葛 남궁 황보 제갈 선우")
)
_NAME_AND_INITIALS = re.compile(rf"[{UPPER_CLASS}][^\W\d_]{{2,}}(?:\s[{UPPER_CLASS}]\.?)+")
_STOPPED_BUT_THE_LAST = re.compile(rf"\.[\s{DASH_CLASS}][{UPPER_CLASS}]$")
_OPENS_WITH_INITIAL = re.compile(rf"{_INITIAL}(?:\s|[{DASH_CLASS}]|[^\W\d_]\.|(?<=\.))")
_STOP_AND_MARK = re.compile(r"\. ([^\w\s])")
_INNER_STOP = re.compile(r"\w\.\w")
_LETTERS = re.compile(r"[^\W\d_]+")
_LETTERS_APART = re.compile(r"(?:[^\W\d_] )+[^\W\d_]")
_GLUED_TO_INITIAL = re.compile(r"\.(?<=[^\W\d_]\.)(?=[^\W\d_]{2})")
_ARABIC = frozenset(("ibn", "bin", "bint", "b.", "abū", "abu", "abd", "ʿabd", "al-dīn"))
_TWO_PERSONS = 1.25
MOST = 3.0  # the most that a pair or a whole name can weigh
_SPACED_INITIALS = re.compile(r"(?<=\.)(?=[^\W\d_])")


def is_suffix(piece: str) -> bool:
    """Whether a piece between commas is "Jr." or the like."""
    return len(piece) < 8 and bool(_SUFFIX.fullmatch(piece))


@lru_cache(maxsize=4096)
def is_initials(piece: str) -> bool:
    """Whether a piece is initials only: "J.", "J.-M.", "JK", "A. B."."""
    return bool(_INITIALS.fullmatch(piece) or _GLUED.fullmatch(piece.removesuffix(".")))


def pair_weight(family: str, given: str) -> float:
    """How likely two pieces are a family name and a given name. Higher is likelier; 0 is undecided."""
    weight = 0.0
    bare, _ = _without_trailing_particles(_cut_suffix(given)[0])
    if is_initials(bare):
        weight += MOST
    elif _NAME_AND_INITIALS.fullmatch(bare):
        weight += 2.3
    elif _starts_with_initial(bare):
        weight += 1.2
    else:
        weight += 1.3 if _is_arabic(bare.split()) or len(bare.split()) <= 2 else 0.6 if len(bare.split()) == 3 else -2.0
    core = _split_particles(_cut_suffix(family)[0])[1]
    words = core.split()
    if len(words) > 1 and (words[0] in _CAPITAL_PARTICLES or _is_arabic(words)):
        words = words[-1:]  # "Lo Bianco" and "al-Ḥasan ibn Mūsā" are as whole as a single word
    if is_initials(core) and len(core.replace(".", "")) < 3:
        weight -= 3.0
    elif _starts_with_initial(core) or _ends_with_initials(core) or _capitals_first(words):
        weight -= 2.5
    elif opens_with_given(core) and opens_with_given(bare):
        weight -= MOST
    elif len(words) > 2:
        weight -= 0.8 * (len(words) - 2)
    elif len(words) == 2:
        # "Peter Berger, Thomas Luckmann" are two, "García Lorca, Federico José" is one.
        double = not HISPANIC_FAMILY.isdisjoint(word.casefold() for word in words)
        weight -= 0.25 if len(bare.split()) < 2 or "." in bare else 1.0 if double else _TWO_PERSONS
    return weight


def _is_arabic(words: Sequence[str]) -> bool:
    """Whether a name has an Arabic particle in it or an article: "Ibn Rushd", "Jad Al-Rab"."""
    return any(word.casefold() in _ARABIC or word.startswith(("Al-", "El-")) for word in words)


def whole_weight(piece: str) -> float:
    """How likely a piece between commas is a whole name."""
    core, suffix = _cut_suffix(piece)
    words = core.split()
    if _HAN_NAME.fullmatch(core):
        return 3.0
    bare_family = len(words) < 2 or (len(words) == 2 and words[0] in _CAPITAL_PARTICLES)  # "Lo Bianco"
    if bare_family and not _INNER_STOP.search(core):
        return 0.2 if suffix else -1.5
    if _starts_with_initial(core) or _ends_with_initials(core) or _capitals_first(words):
        return 2.6
    return -1.0 if len(words) > 4 else 1.7 if opens_with_given(core) else 1.1


def inverted(family: str, given: str) -> Name:
    """Read "van der Berg, Jr." and "Charles" -> their parts."""
    family, suffix = _cut_suffix(family)
    given, suffix_of_given = _cut_suffix(given)
    given, dropping = _without_trailing_particles(given)
    particle, family = _split_particles(family)
    if dropping in _NEVER_DROPPED and not particle:
        particle, dropping = dropping, ""
    return Name(
        family=family,
        given=spaced(given),
        dropping_particle=dropping,
        non_dropping_particle=particle,
        suffix=suffix or suffix_of_given,
    )


def direct(piece: str) -> Name:
    """Read "Charles van der Berg Jr." or "van der Berg CD" -> its parts."""
    core, suffix = _cut_suffix(piece)
    core, dropping = _without_trailing_particles(core)
    if _HAN_NAME.fullmatch(core):
        cut = 2 if len(core) > 3 or core[:2] in _LONG_FAMILY_NAMES else 1
        return Name(family=core[:cut], given=core[cut:])
    words = _words(core)
    if len(words) == 1:
        return Name(family=core, suffix=suffix)
    if (split := _family_then_initials(words)) is not None:
        family, given = split
        particle, family = _split_particles(family)
        return Name(family, spaced(given), dropping, particle, suffix)
    if (split := _capitals_first(words)) is not None:
        return inverted(*split)
    if len(words) == 2 and ends_with_given(words) and not is_initials(words[0]):
        return inverted(*words)
    begin = _family_begin(words)
    particle, family = _split_particles(" ".join(words[begin:]))
    return Name(family=family, given=spaced(" ".join(words[:begin])), non_dropping_particle=particle, suffix=suffix)


def usual_case(name: Name) -> Name:
    """A family name in capitals in its usual case: "VAN DEN BERG" -> "van den Berg"."""
    if name.literal.isupper() and " " in name.literal:
        return Name(literal=" ".join(_titled_or_small(word) for word in name.literal.split()))
    if name.literal or not name.family.isupper() or len(name.family) < 3:
        return name
    words = name.family.split()
    lower = [word.lower() if word.lower() in _PARTICLES and word != words[-1] else _titled(word) for word in words]
    particle, family = _split_particles(" ".join(lower))
    given = name.given
    if given.isupper() and len(given) > 4 and not _INITIALS.fullmatch(given):
        given = " ".join(_titled(word) for word in given.split())
    return Name(family, given, name.dropping_particle, name.non_dropping_particle.lower() or particle, name.suffix)


def _titled_or_small(word: str) -> str:
    return (
        word.lower()
        if word.lower() in ("of", "the", "for", "and", "de", "la", "del", "y", "und", "für")
        else _titled(word)
    )


def _titled(word: str) -> str:
    return _LETTERS.sub(lambda match: match.group().capitalize(), word)


@lru_cache(maxsize=4096)
def spaced(given: str) -> str:
    """Initials apart and with their full stops: "JK" -> "J. K.", "J.K." -> "J. K."; names stay."""
    given = given.rstrip(".") if _GLUED.fullmatch(given.rstrip(".")) else given
    if _GLUED.fullmatch(given) and given.isupper() and len(given.replace("-", "")) <= 4:
        return _STOP_AND_MARK.sub(r".\1", " ".join(f"{c}." if c.isalpha() else c for c in given)).replace("- ", "-")
    if _LETTERS_APART.fullmatch(given):
        return " ".join(f"{letter}." for letter in given.split())
    apart = _SPACED_INITIALS.sub(" ", given)
    return apart + "." if _STOPPED_BUT_THE_LAST.search(apart) else apart


def _words(core: str) -> list[str]:
    """Words of a name; initials glued to a name ("É.DURKHEIM") come apart."""
    return (_GLUED_TO_INITIAL.sub(". ", core) if "." in core else core).split()


def _cut_suffix(piece: str) -> tuple[str, str]:
    head, comma, tail = piece.rpartition(", ")
    if comma and is_suffix(tail):
        return head, tail
    if piece[-1:] in _SUFFIX_LAST and (match := _SUFFIX_END.search(piece)):
        return piece[: match.start()], match.group(1)
    return piece, ""


def _without_trailing_particles(given: str) -> tuple[str, str]:
    if " " not in given:
        return given, ""
    words = given.split()
    cut = len(words)
    while cut > 1 and words[cut - 1].lower() in _PARTICLES and words[cut - 1].islower():
        cut -= 1
    return " ".join(words[:cut]), " ".join(words[cut:])


def _split_particles(family: str) -> tuple[str, str]:
    if " " not in family:
        return "", family
    words = family.split()
    count = 0
    while count < len(words) - 1 and words[count] in _PARTICLES:
        count += 1
    return " ".join(words[:count]), " ".join(words[count:])


def _starts_with_initial(core: str) -> bool:
    return bool(_OPENS_WITH_INITIAL.match(core)) and not is_initials(core)


def _ends_with_initials(core: str) -> bool:
    words = core.split()
    return len(words) > 1 and is_initials(words[-1]) and not is_initials(words[0])


def _family_then_initials(words: list[str]) -> tuple[str, str] | None:
    """Split "van der Berg C D" or "Berg CD"; nothing if the name does not end in initials."""
    cut = len(words)
    while cut > 1 and is_initials(words[cut - 1]):
        cut -= 1
    if cut == len(words) or (is_initials(words[0]) and len(words[0]) <= len(words[-1])):
        return None
    if ends_with_given(words[:cut]):  # "Hahn Mary J."
        cut -= 1
    return " ".join(words[:cut]), " ".join(words[cut:])


def _capitals_first(words: list[str]) -> tuple[str, str] | None:
    """Split "DURKHEIM Émile": a family name in capitals in front of a given name that is not."""
    cut = next((i for i, word in enumerate(words) if not (word.isupper() and len(word) > 2)), len(words))
    if 0 < cut < len(words) and not any(is_initials(word) and (len(word) < 4 or "." in word) for word in words[:cut]):
        return " ".join(words[:cut]), " ".join(words[cut:])
    return None


def _family_begin(words: list[str]) -> int:
    """Where the family name begins in "Given Family": at the first particle, else at the last word."""
    for index in range(1, len(words) - 1):
        if words[index] == "y":  # "Santiago Ramón y Cajal"
            return max(1, index - 1)
        if words[index] in _PARTICLES or (words[index] in _CAPITAL_PARTICLES and index >= 1):
            return index
    if is_initials(words[0]):
        after = next((i for i, word in enumerate(words) if not is_initials(word)), len(words) - 1)
        # "C. Wright Mills" has a second given name, "J. P. González Vega" two family names.
        doubled = after > 1 or words[after].casefold() in HISPANIC_FAMILY
        return after if doubled and len(words) - after <= 2 else len(words) - 1
    if len(words) > 2 and all(word.casefold() in HISPANIC_FAMILY for word in words[-2:]):
        return len(words) - 2
    return len(words) - 1
