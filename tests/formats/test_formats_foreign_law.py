"""Nothing is dropped silently: whatever fields a file has, their values are read, and written again."""

from hypothesis import given, settings
from hypothesis import strategies as st

from exporter import formats
from exporter.reference import Bibliography

words = st.from_regex(r"\A[a-z]{5,9}\Z")
FIELDS = (
    "author editor translator title booktitle journal journaltitle subtitle year date month day pages volume number "
    "issue publisher institution school organization address location series edition note addendum annote abstract "
    "keywords language langid howpublished eprint eprinttype type url doi isbn issn file groups timestamp mendeley-tags "
    "__markedentry"
).split()
TAGS = (
    "A1 A2 A3 A4 AB AN AU BT C1 C2 C7 CN CR CY DA DB DO DP ED EP "
    "ET ID IS J2 JF JO KW L1 L4 LA LB M1 M2 M3 N1 N2 NV PB PY SE SN SP ST T1 T2 T3 TI U1 UR VL Y1 ZZ"
).split()
DATES = {"DA", "PY", "Y1"}
TYPES = ["article", "book", "incollection", "inproceedings", "phdthesis", "techreport", "misc", "online", "unpublished"]
KINDS = ["JOUR", "BOOK", "CHAP", "CONF", "THES", "RPRT", "ELEC", "GEN", "PAMP", "MGZN", "UNPB"]


def everything(bibliography: Bibliography) -> str:
    return (repr(bibliography.references) + repr(bibliography.damaged)).lower()


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(TYPES), st.lists(st.tuples(st.sampled_from(FIELDS), words), max_size=12))
def test_each_value_of_a_bib_file_is_kept(kind: str, fields: list[tuple[str, str]]) -> None:
    text = f"@{kind}{{key,\n" + "".join(f"  {name} = {{{value}}},\n" for name, value in fields) + "}\n"
    found = formats.read(text, formats.BIBTEX)
    for dialect in formats.BIBTEX.dialects:
        out = formats.write(found.references, formats.BIBTEX, dialect=dialect).lower()
        for name, value in fields:
            assert value in everything(found), name
            assert value in out, (name, dialect)


years = st.integers(1800, 2020).map(str)
# Dates in words are a documented loss of journal articles (docs/losses.md), so that dates are dates here.
tagged = st.sampled_from(TAGS).flatmap(lambda tag: st.tuples(st.just(tag), years if tag in DATES else words))


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(KINDS), st.lists(tagged, max_size=12))
def test_each_value_of_a_ris_file_is_kept(kind: str, tags: list[tuple[str, str]]) -> None:
    text = f"TY  - {kind}\n" + "".join(f"{tag}  - {value}\n" for tag, value in tags) + "ER  - \n"
    found = formats.read(text, formats.RIS)
    out = formats.write(found.references, formats.RIS).lower()
    for tag, value in tags:
        assert value in everything(found), tag
        assert value in out, tag
