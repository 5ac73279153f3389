"""References side by side, as the arrays that the network reads."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from exporter.span import Tokens
from exporter.tagging.codes import CODES, ROW
from exporter.tagging.surroundings import NEAR, settings

Whole = NDArray[np.int64]


INPUTS = ("rows", "tokens", "around", "reference", "lengths")


@dataclass(frozen=True, slots=True)
class Batch:
    """The N tokens of B references, one reference behind the other, and the U different tokens among them.

    ``codes`` (U, ROW) holds a row for each different token; ``tokens`` (N) says which of them stands where; ``around``
    (N, 3) its setting and how near both ends are; ``reference`` (N) whose it is; ``lengths`` (B) how many each has.
    """

    codes: Whole
    tokens: Whole
    around: Whole
    reference: Whole
    lengths: Whole

    @property
    def arrays(self) -> tuple[Whole, ...]:
        """What the network reads, as :data:`INPUTS` names it."""
        return self.codes, self.tokens, self.around, self.reference, self.lengths

    def apart(self, scores: NDArray[np.float32]) -> NDArray[np.float32]:
        """Scores of each token (N, L) in a row for each reference, (B, T, L): the longest has T tokens."""
        real = np.arange(self.lengths.max()) < self.lengths[:, None]
        rows = np.zeros((*real.shape, scores.shape[1]), np.float32)
        rows[real] = scores
        return rows


def make_batch(references: Sequence[Tokens]) -> Batch:
    """The arrays of some references; each has a token at least."""
    lengths = np.array([len(tokens) for tokens in references], np.int64)
    reference = np.repeat(np.arange(len(lengths)), lengths)
    ends = lengths.cumsum()
    numbers = dict[str, int]()
    tokens = np.array([numbers.setdefault(word, len(numbers)) for each in references for word in each.words], np.int64)
    around = np.empty((len(tokens), 3), np.int64)
    around[:, 0] = [setting for each in references for setting in settings(each)]
    place = np.arange(len(tokens))
    around[:, 1] = np.minimum(place - (ends - lengths)[reference], NEAR) + 1
    around[:, 2] = np.minimum(ends[reference] - 1 - place, NEAR) + 1
    rows = np.frombuffer(bytearray().join([CODES[text] for text in numbers]), np.int64).reshape(-1, ROW)
    return Batch(rows, tokens, around, reference, lengths)
