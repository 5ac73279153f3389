"""What a row is to the page: the heading of a reference list, of something else, a divider, furniture, or text."""

import re
from dataclasses import dataclass
from enum import Enum
from functools import cache
from itertools import pairwise

from exporter.finding.likeness import UNLIKE, likeness
from exporter.finding.rows import Row
from exporter.finding.wordlists import phrases


class Kind(Enum):
    """What stands under a heading."""

    REFERENCES = "references"  # words/references.txt
    NOTES = "notes"  # words/notes.txt: references only where there is no other list
    NEVER = "never"  # words/never.txt: looks like references and is none
    OTHER = "other"  # words/sections.txt, furniture, and what stands before the first heading
    DIVIDER = "divider"  # words/dividers.txt: parts a list, does not end it


@dataclass(frozen=True, slots=True)
class Section:
    """The rows under one heading. ``heading`` is empty for what stands before the first one."""

    kind: Kind
    heading: str
    rows: tuple[Row, ...]


_LONGEST = 80  # characters; a heading is short

_LATEX = re.compile(r"\\(?:(?:sub)*section|chapter|paragraph)\*?\s*\{(?P<title>[^{}]*)\}(?:\s*\\label\{[^}]*\})?")
_LATEX_BEGIN = re.compile(r"\\begin\s*\{thebibliography\}")
_LATEX_END = re.compile(r"\\end\s*\{(?:thebibliography|document)\}")
_MARKS = re.compile(r"^[\s#*_=|•▪►▼▲↓–—-]+|[\s#*_=|:.▼▲↓–—+-]+$")
_NUMBERING = re.compile(
    r"^(?:(?:annex|appendix|chapter|anhang|kapitel|annexe|anexo)\s\w{1,4}[.:]?|\d{1,2}(?:\.\d{1,2})*\.?|[ivxlc]{1,6}\.|[a-h]\.)\s+(?=\D)"
)
_COUNT = re.compile(r"\s*(?:[(\[]\s*\d{1,5}\s*[)\]]|\s\d{1,4})$")
_LETTERS_APART = re.compile(r"^\w(?:\s\w){4,}$")
_DIVIDER = re.compile(r"(?:chapter|part|kapitel|teil|chapitre|capítulo)\s+(?:\d{1,3}|[ivxlc]{1,6})")
_LETTER = re.compile(r"[A-ZÄÖÜА-Я]")
_BUTTONS = re.compile(
    r"\s*\b(?:go to|show all|show more|hide all|expand(?: all)?|collapse(?: all)?|back to top)$|\s*\[edit\]$"
)

# How furniture begins that is a sentence and not a heading. Matched at the start of a row, case ignored.
_FURNITURE = re.compile(
    r"""
      (?:©|\(c\)|copyright)\s*(?:©|\(c\)|by|\d{4})
    | (?:(?:manuscript|paper|article)\s+)?(?:received|accepted|revised|submitted)
        (?:\s+(?:for\s+publication|in\s+revised\s+form))?
        \s*:?\s*(?:on\s+|in\s+)?(?:\d{1,2}[\s./-]|\w{3,9}\.?\s\d{1,2},?\s)
    | (?:recebido|aprovado|aceito|aceite|recibido|aprobado|aceptado|reçu|accepté|eingegangen|angenommen|ricevuto)
        \s*(?::|em|el|le|am)\s*\d
    | (?:published|first\s+published|issue\s+date|published\s+online|available\s+online|version\s+of\s+record)\s*:
    | (?:published|available)\s+online\s+\d
    | unable\s+to\s+display\s+preview | download\s+preview\s+pdf | download\s+references | download\s+citation
    | all\s+rights\s+reserved | this\s+(?:article|work|paper)\s+is\s+(?:licensed|distributed|published|an\s+open)
    | we\s+use\s+cookies | this\s+(?:web)?site\s+uses\s+cookies | by\s+using\s+this\s+(?:web)?site
    | by\s+(?:continuing|clicking) | correspondence\s*(?:to|:) | (?:\*\s*)?corresponding\s+author
    | e-?mail(?:\s+address(?:es)?)?\s*: | (?:p-?|e-?|online\s+|print\s+)?issn\s*:?\s*\d
    | (?:to\s+|please\s+|how\s+to\s+)?cite\s+(?:this|as)\b | zitieren\s+als | citation\s*: | suggested\s+citation\s*:
    | this\s+article\s+(?:has\s+been|was|is)\s+cited | (?:open\s+access\s+)?this\s+is\s+an\s+open[\s-]access
    | (?:springer\s+nature|publisher['’]s\s+note|the\s+publisher)\s+remains | springer\s+nature\s+remains
    | (?:electronic\s+)?supplementary\s+(?:material|information|data)\s+(?:is|are|for|associated|the)
    | the\s+authors?\s+(?:declares?|reports?|have\s+no|has\s+no|thanks?|would\s+like|acknowledges?)
    | (?:share|tweet|follow\s+us|sign\s+up|subscribe|log\s*in|register|back\s+to)\b(?:\s+\w+){0,4}$
    | articles\s+from\s.*\sprovided\s+here
    | references\s+(?:is|are)\s+not\s+available | (?:article|page)\s+(?:views|metrics|accesses)\b
    | (?:keywords?|key\s+words|mots[-\s]clés|schlüsselwörter|palabras\s+clave)\s*:
    | last\s+(?:updated|modified|edited)\b | powered\s+by\b | terms\s+(?:of|and)\s | privacy\s+policy
    """,
    re.VERBOSE | re.IGNORECASE,
)


