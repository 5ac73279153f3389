"""A model is trained, loaded and refused as it should be."""

import json
from pathlib import Path

import pytest

from exporter.errors import FormatError, ModelError
from exporter.tagging.tagger import Tagger, default_tagger
from exporter.tagging.train import make_example, read_examples, train

TEXT = "Knuth, D. E. (1974). Computer programming as an art. Communications of the ACM, 17, 667-673."
SPANS: list[list[str | int]] = [
    ["author", 0, 12],
    ["date", 14, 18],
    ["title", 21, 51],
    ["journal", 53, 78],
    ["volume", 80, 82],
]


def test_a_small_model_learns_what_it_is_shown(tmp_path: Path) -> None:
    model = tmp_path / "model.crfsuite"
    examples = [make_example(TEXT, SPANS, "own") for _ in range(30)]
    written = train(examples, model)
    assert "| own |" in written
    spans = Tagger(model).tag(TEXT).spans
    assert [(span.label, span.of(TEXT)) for span in spans][:3] == [
        ("author", "Knuth, D. E."),
        ("date", "1974"),
        ("title", "Computer programming as an art"),
    ]


def test_the_same_text_gives_the_same_spans() -> None:
    assert default_tagger().tag(TEXT) == default_tagger().tag(TEXT)


@pytest.mark.parametrize("text", ["", " ", "\n", "???", "—", "a" * 5000])
def test_odd_texts_do_not_break_it(text: str) -> None:
    assert 0 <= default_tagger().tag(text).confidence <= 1


def test_a_missing_model_says_how_to_get_one(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="exporter train"):
        Tagger(tmp_path / "none.crfsuite")


def test_a_model_for_other_features_is_refused(tmp_path: Path) -> None:
    model = tmp_path / "model.crfsuite"
    model.write_bytes(b"")
    model.with_suffix(".json").write_text(json.dumps({"features": ["word[0]"]}))
    with pytest.raises(ModelError, match="other features"):
        Tagger(model)


@pytest.mark.parametrize("line", ["{", '{"text": "x"}', '{"text": "x", "spans": [["nonsense", 0, 1]]}'])
def test_a_damaged_training_file_names_the_line(tmp_path: Path, line: str) -> None:
    path = tmp_path / "data.jsonl"
    path.write_text(json.dumps({"text": TEXT, "spans": SPANS}) + "\n" + line + "\n")
    with pytest.raises(FormatError, match="line 2"):
        list(read_examples(path))
