"""``exporter train``: a tagger of one's own."""

from pathlib import Path
from typing import Annotated

import typer

from exporter.cli.app import app, examples
from exporter.errors import EmptyInput, FormatError, ModelError


@app.command(
    epilog=examples(
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
