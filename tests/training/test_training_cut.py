"""Where a label begins and ends: the field as a corpus marks it, and the spans that are learnt from it.

The works are real; the fields are cut as the corpora cut them, with the words and marks that belong to no value.
"""

from collections.abc import Callable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exporter.span import Span
from training.corpus import Unexplained
from training.cut import dates, identifiers, imprint, links, numbering, people, titles

Cut = Callable[[str], Sequence[Span]]
Texts = list[tuple[str, str]]


def texts(cut: Cut, field: str) -> Texts:
    return [(span.label, span.of(field)) for span in cut(field)]


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("Kahneman, D., & Tversky, A.", "Kahneman, D., & Tversky, A."),
        ("Watson JD, Crick FHC.", "Watson JD, Crick FHC"),
        ("Knuth, Donald E.,", "Knuth, Donald E."),
        ("Strunk, W., Jr.", "Strunk, W., Jr."),
        ("Venter, J. C., et al.", "Venter, J. C., et al."),
        ("Arendt, Hannah.", "Arendt, Hannah"),
        ("World Health Organization.", "World Health Organization"),
        ("• Darwin, Charles:", "Darwin, Charles"),
        ("by Mary Shelley,", "Mary Shelley"),
        ("———.", "———"),
    ],
)
def test_authors_end_before_the_separator_but_keep_the_stop_of_an_initial(field: str, expected: str) -> None:
    assert texts(people.authors, field) == [("author", expected)]


def test_authors_called_editors_are_editors() -> None:
    assert texts(people.authors, "Hobsbawm, E., & Ranger, T. (Eds.).") == [("editor", "Hobsbawm, E., & Ranger, T.")]


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("In E. Hobsbawm & T. Ranger (Eds.),", "E. Hobsbawm & T. Ranger"),
        ("in: Hobsbawm, Eric/Ranger, Terence (Hg.),", "Hobsbawm, Eric/Ranger, Terence"),
        ("edited by Eric Hobsbawm and Terence Ranger,", "Eric Hobsbawm and Terence Ranger"),
        ("In David E. Rumelhart and James L. McClelland, editors,", "David E. Rumelhart and James L. McClelland"),
        ("eds. Eric Hobsbawm et al.", "Eric Hobsbawm et al."),
        ("a c. di Italo Calvino,", "Italo Calvino"),
        ("(R. Musil, ed.)", "R. Musil"),
        ("Schmied, W.", "Schmied, W."),
    ],
)
def test_editors_are_the_names_only(field: str, expected: str) -> None:
    assert texts(people.creators("editor"), field) == [("editor", expected)]


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("Translated by Constance Garnett.", "Constance Garnett"),
        ("(H. L. Dreyfus, Trans.).", "H. L. Dreyfus"),
        ("trans. G. E. M. Anscombe", "G. E. M. Anscombe"),
    ],
)
def test_translators_are_the_names_only(field: str, expected: str) -> None:
    assert texts(people.creators("translator"), field) == [("translator", expected)]


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("The origin of species.", [("title", "The origin of species")]),
        ("“Politics and the English Language,”", [("title", "Politics and the English Language")]),
        ("‘What is it like to be a bat?’", [("title", "What is it like to be a bat?")]),
        ("»Die Verwandlung«,", [("title", "Die Verwandlung")]),
        ('"Art" and its "objects".', [("title", '"Art" and its "objects"')]),
        ("What is life?", [("title", "What is life?")]),
        ("Standard book numbering in the U.S.A.", [("title", "Standard book numbering in the U.S.A.")]),
        ("The elements of style (4th ed.).", [("title", "The elements of style"), ("edition", "4th ed.")]),
        (
            "A symbolic analysis of relay and switching circuits (Master's thesis).",
            [("title", "A symbolic analysis of relay and switching circuits"), ("genre", "Master's thesis")],
        ),
    ],
)
def test_titles_are_without_outer_quotes_and_final_stop(field: str, expected: Texts) -> None:
    assert texts(titles.title, field) == expected


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("Nature,", [("journal", "Nature")]),
        ("Phys. Rev.", [("journal", "Phys. Rev.")]),
        ("Nano Lett.", [("journal", "Nano Lett.")]),
        ("J Biol Chem.", [("journal", "J Biol Chem")]),
        ("In: Philosophical Transactions", [("journal", "Philosophical Transactions")]),
        ("Annals of Mathematics 54,", [("journal", "Annals of Mathematics"), ("volume", "54")]),
    ],
)
def test_journals_keep_the_stop_of_an_abbreviation(field: str, expected: Texts) -> None:
    assert texts(titles.journal, field) == expected


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("In The Cambridge handbook of thinking", [("booktitle", "The Cambridge handbook of thinking")]),
        ("In Proceedings of CHI '97,", [("booktitle", "Proceedings of CHI '97")]),
        ("in: Metzler Lexikon Philosophie,", [("booktitle", "Metzler Lexikon Philosophie")]),
        ("Paper presented at the World Congress of Sociology,", [("booktitle", "World Congress of Sociology")]),
        (
            "Advances in Cryptology, LNCS 2442,",
            [("booktitle", "Advances in Cryptology"), ("collection-title", "LNCS"), ("volume", "2442")],
        ),
    ],
)
def test_containers_are_without_the_opener(field: str, expected: Texts) -> None:
    assert texts(titles.container("booktitle"), field) == expected


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("of Lecture Notes in Computer Science,", [("collection-title", "Lecture Notes in Computer Science")]),
        ("(Quellen und Forschungen 27).", [("collection-title", "Quellen und Forschungen"), ("number", "27")]),
        ("Loeb Classical Library, vol. 12.", [("collection-title", "Loeb Classical Library"), ("volume", "12")]),
    ],
)
def test_series_have_a_number_or_a_volume(field: str, expected: Texts) -> None:
    assert texts(titles.series, field) == expected


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("12,", [("volume", "12")]),
        ("vol. 36, no. 9,", [("volume", "36"), ("issue", "9")]),
        ("48 (3):", [("volume", "48"), ("issue", "3")]),
        ("14(2 Suppl 1),", [("volume", "14"), ("issue", "2 Suppl 1")]),
        ("24 Suppl 3:", [("volume", "24"), ("issue", "Suppl 3")]),
        ("73 (Pt 10):", [("volume", "73"), ("issue", "Pt 10")]),
        ("XXXVI/1-2", [("volume", "XXXVI"), ("issue", "1-2")]),
        ("58, 1", [("volume", "58"), ("issue", "1")]),
        ("1953;171(4356):", [("date", "1953"), ("volume", "171"), ("issue", "4356")]),
        ("2010 Mar 18;29(11):", [("date", "2010 Mar 18"), ("volume", "29"), ("issue", "11")]),
        ("14(3):153-60.", [("volume", "14"), ("issue", "3"), ("page", "153-60")]),
        ("75(December):", [("volume", "75"), ("date", "December")]),
        ("n° 117.", [("issue", "117")]),
        ("Heft 4,", [("issue", "4")]),
        ("22. Jg. Heft 3,", [("volume", "22"), ("issue", "3")]),
        ("2 vols.", [("note", "2 vols.")]),
    ],
)
def test_volume_fields_are_split_by_a_grammar(field: str, expected: Texts) -> None:
    assert texts(numbering.volume, field) == expected


