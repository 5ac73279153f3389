"""``find``, ``parse``, ``check``, ``train``, ``add``, ``dedupe``: what each prints."""

import json
from pathlib import Path

import pytest
from command_line import PAGE, run

from exporter import __version__, report
from exporter.reference import Date, Doubt, Name, Names, Reference

MERTON = "Merton, R. K. (1968). The Matthew effect in science. Science, 159, 56–63."
FIELDS = {"author": "Merton, R. K.", "title": "The Matthew effect in science", "journal": "Science", "year": "1968"}


def gold(**changed: object) -> bytes:
    row = {"source": MERTON, "type": "article", "fields": {**FIELDS, "volume": "159", "pages": "56--63"}, **changed}
    return json.dumps(row).encode() + b"\n"


def test_find_prints_one_reference_a_line() -> None:
    done = run("find", PAGE)
    lines = done.text.splitlines()
    assert (done.status, len(lines)) == (0, 13)
    assert lines[9] == "Merton, R. K. (1968). The Matthew effect in science.Science, 159, 56–63."
    assert done.err == f"{PAGE}: 13 found; the numbering goes to 13\n"
    assert run("find", PAGE, "-q").err == ""


def test_find_takes_every_line_if_told_so() -> None:
    assert run("find", "-", "--split", "line", stdin=b"one\ntwo\n\nthree\n").text.split() == ["one", "two", "three"]


def test_find_shows_what_cites_a_reference() -> None:
    text = f"Recognition goes to the known [2]. So does money [1, 2].\n\nReferences\n\n[1] {MERTON}\n[2] {MERTON}\n"
    done = run("find", "-", "--contexts", stdin=text.encode())
    assert done.text.splitlines() == [
        MERTON,
        "\tline 1\tSo does money [1, 2].",
        MERTON,
        "\tline 1\tRecognition goes to the known [2].",
        "\tline 1\tSo does money [1, 2].",
    ]
    assert done.err == "-: 2 found; the numbering goes to 2; 2 of 2 are cited, in 2 sentences\n"


@pytest.mark.parametrize("label", ["", "1. "])
def test_find_shows_what_cites_a_reference_by_its_author(label: str) -> None:
    text = f"Recognition goes to the known (Merton, 1968).\n\nReferences\n\n{label}{MERTON}\n"
    done = run("find", "-", "--contexts", "-q", stdin=text.encode())
    assert done.text.splitlines() == [MERTON, "\tline 1\tRecognition goes to the known (Merton, 1968)."]


def test_find_fails_on_a_gap_if_strict() -> None:
    listed = "\n".join(f"[{number}] {MERTON}" for number in (1, 2, 3, 5, 6)).encode()
    done = run("find", "-", "--strict", stdin=listed)
    assert (done.status, len(done.text.splitlines())) == (3, 5)
    assert "4 is missing" in done.err


@pytest.mark.parametrize(("arguments", "stdin"), [([MERTON], b""), (["-"], f"{MERTON}\n\n".encode())])
def test_parse_shows_the_parts_and_the_record(arguments: list[str], stdin: bytes) -> None:
    done = run("parse", *arguments, stdin=stdin)
    assert (done.status, done.err) == (0, "")
    rows = [line.split(maxsplit=2) for line in done.text.splitlines() if line.startswith("  ")]
    assert ["journal", "Science"] in [[row[0], row[2]] for row in rows if len(row) == 3]
    assert ["container_title", "Science"] in rows
    assert ["page", "56–63"] in rows


def test_parse_of_several_parts_them_by_a_blank_line() -> None:
    assert run("parse", MERTON, MERTON).text.count(f"\n\n{MERTON}") == 1


@pytest.mark.parametrize(
    ("changed", "perfect"),
    [
        ({}, 1),
        ({"fields": {**FIELDS, "volume": "160", "pages": "56--63"}}, 0),
        ({"fields": FIELDS}, 0),
        ({"fields": FIELDS, "partial": True}, 1),
        ({"fields": FIELDS, "skip": ["volume", "pages"]}, 1),
        ({"type": "book", "fields": {**FIELDS, "volume": "159", "pages": "56--63"}, "skip": ["type", "journal"]}, 1),
        ({"type": None}, 1),
        ({"fields": {"container": "Science", "title": FIELDS["title"]}, "partial": True}, 1),
    ],
)
def test_check_counts_perfect_references(changed: dict[str, object], perfect: int) -> None:
    done = run("check", "-", stdin=gold(**changed))
    assert done.status == 0
    assert done.text.splitlines()[-1] == f"perfect: {perfect} of 1 = {perfect:.1%}"


