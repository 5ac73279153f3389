"""References are like each other by their marks and numbers, whatever their words are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exporter.tagging.layout import Layouts, layout

ODD = [
    "Knuth, D. E. / Computer programming as an art / Communications of the ACM / 17 (12) / 1974 / 667-673",
    "Meyer, J. W.; Rowan, B. / Institutionalized organizations / American Journal of Sociology / 83 / 1977 / 340-363",
]


def test_the_signs_of_a_layout() -> None:
    assert layout("Ho, A. & Li (1974). On it.17 10.1000/x") == [
        "begin", "words", ",", "initial", ".", " &", "words", " (", "year", ")", ".", "words", ".", "number", "link",
        "end",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "alike"),
    [
        ("Price, D. / Networks of scientific papers / Science / 149 (3683) / 1965 / 510-515", True),
        ("Ito, K. / A title of quite another length that goes on for long / Nature / 3 / 2001 / 1-9", True),
        ("Price, D. J. (1965). Networks of scientific papers. Science, 149(3683), 510–515.", False),
        ("Hooke, R. Micrographia. London: Martyn and Allestry, 1665.", False),
        ("", False),
        ("/", False),
    ],
)
def test_what_is_alike(text: str, alike: bool) -> None:
    assert Layouts(map(layout, ODD)).has(text) is alike


def test_of_no_layouts_none_is_like() -> None:
    assert not Layouts([]).has(ODD[0])


@given(st.text(max_size=80))
def test_every_reference_is_like_itself(text: str) -> None:
    assert Layouts([layout(text)]).has(text)
