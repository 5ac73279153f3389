"""What a source states for machines is believed before what was read from its print."""

import pytest

from exporter.csl import ItemType
from exporter.merging import believed, with_stated
from exporter.reference import Date, Doubt, Name, Names, Origin, PageRange, Pages, Reference, changed


def read(title: str, family: str = "", year: int | None = None, **more: object) -> Reference:
    """A record as the parser makes it, with the string that it was read from."""
    author = Names((Name(family, "A."),)) if family else Names()
    text = f"{family}, A. ({year}). {title}."
    issued = Date(year) if year else None
    return Reference(ItemType.BOOK, author=author, title=title, issued=issued, origin=Origin(text), **more)  # type: ignore[arg-type]


SPIVAK = read("Can the subaltern speak?", "Spivak", 1988, confidence=0.4)
HARDIN = read("The tragedy of the commons", "Hardin", 1968)
NAGEL = read("What is it like to be a bat?", "Nagel", 1974)


def titles(references: tuple[Reference, ...]) -> list[str]:
    return [reference.title for reference in references]


def test_a_stated_value_takes_the_place_of_the_one_that_was_read() -> None:
    stated = Reference(
        ItemType.ARTICLE_JOURNAL, title="The Tragedy of the Commons", doi="10.1126/science.162.3859.1243"
    )
    merged = believed(HARDIN, stated)
    assert (merged.title, merged.doi, merged.type) == (stated.title, stated.doi, ItemType.ARTICLE_JOURNAL)
    assert (merged.author, merged.issued, merged.origin) == (HARDIN.author, HARDIN.issued, HARDIN.origin)


def test_what_is_not_stated_stays_as_it_was_read() -> None:
    assert believed(HARDIN, Reference()) is HARDIN
    assert believed(HARDIN, Reference(doi="10.1/x")).type is ItemType.BOOK


def test_a_doubt_ends_where_its_variable_is_stated() -> None:
    doubtful = read("", "Hardin", 1968, doubts=(Doubt("no title found", "title"), Doubt("no publisher", "publisher")))
    assert believed(doubtful, Reference(title="Living within limits")).doubts == (Doubt("no publisher", "publisher"),)


def test_a_record_that_is_stated_as_a_whole_is_sure() -> None:
    whole = Reference(title="Can the Subaltern Speak?", author=SPIVAK.author, issued=Date(1988))
    assert believed(SPIVAK, whole).confidence == 1.0
    assert believed(SPIVAK, Reference(doi="10.1/x")).confidence == 0.4


def test_nothing_that_was_read_is_added_to_a_record_from_which_it_was_printed() -> None:
    hardin = read("The tragedy of the commons", "Hardin", 1968, publisher="AAAS", doubts=(Doubt("odd", "publisher"),))
    stated = Reference(title="The Tragedy of the Commons", container_title="Science", citation_key="hardinTragedy")
    [merged] = with_stated((hardin,), [stated], whole=True)
    assert merged == changed(stated, origin=hardin.origin, confidence=1.0)


def test_the_key_of_a_stated_record_is_kept_where_the_source_has_no_other() -> None:
    stated = Reference(doi="10.1126/science.162.3859.1243", citation_key="hardinTragedy")
    assert believed(HARDIN, stated).citation_key == "hardinTragedy"
    assert believed(changed(HARDIN, citation_key="hardin68"), stated).citation_key == "hardin68"


AMIT, GEMAN, SHORT = Name("Amit", "Yali"), Name("Geman", "Donald"), Name("Geman")


@pytest.mark.parametrize(
    ("printed", "stated", "merged"),
    [
        ([AMIT, GEMAN], [Name("Amit", "Y.")], [Name("Amit", "Y."), GEMAN]),
        ([AMIT, GEMAN], [Name("Amit")], [AMIT, GEMAN]),
        ([AMIT, GEMAN], [Name("Amit"), SHORT], [AMIT, GEMAN]),
        ([AMIT], [Name("Amit"), SHORT], [AMIT, SHORT]),
        ([Name("Amit Geman")], [AMIT, GEMAN], [AMIT, GEMAN]),
        ([AMIT, GEMAN], [Name("Geman", "D.")], [Name("Geman", "D.")]),
        ([], [AMIT], [AMIT]),
    ],
)
def test_a_first_author_alone_and_a_family_name_alone_are_completed(
    printed: list[Name], stated: list[Name], merged: list[Name]
) -> None:
    shapes = changed(HARDIN, author=Names(tuple(printed)))
    assert believed(shapes, Reference(author=Names(tuple(stated)))).author == Names(tuple(merged))


def test_lists_of_one_length_go_together_in_order() -> None:
    stated = [
        Reference(title="Can the Subaltern Speak?"),
        Reference(doi="10.1/b"),
        Reference(title="The Tragedy of the Commons", doi="10.1/c"),
    ]
    merged = with_stated((SPIVAK, NAGEL, HARDIN), stated)
    assert [each.doi for each in merged] == ["", "10.1/b", "10.1/c"]
    assert merged[1].title == NAGEL.title


def test_what_is_only_stated_stands_where_its_list_has_it() -> None:
    shannon = Reference(title="A mathematical theory of communication")
    turing = Reference(title="On computable numbers")
    stated = [shannon, Reference(title="The tragedy of the commons", doi="10.1/h"), turing]
    merged = with_stated((SPIVAK, HARDIN), stated)
    assert titles(merged) == [SPIVAK.title, shannon.title, HARDIN.title, turing.title]
    assert merged[2].doi == "10.1/h"


def test_nothing_is_lost_where_one_of_the_lists_is_empty() -> None:
    assert with_stated((SPIVAK,), ()) == (SPIVAK,)
    assert with_stated((), (HARDIN,)) == (HARDIN,)


def test_a_stated_record_of_another_work_is_not_mixed_in() -> None:
    merged = with_stated((SPIVAK,), [Reference(title="Computing machinery and intelligence", doi="10.1/t")])
    assert titles(merged) == [SPIVAK.title, "Computing machinery and intelligence"]
    assert merged[0].doi == ""


def test_what_the_print_says_beyond_a_stated_value_stays() -> None:
    spivak = Name("Spivak", "Gayatri Chakravorty")
    printed = Reference(
        author=Names((Name("Spivak", "G. C."),), others=True),
        issued=Date(1988, 5),
        page=Pages((PageRange("271", "313"),)),
    )
    stated = Reference(author=Names((spivak,)), issued=Date(1988), page=Pages((PageRange("271"),)))
    merged = believed(printed, stated)
    assert merged.author == Names((spivak,), others=True)
    assert (merged.issued, merged.page) == (printed.issued, printed.page)


def test_a_stated_value_that_differs_is_believed() -> None:
    printed = Reference(issued=Date(1988, 5), page=Pages((PageRange("271", "313"),)))
    stated = Reference(issued=Date(1987), page=Pages((PageRange("24"),)))
    merged = believed(printed, stated)
    assert (merged.issued, merged.page) == (stated.issued, stated.page)


def test_what_is_only_stated_stands_where_its_line_is() -> None:
    lined = changed(SPIVAK, origin=Origin("Spivak", line=3))
    later = changed(HARDIN, origin=Origin("Hardin", line=9))
    shannon = Reference(title="A mathematical theory of communication", origin=Origin(line=5))
    turing = Reference(title="On computable numbers", origin=Origin(line=12))
    assert titles(with_stated((lined, later), [shannon, turing])) == [
        SPIVAK.title,
        shannon.title,
        HARDIN.title,
        turing.title,
    ]
