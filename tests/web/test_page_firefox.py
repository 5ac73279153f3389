"""The page in a real Firefox: it reads, mends and shows as in Chromium, and its policy breaks nothing."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from browser import MODULES
from command_line import PAGE
from running import running

PROGRAM = shutil.which("firefox-esr") or shutil.which("firefox") or ""
pytestmark = [
    pytest.mark.skipif(not PROGRAM or shutil.which("node") is None, reason="firefox or node not installed"),
    pytest.mark.skipif(
        not (MODULES / "puppeteer-core").is_dir(),
        reason="puppeteer-core not installed: npm install --prefix .ci/node with tests/readers/package.json there",
    ),
]


def test_a_page_is_pasted_and_mended() -> None:
    script = Path(__file__).with_name("firefox.mjs")
    with running() as service:
        command = ["node", str(script), str(MODULES), PROGRAM, service.address]
        done = subprocess.run(command, input=PAGE.read_bytes(), capture_output=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr.decode()
    seen = json.loads(done.stdout)
    assert seen["complaints"] == []
    assert seen["status"] == "13 references, 3 to look at"
    assert seen["journal"].startswith("Imagined communities")
    assert "Anderson, B. (1983)" in seen["preview"]
