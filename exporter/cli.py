"""The command line: parse the arguments, call the pipeline, report, set the exit status.

Exit status: 0 all went well; 1 an error, or part of an input could not be read; 2 the command was not understood;
3 (with ``--strict``) the numbering promises references that were not found; 130 interrupted.
"""

import gc
import sys
from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn, TypeVar

import typer

from exporter import __version__, report, streams
from exporter.errors import EmptyInput, ExporterError, FormatError, Incomplete, InputError, ModelError

if TYPE_CHECKING:
    from exporter.pipeline import Result

T = TypeVar("T")
FAILED, INCOMPLETE, INTERRUPTED = 1, 3, 130
_OBJECTS = 100_000  # new ones between two looks


def _examples(*lines: str) -> str:
    """Examples for the end of a help text; the first line keeps them from being wrapped."""
    return "\n".join(["\b", "Examples:", *(f"  {line}" for line in lines)])


app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    epilog=_examples("exporter convert page.txt -o refs.bib -o refs.ris", "exporter convert --help"),
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


class Source(StrEnum):
    """What an input is."""

    TEXT = "text"
    BIBTEX = "bibtex"
    RIS = "ris"
    CSLJSON = "csljson"


class Output(StrEnum):
    """What an output shall be."""

    BIBTEX = "bibtex"
    RIS = "ris"
    CSLJSON = "csljson"


Inputs = Annotated[list[str], typer.Argument(metavar="INPUT...", help="Files to read; - is standard input.")]
SplitOption = Annotated[Split, typer.Option(help="What separates the references of a list.")]
ProtectOption = Annotated[bool, typer.Option(help="Brace the capitals of titles that styles would lower.")]
AsciiOption = Annotated[bool, typer.Option("--ascii", help="Write a .bib in ASCII, accents as LaTeX's commands.")]
KeyOption = Annotated[
    str | None, typer.Option("--key-pattern", help="Make all keys anew, e.g. [auth][year]; see docs/keys.md.")
]
StrictOption = Annotated[bool, typer.Option("--strict", help="Fail where the numbering promises more than was found.")]


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


@app.command(
    epilog=_examples(
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
    key_pattern: KeyOption = None,
    strict: StrictOption = False,
    force: Annotated[bool, typer.Option("--force", help="Replace an output though the input is damaged.")] = False,
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="Print no table and no report, only errors.")] = False,
) -> None:
    """Turn text and bibliographies into .bib, .ris and CSL-JSON."""
    from exporter import outputs, pipeline

    scheme = pipeline.key_scheme(key_pattern) if key_pattern is not None else None
    targets = outputs.targets(output or ["-"], to.value if to else None, inputs)
    options = pipeline.Options(split=split.value, article=article, source=from_.value if from_ else None)
    with report.progress_bar() as progress:
        results, problems = _each(inputs, lambda path: pipeline.read_input(path, options, progress))
    problems += [problem for result in results for problem in result.problems(strict=strict)]
    references = pipeline.keyed((reference for result in results for reference in result.references), scheme)
    if references and not quiet:
        report.print_table(references, doubtful_only=doubtful_only)
    _report(results, problems, quiet)
    kept = outputs.standing(targets) if problems and not force else None
    if references and kept:
        _print_errors([kept])
    elif references:
        rendered = [
            pipeline.render(
                references,
                each.format_name,
                dialect=dialect.value,
                protect=protect,
                ascii_only=ascii_,
                file=each.path,
            )
            for each in targets
        ]
        for target, text in zip(targets, rendered, strict=True):
            outputs.save(target.path, text)
            if ascii_ and target.format_name == "bibtex":
                report.print_left_over(target.path, pipeline.not_ascii(text))
    raise typer.Exit(_status(problems))


@app.command(
    epilog=_examples(
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
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be added, and write nothing.")] = False,
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="Print only errors.")] = False,
) -> None:
    """Add what is new to a bibliography, and leave all else in it as it is.

    A reference that is there already (the same DOI, or title, first author and year) is named and not added. The old
    file is kept beside the new one.
    """
    from exporter import library, pipeline

    scheme = pipeline.key_scheme(key_pattern) if key_pattern is not None else None
    options = pipeline.Options(split=split.value, source=from_.value if from_ else None)
    style = library.Style(dialect.value if dialect else "", protect, ascii_, scheme)
    into = library.load(to)
    with report.progress_bar() as progress:
        results, problems = _each(inputs, lambda path: pipeline.read_input(path, options, progress))
    problems += [problem for result in results for problem in result.problems()]
    references = [reference for result in results for reference in result.references]
    addition = library.plan(into, references, style)
    if not dry_run:
        addition = library.write(into, addition)
    if not quiet:
        typer.echo(report.addition(addition, to, dry_run=dry_run), err=True)
    _print_errors(problems)
    raise typer.Exit(_status(problems))


