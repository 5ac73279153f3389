r"""LaTeX source: items become lines with their keys, what a source states exactly becomes records."""

import re
from pathlib import Path

import pytest

from exporter import formats, pipeline, sources
from exporter.document import Document
from exporter.errors import NoReferences
from exporter.finding import find
from exporter.reference import Reference
from exporter.sources import latex

FOLDER = Path(__file__).parents[2] / "fixtures" / "latex"
WORKS = {
    each.citation_key: each
    for each in formats.read((FOLDER / "works.bib").read_text(encoding="utf-8"), formats.BIBTEX).references
}
# What a .bbl file cannot say of a work, or says in other words, is not compared.
ITEM = re.compile(r"\\bibitem(?:\[[^\]]*\])?\{(?P<key>[^{}]*)\}")
ASIDE = ("origin", "doubts", "confidence", "foreign", "language")


def document(name: str) -> Document:
    found = latex.read((FOLDER / name).read_bytes(), name)
    assert found is not None
    return found


def of(text: str) -> Document:
    found = latex.read(text.encode(), "paper.tex")
    assert found is not None
    return found


def item(text: str) -> str:
    r"""What becomes of the text of a ``\bibitem``."""
    [line] = of(f"\\bibitem{{key}} {text}").lines
    return line.text.removeprefix("\\bibitem{key} ")


def stated(found: Document) -> dict[str, Reference]:
    return {each.citation_key: each for each in pipeline.stated_by(found).references}


def same(one: Reference, other: Reference) -> bool:
    return all(getattr(one, name) == getattr(other, name) for name in vars(one) if name not in ASIDE)


@pytest.mark.parametrize("name", ["natbib.bbl", "revtex.bbl", "elsarticle.bbl", "acmart.bbl", "harvard.bbl"])
def test_every_item_is_found_with_its_key(name: str) -> None:
    found = find(document(name)).references
    assert sorted(raw.key for raw in found) == sorted(WORKS)
    assert all(raw.text and "\\" not in raw.text.replace("\\L", "").replace("\\H", "").replace('\\"', "")
               .replace("\\'", "") for raw in found)  # fmt: skip


def test_the_labels_of_natbib_are_names_and_year() -> None:
    labels = {raw.key: raw.label for raw in find(document("natbib.bbl")).references}
    assert labels["aad2012"] == "Aad et al.(2012)"
    assert labels["neumann1944"] == "von Neumann and Morgenstern(1944)"


def test_the_labels_of_harvard_are_names_and_year() -> None:
    assert {raw.key: raw.label for raw in find(document("harvard.bbl")).references}["aad2012"] == "Aad et al.(2012)"


@pytest.mark.parametrize(
    ("name", "variables"),
    [
        ("revtex.bbl", ("volume", "publisher", "publisher_place")),
        ("elsarticle.bbl", ("type", "title", "container_title", "page")),
        ("acmart.bbl", ("title", "container_title", "volume", "page", "publisher", "publisher_place")),
    ],
)
def test_fields_that_a_style_names_are_stated(name: str, variables: tuple[str, ...]) -> None:
    """As far as the style prints them: REVTeX has no titles of articles, elsarticle no volumes of proceedings."""
    records = stated(document(name))
    assert records.keys() == WORKS.keys()
    for key, record in records.items():
        work = WORKS[key]
        for variable in variables:
            value = getattr(record, variable)
            if value and value != "document":
                assert value == getattr(work, variable), (key, variable)
        assert families(record) == families(work)
        assert record.issued and work.issued and record.issued.year == work.issued.year


def families(record: Reference) -> list[str]:
    return [person.family or person.literal for role in (record.author, record.editor) for person in role]


@pytest.mark.parametrize("name", ["natbib.bbl", "revtex.bbl", "elsarticle.bbl", "acmart.bbl"])
def test_links_of_items_state_identifiers(name: str) -> None:
    lines = {match["key"]: line for line in document(name).lines if (match := ITEM.match(line.text))}
    assert lines.keys() == WORKS.keys()
    for key, line in lines.items():
        assert (line.stated.doi if line.stated else "") == WORKS[key].doi
    assert lines["nakamoto2008"].stated == Reference(url="https://bitcoin.org/bitcoin.pdf")


def test_given_names_and_suffixes_of_revtex() -> None:
    found = of(
        "\\bibitem [{\\citenamefont {King}(1963)}]{king}%\n\\BibitemOpen\n\\bibfield {author} {\\bibinfo {author}"
        " {\\bibfnamefont {M.~L.}\\ \\bibnamefont {King}, \\bibfnamefont {Jr.}},\\ }\\emph {\\bibinfo {title} {Strength"
        " to Love}}\\ (\\bibinfo {publisher} {Harper},\\ \\bibinfo {year} {1963})\\BibitemShut {NoStop}%\n"
    )
    [king] = stated(found).values()
    [person] = king.author
    assert (person.family, person.given, person.suffix) == ("King", "M. L.", "Jr.")
    assert (king.title, king.publisher) == ("Strength to Love", "Harper")


