"""Reading .bib files as people and programs make them; writing what styles demand."""

import pytest

from exporter.csl import ItemType
from exporter.formats import bibtex
from exporter.reference import Date, Foreign, Name, Names, PageRange, Pages, Reference


def read_one(text: str) -> Reference:
    bibliography = bibtex.read(text)
    assert bibliography.damaged == ()
    return bibliography.references[0]


def field(name: str, value: str, kind: str = "article") -> Reference:
    return read_one(f"@{kind}{{key,\n  {name} = {value},\n}}")


FIELDS = [
    # field, value as it stands in the file, variable, value read
    ("title", "{{Whole Title in Braces}}", "title", "Whole Title in Braces"),
    ("title", "{The {DNA} of {\\'E}tudes}", "title", "The DNA of Études"),
    ("title", '"In quotation marks"', "title", "In quotation marks"),
    ("title", "{Two\n    lines}", "title", "Two lines"),
    ("TITLE", "{Capitals}", "title", "Capitals"),
    ("journal", '"Ann. " # {Phys.}', "container_title", "Ann. Phys."),
    ("journaltitle", "{Annalen der Physik}", "container_title", "Annalen der Physik"),
    ("number", "5315", "issue", "5315"),
    ("year", "2020", "issued", Date(2020)),
    ("year", "{2020a}", "issued", Date(2020)),
    ("year", "{2020a}", "year_suffix", "a"),
    ("year", "{in press}", "status", "in press"),
    ("year", "{n.d.}", "issued", Date(literal="n.d.")),
    ("year", "{2019-20}", "issued", Date(2019, end=Date(2020))),
    ("year", "{2020-03}", "issued", Date(2020, 3)),
    ("date", "{2020-03-04}", "issued", Date(2020, 3, 4)),
    ("date", "{1850~}", "issued", Date(1850, circa=True)),
    ("urldate", "{2020-03-04}", "accessed", Date(2020, 3, 4)),
    ("pages", "{11-22}", "page", Pages((PageRange("11", "22"),))),
    ("pages", "{11 -- 22}", "page", Pages((PageRange("11", "22"),))),
    ("eid", "{e124}", "article_number", "e124"),
    ("doi", "{https://doi.org/10.1000/182}", "doi", "10.1000/182"),
    ("doi", "{10.1000/a\\_b}", "doi", "10.1000/a_b"),
    ("url", "{https://example.org/~a_b?c=%20d}", "url", "https://example.org/~a_b?c=%20d"),
    ("url", "{\\url{https://example.org/a\\_b}}", "url", "https://example.org/a_b"),
    ("keywords", "{water, {rivers, lakes}; rain}", "keyword", ("water", "rivers, lakes", "rain")),
    ("publisher", "{{Simon and Schuster}}", "publisher", "Simon and Schuster"),
    ("langid", "{ngerman}", "language", "de"),
    ("language", "{English}", "language", "en"),
    ("note", "{In press}", "status", "in press"),
    ("pubstate", "{inpress}", "status", "in press"),
    ("eprint", "{arXiv:1412.6980}", "archive_location", "1412.6980"),
    ("eprint", "{math/0309136}", "archive", "arXiv"),
]


@pytest.mark.parametrize(("name", "raw", "variable", "value"), FIELDS)
def test_a_field_is_read(name: str, raw: str, variable: str, value: object) -> None:
    assert getattr(field(name, raw), variable) == value


TYPES = [
    ("@article{k, title={T}}", ItemType.ARTICLE_JOURNAL),
    ("@Article{k, title={T}}", ItemType.ARTICLE_JOURNAL),
    ("@article{k, entrysubtype={magazine}}", ItemType.ARTICLE_MAGAZINE),
    ("@inbook{k, title={T}}", ItemType.CHAPTER),
    ("@conference{k, title={T}}", ItemType.PAPER_CONFERENCE),
    ("@collection{k, title={T}}", ItemType.BOOK),
    ("@misc{k, title={T}}", ItemType.DOCUMENT),
    ("@misc{k, url={https://example.org}}", ItemType.WEBPAGE),
    ("@misc{k, howpublished={\\url{https://example.org}}}", ItemType.WEBPAGE),
    ("@misc{k, eprint={1412.6980}, archiveprefix={arXiv}}", ItemType.ARTICLE),
    ("@misc{k, type={Data set}}", ItemType.DATASET),
    ("@online{k, title={T}}", ItemType.WEBPAGE),
    ("@online{k, eprint={1412.6980}, eprinttype={arxiv}}", ItemType.ARTICLE),
    ("@mastersthesis{k, title={T}}", ItemType.THESIS),
    ("@techreport{k, title={T}}", ItemType.REPORT),
    ("@book(k, title={T})", ItemType.BOOK),
    ("@nonsense{k, title={T}}", ItemType.DOCUMENT),
]


