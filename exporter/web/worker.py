"""The process that works for the service: it reads jobs from a pipe and answers there, one after the other.

Reading what others send may take long or never end, and a thread cannot be ended: a process can.
"""

import contextlib
import json
import os
import signal
import sys
import traceback
from multiprocessing.connection import Connection
from pathlib import Path

from exporter.errors import ExporterError
from exporter.web.problem import problem, stated

READY, PIECE, DONE, FAILED = "ready", "piece", "done", "failed"
_LESS = "Give the part with the references."
OURS = "This is a defect of exporter; the service goes on."


def main(pipe: Connection, memory: int) -> None:
    """Serve jobs until the other end closes; what a job sends is passed on as it comes. ``memory`` is in bytes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the keyboard ends the service, which ends its workers
    if sys.platform != "win32":
        os.setsid()  # what it starts (to read a PDF) belongs to it, and ends with it
    with contextlib.suppress(EOFError, OSError):
        _limit(memory)
        _prepare()
        _send(pipe, READY)
        while True:
            _answer(pipe, pipe.recv())


def _limit(memory: int) -> None:
    """Have the system refuse more memory, where it can (Linux does), and end a worker before anything else."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))
        Path("/proc/self/oom_score_adj").write_text("1000", encoding="ascii")


def _prepare() -> None:
    """Load what every job needs, before the first one waits for it."""
    from exporter.memory import collect_seldom
    from exporter.tagging.tagger import default_tagger

    collect_seldom()
    with contextlib.suppress(ExporterError):  # each job that needs it says what is wrong with the model
        default_tagger()


def _answer(pipe: Connection, request: object) -> None:
    from exporter.web.jobs import JOBS

    try:
        JOBS[type(request)](request, lambda piece: _send(pipe, PIECE, piece))
    except ExporterError as error:
        _fail(pipe, stated(error))
    except (EOFError, BrokenPipeError):
        raise
    except MemoryError:
        _fail(pipe, problem("it needs more memory than it may have", mend=_LESS))
    except Exception as error:  # whatever it is, the next job is served
        traceback.print_exc()
        message = f"it could not be done ({type(error).__name__})"  # what it says of itself may be all of the input
        _fail(pipe, problem(message, mend=OURS))
    else:
        _send(pipe, DONE)


def _fail(pipe: Connection, error: dict[str, str]) -> None:
    _send(pipe, FAILED, json.dumps(error).encode())


def _send(pipe: Connection, kind: str, value: bytes = b"") -> None:
    pipe.send_bytes(kind.encode() + b" " + value)


def unpacked(message: bytes) -> tuple[str, bytes]:
    """The kind of a message and what it says."""
    kind, _, value = message.partition(b" ")
    return kind.decode("ascii", "replace"), value
