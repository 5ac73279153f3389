"""Citation keys."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import references

from exporter.formats.citekey import assign
from exporter.reference import Date, Name, Names, Reference


def record(
    name: Name | None = None, year: int | None = None, letter: str = "", title: str = "", key: str = ""
) -> Reference:
    people = Names((name,)) if name else Names()
    issued = Date(year) if year is not None else None
    return Reference(author=people, issued=issued, year_suffix=letter, title=title, citation_key=key)


GOFFMAN = Name("Goffman", "D.")
SINGLE = [
    (record(GOFFMAN, 1983), "goffman1983"),
    (record(GOFFMAN, 1983, "a"), "goffman1983a"),
    (record(Name("Berg", "C.", non_dropping_particle="van den"), 2014), "berg2014"),
    (record(Name("O'Neill-Díaz", "M."), 2014), "oneilldiaz2014"),
    (record(Name("Ærøskøbing"), 2014), "aeroskobing2014"),
    (record(Name(literal="World Health Organization"), 2020), "world2020"),
    (record(Name(literal="The Royal Society"), 1665), "royal1665"),
    (record(title="On the Origin of Species", year=1859), "origin1859"),
    (record(Name("王", "伟"), 2014, title="On rivers"), "rivers2014"),
    (record(Name("王", "伟"), 2014), "ref2014"),
    (record(GOFFMAN), "goffmannd"),
    (record(Name("Caesar"), -43), "caesar44bc"),
    (record(GOFFMAN, 1983, key="DBLP:conf/x"), "DBLP:conf/x"),
    (record(GOFFMAN, 1983, key="Müller, 2014"), "Muller2014"),
    (record(GOFFMAN, 1983, key="{}"), "goffman1983"),
]  # fmt: skip


@pytest.mark.parametrize(("reference", "key"), SINGLE)
def test_a_key(reference: Reference, key: str) -> None:
    assert assign([reference])[0].citation_key == key


SEVERAL = [
    ([record(GOFFMAN, 1983)] * 3, ["goffman1983", "goffman1983a", "goffman1983b"]),
    # the source's own letters go first
    ([record(GOFFMAN, 1983), record(GOFFMAN, 1983, "a")], ["goffman1983", "goffman1983a"]),
    ([record(GOFFMAN, 1983), record(GOFFMAN, 1983), record(GOFFMAN, 1983, "a")],
     ["goffman1983", "goffman1983b", "goffman1983a"]),
    ([record(GOFFMAN, 1983, "a"), record(GOFFMAN, 1983, "a")], ["goffman1983a", "goffman1983"]),
    # keys that are there stay, and differ in more than case
    ([record(GOFFMAN, 1983), record(key="goffman1983")], ["goffman1983a", "goffman1983"]),
    ([record(key="Berger"), record(key="berger")], ["Berger", "bergera"]),
]  # fmt: skip


@pytest.mark.parametrize(("given_references", "keys"), SEVERAL)
def test_keys_are_unique(given_references: list[Reference], keys: list[str]) -> None:
    assert [each.citation_key for each in assign(given_references)] == keys


@given(st.lists(references(), max_size=6))
def test_keys_are_legal_unique_and_stable(records: list[Reference]) -> None:
    once = assign(records)
    keys = [each.citation_key for each in once]
    assert all(re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9_:.+/-]*", key) for key in keys)
    assert len({key.lower() for key in keys}) == len(keys)
    assert assign(once) == once


@given(st.lists(references(), min_size=1, max_size=5))
def test_a_later_record_changes_no_key_before_it(records: list[Reference]) -> None:
    unkeyed = [record(Name("Berger"), 1981) for _ in records]
    assert assign([*unkeyed, record(Name("Berger"), 1981)])[:-1] == assign(unkeyed)
