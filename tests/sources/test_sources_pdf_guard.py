"""PDFs that cannot be read say so, with the mend; those made to do harm are ended in time."""

import random
import sys
import zlib
from collections.abc import Sequence
from itertools import pairwise

import pytest
from pdf_files import Page, Text, assembled, column, locked, pdf, stream

from exporter import pipeline
from exporter.errors import InputError, MissingExtra, UnsafeInput
from exporter.sources import load_bytes
from exporter.sources.pdf import guarded, worker
from exporter.sources.pdf.glyphs import MOST_ON_A_PAGE

WORKS = (
    "Kuhn, T. S. (1962). The structure of scientific revolutions. Chicago: University of Chicago Press.",
    "Popper, K. R. (1959). The logic of scientific discovery. London: Hutchinson.",
    "Merton, R. K. (1968). The Matthew effect in science. Science, 159, 56–63.",
)
TEXT, *OTHERS = (Page(column([work])) for work in WORKS)
WHOLE = pdf([TEXT, *OTHERS])
BLANK = Page([Text(40, 60, " ")])


def one_page(
    content: bytes, resources: bytes = b"/Font << /F0 5 0 R >>", more: Sequence[bytes] = (), entries: bytes = b""
) -> bytes:
    """A file of one page; ``more`` are objects from number 6 on."""
    return assembled(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 595] /Contents 4 0 R "
            b"/Resources << " + resources + b" >> >>",
            stream(content, packed=False, entries=entries),
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>",
            *more,
        ]
    )


def forms_in_forms(levels: int, times: int) -> bytes:
    """Each form draws the next one many times, so that the last one is drawn times to the power of levels."""
    numbers = range(6, 6 + levels)
    drawn = stream(b"BT /F0 8 Tf (a) Tj ET", entries=b"/Type /XObject /Subtype /Form /BBox [0 0 9 9]")
    forms = [
        stream(
            b"/X Do " * times,
            entries=b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X %d 0 R >> >>" % after,
        )
        for _, after in pairwise(numbers)
    ]
    return one_page(b"/X Do", b"/XObject << /X 6 0 R >>", [*forms, drawn])


def refusal(data: bytes) -> InputError:
    with pytest.raises(InputError) as caught:
        load_bytes(data, "paper.pdf")
    assert caught.value.file == "paper.pdf" and caught.value.mend
    return caught.value


