r"""LaTeX made to do harm, or broken: bounded time, no crash, a clear error where its macros grow beyond measure."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exporter.errors import InputError, UnsafeInput
from exporter.sources import latex

BEGIN = "\\begin{thebibliography}{9}\n"
DOUBLING = "".join(f"\\def\\a{chr(97 + n)}{{\\a{chr(98 + n)}\\a{chr(98 + n)}}}\n" for n in range(25))
BIBER = "% $ biblatex auxiliary file $\n\\entry{a}{book}{}{}"
SECONDS = 20.0  # far more than is needed, far less than what grows with the square


@pytest.mark.parametrize(
    "text",
    [
        BEGIN + DOUBLING + "\\bibitem{x} \\aa",
        BEGIN + "\\def\\x{\\x\\x}\\bibitem{x} \\x",
        BEGIN + "\\newcommand{\\d}[1]{#1#1}\\bibitem{x} " + "\\d{" * 40 + "x" + "}" * 40,
    ],
    ids=["doubling", "endless", "arguments"],
)
def test_bombs_of_macros_are_refused(text: str) -> None:
    with pytest.raises(UnsafeInput) as raised:
        latex.read(text.encode(), "bomb.tex")
    assert raised.value.file == "bomb.tex" and raised.value.mend


@pytest.mark.parametrize(
    ("before", "piece", "times"),
    [
        (BEGIN + "\\bibitem{x} ", "{", 300_000),
        (BEGIN + "\\bibitem{x} ", "}", 300_000),
        (BEGIN + "\\bibitem{x} ", "\\emph{", 60_000),
        (BEGIN + "\\bibitem{x} ", "\\bibinfo{author}{", 40_000),
        (BEGIN + "\\bibitem{x} ", "\\bibinfo{author}{A. B}, ", 20_000),
        (BEGIN + "\\bibitem{x} ", "\\href{", 60_000),
        (BEGIN + "\\bibitem{x} ", "$", 200_000),
        (BEGIN + "\\bibitem{x} ", "`a ", 100_000),
        (BEGIN, "\\bibitem[", 60_000),
        (BEGIN, "\\bibitem{", 60_000),
        (BEGIN, "\\url{a%\n", 60_000),
        (BEGIN, "\\newcommand{\\x", 40_000),
        (BEGIN, "\\def\\x#1{", 40_000),
        (BEGIN, "\\begin{comment}", 40_000),
        (BEGIN, "\\iffalse ", 60_000),
        (BEGIN, "\\", 300_001),
        ("\\documentclass{a}\n", "\\begin{filecontents}{a.bib}\n", 20_000),
        ("\\documentclass{a}\n", "\\bib{a}{b}{", 40_000),
        ("\\documentclass{a}\n", "\\bibliography[", 60_000),
        ("\\documentclass{a}\n", "\\section[", 60_000),
        ("\\documentclass{a}\n", "\\item ", 60_000),
        (BIBER, "\\name{a}{", 40_000),
        (BIBER, "\\entry{a}{b}{}", 40_000),
        (BIBER, "\\verb{a}\n\\verb x\n", 40_000),
        ("", "%\n", 300_000),
        ("", "\n", 300_000),
        ("", "\\newcommand x\n", 100_000),
    ],
)
def test_time_grows_with_the_length(before: str, piece: str, times: int) -> None:
    start = time.perf_counter()
    latex.read((before + piece * times).encode(), "long.tex")
    assert time.perf_counter() - start < SECONDS


@given(st.lists(st.sampled_from(["\\bibitem", "{", "}", "[", "]", "a", "\\emph", "\\href", "%", "\n", "\\newcommand", "\\x",
                                 "#1", "$", "\\", "~", "\\bibinfo", "\\url", "\\bib", "=", ",", "\\entry", "\\endentry",
                                 "\\name", "\\def", "\\begin{thebibliography}", "\\end{thebibliography}"]), max_size=40))  # fmt: skip
def test_anything_is_read_or_refused(pieces: list[str]) -> None:
    for head in ("\\documentclass{a}\n", BIBER):
        try:
            found = latex.read((head + "".join(pieces)).encode(), "any.tex")
        except InputError as error:
            assert error.mend
        else:
            assert found is not None
            for line in found.lines:
                assert all(0 <= each.start < each.end <= len(line.text) for each in line.emphasis)
