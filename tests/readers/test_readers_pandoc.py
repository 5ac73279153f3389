"""What pandoc understands of our files, field by field."""

import json
from typing import Any

import pytest
from corpus import check, of_csl, records
from known_losses import PANDOC

from exporter import formats

pypandoc = pytest.importorskip("pypandoc", reason="pandoc not installed (pypandoc_binary)")


@pytest.mark.parametrize("name", PANDOC)
def test_pandoc_understands_every_field(name: str) -> None:
    format = formats.RIS if name == "ris" else formats.BIBTEX
    text = formats.write(records(), format, dialect="" if name == "ris" else name)
    items: list[dict[str, Any]] = json.loads(pypandoc.convert_text(text, "csljson", format=name))
    if name != "ris":  # pandoc sorts what has keys
        by_key = {item["id"]: item for item in items}
        items = [by_key[record.citation_key] for record in records()]
    check(list(of_csl(items)), PANDOC[name])
