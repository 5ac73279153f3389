"""Citations by number."""

import pytest

from exporter.citing import by_number, numbers
from exporter.document import Document, Line, RawReference


def found(text: str, most: int = 14) -> list[int]:
    way = numbers.way_of([text], range(1, most + 1))
    return [number for _, each in numbers.cited(text, way) for number in each] if way else []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("as shown [12].", [12]),
        ("as shown [3, 5-7].", [3, 5, 6, 7]),
        ("as shown [3,5–7,9].", [3, 5, 6, 7, 9]),
        ("as shown [3; 4].", [3, 4]),
        ("as shown [3 and 4].", [3, 4]),
        ("as shown [12]–[14].", [12, 13, 14]),
        ("as shown [1], [3].", [1, 3]),
        ("as shown [12, p. 5].", [12]),
        ("as shown [e.g. 4, 5].", [4, 5]),
        ("as shown [see 4].", [4]),
        ("as shown¹² and there³⁻⁵.", [12, 3, 4, 5]),
        ("between [7-3] of them", [7, 3]),
        ("the year [1977] and [a] and [sic]", []),
        ("nothing at all", []),
    ],
)
def test_what_is_cited(text: str, expected: list[int]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("shown before (1), and by Meyer et al. (2). It was done (3) twice (4, 5).", [1, 2, 3, 4, 5]),
        ("in theory1, as in practice.2,3 It is said by many4–5", [1, 2, 3, 4, 5]),
        ("three reasons: (1) money, (2) time and (3) love", []),
        ("vitamin B12, H2O, 3D and 5% of COVID19 in the 1980s", []),
    ],
)
def test_ways_that_must_reach_many_of_the_numbers(text: str, expected: list[int]) -> None:
    assert found(text, most=5) == expected


def test_few_numbers_behind_words_are_no_citations() -> None:
    assert found("in theory1 and in practice2", most=40) == []


def test_one_way_is_taken() -> None:
    assert found("theory [1, 2, 3] of levels4 (5)") == [1, 2, 3]


def listed(*numbers_and_lines: tuple[int, int]) -> list[RawReference]:
    return [RawReference(f"Kuhn {number}", str(number), "", "", line, line) for number, line in numbers_and_lines]


def test_sentences_stand_with_the_references_that_they_cite() -> None:
    texts = ["Norms hold [1, 2].", "Myths do not [2] and [9].", "References", "[1] Kuhn", "[2] Meyer [1]", "[3] Simon"]
    document = Document(tuple(Line(text, number, 7) for number, text in enumerate(texts, 1)))
    contexts = by_number(document, listed((1, 4), (2, 5), (3, 6)))
    assert [[(each.text, each.line, each.page) for each in sentences] for sentences in contexts.sentences] == [
        [("Norms hold [1, 2].", 1, 7)],
        [("Norms hold [1, 2].", 1, 7), ("Myths do not [2] and [9].", 2, 7)],
        [],
    ]
    assert contexts.unknown == (9,)
    assert contexts.summary == "2 of 3 are cited, in 2 sentences; [9] is cited and not in the list"


def test_a_chapter_cites_its_own_list() -> None:
    texts = ["In chapter one [1].", "[1] A", "[2] B", "In chapter two [1].", "[1] C", "[2] D", "At the end [2]."]
    document = Document(tuple(Line(text, number) for number, text in enumerate(texts, 1)))
    contexts = by_number(document, listed((1, 2), (2, 3), (1, 5), (2, 6)))
    assert [[each.line for each in sentences] for sentences in contexts.sentences] == [[1], [], [4], [7]]


def test_a_text_that_cites_nothing() -> None:
    document = Document((Line("Nothing is cited here.", 1), Line("[1] Kuhn", 2)))
    assert by_number(document, listed((1, 2))).summary == "0 of 1 are cited"


def test_marks_of_institutes_are_no_citations() -> None:
    texts = ["Max Weberin1 , Emile Durkheimer2", "Norms hold in theory.1 Myths hold in practice.2"]
    document = Document(tuple(Line(text, number) for number, text in enumerate(texts, 1)))
    contexts = by_number(document, listed((1, 8), (2, 9)))
    assert [[each.text for each in sentences] for sentences in contexts.sentences] == [
        ["Norms hold in theory.1"],
        ["Myths hold in practice.2"],
    ]
