"""A pattern's signs hide none of its matches: matches are made of the pattern itself, and held against the signs."""

import importlib
import pkgutil
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exporter import fields
from exporter.fields.signed import Signed
from exporter.text import caseless


def _signed(value: object) -> Iterator[Signed]:
    """All that ``value`` is or, a tuple, holds."""
    if isinstance(value, Signed):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _signed(each)


def _all() -> dict[str, Signed]:
    modules = pkgutil.walk_packages(fields.__path__, "exporter.fields.")
    values = [vars(importlib.import_module(module.name)) for module in modules]
    return {each.pattern.pattern: each for module in values for value in module.values() for each in _signed(value)}


@pytest.mark.parametrize("signed", [pytest.param(each, id=each.signs[0]) for each in _all().values()])
@settings(max_examples=12, deadline=None)
@given(st.data())
def test_whatever_matches_has_a_sign(signed: Signed, data: st.DataObject) -> None:
    text = data.draw(st.from_regex(signed.pattern))
    if signed.pattern.search(text):
        assert signed.search(text, caseless(text))
