"""Whether a citation says nothing but what is marked in it: then its record is exact, and nothing is left to parse."""

import re
from xml.etree.ElementTree import Element

from exporter.sources.elements import local
from exporter.sources.jats import citation as citations
from exporter.sources.jats.text import pieces

# Elements that change how words look and say nothing of what they are.
_FACES = frozenset(
    "italic bold sc sup sub underline monospace roman sans-serif styled-content named-content comment x break".split()
)
# What may stand between marked parts without saying anything of its own.
_EMPTY = frozenset(
    """
    a about access accessed al an and art article at available by chap chapter cited crossref date doi e ed
    edited edition editor editors edn eds et from full google http https i id in issue it its j link n nd no
    nr number of on online org p page pages pmc pmcid pmid pp press pubmed rd ref s scholar st text th the to
    url v via view vol volume web www dx
    """.split()
)
_WORD = re.compile(r"\w+")


def is_whole(citation: Element) -> bool:
    """Whether the words that are not marked say nothing, and what is marked says at least a title."""
    if not any(True for name in (*citations.TITLES, "source") for _ in citation.iter(name)):
        return False
    if local(citation) == "element-citation":  # which has no words of its own
        return True
    if citations.loose_others(citation):
        return False
    bare = " ".join(text for text, inside in pieces(citation) if inside <= _FACES)
    return all(word.lower() in _EMPTY for word in _WORD.findall(bare))
