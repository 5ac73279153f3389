"""Which of some records a library already has: the same work, perhaps the same, or new."""

from exporter.merging.index import Index, Match
from exporter.merging.same import Likeness, Verdict, compare

__all__ = ["Index", "Likeness", "Match", "Verdict", "compare"]
