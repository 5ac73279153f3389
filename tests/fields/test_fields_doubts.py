"""What a record lacks, or what of it was not understood, is said."""

import pytest

from exporter.csl import ItemType
from exporter.fields.doubts import read_doubts
from exporter.fields.reading import Reading
from exporter.reference import Date, Name, Names, Pages, Reference

KUHN = Names((Name("Kuhn", "T. S."),))


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        (Reference(ItemType.BOOK, author=KUHN, title="Revolutions"), []),
        (Reference(ItemType.BOOK, title="Revolutions"), ["no author found"]),
        (Reference(ItemType.STANDARD, title="Quality management"), []),
        (Reference(ItemType.ARTICLE_JOURNAL, author=KUHN, container_title="Isis"), []),
        (Reference(ItemType.ARTICLE_JOURNAL, author=KUHN, title="Physics"), ["no journal found"]),
        (Reference(ItemType.BOOK, author=KUHN), ["no title found"]),
        (Reference(ItemType.BOOK, author=KUHN, title="T", issued=Date(literal="19n62")), ["date not understood"]),
        (Reference(ItemType.BOOK, author=KUHN, title="T", issued=Date(literal="n.d.")), []),
        (Reference(ItemType.BOOK, author=KUHN, title="T", issued=Date(1996), original_date=Date(1962)),
         ["two years: is the later one cited?"]),
        (Reference(ItemType.BOOK, author=KUHN, title="T", status="in press"), ["it may have appeared since"]),
        (Reference(ItemType.BOOK, author=Names((Name("Ode Noe", "Ida Ebb"),)), title="T"), ["one author or two?"]),
        (Reference(ItemType.BOOK, author=KUHN, title="T", page=Pages(literal="passim")), ["pages not understood"]),
    ],
)  # fmt: skip
def test_doubts(reference: Reference, expected: list[str]) -> None:
    assert [doubt.reason for doubt in read_doubts(Reading("", ()), reference).doubts] == expected
