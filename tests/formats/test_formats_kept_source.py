"""The string that a record was read from, kept beside it."""

import pytest

from exporter import pipeline, sources
from exporter.formats import by_name, read
from exporter.reference import Foreign, Origin, Reference

STRING = "Nagel, T. (1974). What is it like to be a bat? The Philosophical Review, 83, 435–450."
NAGEL = Reference(
    citation_key="nagel1974",
    title="What is it like to be a bat?",
    note="A classic",
    origin=Origin(STRING, "thesis.pdf", page=212, position=3),
)


def test_a_bib_has_it_in_a_comment_above_the_entry() -> None:
    text = pipeline.render([NAGEL], "bibtex", keep_source=True)
    assert text.startswith(f"% thesis.pdf, p. 212, no. 3: {STRING}\n\n@misc{{nagel1974,")
    assert "A classic" in text and text.count("435–450") == 1


@pytest.mark.parametrize("name", ["ris", "csljson"])
def test_other_formats_have_it_in_a_note(name: str) -> None:
    text = pipeline.render([NAGEL], name, keep_source=True)
    [found] = read(text, by_name(name)).references
    assert found.note == f"A classic; Source: thesis.pdf, p. 212, no. 3: {STRING}"


def test_an_at_sign_begins_no_entry() -> None:
    mail = Reference(citation_key="a", title="Letter", origin=Origin("Letter, somebody@example.org {", "a.txt"))
    text = pipeline.render([mail], "bibtex", keep_source=True)
    assert "% a.txt: Letter, somebody(at)example.org {" in text
    assert len(read(text, by_name("bibtex")).references) == 1


def test_a_comment_that_was_there_stays() -> None:
    commented = Reference(
        citation_key="a",
        title="Letter",
        foreign=(Foreign("bibtex", "%before", "% mine"),),
        origin=Origin("Letter", "a.txt"),
    )
    assert pipeline.render([commented], "bibtex", keep_source=True).startswith("% mine\n% a.txt: Letter\n")


def test_a_record_that_was_read_from_no_string_has_none() -> None:
    assert pipeline.render([Reference(citation_key="a", title="Letter")], "bibtex", keep_source=True).startswith(
        "@misc"
    )


def test_every_record_knows_its_place() -> None:
    text = f"References\n{STRING}\nHardin, G. (1968). The tragedy of the commons. Science, 162, 1243–1248.\n"
    document = sources.load_bytes(text.encode(), "page.txt")
    places = [
        (r.origin.document, r.origin.line, r.origin.position)
        for r in pipeline.read_text(document).references
        if r.origin
    ]
    assert places == [("page.txt", 2, 1), ("page.txt", 3, 2)]
