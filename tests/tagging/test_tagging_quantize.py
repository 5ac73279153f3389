"""An exported network, with its convolutions in whole numbers, scores as the network that was trained."""

from pathlib import Path

import numpy as np
import pytest

from exporter.tagging.batch import make_batch
from exporter.tagging.tagger import Tagger
from exporter.tagging.tokens import tokenize

TEXTS = (
    "Knuth, D. E. (1974). Computer programming as an art. Communications of the ACM, 17, 667-673.",
    "R. Hooke, Micrographia. London: Martyn and Allestry, 1665.",
    "x",
)
LABELS = ("author", "title", "date", "other")


def test_whole_numbers_score_as_fractions_do(tmp_path: Path) -> None:
    torch = pytest.importorskip("torch", reason="training needs PyTorch: pip install -e '.[training]'")
    onnx = pytest.importorskip("onnx", reason="training needs onnx: pip install -e '.[training]'")
    from exporter.tagging.export import export
    from exporter.tagging.network import Network

    torch.manual_seed(7)
    network, path = Network(len(LABELS), habits=2).eval(), tmp_path / "model.onnx"
    export(network, LABELS, path)
    batch = make_batch([tokenize(text) for text in TEXTS])
    with torch.no_grad():
        right = network(*map(torch.from_numpy, batch.arrays), torch.zeros(len(TEXTS), dtype=torch.long)).numpy()
    got = Tagger(path).scores(batch)
    assert np.abs(got - right).mean() < 0.05 * np.abs(right).mean()
    products = [node.op_type for node in onnx.load(str(path)).graph.node if node.op_type.startswith("MatMul")]
    assert products.count("MatMulIntegerToFloat") == 5
