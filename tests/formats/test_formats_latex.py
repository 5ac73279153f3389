"""LaTeX characters to Unicode and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import texts

from exporter.formats.latex import decode, encode

DECODED = [
    # accents, in all their spellings
    (r"G{\"o}del", "Gödel"),
    (r"G\"{o}del", "Gödel"),
    (r"G\"odel", "Gödel"),
    (r"{G\"odel}", "Gödel"),
    (r"Poincar\'{e} and Poincar\'e", "Poincaré and Poincaré"),
    (r"Mart{\'\i}n \'{\i} {\'{\i}}", "Martín í í"),
    (r"Erd\H{o}s, Erd{\H o}s", "Erdős, Erdős"),
    (r"\v{C}ech, {\v C}ech, \v Cech", "Čech, Čech, Čech"),
    (r"Fran\c{c}ois, Fran{\c c}ois", "François, François"),
    (r"\AA ngstr{\"o}m, {\AA}ngstr\"om", "Ångström, Ångström"),
    (r"\O re, {\O}re, \O{}re", "Øre, Øre, Øre"),
    (r"Stra{\ss}e, {\L}\'od\'z, \ae, {\oe}", "Straße, Łódź, æ, œ"),
    (r"\k{a} \u{g} \r{u} \=a \.z \d{s}", "ą ğ ů ā ż ṣ"),
    (r"\'{ea}", "éa"),
    # what TeX takes for itself
    (r"50\% of \$5 \& \#1 a\_b \{c\}", "50% of $5 & #1 a_b {c}"),
    (r"{\textbackslash} {\textasciitilde} \^{} \~{}", "\\ ~ ^ ~"),
    (r"a $<$ b $>$ c", "a < b > c"),
    # dashes, quotation marks, spaces
    (r"1--2---3", "1–2—3"),
    (r"``quoted'' and `single'", "“quoted” and `single'"),
    (r"D.~E. Knuth", "D. E. Knuth"),
    (r"a\,b\ c\\d", "a b c d"),
    (r"\ldots\ and \dots{}", "… and …"),
    (r"?`Qu\'e?", "¿Qué?"),
    # fonts and commands
    (r"\emph{a} \textit{b} {\it c} {\bf d} \textbf{e}", "a b c d e"),
    (r"\textsc{Name}, \MakeUppercase{x}", "Name, x"),
    (r"\enquote{said}", "“said”"),
    (r"{The {\LaTeX} Companion}", "The LaTeX Companion"),
    (r"\url{https://example.org/~a_b?c=%20d}", "https://example.org/~a_b?c=%20d"),
    (r"\url{https://example.org/a\_b\%20c}", "https://example.org/a_b%20c"),
    (r"\href{https://example.org}{the page}", "the page"),
    (r"\newblock A title", "A title"),
    (r"\unknown{kept}", "kept"),
    (r"C:\new\folder", r"C:\new\folder"),
    # mathematics
    (r"CO$_2$ and H$_{2}$O", "CO2 and H2O"),
    (r"$\alpha$-helix, $x^{2}$, $\Lambda$CDM", "α-helix, x2, ΛCDM"),
    (r"costs $5 only", "costs $5 only"),
    # damage
    ("{", ""),
    ("}", ""),
    ("\\", "\\"),
    (r"\'", "´"),
    ("plain", "plain"),
]  # fmt: skip


@pytest.mark.parametrize(("latex", "plain"), DECODED)
def test_decode(latex: str, plain: str) -> None:
    assert decode(latex) == plain


ENCODED = [
    ("50% & #1_a $", r"50\% \& \#1\_a \$"),
    ("{a} }{", r"\{a\} {\textbraceright}{\textbraceleft}"),
    ("~ ^ \\", r"{\textasciitilde} \^{} {\textbackslash}"),
    ("p < 0.05", "p $<$ 0.05"),
    ("a--b ``c''", "a-{}-b `{}`c'{}'"),
    ("Łódź, 水, “quoted” – dash", "Łódź, 水, “quoted” – dash"),
]


@pytest.mark.parametrize(("plain", "latex"), ENCODED)
def test_encode_escapes_only_what_tex_takes_for_itself(plain: str, latex: str) -> None:
    assert encode(plain) == latex


@given(texts)
def test_decode_is_the_inverse_of_encode(text: str) -> None:
    assert decode(encode(text)) == text


@given(texts)
def test_encoded_text_has_balanced_braces(text: str) -> None:
    depth = 0
    for char in encode(text):
        depth += (char == "{") - (char == "}")
        assert depth >= 0
    assert depth == 0


@given(st.text(alphabet="\\{}$~-`'\"^abcuvH _%&<>"))
def test_decode_takes_anything(text: str) -> None:
    assert isinstance(decode(text), str)


def test_decode_takes_deep_nesting() -> None:
    assert decode("{" * 50_000 + "x" + "}" * 50_000) in ("", "x")
    assert isinstance(decode("\\'" * 50_000), str)
