"""``exporter convert``: text and bibliographies to files."""

from typing import Annotated

import typer

from exporter import report
from exporter.cli.app import app, examples
from exporter.cli.options import (
    AsciiOption,
    Dialect,
    Inputs,
    KeepSourceOption,
    KeyOption,
    Output,
    PrivateOption,
    ProtectOption,
    Source,
    Split,
    SplitOption,
    StrictOption,
)
from exporter.cli.outcome import each, print_errors, report_on, status


@app.command(
    epilog=examples(
        "exporter convert page.txt -o refs.bib -o refs.ris",
        "exporter convert page.txt --article -o refs.json",
        "exporter convert list.txt --split line -o refs.bib --dialect biblatex",
        "exporter convert one.txt two.txt -o both.ris",
        "exporter convert refs.ris --to bibtex > refs.bib",
        "cat page.txt | exporter convert - -o refs.bib",
        "exporter convert page.txt --doubtful-only -o refs.bib",
        "exporter convert page.txt --key-pattern '[auth][year]' -o refs.bib",
    )
)
def convert(
    inputs: Inputs,
    output: Annotated[
        list[str], typer.Option("-o", "--output", help="File to write (.bib, .ris, .json); - is standard output.")
    ] = [],  # noqa: B006  typer copies it
    from_: Annotated[
        Source | None, typer.Option("--from", help="What the inputs are, whatever they look like.")
    ] = None,
    to: Annotated[Output | None, typer.Option("--to", help="What to write, whatever the suffix says.")] = None,
    dialect: Annotated[Dialect, typer.Option(help="Which fields and types a .bib has.")] = Dialect.BIBTEX,
    split: SplitOption = Split.AUTO,
    article: Annotated[bool, typer.Option("--article", help="Put the page's own article first.")] = False,
    doubtful_only: Annotated[bool, typer.Option("--doubtful-only", help="Show only what should be looked at.")] = False,
    protect: ProtectOption = True,
    ascii_: AsciiOption = False,
    keep_source: KeepSourceOption = False,
    key_pattern: KeyOption = None,
    strict: StrictOption = False,
    allow_private: PrivateOption = False,
    force: Annotated[bool, typer.Option("--force", help="Replace an output though the input is damaged.")] = False,
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="Print no table and no report, only errors.")] = False,
) -> None:
    """Turn text and bibliographies into .bib, .ris and CSL-JSON."""
    from exporter import outputs, pipeline

    scheme = pipeline.key_scheme(key_pattern) if key_pattern is not None else None
    targets = outputs.targets(output or ["-"], to.value if to else None, inputs)
    options = pipeline.Options(split.value, article, from_.value if from_ else None, allow_private)
    with report.progress_bar() as progress:
        results, problems = each(inputs, lambda path: pipeline.read_input(path, options, progress))
    problems += [problem for result in results for problem in result.problems(strict=strict)]
    references = pipeline.keyed((reference for result in results for reference in result.references), scheme)
    if references and not quiet:
        report.print_table(references, doubtful_only=doubtful_only)
    report_on(results, problems, quiet)
    kept = outputs.standing(targets) if problems and not force else None
    if references and kept:
        print_errors([kept])
    elif references:
        rendered = [
            pipeline.render(
                references,
                each.format_name,
                dialect=dialect.value,
                protect=protect,
                ascii_only=ascii_,
                keep_source=keep_source,
                file=each.path,
            )
            for each in targets
        ]
        for target, text in zip(targets, rendered, strict=True):
            outputs.save(target.path, text)
            if ascii_ and target.format_name == "bibtex":
                report.print_left_over(target.path, pipeline.not_ascii(text))
    raise typer.Exit(status(problems))
