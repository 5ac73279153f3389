"""Capitals that a BibTeX style must not lower: the words of a title that need braces.

BibTeX styles put titles in small letters at brace depth 0. In a title in sentence case every later capital is
a proper noun's and is protected; in a title in Title Case only words with a capital or digit inside are
("mRNA", "iPhone", "H2O"), because there a capital says nothing.
"""

import re

from exporter.formats.latex import encode

_WORD = re.compile(r"\S+")
_CORE = re.compile(r"\w(?:.*\w)?", re.DOTALL)
_SENTENCES = 2  # more words with a full stop are abbreviations: "Proc. Adv. Neural Inf. Process. Syst."
_SENTENCE_END = re.compile(r"[.?!…][”’\"'»)]*$")
_INITIAL = re.compile(r"[(“‘\"']*(?:[^\W\d_]\.-?)+,?")
# Words that Title Case leaves small. English only: no other language has the custom.
_SMALL = frozenset({
    "a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "is", "nor", "of", "off", "on",
    "onto", "or", "out", "over", "per", "so", "than", "that", "the", "their", "to", "up", "upon", "via", "vs",
    "with", "within", "without", "versus",
})  # fmt: skip


def protect(title: str, *, named: bool = False) -> str:
    """The title encoded for LaTeX, the words in braces whose capitals must stay; of a proper name all (``named``)."""
    words = list(_WORD.finditer(title))
    texts = [match[0] for match in words]
    inner_only = not named and is_title_case(texts)
    out, at = [], 0
    for index, match in enumerate(words):
        starts = index == 0 or texts[index - 1].endswith(":")
        out += [encode(title[at : match.start()]), _word(match[0], (inner_only or starts) and not _kept(texts, index))]
        at = match.end()
    return "".join(out) + encode(title[at:])


def _kept(words: list[str], index: int) -> bool:
    """Whether a capital stays in Title Case too.

    That of a new sentence does, of which BibTeX knows none but the one behind a colon, and those of people, who are
    told by an initial.
    """
    stops = sum(word.endswith(".") and not _INITIAL.fullmatch(word) for word in words[:-1])
    after = index > 0 and _SENTENCE_END.search(words[index - 1]) and stops <= _SENTENCES
    person = any(_INITIAL.fullmatch(word) for word in words[max(index, 1) : index + 2])
    return bool(after) or (person and index > 0)


def is_title_case(words: list[str]) -> bool:
    """Whether every word but the customary small ones has a capital: then capitals mark no proper nouns.

    Two capitals prove nothing ("Growth in the United States").
    """
    later = [word.strip("\"'“”‘’()[]«».,;:?!") for word in words[1:]]
    letters = [word for word in later if word[:1].isalpha()]
    capitals = [word for word in letters if word[0].isupper()]
    small = [word for word in letters if word.islower() and word not in _SMALL]
    return len(capitals) > 2 and not small


def _word(word: str, inner_only: bool) -> str:
    core = _CORE.search(word)
    if not core or not _has_capital(core[0], inner_only):
        return encode(word)
    return f"{encode(word[: core.start()])}{{{encode(core[0])}}}{encode(word[core.end() :])}"


def _has_capital(word: str, inner_only: bool) -> bool:
    if not inner_only:
        return any(c.isupper() for c in word)
    pieces = word.split("-")
    formula = any(c.isdigit() for c in word)
    return any(c.isupper() for piece in pieces for c in piece[not formula :])