@pytest.mark.parametrize(("text", "kind"), TYPES)
def test_the_type_is_told_by_entry_type_and_fields(text: str, kind: ItemType) -> None:
    assert read_one(text).type is kind


def test_strings_and_months_are_resolved() -> None:
    text = """
    @string{jan-phys = "Annalen"}  @STRING(who = {Einstein, Albert})
    @article{k, author = WHO # " and " # {Besso, Michele}, journal = jan-phys # { der Physik},
             year = 1905, month = jun # "~30"}
    """
    record = read_one(text)
    assert record.author == Names((Name("Einstein", "Albert"), Name("Besso", "Michele")))
    assert record.container_title == "Annalen der Physik"
    assert record.issued == Date(1905, 6, 30)


def test_a_child_inherits_from_its_parents() -> None:
    text = """
    @incollection{kuhn, author = {Kuhn, Thomas S.}, title = {Logic of discovery}, crossref = {Criticism}, xdata = {cup}}
    @book{criticism, title = {Criticism and the Growth of Knowledge}, editor = {Lakatos, Imre}, year = 1970}
    @xdata{cup, publisher = {Cambridge University Press}, location = {Cambridge}}
    """
    references = bibtex.read(text).references
    assert [each.citation_key for each in references] == ["kuhn", "criticism"]
    child = references[0]
    assert child.title == "Logic of discovery"
    assert child.container_title == "Criticism and the Growth of Knowledge"
    assert child.editor == Names((Name("Lakatos", "Imre"),))
    assert (child.publisher, child.publisher_place) == ("Cambridge University Press", "Cambridge")
    assert child.foreign == ()


def test_the_styles_own_field_goes_before_another_name_for_it() -> None:
    record = read_one("@inproceedings{k, organization={ACM}, publisher={IEEE}, location={Oslo}, address={Bergen}}")
    assert record.publisher == "IEEE"
    assert Foreign("bibtex", "organization", "ACM") in record.foreign


def test_a_circle_of_parents_ends() -> None:
    text = "@book{a, crossref={b}, title={A}} @book{b, crossref={a}, year=1999}"
    assert [each.title for each in bibtex.read(text).references] == ["A", "A"]


def test_comments_and_preambles_are_passed_over() -> None:
    text = "A heading.\n@comment{x, y}\n@preamble{ {\\newcommand{\\x}{y}} }\n% a remark\n@book{k, title={T}}\nThe end."
    assert read_one(text).title == "T"


def test_other_fields_are_carried_along_and_written_back() -> None:
    text = "@book{k,\n  title = {T},\n  abnote = {See {\\emph{this}}},\n  file = {a\\_b.pdf},\n}\n"
    record = read_one(text)
    assert Foreign("bibtex", "abnote", "See {\\emph{this}}") in record.foreign
    written = bibtex.write([record])
    assert "  abnote = {See {\\emph{this}}},\n" in written
    assert bibtex.read(written).references == (record,)


def person(family: str) -> Names:
    return Names((Name(family, "A."),))


