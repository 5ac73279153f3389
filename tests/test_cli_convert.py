"""``exporter convert``: what goes in, what comes out, what is said on standard error."""

import json
from pathlib import Path

import pytest
from command_line import FIXTURES, PAGE, run

from exporter import formats
from exporter.reference import Reference

LIST = """\
Becker, H. S. (1967). Whose side are we on? Social Problems, 14(3), 239–247.
Merton, R. K. (1968). The Matthew effect in science. Science, 159, 56–63.
"""
RECORDS = FIXTURES / "formats" / "records.bib"


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    path = tmp_path / "list.txt"
    path.write_text(LIST, encoding="utf-8")
    return path


def records(path: Path) -> tuple[Reference, ...]:
    named = formats.by_suffix(path)
    assert named
    return formats.read(path.read_bytes().decode(), named).references


def test_a_page_becomes_several_files_at_once(tmp_path: Path) -> None:
    outputs = [tmp_path / f"refs.{suffix}" for suffix in ("bib", "ris", "json")]
    done = run("convert", PAGE, *(part for path in outputs for part in ("-o", path)))
    assert (done.status, done.out) == (0, b"")
    for path in outputs:
        assert [record.title for record in records(path)][2] == "Whose side are we on?"
        assert len(records(path)) == 13


def test_the_table_says_number_key_type_authors_year_title_and_how_sure() -> None:
    lines = run("convert", PAGE).err.splitlines()
    assert lines[1].split() == ["#", "key", "type", "authors", "year", "title", "sure"]
    [merton] = [line for line in lines if "merton1968" in line]
    number, key, kind, author, year, *title, sure = merton.split()
    assert (number, key, kind, author, year) == ("10", "merton1968", "article-journal", "Merton", "1968")
    assert " ".join(title) == "The Matthew effect in science"
    assert sure.endswith("%")
    assert f"{PAGE}: 13 found; the numbering goes to 13" in lines


def test_standard_output_holds_the_bibliography_and_nothing_else() -> None:
    done = run("convert", PAGE)
    assert done.text.startswith("@book{anderson1983,\n")
    assert len(formats.read(done.text, formats.BIBTEX).references) == 13


def test_a_key_pattern_makes_all_keys_anew(tmp_path: Path) -> None:
    bib, ris = tmp_path / "refs.bib", tmp_path / "refs.ris"
    done = run("convert", RECORDS, "--key-pattern", "[auth][year]", "-o", bib, "-o", ris)
    assert done.status == 0, done.err
    keys = [record.citation_key for record in records(bib)]
    assert keys[0] == "Shannon1948"
    assert "LB  - Shannon1948\r\n" in ris.read_bytes().decode()
    assert "Shannon1948" in done.err, "the table shows the keys that are written"


def test_ascii_is_for_bib_files_and_says_what_stays(tmp_path: Path) -> None:
    bib, data = tmp_path / "refs.bib", tmp_path / "refs.json"
    text = "Gödel, K. (1931). Über formal unentscheidbare Sätze. Monatshefte für Mathematik, 38, 173–198.\n"
    done = run("convert", "-", "--ascii", "-o", bib, "-o", data, stdin=text.encode())
    assert done.status == 0, done.err
    assert bib.read_bytes().isascii()
    assert r"author = {G{\"o}del, K.}" in bib.read_text(encoding="utf-8")
    assert json.loads(data.read_text(encoding="utf-8"))[0]["author"][0]["family"] == "Gödel"
    assert records(bib)[0].author.people[0].family == "Gödel"
    done = run("convert", RECORDS, "--ascii", "-q", "-o", bib, "--force")
    assert done.status == 0
    assert f"{bib}: kokoro1914: kept as it is" in done.err


def test_standard_input(listed: Path) -> None:
    done = run("convert", "-", "--to", "csljson", stdin=LIST.encode())
    assert [item["title"] for item in json.loads(done.out)] == [
        "Whose side are we on?",
        "The Matthew effect in science",
    ]
    assert done.out == run("convert", listed, "--to", "csljson").out


def test_ris_keeps_its_line_ends_on_standard_output(listed: Path) -> None:
    out = run("convert", listed, "--to", "ris").out
    assert out.startswith(b"TY  - JOUR\r\n")
    assert out.count(b"\n") == out.count(b"\r\n")


