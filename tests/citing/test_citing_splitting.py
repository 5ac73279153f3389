"""Sentences and the paragraphs that they stand in."""

from time import monotonic

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exporter.citing.paragraphs import paragraphs
from exporter.citing.splitting import sentences
from exporter.document import Line


@pytest.mark.parametrize(
    "parts",
    [
        ("One is here.", "Two is there."),
        ("Does it end?", "It does!", "And so on…", "Well."),
        ("It was said before [3].", "Later not."),
        ("It was said before.[3]", "Later not."),
        ("It was said before. [3]", "Later not."),
        ("It was said before.", "[3] says so."),
        ("It was said before.3,5", "Later not."),
        ("Meyer et al. (1977) say so.", "Others, e.g. Kuhn, do not."),
        ("See Fig. 3 and Sect. 2 of it.", "Then go on."),
        ("J. W. Meyer wrote it.", "B. Rowan did, too."),
        ("He said “no.”", "She said (yes.)", "They left."),
        ("A bracket (as here. But it goes on) holds it.", "Next."),
        ("Das gilt z. B. für Berlin, vgl. Abb. 3.", "Dort nicht."),
        ("The value is 3.5 and not 3.", "6 is more."),
        ("no capital. follows here",),
    ],
)
def test_where_sentences_end(parts: tuple[str, ...]) -> None:
    text = " ".join(parts)
    assert tuple(text[start:end] for start, end in sentences(text)) == parts


@given(st.text(alphabet='aA .!?[](3“”"', max_size=60))
def test_every_character_but_spaces_stands_in_one_sentence(text: str) -> None:
    found = list(sentences(text))
    assert all(start < end for start, end in found)
    assert "".join(text[start:end] for start, end in found).replace(" ", "") == text.replace(" ", "")


LONG = "Institutional rules function as myths that organizations take"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ([LONG, "up for their survival."], [f"{LONG} up for their survival."]),
        ([LONG, "Meyer and Rowan say so."], [f"{LONG} Meyer and Rowan say so."]),
        (["Introduction", LONG], ["Introduction", LONG]),
        (["It ends.", "Another begins"], ["It ends.", "Another begins"]),
        (["It ends", "", "Another begins"], ["It ends", "Another begins"]),
        ([LONG, "", "up for their survival."], [f"{LONG} up for their survival."]),
        ([LONG, "", "Meyer and Rowan say so."], [LONG, "Meyer and Rowan say so."]),
        (["the social construc-", "tion of reality"], ["the social construction of reality"]),
        (["the decision-", "Making of it, and so on"], ["the decision-", "Making of it, and so on"]),
    ],
)
def test_lines_become_paragraphs(lines: list[str], expected: list[str]) -> None:
    numbered = [Line(text, number) for number, text in enumerate(lines, 1)]
    assert [each.text for each in paragraphs(numbered, ())] == expected


def test_a_place_in_a_paragraph_is_that_of_its_line() -> None:
    lines = [Line(LONG, 1, 1), Line("up for their survival [3].", 2, 2), Line("Kuhn, T. (1970).", 3, 2)]
    [paragraph] = paragraphs(lines, {3})
    places = [paragraph.line_at(paragraph.text.index(word)) for word in ("Institutional", "take", "up", "[3]")]
    assert [line.number for line in places] == [1, 1, 2, 2]


@pytest.mark.parametrize("text", ["." * 200_000, "a. " * 100_000, "?!" * 100_000, "(a. " * 50_000, ". [" * 60_000])
def test_odd_text_takes_no_time(text: str) -> None:
    begun = monotonic()
    assert list(sentences(text))
    assert monotonic() - begun < 5
