"""References side by side, as the arrays that the network reads."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from exporter.span import Token
from exporter.tagging.codes import ROW, code
from exporter.tagging.surroundings import NEAR, settings

Whole = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Batch:
    """B references of at most T tokens, and the U different tokens in them.

    ``codes`` (U, ROW) holds a row for each different token; ``tokens`` (B, T) says which of them stands where;
    ``around`` (B, T, 3) its setting and how near both ends are; ``lengths`` (B) how many tokens are real. Whatever
    stands behind a reference's end is 0.
    """

    codes: Whole
    tokens: Whole
    around: Whole
    lengths: Whole

    @property
    def mask(self) -> NDArray[np.float32]:
        """1 where a token is real, (B, T)."""
        real = np.arange(self.tokens.shape[1]) < self.lengths[:, None]
        return real.astype(np.float32)


def make_batch(references: Sequence[Sequence[Token]]) -> Batch:
    """The arrays of some references; each has a token at least."""
    lengths = np.array([len(tokens) for tokens in references], np.int64)
    real = np.arange(lengths.max()) < lengths[:, None]
    numbers = dict[str, int]()
    tokens = np.zeros(real.shape, np.int64)
    tokens[real] = [numbers.setdefault(token[0], len(numbers)) for each in references for token in each]
    around = np.zeros((*real.shape, 3), np.int64)
    around[real, 0] = [setting for each in references for setting in settings(each)]
    place = np.arange(real.shape[1])
    around[..., 1] = (np.minimum(place, NEAR) + 1) * real
    around[..., 2] = (np.clip(lengths[:, None] - 1 - place, 0, NEAR) + 1) * real
    rows = np.frombuffer(bytearray().join([code(text) for text in numbers]), np.int64).reshape(-1, ROW)
    return Batch(rows, tokens, around, lengths)