def test_footnotes_among_revtex_references_are_none() -> None:
    found = of(
        "\\begin{thebibliography}{1}\n\\bibitem [{Note1()}]{Note1}\n\\BibitemOpen \\bibinfo {note} {See the"
        " appendix.}\\BibitemShut {Stop}\n\\bibitem{a} A. Author, A title, 1999.\n\\end{thebibliography}"
    )
    assert [raw.key for raw in find(found).references] == ["a"]


def test_biber_states_every_field() -> None:
    found = document("biber.bbl")
    assert found.exact and not found.damaged
    records = stated(found)
    assert records.keys() == WORKS.keys()
    for key, record in records.items():
        assert same(record, WORKS[key]), key


def test_older_versions_of_biblatex_name_people_by_place() -> None:
    records = stated(document("biblatex-2.bbl"))
    assert list(records) == ["neumann1944", "who2009", "bell1964"]
    assert same(records["neumann1944"], WORKS["neumann1944"])
    assert same(records["who2009"], WORKS["who2009"])
    bell = records["bell1964"]
    assert bell.keyword == ("hidden variables", "locality")
    assert bell.issued and bell.issued.month == 11
    assert (bell.author, bell.doi) == (WORKS["bell1964"].author, WORKS["bell1964"].doi)


@pytest.mark.parametrize(
    ("fields", "variable", "value"),
    [
        (r"\field{year}{1850}\true{datecirca}", "issued", "1850~"),
        (r"\field{year}{1914}\field{month}{7}\field{day}{28}\field{endyear}{1918}\field{endmonth}{11}", "issued",
         "1914-07-28/1918-11"),
        (r"\field{year}{1996}\field{yeardivision}{spring}", "issued", "1996-21"),
        (r"\field{origyear}{1922}\field{year}{1961}", "original_date", "1922"),
        (r"\field{urlyear}{2020}\field{urlmonth}{5}\field{urlday}{3}", "accessed", "2020-05-03"),
        (r"\field{year}{-44}", "issued", "-0044"),
    ],
)  # fmt: skip
def test_dates_of_biber(fields: str, variable: str, value: str) -> None:
    found = of(f"% $ biblatex auxiliary file $\n\\entry{{a}}{{book}}{{}}{{}}\n{fields}\\field{{title}}{{T}}\\endentry")
    [record] = stated(found).values()
    [right] = formats.read(f"@book{{a, title={{T}}, date={{{value}}}}}", formats.BIBTEX).references
    assert getattr(record, variable) == right.issued


def test_the_eras_of_dates_are_no_fields() -> None:
    eras = "".join(f"\\field{{{name}dateera}}{{ce}}" for name in ("", "url", "orig", "event"))
    found = of(f"% $ biblatex auxiliary file $\n\\entry{{a}}{{book}}{{}}{{}}\n\\field{{year}}{{2020}}{eras}\\endentry")
    [record] = stated(found).values()
    assert record.foreign == ()


@pytest.mark.parametrize(
    "people",
    [
        r"{{Waals}{W.}{Johannes Diderik}{J.~D.}{van\bibnamedelima der}{v.~d.}{}{}}",
        r"{{hash=x}{Waals}{W\bibinitperiod}{Johannes\bibnamedelima Diderik}{J\bibinitperiod}{van\bibnamedelima der}{}{}{}}",
        r"{{un=0,hash=x}{family={Waals}, given={Johannes\bibnamedelima Diderik}, prefix={van\bibnamedelima der}, suffix={}}}",
    ],
    ids=["1.x", "2.x", "3.x"],
)
def test_names_of_all_versions_of_biblatex(people: str) -> None:
    text = f"\\entry{{a}}{{book}}{{}}\n\\name{{author}}{{1}}{{}}{{%\n{people}%\n}}\\true{{moreauthor}}\\endentry"
    [record] = stated(of("% $ biblatex auxiliary file $\n" + text)).values()
    [waals] = record.author
    assert (waals.non_dropping_particle, waals.family, waals.given) == ("van der", "Waals", "Johannes Diderik")
    assert record.author.others


def test_lists_of_biber_are_joined() -> None:
    text = "\\entry{a}{book}{}{}\\list{publisher}{2}{{Fischer}{Simon and Schuster}}\\field{title}{T}\\endentry"
    [record] = stated(of("% $ biblatex auxiliary file $\n" + text)).values()
    assert record.publisher == "Fischer and Simon and Schuster"