WHO = Names((Name(literal="World Health Organization"),))
WRITTEN = [
    # record, dialect, lines that must be there
    (Reference(ItemType.REPORT, author=WHO), "bibtex", ["@techreport{", "author = {{World Health Organization}}",
                                                        "institution = {World Health Organization}"]),
    (Reference(ItemType.ARTICLE_JOURNAL, article_number="e1"), "bibtex", ["pages = {e1}", "eid = {e1}"]),
    (Reference(ItemType.BOOK, publisher="Simon and Schuster"), "biblatex", ["publisher = {{Simon and Schuster}}"]),
    (Reference(ItemType.BOOK, publisher="Simon and Schuster"), "bibtex", ["publisher = {{Simon and Schuster}}"]),
    (Reference(ItemType.BOOK, editor=person("Berger")), "biblatex", ["@collection{"]),
    (Reference(ItemType.BOOK, event_title="OSDI"), "bibtex", ["@proceedings{"]),
    (Reference(ItemType.CHAPTER, container_author=person("Berger")), "biblatex", ["@inbook{", "bookauthor = {Berger, A.}"]),
    (Reference(ItemType.THESIS, genre="PhD thesis"), "biblatex", ["@phdthesis{"]),
    (Reference(ItemType.THESIS, genre="MSc thesis"), "bibtex", ["@mastersthesis{", "type = {MSc thesis}"]),
    (Reference(ItemType.THESIS, genre="Dissertation"), "biblatex", ["@thesis{", "type = {Dissertation}"]),
    (Reference(ItemType.ARTICLE_JOURNAL, status="in press"), "bibtex", ["note = {In press}"]),
    (Reference(ItemType.ARTICLE_JOURNAL, status="in press"), "biblatex", ["pubstate = {inpress}"]),
    (Reference(ItemType.BOOK, issued=Date(2020, 3, 4)), "bibtex", ["year = {2020}", "month = mar,", "day = {4}"]),
    (Reference(ItemType.BOOK, issued=Date(2020, season=1)), "bibtex", ["year = {2020}", "date = {2020-21}"]),
    (Reference(ItemType.BOOK, author=Names((Name("Berger"),), others=True)), "bibtex", ["author = {Berger and others}"]),
    (Reference(ItemType.DOCUMENT, url="https://example.org/a_b%20c#d"), "bibtex", ["url = {https://example.org/a_b%20c#d}"]),
    (Reference(ItemType.BOOK, edition="2"), "bibtex", ["edition = {2nd}"]),
    (Reference(ItemType.BOOK, edition="12"), "bibtex", ["edition = {12th}"]),
    (Reference(ItemType.BOOK, edition="23"), "biblatex", ["edition = {23}"]),
    (Reference(ItemType.BOOK, issued=Date(1776, end=Date(1788))), "bibtex", ["year = {1776--1788}", "date = {1776/1788}"]),
    (Reference(ItemType.BOOK, issued=Date(1937, uncertain=True)), "bibtex", ["year = {{[1937]}}", "date = {1937?}"]),
    (Reference(ItemType.BOOK, author=Names((Name("Zola", "Émile Édouard"),))), "bibtex",
     ["author = {Zola, {\\'E}mile {\\'E}douard}"]),
    (Reference(ItemType.BOOK, author=Names((Name("Zola", "Émile"),))), "biblatex", ["author = {Zola, Émile}"]),
    (Reference(ItemType.CHAPTER, title="T", editor=person("Berger")), "bibtex", ["key = {T}"]),
    (Reference(ItemType.CHAPTER, title="T"), "biblatex", ["@inbook{"]),
    (Reference(ItemType.LEGAL_CASE, title="T", volume="347", authority="House of Lords"), "biblatex",
     ["@misc{", "entrysubtype = {court case}", "verba = {volume = {347}, authority = {House of Lords}}"]),
    (Reference(ItemType.MOTION_PICTURE, title="T", publisher="RKO"), "biblatex", ["organization = {RKO}"]),
    (Reference(ItemType.REPORT, title="T"), "biblatex", ["@report{", "type = {Report}"]),
    (Reference(ItemType.WEBPAGE, title="T"), "biblatex", ["@misc{", "entrysubtype = {webpage}"]),
    (Reference(ItemType.BOOK, issued=Date(literal="s.f.")), "biblatex", ["verba = {year = {s.f.}}"]),
    (Reference(ItemType.ARTICLE_JOURNAL, title="Rivers of Europe, 50% & more"), "bibtex",
     ["title = {Rivers of {Europe}, 50\\% \\& more}"]),
]  # fmt: skip


@pytest.mark.parametrize(("record", "dialect", "lines"), WRITTEN)
def test_what_styles_demand_is_written(record: Reference, dialect: str, lines: list[str]) -> None:
    text = bibtex.write([record], dialect=dialect)
    for line in lines:
        assert line in text


def test_a_field_of_somebody_elses_is_never_packed() -> None:
    text = "@misc{k,\n  title = {T},\n  jurisdiction = {US},\n  abnote = {mine},\n  verba = {a \\b},\n}\n"
    written = bibtex.write([read_one(text)], dialect="biblatex")
    assert "  abnote = {mine},\n  verba = {a \\b},\n  verbb = {jurisdiction = {US}},\n" in written
    assert read_one(written) == read_one(text)


def test_capitals_are_left_alone_on_request() -> None:
    record = Reference(ItemType.BOOK, title="Rivers of Europe")
    assert "title = {Rivers of Europe}" in bibtex.write([record], protect_capitals=False)
