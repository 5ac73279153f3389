"""Corrections are kept whole, by one process at a time, and ``exporter train --add-corrections`` reads them."""

import json
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from command_line import run

from exporter import corrections, userdata
from exporter.errors import FormatError, OutputError
from exporter.tagging.examples import Example, read_examples

TEXT = "Knuth, D. E. / Computer programming as an art / 1974"
SPANS = [("author", 0, 12), ("title", 15, 45), ("date", 48, 52)]


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder that is not there yet."""
    folder = tmp_path / "of one's own" / "exporter"
    monkeypatch.setenv("EXPORTER_DATA", str(folder))
    return folder


def test_nothing_is_kept_at_first(data: Path) -> None:
    assert corrections.kept() == {}
    assert corrections.forget(TEXT) == 0
    assert not data.exists()


def test_without_the_variable_it_is_the_system_s_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("EXPORTER_DATA")
    assert userdata.folder().is_absolute()
    assert "exporter" in userdata.folder().parts
    assert userdata.corrections() == userdata.folder() / "corrections.jsonl"


def test_a_correction_is_kept_replaced_and_forgotten(data: Path) -> None:
    assert corrections.keep(TEXT, SPANS) == 1
    assert corrections.keep("Other, 1990", [("author", 0, 5)]) == 2
    assert corrections.keep(TEXT, SPANS[1:]) == 2
    assert corrections.kept() == {TEXT: SPANS[1:], "Other, 1990": [("author", 0, 5)]}
    assert corrections.forget(TEXT) == 1
    assert corrections.forget(TEXT) == 1
    assert [*corrections.kept()] == ["Other, 1990"]
    assert sorted(path.name for path in data.iterdir()) == ["corrections.jsonl", "corrections.lock"]


@pytest.mark.parametrize("text", ["x\ny\r\u2028z", "Čapek “R.U.R.” 机器", "half a pair \ud800", '"\\', "\x00"])
def test_any_string_is_read_back_as_it_was(text: str) -> None:
    corrections.keep(text, [("title", 0, 1)])
    assert corrections.kept() == {text: [("title", 0, 1)]}
    [example] = read_examples(userdata.corrections())
    assert (example.text, example.corpus) == (text, "own")


def test_the_training_reads_the_same_labels() -> None:
    corrections.keep(TEXT, SPANS)
    [example] = read_examples(userdata.corrections())
    assert example.labels[:2] == ("author", "author")
    assert example.labels[-1] == "date"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights elsewhere")
def test_only_its_owner_may_read_it(data: Path) -> None:
    corrections.keep(TEXT, SPANS)
    corrections.keep(TEXT, SPANS[:1])
    assert stat.S_IMODE(userdata.corrections().stat().st_mode) == 0o600
    assert stat.S_IMODE(data.stat().st_mode) == 0o700


@pytest.mark.parametrize(
    ("spans", "says"),
    [
        ([], "nothing in the string is labelled"),
        ([("writer", 0, 5)], "no label 'writer'"),
        ([("author", 0, 0)], "empty"),
        ([("author", 5, 3)], "empty"),
        ([("author", -1, 3)], "outside the string"),
        ([("author", 0, len(TEXT) + 1)], "outside the string"),
        ([("author", 0, 9), ("title", 8, 12)], "overlaps"),
        ([("title", 8, 12), ("author", 0, 9)], "overlaps"),
        ([("author", 0)], "no span"),
        ([("author", "0", 5)], "no span"),
        ([("author", 0.0, 5)], "no span"),
    ],
)
def test_spans_that_are_none_are_refused_and_nothing_changes(spans: list[tuple[str, int, int]], says: str) -> None:
    corrections.keep(TEXT, SPANS)
    with pytest.raises(FormatError, match=says) as caught:
        corrections.keep(TEXT, spans)
    assert caught.value.mend
    assert corrections.kept() == {TEXT: SPANS}


def test_spans_may_come_in_any_order() -> None:
    corrections.keep(TEXT, SPANS[::-1])
    assert corrections.kept() == {TEXT: SPANS}


DAMAGED = {
    "no JSON": b"{",
    "not UTF-8": b'{"text": "\xff", "spans": [["title", 0, 1]]}',
    "no text": b'{"spans": [["title", 0, 1]]}',
    "a text that is none": b'{"text": 7, "spans": [["title", 0, 1]]}',
    "no spans": b'{"text": "x"}',
    "a span outside": b'{"text": "x", "spans": [["title", 0, 2]]}',
    "an unknown label": b'{"text": "x", "spans": [["nonsense", 0, 1]]}',
    "a list": b"[]",
    "depth": b"[" * 100_000,
}


@pytest.mark.parametrize("line", DAMAGED.values(), ids=DAMAGED.keys())
def test_a_damaged_line_is_named_and_never_lost(line: bytes) -> None:
    corrections.keep(TEXT, SPANS)
    with userdata.corrections().open("ab") as file:
        file.write(line + b"\n")
    before = userdata.corrections().read_bytes()
    for act in (corrections.kept, lambda: corrections.keep("x", [("title", 0, 1)]), lambda: corrections.forget(TEXT)):
        with pytest.raises(FormatError, match="line 2") as caught:
            act()
        assert caught.value.file == str(userdata.corrections())
        assert "Mend or delete that line" in caught.value.mend
    done = run("train", "--add-corrections")
    assert done.status == 1
    assert "line 2" in done.err
    assert userdata.corrections().read_bytes() == before


def test_where_nothing_can_be_written_it_says_so(data: Path) -> None:
    data.parent.mkdir()
    data.write_text("a file in the place of the folder")
    with pytest.raises(OutputError, match="nothing can be kept there") as caught:
        corrections.keep(TEXT, SPANS)
    assert "EXPORTER_DATA" in caught.value.mend


def test_processes_that_keep_at_once_lose_nothing() -> None:
    code = (
        "import sys\nfrom exporter import corrections\n"
        "for n in range(15): corrections.keep(f'{sys.argv[1]} {n}', [('title', 0, 1)])"
    )
    started = [subprocess.Popen([sys.executable, "-c", code, name]) for name in "abcd"]
    assert [each.wait() for each in started] == [0] * 4
    assert len(corrections.kept()) == 60


def test_without_corrections_the_training_says_how_to_get_some(data: Path) -> None:
    done = run("train", "--add-corrections")
    assert (done.status, done.out) == (1, b"")
    assert str(data / "corrections.jsonl") in done.err
    assert "no corrections are kept yet" in done.err
    assert "Correct the labels" in done.err


def test_training_from_nothing_is_not_understood() -> None:
    done = run("train")
    assert (done.status, done.out) == (2, b"")
    assert "--add-corrections" in done.err


def test_without_pytorch_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    corrections.keep(TEXT, SPANS)
    monkeypatch.setitem(sys.modules, "torch", None)
    for module in ("adapt", "train", "network"):
        monkeypatch.delitem(sys.modules, f"exporter.tagging.{module}", raising=False)
    done = run("train", "--add-corrections")
    assert done.status == 1
    assert "training needs" in done.err
    assert "pip install 'exporter[training]'" in done.err


def test_corrections_are_added_to_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("torch", reason="training needs PyTorch: pip install -e '.[training]'")
    from exporter.tagging import train

    def corpora(examples: list[Example], model: Path, **_: object) -> str:
        return f"{model.name}: {[example.corpus for example in examples]}"

    monkeypatch.setattr(train, "train", corpora)
    given, model = tmp_path / "data.jsonl", tmp_path / "model.onnx"
    given.write_text(json.dumps({"text": TEXT, "spans": SPANS, "corpus": "grobid"}), encoding="utf-8")
    corrections.keep(TEXT, SPANS)
    done = run("train", given, "--add-corrections", "-o", model)
    assert (done.status, done.text) == (0, "model.onnx: ['grobid', 'own']\n")
