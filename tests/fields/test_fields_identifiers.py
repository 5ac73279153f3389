"""Identifiers: where a mark stands is found in the text itself, whatever letters come before it."""

import re

import pytest

from exporter.fields.identifiers import _marked


@pytest.mark.parametrize(
    "before", ["", "Gro\u00df", "Stra\u00dfenma\u00dfe flei\u00dfig gro\u00df hei\u00df wei\u00df", "\ufb01sh \u0149"]
)
def test_letters_that_grow_in_capitals_do_not_shift_the_mark(before: str) -> None:
    assert _marked(f"{before} issn 0028-0836", "ISSN", re.compile(r"\d{4}-\d{4}")) == "0028-0836"
