"""PubMed's own format."""

from time import monotonic

import pytest

from exporter.csl import ItemType
from exporter.errors import InputError
from exporter.reference import Date, Name, Reference
from exporter.sources.records import medline, nbib

HEAD = "PMID- 5699198\nTI  - The tragedy of the commons.\n"


def records(text: str) -> tuple[Reference, ...]:
    document = nbib.read(text.encode(), "a.nbib")
    assert document is not None and document.exact
    return document.records


def record(fields: str) -> Reference:
    [found] = records(HEAD + fields)
    return found


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("1968 Dec 13", Date(1968, 12, 13)),
        ("1968 Dec", Date(1968, 12)),
        ("1968", Date(1968)),
        ("1977 Fall", Date(1977, season=3)),
        ("2014 May-Jun", Date(2014, 5, end=Date(2014, 6))),
        ("2014 Jan 28-Feb 3", Date(2014, 1, 28, end=Date(2014, 2, 3))),
        ("2014 Jan 5-12", Date(2014, 1, 5, end=Date(2014, 1, 12))),
        ("1998 Dec-1999 Jan", Date(1998, 12, end=Date(1999, 1))),
        ("1998-1999", Date(1998, end=Date(1999))),
        ("2014 1st Quart", Date(2014)),
        ("20090721", Date(2009, 7, 21)),
        ("2009-07-21", Date(2009, 7, 21)),
        ("undated", Date(literal="undated")),
        ("", None),
    ],
)
def test_a_date(text: str, date: Date | None) -> None:
    assert medline.published(text) == date


@pytest.mark.parametrize(
    ("text", "vernacular", "title"),
    [
        ("The tragedy of the commons.", "", "The tragedy of the commons"),
        ("What is it like to be a bat?", "", "What is it like to be a bat?"),
        (
            "[On a new kind of rays].",
            "Über eine neue Art von Strahlen.",
            "Über eine neue Art von Strahlen [On a new kind of rays]",
        ),
        ("[On a new kind of rays.]", "", "[On a new kind of rays]"),
        ("", "Über eine neue Art von Strahlen.", "Über eine neue Art von Strahlen"),
    ],
)
def test_a_title(text: str, vernacular: str, title: str) -> None:
    assert medline.title(text, vernacular) == title


@pytest.mark.parametrize(
    ("text", "journal"),
    [
        ("Science (New York, N.Y.)", "Science"),
        ("Cell metabolism", "Cell metabolism"),
        (
            "The Journal of neuroscience : the official journal of the Society for Neuroscience",
            "The Journal of neuroscience",
        ),
        ("BMJ (Clinical research ed.)", "BMJ (Clinical research ed.)"),
        ("Philadelphia medicine (1978)", "Philadelphia medicine"),
        ("Hippocampus : memory", "Hippocampus : memory"),
    ],
)
def test_a_journal(text: str, journal: str) -> None:
    assert medline.journal(text) == journal


@pytest.mark.parametrize(
    ("fields", "people"),
    [
        ("FAU - King, Martin L Jr\nAU  - King ML Jr\n", (Name("King", "Martin L", suffix="Jr"),)),
        ("AU  - King ML Jr\n", (Name("King", "M. L.", suffix="Jr"),)),
        ("AU  - van der Waals JD\n", (Name("Waals", "J. D.", non_dropping_particle="van der"),)),
        ("FAU - Hardin, Garrett\nCN  - PRISMA Group\n", (Name("Hardin", "Garrett"), Name(literal="PRISMA Group"))),
        ("CN  - PRISMA Group\n", (Name(literal="PRISMA Group"),)),
        ("FAU - Plato\n", (Name("Plato"),)),
    ],
)
def test_the_authors(fields: str, people: tuple[Name, ...]) -> None:
    assert record(fields).author.people == people


def test_authors_who_are_left_out() -> None:
    author = record("AU  - Hardin G\nAU  - et al.\n").author
    assert (author.people, author.others) == ((Name("Hardin", "G."),), True)