@pytest.mark.parametrize("field", ["2e série, vol. 9, 4", "vol. 8, no. 15 [2],", "7(Beilage),", "Vol."])
def test_a_volume_field_that_the_grammar_does_not_explain_is_refused(field: str) -> None:
    with pytest.raises(Unexplained):
        numbering.volume(field)


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("pp. 259–266.", [("page", "259–266")]),
        ("S101-9.", [("page", "S101-9")]),
        ("e0123456.", [("page", "e0123456")]),
        ("(S. 179-194).", [("page", "179-194")]),
        ("12-15, 22.", [("page", "12-15, 22")]),
        ("p. 43ff.", [("page", "43ff.")]),
        ("240 p.", [("note", "240 p.")]),
        ("297 pages.", [("note", "297 pages")]),
    ],
)
def test_pages_are_bare_and_a_number_of_pages_is_a_note(field: str, expected: Texts) -> None:
    assert texts(numbering.pages, field) == expected


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("(2009).", [("date", "2009")]),
        ("(1983a):", [("date", "1983a")]),
        ("1976).", [("date", "1976")]),
        ("2011 (1991).", [("date", "2011 (1991)")]),
        ("(Winter, 1985),", [("date", "Winter, 1985")]),
        ("n.d.", [("date", "n.d.")]),
        ("(in press).", [("date", "in press")]),
        ("(accessed July 4, 2016).", [("accessed", "July 4, 2016")]),
    ],
)
def test_dates_are_the_words_without_brackets(field: str, expected: Texts) -> None:
    assert texts(dates.date, field) == expected


