"""``exporter find``, ``parse``, ``check`` and ``latex``: see what was understood."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from exporter import report
from exporter.cli.app import app, examples
from exporter.cli.options import (
    Inputs,
    PrivateOption,
    Split,
    SplitOption,
    StrictOption,
)
from exporter.cli.outcome import each, print_errors, status
from exporter.errors import EmptyInput

if TYPE_CHECKING:
    from exporter.citing import Contexts
    from exporter.finding import Finding


@app.command(
    epilog=examples(
        "exporter find page.txt",
        "exporter find page.txt --strict > references.txt",
        "exporter find page.txt --contexts",
        "cat page.txt | exporter find -",
    )
)
def find(
    inputs: Inputs,
    split: SplitOption = Split.AUTO,
    contexts: Annotated[bool, typer.Option("--contexts", help="Below each, the sentences that cite it.")] = False,
    strict: StrictOption = False,
    allow_private: PrivateOption = False,
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="Print no report, only errors.")] = False,
) -> None:
    """Print the reference strings of a page, one a line."""
    from exporter import pipeline, sources

    def found_in(path: str) -> "tuple[str, Finding, Contexts | None]":
        document = sources.load(path, allow_private=allow_private)
        finding = pipeline.find_in(document, split.value)
        return path, finding, pipeline.contexts_in(document, finding.references) if contexts else None

    found, problems = each(inputs, found_in)
    for path, finding, cited in found:
        for line in report.found(finding, cited):
            typer.echo(line)
        if strict and not finding.complete:
            problems.append(pipeline.incomplete(finding, path))
        elif not quiet:
            summary = f"{finding.summary}; {cited.summary}" if cited else finding.summary
            typer.echo(f"{path}: {summary}", err=True)
    print_errors(problems)
    raise typer.Exit(status(problems))


@app.command(
    epilog=examples(
        'exporter parse "Merton, R. K. (1968). The Matthew effect in science. Science, 159, 56-63."',
        "exporter find page.txt | exporter parse -",
    )
)
def parse(
    references: Annotated[
        list[str], typer.Argument(metavar="REFERENCE...", help="Reference strings; - reads them, one a line.")
    ],
) -> None:
    """Show how references are read: the parts, then the record."""
    from exporter import explain, sources

    lines = [[line.text for line in sources.load("-").lines] if text == "-" else [text] for text in references]
    texts = [text.strip() for listed in lines for text in listed if text.strip()]
    if not texts:
        raise EmptyInput("there is no reference", mend='Give one in quotes: exporter parse "Simmel, G. (1981). …"')
    typer.echo("\n\n".join(explain.explain(text) for text in texts))


@app.command(epilog=examples("exporter check gold.jsonl", "exporter check gold.jsonl --errors 20"))
def check(
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="JSON Lines: source, type, fields, skip, partial.")],
    errors: Annotated[int, typer.Option(min=0, help="Show so many references that are not perfect.")] = 0,
) -> None:
    """Measure how right the reading is, field by field.

    The share of perfect references is that in which the type and every field are right.
    """
    from exporter import accuracy

    with report.progress_bar() as progress:
        evaluation = accuracy.evaluate(gold, progress)
    typer.echo(accuracy.table(evaluation, errors))


@app.command(
    epilog=examples(
        "exporter latex refs.bib -o paper.tex",
        "exporter latex refs.bib --style IEEEtran > paper.tex",
        "exporter latex refs.bib --style apa -o paper.tex",
    )
)
def latex(
    bibliography: Annotated[str, typer.Argument(metavar="BIB", help="The .bib file to cite.")],
    output: Annotated[str, typer.Option("-o", "--output", help="File to write; - is standard output.")] = "-",
    style: Annotated[
        str | None,
        typer.Option(help="plain, plainnat, IEEEtran … for BibTeX; numeric, apa … for BibLaTeX."),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace a file that exporter did not make.")] = False,
) -> None:
    """Write a small paper that cites every record of a .bib file, to see it printed."""
    from exporter import outputs, paper

    outputs.check_writable(output)
    made = paper.make(bibliography, output, style)
    if not force:
        paper.check_ours(output)
    outputs.save(output, made.text)
    print_errors(made.problems)
    typer.echo(made.advice, err=True)
    raise typer.Exit(status(made.problems))
