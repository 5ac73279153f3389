"""Files of records: each of ``fixtures/records`` is read as the CSL-JSON beside it says, without parsing.

After a change that is meant, write those anew and read the difference::

    REGENERATE=1 python -m pytest tests/sources/test_sources_records.py
"""

import os
from pathlib import Path

import pytest

from exporter import formats, pipeline, sources

FOLDER = Path(__file__).parents[2] / "fixtures" / "records"
FILES = sorted(path.name for path in FOLDER.iterdir() if not path.name.endswith(".golden.json"))


@pytest.mark.parametrize("name", FILES)
def test_the_file_is_read_as_its_golden_says(name: str) -> None:
    golden = FOLDER / f"{name}.golden.json"
    result = pipeline.read_input(str(FOLDER / name))
    found = formats.write(pipeline.keyed(result.references), formats.CSL_JSON)
    if os.environ.get("REGENERATE"):
        golden.write_text(found, encoding="utf-8")
    assert found == golden.read_text(encoding="utf-8")
    assert result.damaged == ()


@pytest.mark.parametrize("name", FILES)
def test_each_record_can_be_shown_as_a_reference_string(name: str) -> None:
    path = str(FOLDER / name)
    document = sources.load(path)
    found = pipeline.find_in(document).references
    assert len(found) == len(pipeline.read_input(path).references)
    assert {raw.document for raw in found} == {path}
