"""Numbers and bullets in front go into the label; years, volumes and names that begin with digits do not."""

import pytest

from exporter.document import Document, Line
from exporter.finding import find


def lines(*texts: str) -> Document:
    return Document(tuple(Line(text, number) for number, text in enumerate(texts, start=1)))


@pytest.mark.parametrize(
    ("line", "label", "text"),
    [
        ("[12] Turing, A. M. (1950). Mind, 59, 433.", "12", "Turing, A. M. (1950). Mind, 59, 433."),
        ("[12]Turing, A. M. (1950). Mind, 59, 433.", "12", "Turing, A. M. (1950). Mind, 59, 433."),
        ("(12) Turing, A. M. (1950). Mind, 59, 433.", "12", "Turing, A. M. (1950). Mind, 59, 433."),
        ("12. Turing, A. M. (1950). Mind, 59, 433.", "12", "Turing, A. M. (1950). Mind, 59, 433."),
        ("12) Turing, A. M. (1950). Mind, 59, 433.", "12", "Turing, A. M. (1950). Mind, 59, 433."),
        ("12: Turing AM. Mind. 1950;59:433.", "12", "Turing AM. Mind. 1950;59:433."),
        ("12 Turing, A. M., Mind, 59, 433 (1950).", "12", "Turing, A. M., Mind, 59, 433 (1950)."),
        ("1. 1. Turing, A. M. (1950). Mind, 59, 433.", "1", "Turing, A. M. (1950). Mind, 59, 433."),
        ("• Turing, A. M. (1950). Mind, 59, 433.", "", "Turing, A. M. (1950). Mind, 59, 433."),
        ("[Tur50] Turing, A. M. Mind, 59, 433.", "Tur50", "Turing, A. M. Mind, 59, 433."),
        ("(b) Turing, A. M. Mind, 59, 433 (1950).", "b", "Turing, A. M. Mind, 59, 433 (1950)."),
    ],
)
def test_labels_of_single_lines(line: str, label: str, text: str) -> None:
    [reference] = find(lines(line), "line").references
    assert (reference.label, reference.text) == (label, text)


@pytest.mark.parametrize(
    "line",
    [
        "3M Company. (2002). A century of innovation. St. Paul, MN: 3M.",
        "1984. Orwell, G. London: Secker & Warburg, 1949.",
        "2001: A space odyssey. (1968). Directed by S. Kubrick.",
        "100 Jahre Bauhaus. (2019). Weimar.",
        "(1948) Universal Declaration of Human Rights.",
        "24 Hour Fitness. Annual report.",
        "— (1999). The same again. London: Verso.",
    ],
)
def test_what_is_no_label(line: str) -> None:
    [reference] = find(lines(line), "line").references
    assert (reference.label, reference.text) == ("", line)


def test_a_number_of_the_list_is_a_label_whatever_follows() -> None:
    found = find(lines("7 3M Company. (2002).", "8 24 Hour Fitness. (2004).", "9 100 Jahre Bauhaus. (2019)."), "line")
    assert [(reference.label, reference.text) for reference in found.references] == [
        ("7", "3M Company. (2002)."),
        ("8", "24 Hour Fitness. (2004)."),
        ("9", "100 Jahre Bauhaus. (2019)."),
    ]


LATEX = r"""
\begin{thebibliography}{99}
% books
\bibitem{knuth84}
D.~E. Knuth.
\newblock {\em The {\TeX}book}.
\newblock Addison-Wesley, 1984.

\bibitem[Lamport et~al.(1994)Lamport,
  and others]{lamport94}
L.~Lamport.
\newblock {\em \LaTeX: A Document Preparation System}. Addison-Wesley, 1994.
\bibitem{turing36} Turing, A. M., On computable numbers, Proc. London Math. Soc. \textbf{42} (1936), 230--265.
\end{thebibliography}
\end{document}
"""


def test_bibitems_give_label_and_key() -> None:
    found = find(lines(*LATEX.splitlines()))
    assert [(reference.key, reference.label) for reference in found.references] == [
        ("knuth84", ""),
        ("lamport94", "Lamport et~al.(1994)Lamport, and others"),
        ("turing36", ""),
    ]
    assert found.references[0].text == r"D.~E. Knuth. \newblock {\em The {\TeX}book}. \newblock Addison-Wesley, 1984."
    assert found.references[2].text.startswith("Turing, A. M., On computable numbers")
