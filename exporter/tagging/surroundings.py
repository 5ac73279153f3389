"""What a token's surroundings say: space, brackets and quotes, and how near the ends of the reference are."""

from exporter.span import Tokens

NEAR = 15  # tokens from an end that are counted
SETTINGS = 2 * 2 * 2 * 2  # space before or not, in round brackets, in square ones, in quotes
_ROUND = {"(": 1, "（": 1, ")": -1, "）": -1}
_SQUARE = {"[": 1, "［": 1, "【": 1, "]": -1, "］": -1, "】": -1}
_QUOTE_OPENS, _QUOTE_CLOSES = '"“„«「『', '"”»」』'
_MARKS = frozenset([*_ROUND, *_SQUARE, *_QUOTE_OPENS, *_QUOTE_CLOSES])


def settings(tokens: Tokens) -> list[int]:
    """A number for each token, 1 to ``SETTINGS``: its bits are space, round brackets, square brackets, quotes."""
    values = []
    around, round_, square, quoted = 1, 0, 0, False
    for text, space in zip(tokens.words, tokens.spaced, strict=True):
        if text not in _MARKS:
            values.append(around + space)
            continue
        turn = _ROUND.get(text, 0), _SQUARE.get(text, 0)
        closes = quoted and text in _QUOTE_CLOSES
        # A mark that closes stands outside, like the one that opens.
        round_, square = max(0, round_ + min(0, turn[0])), max(0, square + min(0, turn[1]))
        quoted = quoted and not closes
        values.append(_setting(round_, square, quoted) + space)
        round_, square = round_ + max(0, turn[0]), square + max(0, turn[1])
        quoted = quoted or (not closes and text in _QUOTE_OPENS)
        around = _setting(round_, square, quoted)
    return values


def _setting(round_: int, square: int, quoted: bool) -> int:
    return 1 + 2 * (round_ > 0) + 4 * (square > 0) + 8 * quoted
