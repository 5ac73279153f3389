"""LaTeX in seven bits: how letters are spelled, and that reading gives every text back."""

import warnings

import pytest
from bibtexparser.entrypoint import parse_string
from hypothesis import given, settings
from hypothesis import strategies as st
from latex_programs import compile_paper, needs
from pybtex.database.input.bibtex import Parser
from pylatexenc.latex2text import LatexNodes2Text
from strategies import references, texts

from exporter import formats
from exporter.csl import ItemType
from exporter.formats import bibtex
from exporter.formats.latex import decode, encode
from exporter.formats.latex_ascii import left_over, to_ascii_latex
from exporter.formats.losses import survivors
from exporter.formats.verify import first_difference, render_checked
from exporter.reference import Date, Name, Names, Reference

SPELLED = [
    ("Gödel, Erdős, Čech", r"G{\"o}del, Erd{\H o}s, {\v C}ech"),
    ("Łódź, Århus, Ærø", r"{\L}{\'o}d{\'z}, {\r A}rhus, {\AE}r{\o}"),
    ("François, señor, Straße", r"Fran{\c c}ois, se{\~n}or, Stra{\ss}e"),
    ("í ĩ ĵ į ı İ", r"{\'\i} {\~\i} {\^\j} {\k i} {\i} {\.I}"),
    ("ș ţ ğ ż ế ǽ", r"{\textcommabelow s} {\c t} {\u g} {\.z} {\'{\^e}} {\'{\ae}}"),
    ("1914–1918 — so", "1914--1918 --- so"),
    ("“so” ‘so’ d’Ailly", r"``so'' {\textquoteleft}so{\textquoteright} d{\textquoteright}Ailly"),
    # next to what TeX would join with them
    ("-– –– “` ?“ '”", r"-{--} {--}{--} {``}` ?{``} '{''}"),
    ("«a» „b“ ¿c? … § 5 °C ©", r"{\guillemotleft}a{\guillemotright} {\quotedblbase}b`` {\textquestiondown}c? "
                               r"{\textellipsis} {\textsection} 5 {\textdegree}C {\textcopyright}"),
    # a Greek letter by itself is a sign, a Greek word is none
    ("α-helix, 5 μm, ≤ 3 × 4", r"{$\alpha$}-helix, 5 {$\mu$}m, {$\leq$} 3 {\texttimes} 4"),
    ("Λόγος", "Λόγος"),
    # other scripts, and accents apart, stay
    ("夏目 Вода ħ e\u0301", "夏目 Вода ħ e\u0301"),
    ("plain {text} 50%", r"plain \{text\} 50\%"),
]  # fmt: skip


@pytest.mark.parametrize(("plain", "latex"), SPELLED)
def test_spelling(plain: str, latex: str) -> None:
    assert to_ascii_latex(encode(plain)) == latex
    assert decode(latex) == plain


LATIN_1 = [char for char in map(chr, range(0xA1, 0x100)) if char != "\xad"]  # but the soft hyphen, which prints nothing
EXTENDED_A = [char for char in map(chr, range(0x100, 0x180)) if char not in "ĦħĸĿŀŉŦŧſ"]  # which need other encodings


@pytest.mark.parametrize("char", [*LATIN_1, *EXTENDED_A])
def test_every_letter_of_latin_1_and_extended_a_is_spelled(char: str) -> None:
    latex = to_ascii_latex(encode(char))
    assert latex.isascii()
    assert decode(latex) == char
    assert decode(f"a{latex}b") == f"a{char}b"


@given(texts | st.text(st.characters(max_codepoint=0x24F)) | st.text(alphabet="-–—`'“”‘’?!¿ äı́\u0301αβ"))
def test_decode_gives_back_what_was_spelled(text: str) -> None:
    assert decode(to_ascii_latex(encode(text))) == text


latin = st.text(st.sampled_from([*"abcXYZ -,'", *LATIN_1, *EXTENDED_A]), min_size=1, max_size=12)
latin_records = st.builds(
    Reference,
    type=st.sampled_from([ItemType.ARTICLE_JOURNAL, ItemType.REPORT, ItemType.BOOK]),
    author=st.builds(Names, st.lists(st.builds(Name, latin, latin) | st.builds(Name, literal=latin)).map(tuple)),
    title=latin, container_title=latin, publisher=latin, keyword=st.lists(latin, max_size=3).map(tuple), note=latin,
)  # fmt: skip


@pytest.mark.parametrize("dialect", ["bibtex", "biblatex"])
@settings(max_examples=100, deadline=None)
@given(records=st.lists(latin_records | references(), max_size=2))
def test_a_file_in_ascii_is_read_back_as_the_same_records(dialect: str, records: list[Reference]) -> None:
    text = bibtex.write(records, dialect=dialect, ascii_only=True)
    back = formats.read(text, formats.BIBTEX)
    expected = survivors(records, dialect)
    assert [first_difference(*pair) for pair in zip(expected, back.references, strict=True)] == [""] * len(records)


@settings(max_examples=60, deadline=None)
@given(latin_records)
def test_latin_letters_leave_nothing_over(record: Reference) -> None:
    text = render_checked([record], formats.BIBTEX, ascii_only=True)
    assert text.isascii()
    assert list(left_over(text)) == []


KAFKA = Reference(
    type=ItemType.BOOK, citation_key="kafka", title="Dopisy – Otci", author=Names((Name("Dvořák", "Émile"),)),
    url="https://example.org/č", doi="10.1000/ü", publisher="河出", issued=Date(1952),
)  # fmt: skip


def test_addresses_stay_and_what_stays_is_said() -> None:
    text = bibtex.write([KAFKA], ascii_only=True)
    assert r"author = {Dvo{\v r}{\'a}k, {\'E}mile}" in text
    assert "url = {https://example.org/č}" in text
    assert "doi = {10.1000/ü}" in text
    assert "publisher = {河出}" in text
    [(key, characters)] = left_over(text)
    assert (key, set(characters)) == ("kafka", set("čü河出"))


SPECIMEN = Reference(
    type=ItemType.BOOK, citation_key="specimen", title="".join(LATIN_1), author=Names((Name("".join(EXTENDED_A)),)),
    publisher="“Łódź” – ‘x’", issued=Date(1952), note="„d“ … ‰ • † € ™ ș ế ≤ ∞ → α Ω",
)  # fmt: skip


def test_other_readers_understand() -> None:
    warnings.simplefilter("error")
    text = bibtex.write([KAFKA], ascii_only=True)
    [entry] = Parser().parse_string(text).entries.values()
    assert str(entry.persons["author"][0].last_names[0]) == r"Dvo{\v r}{\'a}k"
    [same] = parse_string(text).entries
    to_text = LatexNodes2Text().latex_to_text
    assert to_text(same["author"]) == "Dvořák, Émile"
    assert to_text(same["title"]).replace("–", "-") in ("Dopisy - Otci", "Dopisy -- Otci")


@needs("pdflatex", "bibtex")
@pytest.mark.parametrize("style", ["plain", "abbrv", "alpha"])
def test_bibtex_and_pdflatex_take_every_spelling(style: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp(style)
    (folder / "refs.bib").write_text(
        bibtex.write([SPECIMEN, KAFKA], ascii_only=True).replace("河出", "Kawade"), "utf-8"
    )
    done = compile_paper(folder / "refs.bib", style)
    assert done.errors == []
    assert done.warnings == []
    # abbreviated as one letter, where a style would cut UTF-8 in the middle of it
    assert (r"{\'E}.~Dvo{\v r}{\'a}k" in done.printed) == (style == "abbrv")
