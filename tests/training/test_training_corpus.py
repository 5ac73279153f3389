"""A labelled reference out of marked pieces, and the corpora's ways of marking them."""

import pytest

from exporter.span import Span
from training.convert import coverage, excite, fielded, grobid, inline, parscit
from training.corpus import Dropped, Labelled, Piece, Unexplained, assemble, joined, squeezed
from training.cut import people


def labelled(row: Labelled | Dropped) -> list[tuple[str, str]]:
    assert isinstance(row, Labelled), row
    return row.texts()


def test_space_is_squeezed_within_and_across_pieces() -> None:
    pieces = [Piece("Darwin,\n  C. ", "author"), Piece(" 1859")]
    assert squeezed(pieces) == [Piece("Darwin, C. ", "author"), Piece("1859")]


def test_neighbours_of_one_role_become_one_span() -> None:
    pieces = [Piece("Watson, J.", "author"), Piece(" and "), Piece("Crick, F.", "author"), Piece(" 1953.")]
    text, spans = assemble(pieces, {"author": people.authors})
    assert [(span.label, span.of(text)) for span in spans] == [("author", "Watson, J. and Crick, F.")]


def test_overlapping_spans_are_refused() -> None:
    with pytest.raises(Unexplained):
        joined("1859", [Span("date", 0, 4), Span("page", 2, 4)])


def test_an_unknown_mark_is_refused() -> None:
    with pytest.raises(Unexplained):
        assemble([Piece("x", "unheard-of")], {})


def test_a_reference_of_whole_fields() -> None:
    fields = [
        ("citation-number", "[3]"),
        ("author", "Watson JD, Crick FHC."),
        ("title", "Molecular structure of nucleic acids."),
        ("journal", "Nature."),
        ("volume", "1953;171(4356):"),
        ("pages", "737-8."),
    ]
    row = fielded.convert(fields, "anystyle-gold", "1")
    assert labelled(row) == [
        ("citation-number", "3"),
        ("author", "Watson JD, Crick FHC"),
        ("title", "Molecular structure of nucleic acids"),
        ("journal", "Nature"),
        ("date", "1953"),
        ("volume", "171"),
        ("issue", "4356"),
        ("page", "737-8"),
    ]


def test_a_container_with_a_volume_and_no_imprint_is_a_journal() -> None:
    fields = [
        ("author", "Turing, A."),
        ("title", "Computing machinery."),
        ("container-title", "Mind,"),
        ("volume", "59"),
    ]
    assert ("journal", "Mind") in labelled(fielded.convert(fields, "anystyle-good", "1"))


def test_a_book_with_editors_in_front_is_a_title() -> None:
    fields = [("editor", "Hobsbawm, E., & Ranger, T. (Eds.)."), ("container-title", "The invention of tradition.")]
    assert labelled(fielded.convert(fields, "anystyle-good", "1"))[1] == ("title", "The invention of tradition")


def test_a_field_that_cannot_be_explained_drops_the_reference() -> None:
    row = fielded.convert([("author", "Turing, A."), ("volume", "Vol.")], "anystyle-good", "7")
    assert row == Dropped("Turing, A. Vol.", "anystyle-good", "7", "volume")


def test_a_parscit_line() -> None:
    line = (
        "<author> D. E. Knuth. </author> <title> Semantics of context-free languages. </title>"
        " <journal> Mathematical Systems Theory, </journal> <volume> 2(2), </volume> <date> 1968. </date> <br>"
    )
    row = parscit.convert(line, "parscit-cora", "1")
    assert isinstance(row, Labelled)
    assert row.text == "D. E. Knuth. Semantics of context-free languages. Mathematical Systems Theory, 2(2), 1968."
    assert row.texts()[-3:] == [("volume", "2"), ("issue", "2"), ("date", "1968")]


def test_grobid_keeps_the_text_between_the_marks() -> None:
    pieces = [
        Piece("Turing, A. M.", "author"),
        Piece(" ("),
        Piece("1950", "date"),
        Piece('). "'),
        Piece("Can machines think", "title a"),
        Piece('?" '),
        Piece("Mind", "title j"),
        Piece(" "),
        Piece("59", "volume"),
        Piece(", pp. "),
        Piece("433-460", "page"),
        Piece("."),
    ]
    row = grobid.convert(pieces, "grobid", "1")
    assert isinstance(row, Labelled)
    assert row.text == 'Turing, A. M. (1950). "Can machines think?" Mind 59, pp. 433-460.'
    assert ("title", "Can machines think?") in row.texts()


