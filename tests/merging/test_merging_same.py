"""Same, perhaps the same, or two works: a table of pairs of real works, each with what decides."""

from typing import Any

import pytest
from hypothesis import given
from strategies import references

from exporter.csl import ItemType
from exporter.merging import Verdict, compare
from exporter.reference import Date, Name, Names, PageRange, Pages, Reference

SAME, PERHAPS = Verdict.SAME, Verdict.PERHAPS
ARTICLE, BOOK, CHAPTER = ItemType.ARTICLE_JOURNAL, ItemType.BOOK, ItemType.CHAPTER
PREPRINT, REPORT, THESIS, WEB = ItemType.ARTICLE, ItemType.REPORT, ItemType.THESIS, ItemType.WEBPAGE


def work(title: str, authors: str = "", year: int | None = None, type: ItemType = ARTICLE, **values: Any) -> Reference:
    """A record. Authors are family names with "; " between them, a body in braces; ``page`` is a first page."""
    people = [
        Name(literal=each[1:-1]) if each.startswith("{") else Name(each, "A.") for each in authors.split("; ") if each
    ]
    if page := values.pop("page", ""):
        values["page"] = Pages((PageRange(page),))
    issued = Date(year) if year else None
    return Reference(type=type, title=title, author=Names(tuple(people)), issued=issued, **values)


GAMES = "Theory of Games and Economic Behavior"
COLLECTIVE = "Collective memory and cultural identity"
ATTENTION = "Attention is all you need"
DEMOCRACY = "Democracy in America"
WEALTH = "An Inquiry into the Nature and Causes of the Wealth of Nations"

