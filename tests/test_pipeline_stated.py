"""A source that states references is read with what it states, and a source that states all is not read for more."""

import json
from dataclasses import replace

import pytest

from exporter import pipeline, sources
from exporter.document import Document, Embedded, Line
from exporter.reference import Reference

HARDIN = "Hardin, G. (1968). The tragedy of the commons. Science, 162, 1243–1248."
NAGEL = "Nagel, T. (1974). What is it like to be a bat? The Philosophical Review, 83, 435–450."
CSL = json.dumps([{"id": "shannon", "type": "article-journal", "title": "A mathematical theory of communication"}])


def page(*texts: str) -> Document:
    lines = ("References", *texts)
    return Document(tuple(Line(text, number) for number, text in enumerate(lines, 1)), "page.html")


def test_a_line_is_read_with_what_it_states() -> None:
    document = page(HARDIN, NAGEL)
    stated = replace(document.lines[1], stated=Reference(doi="10.1126/science.162.3859.1243"))
    [hardin, nagel] = pipeline.read_text(
        replace(document, lines=(document.lines[0], stated, document.lines[2]))
    ).references
    assert (hardin.title, hardin.doi) == ("The tragedy of the commons", "10.1126/science.162.3859.1243")
    assert nagel.doi == ""


def test_what_a_source_states_stands_beside_what_it_prints() -> None:
    document = replace(page(HARDIN, NAGEL), embedded=(Embedded("csljson", CSL),))
    result = pipeline.read_text(document)
    assert result.report == "2 found; 1 more stated"
    assert [each.title for each in result.references] == [
        "The tragedy of the commons",
        "What is it like to be a bat?",
        "A mathematical theory of communication",
    ]


def test_where_only_records_are_stated_nothing_is_said_of_what_was_not_found() -> None:
    document = replace(page(), embedded=(Embedded("csljson", CSL),))
    assert pipeline.read_text(document).report == "1 record read"


def test_a_source_that_states_all_is_not_read_for_more(monkeypatch: pytest.MonkeyPatch) -> None:
    document = replace(page(HARDIN), embedded=(Embedded("csljson", CSL),), exact=True)
    monkeypatch.setattr(sources, "load", lambda _, **__: document)
    result = pipeline.read_input("paper.docx")
    assert [each.title for each in result.references] == ["A mathematical theory of communication"]
    assert result.report == "1 record read"


def test_the_own_record_stands_in_front_of_exact_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    own = Reference(title="Programming a computer for playing chess")
    document = replace(page(HARDIN), embedded=(Embedded("csljson", CSL),), exact=True, article=own)
    monkeypatch.setattr(sources, "load", lambda _, **__: document)
    result = pipeline.read_input("paper.xml", pipeline.Options(article=True))
    assert [each.title for each in result.references] == [own.title, "A mathematical theory of communication"]
    assert result.report == "1 record read; the page's own record stands first"


def test_a_source_that_states_something_is_no_bibliography_whatever_its_suffix(monkeypatch: pytest.MonkeyPatch) -> None:
    document = page(HARDIN)
    stated = replace(document.lines[1], stated=Reference(doi="10.1126/science.162.3859.1243"))
    monkeypatch.setattr(sources, "load", lambda _, **__: replace(document, lines=(document.lines[0], stated)))
    [hardin] = pipeline.read_input("work.json").references
    assert hardin.title == "The tragedy of the commons"
