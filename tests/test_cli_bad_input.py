"""Bad input and bad output: a message with file, place and mend, a status, and the old file as it was."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from command_line import FIXTURES, PAGE, Outcome, run

PROSE = "This page speaks of many things.\n\nIt cites nothing, and so there is nothing to export.\n"
BROKEN_BIB = """\
@article{becker1967,
  author = {Becker, Howard S.},
  title = {Whose side are we on?},
  journal = {Social Problems},
  year = {1967},
}

@article{merton1968,
  author = {Merton, Robert K.
  title = {The Matthew effect in science},
  year = {1968},
}
"""
LOST_RIS = (
    "TY  - JOUR\r\nTI  - Whose side are we on?\r\nPY  - 1967\r\nER  - \r\n\r\nTI  - Lost\r\nPY  - 1968\r\nER  - \r\n"
)
ODD_JSON = '[{"type": "book", "title": "The social system"},\n "no record"]'
GAP = """\
References

1. Becker, H. S. (1967). Whose side are we on? Social Problems, 14(3), 239–247.
2. Merton, R. K. (1968). The Matthew effect in science. Science, 159, 56–63.
4. Granovetter, M. S. (1973). The strength of weak ties. American Journal of Sociology, 78(6), 1360–1380.
"""

# name of the input, its bytes (None: there is none), further options, what is said, exit status
BAD = {
    "nothing found": ("page.txt", PROSE.encode(), [], ["no references found", "--split line"], 1),
    "empty": ("page.txt", b"", [], ["there is nothing in it", "Give the text"], 1),
    "white space": ("page.txt", b" \n\t\n", [], ["there is nothing in it"], 1),
    "PDF": ("paper.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", [], ["the PDF is broken", "Download it again"], 1),
    "DOCX": ("paper.docx", b"PK\x03\x04\x14\x00\x06\x00\x08\x00", [], ["the archive is broken", "Save it again"], 1),
    "PNG": ("scan.png", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", [], ["PNG", "copy the references"], 1),
    "any bytes": ("data.bin", bytes(range(256)) * 8, [], ["binary data", "plain text"], 1),
    "a directory": ("", None, [], ["not a file", "one by one"], 1),
    "missing": ("nowhere.txt", None, [], ["no such file", "spelling"], 1),
    "a .bib without entries": ("refs.bib", PROSE.encode(), [], ["could not be read as BibTeX"], 1),
    "a .ris without records": ("refs.ris", PROSE.encode(), [], ["could not be read as RIS"], 1),
    "a .json without records": ("refs.json", PROSE.encode(), [], ["could not be read as CSL-JSON"], 1),
    "an empty list": ("refs.json", b"[]", [], ["no record in it"], 1),
    "not what --from says": ("page.txt", PROSE.encode(), ["--from", "ris"], ["could not be read as RIS"], 1),
    "a broken .bib": ("refs.bib", BROKEN_BIB.encode(), [], ["line 8", "--force"], 1),
    "a broken .ris": ("refs.ris", LOST_RIS.encode(), [], ["line 6", "TY is missing", "--force"], 1),
    "a broken .json": ("refs.json", ODD_JSON.encode(), [], ["line 1", "must be an object", "--force"], 1),
    "strict with a gap": ("page.txt", GAP.encode(), ["--strict"], ["3 is missing", "Compare with the page"], 3),
}


def complains(done: Outcome, status: int, says: Sequence[str]) -> None:
    assert done.status == status
    assert done.out == b""
    assert "Traceback" not in done.err
    for words in says:
        assert words in done.err


@pytest.mark.parametrize("case", BAD)
def test_bad_input_is_named_and_the_old_output_stays(case: str, tmp_path: Path) -> None:
    name, data, options, says, status = BAD[case]
    (tmp_path / "in").mkdir()
    given, out = tmp_path / "in" / name, tmp_path / "old.bib"
    if data is not None:
        given.write_bytes(data)
    out.write_bytes(b"% mine\n")
    done = run("convert", given, *options, "-o", out)
    complains(done, status, [str(given), *says])
    assert out.read_bytes() == b"% mine\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in", "old.bib"]


DAMAGED = [case for case in BAD if case.startswith(("a broken", "strict"))]


@pytest.mark.parametrize("case", DAMAGED)
def test_what_could_be_read_is_written_to_a_new_file(case: str, tmp_path: Path) -> None:
    name, data, options, _, status = BAD[case]
    assert data is not None
    (tmp_path / name).write_bytes(data)
    out = tmp_path / "new.bib"
    assert run("convert", tmp_path / name, *options, "-o", out).status == status
    assert out.read_text(encoding="utf-8").startswith(("@article", "@book"))


@pytest.mark.parametrize("case", DAMAGED)
def test_force_replaces_all_the_same(case: str, tmp_path: Path) -> None:
    name, data, options, _, status = BAD[case]
    assert data is not None
    (tmp_path / name).write_bytes(data)
    out = tmp_path / "old.bib"
    out.write_bytes(b"% mine\n")
    assert run("convert", tmp_path / name, *options, "--force", "-o", out).status == status
    assert out.read_text(encoding="utf-8").startswith(("@article", "@book"))


def test_one_bad_input_of_several_is_named_and_the_others_are_written(tmp_path: Path) -> None:
    out = tmp_path / "refs.bib"
    done = run("convert", tmp_path / "nowhere.txt", PAGE, tmp_path, "-o", out)
    complains(done, 1, ["nowhere.txt: there is no such file", "this is not a file"])
    assert out.read_text(encoding="utf-8").count("\n@") == 12


def folder(path: Path) -> Path:
    path.mkdir()
    return path


def read_only(path: Path) -> Path:
    path.write_bytes(b"% mine\n")
    path.chmod(0o444)
    return path


def in_read_only_folder(path: Path) -> Path:
    path.mkdir()
    path.chmod(0o555)
    return path / "refs.bib"


OUTPUTS: dict[str, tuple[Callable[[Path], Path], list[str]]] = {
    "its directory is missing": (lambda p: p / "none" / "refs.bib", ["directory does not exist", "mkdir -p"]),
    "it is a directory": (lambda p: folder(p / "refs.bib"), ["this is a directory"]),
    "it is read-only": (lambda p: read_only(p / "refs.bib"), ["it is read-only", "chmod u+w"]),
    "its directory is read-only": (lambda p: in_read_only_folder(p / "shut"), ["its directory is read-only"]),
    "its directory is a file": (lambda p: read_only(p / "file") / "refs.bib", ["refs.bib", "directory"]),
    "its suffix says nothing": (lambda p: p / "refs.txt", ["no format has this suffix", ".bib", "--to"]),
    "it has no suffix": (lambda p: p / "refs", ["no format has this suffix"]),
}


@pytest.mark.parametrize("case", OUTPUTS)
def test_an_output_that_cannot_be_is_refused_before_anything_is_read(case: str, tmp_path: Path) -> None:
    make, says = OUTPUTS[case]
    good, bad = tmp_path / "good.ris", make(tmp_path)
    before = bad.read_bytes() if bad.is_file() else None
    done = run("convert", PAGE, "-o", good, "-o", bad)
    complains(done, 1, [str(bad), *says])
    assert not good.exists(), "all or none"
    assert (bad.read_bytes() if bad.is_file() else None) == before


def test_a_pattern_that_is_not_understood_is_refused_before_anything_is_read(tmp_path: Path) -> None:
    done = run("convert", tmp_path / "nowhere.txt", "--key-pattern", "[autor][year]", "-o", tmp_path / "refs.bib")
    complains(done, 1, ["--key-pattern [autor][year], character 2: there is no marker [autor]", "[authEtAl]"])
    assert "nowhere" not in done.err


def test_an_output_named_twice(tmp_path: Path) -> None:
    out = tmp_path / "refs.bib"
    complains(run("convert", PAGE, "-o", out, "-o", tmp_path / "." / "refs.bib"), 1, ["named twice"])
    assert not out.exists()


@pytest.mark.parametrize("link", [None, Path.symlink_to, Path.hardlink_to])
def test_an_output_that_is_an_input(link: object, tmp_path: Path) -> None:
    given = tmp_path / "refs.bib"
    given.write_bytes((FIXTURES / "formats" / "records.bib").read_bytes())
    out = tmp_path / "again.bib" if link else given
    if callable(link):
        link(out, given)
    before = given.read_bytes()
    complains(run("convert", given, "-o", out), 1, ["this is an input too"])
    assert given.read_bytes() == before


def test_a_device_is_written_to_and_not_replaced() -> None:
    assert run("convert", PAGE, "--to", "ris", "-o", "/dev/null").status == 0
    assert not Path("/dev/null").is_file()


COMMANDS = {
    "find: missing": (["find", "nowhere.txt"], b"", ["nowhere.txt: there is no such file"]),
    "find: nothing found": (["find", "-"], PROSE.encode(), ["no references found"]),
    "find: empty": (["find", "-"], b"", ["there is nothing in it"]),
    "parse: nothing": (["parse", " "], b"", ["there is no reference"]),
    "parse: empty input": (["parse", "-"], b"", ["there is nothing in it"]),
    "parse: binary input": (["parse", "-"], b"\x89PNG\r\n\x1a\n\x00", ["PNG"]),
    "check: missing": (["check", "nowhere.jsonl"], b"", ["nowhere.jsonl: there is no such file"]),
    "check: a directory": (["check", "."], b"", ["this is not a file"]),
    "check: no JSON": (["check", "-"], b'{"source": "Becker"', ["line 1", "A line is"]),
    "check: no source": (["check", "-"], b'{"fields": {}}', ["line 1", "source"]),
    "check: odd source": (["check", "-"], b'{"source": 1, "fields": {}}', ["line 1", "no text"]),
    "check: odd fields": (["check", "-"], b'{"source": "Becker", "fields": []}', ["line 1"]),
    "check: a list": (["check", "-"], b"[1]", ["line 1"]),
    "train: missing": (["train", "nowhere.jsonl", "-o", "m"], b"", ["nowhere.jsonl", "No such file"]),
    "train: output": (["train", "nowhere.jsonl", "-o", "none/m"], b"", ["directory does not exist"]),
}


@pytest.mark.parametrize("case", COMMANDS)
def test_the_other_commands_complain_alike(case: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    arguments, stdin, says = COMMANDS[case]
    monkeypatch.chdir(tmp_path)
    complains(run(*arguments, stdin=stdin), 1, says)


@pytest.mark.parametrize("data", [b"", b'{"text": "Becker"}\n', b"\xff\xfe\x00", b"no JSON"])
def test_training_data_that_is_none(data: bytes, tmp_path: Path) -> None:
    given, model = tmp_path / "data.jsonl", tmp_path / "model.onnx"
    given.write_bytes(data)
    done = run("train", given, "-o", model)
    assert (done.status, done.out) == (1, b"")
    assert done.err.startswith("exporter: ")
    assert not model.exists()


@pytest.mark.parametrize(
    "arguments",
    [["convert"], ["convert", "x", "--to", "word"], ["convert", "x", "--split", "comma"], ["print"], ["find", "--no"]],
)
def test_what_is_not_understood_is_a_status_of_its_own(arguments: list[str]) -> None:
    done = run(*arguments)
    assert (done.status, done.out) == (2, b"")
    assert "Usage: exporter" in done.err
