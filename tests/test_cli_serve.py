"""``exporter serve`` and ``exporter review``: what is wrong is said before anything is served."""

import socket
import sys
from pathlib import Path

import pytest
from command_line import PAGE, run

WRONG: dict[str, tuple[list[str], str]] = {
    "an input that is not there": (["review", "nowhere.bib"], "nowhere.bib: there is no such file"),
    "an input that is a folder": (["review", "."], ".: this is not a file"),
    "a library of no format": (["serve", "--library", "refs.docx"], "refs.docx: no format has this suffix"),
    "a library in no folder": (["serve", "--library", "no/refs.bib"], "no/refs.bib: its directory does not exist"),
    "an address of another machine": (["serve", "--host", "192.0.2.1"], "192.0.2.1:8765: cannot listen there"),
}


@pytest.mark.parametrize(("arguments", "reason"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_is_said(
    arguments: list[str], reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = run(*arguments, "--no-browser")
    assert done.status == 1
    assert reason in done.err


def test_a_port_that_is_taken_is_said_with_the_mend() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        done = run("serve", "--port", taken.getsockname()[1], "--no-browser")
    assert done.status == 1
    assert "cannot listen there" in done.err
    assert "--port 0" in done.err


def test_standard_input_cannot_be_reviewed() -> None:
    assert run("review", "-", "--no-browser").status == 1


def test_without_the_extra_what_installs_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.startswith(("uvicorn", "fastapi", "exporter.web"))]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "fastapi", None)
    done = run("review", PAGE, "--no-browser")
    assert done.status == 1
    assert "pip install 'exporter[serve]'" in done.err
