"""How much a text looks like a reference: named pieces of evidence, each with its weight.

The weights were set by hand on lists of real references and on the furniture of article pages. They add up;
:data:`LIKE` is where a text rather is a reference, :data:`UNLIKE` where it rather is none.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from exporter.finding.wordlists import phrases
from exporter.text import UPPER_CLASS

LIKE = 2.0
UNLIKE = 0.5

LOWER = UPPER_CLASS.lower() + "ß"
_LETTER = UPPER_CLASS + LOWER
_PARTICLES = (
    r"(?:(?:[Vv][ao]n|[Dd]e[rlns]?|[Dd][aiou]s?|[Ll][ae]|[Tt]e[rn]|al|el|ibn|bin|zu[mr]?|af|[Ss]t\.)[\s-]+){0,3}"
)
_FAMILY = rf"(?:[DdLO]['’])?[{UPPER_CLASS}][{_LETTER}'’]+(?:[\s-](?:[{UPPER_CLASS}][{_LETTER}'’]+|Jr\.?|II+)){{0,2}}"
_INITIALS = rf"(?:[{UPPER_CLASS}][{LOWER}]?\.[\s-]?){{1,4}}"
_BARE_INITIALS = rf"[{UPPER_CLASS}](?:[\s-]?[{UPPER_CLASS}]){{0,3}}"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A pattern that speaks for a reference (weight above 0) or against it."""

    name: str
    weight: float
    pattern: re.Pattern[str]


def _evidence(name: str, weight: float, pattern: str, flags: int = 0) -> Evidence:
    return Evidence(name, weight, re.compile(pattern, flags))


_PUBLISHERS = "|".join(re.escape(word) for word in phrases("publishers"))
_ANY = re.IGNORECASE

_NAMED = rf"{_PARTICLES}{_FAMILY}"
_YEAR = r"(?:1[5-9]|20)\d\d"
_GIVEN = rf"[{UPPER_CLASS}][{LOWER}]+"

# A name as a reference begins with it, or an institution with a year, or the dash for a name repeated.
STARTS = re.compile(
    rf"""
      {_NAMED}\s*,\s*{_INITIALS}                                                    # Smith, J.
    | {_NAMED}\s+{_INITIALS}(?=[,;:&(\s]|$)                                          # Smith J.
    | {_NAMED}\s+{_BARE_INITIALS}(?=[,.;:(]|\s(?:et\sal|and\s|&|\())                 # Smith JA,
    | {_NAMED},\s+{_BARE_INITIALS}(?=[,.;(]|\s(?:et\sal|and\s|&|\())                 # Smith, JA,
    | {_INITIALS}\s?{_NAMED}                                                        # J. A. Smith
    | {_NAMED},\s{_GIVEN}(?:[\s-][{UPPER_CLASS}][{LOWER}.]*){{0,2}}(?:\s*[,.;:&(/]|\s?{_YEAR})  # Smith, John A.
    | {_NAMED},\s{_GIVEN}\s(?:and|und|et|y|e|&)\s                                   # Smith, John and
    | {_PARTICLES}[{UPPER_CLASS}][{UPPER_CLASS}'’-]{{2,}}\s{_GIVEN}(?:[\s-][{UPPER_CLASS}][{LOWER}.]*)?\s*[,.;:&(]
    | [{UPPER_CLASS}][^.()]{{1,80}}(?:\([^()]{{2,80}}\))?[.,]?\s?\({_YEAR}           # World Health Organization (1993)
    | (?:—|–|-|_){{2,6}}[\s.,(:]                                                     # ——— (1994)
    """,
    re.VERBOSE,
)

# "Springer, New York.": the end of a reference on a line of its own, that looks like a name at first sight.
_PUBLISHER_FIRST = re.compile(rf"[^,.:]*(?<![^\W_])(?:{_PUBLISHERS})(?![^\W_])[^,.:]*[,.:]", _ANY)

