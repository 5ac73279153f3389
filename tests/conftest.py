"""Makes the helpers of this folder importable from every test, however deep it lies, and hides the user's own data."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser

sys.path.insert(0, str(Path(__file__).parent))

# A model of one's own would read otherwise, and what tests correct is none of it. The folder lives as long as this name.
OWN_DATA = TemporaryDirectory(prefix="exporter-tests-")
os.environ["EXPORTER_DATA"] = OWN_DATA.name


@pytest.fixture(scope="session")
def browser() -> Iterator["Browser"]:
    """A Chromium for all tests of the page."""
    from browser import chromium

    with chromium() as runs:
        yield runs
