"""``exporter train``: a tagger of one's own."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from exporter.cli.app import app, examples
from exporter.errors import EmptyInput, FormatError, ModelError

if TYPE_CHECKING:
    from exporter.tagging.examples import Example


@app.command(
    epilog=examples(
        "exporter train training.jsonl -o model.onnx",
        "exporter train training.jsonl mine.jsonl -o model.onnx --verbose",
    )
)
def train(
    examples: Annotated[
        list[Path] | None, typer.Argument(metavar="DATA...", help="JSON Lines: text and spans ([label, start, end]).")
    ] = None,
    corrections: Annotated[
        bool,
        typer.Option("--add-corrections", help="Learn from what you corrected; without DATA, only from that."),
    ] = False,
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", help="Model file; else the package's own; without DATA, your own."),
    ] = None,
    verbose: Annotated[bool, typer.Option("-v", "--verbose", help="Show the progress of the training.")] = False,
) -> None:
    """Train the tagger on labelled references.

    Prints what was used; python -m training.build makes the data from corpora. Without DATA, --add-corrections takes
    seconds: a model of your own then reads what is laid out like your corrections. Needs PyTorch: pip install
    'exporter[training]'.
    """
    if not examples and not corrections:
        raise typer.BadParameter("give labelled references, or --add-corrections", param_hint="DATA")
    if examples:
        _train([*examples, *([_corrections()] if corrections else [])], output, verbose=verbose)
    else:
        _adapt(_corrections(), output)


def _corrections() -> Path:
    """The file of corrections, which holds some."""
    from exporter import corrections, userdata

    path = userdata.corrections()
    if not corrections.kept():  # a damaged line is an error
        raise EmptyInput(
            "no corrections are kept yet",
            file=str(path),
            mend="Correct the labels of some references first: exporter serve",
        )
    return path


def _train(paths: list[Path], output: Path | None, *, verbose: bool) -> None:
    from exporter import outputs
    from exporter.tagging.tagger import MODEL

    outputs.check_writable(str(output or MODEL))
    read = [example for path in paths for example in _read(path)]
    if not read:
        raise EmptyInput("there are no labelled references", file=str(paths[0]), mend="See training/GUIDELINES.md.")
    try:
        from exporter.tagging.train import train as train_model
    except ModuleNotFoundError as error:
        raise _missing(error) from error
    typer.echo(train_model(read, output or MODEL, verbose=verbose))


def _adapt(path: Path, output: Path | None) -> None:
    from exporter import outputs, userdata

    model = output or userdata.model()
    outputs.check_writable(str(model))
    read = _read(path)
    try:
        from exporter.tagging.adapt import adapt
    except ModuleNotFoundError as error:
        raise _missing(error) from error
    typer.echo(adapt(read, model))
    if model == userdata.model():
        typer.echo(f"In use from now on: {model}\nTo read as before, delete it.", err=True)


def _read(path: Path) -> "list[Example]":
    from exporter.tagging.examples import read_examples

    try:
        return list(read_examples(path))
    except UnicodeDecodeError:
        raise FormatError("this is not UTF-8", file=str(path), mend="Save it as UTF-8.") from None


def _missing(error: ModuleNotFoundError) -> ModelError:
    return ModelError(f"training needs {error.name}", mend="pip install 'exporter[training]'")
