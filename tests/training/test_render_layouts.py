"""Hand-made layouts: a small language, and houses that print fields in their own way."""

import random
import re
from dataclasses import replace

import pytest

from exporter.span import Span
from training.corpus import Dropped, Piece
from training.render import habits, layouts, people, seams, template
from training.render.record import KINDS, Date, Person, Record
from training.render.speech import speeches

DARWIN = Person("Darwin", "Charles Robert")
BEAUVOIR = Person("Beauvoir", "Simone", "de")
KING = Person("King", "Martin Luther", suffix="Jr.")
SARTRE = Person("Sartre", "Jean-Paul")
UNESCO = Person(literal="UNESCO")

STYLES = {
    "apa": people.NameStyle(True, True, "dotted", ", ", ", ", ", & ", False, 99, "et al.", False),
    "vancouver": people.NameStyle(True, True, "bare", " ", ", ", ", ", False, 2, ", et al.", False),
    "plain": people.NameStyle(False, False, "full", ", ", ", ", " and ", False, 99, "et al.", False),
    "mla": people.NameStyle(True, False, "full", ", ", ", ", ", and ", True, 99, "et al.", True),
}


@pytest.mark.parametrize(
    ("style", "names", "printed"),
    [
        ("apa", [DARWIN], "Darwin, C. R."),
        ("apa", [SARTRE, BEAUVOIR], "Sartre, J.-P., & de Beauvoir, S."),
        ("apa", [KING, UNESCO], "King, M. L., Jr., & UNESCO"),
        ("vancouver", [DARWIN, SARTRE], "Darwin CR, Sartre JP"),
        ("vancouver", [DARWIN, SARTRE, KING], "Darwin CR, et al."),
        ("plain", [BEAUVOIR, KING, DARWIN], "Simone de Beauvoir, Martin Luther King Jr. and Charles Robert Darwin"),
        ("mla", [BEAUVOIR, DARWIN], "BEAUVOIR, Simone de and Charles Robert DARWIN"),
        ("plain", [], ""),
    ],
)
def test_names_in_the_style_of_a_house(style: str, names: list[Person], printed: str) -> None:
    assert people.printed(names, STYLES[style]) == printed


FIELDS = {"author": "Darwin, C.", "title": "On the Origin of Species", "date": "1859"}


def fields(name: str, mark: str) -> list[Piece]:
    value = FIELDS.get(name, "")
    return [Piece(value, name), Piece(mark)] if value else []


@pytest.mark.parametrize(
    ("layout", "text"),
    [
        ("<author> (<date>). <title.>", "Darwin, C. (1859). On the Origin of Species."),
        ("<author>. <title>[, <edition>]", "Darwin, C. On the Origin of Species"),
        ("<title>[ (<date>[; <edition>])]", "On the Origin of Species (1859)"),
        (r"<title> \[<date>\]", "On the Origin of Species [1859]"),
        ("{<edition>|<date>}: <title>", "1859: On the Origin of Species"),
        ("@in%both", "In Darwin, C. 1859"),
        ("<title> <edition>", None),
    ],
)
def test_the_language_of_layouts(layout: str, text: str | None) -> None:
    macros = {"both": template.parse("<author> <date>")}
    printer = template.Printer(macros, fields, {"in": "In "}.__getitem__, random.Random(1))
    pieces = printer.pieces(template.parse(layout))
    assert (None if pieces is None else "".join(piece.text for piece in template.joined(pieces))) == text


def test_a_layout_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(ValueError, match="layout"):
        template.parse("<author")


ORIGIN = Record(
    "origin",
    "book",
    "On the Origin of Species",
    authors=(DARWIN,),
    date=Date(1859),
    publisher="John Murray",
    place="London",
)


def test_every_label_covers_the_value_that_it_names() -> None:
    for row in layouts.render([ORIGIN] * 200, seed=7):
        assert not isinstance(row, Dropped)
        for label, text in row.texts():
            if label in ("title", "publisher", "place"):
                assert text == getattr(ORIGIN, label)
            elif label == "date":
                assert text.rstrip("ab") == "1859" or text in speeches()["en"].words["status"]


ASILOMAR = Record(
    "asilomar",
    "paper",
    "Network Coding",
    authors=(DARWIN,),
    date=Date(2015),
    container="41st Asilomar Conference",
    meeting_place="Pacific Grove, CA, USA",
    meeting_days="4–7 November",
    page="1-9",
)


@pytest.mark.parametrize(
    ("field", "printed"),
    [
        ("booktitle", "41st Asilomar Conference"),
        ("held", "41st Asilomar Conference, Pacific Grove, CA, USA, 4–7 November"),
        ("heldyear", "41st Asilomar Conference, Pacific Grove, CA, USA, 4–7 November 2015"),
        ("heldpar", "41st Asilomar Conference (Pacific Grove, CA, USA)"),
    ],
)
def test_place_and_days_of_a_meeting_belong_to_the_book(field: str, printed: str) -> None:
    house = replace(habits.build(random.Random(1), "en"), held="{c}, {p}, {d}", held_year="{c}, {p}, {d} {y}")
    assert house.field(ASILOMAR, field, "") == [Piece(printed, "booktitle")]


@pytest.mark.parametrize(
    ("marked", "labels"),
    [
        ("{booktitle:Proc. CVPR}, {place:Boston, MA}, {date:2015}", ["booktitle", "date"]),
        ("{booktitle:Proc. CVPR}, {place:Boston, MA}: {publisher:IEEE}", ["booktitle", "place", "publisher"]),
        ("{booktitle:Proc. CVPR}. {place:Boston, MA}, {date:2015}", ["booktitle", "place", "date"]),
    ],
)
def test_a_place_behind_proceedings_is_the_meetings(marked: str, labels: list[str]) -> None:
    text, spans = "", list[Span]()
    for piece in re.split(r"[{}]", marked):
        label, colon, value = piece.partition(":")
        named = bool(colon and label.isalpha())
        spans += [Span(label, len(text), len(text) + len(value))] if named else []
        text += value if named else piece
    assert [span.label for span in seams.with_meeting(text, spans)] == labels


def test_the_same_seed_prints_the_same() -> None:
    assert list(layouts.render([ORIGIN] * 5, seed=3)) == list(layouts.render([ORIGIN] * 5, seed=3))


def test_all_layouts_can_be_read() -> None:
    found = template.load()
    languages = {kind.partition(".")[2] for kind in found.kinds} - {""}
    assert {kind for kind in found.kinds if "." not in kind} == set(KINDS)
    assert languages <= set(speeches())


@pytest.mark.parametrize("language", sorted(speeches()))
def test_a_house_of_each_language_prints_every_field(language: str) -> None:
    for seed in range(5):
        house = habits.build(random.Random(seed), language)
        record = replace(ASILOMAR, kind="article", language=language, date=Date(2015, 3, 9), edition="2", original=1999)
        for name in ("author", "fulldate", "monthsyear", "edition", "status", "unpub", "firstpub", "page", "quoted"):
            assert house.field(record, name, "")


@pytest.mark.parametrize(
    ("house", "printed"),
    [
        ("vancouver", "Darwin CR, Sartre JP"),
        ("apa", "Darwin, C. R., & Sartre, J.-P."),
        ("ieee", "C. R. Darwin and J.-P. Sartre"),
        ("acs", "Darwin, C. R.; Sartre, J.-P."),
    ],
)
def test_well_known_houses_print_names_their_way(house: str, printed: str) -> None:
    found = {people.printed([DARWIN, SARTRE], people.special(house, STYLES["apa"], random.Random(n))) for n in range(9)}
    assert printed in found