@pytest.mark.parametrize(
    ("fields", "variable", "value"),
    [
        ("PT  - Journal Article\n", "type", ItemType.ARTICLE_JOURNAL),
        ("PT  - Preprint\nJT  - bioRxiv : the preprint server for biology\n", "type", ItemType.ARTICLE),
        ("PT  - Preprint\nJT  - bioRxiv : the preprint server for biology\n", "publisher", "bioRxiv"),
        ("PT  - Preprint\nJT  - bioRxiv : the preprint server for biology\n", "container_title", ""),
        ("BTI - Managing the commons\n", "type", ItemType.CHAPTER),
        ("BTI - Managing the commons\n", "container_title", "Managing the commons"),
        ("PL  - United States\n", "publisher_place", ""),
        ("LID - e0123456 [pii]\n", "article_number", "e0123456"),
        ("LID - S0140-6736(13)61111-1 [pii]\n", "article_number", ""),
        ("PST - aheadofprint\n", "status", "ahead of print"),
        ("PST - aheadofprint\nPG  - 1-9\n", "status", ""),
        ("LA  - ger\n", "language", "de"),
        ("LA  - mul\n", "language", ""),
        ("OT  - commons\nMH  - *Population Growth\n", "keyword", ("commons",)),
        ("MH  - *Population Growth\n", "keyword", ("Population Growth",)),
        ("EN  - 2nd ed.\n", "edition", "2"),
        ("AB  - One line\n      and another.\n", "abstract", "One line and another."),
    ],
)
def test_a_field(fields: str, variable: str, value: object) -> None:
    assert getattr(record(fields), variable) == value


@pytest.mark.parametrize(
    "text",
    [
        f"{HEAD}\n{HEAD}",
        f"{HEAD}{HEAD}",
        f"\ufeff\r\n{HEAD}\n\n\n{HEAD}".replace("\n", "\r\n"),
        f"PMC - PMC1\n{HEAD}\nPMC - PMC2\n{HEAD}",
    ],
)
def test_records_are_told_apart(text: str) -> None:
    assert [each.title for each in records(text)] == ["The tragedy of the commons"] * 2


def test_a_record_says_where_it_stood() -> None:
    origins = [each.origin for each in records(f"\n{HEAD}\n{HEAD}")]
    assert [(origin.document, origin.line, origin.text) for origin in origins if origin] == [
        ("a.nbib", 2, HEAD.strip()),
        ("a.nbib", 5, HEAD.strip()),
    ]


def test_what_is_no_record_is_damage() -> None:
    document = nbib.read(f"{HEAD}\nid: 99 Error occurred: cannot get document summary\n".encode(), "a.nbib")
    assert document is not None and len(document.records) == 1
    [damage] = document.damaged
    assert (damage.line, "no title" in damage.reason) == (4, True)


@pytest.mark.parametrize(
    "text", ["TY  - JOUR\nTI  - Title\nER  - \n", "PMID: 5699198", "References\nPMID- 5699198", ""]
)
def test_what_is_another_format(text: str) -> None:
    assert nbib.read(text.encode(), "a.txt") is None


def test_a_file_of_numbers_alone_says_so() -> None:
    with pytest.raises(InputError) as raised:
        nbib.read(b"\nPMID- 1\nOWN - NLM\n", "a.nbib")
    assert (raised.value.file, raised.value.place, bool(raised.value.mend)) == ("a.nbib", "line 2", True)


@pytest.mark.parametrize(
    "field",
    [
        "AU  - x\n" * 100_000,
        "AB  - " + "a\n      b" * 100_000,
        "FAU - " + "A," * 100_000,
        "AU  - " + "A " * 100_000,
        "PG  - " + "1-" * 100_000,
        "DP  - " + "2014 " * 50_000,
        "JT  - " + " : official" * 10_000 + "(a,b",
        "LID - 10.1234/" + "." * 100_000 + " [doi]",
        "EN  - " + "a" * 100_000,
    ],
)
def test_odd_fields_take_no_time(field: str) -> None:
    begun = monotonic()
    record(field)
    assert monotonic() - begun < 5
