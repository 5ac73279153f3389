"""Adding to a library, for every library and every record: only what is added is new, and a second run adds nothing."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from strategies import references
from test_library import ENTRY, JABREF, added

from exporter import formats, library
from exporter.errors import FormatError
from exporter.reference import Reference

pieces = st.sampled_from(
    [
        ENTRY,
        JABREF,
        "@string{ucp = {Chicago}}\n",
        '@preamble{"\\newcommand{\\x}{y}"}\n',
        "free text, with an { open brace\n",
        "% a comment, @book{no, title={no}}\n",
        "\n\n\n",
        '@article ( odd1 , title = "Odd {E}ntry" , year = 2001 )\n',
        "@Book{UPPER,TITLE={Up},YEAR={1999},abnote={mine}}\n",
        "@misc{nothing}\n",
        "@inproceedings{a:b/c,crossref={kuhn62},title={T}}",
        "\t \n",
    ]
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    old=st.lists(pieces, max_size=6).map("".join),
    records=st.lists(references(), max_size=3),
    windows=st.booleans(),
)
def test_no_byte_outside_the_added_entries_changes(
    tmp_path: Path, old: str, records: list[Reference], windows: bool
) -> None:
    path = tmp_path / "library.bib"
    before = (old.replace("\n", "\r\n") if windows else old).encode()
    path.write_bytes(before)
    try:
        done = added(path, *records)
    except FormatError:  # an open brace at the end would swallow what comes behind it
        assert path.read_bytes() == before
        return
    after = path.read_bytes()
    assert after.startswith(before)
    assert bool(done.added) == (after != before)
    keys = [reference.citation_key.lower() for reference in done.added]
    assert len(set(keys)) == len(keys)
    assert not added(path, *records).added, "a second run finds everything"
    assert path.read_bytes() == after


def is_kept(old: bytes, new: bytes) -> bool:
    """Whether the new bytes are the old ones with something put in at one place."""
    same = next((n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), len(old))
    return len(new) >= len(old) and new.endswith(old[same:])


ris_pieces = st.sampled_from(
    [
        "TY  - BOOK\nTI  - One\nAU  - Kuhn, Thomas S.\nZZ  - mine\nER  - \n",
        "\n\n",
        "1. \nTY  - JOUR\nT1  - Two\n  wrapped\nER  -\n",
        "TY  - GEN\nTI  - Three\nKW  - a\nb\nN1  - {\nER  - \n\n",
        "TY - BOOK\nTI - One space\nER -\n",
        "Provider: somebody\nContent: text\n\n",
        "TY  - BOOK\nTI  - No end\n",
    ]
)
items = st.lists(st.sampled_from(['{"id":"a","type":"book","title":"One"}', '{"id": 7, "x": [1, {"y": null}]}', "{}"]))
spaces = st.sampled_from(["", " ", "\n", "\n\t", "\r\n  "])
json_lists = st.builds(
    lambda each, gap, end: f"{gap}[{gap}" + f",{gap}".join(each) + f"{end}]{end}", items, spaces, spaces
)
OTHERS = {"library.ris": st.lists(ris_pieces, max_size=5).map("".join), "library.json": json_lists}


@pytest.mark.parametrize("name", OTHERS)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.data(), records=st.lists(references(), max_size=3), windows=st.booleans(), mark=st.booleans())
def test_no_byte_outside_the_added_records_changes(
    tmp_path: Path, name: str, data: st.DataObject, records: list[Reference], windows: bool, mark: bool
) -> None:
    path = tmp_path / name
    old = data.draw(OTHERS[name])
    before = b"\xef\xbb\xbf" * mark + (old.replace("\n", "\r\n") if windows else old).encode()
    path.write_bytes(before)
    try:
        done = added(path, *records)
    except FormatError:  # a record without its end would swallow what comes behind it
        assert path.read_bytes() == before
        return
    after = path.read_bytes()
    assert is_kept(before, after)
    assert bool(done.added) == (after != before)
    if done.backup:
        assert Path(done.backup).read_bytes() == before
    assert not added(path, *records).added, "a second run finds everything"
    assert path.read_bytes() == after


@pytest.mark.parametrize("suffix", ["bib", "ris", "json"])
def test_whatever_format_a_record_comes_back_in_it_is_known(suffix: str, tmp_path: Path) -> None:
    """A library of all our records grows by nothing, from none of the formats that they are written in."""
    files = sorted((Path(__file__).parents[1] / "fixtures" / "formats" / "corpus").glob("*.json"))
    records = [each for file in files for each in formats.read(file.read_text("utf-8"), formats.CSL_JSON).references]
    path = tmp_path / f"library.{suffix}"
    assert len(added(path, *records).added) > 250
    grown = path.read_bytes()
    for format in formats.FORMATS:
        for dialect in format.dialects or ("",):
            given = formats.read(formats.write(records, format, dialect=dialect), format).references
            assert not library.plan(library.load(str(path)), given).added
    assert path.read_bytes() == grown
