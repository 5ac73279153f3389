"""The file that ships -> a network that can go on learning: what :mod:`exporter.tagging.export` did, undone."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper

from exporter.tagging.network import Network


def load(path: Path) -> Network:
    """The network of a model file, with the habits of no corpus.

    Words are read from half precision and convolutions from whole numbers, so it scores as the file does, not as the
    network did that the file was made of.
    """
    model = onnx.load(str(path))
    tables = {each.name: numpy_helper.to_array(each) for each in model.graph.initializer}
    facts = json.loads(next(each.value for each in model.metadata_props if each.key == "facts"))
    network = Network(len(facts["labels"]), habits=0)
    weights = {name: _weights(name, tables, facts, shape=value.shape) for name, value in network.state_dict().items()}
    network.load_state_dict({name: torch.tensor(values) for name, values in weights.items()})
    network.eval()
    return network


def _weights(name: str, tables: dict[str, Any], facts: dict[str, Any], shape: tuple[int, ...]) -> NDArray[np.float32]:
    if name in facts:  # the CRF's
        return np.array(facts[name], np.float32)
    if name == "habits":  # added to the settings when the file was made
        return np.zeros(shape, np.float32)
    stored = f"network.{name}"
    if stored in tables:
        return np.array(tables[stored], np.float32)
    whole: NDArray[np.float32] = tables[f"{stored} weights"].astype(np.float32)
    whole *= tables[f"{stored} steps"]
    return whole.T
