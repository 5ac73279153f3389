"""Imports run one way. Each rule says why, so that whoever breaks it knows what to do instead."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "exporter"
STAGES = ("sources", "finding", "citing", "tagging", "fields", "merging", "formats")
VALUES = ("document", "span", "reference", "text", "csl", "errors", "userdata")

# Third-party packages and the one place that may see each.
SEEN_BY = {
    "bibtexparser": "exporter/formats",
    "rispy": "exporter/formats",
    "charset_normalizer": "exporter/sources/guards/encoding.py",
    "anyio": "exporter/web",
    "fastapi": "exporter/web",
    "httpx": "exporter/sources/web",
    "numpy": "exporter/tagging",
    "pydantic": "exporter/web",
    "platformdirs": "exporter/userdata.py",
    "pypandoc": "exporter/sources/pandoc/program.py",
    "pypdfium2": "exporter/sources/pdf/glyphs.py",
    "selectolax": "exporter/sources/html",
    "starlette": "exporter/web",
    "uvicorn": "exporter/web",
    "onnx": "exporter/tagging",
    "onnxruntime": "exporter/tagging/tagger.py",
    "rich": "exporter/report.py",
    "typer": "exporter/cli",
}


def modules(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.py"))


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def ours(path: Path) -> set[str]:
    """The first part behind ``exporter.`` of each import of our own."""
    return {name.split(".")[1] for name in imports(path) if name.startswith("exporter.")}


@pytest.mark.parametrize("stage", STAGES)
def test_a_stage_never_imports_another_stage(stage: str) -> None:
    because = "stages meet in pipeline.py alone, so that each can be read, tested and replaced by itself"
    for path in modules(PACKAGE / stage):
        assert ours(path) <= {stage, *VALUES}, f"{path.relative_to(ROOT)}: {because}"


@pytest.mark.parametrize("value", VALUES)
def test_values_import_values_alone(value: str) -> None:
    because = "every stage hands these on, so they must know none of the stages"
    assert ours(PACKAGE / f"{value}.py") <= set(VALUES), because


def test_the_vocabulary_and_the_errors_import_nothing_of_ours() -> None:
    for name in ("csl", "errors"):
        assert not ours(PACKAGE / f"{name}.py"), "they are the ground that everything stands on"


@pytest.mark.parametrize(("package", "place"), SEEN_BY.items())
def test_each_library_is_seen_in_one_place(package: str, place: str) -> None:
    because = f"whoever replaces {package} must find all of it in {place}"
    for path in modules(PACKAGE):
        seen = any(name.split(".")[0] == package for name in imports(path))
        assert not seen or str(path.relative_to(ROOT)).startswith(place), f"{path.relative_to(ROOT)}: {because}"


def test_the_package_never_imports_its_workshop() -> None:
    because = "training/ and benchmarks/ are not installed with the package"
    for path in modules(PACKAGE):
        assert not {name.split(".")[0] for name in imports(path)} & {"training", "benchmarks", "tests"}, because


def test_nothing_imports_the_page_but_the_command_that_opens_it() -> None:
    because = "the page is a door for people, not a library"
    for path in modules(PACKAGE):
        if PACKAGE / "web" not in path.parents and path != PACKAGE / "cli" / "serve.py":
            assert "web" not in ours(path), f"{path.relative_to(ROOT)}: {because}"


def test_nothing_imports_the_command_line_but_its_door() -> None:
    for path in modules(PACKAGE):
        if path.parent.name != "cli" and path.name != "__main__.py":
            assert "cli" not in ours(path), f"{path.name}: the command line is a door for people, not a library"
