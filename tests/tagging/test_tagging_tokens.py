"""Tokens lose nothing, and come apart where scraping glued."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exporter.tagging.tokens import tokenize


@given(st.text(max_size=200))
def test_tokens_are_the_text_but_for_white_space(text: str) -> None:
    tokens = tokenize(text)
    ends = [tokens.end(number) for number in range(len(tokens))]
    assert [text[a:b] for a, b in zip(tokens.starts, ends, strict=True)] == tokens.words
    gaps = [text[a:b] for a, b in zip([0, *ends], [*tokens.starts, len(text)], strict=True)]
    assert not "".join(gaps).strip()
    assert [bool(gap) for gap in gaps[:-1]] == tokens.spaced


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ceremony.American Journal", ["ceremony", ".", "American", "Journal"]),
        ("12(3):45–67", ["12", "(", "3", ")", ":", "45", "–", "67"]),
        ("1983a", ["1983", "a"]),
        ("see https://doi.org/10.1000/x-y.z.", ["see", "https://doi.org/10.1000/x-y.z", "."]),
        ("doi:10.1016/0092-8674(95)90288-0,", ["doi", ":", "10.1016/0092-8674(95)90288-0", ","]),
        ("机器学习", ["机", "器", "学", "习"]),
    ],
)
def test_tokens(text: str, expected: list[str]) -> None:
    assert tokenize(text).words == expected
