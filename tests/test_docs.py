"""The documentation cannot drift: examples run, every command and option is described, links lead somewhere."""

import doctest
import json
import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
import typer
from command_line import FIXTURES, PAGE, run

from exporter import accuracy, formats, pipeline
from exporter.cli import app

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
REFERENCE = ROOT / "docs" / "command-line.md"
SHOWING = (README, REFERENCE, ROOT / "docs" / "keys.md", ROOT / "docs" / "using-the-output.md")
PAGES = [README, *sorted(ROOT.glob("docs/*.md")), *sorted(ROOT.glob("*/*.md"))]
COMMANDS: dict[str, Any] = vars(typer.main.get_command(app))["commands"]

SERVING = ("exporter serve", "exporter review")  # they run until they are interrupted
_SHELL = re.compile(r"^```sh\n(.*?)^```", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\((?!https?:|mailto:)([^)#\s]+)")
_HELP_EXAMPLE = re.compile(r"^    (\S.*exporter.*|exporter.*)$", re.MULTILINE)


def commands_in(text: str) -> list[str]:
    """The lines of shell blocks that run exporter, without setting anything up."""
    lines = [part.strip() for block in _SHELL.findall(text) for line in block.splitlines() for part in line.split("&&")]
    return [line.replace(".venv/bin/", "") for line in lines if "exporter " in line]


def examples() -> list[str]:
    written = [line for page in SHOWING for line in commands_in(page.read_text(encoding="utf-8"))]
    helped = [line for name in ("", *COMMANDS) for line in _HELP_EXAMPLE.findall(run(*name.split(), "--help").text)]
    return list(dict.fromkeys(line.split("  #")[0].strip() for line in [*written, *helped]))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """What the examples speak of: pages, lists, bibliographies, a gold set, training data."""
    for name in ("page.txt", "one.txt"):
        shutil.copy(PAGE, tmp_path / name)
    for name in ("list.txt", "two.txt"):
        shutil.copy(FIXTURES / "pages" / "spanish-list" / "input.txt", tmp_path / name)
    for suffix in ("bib", "ris", "json"):
        shutil.copy(FIXTURES / "formats" / f"records.{suffix}", tmp_path / f"refs.{suffix}")
    text = "Merton, R. K. (1968). The Matthew effect in science. Science, 159, 56–63."
    gold = {"source": text, "type": "article", "fields": {"author": "Merton, R. K."}, "partial": True}
    labelled = {"text": text, "spans": [["author", 0, 13], ["date", 15, 19]]}
    (tmp_path / "gold.jsonl").write_text(json.dumps(gold) + "\n", encoding="utf-8")
    for name in ("training.jsonl", "mine.jsonl"):
        (tmp_path / name).write_text(f"{json.dumps(labelled)}\n" * 30, encoding="utf-8")
    (tmp_path / "fixtures").symlink_to(FIXTURES)
    return tmp_path


@pytest.mark.parametrize("example", examples())
def test_every_example_works(example: str, folder: Path) -> None:
    if example.startswith("exporter train") and find_spec("torch") is None:
        pytest.skip("PyTorch not installed: pip install -e '.[training]'")
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    command = ["bash", "-c", f"set -e -o pipefail; {example}"]
    environment = {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT)}
    if example.startswith(SERVING):
        assert opens_its_page(example, folder, environment)
        return
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def opens_its_page(example: str, folder: Path, environment: dict[str, str]) -> bool:
    """Whether a service says its address, and ends well when it is interrupted."""
    port = "" if "--port" in example else " --port 0"
    command = shlex.split(f"{example}{port}" + ("" if "--no-browser" in example else " --no-browser"))
    with subprocess.Popen(command, cwd=folder, env=environment, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        address = process.stderr.readline()
        process.send_signal(signal.SIGINT)
        return "http://127.0.0.1:" in address and process.wait(timeout=30) == 0


def test_there_are_examples_for_every_command() -> None:
    shown = " ".join(examples())
    for name in COMMANDS:
        assert f"exporter {name} " in shown
        assert "Examples:" in run(name, "--help").text


def test_the_readme_shows_what_really_comes_out() -> None:
    text = README.read_text(encoding="utf-8")
    page = PAGE.read_text(encoding="utf-8")
    made = pipeline.render(pipeline.keyed(pipeline.read_input(str(PAGE)).references), "bibtex")
    [shown] = re.findall(r"^```bibtex\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    assert shown in made
    scraped = re.findall(r"^```text\n(.*?)^```", text, re.MULTILINE | re.DOTALL)[0]
    for line in filter(str.strip, scraped.splitlines()):
        assert line in page


@pytest.mark.parametrize("source", ["README.md", "exporter/__init__.py"])
def test_python_examples_give_what_they_say(source: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    result = doctest.testfile(str(ROOT / source), module_relative=False, encoding="utf-8")
    assert result.attempted > 0
    assert not result.failed


def section(name: str) -> str:
    """The part of the reference about a command."""
    text = REFERENCE.read_text(encoding="utf-8")
    return text.partition(f"\n## exporter {name}\n")[2].partition("\n## ")[0]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_is_documented(name: str) -> None:
    described = section(name)
    assert described, f"docs/command-line.md has no section about {name}"
    for parameter in COMMANDS[name].params:
        if parameter.param_type_name == "argument":
            assert parameter.metavar.removesuffix("...") in described
            continue
        for option in (*parameter.opts, *parameter.secondary_opts):
            assert f"`{option}`" in described, f"{option} of {name}"
        assert parameter.help


@pytest.mark.parametrize("name", COMMANDS)
def test_no_option_is_documented_that_is_not_there(name: str) -> None:
    known = {option for each in COMMANDS[name].params for option in (*each.opts, *each.secondary_opts)}
    rows = "".join(line.split("|")[1] for line in section(name).splitlines() if line.startswith("| `"))
    assert set(re.findall(r"`(-[^`]+)`", rows)) <= known


def test_every_exit_status_is_documented() -> None:
    for page in (README, REFERENCE):
        for status in (0, 1, 2, 3, 130):
            assert f"\n| {status} | " in page.read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_to_files(page: Path) -> None:
    for target in _LINK.findall(page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


def test_rooms_that_the_architecture_names_are_there() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8").partition("## The rooms")[2]
    rows = "".join(line.split("|")[1] for line in text.splitlines() if line.startswith("| `"))
    for name in re.findall(r"`([\w./]+)`", rows):
        assert (ROOT / "exporter" / name).exists() or (ROOT / name).exists(), name


def test_every_room_is_named_in_the_architecture() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    for path in (ROOT / "exporter").iterdir():
        if not path.name.startswith("__") and (path.is_dir() or path.suffix == ".py"):
            assert f"`{path.name}" in text, path.name


def test_the_reference_names_every_suffix_and_format() -> None:
    text = REFERENCE.read_text(encoding="utf-8")
    for known in formats.FORMATS:
        for word in (known.name, *known.suffixes, *known.dialects):
            assert f"`{word}`" in text


def test_the_gold_line_in_the_benchmarks_is_one(tmp_path: Path) -> None:
    text = (ROOT / "benchmarks" / "README.md").read_text(encoding="utf-8")
    [line] = re.findall(r"^```json\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    path = tmp_path / "gold.jsonl"
    path.write_text(line, encoding="utf-8")
    assert accuracy.perfect(accuracy.evaluate(path)) == 1