def test_check_measures_each_field_and_shows_the_worst() -> None:
    lines = run(
        "check", "-", "--errors", "5", stdin=gold() + gold(fields={**FIELDS, "volume": "160"})
    ).text.splitlines()
    rows = {line.split()[0]: line.split()[1:] for line in lines if len(line.split()) == 5}
    assert rows["title"] == ["1.000", "1.000", "1.000", "2"]
    assert rows["volume"] == ["0.500", "0.500", "0.500", "2"]
    assert rows["page"] == ["0.500", "1.000", "0.667", "1"]
    assert lines[-3:] == [MERTON, "  volume: gold '160', got '159'", "  page: gold '', got '56-63'"]


def test_train_writes_a_model_and_prints_what_was_used(tmp_path: Path) -> None:
    pytest.importorskip("torch", reason="training needs PyTorch: pip install -e '.[training]'")
    data, model = tmp_path / "data.jsonl", tmp_path / "model.onnx"
    row = {"text": MERTON, "spans": [["author", 0, 13], ["date", 15, 19], ["title", 22, 51]], "corpus": "own"}
    data.write_text(f"{json.dumps(row)}\n" * 30, encoding="utf-8")
    done = run("train", data, "-o", model)
    assert done.status == 0
    assert "| own |" in done.text
    assert model.exists()


def test_version() -> None:
    assert run("--version").text == f"exporter {__version__}\n"


ROWS = [
    (Reference(title="A"), ("", "")),
    (Reference(author=Names((Name("Merton", "R."),)), issued=Date(1968), confidence=0.9), ("Merton", "1968")),
    (Reference(author=Names((Name("A"), Name("B")))), ("A & B", "")),
    (Reference(author=Names((Name("A"),), others=True), status="in press"), ("A et al.", "in press")),
    (Reference(editor=Names((Name("Berg", non_dropping_particle="van den"),))), ("van den Berg", "")),
    (Reference(author=Names((Name(literal="WHO"),)), issued=Date(literal="n.d.")), ("WHO", "n.d.")),
    (Reference(issued=Date(1977), year_suffix="a"), ("", "1977a")),
]


@pytest.mark.parametrize(("reference", "shown"), ROWS)
def test_the_table_is_short(reference: Reference, shown: tuple[str, str]) -> None:
    assert (report.short_names(reference.author or reference.editor), report.year_of(reference)) == shown


@pytest.mark.parametrize(
    ("reference", "doubtful"),
    [
        (Reference(), False),
        (Reference(confidence=0.99), False),
        (Reference(confidence=0.2), True),
        (Reference(confidence=0.99, doubts=(Doubt("the year is odd", "issued"),)), True),
    ],
)
def test_what_is_doubtful(reference: Reference, doubtful: bool) -> None:
    assert report.is_doubtful(reference) is doubtful


def test_add_says_what_it_did_and_how_to_take_it_back(tmp_path: Path) -> None:
    library = tmp_path / "library.bib"
    library.write_text("@article{m, title={The Matthew Effect in Science}, author={Merton, R. K.}, year=1968}\n")
    listed = f"{MERTON}\nKuhn, T. S. (1962). The structure of scientific revolutions. Chicago: University Press.\n"
    for wet, count in (("--dry-run", "1 would be added"), ("-q", ""), ("--dry-run", "0 would be added")):
        done = run("add", "-", "--split", "line", "--to", library, wet, stdin=listed.encode())
        assert (done.status, done.out) == (0, b"")
        assert count in done.err
    assert "reference 1 (Merton, 1968, The Matthew effect in science) is there already as m: the same" in done.err
    assert "reference 2 (Kuhn, 1962," in done.err
    assert library.read_text().count("@") == 2
    assert (tmp_path / "library.bib.bak").read_text().count("@") == 1


def test_add_names_the_backup(tmp_path: Path) -> None:
    library = tmp_path / "library.bib"
    library.write_text("@article{m, title={Other}}\n")
    done = run("add", "-", "--split", "line", "--to", library, stdin=MERTON.encode())
    assert f"the file as it was before: {library}.bak" in done.err


def test_add_refuses_what_it_would_harm(tmp_path: Path) -> None:
    library = tmp_path / "library.bib"
    library.write_text("\n@article{m, title={Other}\n")
    done = run("add", "-", "--split", "line", "--to", library, stdin=MERTON.encode())
    assert done.status == 1
    assert f"{library}, line 2: this entry is not closed" in done.err
    assert [path.name for path in tmp_path.iterdir()] == ["library.bib"]


def test_dedupe_names_pairs(tmp_path: Path) -> None:
    one, two = tmp_path / "one.bib", tmp_path / "two.ris"
    one.write_text("@book{a, title={Capital and Ideology}, author={Piketty, T.}, year=2020}\n@misc{b, title={Other}}\n")
    two.write_text("TY  - BOOK\nTI  - Capital and ideology\nAU  - Piketty, Thomas\nPY  - 2020\nER  - \n")
    done = run("dedupe", one, two)
    assert done.status == 0
    cells = [f"{one}: a", f"{two}: record 1", "same", "the same title, first author and year", "Capital and ideology"]
    assert done.text == "\t".join(cells) + "\n"
    assert run("dedupe", one).text == ""
