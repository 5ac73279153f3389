"""Titles that begin, or wholly consist of, what looks like something else: a name, a year, a row of names, one word."""

import random
import string
from collections.abc import Sequence

from training.render.titles import capital

_COINED = (
    "Caffe", "Dropout", "Spark", "Chord", "Pastry", "Tapestry", "Bigtable", "Dynamo", "Freenet", "Prophet", "Galaxy",
    "Phoenix", "Snort", "Sketchpad", "Logo", "Eliza", "Mycin", "Hearsay", "Shrdlu", "Coq", "Maude", "Scratch", "Stan",
    "Clustal", "Jupyter", "Condor", "Globus", "Chisel", "Halide", "Pegasus", "Borg", "Spanner", "Kafka", "Ceph", "R",
)  # fmt: skip
_RECENT = ("GPT-3", "word2vec", "YOLOv3", "SciPy 1.0", "U-Net", "t-SNE", "k-means++", "ImageNet", "XGBoost", "MAFFT")
_ROWED = (
    "Men", "Women", "Markets", "Mobs", "States", "Ships", "Cities", "Gods", "Kings", "Germs", "Machines", "Money",
    "Myths", "Mountains", "Rivers", "Saints", "Slaves", "Savages", "Texts", "Ghosts", "Cyborgs", "Peasants", "Bandits",
    "Worlds", "Wives", "Apes", "Angels", "Courts", "Crowds", "Dreams", "Exit", "Voice", "Loyalty", "Genes", "Guns",
    "Rats", "Lice", "History", "Honour", "Law", "Madness", "Memory", "Mind", "Nature", "Power", "Race", "Sex",
    "Space", "Steel", "Time", "War", "Work", "Language", "Truth", "Logic", "Discipline", "Capital", "Ireland",
)  # fmt: skip
_ENTRIES = (
    "Epistemology", "Iris", "Democracy", "Trust", "Entropy", "Inflation", "Plato", "Feminism", "Migration", "Gender",
    "Sampling", "Rhetoric", "Sovereignty", "Photosynthesis", "Calculus", "Opera", "Identity", "Habitus", "Utopia",
    "Social capital", "Free will", "Game theory", "Civil society", "Cognitive dissonance", "Supply chain", "Ethics",
)  # fmt: skip


def entry(chance: random.Random) -> str:
    """What an encyclopedia treats: a word or two."""
    return chance.choice(_ENTRIES)


def unlike(chance: random.Random, title: str, givens: Sequence[str]) -> str:
    """The title with such a beginning. ``givens`` are first names, by which methods and programs are called, too."""
    tail = title.partition(": ")[2] or title
    year = chance.randint(1400, 2030)
    match chance.choices(("method", "given", "row", "year", "count", "bare"), (40, 14, 20, 12, 8, 6))[0]:
        case "method":
            mark = chance.choice((": ", ": ", ": ", " – ", "—"))
            return f"{_method(chance)}{mark}{chance.choice((tail, capital(tail)))}"
        case "given":
            return f"{chance.choice(givens)}: {capital(tail)}"
        case "row":
            return f"{_row(chance)}{chance.choice((': ', ': ', ': ', '. '))}{capital(tail)}"
        case "year":
            return chance.choice((f"{year}: {capital(tail)}", f"{year}: {tail}", f"{year}", f"{year} and {tail}"))
        case "count":
            return (
                f"{chance.randint(2, 200)} {chance.choice(('years of', 'theses on', 'ways to', 'lessons from'))} {tail}"
            )
    return chance.choice((entry(chance), _row(chance), chance.choice(_ROWED)))


def _method(chance: random.Random) -> str:
    """A name that somebody gave to a method or a program."""
    letters = "".join(chance.choices(string.ascii_uppercase, k=chance.randint(2, 5)))
    pair = "".join(chance.sample(("Net", "Graph", "Sim", "Deep", "Map", "Opti", "Cell", "Soft", "Meta", "Neuro"), 2))
    forms = (
        letters,
        letters,
        f"{letters}-{chance.randint(1, 5)}",
        f"{letters}v{chance.randint(2, 9)}",
        f"{letters}Net",
        pair,
    )
    return chance.choice((chance.choice(forms), chance.choice(forms), chance.choice(_COINED), chance.choice(_RECENT)))


def _row(chance: random.Random) -> str:
    """Two or three things in a row, as names of people are."""
    words = chance.sample(_ROWED, chance.choice((2, 3, 3, 3)))
    last = chance.choice((", and ", " and ", ", & ", " & "))
    return ", ".join(words[:-1]) + (last if len(words) > 2 else last.removeprefix(",")) + words[-1]
