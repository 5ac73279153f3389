"""What other programs write: each file of ``fixtures/foreign`` is read as the CSL-JSON beside it says.

After a change that is meant, write those anew and read the difference::

    REGENERATE=1 python -m pytest tests/formats/test_formats_foreign.py
"""

import os
import re
from pathlib import Path

import pytest

from exporter import formats
from exporter.formats.latex import decode
from exporter.reference import Bibliography, Date, Reference
from exporter.sources.guards import encoding

FOLDER = Path(__file__).parents[2] / "fixtures" / "foreign"
FILES = sorted(path.name for path in FOLDER.iterdir() if not path.name.endswith(".golden.json"))


def read(name: str) -> Bibliography:
    decoded = encoding.decode((FOLDER / name).read_bytes())
    assert decoded is not None
    format = formats.by_suffix(name)
    assert format is not None
    return formats.read(decoded[0], format, file=name)


def dialect(name: str) -> str:
    if not name.endswith(".bib"):
        return ""
    return "biblatex" if ".biblatex." in name else "bibtex"


def written(references: tuple[Reference, ...], name: str) -> str:
    format = formats.by_suffix(name)
    assert format is not None
    return formats.write(references, format, dialect=dialect(name))


@pytest.mark.parametrize("name", FILES)
def test_the_file_is_read_as_its_golden_says(name: str) -> None:
    golden = FOLDER / f"{name}.golden.json"
    found = formats.write(read(name).references, formats.CSL_JSON)
    if os.environ.get("REGENERATE"):
        golden.write_text(found, encoding="utf-8")
    assert found == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", FILES)
def test_a_second_round_is_byte_for_byte_the_first(name: str) -> None:
    format = formats.by_suffix(name)
    assert format is not None
    first = written(read(name).references, name)
    assert written(formats.read(first, format).references, name) == first


# Words that are not written again: names of fields and types that we call otherwise, months as numbers, prefixes of
# DOIs; and, a known gap, what stands outside all entries: @comment, @preamble, headings, an @xdata that nothing uses.
# fmt: off
INTENDED = {
    "acm.bib": ['numpages'],
    "better-bibtex.biblatex.bib": ['deutsch', 'false', 'family', 'given', 'i', 'language', 'prefix', 'useprefix', 'w'],
    "crossref.bib": ['june'],
    "dblp.bib": ['crossref'],
    "endnote.bib": ['inbook', 'isi', 'to'],
    "endnote.ris": ['may'],
    "inheritance.bib": ['basic', 'books', 'collection', 'date', 'location', 'mitpress', 'proceedings', 'subtitle', 'unused', 'xdata'],
    "jabref.bib": ['0', '1', '8', 'allentriesgroup', 'bibtex', 'databasetype', 'encoding', 'entrytype', 'grouping', 'jabref', 'jacm', 'meta', 'opt', 'preamble', 'req', 'staticgroup', 'string', 'survey', 'utf'],
    "jstor.bib": ['amp'],
    "jstor.ris": ['citation', 'list'],
    "latex.bib": ['april', 'erd', 'march', 'na', 'om', 'åstr', 'ım', 'ős'],
    "mendeley.bib": ['1', '19', '8', 'any', 'automatically', 'be', 'bibtex', 'by', 'can', 'changes', 'customized', 'desktop', 'export', 'generated', 'https', 'if', 'is', 'it', 'lost', 'options', 'regenerated', 'to', 'via', 'will'],
    "sciencedirect.ris": ['doi', 'org'],
    "springer.bib": ['amp', 'i', 'inbook'],
    "strings.bib": ['are', 'braces', 'inside', 'oup', 'preamble', 'string', 'well', 'x', 'y'],
    "taylor-francis.ris": ['8', 'charset', 'content', 'francis', 'plain', 'provider', 'taylor', 'text', 'utf'],
    "web-of-science.ris": ['oct'],
    "zotero.json": ['journalabbreviation'],
    "zotero.ris": ['11', '12'],
}
# fmt: on


def words(text: str) -> set[str]:
    """The words of a file, LaTeX decoded, without its field names: what must come out again."""
    text = re.sub(r"^[A-Z][A-Z0-9] {1,2}-", "", re.sub(r"[{(\"]", r" \g<0>", text), flags=re.MULTILINE)
    plain = re.sub(r"(?<=[{ ]) (?=[{(\"])", "", text)
    return {word.lower() for word in re.findall(r"[^\W_]+", decode(plain))}


@pytest.mark.parametrize("name", FILES)
def test_every_word_that_was_read_is_written_again(name: str) -> None:
    bibliography = read(name)
    decoded = encoding.decode((FOLDER / name).read_bytes())
    assert decoded is not None
    out = written(bibliography.references, name) + "".join(each.text for each in bibliography.damaged)
    assert words(decoded[0]) - words(out) <= set(INTENDED.get(name, []))


def test_a_year_that_says_what_the_date_says_is_no_second_one() -> None:
    record = Reference(title="T", issued=Date(1001, end=Date(1)))  # its words alone would be a range of pages
    text = formats.write([record], formats.BIBTEX)
    assert "year = {1001--1},\n  date = {1001/0001}," in text
    assert formats.write(formats.read(text, formats.BIBTEX).references, formats.BIBTEX) == text


AROUND = """% Encoding: windows-1252
@preamble{"\\newcommand{\\x}{y}"}
@string{ucp = {Chicago}}

@book{a, title={One}, publisher=ucp}
Mine: read again.

@xdata{x, publisher={P}}
% between
@book{b, title={Two}, xdata={x}}

@comment{jabref-meta: databaseType:bibtex;}
"""


def test_what_stands_around_entries_is_written_again_where_it_stood() -> None:
    read = formats.read(AROUND, formats.BIBTEX)
    text = formats.write(read.references, formats.BIBTEX)
    places = [
        text.index(piece)
        for piece in (
            "% Encoding: UTF-8\n",  # what is written is UTF-8
            '@preamble{"\\newcommand{\\x}{y}"}',
            "@book{a,",
            "Mine: read again.",
            "% between",
            "@book{b,",
            "@comment{jabref-meta: databaseType:bibtex;}",
        )
    ]
    assert places == sorted(places)
    assert formats.write(formats.read(text, formats.BIBTEX).references, formats.BIBTEX) == text
    assert "jabref" not in formats.write(read.references, formats.RIS)


OWN_TYPES = {
    "manual": "@manual{k,\n  title = {The {TeXbook}},\n  organization = {AMS},\n}\n",
    "proceedings": "@proceedings{k,\n  title = {Automata studies},\n  year = {1956},\n}\n",
    "inbook": "@inbook{k,\n  title = {Automata studies},\n  chapter = {3},\n  pages = {5--9},\n  year = {1956},\n}\n",
}


@pytest.mark.parametrize("text", OWN_TYPES.values(), ids=OWN_TYPES)
def test_an_entry_type_that_says_more_than_ours_is_written_again(text: str) -> None:
    [record] = formats.read(text, formats.BIBTEX).references
    written = formats.write([record], formats.BIBTEX)
    assert written.replace(re.findall(r"  key = .*\n", written + "  key = \n")[0], "") == text
    latex = formats.write([record], formats.BIBTEX, dialect="biblatex")
    assert latex.startswith(text.partition("{")[0])
    assert formats.read(latex, formats.BIBTEX).references == (record,)
    assert "%" not in formats.write([record], formats.RIS) + formats.write([record], formats.CSL_JSON)
