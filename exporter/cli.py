"""The command line: parse the arguments, call the pipeline, report, set the exit status.

Exit status: 0 all went well; 1 an error, or part of an input was damaged; 2 the command was not understood;
3 (with ``--strict``) the numbering promises references that were not found.
"""

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from exporter import report
from exporter.errors import ExporterError, OutputError

if TYPE_CHECKING:
    from exporter.pipeline import Result

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help="Turn the references that people can copy into bibliographies that they can use.",
)


class Split(StrEnum):
    """How the references of a list are separated."""

    AUTO = "auto"
    LINE = "line"
    BLANK = "blank"
    NUMBER = "number"


class Dialect(StrEnum):
    """The dialect of a .bib file."""

    BIBTEX = "bibtex"
    BIBLATEX = "biblatex"


class Kind(StrEnum):
    """What an input is, or an output shall be."""

    TEXT = "text"
    BIBTEX = "bibtex"
    RIS = "ris"
    CSLJSON = "csljson"


Inputs = Annotated[list[str], typer.Argument(metavar="INPUT...", help="Files to read; - is standard input.")]
SplitOption = Annotated[Split, typer.Option(help="What separates the references of a list.")]
StrictOption = Annotated[bool, typer.Option("--strict", help="Fail where the numbering promises more than was found.")]


@app.command()
def convert(
    inputs: Inputs,
    output: Annotated[
        list[str], typer.Option("-o", "--output", help="File to write (.bib, .ris, .json); - is standard output.")
    ] = [],  # noqa: B006  typer copies it
    from_: Annotated[
        Kind | None, typer.Option("--from", help="What the input is, where its text does not tell.")
    ] = None,
    to: Annotated[Kind | None, typer.Option("--to", help="What to write, where the suffix does not tell.")] = None,
    dialect: Annotated[Dialect, typer.Option(help="Which fields and types a .bib has.")] = Dialect.BIBTEX,
    split: SplitOption = Split.AUTO,
    article: Annotated[bool, typer.Option("--article", help="Put the page's own article first.")] = False,
    doubtful_only: Annotated[bool, typer.Option("--doubtful-only", help="List only what should be looked at.")] = False,
    protect: Annotated[bool, typer.Option(help="Brace the capitals of titles that styles would lower.")] = True,
    strict: StrictOption = False,
    force: Annotated[
        bool, typer.Option("--force", help="Replace an output though part of the input is damaged.")
    ] = False,
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="Print no table and no report.")] = False,
) -> None:
    """Turn pages, lists and bibliographies into .bib, .ris and CSL-JSON.

    exporter convert page.txt -o refs.bib -o refs.ris

    exporter convert refs.ris --to bibtex --dialect biblatex

    pbpaste | exporter convert - -o refs.bib
    """
    from exporter import pipeline

    targets = [_target(path, to) for path in output or ["-"]]
    options = pipeline.Options(split=split.value, article=article, source=from_.value if from_ else None)
    with report.progress_bar() as progress:
        results = [pipeline.read_input(path, options, progress) for path in inputs]
    references = pipeline.keyed(reference for result in results for reference in result.references)
    if not quiet:
        report.print_table([r for r in references if not doubtful_only or report.is_doubtful(r)])
    for path, result in zip(inputs, results, strict=True):
        _report(path, result, quiet)
    damaged = any(result.damaged for result in results)
    _check_replaceable([path for path, _ in targets], damaged and not force)
    rendered = [
        (path, pipeline.render(references, format_name, dialect=dialect.value, protect=protect))
        for path, format_name in targets
    ]
    for path, text in rendered:
        pipeline.save(path, text)
    _finish(results, strict)


@app.command()
def find(
    inputs: Inputs,
    split: SplitOption = Split.AUTO,
    strict: StrictOption = False,
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="Print no report.")] = False,
) -> None:
    """Print the reference strings of a page, one a line.

    exporter find page.txt
    """
    from exporter import pipeline, sources

    findings = [pipeline.find_in(sources.load(path), split.value) for path in inputs]
    for path, finding in zip(inputs, findings, strict=True):
        for raw in finding.references:
            typer.echo(raw.text)
        if not quiet:
            typer.echo(f"{path}: {finding.summary}", err=True)
    if strict and any(finding.missing for finding in findings):
        raise typer.Exit(3)


@app.command()
def parse(
    references: Annotated[list[str], typer.Argument(metavar="REFERENCE...", help="Reference strings; - reads lines.")],
) -> None:
    """Show how references were read: each part with its label, then the record.

    exporter parse "Katz, A. (1981). Self-help and mutual aid. Annual Review of Sociology, 7, 129-155."
    """
    from exporter import explain

    texts = [line for text in references for line in (sys.stdin if text == "-" else [text]) if line.strip()]
    typer.echo("\n\n".join(explain.explain(text.strip()) for text in texts))


@app.command()
def check(
    gold: Annotated[Path, typer.Argument(help="JSON Lines: source, type, fields (BibTeX's), skip, partial.")],
    errors: Annotated[int, typer.Option(help="Show so many references that are not perfect.")] = 0,
) -> None:
    """Measure accuracy: precision, recall and F1 of each field, and the share of perfect references.

    exporter check gold.jsonl --errors 20
    """
    from exporter import accuracy

    typer.echo(accuracy.measure(gold, errors))


@app.command()
def train(
    examples: Annotated[list[Path], typer.Argument(help="JSON Lines: text and spans ([label, start, end]).")],
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="Model file; default: the package's own.")
    ] = None,
    verbose: Annotated[bool, typer.Option("-v", "--verbose", help="Show the progress of the training.")] = False,
) -> None:
    """Train the tagger on labelled references (python -m training.build makes them).

    exporter train work/training.jsonl -o model.crfsuite
    """
    from exporter.tagging.tagger import MODEL
    from exporter.tagging.train import read_examples
    from exporter.tagging.train import train as train_model

    read = [example for path in examples for example in read_examples(path)]
    typer.echo(train_model(read, output or MODEL, verbose=verbose))


def _target(path: str, to: Kind | None) -> tuple[str, str]:
    """The output and the name of its format: ``--to`` decides, else the suffix, else BibTeX for a stream."""
    from exporter import pipeline

    if to is not None and to is not Kind.TEXT:
        return path, to.value
    return path, pipeline.format_of_path(path)


def _check_replaceable(paths: list[str], damaged: bool) -> None:
    standing = [path for path in paths if path != "-" and Path(path).exists()]
    if damaged and standing:
        raise OutputError(
            "not replaced, since part of the input could not be read",
            file=standing[0],
            mend="Mend the input, name another output, or replace it all the same: --force",
        )


def _report(path: str, result: "Result", quiet: bool) -> None:
    if not quiet:
        typer.echo(f"{path}: {result.report}", err=True)
    for damage in result.damaged:
        typer.echo(f"{path}, line {damage.line}: {damage.reason}", err=True)


def _finish(results: "list[Result]", strict: bool) -> None:
    if any(result.damaged for result in results):
        raise typer.Exit(1)
    if strict and not all(result.complete for result in results):
        raise typer.Exit(3)


def main() -> NoReturn:
    """Run the command line; an error that we foresaw is printed without a trace."""
    try:
        app()
    except ExporterError as error:
        typer.echo(f"exporter: {error}", err=True)
        sys.exit(1)
    sys.exit(0)