@pytest.mark.parametrize(
    ("data", "says", "mend"),
    [
        (pdf([BLANK]), "no text layer", "ocrmypdf"),
        (pdf([TEXT, BLANK, BLANK, BLANK]), "no text layer", "ocrmypdf"),  # a cover before a scan
        (locked(TEXT, "secret"), "password", "qpdf --decrypt"),
        (WHOLE[: len(WHOLE) // 2], "broken", "Download it again"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "broken", "Download it again"),
        (WHOLE[:30] + bytes(len(WHOLE)), "broken", "Download it again"),
    ],
    ids=["a picture", "a cover and pictures", "locked", "cut off", "nothing but its head", "overwritten"],
)
def test_what_cannot_be_read_is_named_with_the_mend(data: bytes, says: str, mend: str) -> None:
    error = refusal(data)
    assert says in error.message and mend in error.mend


@pytest.mark.parametrize("seed", range(12))
def test_what_is_damaged_anywhere_is_read_or_refused(seed: int) -> None:
    chance = random.Random(seed)
    data = bytearray(WHOLE[: chance.randrange(len(WHOLE) // 2, len(WHOLE))])
    for _ in range(chance.randrange(1, 40)):
        data[chance.randrange(8, len(data))] = chance.randrange(256)
    try:
        assert load_bytes(bytes(data), "paper.pdf").lines
    except InputError as error:
        assert error.file == "paper.pdf" and error.mend


def test_letters_without_meaning_are_no_text() -> None:
    no_unicode = (
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding << /Differences [97 /uniE001 /uniE002] >> >>"
    )
    data = one_page(b"BT /F0 9 Tf 1 0 0 1 40 500 Tm (abab abba) Tj ET", b"/Font << /F0 6 0 R >>", [no_unicode])
    assert "have no meaning" in refusal(data).message


def test_a_file_that_only_its_owner_may_change_is_read() -> None:
    assert "Kuhn" in load_bytes(locked(TEXT), "paper.pdf").text


def test_what_stands_before_the_head_does_not_matter() -> None:
    assert "Kuhn" in load_bytes(b"From a mail\r\n" + WHOLE, "paper.pdf").text


def test_pages_that_are_pictures_among_others_are_told() -> None:
    document = load_bytes(pdf([TEXT, Page(column(["Another page of text."])), *[BLANK] * 3]), "paper.pdf")
    [damage] = document.damaged
    assert "3 of 5 pages have no text" in damage.reason


def test_a_page_that_is_broken_is_told_and_the_others_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = [None, *guarded.pages_of(WHOLE, "paper.pdf")]
    monkeypatch.setattr("exporter.sources.pdf.pages_of", lambda data, name, **_: iter(lines))
    document = load_bytes(WHOLE, "paper.pdf")
    assert [damage.reason for damage in document.damaged] == ["page 1 cannot be read"]
    assert [error.message for error in pipeline.read_text(document).problems()] == ["page 1 cannot be read"]


def test_endless_work_is_ended() -> None:
    with pytest.raises(UnsafeInput, match="too long"):
        list(guarded.pages_of(forms_in_forms(12, 10), "paper.pdf", patience=1.0))


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds a process to a limit of memory")
def test_a_stream_that_grows_beyond_measure_is_not_unpacked() -> None:
    packer = zlib.compressobj(level=1)
    packed = (
        b"".join(packer.compress(bytes(10_000_000)) for _ in range(worker.MOST_MEMORY // 10_000_000)) + packer.flush()
    )
    with pytest.raises(UnsafeInput, match="more memory"):
        list(guarded.pages_of(one_page(packed, entries=b"/Filter /FlateDecode"), "paper.pdf"))


def test_a_crash_is_an_error_like_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "__name__", "os; os.abort()#")
    with pytest.raises(UnsafeInput, match="cannot be read"):
        list(guarded.pages_of(WHOLE, "paper.pdf"))


def test_a_python_that_cannot_be_started_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    assert "cannot be started" in refusal(WHOLE).message


def test_too_many_pages_are_refused() -> None:
    pages = (
        b"<< /Type /Pages /Kids [" + b"3 0 R " * (worker.MOST_PAGES + 1) + b"] /Count %d >>" % (worker.MOST_PAGES + 1)
    )
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>"
    assert isinstance(refusal(assembled([b"<< /Type /Catalog /Pages 2 0 R >>", pages, page])), UnsafeInput)


def test_too_many_letters_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "MOST_LETTERS", 150)
    assert [*worker.messages(WHOLE)][-1] == {"end": worker.LARGE}


def test_a_page_is_read_to_a_limit() -> None:
    drawn = b"BT /F0 8 Tf 1 0 0 1 40 40 Tm " + b"(abcdefghij) Tj " * (MOST_ON_A_PAGE // 10 + 500) + b"ET"
    [[line]] = [page for page in guarded.pages_of(one_page(drawn), "paper.pdf") if page]
    assert len(line.text) <= MOST_ON_A_PAGE


def test_without_the_library_the_command_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    assert [*worker.messages(WHOLE)] == [{"end": worker.MISSING}]
    with pytest.raises(MissingExtra, match=r"pip install 'exporter\[pdf\]'"):
        guarded.check_end(worker.MISSING, "paper.pdf")


def test_a_long_document_is_read_page_by_page() -> None:
    names = [f"{first}{second}" for first in "abcdefghijklmnopqrst" for second in "abcdefghijklmno"]
    document = load_bytes(
        pdf([Page(column([f"This page, called {name}, is like no other."])) for name in names]), "book.pdf"
    )
    assert [line.page for line in document.lines if line.text] == list(range(1, 301))
