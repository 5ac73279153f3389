"""The process that works for the service: it reads jobs from a pipe and answers there, one after the other.

Reading what others send may take long or never end, and a thread cannot be ended: a process can.
"""

import contextlib
import signal
import traceback
from multiprocessing.connection import Connection

from exporter.errors import ExporterError

READY, PIECE, DONE, FAILED = "ready", "piece", "done", "failed"
_OURS = "This is a defect of exporter; the service goes on."


def main(pipe: Connection) -> None:
    """Serve jobs until the other end closes. What a job sends is passed on as it comes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the keyboard ends the service, which ends its workers
    with contextlib.suppress(EOFError, OSError):
        _prepare()
        pipe.send((READY, None))
        while True:
            _answer(pipe, pipe.recv())


def _prepare() -> None:
    """Load what every job needs, before the first one waits for it."""
    from exporter.memory import collect_seldom
    from exporter.tagging.tagger import default_tagger

    collect_seldom()
    with contextlib.suppress(ExporterError):  # each job that needs it says what is wrong with the model
        default_tagger()


def _answer(pipe: Connection, request: object) -> None:
    from exporter.web.jobs import JOBS
    from exporter.web.lines import stated

    try:
        JOBS[type(request)](request, lambda piece: pipe.send((PIECE, piece)))
    except ExporterError as error:
        pipe.send((FAILED, stated(error)))
    except (EOFError, BrokenPipeError):
        raise
    except Exception as error:  # whatever it is, the next job is served
        traceback.print_exc()
        pipe.send((FAILED, {"message": f"it could not be done: {error!r}", "file": "", "place": "", "mend": _OURS}))
    else:
        pipe.send((DONE, None))