def test_an_entry_that_is_cut_off_is_damage() -> None:
    text = (FOLDER / "biber.bbl").read_text(encoding="utf-8")
    cut = text[: text.index("\\endentry", text.index("{bell1964}"))]
    found = of(cut)
    [damage] = found.damaged
    assert "bell1964" in damage.text and damage.line == cut.count("\n", 0, cut.index("{bell1964}")) + 1
    assert list(stated(found)) == ["aad2012"]


def test_amsrefs_is_exact() -> None:
    found = document("amsrefs.tex")
    assert found.exact
    records = stated(found)
    assert list(records) == ["AtiyahSinger", "Serre", "Platt", "Dijkstra", "Perelman", "Shannon"]
    platt = records["Platt"]
    assert (platt.type, platt.container_title, platt.publisher) == (
        "chapter",
        "Advances in kernel methods",
        "MIT Press",
    )
    assert [person.family for person in platt.editor] == ["Schölkopf", "Burges", "Smola"]
    assert records["Dijkstra"].container_title.startswith("Proceedings of the first ACM")
    assert (records["Perelman"].archive, records["Perelman"].archive_location) == ("arXiv", "math/0211159")
    assert (records["Shannon"].type, records["Shannon"].publisher) == (
        "thesis",
        "Massachusetts Institute of Technology",
    )
    assert [person.family for person in records["Serre"].translator] == ["Greenberg"]


def test_macros_comments_fonts_and_addresses() -> None:
    lines = {line.number: line for line in document("macros.tex").lines if line.text.startswith("\\bibitem")}
    assert {number: line.text for number, line in lines.items()} == {
        18: "\\bibitem{bell66} J. S. Bell, On the problem of hidden variables in quantum mechanics, Rev. Mod. Phys. 38"
        " (1966) 447–452.",
        22: "\\bibitem[CHSH69]{chsh} J. F. Clauser, M. A. Horne, A. Shimony \\& R. A. Holt, “Proposed experiment to"
        " test local hidden-variable theories”, Phys. Rev. Lett. 23, 880 (1969),"
        " https://doi.org/10.1103/PhysRevLett.23.880.",
        25: '\\bibitem[{Gr\\"unbaum}(1957)]{gruenbaum} A. Gr{\\"u}nbaum, Determinism in the light of recent'
        " physics, J. Philos. 54, 713, https://example.org/a%20b_c~d?e=1&f=2#g.",
        28: "\\bibitem{jauch} J. M. Jauch and C. Piron, Can hidden variables be excluded in quantum mechanics?,"
        " Helv. Phys. Acta 36 (1963), 827–837.",
    }
    assert [(line.text[e.start : e.end], e.kind) for line in lines.values() for e in line.emphasis] == [
        ("Rev. Mod. Phys.", "italic"), ("38", "bold"), ("23", "bold"), ("J. Philos.", "italic"), ("54", "bold"),
        ("Helv. Phys. Acta 36", "italic"), ("36", "bold"),
    ]  # fmt: skip
    assert [line.stated for line in lines.values()] == [
        None,
        Reference(doi="10.1103/PhysRevLett.23.880"),
        Reference(url="https://example.org/a%20b_c~d?e=1&f=2#g"),
        Reference(url="https://www.e-periodica.ch"),
    ]


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        (r"A.~Author, {\em A {\em nested} title}, \textbf{3}", "A. Author, A nested title, 3"),
        (r"A. Author, Title.\hskip 1em plus 0.5em minus 0.4em\relax Reading: Wiley", "A. Author, Title. Reading: Wiley"),
        (r"Journal, 1\penalty0 (3):\penalty0 195--200", "Journal, 1(3):195–200"),
        (r"\newblock {\O}re and G{\o}del and \o{}re", r"{\O}re and G{\o}del and \o{}re"),
        (r"A. Author \newline\urlprefix\url{http://x.org/a_b}", "A. Author URL http://x.org/a_b"),
        ("A. Author \\url{http://x.org/long%\n  path}", "A. Author http://x.org/longpath"),
        (r"\enquote{A title}, et~al\mbox{.}", "“A title”, et al."),
        (r"`A title of Bell's', Journal", "‘A title of Bell's’, Journal"),
        (r"K. G\"odel, \'Etude, S\'eminaire", r"K. G\"odel, \'Etude, S\'eminaire"),
        (r"\BIBentryALTinterwordspacing A. Author, \BIBforeignlanguage{german}{Titel}", "A. Author, Titel"),
        (r"Ann. of Math. (2) \textbf{141} (1995). \MR{1333035}", "Ann. of Math. (2) 141 (1995)."),
        (r"$L^2$ methods, 50\% of it", r"$L^2$ methods, 50\% of it"),
        (r"\unknown{A title}, \bysame", r"\unknown{A title}, \bysame"),
        ("\\newcommand{\\x}[2][Lect.]{#1 Notes #2}A. Author, \\x{3}, \\x[Math.]{4}", "A. Author, Lect. Notes 3, Math. Notes 4"),
    ],
)  # fmt: skip
def test_how_items_are_set(text: str, printed: str) -> None:
    assert item(text) == printed


