"""Libraries that only some inputs need: loaded when one is read, and named where one is missing."""

from importlib import import_module
from typing import Any

from exporter.errors import MissingExtra


def needed(module: str, extra: str, kind: str, name: str) -> Any:
    """The library ``module``, without which no ``kind`` ("a PDF") is read. ``name`` is the input's.

    Raises :class:`exporter.errors.MissingExtra` with the command that installs it.
    """
    try:
        return import_module(module)
    except ModuleNotFoundError:
        library = module.partition(".")[0]
        raise MissingExtra(
            f"{kind} is read by {library}, which is not installed", file=name, mend=f"pip install 'exporter[{extra}]'"
        ) from None
