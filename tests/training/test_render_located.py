"""Marked output of a style becomes text with labels: values only, whatever the style wraps round them."""

import re

import pytest

from training.render.located import labelled
from training.render.marked import Lost
from training.render.record import Date, Person, Record

KUHN = Record(
    "kuhn",
    "book",
    "The Structure of Scientific Revolutions",
    authors=(Person("Kuhn", "Thomas S."),),
    date=Date(1970),
    edition="2",
    publisher="University of Chicago Press",
    place="Chicago",
    series="International Encyclopedia of Unified Science",
    series_number="2",
)
TURING = Record(
    "turing",
    "article",
    "Computing Machinery and Intelligence",
    authors=(Person("Turing", "Alan Mathison"),),
    date=Date(1950, 10),
    container="Mind",
    volume="59",
    issue="236",
    page="433-460",
    doi="10.1093/mind/LIX.236.433",
    url="https://academic.oup.com/mind/article/LIX/236/433/986238",
    accessed=Date(2020, 5, 3),
)
PARTEE = Record(
    "partee",
    "chapter",
    "Montague Grammar",
    authors=(Person("Partee", "Barbara H."), Person("Hendriks", "Herman L. W.")),
    editors=(Person("Benthem", "Johan", "van"), Person("Meulen", "Alice", "ter")),
    container="Handbook of Logic and Language",
    date=Date(words="n.d."),
)
ROLES = {"A": "\u202a", "E": "\u202b", "T": "\u202c"}


def raw(text: str) -> str:
    """``<variable|text>`` and ``^A``, ``^E``, ``^T`` before a family name, as the marks that the driver sets."""
    text = re.sub(r"\^([AET])", lambda match: ROLES[match[1]], text)
    return text.translate({ord("<"): "\ue000", ord("|"): "\ue001", ord(">"): "\ue002"})


CASES = [
    (KUHN, "<author|^AKuhn, T. S.> <issued|(1970).> <title|The structure>", Lost),
    (
        KUHN,
        "<author|^AKuhn TS>. <title|The structure of scientific revolutions>. <edition|2nd> ed. "
        "<publisher-place|Chicago: ><publisher|University of Chicago Press; ><issued|1970>",
        ["author:Kuhn TS", "title:The structure of scientific revolutions", "edition:2nd ed.", "place:Chicago",
         "publisher:University of Chicago Press", "date:1970"],
    ),
    (
        KUHN,
        "<collection-title|International Encyclopedia of Unified Science>, vol. <collection-number|2>",
        ["collection-title:International Encyclopedia of Unified Science", "volume:2"],
    ),
    (
        TURING,
        "[<citation-number|1>] <author|A. M. ^ATuring>, <title|“Computing Machinery and Intelligence,”> "
        "<container-title|Mind,> <volume|vol. 59>,<issue| no. 236>, <page|pp. 433–60>, <issued|Oct. 1950>, "
        "<DOI|doi: 10.1093/mind/LIX.236.433.>",
        ["citation-number:1", "author:A. M. Turing", "title:Computing Machinery and Intelligence", "journal:Mind",
         "volume:59", "issue:236", "page:433–60", "date:Oct. 1950", "doi:10.1093/mind/LIX.236.433"],
    ),
    (
        TURING,
        "<title|« Computing machinery and intelligence »>. https://doi.org/<DOI|10.1093/mind/LIX.236.433> "
        "(<accessed|consulté le 3 mai 2020>)",
        ["title:Computing machinery and intelligence", "doi:https://doi.org/10.1093/mind/LIX.236.433",
         "accessed:3 mai 2020"],
    ),
    (
        PARTEE,
        "<author|^APARTEE, B. H. et al.> (n.d.) <title|Montague grammar>. In "
        "<editor|J. van ^EBenthem and A. ter ^EMeulen (Eds.),> <container-title|Handbook of logic and language>.",
        ["author:PARTEE, B. H. et al.", "date:n.d.", "title:Montague grammar",
         "editor:J. van Benthem and A. ter Meulen", "booktitle:Handbook of logic and language"],
    ),
    (
        PARTEE,
        "<title|Montague Grammar>, <editor|edited by Johan van ^EBenthem et al.>",
        ["title:Montague Grammar", "editor:Johan van Benthem et al."],
    ),
    # Editors in front who are not called so: nobody could tell them from authors.
    (
        PARTEE,
        "<author|<editor|van ^EBenthem, Johan,>> <title|Montague Grammar>",
        ["author:van Benthem, Johan", "title:Montague Grammar"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("record", "marked", "expected"), CASES)
def test_values_are_found_in_what_a_style_printed(
    record: Record, marked: str, expected: list[str] | type[Lost]
) -> None:
    if isinstance(expected, type):
        with pytest.raises(Lost):
            labelled(raw(marked), record)
        return
    text, spans = labelled(raw(marked), record)
    assert [f"{span.label}:{span.of(text)}" for span in spans] == expected


def test_no_mark_stays_in_the_text() -> None:
    text, _ = labelled(raw("<author|^ATuring, A.>\n <container-title|Mind>"), TURING)
    assert text == "Turing, A. Mind"
