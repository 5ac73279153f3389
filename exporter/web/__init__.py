"""The local page on which references are reviewed, and the same service for scripts. Needs the extra "serve"."""

import os
import socket
from collections.abc import Callable
from typing import TYPE_CHECKING

from exporter.errors import OutputError
from exporter.web.settings import EVERYWHERE, Settings

if TYPE_CHECKING:
    import uvicorn

    from exporter.web.guard import Guard


def serve(settings: Settings, started: Callable[[str], None]) -> None:
    """Run the service until it is interrupted; ``started`` gets its address once it listens.

    Raises :class:`exporter.errors.OutputError` where the address cannot be listened on, and ``ModuleNotFoundError``
    where the extra is not installed.
    """
    from exporter.web.app import create_app
    from exporter.web.files import page_files

    page_files()
    with listening(settings) as place:
        port = place.getsockname()[1]
        started(f"http://{_shown(settings.host)}:{port}/")
        server(create_app(settings)).run(sockets=[place])


def server(app: "Guard") -> "uvicorn.Server":
    """What speaks HTTP for the application. It says nothing of itself and believes no proxy."""
    import uvicorn

    from exporter.web.connection import connection

    config = uvicorn.Config(
        app,
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        ws="none",
        http=connection(app.limits),
        timeout_graceful_shutdown=1,
    )
    return uvicorn.Server(config)


def listening(settings: Settings) -> socket.socket:
    """A socket at the address of the settings. Raises :class:`exporter.errors.OutputError` where there can be none."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    place = socket.socket(family)
    try:
        if os.name == "posix":  # on Windows it would let another program take the port away
            place.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        place.bind((settings.host, settings.port))
        place.listen(128)
    except (OSError, ValueError) as error:  # the latter for what cannot be a name of a machine
        place.close()
        where = f"{_shown(settings.host)}:{settings.port}"
        raise OutputError(
            f"cannot listen there: {getattr(error, 'strerror', None) or error}",
            file=where,
            mend="Another program may use the port: give another (--port 0 takes any that is free).",
        ) from None
    return place


def _shown(host: str) -> str:
    """The host as an address of the web names it; one that stands for all is reached as this machine."""
    if host in EVERYWHERE:
        return "127.0.0.1"
    return f"[{host}]" if ":" in host else host
