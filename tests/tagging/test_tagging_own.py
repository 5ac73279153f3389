"""A model of one's own reads what is laid out like that which it learned from, and nothing breaks where it cannot."""

import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest
from command_line import run

from exporter import corrections, parse, userdata
from exporter.errors import ModelError
from exporter.formats import csljson
from exporter.reference import Reference
from exporter.tagging import tagger
from exporter.tagging.examples import Example, make_example
from exporter.tagging.tagger import MODEL, Tagger, TwoTaggers, default_tagger, with_own

NEEDS = "training needs PyTorch: pip install -e '.[training]'"
PAGES = Path(__file__).parents[2] / "fixtures" / "pages"
ORDINARY = "Knuth, D. E. (1974). Computer programming as an art. Communications of the ACM, 17, 667-673."


def articles() -> list[Reference]:
    """The articles that pages of the fixtures cite, in short."""
    files = [PAGES / name / "truth.json" for name in ("springer-old", "wiley", "elsevier", "pmc", "mdpi", "plos")]
    found = [each for path in files for each in csljson.read(path.read_text(encoding="utf-8")).references]
    return [each for each in found if each.volume and each.page.ranges and each.author.people[0].given and each.issued]


WORKS = articles()


def odd(number: int) -> tuple[str, list[tuple[str, int, int]]]:
    """A work in an odd style, and its spans."""
    work = WORKS[number]
    pages, first, year = work.page.ranges[0], work.author.people[0], work.issued and work.issued.year
    parts = [
        ("journal", work.container_title), ("volume", work.volume), ("page", f"{pages.first}-{pages.last}"),
        ("title", work.title), ("author", f"{first.given} {first.family}"), ("date", str(year)),
    ]  # fmt: skip
    between = [" ", ", ", ": ", " [", "] ", ""]
    text, spans = "", []
    for (label, value), mark in zip(parts, between, strict=True):
        spans.append((label, len(text), len(text) + len(value)))
        text += value + mark
    return text, spans


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A data folder with nothing in it, and no model loaded before."""
    monkeypatch.setenv(userdata.VARIABLE, str(tmp_path))
    default_tagger.cache_clear()
    yield tmp_path
    default_tagger.cache_clear()


@pytest.fixture(scope="module")
def adapted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model that learned from a dozen references of the odd style."""
    pytest.importorskip("torch", reason=NEEDS)
    from exporter.tagging.adapt import learn, write

    path = tmp_path_factory.mktemp("own") / "model.onnx"
    examples = [example(number) for number in range(12)]
    write(learn(examples), examples, path)
    return path


def example(number: int) -> Example:
    return make_example(*odd(number), "own")


def test_without_one_the_model_that_ships_reads(folder: Path) -> None:
    assert isinstance(default_tagger(), Tagger)


def test_it_reads_its_like_and_the_model_that_ships_all_else(folder: Path, adapted: Path) -> None:
    (folder / "model.onnx").write_bytes(adapted.read_bytes())
    texts = [ORDINARY, *(odd(number)[0] for number in range(20, 30)), "", ORDINARY]
    both, shipped = list(default_tagger().tag_all(texts)), list(Tagger().tag_all(texts))
    assert [both[0], *both[-2:]] == [shipped[0], *shipped[-2:]]
    assert [span[:3] for span in default_tagger().tag(texts[1]).spans] == [span[:3] for span in both[1].spans]
    right = [[(s.label, s.start, s.end) for s in each.spans] == odd(n)[1] for n, each in enumerate(both[1:-2], 20)]
    before = [[(s.label, s.start, s.end) for s in each.spans] == odd(n)[1] for n, each in enumerate(shipped[1:-2], 20)]
    assert sum(right) >= 8 > sum(before)


def test_every_command_uses_it(folder: Path, adapted: Path) -> None:
    (folder / "model.onnx").write_bytes(adapted.read_bytes())
    [record] = parse(odd(23)[0], split="line")
    assert (record.title, record.author.people[0].family) == (WORKS[23].title, WORKS[23].author.people[0].family)


def test_a_model_that_learned_from_no_corrections_reads_everything(folder: Path) -> None:
    (folder / "model.onnx").write_bytes(MODEL.read_bytes())
    assert isinstance(default_tagger(), Tagger)


@pytest.mark.parametrize("data", [b"", b"no model"])
def test_one_that_cannot_be_read_says_how_to_go_on(folder: Path, data: bytes) -> None:
    (folder / "model.onnx").write_bytes(data)
    done = run("parse", ORDINARY)
    assert (done.status, done.out) == (1, b"")
    assert str(folder / "model.onnx") in done.err
    assert "Delete this file, or learn anew: exporter train --add-corrections" in done.err


def test_one_for_other_tables_says_how_to_go_on(adapted: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tagger, "SIZES", {"words": 7})
    with pytest.raises(ModelError, match="other codes") as caught:
        with_own(adapted)
    assert "Delete this file" in caught.value.mend


def test_one_of_another_version_is_used_with_a_warning(adapted: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with_own(adapted)
    monkeypatch.setattr(tagger, "shipped_hash", lambda: "another")
    with pytest.warns(UserWarning, match="another version of exporter; learn anew: exporter train"):
        assert isinstance(with_own(adapted), TwoTaggers)


def test_the_command_learns_measures_and_leaves_the_model_that_ships(folder: Path) -> None:
    pytest.importorskip("torch", reason=NEEDS)
    for number in range(12):
        corrections.keep(*odd(number))
    shipped = MODEL.read_bytes()
    done = run("train", "--add-corrections")
    assert done.status == 0, done.err
    assert "Corrections: 12. Of 3 kept apart, " in done.text
    assert done.text.strip() == (folder / "model.md").read_text(encoding="utf-8").strip()
    assert str(folder / "model.onnx") in done.err
    assert isinstance(with_own(folder / "model.onnx"), TwoTaggers)
    assert MODEL.read_bytes() == shipped


def test_of_a_few_corrections_none_are_kept_apart(folder: Path, tmp_path: Path) -> None:
    pytest.importorskip("torch", reason=NEEDS)
    for number in range(3):
        corrections.keep(*odd(number))
    done = run("train", "--add-corrections", "-o", tmp_path / "other.onnx")
    assert done.status == 0
    assert "Corrections: 3. Too few to keep some apart" in done.text
    assert not userdata.model().exists()


def test_what_makes_it_worse_is_not_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("torch", reason=NEEDS)
    from exporter.tagging import adapt

    monkeypatch.setattr(adapt, "compared", lambda *_: (3, 2))
    with pytest.raises(ModelError, match="3 were read rightly before and 2 after"):
        adapt.adapt([example(number) for number in range(12)], tmp_path / "model.onnx")
    assert not list(tmp_path.iterdir())


def test_corrections_too_long_to_learn_from_are_an_error(tmp_path: Path) -> None:
    pytest.importorskip("torch", reason=NEEDS)
    from exporter.tagging.adapt import adapt

    with pytest.raises(ModelError, match="too long"):
        adapt([make_example("a " * 400, [("title", 0, 1)])], tmp_path / "model.onnx")
