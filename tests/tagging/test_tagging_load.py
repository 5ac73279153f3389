"""The network that goes on learning is the one that ships."""

from pathlib import Path

import numpy as np
import pytest

from exporter.pipeline import read_input
from exporter.tagging.batch import make_batch
from exporter.tagging.tagger import MODEL, Tagger
from exporter.tagging.tokens import tokenize

PAGES = Path(__file__).parents[2] / "fixtures" / "pages"


@pytest.fixture(scope="module")
def texts() -> list[str]:
    """The reference strings of some pages."""
    found = [
        read_input(str(PAGES / name / "input.txt")).references for name in ("springer-old", "plos", "german-thesis")
    ]
    return [each.origin.text for references in found for each in references if each.origin]


def test_a_loaded_network_scores_and_labels_as_the_file_does(texts: list[str], tmp_path: Path) -> None:
    torch = pytest.importorskip("torch", reason="training needs PyTorch: pip install -e '.[training]'")
    from exporter.tagging.export import export
    from exporter.tagging.load import load

    network, shipped = load(MODEL), Tagger()
    batch = make_batch([tokenize(text) for text in texts])
    with torch.no_grad():
        got = network(*map(torch.from_numpy, batch.arrays), torch.zeros(len(texts), dtype=torch.long)).numpy()
    right = shipped.scores(batch)
    assert np.abs(got - right).mean() < 0.05 * np.abs(right).mean()
    export(network, shipped.labels, tmp_path / "model.onnx")
    again = Tagger(tmp_path / "model.onnx")
    for text in texts:
        assert [span[:3] for span in again.tag(text).spans] == [span[:3] for span in shipped.tag(text).spans]
