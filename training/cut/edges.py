"""Taking off what stands around a value: separators, brackets, quotes, the full stop that is no abbreviation's."""

import re
import unicodedata
from collections.abc import Callable

from exporter.span import Span
from exporter.text import words

DotRule = Callable[[str], bool]

_PAIRS = {"(": ")", "[": "]", "{": "}", "<": ">"}
_OPENERS = {closer: opener for opener, closer in _PAIRS.items()}
_QUOTES = {
    "``": ("''", '"', "”"), "''": ("''",), ",,": ("''", "“", '"'), '"': ('"', "”", "''"),
    "“": ("”", '"', "“", "''"), "”": ("”",),
    "„": ("“", "”", '"'), "‘": ("’", "'"), "‚": ("‘", "’"), "’": ("’",), "'": ("'", "’"), "`": ("'", "’", "`"),
    "«": ("»",), "»": ("«",), "‹": ("›",), "›": ("‹",), "「": ("」",), "『": ("』",),
}  # fmt: skip
_QUOTE = re.compile("``|''|,,|[\"“”„‘‚’'`«»‹›「『」』]")
_CLOSING = re.compile("(?:''|[\"”’'»“])$")
_SEPARATORS = ",;:"
_DASHES = "-–—"
_LOOSE = "-–—/=|"  # separators only where a space stands before

# Words after which a full stop is their own, whatever the field.
_SHORT = frozenset(
    words(
        """al alii anon assoc aufl ave bd bros calif cie co col colo comp conn corp dept dr ed edn eds edit esq etc fasc
        fla hg hrsg ill inc inst ing jr la lic ltd ltda mass md mich minn mo mt no nov ont op oreg pa ph phil pr prof
        publ pub rep rpt rev sr soc ss st ste supl suppl tenn tex trans univ va verl vic vt wash wisc wis wm
        chr th fr ch kh yu zh jan feb mar apr jun jul aug sep sept oct dec okt dez"""
    )
)
_DOT_INSIDE = re.compile(r"\w\.[\s-]?\w")
_UNDOTTED = re.compile(r"\b(?:J|Am|Int|Eur|Proc|Rev|Acad|Biol|Chem|Clin|Med|Phys|Res|Sci|Soc|Nat|Arch|Acta|Ann)\s")
_JOURNAL_SHORT = frozenset(
    words(
        """lett rev sci phys chem soc res med biol am int eng math mech technol mater commun astron astrophys opt anal
        psychol educ econ geol mag bull ann arch nat acad proc trans appl comput syst environ clin pharmacol physiol
        microbiol genet immunol neurosci psychiatry ophthalmol theor exp softw surv ed q"""
    )
)
_LAST_WORD = re.compile(r"([^\W\d_]+)\.$")
_INITIAL = re.compile(r"(?:^|[\s.,(&’'-])[^\W\d_]\.$")


def journal_dot(text: str) -> bool:
    """A journal keeps its final full stop if its other words have theirs, or if it is two words, the last short."""
    if _DOT_INSIDE.search(text):
        return True
    last = _LAST_WORD.search(text)
    return bool(last and last[1].lower() in _JOURNAL_SHORT and not _UNDOTTED.search(text))


def ends(text: str) -> bool:
    """The final full stop ends the field, always: that of an address."""
    return False


def never(text: str) -> bool:
    """A final full stop always ends the field, but for one that closes letters with stops ("U.S.")."""
    return bool(re.search(r"\b[A-Z]\.\s?[A-Z]\.$", text))


def abbreviated(text: str) -> bool:
    """Whether the final full stop belongs to an initial or to a word that is known to be short."""
    word = _LAST_WORD.search(text)
    return bool(_INITIAL.search(text)) or (word is not None and word[1].lower() in _SHORT)


def narrow(text: str, start: int = 0, end: int | None = None, *, dot: DotRule = abbreviated) -> tuple[int, int]:
    """The part of ``text[start:end]`` without outer space, separators, brackets and a full stop that ends it."""
    end = len(text) if end is None else end
    while start < end:
        inner = text[start:end]
        left, right = _off_left(inner), _off_right(inner, text[end : end + 1], dot)
        if not left and not right:
            if not _wrapped(inner):
                break
            left = right = 1
        start, end = start + left, end - right
    return start, max(start, end)


def _off_left(inner: str) -> int:
    first = inner[0]
    if first in _PAIRS:
        return int(_PAIRS[first] not in inner)
    if unicodedata.category(first) in ("Co", "Cf", "So"):  # bullets of other fonts
        return 1
    return int(first.isspace() or first in ",;:.)]}|=•*†·" or (first in _DASHES and inner[1:2].isspace()))


def _off_right(inner: str, after: str, dot: DotRule) -> int:
    last = inner[-1]
    if last.isspace() or last in _SEPARATORS:
        return 1
    if last == ".":
        return int(not dot(inner)) if after not in (",", ";", ":") else int(dot is never and not never(inner))
    if last in _OPENERS:
        return int(inner.count(last) > inner.count(_OPENERS[last]))
    if last in _PAIRS:
        return 1
    return int(last in _LOOSE and len(inner) > 1 and inner[-2].isspace())


def _wrapped(inner: str) -> bool:
    """Whether one pair of brackets holds all of it."""
    if len(inner) < 3 or _PAIRS.get(inner[0]) != inner[-1]:
        return False
    depth = 0
    for index, mark in enumerate(inner):
        depth += (mark == inner[0]) - (mark == inner[-1])
        if depth == 0:
            return index == len(inner) - 1
    return False


def unquote(text: str, start: int, end: int) -> tuple[int, int]:
    """The part without the quotes that hold all of it; quotes around single words inside stay."""
    while start < end:
        inner = text[start:end]
        opening = _QUOTE.match(inner)
        closing = _CLOSING.search(inner)
        close = _close(inner, opening) if opening else None
        if opening and close is None:
            start += opening.end()
        elif opening and close is not None and close[1] == len(inner):
            start, end = start + opening.end(), start + close[0]
        elif not opening and closing and not _QUOTE.search(inner[: closing.start()]):
            end = start + closing.start()
        else:
            break
        start, end = narrow(text, start, end, dot=never)
    return start, end


def _close(inner: str, opening: re.Match[str]) -> tuple[int, int] | None:
    """Where the quotation that opens ``inner`` closes, or ``None`` if it does not."""
    closers = _QUOTES[opening.group()]
    depth, first, reopened = 1, None, False
    for mark in _QUOTE.finditer(inner, opening.end()):
        before, after = inner[mark.start() - 1], inner[mark.end() : mark.end() + 1]
        if mark.group() in closers and not after.isalnum() and not (before.isspace() and after):
            depth -= 1
            first = first or (mark.span() if depth == 0 else None)
            if first and not reopened and mark.end() == len(inner):
                return mark.span()
        elif mark.group() == opening.group() and not before.isalnum():
            depth += 1
            reopened = reopened or first is not None
    return first


def one(label: str, text: str, start: int = 0, end: int | None = None, *, dot: DotRule = abbreviated) -> list[Span]:
    """One span of ``label`` over the narrowed part, or none if nothing is left."""
    start, end = narrow(text, start, end, dot=dot)
    return [Span(label, start, end)] if start < end else []