PAIRS = {
    # identifiers decide
    "the same DOI, whatever the rest": (
        work("Prospect theory", "Kahneman", 1979, doi="10.2307/1914185"),
        work("Prospect Theory: An Analysis of Decision under Risk", "Tversky", 1980, doi="10.2307/1914185"),
        SAME,
    ),
    "DOIs differ in case only": (work("A", doi="10.1038/NATURE14539"), work("B", doi="10.1038/nature14539"), SAME),
    "the same PMID": (work("Mini-mental state", pmid="1202204"), work("“Mini-mental state”", pmid="1202204"), SAME),
    "the same arXiv identifier, another version": (
        work(ATTENTION, "Vaswani", 2017, PREPRINT, archive="arXiv", archive_location="1706.03762v1"),
        work("Attention", "Vaswani", 2017, PREPRINT, archive="arXiv", archive_location="1706.03762v5"),
        SAME,
    ),
    "ISBN of ten digits and of thirteen": (
        work("Orientalism", "Said", 1978, BOOK, isbn="0-394-74067-X"),
        work("Orientalism", "Said", 1979, BOOK, isbn="9780394740676"),
        SAME,
    ),
    "two volumes under one ISBN": (
        work("Economy and Society", "Weber", 1978, BOOK, isbn="9780520035003", volume="1"),
        work("Economy and Society", "Weber", 1978, BOOK, isbn="9780520035003", volume="2"),
        None,
    ),
    "chapters of a book have its ISBN": (
        work("Thick description", "Geertz", 1973, CHAPTER, isbn="9780465097197"),
        work("Deep play", "Geertz", 1973, CHAPTER, isbn="9780465097197"),
        None,
    ),
    "all alike but the DOI": (
        work("Random forests", "Breiman", 2001, doi="10.1023/A:1010933404324"),
        work("Random forests", "Breiman", 2001, doi="10.1000/182"),
        PERHAPS,
    ),
    # small differences
    "capitals": (
        work("The Social Contract", "Rousseau", 1762, BOOK),
        work("The social contract", "Rousseau", 1762, BOOK),
        SAME,
    ),
    "accents": (work("La démocratie", "Müller", 1999), work("La democratie", "Muller", 1999), SAME),
    "punctuation": (
        work("Bowling alone: America's declining social capital", "Putnam", 1995),
        work("Bowling Alone. America’s Declining Social Capital", "Putnam", 1995),
        SAME,
    ),
    "a hyphen": (
        work("Self-efficacy mechanism in human agency", "Bandura", 1982),
        work("Self efficacy mechanism in human agency", "Bandura", 1982),
        SAME,
    ),
    "an article in front": (
        work("The structure of scientific revolutions", "Kuhn", 1962, BOOK),
        work("Structure of Scientific Revolutions", "Kuhn", 1962, BOOK),
        SAME,
    ),
    "a German article in front": (
        work("Die Traumdeutung und ihre Folgen", "Freud", 1900, BOOK),
        work("Traumdeutung und ihre Folgen", "Freud", 1900, BOOK),
        SAME,
    ),
    "without its subtitle": (
        work("Imagined Communities: Reflections on the Origin and Spread of Nationalism", "Anderson", 1983, BOOK),
        work("Imagined Communities", "Anderson", 1983, BOOK),
        SAME,
    ),
    "a short main title is too little": (
        work("Work: A history of labour", "Smith", 2001, BOOK),
        work("Work", "Smith", 2001, BOOK),
        None,
    ),
    "a typo in the title": (
        work("Judgement under uncertainty: Heuristics and biases", "Tversky", 1974),
        work("Judgment under uncertainty: Heuristics and biases", "Tversky", 1974),
        SAME,
    ),
    "a typo in the name": (work(GAMES, "Neumann", 1944, BOOK), work(GAMES, "Neuman", 1944, BOOK), SAME),
    "a particle or none": (
        work("Les formes", "de la Tourette", 1999, publisher="PUF"),
        work("Les formes", "Tourette", 1999, publisher="PUF"),
        SAME,
    ),
    "a body's name": (
        work("World report on disability", "{World Health Organization}", 2011, REPORT),
        work("World Report on Disability", "{World Health Organization}", 2011, REPORT),
        SAME,
    ),
    "editors in place of authors": (
        work("The Invention of Tradition", "", 1983, BOOK, editor=Names((Name("Hobsbawm", "E."),))),
        work("The Invention of Tradition", "Hobsbawm", 1983, BOOK),
        SAME,
    ),
    "the first author of many": (
        work("Deep learning", "LeCun; Bengio; Hinton", 2015, container_title="Nature"),
        work("Deep learning", "LeCun", 2015, container_title="Nature"),
        SAME,
    ),
    "Cyrillic": (
        work("Проблемы поэтики Достоевского", "Бахтин", 1963, BOOK),
        work("ПРОБЛЕМЫ ПОЭТИКИ ДОСТОЕВСКОГО", "Бахтин", 1963, BOOK),
        SAME,
    ),
    "Chinese": (
        work("乡土中国", "费", 1985, BOOK, publisher="三联书店"),
        work("乡土中国", "费", 1985, BOOK, publisher="三联书店"),
        SAME,
    ),
    "online the year before": (
        work("Planetary boundaries", "Steffen", 2014, container_title="Science"),
        work("Planetary boundaries", "Steffen", 2015, container_title="Science"),
        SAME,
    ),
    "no date in either": (
        work("FAOSTAT statistical database", "{FAO}", None, WEB),
        work("FAOSTAT Statistical Database", "{FAO}", None, WEB),
        SAME,
    ),
    "nobody named in either": (
        work("Standards of reporting trials", "", 2010),
        work("Standards of Reporting Trials", "", 2010),
        SAME,
    ),
    "no title, the same place": (
        work("", "Bardeen", 1957, container_title="Phys. Rev.", volume="108", page="1175"),
        work("", "Bardeen", 1957, container_title="Phys Rev", volume="108", page="1175"),
        SAME,
    ),
    "no title, another page": (
        work("", "Bardeen", 1957, container_title="Phys. Rev.", volume="108", page="1175"),
        work("", "Bardeen", 1957, container_title="Phys. Rev.", volume="106", page="162"),
        None,
    ),
    # other works
    "another title": (
        work(GAMES, "Neumann", 1944, BOOK),
        work("Mathematical Foundations", "Neumann", 1944, BOOK),
        None,
    ),
    "another author": (work(DEMOCRACY, "Tocqueville", 1835, BOOK), work(DEMOCRACY, "Bryce", 1835, BOOK), None),
    "Part I and Part II": (
        work("On formally undecidable propositions, Part I", "Gödel", 1931),
        work("On formally undecidable propositions, Part II", "Gödel", 1931),
        None,
    ),
    "part a and part b": (
        work("The grammar of science, part a", "Pearson", 1900),
        work("The grammar of science, part b", "Pearson", 1900),
        None,
    ),
    "another year in the title": (
        work("World Development Report 2019", "{World Bank}", 2019, REPORT),
        work("World Development Report 2020", "{World Bank}", 2020, REPORT),
        None,
    ),
    "two volumes": (work(WEALTH, "Smith", 1776, BOOK, volume="1"), work(WEALTH, "Smith", 1776, BOOK, volume="2"), None),
    "two editions": (
        work("Being Wrong in Statistics", "Smith", 1998, BOOK, edition="2"),
        work("Being Wrong in Statistics", "Smith", 2001, BOOK, edition="3"),
        None,
    ),
    "the first edition and the second": (
        work("Econometric Analysis of Panel Data", "Wooldridge", 2002, BOOK),
        work("Econometric Analysis of Panel Data", "Wooldridge", 2010, BOOK, edition="2"),
        None,
    ),
    "two reports of one title": (
        work("Annual status report", "{NASA}", 1999, REPORT, number="12"),
        work("Annual status report", "{NASA}", 1999, REPORT, number="13"),
        None,
    ),
    "a correction": (
        work("Observation of gravitational waves", "Abbott", 2016),
        work("Correction to: Observation of gravitational waves", "Abbott", 2016),
        None,
    ),
    "an erratum": (
        work("Erratum: Measurement of the top quark", "Aad", 2013),
        work("Measurement of the top quark", "Aad", 2013),
        None,
    ),
    "a reply": (
        work("Reply to: Social learning in birds", "Laland", 2004),
        work("Social learning in birds", "Laland", 2004),
        None,
    ),
    "a review of the book": (
        work("Review of The Great Transformation", "Polanyi", 1945),
        work("The Great Transformation", "Polanyi", 1944, BOOK),
        None,
    ),
    "two editorials": (
        work("Editorial", "Smith", 2001, container_title="Lancet", page="1"),
        work("Editorial", "Smith", 2001, container_title="Lancet", page="77"),
        None,
    ),
    "introductions of two books": (
        work("Introduction", "Smith", 2001, CHAPTER, container_title="Rivers of Europe"),
        work("Introduction", "Smith", 2001, CHAPTER, container_title="Lakes of Europe"),
        PERHAPS,
    ),
    "many years apart": (
        work("The genesis of values", "Joas", 2000, BOOK),
        work("The genesis of values", "Joas", 2012, BOOK),
        None,
    ),
    # a person decides
    "a preprint and the article": (
        work(ATTENTION, "Vaswani", 2017, PREPRINT, archive="arXiv", archive_location="1706.03762"),
        work(ATTENTION, "Vaswani", 2017, ItemType.PAPER_CONFERENCE, page="5998"),
        PERHAPS,
    ),
    "two years apart": (work(COLLECTIVE, "Assmann", 1995), work(COLLECTIVE, "Assmann", 1997), PERHAPS),
    "the year before, in another journal": (
        work(COLLECTIVE, "Assmann", 1994, container_title="History and Memory"),
        work(COLLECTIVE, "Assmann", 1995, container_title="New German Critique"),
        PERHAPS,
    ),
    "no date in one": (work(COLLECTIVE, "Assmann", 1995), work(COLLECTIVE, "Assmann"), PERHAPS),
    "nobody named in one": (work(COLLECTIVE, "Assmann", 1995), work(COLLECTIVE, "", 1995), PERHAPS),
    "the authors in another order": (
        work(GAMES, "Neumann; Morgenstern", 1944, BOOK),
        work(GAMES, "Morgenstern; Neumann", 1944, BOOK),
        PERHAPS,
    ),
    "a chapter that is called like its book": (
        work("The interpretation of cultures", "Geertz", 1973, BOOK),
        work(
            "The interpretation of cultures", "Geertz", 1973, CHAPTER, container_title="The interpretation of cultures"
        ),
        PERHAPS,
    ),
    "a short title and nothing else": (
        work("Emma", "Austen", 1815, BOOK),
        work("Emma", "Austen", 1815, BOOK, publisher="Murray"),
        PERHAPS,
    ),
    "a thesis and the book": (
        work("The division of labour in society", "Durkheim", 1893, THESIS),
        work("The division of labour in society", "Durkheim", 1893, BOOK),
        SAME,
    ),
}


@pytest.mark.parametrize("one, other, verdict", PAIRS.values(), ids=PAIRS)
def test_what_two_records_are(one: Reference, other: Reference, verdict: Verdict | None) -> None:
    for found in (compare(one, other), compare(other, one)):
        assert (found.verdict if found else None) is verdict, found


@given(references())
def test_a_record_is_the_same_as_itself(reference: Reference) -> None:
    found = compare(reference, reference)
    assert found and found.verdict is SAME
