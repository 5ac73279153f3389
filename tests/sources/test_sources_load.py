"""Bytes in any encoding that people have become lines; everything else is refused with the mend."""

import io
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from office_files import zipped

from exporter import errors
from exporter.sources import load, load_bytes

TEXT = "Müller, K. (1999). Über die „Größe“ – ein Überblick. Zürich: Orell Füssli.\nĐorđe?"
WESTERN = "Müller, K. (1999). Über die Größe: ein Überblick. Zürich: Orell Füssli."


def lines(data: bytes) -> list[str]:
    return [line.text for line in load_bytes(data, "page.txt").lines]


@pytest.mark.parametrize(
    ("encoded", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (TEXT.encode("utf-8-sig"), "utf-8-sig"),
        (TEXT.encode("utf-16"), "utf-16"),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), "utf-16"),
        (TEXT.encode("utf-32"), "utf-32"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
    ],
    ids=str,
)
def test_unicode_with_and_without_a_mark(encoded: bytes, encoding: str) -> None:
    document = load_bytes(encoded, "page.txt")
    assert document.text == TEXT
    assert document.encoding == encoding


@pytest.mark.parametrize(
    ("text", "encoding"), [(WESTERN, "latin-1"), ("“" + WESTERN + "” – 5 €", "cp1252")], ids=["latin-1", "cp1252"]
)
def test_western_single_bytes(text: str, encoding: str) -> None:
    document = load_bytes(text.encode(encoding), "page.txt")
    assert (document.text, document.encoding) == (text, encoding)


def test_other_encodings_are_guessed() -> None:
    text = "Лотман, Ю. М. (1992). Культура и взрыв. Москва: Гнозис. Выготский, Л. С. (1934). Мышление и речь. Москва."
    assert load_bytes(text.encode("cp1251"), "page.txt").text == text


def test_mojibake_is_not_repaired() -> None:
    assert lines("MÃ¼ller".encode()) == ["MÃ¼ller"]


def test_utf8_cut_inside_a_character_is_still_utf8() -> None:
    document = load_bytes("Straße, Größe, Bücher".encode()[:8] + "ü".encode() * 20 + b"\xc3", "page.txt")
    assert document.encoding == "utf-8"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"a\nb\r\nc\rd", [(1, "a"), (2, "b"), (3, "c"), (4, "d")]),
        ("a\u2028b\u2029c\x85d".encode(), [(1, "a"), (2, "b"), (3, "c"), (4, "d")]),
        (b"a\n\n b\n", [(1, "a"), (2, ""), (3, " b")]),
        (b"a\n\fb\fc\n", [(1, "a"), (2, "b"), (2, "c")]),
        (b"a\vb", [(1, "a"), (1, "b")]),
    ],
)
def test_line_ends_and_numbers(data: bytes, expected: list[tuple[int, str]]) -> None:
    assert [(line.number, line.text) for line in load_bytes(data, "page.txt").lines] == expected


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (zipped({"notes.txt": "in an archive"}), "zip archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Office"),
        (b"\x89PNG\r\n\x1a\n\x00", "PNG"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "JPEG"),
        (b"\x1f\x8b\x08\x00", "gzip"),
        (bytes(range(256)) * 4, "binary data"),
        (b"text\x00with\x00zero\x00bytes\x00in the middle of it", "binary data"),
    ],
)
def test_what_is_not_text_is_named_with_the_mend(data: bytes, says: str) -> None:
    with pytest.raises(errors.BinaryInput) as caught:
        load_bytes(data, "input.bin")
    assert says in caught.value.message
    assert caught.value.file == "input.bin"
    assert caught.value.mend


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", "\ufeff\n".encode(), "\u00a0".encode()])
def test_nothing_in_it(data: bytes) -> None:
    with pytest.raises(errors.EmptyInput):
        load_bytes(data, "empty.txt")


def test_missing_and_folder(tmp_path: Path) -> None:
    with pytest.raises(errors.MissingInput) as missing:
        load(str(tmp_path / "nothing.txt"))
    assert "nothing.txt" in str(missing.value)
    with pytest.raises(errors.NotAFile):
        load(str(tmp_path))


def test_a_path_that_no_system_takes() -> None:
    with pytest.raises(errors.InputError):
        load("bad\0path")


def test_a_file_and_standard_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "list.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert load(str(path)).name == str(path)

    class Piped:
        buffer = io.BytesIO(TEXT.encode())

    monkeypatch.setattr(sys, "stdin", Piped())
    assert load("-").text == TEXT


@given(st.binary(max_size=400))
@settings(deadline=None)  # a PDF is read in a process of its own, which takes a while to begin
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        document = load_bytes(data, "any")
    except errors.InputError as error:
        assert error.message
    else:
        numbers = [line.number for line in document.lines]
        assert numbers == sorted(numbers)


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=80))
def test_utf8_comes_back_as_it_went_in(text: str) -> None:
    one_line = f"x{text}".replace("\u2028", " ").replace("\u2029", " ")
    assert lines(one_line.encode()) == [one_line]
