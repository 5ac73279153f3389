"""Which records are of one work: in a library and among new ones, and of what a source states and what it prints."""

from exporter.merging.index import Index, Match
from exporter.merging.same import Likeness, Verdict, compare
from exporter.merging.stated import believed, with_stated

__all__ = ["Index", "Likeness", "Match", "Verdict", "believed", "compare", "with_stated"]
