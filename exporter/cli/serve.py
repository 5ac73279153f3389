"""``exporter serve`` and ``exporter review``: the page on which references are seen, mended and sent on."""

import webbrowser
from threading import Thread
from typing import Annotated

import typer

from exporter.cli.app import app, examples
from exporter.cli.options import Inputs
from exporter.errors import MissingExtra

HostOption = Annotated[str, typer.Option("--host", help="Where to listen; beyond this machine anybody may use it.")]
PortOption = Annotated[int, typer.Option("--port", min=0, max=65535, help="The port; 0 takes any that is free.")]
NamesOption = Annotated[
    list[str], typer.Option("--allow-host", help="A further name by which the page may be called; may be repeated.")
]
LibraryOption = Annotated[str, typer.Option("--library", help="A .bib, .ris or .json that the page may add to.")]
BrowserOption = Annotated[bool, typer.Option("--browser/--no-browser", help="Open the page in the browser.")]
KeepOption = Annotated[
    bool, typer.Option("--corrections/--no-corrections", help="Keep what is mended for `train --add-corrections`.")
]


@app.command(epilog=examples("exporter serve", "exporter serve --library refs.bib --port 0 --no-browser"))
def serve(
    port: PortOption = 8765,
    host: HostOption = "127.0.0.1",
    allow_host: NamesOption = [],  # noqa: B006  typer copies it
    library: LibraryOption = "",
    browser: BrowserOption = True,
    corrections: KeepOption = True,
) -> None:
    """Open the page on which references are pasted, seen, mended and sent on.

    It runs on this machine alone, and nothing leaves it; Ctrl+C ends it. Scripts use the same service: /openapi.json.
    """
    _run((), port, host, allow_host, library, browser, corrections)


@app.command(epilog=examples("exporter review refs.bib --no-browser", "exporter review page.txt list.txt --no-browser"))
def review(
    inputs: Inputs,
    port: PortOption = 0,
    host: HostOption = "127.0.0.1",
    allow_host: NamesOption = [],  # noqa: B006  typer copies it
    library: LibraryOption = "",
    browser: BrowserOption = True,
    corrections: KeepOption = True,
) -> None:
    """Open the page with what the inputs hold: what is to be looked at first."""
    _run(tuple(inputs), port, host, allow_host, library, browser, corrections)


def _run(
    opened: tuple[str, ...],
    port: int,
    host: str,
    allow_host: list[str],
    library: str,
    browser: bool,
    corrections: bool,
) -> None:
    from exporter import sources
    from exporter.library import load
    from exporter.web import serve as run
    from exporter.web.settings import THIS_MACHINE, Settings

    for path in opened:
        sources.check_there(path)
    if library:
        load(library)  # what is wrong with it is said now, not when it is added to
    settings = Settings(host, port, tuple(allow_host), library, opened, corrections)

    def started(address: str) -> None:
        if host not in THIS_MACHINE:
            typer.echo(f"exporter: {host}: whoever reaches this machine can use the page", err=True)
        typer.echo(f"{address}  (Ctrl+C ends it)", err=True)
        if browser:
            Thread(target=webbrowser.open, args=(address,), daemon=True).start()  # one in the terminal does not return

    try:
        run(settings, started)
    except KeyboardInterrupt:
        return
    except ModuleNotFoundError as error:
        mend = "pip install 'exporter[serve]'"
        raise MissingExtra(f"the page is served by {error.name}, which is not installed", mend=mend) from None
