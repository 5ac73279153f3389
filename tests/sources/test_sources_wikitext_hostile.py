"""Wikitext made to do harm, or broken: bounded time, and never a crash."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exporter.sources import wikitext

HEAD = "{{cite book|title=T}}\n== References ==\n"
SECONDS = 20.0  # far more than is needed, far less than what grows with the square


@pytest.mark.parametrize(
    ("piece", "times"),
    [
        ("{{", 200_000),
        ("}}", 200_000),
        ("{{cite book|title=", 40_000),
        ("{{lang|de|", 60_000),
        ("{{cite book|title={{lang|", 40_000),
        ("[[", 200_000),
        ("[http://x ", 60_000),
        ("|", 300_000),
        ("<ref>", 100_000),
        ("<ref name=", 60_000),
        ("<ref>A. Berg, 1999</ref>", 20_000),
        ("* A. Berg, 1999.\n", 40_000),
        ("<!--", 100_000),
        ("''", 200_000),
        ("'''''a ", 60_000),
        ("== a\n", 60_000),
        ("=", 300_000),
        ("&amp;", 100_000),
        ("<b ", 100_000),
        ("{{cite book|title=T|date=", 40_000),
    ],
)
@pytest.mark.parametrize("around", ["%s", "{{cite book|title=%s}}", "<ref>%s</ref>"])
def test_time_grows_with_the_length(piece: str, times: int, around: str) -> None:
    text = HEAD + around % (piece * times)
    start = time.perf_counter()
    wikitext.read(text.encode(), "long.wiki")
    assert time.perf_counter() - start < SECONDS


def test_one_template_with_all_parameters_there_are() -> None:
    parameters = "".join(f"|last{number}=A|first{number}=B|x{number}=y" for number in range(30_000))
    start = time.perf_counter()
    found = wikitext.read(f"{{{{cite book|title=T{parameters}}}}}".encode(), "long.wiki")
    assert found is not None and len(found.records[0].author) <= 1_000
    assert time.perf_counter() - start < SECONDS


@settings(deadline=None)
@given(st.lists(st.sampled_from(["{{", "}}", "[[", "]]", "|", "=", "cite book", "title", "<ref>", "</ref>", "<ref name=a/>",
                                 "''", "'''", "* ", "\n", "== References ==", "a", "[http://x", "]", "<!--", "-->", "lang",
                                 "last1=", "date=1999", "{{!}}", "&nbsp;"]), max_size=40))  # fmt: skip
def test_anything_is_read(pieces: list[str]) -> None:
    found = wikitext.read((HEAD + "".join(pieces)).encode(), "any.wiki")
    for line in found.lines if found else ():
        assert all(0 <= each.start < each.end <= len(line.text) for each in line.emphasis)
