"""Nothing that is measured on is trained on."""

import json
from pathlib import Path

import pytest

from training import build, leak
from training.leak import Measured

SOURCE = "Shannon, C. E. (1948). A mathematical theory of communication. Bell System Technical Journal, 27, 379-423."


@pytest.mark.parametrize(
    "text",
    [
        SOURCE,
        SOURCE.upper(),
        "[12] " + SOURCE,
        SOURCE.replace("379-423", "379–423, 623–656"),
        SOURCE + " doi:10.1002/j.1538-7305.1948.tb01338.x",
        "Shannon, C. E. (1948). A mathematical theory of communication. Bell System Technical Journal",
    ],
    ids=("same", "capitals", "numbered", "other digits", "longer", "shorter"),
)
def test_a_measured_reference_is_found(text: str) -> None:
    assert Measured([SOURCE]).match(text)


@pytest.mark.parametrize(
    "text",
    [
        "Shannon, C. E. (1949). Communication theory of secrecy systems. Bell System Technical Journal, 28, 656-715.",
        "Turing, A. M. (1950). Computing machinery and intelligence. Mind, 59, 433-460.",
        "Shannon",
        "",
    ],
    ids=("same author and journal", "another", "too short to tell", "empty"),
)
def test_another_reference_is_not(text: str) -> None:
    assert Measured([SOURCE]).match(text) is None


def write(path: Path, rows: list[dict[str, object]]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_the_check_fails_and_names_the_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    training = write(tmp_path / "t.jsonl", [{"text": SOURCE, "spans": [], "corpus": "c", "id": "c-1"}])
    measured = write(tmp_path / "m.jsonl", [{"source": SOURCE}])
    assert leak.main([str(training), str(measured), "--fail"]) == 1
    assert "t.jsonl:1: c c-1" in capsys.readouterr().out


def test_the_check_passes(tmp_path: Path) -> None:
    training = write(tmp_path / "t.jsonl", [{"text": "Turing, Mind", "spans": [], "corpus": "c", "id": "c-1"}])
    assert leak.main([str(training), str(write(tmp_path / "m.jsonl", [{"source": SOURCE}]))]) == 0


ANYSTYLE = """<dataset>
  <sequence><author>Shannon, C. E.</author><date>(1948).</date><title>A mathematical theory of communication.</title>
    <journal>Bell System Technical Journal,</journal><volume>27,</volume><pages>379-423.</pages></sequence>
  <sequence><author>Turing, A. M.</author><date>(1950).</date><title>Computing machinery and intelligence.</title>
    <journal>Mind,</journal><volume>59,</volume><pages>433-460.</pages></sequence>
</dataset>"""


@pytest.fixture
def corpora(tmp_path: Path) -> Path:
    folder = tmp_path / "train" / "anystyle"
    folder.mkdir(parents=True)
    for name in ("gold", "core", "good", "bad", "ugly"):
        (folder / f"{name}.xml").write_text(ANYSTYLE, encoding="utf-8")
    return tmp_path / "train"


def test_building_leaves_out_what_is_measured_on_and_what_it_has(corpora: Path) -> None:
    rows, accounts = build.collect(corpora, measured=Measured([SOURCE]))
    assert [row.ident for row in rows] == ["gold-2"]
    assert accounts["anystyle-gold"].dropped == {"measured on": 1}
    assert accounts["anystyle-core"].dropped == {"measured on": 1, "the same text again": 1}
    assert accounts["anystyle-bad"].dropped == {"not asked for": 2}


def test_building_writes_a_line_a_reference(corpora: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    output = tmp_path / "work" / "training.jsonl"
    assert build.main([str(corpora), "-o", str(output)]) == 0
    first = json.loads(output.read_text(encoding="utf-8").splitlines()[0])
    assert set(first) == {"text", "spans", "corpus", "id"}
    assert first["text"][slice(*first["spans"][0][1:])] == "Shannon, C. E."
    assert "anystyle-gold: 2 references" in capsys.readouterr().out
