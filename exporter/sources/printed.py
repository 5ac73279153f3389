"""A record in one line, as a list of references prints it: what a source that holds only records shows as its text."""

from collections.abc import Iterator, Sequence

from exporter.document import Document, Line
from exporter.reference import Damage, Name, Names, Pages, Reference

_MOST = 20  # names; of more, a reader of the line wants only the first (APA 7, 9.8)


def document_of(
    records: Sequence[Reference], name: str, *, article: Reference | None = None, damaged: Sequence[Damage] = ()
) -> Document:
    """The document of a source that holds nothing but records."""
    lines = (Line(printed(each), each.origin.line if each.origin else at) for at, each in enumerate(records, 1))
    return Document(
        tuple(lines), name, article=article, records=tuple(records), damaged=tuple(damaged), exact=bool(records)
    )


def printed(reference: Reference) -> str:
    """Author, year, title, container and where in it, in APA's order."""
    address = f"https://doi.org/{reference.doi}" if reference.doi else reference.url
    parts = [part if part[-1] in ".?!" else f"{part}." for part in _parts(reference) if part]
    return " ".join([*parts, address] if address else parts)


def _parts(reference: Reference) -> Iterator[str]:
    who = _people(reference.author) or _people(reference.editor)
    issued = reference.issued
    when = (str(issued.year) if issued.year is not None else issued.literal) if issued else reference.status
    yield f"{who} ({when})" if who and when else who or (f"({when})" if when else "")
    yield reference.title
    yield _where(reference)
    yield ": ".join(filter(None, (reference.publisher_place, reference.publisher)))


def _people(people: Names) -> str:
    shown = [_name(each) for each in people.people[:_MOST]]
    more = people.others or len(people) > _MOST
    return ", ".join(shown) + (", et al." if more else "")


def _name(name: Name) -> str:
    family = " ".join(filter(None, (name.non_dropping_particle, name.family)))
    return name.literal or ", ".join(filter(None, (family, name.given, name.suffix)))


def _where(reference: Reference) -> str:
    volume = reference.volume + (f"({reference.issue})" if reference.issue else "")
    place = _pages(reference.page) or reference.article_number
    return ", ".join(filter(None, (reference.container_title, volume, place)))


def _pages(pages: Pages) -> str:
    ranges = (f"{each.first}–{each.last}" if each.last else each.first for each in pages.ranges)
    return pages.literal or ", ".join(ranges)
