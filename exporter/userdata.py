"""Where a user's own data lies: corrections, and the model that learned from them."""

import os
from pathlib import Path

VARIABLE = "EXPORTER_DATA"  # names another folder


def folder() -> Path:
    """The folder of the user's data on this system, or the one that the environment names; it may not be there yet."""
    if named := os.environ.get(VARIABLE):
        return Path(named)
    from platformdirs import user_data_path

    return user_data_path("exporter", appauthor=False)


def corrections() -> Path:
    """The file of what the user corrected, which may not be there."""
    return folder() / "corrections.jsonl"


def model() -> Path:
    """The user's own model, which may not be there."""
    return folder() / "model.onnx"
