"""A reference as tokens: letters, digits and marks apart, so that glued words come apart too."""

import re

from exporter.span import Token

# A URL or a DOI is one token: its inner marks say nothing about the reference.
_TOKEN = re.compile(
    r"""
      (?:https?|ftp)://[^\s<>"”’\]]*[^\s<>"”’\].,;:)]   # a URL, without the mark that ends the sentence
    | \bwww\.[^\s<>"”’\]]*[^\s<>"”’\].,;:)]
    | \b10\.\d{4,9}/[^\s"”’\]]*[^\s"”’\].,;:)]         # a DOI (DOI handbook, 2.2: prefix/suffix)
    | [぀-ヿ㐀-鿿豈-﫿]                                   # Han and Kana have no spaces: one token a character
    | [^\W\d_]+ | \d+ | [^\w\s] | _
    """,
    re.VERBOSE,
)


def tokenize(text: str) -> list[Token]:
    """The tokens of ``text`` in order; between two of them there is nothing but white space."""
    tokens = list[Token]()
    last, new = 0, tuple.__new__  # a named tuple's own constructor takes twice the time
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        tokens.append(new(Token, (match[0], start, end, start > last)))
        last = end
    return tokens