EVIDENCE: tuple[Evidence, ...] = (
    _evidence("year in brackets", 1.2, r"[(\[](?:[^()\[\]]{0,16}\W)?(?:1[5-9]|20)\d\d[a-z]?\b[^()]{0,20}[)\]]"),
    _evidence("year", 0.8, r"(?<![\d/.-])(?:1[5-9]|20)\d\d[a-z]?(?!\d|-\d\d-)"),
    _evidence("DOI", 1.2, r"\b10\.\d{4,9}/\S|\bdoi\b", _ANY),
    _evidence("URL", 0.4, r"https?://|www\."),
    _evidence(
        "access", 0.5, r"\b(?:retrieved|accessed|available (?:at|from|online)|zugriff|abgerufen|consulté)\b", _ANY
    ),
    _evidence(
        "pages word", 1.0, r"(?<![^\W\d_])(?:pp?|pages?|S|стр|С|págs?|ss)\.?\s?[a-z]?\d+\s?[-–—−]|\bpp\.?\s?\d", 0
    ),
    _evidence("page range", 0.7, r"(?<![\d/.–-])[a-zA-Z]?\d{1,5}\s?[-–—−]{1,2}\s?[a-zA-Z]?\d{1,5}(?![\d/–-])"),
    _evidence(
        "volume and issue",
        1.0,
        r"\b\d{1,4}\s?\(\s?\d[\d\s/–-]{0,6}\)|\b(?:vol|no|bd|nr|issue|heft|núm|т|№)\b\.?\s?\d",
        _ANY,
    ),
    _evidence("volume and page", 0.9, r"\b\d{1,4}\s?(?:\([^()]{1,12}\))?\s?[:,]\s?[A-Za-z]?\d{1,6}\b"),
    _evidence("et al.", 0.5, r"\bet\.? al\b|\bu\. ?a\.|\bи др\."),
    _evidence("in a container", 0.8, r"(?:^|[.,;:”\"’)?!]\s?)[Ii]n:?\s+\S|\bin:\s|//\s?\S|\bIn Proc"),
    _evidence(
        "editors", 0.9, r"\b(?:eds?|hrsg|hg|dir|coord|org|comps?|red|trans)\b\.?\s?[),:]|\bedited by\b|ред\.", _ANY
    ),
    _evidence("publisher", 0.8, rf"(?<![^\W_])(?:{_PUBLISHERS})(?![^\W_])", _ANY),
    _evidence(
        "place and publisher",
        0.8,
        rf"[{UPPER_CLASS}][{LOWER}]+(?:,\s[{UPPER_CLASS}]{{2}})?\s?:\s?[{UPPER_CLASS}][{_LETTER}& ]+[.,]?",
    ),
    _evidence(
        "journal",
        0.7,
        r"\b(?:journal|review|revue|revista|rivista|zeitschrift|annals|proceedings|transactions|bulletin|letters|quarterly|archives?|вестник|журнал)\b",
        _ANY,
    ),
    _evidence(
        "abbreviated journal",
        0.6,
        rf"\b[{UPPER_CLASS}][{LOWER}]{{1,7}}\.\s?(?:[{UPPER_CLASS}][{LOWER}]{{0,8}}\.\s?){{1,5}}",
    ),
    _evidence(
        "kind of work",
        0.6,
        r"\b(?:thesis|dissertation|tech(?:nical|\.) rep|working paper|arxiv|preprint|unpublished|in press|forthcoming|"
        r"manuscript|\d+(?:nd|rd|th|st) ed|aufl)\b",
        _ANY,
    ),
    _evidence("identifier", 0.8, r"\b(?:PMID|PMC|ISBN|ISSN|arXiv)\b:?\s?\d"),
    _evidence("quoted title", 0.5, r"[“„«‘][^”“»’]{12,}|\"[^\"]{12,}\"|``[^']{12,}''"),
    _evidence(
        "copyright",
        -3.0,
        r"^\s*(?:©|\(c\) |copyright\b)|all rights reserved|creative commons|\blicen[cs]ed under",
        _ANY,
    ),
    _evidence(
        "address",
        -1.5,
        r"\be-?mail\b|\S@\S+\.\w|\b(?:department|faculty|division) of\b|^\W*(?:university|institut)",
        _ANY,
    ),
    _evidence(
        "dates of the page",
        -2.5,
        r"^\W*(?:received|accepted|revised|published|first published|submitted|issue date)\b[\s:]",
        _ANY,
    ),
    _evidence(
        "menu",
        -2.5,
        r"\b(?:cookies?|sign in|log ?in|subscribe|add to cart|buy now|privacy|newsletter|download pdf|view author)\b",
        _ANY,
    ),
    _evidence("speech of the authors", -1.5, r"\b(?:we|our|us|this (?:study|paper|article|chapter|section))\b"),
    _evidence(
        "reference in text",
        -1.5,
        r"\([A-Z][^()\d]{1,60},? (?:1[89]|20)\d\d[a-z]?(?:[;,)])|\[\d{1,3}(?:[,–-]\s?\d{1,3})*\]",
    ),
    _evidence(
        "figure or table", -1.5, r"^\W*(?:fig(?:ure|\.)|table|tab\.|equation|scheme|section|theorem|lemma)\s?\d", _ANY
    ),
)

_COMMAND = re.compile(r"\\[A-Za-z]+\s?|[{}]")
_PROSE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|been|be|that|which|these|those|this|can|could|may|might|should|will|would|"
    r"not|also|however|it|its|they|their|there|than|then|such|thus|ist|sind|wurde|wurden|werden|nicht|auch|est|sont)\b"
)
_WORD = re.compile(r"[^\W\d_]{2,}")


@lru_cache(maxsize=65536)
def likeness(text: str) -> float:
    """How reference-like the text is: about -5 (furniture, prose) to 10; see :data:`LIKE` and :data:`UNLIKE`."""
    head = _COMMAND.sub("", text[:1500]).replace("~", " ") if "\\" in text else text[:1500]
    score = 1.2 if starts_like_reference(head) else 0.0
    score += sum(evidence.weight for evidence in EVIDENCE if evidence.pattern.search(head))
    return score - _prose(head) - _odd_length(text)


def starts_like_reference(text: str) -> bool:
    """Whether it begins with a name in the order of a bibliography, or with an institution and a year."""
    return STARTS.match(text) is not None and not (len(text) < 60 and _PUBLISHER_FIRST.match(text))


def beginning(text: str) -> float:
    """How much a reference seems to begin here, 0 to 1; 1 also where nothing stands behind a label."""
    if not text or starts_like_reference(text):
        return 1.0
    return 0.0 if text[0].islower() else 0.5


def _prose(text: str) -> float:
    """Up to 4 for running text: more than one in twelve words are verbs and pronouns that titles seldom have."""
    words = len(_WORD.findall(text))
    share = len(_PROSE.findall(text)) / words if words >= 12 else 0.0
    return min(4.0, max(0.0, (share - 0.08) * 40))


def _odd_length(text: str) -> float:
    """Longer than any but a reference with hundreds of authors, or shorter than name, title and year."""
    if len(text) < 20:
        return 1.5
    return 1.5 if len(text) > 1200 else 0.0
