"""What citation-js understands of our files, field by field."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from corpus import Loss, check, has_particle, is_type, of_csl, of_season, records

from exporter import formats
from exporter.csl import ItemType as T

HERE = Path(__file__).parent
MODULES = HERE.parents[1] / ".ci" / "node" / "node_modules"
TYPES = {"bibtex": "@bibtex/text", "biblatex": "@biblatex/text", "ris": "@ris/file"}
pytestmark = pytest.mark.skipif(
    shutil.which("node") is None or not (MODULES / "@citation-js").is_dir(),
    reason="citation-js not installed: npm install --prefix .ci/node with tests/readers/package.json there",
)


PATENT = Loss("publisher", is_type(T.PATENT), "a patent has no publisher")
BEFORE_CHRIST = Loss("year", lambda record: record.citation_key == "plato399bc", "years before our era")
CASE = Loss("container", is_type(T.LEGAL_CASE), "the reporter of a case")
SITE = Loss("container", is_type(T.WEBPAGE, T.POST_WEBLOG), "a site")
LOSSES = {
    "bibtex": [BEFORE_CHRIST, CASE, PATENT, SITE, Loss("year", is_type(T.MANUSCRIPT), "a circa in the year")],
    "biblatex": [BEFORE_CHRIST, CASE, PATENT, SITE],
    "ris": [
        CASE,
        PATENT,
        Loss("container", is_type(T.WEBPAGE), "a site"),
        Loss("year", is_type(T.PAPER_CONFERENCE), "the year of a paper: it takes PY for the conference's"),
        Loss("year", of_season, "a season"),
        Loss("author", is_type(T.ARTICLE_NEWSPAPER), "who wrote in a newspaper: it takes AU for the reporter"),
        Loss("author", has_particle, "a particle becomes part of the name"),
        Loss("editor", has_particle, "a particle becomes part of the name"),
        Loss("title", lambda record: bool(record.translated_title), "a title beside its translation"),
        Loss("page", is_type(T.LEGAL_CASE), "the first page of a case"),
    ],
}


@pytest.mark.parametrize("name", LOSSES)
def test_citation_js_understands_every_field(name: str, tmp_path: Path) -> None:
    format = formats.RIS if name == "ris" else formats.BIBTEX
    file = tmp_path / "refs"
    file.write_bytes(formats.write(records(), format, dialect="" if name == "ris" else name).encode())
    command = ["node", str(HERE / "citationjs.mjs"), str(MODULES), str(file), TYPES[name]]
    done = subprocess.run(command, capture_output=True, check=True, text=True)
    items: list[dict[str, Any]] = json.loads(done.stdout)
    check(list(of_csl(items)), LOSSES[name])
