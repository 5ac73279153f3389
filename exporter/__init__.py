"""Turns the references that people can copy into bibliographies that they can use.

>>> import exporter
>>> text = "Granovetter, M. S. (1973). The strength of weak ties. American Journal of Sociology, 78, 1360–1380."
>>> [reference] = exporter.parse(text)
>>> reference.container_title
'American Journal of Sociology'

Importing the package is cheap; the model and the libraries are loaded by the first call.
"""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from exporter.reference import Reference

__version__ = "0.1.0"
__all__ = ["parse", "read", "write"]


def parse(text: str, split: str = "auto") -> "tuple[Reference, ...]":
    """The references in a text, in order, with citation keys. ``split``: "auto", "line", "blank" or "number".

    Raises :class:`exporter.errors.InputError` where there are none.
    """
    from exporter import pipeline, sources

    document = sources.load_bytes(text.encode("utf-8", "replace"), "")
    return pipeline.keyed(pipeline.read_text(document, pipeline.Options(split=split)).references)


def read(path: str | Path) -> "tuple[Reference, ...]":
    """The records of a file: a bibliography (.bib, .ris, .json), or any text with references in it.

    Raises :class:`exporter.errors.ExporterError`. Entries that are damaged are left out with a warning.
    """
    from warnings import warn

    from exporter import pipeline

    result = pipeline.read_input(str(path))
    for problem in result.problems():
        warn(str(problem), stacklevel=2)
    return pipeline.keyed(result.references)


def write(references: "Iterable[Reference]", path: str | Path, dialect: str = "bibtex") -> None:
    """Write a bibliography; the suffix says which (.bib, .ris, .json). ``dialect``: "bibtex" or "biblatex".

    Raises :class:`exporter.errors.OutputError`; a file that was there before is then untouched.
    """
    from exporter import outputs, pipeline

    [target] = outputs.targets([str(path)])
    text = pipeline.render(pipeline.keyed(references), target.format_name, dialect=dialect, file=target.path)
    outputs.save(target.path, text)
