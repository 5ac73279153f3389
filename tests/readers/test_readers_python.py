"""What pybtex, bibtexparser and rispy understand of our files, field by field."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

import pybtex.errors
import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import SeparateCoAuthors, SplitNameParts
from corpus import ROLES, Understood, check, folded, meant, records
from known_losses import BIBTEXPARSER, PYBTEX, RISPY
from pybtex.database.input.bibtex import Parser
from pylatexenc.latex2text import LatexNodes2Text

from exporter import formats
from exporter.text import fold

MONTHS = {name: str(n) for n, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
KINDS = {"phdthesis": "PhD thesis", "mastersthesis": "Master's thesis"}
# What the fields of a .bib file mean, whatever the type; of several the first that is there.
MEANINGS = {
    "container_title": "journal journaltitle booktitle howpublished titleaddon",
    "collection_title": "series",
    "issue": "issue number",
    "number": "itemnumber number",
    "publisher": "publisher institution school organization assignee holder howpublished",
    "publisher_place": "address location",
    "genre": "type",
    "page": "pages eid",
    "pmid": "pmid eprint",
} | {name: name for name in "title volume edition doi url isbn issn abstract note".split()}
to_text = LatexNodes2Text(math_mode="text").latex_to_text


def understood(kind: str, fields: Mapping[str, str], people: Mapping[str, Sequence[str]]) -> Understood:
    """What the fields of an entry say, LaTeX decoded by pylatexenc."""
    said = {name: _first(fields, names) for name, names in MEANINGS.items()}
    plain = {name: text if name in ("url", "doi") else to_text(text) for name, text in said.items()}
    date = re.match(r"-?\d+", fields.get("date", "")) or re.search(r"\d{4}", fields.get("year", ""))
    plain["edition"] = re.sub(r"(?<=\d)(?:st|nd|rd|th)$", "", plain["edition"])
    return folded(
        plain
        | {role: to_text(" ".join(names)) for role, names in people.items()}
        | {"year": str(int(date[0])) if date else "", "genre": plain["genre"] or KINDS.get(kind, "")}
        | {"month": _month(fields), "accessed": _month_of(fields.get("urldate", ""))}
        | {"keyword": " ".join(sorted(to_text(fields.get("keywords", "")).split(", ")))}
    )


def _first(fields: Mapping[str, str], names: str) -> str:
    return next((fields[name] for name in names.split() if fields.get(name)), "")


def _month(fields: Mapping[str, str]) -> str:
    month = MONTHS.get(fields.get("month", "").lower()[:3], "")
    return f"{month} {fields.get('day', '')}" if month else _month_of(fields.get("date", ""))


def _month_of(date: str) -> str:
    parts = date.split("-")[1:]
    return " ".join(part.lstrip("0") for part in parts) if parts and "/" not in date else ""


def by_pybtex(text: str) -> Iterator[Understood]:
    """What pybtex says of each entry."""
    for entry in Parser().parse_string(text).entries.values():
        people = {
            role: [" ".join(person.last_names) for person in persons if str(person) != "others"]
            for role, persons in entry.persons.items()
        }
        yield understood(entry.type, {name.lower(): value for name, value in entry.fields.items()}, people)


def by_bibtexparser(text: str) -> Iterator[Understood]:
    """What bibtexparser says of each entry."""
    for entry in parse_string(text, append_middleware=[SeparateCoAuthors(), SplitNameParts()]).entries:
        fields = {name: field.value for name, field in entry.fields_dict.items()}
        people = {
            role: [" ".join(name.last) for name in fields[role] if name.last != ["others"]]
            for role in ROLES
            if role in fields
        }
        yield understood(entry.entry_type, {k: v for k, v in fields.items() if isinstance(v, str)}, people)


READERS = {"pybtex": (by_pybtex, PYBTEX), "bibtexparser": (by_bibtexparser, BIBTEXPARSER)}


@pytest.mark.parametrize("dialect", formats.BIBTEX.dialects)
@pytest.mark.parametrize("reader", READERS)
def test_each_field_of_a_bib_file_is_understood(reader: str, dialect: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pybtex.errors, "strict", True)
    text = formats.write(records(), formats.BIBTEX, dialect=dialect)
    read, losses = READERS[reader]
    check(list(read(text)), losses[dialect])


def by_rispy(text: str) -> Iterator[Understood]:
    """rispy says nothing of what a tag means for a type: a field is understood that stands in a tag by itself."""
    for reference, item in zip(records(), rispy.loads(text), strict=True):
        values = {fold(value) for value in _values(item)}
        yield {field: wanted for field, wanted in meant(reference).items() if wanted in values}


def _values(item: Mapping[str, object]) -> Iterator[str]:
    """The value of each tag: names of people by their family names, dates by the parts, lists as one."""
    for name, value in item.items():
        texts = [str(each) for each in value] if isinstance(value, list) else [str(value)]
        yield from ("".join(texts), "".join(sorted(texts)))
        if name in ("authors", "secondary_authors", "tertiary_authors", "subsidiary_authors", "unknown_tag"):
            yield from _families(texts)
        if name in ("date", "access_date"):
            yield "".join(part.lstrip("0") for part in texts[0].split("/")[1:])
    yield f"{item.get('start_page', '')}{item.get('end_page', '')}"


def _families(texts: Iterable[str]) -> Iterator[str]:
    families = [text.split(", ")[0] for text in texts]
    yield "".join(families)
    yield "".join(re.sub(r"^(?:[a-zà-ÿ'’]+ )+", "", family) for family in families)


def test_each_value_of_a_ris_file_stands_in_a_tag_that_rispy_knows() -> None:
    check(list(by_rispy(formats.write(records(), formats.RIS))), RISPY["ris"])
