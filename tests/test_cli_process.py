"""The command as a process of its own: pipes, signals, locales, terminals."""

import os
import pty
import signal
import subprocess
import sys
from pathlib import Path
from time import monotonic

import pytest
from command_line import PAGE

EXPORTER = [sys.executable, "-m", "exporter"]


def environment(**changed: str) -> dict[str, str]:
    plain = {key: value for key, value in os.environ.items() if not key.startswith(("LC_", "LANG", "PYTHON"))}
    return {**plain, **changed}


def test_a_closed_pipe_ends_it_quietly() -> None:
    command = f"set -o pipefail; {sys.executable} -m exporter find -q {PAGE} {PAGE} {PAGE} | head -n 1 >/dev/null"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert done.stderr == ""


def test_a_pipe_that_nobody_reads_ends_it_quietly() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run([*EXPORTER, "convert", "-q", str(PAGE)], stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)
    assert (done.returncode, done.stderr) == (1, b"")


@pytest.mark.parametrize(("closed", "status"), [(">&-", 0), ("<&-", 0), ("- <&-", 1)])
def test_a_closed_stream_is_an_empty_one(closed: str, status: int) -> None:
    command = f"{sys.executable} -m exporter find -q {PAGE} {closed}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert done.returncode == status
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is full")
def test_a_full_disk_is_an_error_in_words() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([*EXPORTER, "convert", "-q", str(PAGE)], stdout=full, stderr=subprocess.PIPE, check=False)
    assert (done.returncode, done.stderr) == (1, b"exporter: standard output: No space left on device\n")


def test_an_interrupt_ends_it_quietly() -> None:
    code = (
        "import signal, sys, time\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"  # a run in the background may ignore it
        "from exporter import cli, sources\n"
        "def slow(path, **_): print('ready', flush=True, file=sys.stderr); time.sleep(60)\n"
        "sources.load = slow\n"
        "cli.main()"
    )
    with subprocess.Popen([sys.executable, "-c", code, "convert", "-"], stderr=subprocess.PIPE) as run:
        assert run.stderr and run.stderr.readline() == b"ready\n"
        run.send_signal(signal.SIGINT)
        _, err = run.communicate(timeout=20)
    assert (run.returncode, err) == (130, b"")


@pytest.mark.parametrize(
    "locale", [{"LC_ALL": "C"}, {"PYTHONIOENCODING": "latin-1"}, {"PYTHONUTF8": "0", "LC_ALL": "POSIX"}], ids=str
)
def test_output_is_utf8_whatever_the_locale(locale: dict[str, str]) -> None:
    text = "Müller, K. (1999). Über die Größe – 大学 – der Städte. Zürich: Orell Füssli.\n".encode()
    for command in (["find", "-"], ["parse", "-"], ["convert", "-", "--split", "line", "--to", "csljson"]):
        done = subprocess.run(
            [*EXPORTER, *command], input=text, env=environment(**locale), capture_output=True, check=True
        )
        assert "Größe" in done.stdout.decode("utf-8")


def on_a_terminal(patience: float, *arguments: str) -> str:
    """What the command draws on standard error if that is a terminal."""
    code = f"from exporter import cli, report; report._PATIENCE = {patience}; cli.main()"
    controller, terminal = pty.openpty()
    with subprocess.Popen([sys.executable, "-c", code, *arguments], stdout=subprocess.DEVNULL, stderr=terminal) as run:
        os.close(terminal)
        drawn = b""
        while chunk := _read(controller):
            drawn += chunk
    os.close(controller)
    assert run.returncode == 0
    return drawn.decode()


def _read(controller: int) -> bytes:
    try:
        return os.read(controller, 4096)
    except OSError:  # Linux says so when the other side has closed
        return b""


@pytest.mark.parametrize(("patience", "drawn"), [(0, True), (60, False)])
def test_a_bar_is_drawn_on_a_terminal_when_patience_ends(patience: float, drawn: bool) -> None:
    assert ("reading" in on_a_terminal(patience, "convert", str(PAGE))) is drawn


def test_help_is_there_at_once() -> None:
    begun = monotonic()
    subprocess.run([*EXPORTER, "--help"], capture_output=True, check=True)
    assert monotonic() - begun < 2, "it takes a tenth of a second; nothing heavy may be loaded for it"
