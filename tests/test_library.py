"""Adding to a library: what is new comes in, and no byte of what was there changes."""

from pathlib import Path

import pytest

from exporter import formats, library
from exporter.csl import ItemType
from exporter.errors import ExporterError, FormatError, InputError, OutputError
from exporter.reference import Date, Name, Names, Reference

MERTON = Reference(
    type=ItemType.ARTICLE_JOURNAL,
    title="The Matthew effect in science",
    author=Names((Name("Merton", "R. K."),)),
    container_title="Science",
    issued=Date(1968),
    volume="159",
)
KUHN = Reference(
    type=ItemType.BOOK,
    title="The structure of scientific revolutions",
    author=Names((Name("Kuhn", "Thomas S."),)),
    issued=Date(1962),
    publisher="University of Chicago Press",
)
ENTRY = (
    "@book{kuhn62,\n  Author =  {Kuhn, Thomas S.},title={The Structure of Scientific Revolutions},\n\tyear = 1962}\n"
)
JABREF = "@comment{jabref-meta: databaseType:bibtex;}\n"


def added(path: Path, *records: Reference) -> library.Addition:
    into = library.load(str(path))
    return library.write(into, library.plan(into, records))


def test_what_is_new_comes_in_and_what_is_there_is_found(tmp_path: Path) -> None:
    path = tmp_path / "library.bib"
    path.write_text(ENTRY, encoding="utf-8")
    done = added(path, MERTON, KUHN)
    assert [reference.citation_key for reference in done.added] == ["merton1968"]
    assert [(known.number, known.name) for known in done.known] == [(2, "kuhn62")]
    assert path.read_text(encoding="utf-8").startswith(ENTRY + "\n@article{merton1968,")


def test_a_second_run_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "library.bib"
    added(path, MERTON, KUHN)
    before = path.read_bytes()
    done = added(path, MERTON, KUHN)
    assert not done.added
    assert not done.backup
    assert path.read_bytes() == before


def test_the_old_file_is_kept_and_so_is_every_older_one(tmp_path: Path) -> None:
    path = tmp_path / "library.bib"
    path.write_text(ENTRY, encoding="utf-8")
    assert added(path, MERTON).backup == f"{path}.bak"
    second = Reference(title="Priorities in scientific discovery", issued=Date(1957), author=MERTON.author)
    between = path.read_bytes()
    assert added(path, second).backup == f"{path}.bak2"
    assert (tmp_path / "library.bib.bak").read_text(encoding="utf-8") == ENTRY
    assert (tmp_path / "library.bib.bak2").read_bytes() == between


def test_what_stood_around_an_entry_stays_where_it_was(tmp_path: Path) -> None:
    path = tmp_path / "library.bib"
    other = formats.read(f"% Mine\n@misc{{x, title={{Two}}}}\n{JABREF}", formats.BIBTEX).references
    added(path, *other)
    assert path.read_text(encoding="utf-8") == "@misc{x,\n  title = {Two},\n  key = {Two},\n}\n"


def test_the_same_reference_given_twice_is_added_once(tmp_path: Path) -> None:
    done = added(tmp_path / "new.bib", MERTON, MERTON)
    assert len(done.added) == 1
    assert done.known[0].name == "reference 1"


KEPT = {
    "Windows line ends": (ENTRY.replace("\n", "\r\n").encode(), b"\r\n\r\n@article{merton1968,\r\n"),
    "no line end at the end": (ENTRY.rstrip().encode(), b"1962}\n\n@article{merton1968,"),
    "an empty line at the end": ((ENTRY + "\n").encode(), b"1962}\n\n@article{merton1968,"),
    "a byte order mark": (b"\xef\xbb\xbf" + ENTRY.encode(), b"@article{merton1968,"),
    "Latin-1": (ENTRY.replace("Kuhn,", "Kühn,").encode("latin-1"), b"@article{merton1968,"),
    "JabRef's own block at the end": ((ENTRY + JABREF).encode(), b"databaseType:bibtex;}\n\n@article{merton1968,"),
    "comments between": (("Mine!\n% 50 % of {these\n" + ENTRY).encode(), b"@article{merton1968,"),
    "macros": (('@string{ucp = "Chicago"}\n' + ENTRY).encode(), b"@article{merton1968,"),
    "nothing in it": (b"\n", b"\n@article{merton1968,"),
}