_CLOSED = re.compile(r"(?:^|[.!?:)\]]|\w\w)$")


@cache
def _kinds() -> dict[str, Kind]:
    """Every known heading with its kind; where two lists share a phrase, the earlier in this table wins."""
    lists = (
        (Kind.REFERENCES, "references"),
        (Kind.NOTES, "notes"),
        (Kind.NEVER, "never"),
        (Kind.DIVIDER, "dividers"),
        (Kind.OTHER, "sections"),
    )
    kinds: dict[str, Kind] = {}
    for kind, name in lists:
        for phrase in phrases(name):
            kinds.setdefault(_folded(phrase), kind)
    return kinds


def kind_of(text: str) -> Kind | None:
    """The kind of heading that the row is, ``None`` for ordinary text."""
    if _LATEX_BEGIN.match(text):
        return Kind.REFERENCES
    if _LATEX_END.match(text):
        return Kind.OTHER
    latex = _LATEX.match(text)
    title = latex["title"] if latex else text
    if title and len(title) <= _LONGEST:
        kind = _known(title)
        if kind is not None:
            return kind
    return Kind.OTHER if latex else None


def is_furniture(text: str) -> bool:
    """Whether the row begins as the sentences do that stand around an article ("Received: 3 May 2001")."""
    return _FURNITURE.match(text) is not None


def _known(title: str) -> Kind | None:
    folded = _folded(title)
    shorter = (folded, _COUNT.sub("", folded), _BUTTONS.sub("", folded), _NUMBERING.sub("", folded))
    for form in (*shorter, _COUNT.sub("", _NUMBERING.sub("", folded)).strip(" :")):
        if form in _kinds():
            return _kinds()[form]
    return Kind.DIVIDER if _DIVIDER.fullmatch(folded) or _LETTER.fullmatch(title) else None


def _folded(title: str) -> str:
    bare = _MARKS.sub("", _MARKS.sub("", title)).casefold()
    return bare.replace(" ", "") if _LETTERS_APART.match(bare) else bare


def sections(rows: tuple[Row, ...], ordinary: frozenset[str] = frozenset()) -> list[Section]:
    """The page cut at its headings. Dividers become blank rows; the rows of furniture are left out.

    ``ordinary`` are texts that are no headings here though they could be: link words repeated in a list. Inside a list
    of references a line in bold letters that stands alone begins another part of the list.
    """
    found: list[Section] = []
    kind, heading, held = Kind.OTHER, "", list[Row]()
    before = ""
    for row, after in pairwise([*rows, Row("")]):
        new = None if not row.text or row.text in ordinary else _kind_here(row.text, before)
        if new is None and kind is Kind.REFERENCES and not before and not after.text and _is_caption(row):
            new = kind
        before = row.text
        if new is None:
            held.append(row)
        elif new is Kind.DIVIDER:
            held.append(Row("", 0, row.number))
        else:
            found.append(Section(kind, heading, tuple(held)))
            kind, heading, held = new, row.text, []
    return [*found, Section(kind, heading, tuple(held))]


def _is_caption(row: Row) -> bool:
    return row.bold and len(row.text) <= _LONGEST and likeness(row.text) < UNLIKE


def _kind_here(text: str, before: str) -> Kind | None:
    """Furniture is told only where a sentence can begin: a wrapped reference may go on with "Published: …".

    Nor does a full stop end a heading, but it may end a wrapped reference ("… Lexington: Lexington / Books.").
    """
    kind = kind_of(text)
    if kind is not Kind.REFERENCES and text.endswith(".") and before:
        kind = None
    if kind is None and is_furniture(text) and _CLOSED.search(before):
        return Kind.OTHER
    return kind
