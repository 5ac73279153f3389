"""``exporter add`` and ``exporter dedupe``: a bibliography that grows."""

from typing import Annotated

import typer

from exporter import report
from exporter.cli.app import app, examples
from exporter.cli.options import (
    AsciiOption,
    Dialect,
    Inputs,
    KeyOption,
    PrivateOption,
    ProtectOption,
    Source,
    Split,
    SplitOption,
)
from exporter.cli.outcome import each, print_errors, status


@app.command(
    epilog=examples(
        "exporter add page.txt --to library.bib",
        "exporter add refs.ris page.txt --to library.bib --dry-run",
        "mv library.bib.bak library.bib    (takes the last addition back)",
    )
)
def add(
    inputs: Inputs,
    to: Annotated[str, typer.Option("--to", help="The .bib, .ris or .json that grows; it is made if it is not there.")],
    from_: Annotated[
        Source | None, typer.Option("--from", help="What the inputs are, whatever they look like.")
    ] = None,
    dialect: Annotated[
        Dialect | None, typer.Option(help="Of what is added to a .bib; else as its entries are.")
    ] = None,
    split: SplitOption = Split.AUTO,
    protect: ProtectOption = True,
    ascii_: AsciiOption = False,
    key_pattern: KeyOption = None,
    allow_private: PrivateOption = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be added, and write nothing.")] = False,
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="Print only errors.")] = False,
) -> None:
    """Add what is new to a bibliography, and leave all else in it as it is.

    A reference that is there already (the same DOI, or title, first author and year) is named and not added. The old
    file is kept beside the new one.
    """
    from exporter import library, pipeline

    scheme = pipeline.key_scheme(key_pattern) if key_pattern is not None else None
    options = pipeline.Options(split=split.value, source=from_.value if from_ else None, allow_private=allow_private)
    style = library.Style(dialect.value if dialect else "", protect, ascii_, scheme)
    into = library.load(to)
    with report.progress_bar() as progress:
        results, problems = each(inputs, lambda path: pipeline.read_input(path, options, progress))
    problems += [problem for result in results for problem in result.problems()]
    references = [reference for result in results for reference in result.references]
    addition = library.plan(into, references, style)
    if not dry_run:
        addition = library.write(into, addition)
    if not quiet:
        typer.echo(report.addition(addition, to, dry_run=dry_run), err=True)
    print_errors(problems)
    raise typer.Exit(status(problems))


@app.command(epilog=examples("exporter dedupe refs.bib", "exporter dedupe refs.bib refs.ris"))
def dedupe(inputs: Inputs) -> None:
    """Name the records of bibliographies that are of one work, or perhaps are; change nothing.

    One pair a line on standard output: the two keys, how sure, why, and the title.
    """
    from exporter import library, pipeline

    results, problems = each(inputs, pipeline.read_input)
    for pair in library.duplicates(library.named(results)):
        typer.echo(report.pair(pair))
    problems += [problem for result in results for problem in result.problems()]
    print_errors(problems)
    raise typer.Exit(status(problems))