@app.command(epilog=_examples("exporter dedupe refs.bib", "exporter dedupe refs.bib refs.ris"))
def dedupe(inputs: Inputs) -> None:
    """Name the records of bibliographies that are of one work, or perhaps are; change nothing.

    One pair a line on standard output: the two keys, how sure, why, and the title.
    """
    from exporter import library, pipeline

    results, problems = _each(inputs, pipeline.read_input)
    for pair in library.duplicates(library.named(results)):
        typer.echo(report.pair(pair))
    problems += [problem for result in results for problem in result.problems()]
    _print_errors(problems)
    raise typer.Exit(_status(problems))


@app.command(
    epilog=_examples(
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
    _print_errors(made.problems)
    typer.echo(made.advice, err=True)
    raise typer.Exit(_status(made.problems))


@app.command(
    epilog=_examples(
        "exporter find page.txt",
        "exporter find page.txt --strict > references.txt",
        "cat page.txt | exporter find -",
    )
)
def find(
    inputs: Inputs,
    split: SplitOption = Split.AUTO,
    strict: StrictOption = False,
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="Print no report, only errors.")] = False,
) -> None:
    """Print the reference strings of a page, one a line."""
    from exporter import pipeline, sources

    found, problems = _each(inputs, lambda path: (path, pipeline.find_in(sources.load(path), split.value)))
    for path, finding in found:
        for raw in finding.references:
            typer.echo(raw.text.replace("\n", " "))
        if strict and not finding.complete:
            problems.append(pipeline.incomplete(finding, path))
        elif not quiet:
            typer.echo(f"{path}: {finding.summary}", err=True)
    _print_errors(problems)
    raise typer.Exit(_status(problems))


@app.command(
    epilog=_examples(
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


@app.command(epilog=_examples("exporter check gold.jsonl", "exporter check gold.jsonl --errors 20"))
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
    epilog=_examples(
        "exporter train training.jsonl -o model.onnx",
        "exporter train training.jsonl mine.jsonl -o model.onnx --verbose",
    )
)
def train(
    examples: Annotated[
        list[Path], typer.Argument(metavar="DATA...", help="JSON Lines: text and spans ([label, start, end]).")
    ],
    output: Annotated[Path | None, typer.Option("-o", "--output", help="Model file; else the package's own.")] = None,
    verbose: Annotated[bool, typer.Option("-v", "--verbose", help="Show the progress of the training.")] = False,
) -> None:
    """Train the tagger on labelled references.

    Prints what was used; python -m training.build makes the data from corpora. Needs PyTorch: pip install
    'exporter[training]'.
    """
    from exporter import outputs
    from exporter.tagging.examples import read_examples
    from exporter.tagging.tagger import MODEL

    outputs.check_writable(str(output or MODEL))
    try:
        read = [example for path in examples for example in read_examples(path)]
    except UnicodeDecodeError:
        raise FormatError("this is not UTF-8", file=", ".join(map(str, examples)), mend="Save it as UTF-8.") from None
    if not read:
        raise EmptyInput("there are no labelled references", file=str(examples[0]), mend="See training/GUIDELINES.md.")
    try:
        from exporter.tagging.train import train as train_model
    except ModuleNotFoundError as error:
        raise ModelError(f"training needs {error.name}", mend="pip install 'exporter[training]'") from error
    typer.echo(train_model(read, output or MODEL, verbose=verbose))


def _each(paths: Iterable[str], read: Callable[[str], T]) -> tuple[list[T], list[ExporterError]]:
    """What reading each input gives; one that cannot be read does not keep the others from it."""
    results: list[T] = []
    errors: list[ExporterError] = []
    for path in paths:
        try:
            results.append(read(path))
        except (InputError, FormatError) as error:
            errors.append(error)
    return results, errors


def _report(results: "Sequence[Result]", problems: Sequence[ExporterError], quiet: bool) -> None:
    for result in [] if quiet else results:
        typer.echo(f"{result.name}: {result.report}", err=True)
        report.print_doubts(result.name, result.references)
    _print_errors(problems)


def _print_errors(errors: Iterable[ExporterError]) -> None:
    for error in errors:
        typer.echo(f"exporter: {error}", err=True)


def _status(problems: Sequence[ExporterError]) -> int:
    gaps_alone = all(isinstance(problem, Incomplete) for problem in problems)
    return 0 if not problems else INCOMPLETE if gaps_alone else FAILED


def collect_seldom() -> None:
    """Let the process look seldom for circles of objects that nothing holds.

    Records have none, and what is looked over in vain grows with them: it takes up to a twentieth of the time.
    """
    gc.set_threshold(_OBJECTS)


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line; an error that we foresaw is printed without a trace."""
    collect_seldom()
    streams.prepare()
    try:
        try:
            app(args=arguments, prog_name="exporter")
        finally:
            sys.stdout.flush()
    except ExporterError as error:
        _print_errors([error])
        sys.exit(FAILED)
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except OSError as error:
        streams.discard_output()
        if not isinstance(error, BrokenPipeError):
            typer.echo(f"exporter: {error.filename or 'standard output'}: {error.strerror}", err=True)
        sys.exit(FAILED)
    sys.exit(0)
