"""No text, however long and odd, breaks the assembly."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exporter.document import RawReference
from exporter.fields import assemble
from exporter.span import Label, Span

ODD = [
    ", ",
    " x",
    "(",
    "[",
    "a",
    "A. ",
    "1",
    "a, ",
    ".",
    "and ",
    "-",
    "“",
    "1, ",
    "1-",
    "Aa ",
    "a b. ",
    "[a] ",
    "10.1/(",
]


@pytest.mark.parametrize("odd", ODD)
@pytest.mark.parametrize("label", [Label.AUTHOR, Label.TITLE, Label.DATE, Label.PAGE, Label.BOOKTITLE, Label.PUBLISHER])
def test_long_odd_values_are_read(label: Label, odd: str) -> None:
    text = "Simmel, G. (1981). " + odd * 400
    assert assemble(RawReference(text), [Span(label, 17, len(text))]).origin is not None


spans = st.lists(st.tuples(st.sampled_from(Label), st.integers(0, 80), st.integers(1, 30)), max_size=8)


@given(st.text(max_size=110), spans)
def test_any_spans_over_any_text_give_a_record(text: str, drawn: list[tuple[Label, int, int]]) -> None:
    placed, last = [], 0
    for label, start, length in sorted(drawn, key=lambda item: item[1]):
        end = min(start + length, len(text))
        if start >= last and start < end:
            placed.append(Span(label, start, end))
            last = end
    reference = assemble(RawReference(text), placed)
    assert reference.origin is not None
