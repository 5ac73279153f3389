"""The command line: parse the arguments, call the pipeline, report, set the exit status."""

import sys
import warnings
from collections.abc import Sequence
from typing import NoReturn
from warnings import catch_warnings

import typer

from exporter import streams
from exporter.cli import convert, grow, look, serve, train  # noqa: F401  each puts its commands into the application
from exporter.cli.app import app
from exporter.cli.outcome import FAILED, INTERRUPTED, print_errors, print_warning
from exporter.errors import ExporterError
from exporter.memory import collect_seldom

__all__ = ["app", "main"]


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line; an error that we foresaw is printed without a trace."""
    collect_seldom()
    streams.prepare()
    try:
        try:
            with catch_warnings():
                warnings.showwarning = print_warning
                app(args=arguments, prog_name="exporter")
        finally:
            sys.stdout.flush()
    except ExporterError as error:
        print_errors([error])
        sys.exit(FAILED)
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except OSError as error:
        streams.discard_output()
        if not isinstance(error, BrokenPipeError):
            typer.echo(f"exporter: {error.filename or 'standard output'}: {error.strerror}", err=True)
        sys.exit(FAILED)
    sys.exit(0)