def test_several_inputs_make_one_bibliography_with_keys_of_their_own(listed: Path, tmp_path: Path) -> None:
    out = tmp_path / "both.bib"
    assert run("convert", listed, RECORDS, listed, "-o", out).status == 0
    keys = [record.citation_key for record in records(out)]
    assert len(keys) == 4 + len(records(RECORDS)) == len(set(keys))
    assert [key for key in keys if key.startswith("merton")] == ["merton1968", "merton1968a"]


@pytest.mark.parametrize(
    ("options", "start"),
    [
        (["--from", "text", "--split", "line"], "@article{becker1967,"),
        (["--to", "ris"], "TY  - JOUR"),
        (["--to", "csljson"], "["),
        (["--to", "bibtex", "--dialect", "biblatex"], "@article{becker1967,"),
    ],
)
def test_options_override_what_suffix_and_text_say(options: list[str], start: str, tmp_path: Path) -> None:
    listed, out = tmp_path / "list.ris", tmp_path / "out.json"
    listed.write_text(LIST, encoding="utf-8")
    to = options if "--to" in options else [*options, "--to", "bibtex"]
    assert run("convert", listed, "--from", "text", *to, "-o", out).status == 0
    assert out.read_text(encoding="utf-8").startswith(start)


def test_the_dialect_decides_the_names_of_fields(listed: Path) -> None:
    assert "journaltitle = {Social Problems}" in run("convert", listed, "--dialect", "biblatex").text
    assert "journal = {Social Problems}" in run("convert", listed).text


def test_capitals_are_protected_unless_told_otherwise(listed: Path) -> None:
    assert "The {Matthew} effect" in run("convert", listed).text
    assert "The Matthew effect" in run("convert", listed, "--no-protect").text


def test_the_article_of_the_page_stands_first_if_asked_for() -> None:
    done = run("convert", PAGE, "--article", "--to", "csljson")
    first, second, *_ = json.loads(done.out)
    assert first["title"] == "The social space and the genesis of groups"
    assert second["title"].startswith("Imagined communities")
    assert "the page's own record stands first" in done.err


def test_only_doubtful_records_are_listed_but_all_are_written(tmp_path: Path) -> None:
    broken = (FIXTURES / "invalid" / "repeated-key.bib").read_bytes()
    done = run("convert", "-", "--doubtful-only", "--to", "csljson", stdin=broken)
    assert len(json.loads(done.out)) == 2
    assert "2   shannona" in done.err
    assert "line 8: the key shannon is used more than once" in done.err


def test_quiet_says_nothing(listed: Path) -> None:
    assert run("convert", listed, "--quiet").err == ""


def test_a_bibliography_goes_to_any_format_and_back(tmp_path: Path) -> None:
    ris, back = tmp_path / "refs.ris", tmp_path / "back.bib"
    assert run("convert", RECORDS, "-o", ris).status == 0
    assert run("convert", ris, "-o", back).status == 0
    assert [r.title for r in records(back)] == [r.title for r in records(RECORDS)]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "latin-1", "cp1252", "utf-8-sig"])
def test_the_encoding_of_the_input_is_recognised(encoding: str, tmp_path: Path) -> None:
    text = "Müller, K. (1999). Über die Größe der Städte. Zürich: Orell Füssli.\n"
    path = tmp_path / "list.txt"
    path.write_bytes(text.encode(encoding))
    [item] = json.loads(run("convert", path, "--split", "line", "--to", "csljson").out)
    assert item["author"][0]["family"] == "Müller"
    assert item["title"] == "Über die Größe der Städte"


NUMBERED = """\
References

1. Becker, H. S. (1967). Whose side are we on? Social Problems, 14(3), 239–247.
2. Merton, R. K. (1968). The Matthew effect in science. Science, 159, 56–63.
4. Granovetter, M. S. (1973). The strength of weak ties. American Journal of Sociology, 78(6), 1360–1380.
"""


def test_a_gap_in_the_numbering_is_reported_and_with_strict_is_a_failure(tmp_path: Path) -> None:
    page, out = tmp_path / "page.txt", tmp_path / "refs.bib"
    page.write_text(NUMBERED, encoding="utf-8")
    loose, strict = run("convert", page), run("convert", page, "--strict", "-o", out)
    assert (loose.status, strict.status) == (0, 3)
    for done in (loose, strict):
        assert f"{page}: 3 found; the numbering goes to 4; 3 is missing" in done.err
    assert len(records(out)) == 3
    assert run("convert", PAGE, "--strict").status == 0