@pytest.mark.parametrize(
    ("cut", "field", "expected"),
    [
        (imprint.publisher, "Wiley & Sons, Inc.,", [("publisher", "Wiley & Sons, Inc.")]),
        (imprint.publisher, "Cambridge University Press.", [("publisher", "Cambridge University Press")]),
        (imprint.publisher, "New York: Knopf.", [("place", "New York"), ("publisher", "Knopf")]),
        (imprint.publisher, "Guilford Press,2007.", [("publisher", "Guilford Press"), ("date", "2007")]),
        (imprint.place, "(Oxford:", [("place", "Oxford")]),
        (imprint.place, "Cambridge, Mass.,", [("place", "Cambridge, Mass.")]),
        (imprint.place, "Washington, D.C.:", [("place", "Washington, D.C.")]),
        (imprint.edition, "(2nd ed.).", [("edition", "2nd ed.")]),
        (imprint.edition, "7. Auflage.", [("edition", "7. Auflage")]),
        (imprint.genre, "Ph.D. thesis,", [("genre", "Ph.D. thesis")]),
        (imprint.genre, "Technical Report 92-43,", [("genre", "Technical Report"), ("number", "92-43")]),
        (imprint.genre, "US Patent 3,712,959.", [("genre", "US Patent"), ("number", "3,712,959")]),
    ],
)
def test_imprint(cut: Cut, field: str, expected: Texts) -> None:
    assert texts(cut, field) == expected


def test_a_report_that_names_its_institute_is_refused() -> None:
    with pytest.raises(Unexplained):
        imprint.genre("Technical Report MIT Artificial Intelligence Laboratory AIM-239, revision 1,")


@pytest.mark.parametrize(
    ("cut", "field", "expected"),
    [
        (links.url, "<https://www.gutenberg.org/ebooks/1342>.", [("url", "https://www.gutenberg.org/ebooks/1342")]),
        (
            links.url,
            "Retrieved May 5, 2020, from https://plato.stanford.edu/entries/vagueness/",
            [("accessed", "May 5, 2020"), ("url", "https://plato.stanford.edu/entries/vagueness/")],
        ),
        (links.url, "https://doi.org/10.1038/171737a0.", [("doi", "https://doi.org/10.1038/171737a0")]),
        (
            links.url,
            "https://link.springer.com/article/10.1007/BF01448839",
            [("url", "https://link.springer.com/article/10.1007/BF01448839")],
        ),
        (identifiers.doi, "doi: 10.1038/171737a0.", [("doi", "10.1038/171737a0")]),
        (identifiers.doi, "doi:", []),
        (identifiers.isbn, "ISBN 0-262-03293-7.", [("isbn", "0-262-03293-7")]),
        (identifiers.eprint, "arXiv:1207.7214 [hep-ex],", [("eprint", "arXiv:1207.7214 [hep-ex]")]),
        (identifiers.pmid, "PMID: 13054692; PMCID: PMC1234567.", [("pmid", "13054692"), ("pmid", "PMC1234567")]),
        (identifiers.citation_number, "[12]", [("citation-number", "12")]),
        (identifiers.citation_number, "29.", [("citation-number", "29")]),
        (links.note, "Retrieved from", []),
        (links.note, "(accessed 3 November 2012).", [("accessed", "3 November 2012")]),
        (links.note, "arXiv preprint arXiv:1706.03762,", [("eprint", "arXiv:1706.03762")]),
        (links.note, "(Unpublished doctoral dissertation).", [("genre", "Unpublished doctoral dissertation")]),
        (links.note, "(Original work published 1859)", [("note", "Original work published 1859")]),
        (links.note, "in press.", [("date", "in press")]),
    ],
)
def test_addresses_identifiers_and_notes(cut: Cut, field: str, expected: Texts) -> None:
    assert texts(cut, field) == expected


CUTS: tuple[Cut, ...] = (
    people.authors,
    people.creators("editor"),
    titles.title,
    titles.journal,
    titles.container("booktitle"),
    titles.series,
    numbering.volume,
    numbering.bare_volume,
    numbering.issue,
    numbering.pages,
    dates.date,
    dates.accessed,
    imprint.publisher,
    imprint.place,
    imprint.edition,
    imprint.genre,
    links.url,
    links.note,
    identifiers.doi,
    identifiers.eprint,
)


@given(st.sampled_from(CUTS), st.text(alphabet="aZ0 9.,;:()[]\"'“”‘’–-/&In pp.vol(Eds)é", max_size=30))
def test_no_cut_crashes_or_leaves_the_field_or_space_at_an_edge(cut: Cut, field: str) -> None:
    try:
        spans = cut(field)
    except Unexplained:
        return
    for span in spans:
        assert 0 <= span.start < span.end <= len(field)
        assert span.of(field) == span.of(field).strip()
