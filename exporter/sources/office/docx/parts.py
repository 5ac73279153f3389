"""The parts of a Word document: which is the text, which belong to it, where its links lead.

Source: ECMA-376 part 2 (Open Packaging Conventions), 9.3 (Relationships).
"""

import posixpath
from xml.etree.ElementTree import Element

from exporter.sources.elements import attribute, children
from exporter.sources.guards import xmltree
from exporter.sources.guards.archive import Archive

_PACKAGE = "_rels/.rels"


def is_on(element: Element | None) -> bool | None:
    """What a switch says: on where it is there, off where it says so, ``None`` where it is not there."""
    return None if element is None else attribute(element, "val") not in ("0", "false", "off")


class Parts:
    """The document ``main`` and what belongs to it. A name in the archive is only a name, wherever it points to."""

    def __init__(self, archive: Archive, name: str) -> None:
        self._archive, self._name = archive, name
        self._inside: dict[str, list[tuple[str, str]]] = {}
        self._links: dict[str, dict[str, str]] = {}
        self.main = next(iter(self._related("", "officeDocument")), "word/document.xml")

    def tree(self, part: str) -> Element | None:
        """The XML of a part, ``None`` where there is no such part."""
        return xmltree.parse(self._archive.read(part), self._name) if part in self._archive else None

    def related(self, kind: str) -> list[str]:
        """The parts that the document has of a kind ("footnotes", "styles", "customXml"), each once."""
        return self._related(self.main, kind)

    def first(self, kind: str) -> Element | None:
        """The XML of the first part of a kind."""
        found = self.related(kind)
        return self.tree(found[0]) if found else None

    def of_package(self, kind: str) -> Element | None:
        """The XML of the first part of a kind that is about the whole package."""
        found = self._related("", kind)
        return self.tree(found[0]) if found else None

    def address(self, part: str, number: str) -> str:
        """Where the link of this number leads that stands in ``part``; empty if not out of the document."""
        if part not in self._links:
            self._links[part] = self._outside(part)
        return self._links[part].get(number, "")

    def _outside(self, part: str) -> dict[str, str]:
        root = self.tree(_relations_of(part))
        found = [each for each in children(root) if attribute(each, "TargetMode") == "External"]
        return {attribute(each, "Id"): attribute(each, "Target") for each in found}

    def _related(self, part: str, kind: str) -> list[str]:
        """The targets of a kind that a part is related to inside the archive; "" is the package."""
        if part not in self._inside:
            root = self.tree(_relations_of(part) if part else _PACKAGE)
            base = posixpath.dirname(part)
            self._inside[part] = [
                (attribute(each, "Type").rpartition("/")[2], _inside(base, attribute(each, "Target")))
                for each in children(root)
                if attribute(each, "TargetMode") != "External"
            ]
        return list(dict.fromkeys(target for each, target in self._inside[part] if each == kind))


def _relations_of(part: str) -> str:
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _inside(base: str, target: str) -> str:
    return posixpath.normpath(posixpath.join("/", base, target)).lstrip("/")
