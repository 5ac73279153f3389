"""A reference as tokens: letters, digits and marks apart, so that glued words come apart too."""

import re
from itertools import accumulate
from operator import ne, sub

from exporter.span import Tokens
from exporter.text import has_any

# Each with the white space in front, so that matches lie end to end. A URL or a DOI is one token: its inner marks say
# nothing about the reference. Han and Kana have no spaces: one token a character.
_TOKEN = re.compile(
    r"""
    \s* (?:
      (?:https?|ftp)://[^\s<>"”’\]]*[^\s<>"”’\].,;:)]   # a URL, without the mark that ends the sentence
    | \bwww\.[^\s<>"”’\]]*[^\s<>"”’\].,;:)]
    | \b10\.\d{4,9}/[^\s"”’\]]*[^\s"”’\].,;:)]         # a DOI (DOI handbook, 2.2: prefix/suffix)
    | [぀-ヿ㐀-鿿豈-﫿]
    | [^\W\d_]+ | \d+ | [^\w\s] | _ )
    """,
    re.VERBOSE,
)
# What finds the same where there are no links and only ASCII, in half of the time.
_ASCII_TOKEN = re.compile(r"\s*(?:[A-Za-z]+|[0-9]+|[^\sA-Za-z0-9])")
_LINKS = ("://", "www.", "10.")


def tokenize(text: str) -> Tokens:
    """The tokens of ``text`` in order; between two of them there is nothing but white space."""
    pattern = _ASCII_TOKEN if text.isascii() and not has_any(text, _LINKS) else _TOKEN
    pieces: list[str] = pattern.findall(text)
    words = [*map(str.lstrip, pieces)]
    ends = accumulate(map(len, pieces))
    return Tokens(words, [*map(sub, ends, map(len, words))], [*map(ne, pieces, words)])