def test_redefined_commands_do_not_go_in_circles() -> None:
    assert item(r"\let\old=\x \renewcommand{\x}[1]{\old{#1}}A. Author, \x{T}, 1999").startswith("A. Author, ")


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        (r"\href{http://dx.doi.org/10.1000/a(b)1%3C2}{J. Phys.}", Reference(doi="10.1000/a(b)1<2")),
        (r"\path{doi:10.1000/a_b}", Reference(doi="10.1000/a_b")),
        (r"\doi{https://doi.org/10.1000/x}", Reference(doi="10.1000/x")),
        (r"\eprint{hep-th/9711200}", Reference(archive="arXiv", archive_location="hep-th/9711200")),
        (r"\href{http://arxiv.org/pdf/1207.7214v2}{pdf}", Reference(archive="arXiv", archive_location="1207.7214v2")),
        (r"\href{https://mathscinet.ams.org/mathscinet-getitem?mr=1}{MR1}", None),
        (r"\href@noop{}{J. Phys.}", None),
        (r"\href{https://a.org/1}{a} \url{https://b.org/2}", Reference(url="https://a.org/1")),
    ],
)
def test_what_links_state(link: str, expected: Reference | None) -> None:
    [line] = of(f"\\bibitem{{key}} A. Author, {link}").lines
    assert line.stated == expected


def test_a_bibliography_in_the_paper_is_read() -> None:
    found = document("filecontents.tex")
    assert found.exact
    assert list(stated(found)) == ["bell1964", "neumann1944"]
    assert stated(found)["bell1964"].url == "https://example.org/a%20b"


def test_references_in_another_file_are_named() -> None:
    with pytest.raises(NoReferences) as raised:
        document("elsewhere.tex")
    assert "strings.bib, works.bib" in raised.value.message
    assert raised.value.file == "elsewhere.tex"
    assert "Give strings.bib and works.bib" in raised.value.mend


def test_a_list_without_bibitems_is_looked_for_in_the_text() -> None:
    found = find(document("list.tex")).references
    assert [raw.text.split(",")[0] for raw in found] == ["Bell", "Landau", "von Neumann"]


def test_lists_of_several_chapters_are_lists_of_their_own() -> None:
    chapter = "\\chapter{One}\n\\begin{thebibliography}{9}\\bibitem{%s} A. Author, A title, Wiley, 1999.\\end{thebibliography}\n"
    found = of("\\documentclass{book}\n" + chapter % "a" + chapter % "b")
    assert [raw.key for raw in find(found).references] == ["a", "b"]


def test_keys_reach_the_records() -> None:
    records = pipeline.read_text(document("macros.tex")).references
    assert [record.citation_key for record in pipeline.keyed(records)] == ["bell66", "chsh", "gruenbaum", "jauch"]
    assert records[1].doi == "10.1103/PhysRevLett.23.880"


@pytest.mark.parametrize(
    "text",
    [
        "Bell, J. S. (1964). On the {Einstein} Podolsky Rosen paradox. Physics, 1, 195.\n",
        "Use \\bibitem{key} in a list of references, and \\begin{thebibliography} around it.\n",
        "@article{a, title = {On \\LaTeX}}\n",
        '% comment\n@preamble{"\\newcommand{\\x}{y}"}\n\n@book{b, title={\\begin{document}}}\n\\documentclass{article}\n',
        "P. Erd{\\H o}s and A. R{\\'e}nyi, On random graphs, \\textbf{5}, 17 (1960).\n",
        "",
    ],
)
def test_what_is_no_latex_source(text: str) -> None:
    assert latex.read(text.encode(), "a.txt") is None


def test_other_encodings_and_line_ends() -> None:
    text = "\\documentclass{article}\r\n\\begin{thebibliography}{9}\r\n\\bibitem{g} K. Gödel, Über Sätze, 1931.\r\n"
    for encoding in ("utf-8", "latin-1", "utf-16"):
        found = latex.read(text.encode(encoding), "a.tex")
        assert found is not None
        assert found.lines[-1].text == "\\bibitem{g} K. Gödel, Über Sätze, 1931."
        assert found.lines[-1].number == 3


def test_latex_is_among_the_readers() -> None:
    found = sources.load_bytes((FOLDER / "biber.bbl").read_bytes(), "biber.bbl")
    assert found.exact
