"""XML from somebody else: no entities, nothing fetched, bounded in size and depth."""

from typing import Any
from xml.etree.ElementTree import Element, ParseError, TreeBuilder

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

from exporter.errors import InputError, UnsafeInput

DEEPEST = 200  # elements inside each other; JATS and Word stay under 40
MOST = 5_000_000  # elements; a document of a thousand pages has a tenth


def parse(data: bytes, name: str) -> Element:
    """The root of the tree. ``name`` stands in messages.

    Raises :class:`exporter.errors.UnsafeInput` for entities and for what is too deep or too large, and
    :class:`exporter.errors.InputError` for what is no XML.
    """
    parser = DefusedXMLParser(target=_Bounded(name), forbid_dtd=False, forbid_entities=True, forbid_external=True)
    try:
        parser.feed(data)
        root: Element = parser.close()
    except DefusedXmlException:
        raise UnsafeInput("it defines entities, as XML made to do harm does", file=name, mend=_SAVE) from None
    except ParseError as error:
        line, column = error.position
        raise InputError("this is no whole XML", file=name, place=f"line {line}, column {column}", mend=_SAVE) from None
    except (LookupError, ValueError):  # an encoding that expat does not know, or of several bytes
        raise InputError("its XML is in an encoding that is not read", file=name, mend=_SAVE) from None
    return root


_SAVE = "Save it again from the program that made it."


class _Bounded(TreeBuilder):
    """A builder that counts what it builds."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name, self._depth, self._count = name, 0, 0

    def start(self, tag: str, attrs: dict[Any, Any], /) -> Element:
        """Begin an element."""
        self._depth += 1
        self._count += 1
        if self._depth > DEEPEST or self._count > MOST:
            raise UnsafeInput("its elements are too many or too deep inside each other", file=self._name, mend=_SAVE)
        return super().start(tag, attrs)

    def end(self, tag: str, /) -> Element:
        """End an element."""
        self._depth -= 1
        return super().end(tag)
