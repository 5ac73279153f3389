"""The features of a token: columns of its own and of its neighbours, alone and in pairs."""

from benchmarks.crf.columns import COLUMNS
from exporter.span import Tokens

# (column, offset) pairs; a feature of several pairs is their conjunction.
_TEMPLATES: tuple[tuple[tuple[str, int], ...], ...] = (
    *((("word", offset),) for offset in (-3, -2, -1, 0, 1, 2, 3)),
    *((("shape", offset),) for offset in (-2, -1, 0, 1, 2)),
    *((("topic", offset),) for offset in (-2, -1, 0, 1, 2)),
    (("prefix3", 0),),
    (("suffix2", 0),),
    (("suffix3", 0),),
    (("suffix4", 0),),
    (("suffix3", -1),),
    (("suffix3", 1),),
    (("nesting", 0),),
    (("place", 0),),
    (("from_start", 0), ("shape", 0)),
    (("from_end", 0), ("shape", 0)),
    (("sentence", 0),),
    (("seen", 0),),
    (("ahead", 0),),
    (("seen", 0), ("ahead", 0)),
    (("seen", 0), ("nesting", 0), ("shape", 0)),
    (("sentence", 0), ("seen", 0)),
    (("space", 0), ("mark_class", 0), ("mark_class", -1)),
    (("space", 1), ("mark_class", 0), ("mark_class", 1)),
    (("word", -1), ("word", 0)),
    (("word", 0), ("word", 1)),
    (("shape", -1), ("shape", 0)),
    (("shape", 0), ("shape", 1)),
    (("mark_class", -2), ("mark_class", -1), ("shape", 0)),
    (("shape", 0), ("mark_class", 1), ("mark_class", 2)),
    (("mark_class", -1), ("shape", 0), ("mark_class", 1)),
    (("last_mark", 0), ("shape", 0)),
    (("shape", 0), ("next_mark", 0)),
    (("last_mark", 0), ("next_mark", 0), ("seen", 0)),
    (("topic", -1), ("shape", 0)),
    (("topic", -2), ("mark_class", -1), ("shape", 0)),
    (("shape", 0), ("topic", 1)),
    (("shape", 0), ("mark_class", 1), ("topic", 2)),
)


# Full-width marks say what their ASCII counterparts say.
_FULL_WIDTH = str.maketrans("，．。：；（）［］【】、／", ",..:;()[][],/")


def features(tokens: Tokens) -> list[list[str]]:
    """For each token its features as strings ``number=value``, the number that of the template."""
    texts = [word.translate(_FULL_WIDTH) for word in tokens.words]
    spaces = list(tokens.spaced)
    # The margins let an offset run over the ends.
    padded = {name: ["^"] * 3 + column(texts, spaces) + ["$"] * 3 for name, column in COLUMNS.items()}
    count = len(texts)
    columns = [
        _combined(f"{number}=", [padded[column][3 + offset : 3 + offset + count] for column, offset in template])
        for number, template in enumerate(_TEMPLATES)
    ]
    return [["bias", *filter(None, row)] for row in zip(*columns, strict=True)]


def _combined(prefix: str, columns: list[list[str]]) -> list[str]:
    """One column of features; spelled out by the number of columns, since this is where the time goes."""
    if len(columns) == 1:
        return [prefix + value if value else "" for value in columns[0]]
    if len(columns) == 2:
        return [f"{prefix}{a}|{b}" for a, b in zip(*columns, strict=True)]
    return [f"{prefix}{a}|{b}|{c}" for a, b, c in zip(*columns, strict=True)]
