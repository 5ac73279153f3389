"""The application that the commands are put into."""

from typing import Annotated

import typer

from exporter import __version__


def examples(*lines: str) -> str:
    """Examples for the end of a help text; the first line keeps them from being wrapped."""
    return "\n".join(["\b", "Examples:", *(f"  {line}" for line in lines)])


app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    epilog=examples("exporter convert page.txt -o refs.bib -o refs.ris", "exporter convert --help"),
)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"exporter {__version__}")
        raise typer.Exit


@app.callback()
def exporter(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and exit.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """Turn the references that people can copy into bibliographies that they can use."""
