"""What can be said of each token: named columns, one value a token.

A column is a function from the tokens of one reference to a list of values, one for each. ``COLUMNS`` is the
table of all; :mod:`benchmarks.crf.features` combines them.
"""

from collections.abc import Callable, Sequence

from exporter.tagging import vocabulary
from exporter.tagging.shape import shape_of, word_of
from exporter.text import CLOSING_QUOTES, DASHES, OPENING_QUOTES

Column = Callable[[Sequence[str], Sequence[bool]], list[str]]


def word(texts: Sequence[str], spaces: Sequence[bool]) -> list[str]:
    """The word itself in lower case; digits as their number of places, since their value says little."""
    return [word_of(text) for text in texts]


def shape(texts: Sequence[str], spaces: Sequence[bool]) -> list[str]:
    """Capital, lower case, digit or mark, with a coarse length: ``X`` initial, ``Xx`` name, ``XX`` capitals."""
    return [shape_of(text).split()[0] for text in texts]


def prefix3(texts: Sequence[str], spaces: Sequence[bool]) -> list[str]:
    """The first three letters, in lower case."""
    return [text[:3].lower() if len(text) > 3 and text[0].isalpha() else "" for text in texts]


def suffix2(texts: Sequence[str], spaces: Sequence[bool]) -> list[str]:
    """The last two letters."""
    return [text[-2:].lower() if len(text) > 2 and text[0].isalpha() else "" for text in texts]


def suffix3(texts: Sequence[str], spaces: Sequence[bool]) -> list[str]:
    """The last three letters."""
    return [text[-3:].lower() if len(text) > 3 and text[0].isalpha() else "" for text in texts]


def suffix4(texts: Sequence[str], spaces: Sequence[bool]) -> list[str]:
    """The last four letters."""
    return [text[-4:].lower() if len(text) > 5 and text[0].isalpha() else "" for text in texts]


def space(texts: Sequence[str], spaces: Sequence[bool]) -> list[str]:
    """Whether a space stood before the token."""
    return ["s" if stood else "" for stood in spaces]


def topic(texts: Sequence[str], spaces: Sequence[bool]) -> list[str]:
    """What the word is about, for the words in the vocabulary: a month, an editor's mark, a publisher."""
    return [vocabulary.TOPICS.get(text.lower(), "") for text in texts]


def nesting(texts: Sequence[str], spaces: Sequence[bool]) -> list[str]:
    """Whether the token stands in brackets or in quotes."""
    values = []
    round_, square, quoted = 0, 0, False
    for text in texts:
        if text in ")）":
            round_ = max(0, round_ - 1)
        elif text in "]］】":
            square = max(0, square - 1)
        elif quoted and text in '"”»」』':
            quoted = False
        elif not quoted and text in '"“„«「『':
            quoted = True
        values.append(("(" if round_ else "") + ("[" if square else "") + ("“" if quoted else ""))
        if text in "(（":
            round_ += 1
        elif text in "[［【":
            square += 1
    return values


def place(texts: Sequence[str], spaces: Sequence[bool]) -> list[str]:
    """How far along the token is, in twelfths."""
    count = max(1, len(texts))
    return [str(12 * index // count) for index in range(len(texts))]


def from_start(texts: Sequence[str], spaces: Sequence[bool]) -> list[str]:
    """The number of tokens before this one, up to five."""
    return [str(index) if index < 5 else "" for index in range(len(texts))]


def from_end(texts: Sequence[str], spaces: Sequence[bool]) -> list[str]:
    """The number of tokens after this one, up to five."""
    return [str(count) if (count := len(texts) - 1 - index) < 5 else "" for index in range(len(texts))]


def mark_class(texts: Sequence[str], spaces: Sequence[bool]) -> list[str]:
    """Dashes and quotes are each one mark, whatever their form."""
    return [_mark(text) for text in texts]


def _mark(text: str) -> str:
    if text[0].isalnum():
        return "a" if text[0].isalpha() else "d"
    if text in DASHES:
        return "-"
    if text in OPENING_QUOTES or text in CLOSING_QUOTES:
        return '"'
    return text


def sentence(texts: Sequence[str], spaces: Sequence[bool]) -> list[str]:
    """How many ends of sentences came before: full stops that do not belong to an initial or a short word."""
    values, ended = [], 0
    for index, text in enumerate(texts):
        values.append(str(min(ended, 5)))
        if text in ".?!" and index and len(texts[index - 1]) > 3 and texts[index - 1].isalpha():
            ended += 1
    return values


def seen(texts: Sequence[str], spaces: Sequence[bool]) -> list[str]:
    """What came before: a year (y), a word that opens a container (i), pages (p), a closed quotation (q)."""
    values, marks = [], ""
    for index, text in enumerate(texts):
        values.append(marks)
        if len(text) == 4 and text.isdigit() and word_of(text).endswith("yy>"):
            marks = _with(marks, "y")
        elif text in vocabulary.CONTAINER_OPENERS and index > 3:
            marks = _with(marks, "i")
        elif text in '"”»' and index > 3:
            marks = _with(marks, "q")
        elif text in DASHES and _between_digits(texts, index):
            marks = _with(marks, "p")
    return values


def _between_digits(texts: Sequence[str], index: int) -> bool:
    return 0 < index < len(texts) - 1 and texts[index - 1].isdigit() and texts[index + 1].isdigit()


def _with(marks: str, mark: str) -> str:
    return marks if mark in marks else "".join(sorted(marks + mark))


def ahead(texts: Sequence[str], spaces: Sequence[bool]) -> list[str]:
    """What is still to come: a year (y), an opener of a container (i), pages (p), an editor's mark (e)."""
    values, marks = [""] * len(texts), ""
    for index in range(len(texts) - 1, -1, -1):
        values[index] = marks
        text = texts[index]
        if text.isdigit() and len(text) == 4 and word_of(text).endswith("yy>"):
            marks = _with(marks, "y")
        elif text in vocabulary.CONTAINER_OPENERS and index > 3:
            marks = _with(marks, "i")
        elif vocabulary.TOPICS.get(text.lower()) == "editor":
            marks = _with(marks, "e")
        elif text in DASHES and _between_digits(texts, index):
            marks = _with(marks, "p")
    return values


def next_mark(texts: Sequence[str], spaces: Sequence[bool]) -> list[str]:
    """The next mark that separates: says whether words end in a comma, a full stop or a colon."""
    return _nearest(texts, range(len(texts) - 1, -1, -1))


def last_mark(texts: Sequence[str], spaces: Sequence[bool]) -> list[str]:
    """The last mark that separated."""
    return _nearest(texts, range(len(texts)))


def _nearest(texts: Sequence[str], order: range) -> list[str]:
    values, nearest = [""] * len(texts), "^"
    for index in order:
        values[index] = nearest
        if not texts[index][0].isalnum() and texts[index] not in DASHES:
            nearest = _mark(texts[index])
    return values


COLUMNS: dict[str, Column] = {
    column.__name__: column
    for column in (
        word, shape, prefix3, suffix2, suffix3, suffix4, space, topic, nesting, place, from_start, from_end,
        mark_class, sentence, seen, ahead, next_mark, last_mark,
    )
}  # fmt: skip
