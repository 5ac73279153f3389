"""In CI no reader may be missing: see ``no_skips``."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
CASES = {
    "a program is not installed": ("@pytest.mark.skipif(True, reason='bib2xml not installed (bibutils)')", 1),
    "another reason": ("@pytest.mark.skipif(True, reason='only on Windows')", 0),
    "nothing is missing": ("", 0),
}


@pytest.mark.parametrize(("mark", "status"), CASES.values(), ids=CASES)
def test_a_missing_program_fails_in_ci(mark: str, status: int, tmp_path: Path) -> None:
    (tmp_path / "test_one.py").write_text(f"import pytest\n\n{mark}\ndef test_it() -> None:\n    pass\n")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no_skips", "test_one.py"]
    environment = os.environ | {"PYTHONPATH": str(TESTS)}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, check=False)
    assert done.returncode == status, done.stdout.decode()


def test_ci_runs_with_it() -> None:
    assert "pytest -p no_skips" in (TESTS.parent / ".ci" / "run").read_text(encoding="utf-8")
