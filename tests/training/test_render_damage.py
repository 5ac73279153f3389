"""Damage moves the labels with the text: a span keeps its letters, whatever happens round and in it."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exporter.span import Span
from exporter.text import fold
from training.corpus import Labelled
from training.render import damage, wear


def labelled(marked: str) -> Labelled:
    """``{label:text}`` stretches as spans."""
    text, spans = "", list[Span]()
    for piece in marked.replace("}", "{").split("{"):
        label, colon, value = piece.partition(":")
        if colon and label.isidentifier():
            spans.append(Span(label, len(text), len(text) + len(value)))
            text += value
        else:
            text += piece
    return Labelled(text, tuple(spans), "test", "1")


SHANNON = labelled(
    "{author:Shannon, C. E.} ({date:1948}). {title:A mathematical theory of communication}. "
    "{journal:Bell System Technical Journal}, {volume:27}, pp. {page:379–423}."
)
NUMBERED = labelled("[{number:1}] {author:Noether, E.} {title:Invariante Variationsprobleme}")


def test_an_edit_moves_what_stands_behind_it() -> None:
    edited = damage.edited(SHANNON, [(0, 0, "• "), (15, 16, ""), (52, 53, "X")])
    assert [span.label for span in edited.spans] == [span.label for span in SHANNON.spans]
    assert edited.texts()[0] == ("author", "Shannon, C. E.")


def test_what_is_put_in_behind_a_span_stays_outside() -> None:
    end = SHANNON.spans[-1].end
    assert damage.edited(SHANNON, [(end, end, " CrossRef")]).texts()[-1] == ("page", "379–423")


@pytest.mark.parametrize("kind", set(wear.DAMAGES) - {wear.misread}, ids=lambda kind: kind.__name__.strip("_"))
def test_letters_of_a_span_survive_each_damage(kind: wear.Damage) -> None:
    for seed in range(20):
        damaged = damage.edited(SHANNON, kind(SHANNON, random.Random(seed)))
        assert [(label, fold(text)) for label, text in damaged.texts()] == [
            (label, fold(text)) for label, text in SHANNON.texts()
        ]


@given(st.integers(0, 10**6))
def test_labels_stay_sorted_and_inside(seed: int) -> None:
    damaged = damage.damaged(SHANNON, random.Random(seed))
    places = [place for span in damaged.spans for place in (span.start, span.end)]
    assert places == sorted(places)
    assert places[0] >= 0
    assert places[-1] <= len(damaged.text)


def test_spaces_are_lost_where_italics_end() -> None:
    texts = {damage.edited(SHANNON, wear.lose_spaces(SHANNON, random.Random(seed))).text for seed in range(30)}
    assert any("communication.Bell System" in text for text in texts)
