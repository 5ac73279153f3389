"""How a command ends: what of its inputs could not be read, and the exit status.

Exit status: 0 all went well; 1 an error, or part of an input could not be read; 2 the command was not understood;
3 (with ``--strict``) the numbering promises references that were not found; 130 interrupted.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, TypeVar

import typer

from exporter import report
from exporter.errors import ExporterError, FormatError, Incomplete, InputError

if TYPE_CHECKING:
    from exporter.pipeline import Result

T = TypeVar("T")
FAILED, INCOMPLETE, INTERRUPTED = 1, 3, 130


def each(paths: Iterable[str], read: Callable[[str], T]) -> tuple[list[T], list[ExporterError]]:
    """What reading each input gives; one that cannot be read does not keep the others from it."""
    results: list[T] = []
    errors: list[ExporterError] = []
    for path in paths:
        try:
            results.append(read(path))
        except (InputError, FormatError) as error:
            errors.append(error)
    return results, errors


def report_on(results: "Sequence[Result]", problems: Sequence[ExporterError], quiet: bool) -> None:
    """Say what each input gave and what is odd in it, but for ``quiet``; and what could not be read."""
    for result in [] if quiet else results:
        typer.echo(f"{result.name}: {result.report}", err=True)
        report.print_doubts(result.name, result.references)
    print_errors(problems)


def print_errors(errors: Iterable[ExporterError]) -> None:
    """The errors on standard error, each with its place and its mend."""
    for error in errors:
        typer.echo(f"exporter: {error}", err=True)


def print_warning(message: Warning | str, *_: object, **__: object) -> None:
    """A warning on standard error, as errors are printed."""
    typer.echo(f"exporter: {message}", err=True)


def status(problems: Sequence[ExporterError]) -> int:
    """The exit status that the problems come to."""
    gaps_alone = all(isinstance(problem, Incomplete) for problem in problems)
    return 0 if not problems else INCOMPLETE if gaps_alone else FAILED