PLACES = frozenset(("frankfurt", "cambridge"))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "<author><surname>Adorno</surname>, <given-names>Theodor W.</given-names></author>/<author><surname>"
            "Horkheimer</surname>, <given-names>Max</given-names></author> (<year>1969</year>a): <title>Dialektik der "
            "Aufklärung</title>. <other>Frankfurt a.M.</other>: <publisher>Fischer</publisher>.",
            [
                ("author", "Adorno, Theodor W./Horkheimer, Max"),
                ("date", "1969a"),
                ("title", "Dialektik der Aufklärung"),
                ("place", "Frankfurt a.M."),
                ("publisher", "Fischer"),
            ],
        ),
        (
            "<author><surname>Weber</surname>, <given-names>Max</given-names></author> (<year>1904</year>): <title>Die "
            "Objektivität</title>. In: <source>Archiv für Sozialwissenschaft</source>, Jg. <volume>19</volume>, H. "
            "<issue>1</issue>, S. <fpage>22</fpage>-<lpage>87</lpage>.",
            [
                ("author", "Weber, Max"),
                ("date", "1904"),
                ("title", "Die Objektivität"),
                ("journal", "Archiv für Sozialwissenschaft"),
                ("volume", "19"),
                ("issue", "1"),
                ("page", "22-87"),
            ],
        ),
        (
            "<editor>OECD</editor> (<year>2001</year>): <title>Knowledge and skills for life</title>, unter: "
            "<url>http://www.oecd.org</url> (<other>Zugriff am 08.11.2012</other>).",
            [
                ("author", "OECD"),
                ("date", "2001"),
                ("title", "Knowledge and skills for life"),
                ("url", "http://www.oecd.org"),
                ("accessed", "08.11.2012"),
            ],
        ),
        (
            "<author><surname>Beck</surname>, <given-names>Ulrich</given-names></author> (<year>1983</year>): <title>"
            "Jenseits von Stand und Klasse?</title> In: <editor>Kreckel, Reinhard</editor> (Hrsg.): <source>Soziale "
            "Ungleichheiten</source>. <issue>2</issue>. überarb. Aufl., <other>Göttingen</other>: <publisher>Schwartz"
            "</publisher>, S. <fpage>35</fpage>-<lpage>74</lpage>.",
            [
                ("author", "Beck, Ulrich"),
                ("date", "1983"),
                ("title", "Jenseits von Stand und Klasse?"),
                ("editor", "Kreckel, Reinhard"),
                ("booktitle", "Soziale Ungleichheiten"),
                ("edition", "2. überarb. Aufl."),
                ("place", "Göttingen"),
                ("publisher", "Schwartz"),
                ("page", "35-74"),
            ],
        ),
        (
            "<author><surname>Borjas</surname>, <given-names>G.</given-names></author> (<year>1994</year>), <title>The "
            "economics of immigration</title>, <source>NBER Working Paper</source> No. "
            "<volume>4955</volume>, Cambridge.",
            [
                ("author", "Borjas, G."),
                ("date", "1994"),
                ("title", "The economics of immigration"),
                ("collection-title", "NBER Working Paper"),
                ("number", "4955"),
                ("place", "Cambridge"),
            ],
        ),
    ],
    ids=("book", "article", "web page", "chapter", "working paper"),
)
def test_excite_lines(line: str, expected: list[tuple[str, str]]) -> None:
    assert labelled(excite.convert(line, "excite-de", "1", PLACES)) == expected


def test_two_references_in_a_line_are_refused() -> None:
    one = "<author><surname>Beck</surname></author> (<year>1986</year>): <title>Risikogesellschaft</title>."
    row = excite.convert(one + one, "excite-de", "1", PLACES)
    assert isinstance(row, Dropped)
    assert row.reason == "two references in one"


def test_much_unmarked_text_is_refused() -> None:
    text = "Beck (1986) Risikogesellschaft. Suhrkamp Verlag Frankfurt"
    spans = [Span("author", 0, 4), Span("date", 6, 10)]
    assert coverage.unmarked(text, spans) > coverage.MOST_UNMARKED
    with pytest.raises(Unexplained):
        coverage.require(text, spans)


def test_markers_do_not_count_as_unmarked() -> None:
    text = "In: Beck (Hrsg.), S. 12"
    assert coverage.unmarked(text, [Span("editor", 4, 8), Span("page", 21, 23)]) == 0


@pytest.mark.parametrize(
    ("text", "span", "expected"),
    [
        ("Wer bist du?", Span("title", 0, 11), "Wer bist du?"),
        ("(1999a)", Span("date", 1, 5), "1999a"),
        ("Beck, U. (Hg.)", Span("editor", 0, 7), "Beck, U."),
        ("12 March 1999,", Span("date", 9, 13), "12 March 1999"),
        ("43 ff.", Span("page", 0, 2), "43 ff."),
    ],
)
def test_what_a_corpus_left_outside_is_taken_in(text: str, span: Span, expected: str) -> None:
    assert inline.completed(text, [span])[0].of(text) == expected


def test_the_label_in_front_is_found() -> None:
    spans = inline.numbered("[12] Beck, U.", [Span("author", 5, 13)])
    assert spans[0] == Span("citation-number", 1, 3)
