"""AnyStyle's parser sets: one ``<sequence>`` a reference, a child element a field, in the order of the text."""

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from training.convert import fielded
from training.corpus import Dropped, Labelled

SETS = ("gold", "core", "good", "bad", "ugly")
_MARKUP = re.compile(r"</?(?:italic|bold|sup|sub|i|b|em)>")


def read(folder: Path) -> Iterator[Labelled | Dropped]:
    """The references of all sets, the surest set first; the corpus is named ``anystyle-gold`` and so on."""
    for name in SETS:
        root = ElementTree.parse(folder / f"{name}.xml").getroot()
        for number, sequence in enumerate(root.iter("sequence"), 1):
            fields = [(field.tag, _MARKUP.sub("", "".join(field.itertext()))) for field in sequence]
            yield fielded.convert(fields, f"anystyle-{name}", f"{name}-{number}")