@pytest.mark.parametrize(("old", "there"), KEPT.values(), ids=KEPT)
def test_the_bytes_of_the_old_file_stay(tmp_path: Path, old: bytes, there: bytes) -> None:
    path = tmp_path / "library.bib"
    path.write_bytes(old)
    assert added(path, MERTON).added
    new = path.read_bytes()
    assert new.startswith(old)
    assert there in new


def test_a_key_that_stands_anywhere_in_the_file_is_not_used_again(tmp_path: Path) -> None:
    path = tmp_path / "library.bib"
    path.write_text("@comment{@book{Merton1968, title={x}}}\n" + ENTRY, encoding="utf-8")
    assert [reference.citation_key for reference in added(path, MERTON).added] == ["merton1968a"]


DIALECTS = {
    "bibtex": ("@article{a,\n  journal = {X},\n  year = 1999,\n}\n", "journal = {Science}"),
    "biblatex": ("@article{a,\n  journaltitle = {X},\n  date = {1999},\n}\n", "journaltitle = {Science}"),
}


@pytest.mark.parametrize(("old", "line"), DIALECTS.values(), ids=DIALECTS)
def test_new_entries_speak_the_dialect_of_the_file(tmp_path: Path, old: str, line: str) -> None:
    path = tmp_path / "library.bib"
    path.write_text(old, encoding="utf-8")
    added(path, MERTON)
    assert line in path.read_text(encoding="utf-8")


REFUSED = {
    "an entry that is not closed": (ENTRY[:-2].encode(), FormatError, "line 1: this entry is not closed"),
    "an entry in the middle that is not closed": (
        b"@book{a,\n title = {One\n}\n" + ENTRY.encode(),
        FormatError,
        "line 1: this entry is not closed",
    ),
    "UTF-16": (ENTRY.encode("utf-16"), InputError, "UTF-8"),
    "broken UTF-8": (ENTRY.encode() + "äöüßéèñçàùâê".encode() + b"\xc3", InputError, "UTF-8"),
}


@pytest.mark.parametrize(("old", "error", "said"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_added_to_is_refused_and_stays(
    tmp_path: Path, old: bytes, error: type[ExporterError], said: str
) -> None:
    path = tmp_path / "library.bib"
    path.write_bytes(old)
    with pytest.raises(error) as caught:
        added(path, MERTON)
    assert said in str(caught.value)
    assert path.read_bytes() == old
    assert [each.name for each in tmp_path.iterdir()] == ["library.bib"]


def test_a_letter_that_the_encoding_lacks_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "library.bib"
    old = ENTRY.replace("Kuhn,", "Kühn,").encode("latin-1")
    path.write_bytes(old)
    with pytest.raises(OutputError, match="Ł"):
        added(path, Reference(title="Wojna", author=Names((Name("Łoś", "Jan"),)), issued=Date(1950)))
    assert path.read_bytes() == old


LISTS = {
    "an empty list": "[]",
    "a list on one line": '[{"id":"a","type":"book","title":"One"}]',
    "a list of lines": '[\n  {\n    "id": "a",\n    "type": "book",\n    "title": "One"\n  }\n]\n',
}


@pytest.mark.parametrize("old", LISTS.values(), ids=LISTS)
def test_items_go_into_a_list_of_csl_json(tmp_path: Path, old: str) -> None:
    path = tmp_path / "library.json"
    path.write_text(old, encoding="utf-8")
    before = formats.read(old, formats.CSL_JSON).references
    assert added(path, MERTON).added
    found = formats.read(path.read_text(encoding="utf-8"), formats.CSL_JSON).references
    assert found[: len(before)] == before
    assert [reference.title for reference in found[len(before) :]] == [MERTON.title]
    assert not added(path, MERTON).added


def test_an_object_of_csl_json_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "library.json"
    path.write_text('{"items": [{"id": "a", "type": "book"}]}', encoding="utf-8")
    with pytest.raises(FormatError, match="no list"):
        added(path, MERTON)


def test_a_record_of_ris_without_its_end_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "library.ris"
    path.write_text("TY  - BOOK\nTI  - One\nER  - \nTY  - BOOK\nTI  - Two\n", encoding="utf-8")
    with pytest.raises(FormatError, match="line 4: this record is not closed"):
        added(path, MERTON)


def test_records_go_behind_those_of_ris(tmp_path: Path) -> None:
    path = tmp_path / "library.ris"
    old = b"TY  - BOOK\r\nTI  - One\r\nER  - \r\n"
    path.write_bytes(old)
    added(path, MERTON)
    assert path.read_bytes().startswith(old)
    assert [each.title for each in formats.read(path.read_text(), formats.RIS).references] == ["One", MERTON.title]
