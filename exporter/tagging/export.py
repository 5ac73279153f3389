"""A trained network -> the file that ships: ONNX with the labels and the CRF inside.

Words are in half precision and convolutions in whole numbers, for size and speed.
"""

import json
from collections.abc import Sequence
from copy import deepcopy
from pathlib import Path
from tempfile import TemporaryDirectory
from warnings import catch_warnings, simplefilter

import torch
from torch import Tensor, nn

from exporter.tagging.codes import PIECES_A_WORD, SIZES
from exporter.tagging.network import Network
from exporter.tagging.quantize import quantize

OPSET = 17
_AXES = {
    "rows": {0: "different"},
    "tokens": {0: "references", 1: "longest"},
    "around": {0: "references", 1: "longest"},
    "mask": {0: "references", 1: "longest"},
    "scores": {0: "references", 1: "longest"},
}


class _WithoutHabit(nn.Module):
    """The network as it is used: with the habits of no corpus."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, rows: Tensor, tokens: Tensor, around: Tensor, mask: Tensor) -> Tensor:
        scores: Tensor = self.network(rows, tokens, around, mask, torch.zeros(1, dtype=torch.long))
        return scores


def export(network: Network, labels: Sequence[str], path: Path) -> None:
    """Write the model; what was there before is replaced only when the new one is whole."""
    import onnx

    smaller = deepcopy(network).eval()
    for table in ("words", "pieces"):
        setattr(smaller, table, nn.Parameter(getattr(smaller, table).half(), requires_grad=False))
    tokens = torch.arange(6).reshape(2, 3)
    example = (torch.ones(6, 3 + PIECES_A_WORD, dtype=torch.long), tokens, torch.ones(2, 3, 3, dtype=torch.long))
    with TemporaryDirectory(dir=path.parent) as folder, catch_warnings():
        simplefilter("ignore")  # PyTorch warns of an exporter of its own that needs more packages
        draft = Path(folder) / path.name
        torch.onnx.export(
            _WithoutHabit(smaller),
            (*example, torch.ones(2, 3)),
            str(draft),
            input_names=list(_AXES)[:4],
            output_names=["scores"],
            dynamic_axes=_AXES,
            opset_version=OPSET,
            dynamo=False,
        )
        model = onnx.load(str(draft))
        quantize(model)
        onnx.helper.set_model_props(model, {"facts": json.dumps(_facts(network, labels))})
        onnx.save(model, str(draft))
        draft.replace(path)


def _facts(network: Network, labels: Sequence[str]) -> dict[str, object]:
    crf = {name: getattr(network, name).tolist() for name in ("follow", "first", "last")}
    return {"sizes": SIZES, "labels": list(labels), **crf}
