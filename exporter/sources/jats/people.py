"""The people of a JATS citation or article: names in parts, bodies, and "et al."."""

from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from exporter.reference import Name, Names
from exporter.sources import typed
from exporter.sources.elements import local
from exporter.sources.jats.text import plain

NAMING = frozenset(("name", "string-name", "collab", "institution", "name-alternatives", "collab-alternatives", "etal"))


def names(elements: Iterable[Element]) -> Names:
    """The names that the elements are, those of other elements left out."""
    people, others = list[Name](), False
    for element in elements:
        if local(element) == "etal":
            others = True
        elif local(element) in NAMING:
            people += _name(element)
    return typed.names(people, others=others)


def _name(element: Element) -> Iterator[Name]:
    if local(element).endswith("-alternatives"):  # the same name in several scripts or spellings
        yield from (_name(element[0]) if len(element) else ())
    elif local(element) in ("collab", "institution"):
        yield Name(literal=_body(element))
    elif (surname := element.find("surname")) is None:
        given = plain(element.find("given-names"))
        yield Name(family=given) if given else typed.direct(plain(element))
    else:
        prefix, suffix = plain(element.find("prefix")), plain(element.find("suffix"))
        particle = prefix if prefix[:1].islower() else ""  # else it is "Dr."
        yield typed.person(f"{particle} {plain(surname)}", plain(element.find("given-names")), suffix)


def _body(element: Element) -> str:
    """The name of a body, of which the members may be listed inside it."""
    named = element.find("institution")
    text = plain(named) if named is not None else plain(element)
    inner = " ".join(plain(each) for each in element.iter("contrib-group"))
    return text.removesuffix(inner).strip() if inner else text
