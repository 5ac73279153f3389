"""Patterns for citation keys: the markers and modifiers of JabRef, errors with their place, legal unique keys."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import references

from exporter.csl import ItemType
from exporter.errors import PatternError
from exporter.formats.citekey import assign
from exporter.formats.key_markers import MARKERS
from exporter.formats.key_pattern import MODIFIERS, MODIFIERS_WITH_VALUE, scheme
from exporter.reference import Date, Name, Names, PageRange, Pages, Reference

MANUAL = Path(__file__).parents[2] / "docs" / "keys.md"
DARWIN, HUXLEY = Name("Darwin", "Charles"), Name("Huxley", "Thomas H.")
BEAUVOIR = Name("Beauvoir", "Simone", non_dropping_particle="de")
GALTON, SPENCER = Name("Galton", "Francis"), Name("Spencer", "Herbert")
WHO = Name(literal="The World Health Organization")
ONE, TWO, THREE = (DARWIN,), (DARWIN, BEAUVOIR), (DARWIN, BEAUVOIR, HUXLEY)
FIVE = (*THREE, GALTON, SPENCER)


def record(people: tuple[Name, ...] = ONE, *, others: bool = False, **values: object) -> Reference:
    return Reference(author=Names(people, others), **values)  # type: ignore[arg-type]


def key(pattern: str, reference: Reference) -> str:
    return assign([reference], scheme(pattern))[0].citation_key


AUTHORS = [
    # marker, one author, two, three, five
    ("[auth]", "Darwin", "Darwin", "Darwin", "Darwin"),
    ("[auth3]", "Dar", "Dar", "Dar", "Dar"),
    ("x[auth3_2]", "x", "xBea", "xBea", "xBea"),
    ("[authForeIni]", "C", "C", "C", "C"),
    ("[authFirstFull]", "Darwin", "Darwin", "Darwin", "Darwin"),
    ("[authEtAl]", "Darwin", "DarwinBeauvoir", "DarwinEtAl", "DarwinEtAl"),
    ("[auth.etal]", "Darwin", "Darwin.Beauvoir", "Darwin.etal", "Darwin.etal"),
    ("[auth.auth.ea]", "Darwin", "Darwin.Beauvoir", "Darwin.Beauvoir.ea", "Darwin.Beauvoir.ea"),
    ("[authIni4]", "Darw", "DaBe", "DaBH", "DBHG"),
    ("[authshort]", "Darwin", "DB", "DBH", "DBH+"),
    ("[authors]", "Darwin", "DarwinBeauvoir", "DarwinBeauvoirHuxley", "DarwinBeauvoirHuxleyGaltonSpencer"),
    ("[authors2]", "Darwin", "DarwinBeauvoir", "DarwinBeauvoirEtAl", "DarwinBeauvoirEtAl"),
    ("[authorsAlpha]", "Dar", "DB", "DBH", "DBH+"),
    ("[authorIni]", "Darwi", "DarwiB", "DarwiBH", "DarwiBHGS"),
    ("[authorLast]", "Darwin", "Beauvoir", "Huxley", "Spencer"),
    ("[authorLastForeIni]", "C", "S", "T", "H"),
]


@pytest.mark.parametrize(("pattern", "one", "two", "three", "five"), AUTHORS)
def test_authors(pattern: str, one: str, two: str, three: str, five: str) -> None:
    assert [key(pattern, record(people)) for people in (ONE, TWO, THREE, FIVE)] == [one, two, three, five]


ORIGIN = record(
    title="On the origin of species by means of natural selection",
    container_title="Journal of Fish Biology",
    type=ItemType.ARTICLE_JOURNAL,
    issued=Date(1859, 11, 24),
    volume="3",
    issue="2",
    doi="10.1002/jfb.12",
    page=Pages((PageRange("L45", "L62"), PageRange("7"))),
    keyword=("evolution", "natural selection"),
)
JABREF = record(title="An awesome paper on JabRef")
OTHERS = [
    ("[auth][year]", ORIGIN, "Darwin1859"),
    ("[auth:lower][shortyear]", ORIGIN, "darwin59"),
    ("[Auth:lower]", ORIGIN, "darwin"),
    ("[Veryshorttitle]", record(title="mRNA and cells"), "MRNA"),
    ("[AUTHOR]", ORIGIN, "CharlesDarwin"),
    ("[month][day]", ORIGIN, "November24"),
    ("[date]", ORIGIN, "1859-11-24"),
    ("[year]", record(issued=Date(-43)), "44bc"),
    # JabRef's own examples
    ("[title]", JABREF, "AnAwesomePaperonJabRef"),
    ("[camel]", JABREF, "AnAwesomePaperOnJabRef"),
    ("[fulltitle]", JABREF, "AnawesomepaperonJabRef"),
    ("[shorttitle]", JABREF, "AwesomePaperJabRef"),
    ("[shorttitleINI]", JABREF, "apJ"),
    ("[veryshorttitle]", JABREF, "Awesome"),
    ("[TITLE:abbr]", JABREF, "AapoJ"),
    ("[title:abbr]", JABREF, "AAPoJ"),
    ("[camel:abbr]", JABREF, "AAPOJ"),
    ("[journal:abbr]", ORIGIN, "JoFB"),
    ("[volume:(unknown)]", JABREF, "unknown"),
    ("[volume:(unknown)]", ORIGIN, "3"),
    ('[auth.etal:regex("\\\\.etal","EtAl"):regex("\\\\.","And")]', record(TWO), "DarwinAndBeauvoir"),
    ('[auth:regex("(D)(a)", "$2$1")]', ORIGIN, "aDrwin"),
    ("[fulltitle:capitalize]", JABREF, "AnAwesomePaperOnJabref"),
    ("[fulltitle:titlecase]", JABREF, "AnAwesomePaperonJabref"),
    ("[fulltitle:sentencecase]", JABREF, "Anawesomepaperonjabref"),
    ("[fulltitle:truncate4]", JABREF, "Ana"),
    ("[auth:upper]", ORIGIN, "DARWIN"),
    # articles of other languages are no telling words either
    ("[veryshorttitle]", record(title="Die Logik der Forschung"), "Logik"),
    ("[veryshorttitle]", record(title="L'archéologie du savoir"), "Archeologie"),
    ("[firstpage]-[lastpage]", ORIGIN, "7-62"),
    ("[pageprefix][volume].[number]", ORIGIN, "L3.2"),
    ("[firstpage]", record(article_number="e124"), "124"),
    ("[keyword2]", ORIGIN, "naturalselection"),
    ("[keywords2]", ORIGIN, "evolutionnaturalselection"),
    ("[entrytype]", ORIGIN, "Article"),
    ("[entrytype]", Reference(type=ItemType.PAPER_CONFERENCE), "InProceedings"),
    ("[DOI]", ORIGIN, "10.1002/jfb.12"),
    ("[container-title:abbr]", ORIGIN, "JoFB"),
    # an institution; another script; who stands in for an author
    ("[auth]", record((WHO,)), "World"),
    ("[auth]:[year]", Reference(author=Names((Name("王", "伟"),)), issued=Date(2014)), "2014"),
    ("[auth]", Reference(editor=Names(ONE)), "Darwin"),
    ("x[pureauth]", Reference(editor=Names(ONE)), "x"),
    ("[edtr]", Reference(editor=Names(ONE)), "Darwin"),
    ("[edtr.edtr.ea]", Reference(editor=Names(THREE)), "Darwin.Beauvoir.ea"),
    ("[authEtAl]", record(ONE, others=True), "DarwinEtAl"),
    ("[authFirstFull]", record((BEAUVOIR,)), "deBeauvoir"),
    # nothing at all: the key that would be made without a pattern
    ("[volume]", record(issued=Date(1859)), "darwin1859"),
]  # fmt: skip


@pytest.mark.parametrize(("pattern", "reference", "made"), OTHERS)
def test_a_key(pattern: str, reference: Reference, made: str) -> None:
    assert key(pattern, reference) == made


ERRORS = [
    ("[autor][year]", 2, "no marker [autor]"),
    ("[auth][year", 7, "not closed"),
    ("auth][year]", 5, "not opened"),
    ("[auth], [year]", 7, "cannot hold ','"),
    ("[auth:loud]", 6, "no modifier :loud"),
    ('[auth:regex("(","")]', 6, "regular expression"),
    ('[auth:regex("a","$3")]', 6, "regular expression"),
    ("[au th]", 1, "not understood"),
    ("[]", 1, "not understood"),
    ("paper", 1, "no marker"),
    ("", 1, "no marker"),
]


@pytest.mark.parametrize(("pattern", "character", "says"), ERRORS)
def test_an_error_names_the_place(pattern: str, character: int, says: str) -> None:
    with pytest.raises(PatternError) as caught:
        scheme(pattern)
    assert caught.value.place == f"character {character}"
    assert says in caught.value.message
    assert caught.value.mend


def test_keys_that_are_there_are_made_anew() -> None:
    assert key("[auth]", record(citation_key="mine")) == "Darwin"


def test_letters_are_those_of_the_source_where_the_year_stands_last() -> None:
    both = [record(issued=Date(1859), year_suffix="b"), record(issued=Date(1859), year_suffix="a")]
    assert [each.citation_key for each in assign(both, scheme("[auth][year]"))] == ["Darwin1859b", "Darwin1859a"]
    assert [each.citation_key for each in assign(both, scheme("[year][auth]"))] == ["1859Darwin", "1859Darwina"]


@given(st.sampled_from([*(f"[{name}]" for name in MARKERS if "N" not in name), "[auth3_2]_[title:abbr]", "[keywords3]"]),
       st.lists(references(), max_size=4))  # fmt: skip
def test_keys_are_legal_unique_and_kept(pattern: str, records: list[Reference]) -> None:
    made = assign(records, scheme(pattern))
    keys = [each.citation_key for each in made]
    assert all(re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9_:.+/-]*", each) for each in keys)
    assert len({each.lower() for each in keys}) == len(keys)
    assert assign(made) == made


@given(st.text(alphabet='[]:()"ab,regex\\truncate3lower yearauth'))
def test_any_pattern_is_understood_or_refused(pattern: str) -> None:
    try:
        key(pattern, ORIGIN)
    except PatternError as error:
        assert error.place


def test_the_manual_has_every_marker_and_modifier_and_no_other() -> None:
    rows = re.findall(r"^\| `([^`]+)` \|", MANUAL.read_text(encoding="utf-8"), re.MULTILINE)
    assert [row[1:-1] for row in rows if row.startswith("[")] == [
        name for name in MARKERS if not name.startswith(("pure", "edtr", "editor"))
    ]
    assert [row[1:] for row in rows if row.startswith(":")] == [*MODIFIERS, *MODIFIERS_WITH_VALUE]
