"""The shape of the table's rows."""

from collections.abc import Set
from typing import NamedTuple

from exporter.csl import ItemType


class TypeRow(NamedTuple):
    """An item type and what each format calls it by default, and what it is in Zotero."""

    csl: ItemType
    bibtex: str
    biblatex: str
    ris: str
    zotero: str


class Row(NamedTuple):
    """A variable and the field or tag that holds it, for some types or (``types`` empty) for all others.

    An empty ``ris`` says that the type has no tag for it; see :data:`exporter.formats.mapping.WITHOUT_M2`.
    """

    variable: str
    bibtex: str
    biblatex: str
    ris: str
    types: Set[ItemType] = frozenset()
