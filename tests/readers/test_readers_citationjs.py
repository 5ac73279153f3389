"""What citation-js understands of our files, field by field."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from corpus import check, of_csl, records
from known_losses import CITATION_JS

from exporter import formats

HERE = Path(__file__).parent
MODULES = HERE.parents[1] / ".ci" / "node" / "node_modules"
TYPES = {"bibtex": "@bibtex/text", "biblatex": "@biblatex/text", "ris": "@ris/file"}
pytestmark = pytest.mark.skipif(
    shutil.which("node") is None or not (MODULES / "@citation-js").is_dir(),
    reason="citation-js not installed: npm install --prefix .ci/node with tests/readers/package.json there",
)


@pytest.mark.parametrize("name", CITATION_JS)
def test_citation_js_understands_every_field(name: str, tmp_path: Path) -> None:
    format = formats.RIS if name == "ris" else formats.BIBTEX
    file = tmp_path / "refs"
    file.write_bytes(formats.write(records(), format, dialect="" if name == "ris" else name).encode())
    command = ["node", str(HERE / "citationjs.mjs"), str(MODULES), str(file), TYPES[name]]
    done = subprocess.run(command, capture_output=True, check=True, text=True)
    items: list[dict[str, Any]] = json.loads(done.stdout)
    check(list(of_csl(items)), CITATION_JS[name])
