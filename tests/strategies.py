"""Hypothesis strategies for records: all types, all variables, the characters that break formats."""

from dataclasses import fields

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from exporter.csl import ItemType
from exporter.reference import Date, Name, Names, PageRange, Pages, Reference

# A slow machine is no defect; nor are the many characters that these records are made of.
settings.register_profile("records", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("records")

NASTY = [
    "{", "}", "{}", "}{", "%", "$", "&", "_", "~", "^", "\\", '"', "'", "`", "``", "''", "--", "---", "#", "<", ">",
    "\n", "\r\n", "\t", "\u2028", "\u00a0", " and ", " AND ", ",", ";", ":", "=", "@article{", "\n@article{x,",
    "ER  - ", "\nER  - ", "\nTY  - JOUR", "\\url{", "$x$", "?`", "[", "]", "(", ")", "|", "*", "/", "others",
]  # fmt: skip
WORDS = [
    "Rivers",
    "of",
    "Europe",
    "DNA",
    "mRNA",
    "łódź",
    "Ærø",
    "naïve",
    "水",
    "河川の研究",
    "Вода",
    "рек",
    "ﬁ",
    "e\u0301",
    "🌊",
    "İ",
]

plain_words = st.text(alphabet=st.characters(categories=["Lu", "Ll", "Nd"]), min_size=1, max_size=8)
pieces = st.one_of(st.sampled_from(NASTY), st.sampled_from(WORDS), plain_words, st.just(" "))
texts = st.lists(pieces, max_size=7).map("".join)
some_texts = st.one_of(st.just(""), texts)

capitalised = st.sampled_from(
    ["Berger", "O'Neill-Díaz", "Ångström", "Ортега", "王", "Ortega y Gasset", "García Márquez"]
)
given_names = st.sampled_from(["", "A.", "Maria Luisa", "J.-P.", "Élie", "C. D. E.", "Юрий", "伟"])
people = st.builds(
    Name,
    family=capitalised,
    given=given_names,
    non_dropping_particle=st.sampled_from(["", "van", "van der", "de la", "De", "d'"]),
    suffix=st.sampled_from(["", "Jr.", "III"]),
) | st.builds(Name, family=capitalised, given=st.just("Anna"), dropping_particle=st.sampled_from(["von", "de"]))
institutions = st.builds(
    Name,
    literal=st.sampled_from(["UNESCO", "World Health Organization", "Smith and Sons, Ltd.", "AT&T {Labs}", "50% Club"])
    | texts,
)
wild_names = st.builds(Name, family=some_texts, given=some_texts, dropping_particle=some_texts, suffix=some_texts,
                       non_dropping_particle=some_texts)  # fmt: skip
name_lists = st.builds(Names, st.lists(people | institutions | wild_names, max_size=3).map(tuple), st.booleans())

years = st.integers(1000, 2100) | st.integers(-3000, 99_999)
flags = {"circa": st.booleans(), "uncertain": st.booleans()}
points = st.one_of(
    st.builds(Date, year=years, **flags),
    st.builds(Date, year=years, month=st.integers(1, 12), **flags),
    st.builds(Date, year=years, month=st.integers(1, 12), day=st.integers(1, 31), **flags),
    st.builds(Date, year=years, season=st.integers(1, 4), **flags),
)
ranges = st.builds(lambda start, end: Date(start.year, start.month, start.day, start.season, end, start.circa,
                                           start.uncertain), points, points)  # fmt: skip
words_of_dates = st.builds(
    Date, literal=st.sampled_from(["n.d.", "19n88", "c. first century", "in press", "May 5"]) | texts
)
dates = st.none() | points | ranges | words_of_dates

labels = st.from_regex(r"\A[A-Z]?[1-9][0-9]{0,4}\Z") | st.sampled_from(["xii", "S1-12", "e101", "12a"])
page_ranges = st.builds(PageRange, labels, st.just("") | labels)
pages = st.one_of(
    st.just(Pages()),
    st.builds(Pages, st.lists(page_ranges, min_size=1, max_size=3).map(tuple)),
    st.builds(Pages, literal=texts),
)

_KINDS = {
    "author": name_lists, "editor": name_lists, "translator": name_lists, "collection_editor": name_lists,
    "container_author": name_lists, "director": name_lists, "contributor": name_lists, "issued": dates,
    "accessed": dates, "original_date": dates, "event_date": dates, "submitted": dates, "page": pages,
    "keyword": st.lists(texts, max_size=3).map(tuple),
    "status": st.sampled_from(["", "in press", "In press", "forthcoming", "prepublished", "under revision"]) | texts,
    "archive": st.sampled_from(["", "arXiv", "PubMed", "JSTOR"]) | texts,
    "archive_location": st.sampled_from(["", "2001.00001", "math/0309136"]) | texts,
    "url": st.sampled_from(["", "https://example.org/~a_b?c=%20d&e=f#g"]) | texts,
    "doi": st.sampled_from(["", "10.1002/(SICI)1097-4571(199906)50:8<676::AID>3.0.CO;2-1"]) | texts,
    "isbn": st.sampled_from(["", "978-3-16-148410-0", "1234-5678"]) | texts,
    "issn": st.sampled_from(["", "0028-0836", "2434561X"]) | texts,
    "pmid": st.sampled_from(["", "12345678"]) | texts,
    "genre": st.sampled_from(["", "PhD thesis", "Master's thesis", "Thesis", "Data set", "phdthesis"]) | texts,
    "language": st.sampled_from(["", "de", "en-US", "german", "tlh"]) | texts,
    "note": st.sampled_from(["", "In press", "Status: new", "Unpublished manuscript"]) | texts,
    "year_suffix": st.sampled_from(["", "a", "b"]),
    "citation_key": st.sampled_from(["", "berger1981", "Berger1981", "DBLP:conf/x", "übel key", "{"]) | texts,
}  # fmt: skip
_NOT_MADE = {"type", "foreign", "origin", "doubts", "confidence"}
VARIABLES = [field.name for field in fields(Reference) if field.name not in _NOT_MADE]


@st.composite
def references(draw: st.DrawFn) -> Reference:
    """A record of any type with any variables; about a third of them filled."""
    chosen = draw(st.lists(st.sampled_from(VARIABLES), max_size=12, unique=True))
    values = {name: draw(_KINDS.get(name, some_texts)) for name in chosen}
    return Reference(type=draw(st.sampled_from(ItemType)), **values)  # type: ignore[arg-type]
