"""Light at the door: asking for help loads no model and no heavy library."""

import subprocess
import sys

HEAVY = (
    "onnxruntime",
    "torch",
    "bibtexparser",
    "rispy",
    "charset_normalizer",
    "numpy",
    "exporter.pipeline",
    "fastapi",
    "uvicorn",
    "pydantic",
)


def loaded_by(code: str) -> set[str]:
    script = f"import sys\n{code}\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import contextlib, io\nfrom exporter.cli import app\n"
        "with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(SystemExit):\n    app(['--help'])"
    )
    assert not loaded_by(code) & set(HEAVY)


def test_the_package_itself_loads_nothing_heavy() -> None:
    assert not loaded_by("import exporter") & set(HEAVY)
