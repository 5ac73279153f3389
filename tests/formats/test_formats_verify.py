"""The check after writing, and the change of files."""

import stat
from pathlib import Path

import pytest

from exporter import formats
from exporter.csl import ItemType
from exporter.errors import OutputError, ReadBackError
from exporter.formats import bibtex
from exporter.formats.verify import render_checked, replace_file
from exporter.reference import Reference


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


RECORDS = [Reference(ItemType.BOOK, title="Rivers"), Reference(ItemType.BOOK, title="Lakes")]


def test_what_reads_back_right_is_returned() -> None:
    assert render_checked(RECORDS, formats.BIBTEX) == formats.write(RECORDS, formats.BIBTEX)
    assert render_checked([], formats.RIS) == ""


def test_a_difference_names_the_record_and_the_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    honest = bibtex.write
    monkeypatch.setattr(bibtex, "write", lambda *given, **options: honest(*given, **options).replace("Lakes", "Lake"))
    with pytest.raises(ReadBackError, match=r"out\.bib, record 2 \(lakesnd\): title is read back as 'Lake'"):
        render_checked(RECORDS, formats.BIBTEX, file="out.bib")


def test_a_missing_record_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    honest = bibtex.write
    monkeypatch.setattr(bibtex, "write", lambda given, **options: honest(given[:1], **options))
    with pytest.raises(ReadBackError, match="2 records were written and 1 are read back"):
        render_checked(RECORDS, formats.BIBTEX)


def test_a_file_is_replaced_with_its_mode(tmp_path: Path) -> None:
    target = tmp_path / "refs.bib"
    target.write_text("old")
    target.chmod(0o640)
    replace_file(target, "new\r\n水")
    assert target.read_bytes() == "new\r\n水".encode()
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert names(tmp_path) == ["refs.bib"]


def test_a_link_still_points_to_the_file_behind_it(tmp_path: Path) -> None:
    (tmp_path / "real.bib").write_text("old")
    link = tmp_path / "refs.bib"
    link.symlink_to(tmp_path / "real.bib")
    replace_file(link, "new")
    assert link.is_symlink()
    assert (tmp_path / "real.bib").read_text() == "new"


@pytest.mark.parametrize("target", ["missing/refs.bib", "."])
def test_an_unwritable_target_is_an_error_with_a_mend(tmp_path: Path, target: str) -> None:
    with pytest.raises(OutputError) as caught:
        replace_file(tmp_path / target, "new")
    assert caught.value.mend
    assert names(tmp_path) == []


def test_a_failure_leaves_the_old_file_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "refs.bib"
    target.write_text("old")

    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OutputError, match="No space left on device"):
        replace_file(target, "new")
    assert target.read_text() == "old"
    assert names(tmp_path) == ["refs.bib"]
