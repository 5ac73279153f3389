"""What the network is told of a token: a row of numbers, looked up in tables of what was learned.

The row holds the word itself, its shape, its topic and its pieces of three letters, each as the number of a place in a
table (feature hashing: Weinberger et al. 2009). Two words may share a place; their pieces tell them apart. A model
holds the sizes of its tables, and one made for other sizes is refused.
"""

from array import array
from zlib import crc32

from exporter.tagging import vocabulary
from exporter.tagging.remembered import Remembered
from exporter.tagging.shape import shape_of, word_of

WORDS = 1 << 15
PIECES = 1 << 14
SHAPES = 1 << 7
PIECES_A_WORD = 10
ROW = 3 + PIECES_A_WORD
_LONGEST = 24  # letters of a word that its pieces are taken from

TOPICS = {topic: number for number, topic in enumerate(sorted(set(vocabulary.TOPICS.values())), 1)}
_TOPIC_OF = {word: TOPICS[topic] for word, topic in vocabulary.TOPICS.items()}
SIZES = {
    "words": WORDS,
    "pieces": PIECES,
    "shapes": SHAPES,
    "topics": len(TOPICS),
    "pieces a word": PIECES_A_WORD,
}

_THREES = [slice(begin, begin + 3) for begin in range(_LONGEST)]


def _chosen(count: int) -> list[slice]:
    """The pieces of a word that are told the network, of so many."""
    half = PIECES_A_WORD // 2
    return _THREES[:count] if count <= PIECES_A_WORD else _THREES[:half] + _THREES[count - half : count]


_PIECES_OF = [_chosen(max(0, length - 2)) for length in range(_LONGEST + 3)]  # by the word's length with its marks

# Full-width marks say what their ASCII counterparts say.
_FULL_WIDTH = str.maketrans("，．。：；（）［］【】、／", ",..:;()[][],/")


def _row(text: str) -> bytes:
    if not text.isascii():
        text = text.translate(_FULL_WIDTH)
    word = word_of(text)
    pieces = _pieces(word) if word[0].isalpha() else ()
    row = array("q", (_place(word, WORDS), _SHAPE[shape_of(text)], _TOPIC_OF.get(word, 0), *pieces))
    return row.tobytes().ljust(8 * ROW, b"\0")


def _pieces(word: str) -> list[int]:
    """Three letters each, with marks for the word's ends; of a long word the first and the last ones."""
    marked = f"^{word[:_LONGEST]}$"
    return [_PIECE[marked[letters]] for letters in _PIECES_OF[len(marked)]]


def _place(text: str, size: int) -> int:
    return crc32(text.encode("utf-8", "surrogatepass")) % size + 1


_PIECE = Remembered[str, int](lambda letters: _place(letters, PIECES), 1 << 16)
_SHAPE = Remembered[str, int](lambda shape: _place(shape, SHAPES - 1), 1 << 10)

# The row of a token, as ``ROW`` numbers of eight bytes: word, shape, topic, then its pieces; 0 is "none".
CODES = Remembered(_row, 1 << 16)
