"""A trained network -> the file that ships: ONNX with the labels and the CRF inside.

Words are in half precision and convolutions in whole numbers, for size and speed.
"""

import json
from collections.abc import Mapping, Sequence
from copy import deepcopy
from pathlib import Path
from tempfile import TemporaryDirectory
from warnings import catch_warnings, simplefilter

import torch
from torch import Tensor, nn

from exporter.tagging.batch import INPUTS
from exporter.tagging.codes import PIECES_A_WORD, SIZES
from exporter.tagging.network import Network
from exporter.tagging.quantize import quantize

OPSET = 17
_AXES = {
    "rows": {0: "different"},
    "tokens": {0: "all"},
    "around": {0: "all"},
    "reference": {0: "all"},
    "lengths": {0: "references"},
    "scores": {0: "all"},
}


class _InUse(nn.Module):
    """The network as it is used: with the habits of no corpus."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network
        network.settings = nn.Parameter(network.settings + network.habits[0])

    def forward(self, rows: Tensor, tokens: Tensor, around: Tensor, reference: Tensor, lengths: Tensor) -> Tensor:
        return self.network.scores(rows, tokens, self.network.places(around), reference, lengths)


def export(network: Network, labels: Sequence[str], path: Path, more: Mapping[str, object] | None = None) -> None:
    """Write the model; what was there before is replaced only when the new one is whole.

    ``more`` is written beside the facts that every model states.
    """
    import onnx

    smaller = deepcopy(network).eval()
    for table in ("words", "pieces"):
        setattr(smaller, table, nn.Parameter(getattr(smaller, table).half(), requires_grad=False))
    rows, around = torch.ones(6, 3 + PIECES_A_WORD, dtype=torch.long), torch.ones(6, 3, dtype=torch.long)
    example = (rows, torch.arange(6), around, torch.tensor([0, 0, 1, 1, 1, 1]), torch.tensor([2, 4]))
    with TemporaryDirectory(dir=path.parent) as folder, catch_warnings():
        simplefilter("ignore")  # PyTorch warns of an exporter of its own that needs more packages
        draft = Path(folder) / path.name
        torch.onnx.export(
            _InUse(smaller),
            example,
            str(draft),
            input_names=list(INPUTS),
            output_names=["scores"],
            dynamic_axes=_AXES,
            opset_version=OPSET,
            dynamo=False,
        )
        model = onnx.load(str(draft))
        quantize(model)
        onnx.helper.set_model_props(model, {"facts": json.dumps(_facts(network, labels) | dict(more or {}))})
        onnx.save(model, str(draft))
        draft.replace(path)


def _facts(network: Network, labels: Sequence[str]) -> dict[str, object]:
    crf = {name: getattr(network, name).tolist() for name in ("follow", "first", "last")}
    return {"sizes": SIZES, "labels": list(labels), **crf}
