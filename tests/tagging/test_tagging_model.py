"""A model is trained, loaded and refused as it should be."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exporter.errors import FormatError, ModelError
from exporter.tagging.examples import make_example, read_examples
from exporter.tagging.tagger import Tagger, default_tagger

TEXT = "Knuth, D. E. (1974). Computer programming as an art. Communications of the ACM, 17, 667-673."
SPANS: list[list[str | int]] = [
    ["author", 0, 12],
    ["date", 14, 18],
    ["title", 21, 51],
    ["journal", 53, 78],
    ["volume", 80, 82],
]


def test_a_small_model_learns_what_it_is_shown(tmp_path: Path) -> None:
    pytest.importorskip("torch", reason="training needs PyTorch: pip install -e '.[training]'")
    from exporter.tagging.train import Settings, train

    model = tmp_path / "model.onnx"
    examples = [make_example(TEXT, SPANS, "own") for _ in range(40)]
    written = train(examples, model, Settings(epochs=40, batch=16))
    assert "| own |" in written
    spans = Tagger(model).tag(TEXT).spans
    assert [(span.label, span.of(TEXT)) for span in spans][:3] == [
        ("author", "Knuth, D. E."),
        ("date", "1974"),
        ("title", "Computer programming as an art"),
    ]


def test_the_same_text_gives_the_same_spans() -> None:
    assert default_tagger().tag(TEXT) == default_tagger().tag(TEXT)


REFERENCES = st.lists(st.sampled_from([TEXT, "", "x", "Knuth 1974", f"{TEXT} {TEXT}"]), min_size=1, max_size=40)


@settings(max_examples=20)
@given(REFERENCES)
def test_what_stands_beside_a_reference_does_not_change_it(texts: list[str]) -> None:
    together = list(default_tagger().tag_all(texts))
    for text, tagging in zip(texts, together, strict=True):
        alone = default_tagger().tag(text)
        assert [(s.label, s.start, s.end) for s in tagging.spans] == [(s.label, s.start, s.end) for s in alone.spans]
        assert tagging.confidence == pytest.approx(alone.confidence, abs=1e-3)


@pytest.mark.parametrize("text", ["", " ", "\n", "???", "—", "a" * 5000, "a " * 5000, "\ud800", "\x00"])
def test_odd_texts_do_not_break_it(text: str) -> None:
    assert 0 <= default_tagger().tag(text).confidence <= 1


def test_a_missing_model_says_how_to_get_one(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="exporter train"):
        Tagger(tmp_path / "none.onnx")


def test_a_damaged_model_is_refused(tmp_path: Path) -> None:
    model = tmp_path / "model.onnx"
    model.write_bytes(b"no model")
    with pytest.raises(ModelError, match="no model that can be read"):
        Tagger(model)


def test_a_model_for_other_codes_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("exporter.tagging.tagger.SIZES", {"words": 7})
    with pytest.raises(ModelError, match="other codes"):
        Tagger()


@pytest.mark.parametrize("line", ["{", '{"text": "x"}', '{"text": "x", "spans": [["nonsense", 0, 1]]}'])
def test_a_damaged_training_file_names_the_line(tmp_path: Path, line: str) -> None:
    path = tmp_path / "data.jsonl"
    path.write_text(json.dumps({"text": TEXT, "spans": SPANS}) + "\n" + line + "\n")
    with pytest.raises(FormatError, match="line 2"):
        list(read_examples(path))
