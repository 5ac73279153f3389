"""The network: tokens -> a score for each label of each token. Needs PyTorch; only training imports it.

Words are the sum of what is known of the word and of its pieces (Bojanowski et al. 2017). Convolutions with holes let
each token see its surroundings (Yu & Koltun 2016; Strubell et al. 2017), and a summary of the whole reference, mixed in
half-way, tells of the style. A table of what follows what makes it a CRF.
"""

import torch
from torch import Tensor, nn
from torch.nn import functional

from exporter.tagging import codes
from exporter.tagging.surroundings import NEAR, SETTINGS

WIDTH = 128  # of what is known of a token
OF_A_WORD, OF_A_SHAPE, OF_A_PLACE = 64, 16, 8
HOLES = (1, 2, 4, 8, 1)  # how far a convolution reaches to each side
DROPPED = 0.15
REACH = 8.0  # what a convolution reads is cut off here, for the sake of :mod:`exporter.tagging.quantize`


class Network(nn.Module):
    """Scores for ``labels`` labels. The habits of ``habits`` corpora are kept apart; 0 is that of none."""

    def __init__(self, labels: int, habits: int) -> None:
        super().__init__()
        self.words = _table(codes.WORDS, OF_A_WORD, 0.1)
        self.pieces = _table(codes.PIECES, OF_A_WORD, 0.05)
        self.shapes = _table(codes.SHAPES, OF_A_SHAPE, 1)
        self.topics = _table(len(codes.TOPICS), OF_A_SHAPE, 1)
        self.settings = _table(SETTINGS + 1, WIDTH, 0.3)
        self.from_start = _table(NEAR + 1, WIDTH, 0.3)
        self.from_end = _table(NEAR + 1, WIDTH, 0.3)
        self.habits = _table(habits, WIDTH, 0.1)
        self.entry = nn.Linear(OF_A_WORD + 2 * OF_A_SHAPE, WIDTH)
        self.norms = nn.ModuleList(nn.LayerNorm(WIDTH) for _ in HOLES)
        self.convolutions = nn.ModuleList(nn.Linear(3 * WIDTH, WIDTH) for _ in HOLES)
        self.summary = nn.Linear(2 * WIDTH, WIDTH)
        self.exit = nn.Linear(WIDTH, labels)
        self.follow = nn.Parameter(torch.zeros(labels, labels))
        self.first = nn.Parameter(torch.zeros(labels))
        self.last = nn.Parameter(torch.zeros(labels))
        self.dropout = nn.Dropout(DROPPED)

    def forward(
        self, rows: Tensor, tokens: Tensor, around: Tensor, reference: Tensor, lengths: Tensor, habit: Tensor
    ) -> Tensor:
        """The scores (N, L). The arguments are those of :class:`exporter.tagging.batch.Batch`; ``habit`` is (B)."""
        return self.scores(rows, tokens, self.places(around) + self.habits[habit][reference], reference, lengths)

    def scores(self, rows: Tensor, tokens: Tensor, places: Tensor, reference: Tensor, lengths: Tensor) -> Tensor:
        """The scores (N, L), with what is known of each token's place (N, ...)."""
        known = functional.relu(self.entry(self.dropout(self.words_of(rows)))[tokens] + places)
        ends = lengths.cumsum(0)
        starts = ends - lengths
        first, end = starts[reference], ends[reference]
        for number, (norm, convolution) in enumerate(zip(self.norms, self.convolutions, strict=True)):
            seen = functional.pad(norm(known).clamp(-REACH, REACH), (0, 0, 0, 1))  # zeros for the number of none
            seen = seen[_beside(HOLES[number], first, end)].reshape(-1, 3 * WIDTH)
            known = known + self.dropout(functional.relu(convolution(seen)))
            if number == len(HOLES) // 2:
                known = known + self.whole(known, starts, lengths)[reference]
        scores: Tensor = self.exit(self.dropout(known))
        return scores

    def places(self, around: Tensor) -> Tensor:
        """What is known of each token's place (N, ...), whatever stands there."""
        return self.settings[around[:, 0]] + self.from_start[around[:, 1]] + self.from_end[around[:, 2]]

    def words_of(self, rows: Tensor) -> Tensor:
        """What is known of each different token (U, ...), whatever stands beside it."""
        word, shape, topic, pieces = rows[:, 0], rows[:, 1], rows[:, 2], rows[:, 3:]
        parts = [
            self.words[word].float() + self.pieces[pieces].float().sum(dim=1),
            self.shapes[shape],
            self.topics[topic],
        ]
        return torch.cat(parts, dim=-1)

    def whole(self, known: Tensor, starts: Tensor, lengths: Tensor) -> Tensor:
        """What each reference as a whole is like (B, ...). Nothing that is ``known`` is below zero."""
        apart = _apart(known, starts, lengths)
        mean = apart.sum(dim=1) / lengths.unsqueeze(1)
        most = apart.max(dim=1).values
        return functional.relu(self.summary(torch.cat([mean, most], dim=-1)))

    def loss(self, scores: Tensor, labels: Tensor, lengths: Tensor) -> Tensor:
        """How unlikely the right labels (N) are, as the negative logarithm of their probability (B)."""
        starts = lengths.cumsum(0) - lengths
        scores, labels = _apart(scores, starts, lengths), _apart(labels, starts, lengths)
        mask = _apart(torch.ones(int(lengths.sum())), starts, lengths)
        rows = torch.arange(len(labels))
        right = (scores.gather(2, labels.unsqueeze(-1)).squeeze(-1) * mask).sum(dim=1)
        right = right + (self.follow[labels[:, :-1], labels[:, 1:]] * mask[:, 1:]).sum(dim=1)
        right = right + self.first[labels[:, 0]] + self.last[labels[rows, lengths - 1]]
        return self.total(scores, mask) - right

    def total(self, scores: Tensor, mask: Tensor) -> Tensor:
        """The logarithm of the sum over all labellings (B); see :func:`exporter.tagging.decoding.marginals`."""
        highest = scores.max(dim=2, keepdim=True).values
        likely, follow = torch.exp(scores - highest), torch.exp(self.follow)
        now = likely[:, 0] * torch.exp(self.first)
        logs = highest[:, 0, 0]
        for place in range(scores.shape[1]):
            ahead = (now @ follow) * likely[:, place] if place else now
            scale = ahead.sum(dim=1)
            real = mask[:, place] > 0
            now = torch.where(real.unsqueeze(1), ahead / scale.unsqueeze(1), now)
            added = torch.log(scale) + (highest[:, place, 0] if place else 0)
            logs = logs + torch.where(real, added, torch.zeros_like(added))
        return logs + torch.log((now * torch.exp(self.last)).sum(dim=1))


def _table(size: int, width: int, spread: float) -> nn.Parameter:
    """A row for each number from 1 on, and zeros for 0."""
    values = torch.randn(size + 1, width) * spread
    values[0] = 0
    return nn.Parameter(values)


def _beside(hole: int, first: Tensor, end: Tensor) -> Tensor:
    """The numbers of the tokens ``hole`` places before and behind each, and its own between them (N, 3).

    ``first`` and ``end`` (N) bound the reference of each; behind its ends it is the number that no token has, N.
    """
    none = first.shape[0]
    here = torch.arange(none)
    before = torch.where(here - hole < first, none, here - hole)
    behind = torch.where(here + hole < end, here + hole, none)
    return torch.stack([before, here, behind], dim=1)


def _apart(values: Tensor, starts: Tensor, lengths: Tensor) -> Tensor:
    """What is given for each token (N, ...), in a row for each reference (B, T, ...); zeros behind its end."""
    place = torch.arange(lengths.max())
    where = torch.where(place < lengths.unsqueeze(1), starts.unsqueeze(1) + place, values.shape[0])
    padding = torch.zeros_like(values[:1])
    return torch.cat([values, padding])[where]
