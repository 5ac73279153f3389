"""The convolutions of an exported network in whole numbers: a third of the time, and the same labels.

What goes into a convolution is normed and cut off at ``REACH`` in training, so its scale is known beforehand and one
reference's values do not depend on those beside it (static quantization: Jacob et al. 2018, section 2). Weights have a
scale for each column, and seven bits: with eight, processors without VNNI overflow where they add two products.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from exporter.tagging.network import REACH

_MIDDLE = 128  # stands for zero
_STEP = np.float32(REACH / (_MIDDLE - 1))
_TOP = 63
_SAME_NUMBERS = frozenset(("Pad", "Slice", "Concat"))


def quantize(model: onnx.ModelProto) -> None:
    """Put whole numbers wherever a cut-off value runs into a product with weights."""
    graph = model.graph
    weights = {each.name: numpy_helper.to_array(each) for each in graph.initializer}
    turned = _Turned()
    nodes = list(turned.nodes(graph.node, weights))
    kept = [each for each in graph.initializer if each.name not in turned.replaced]
    del graph.node[:], graph.initializer[:]
    graph.node.extend(nodes)
    graph.initializer.extend([*kept, *turned.constants()])


@dataclass(slots=True)
class _Turned:
    """What has been turned into whole numbers so far."""

    values: set[str] = field(default_factory=set)  # names of what is in whole numbers
    replaced: set[str] = field(default_factory=set)  # names of weights that are needed no more
    tables: dict[str, NDArray[Any]] = field(default_factory=dict)

    def nodes(self, nodes: Any, weights: dict[str, NDArray[Any]]) -> Iterator[Any]:
        """The nodes in order, those that touch whole numbers replaced."""
        for node in nodes:
            if node.op_type == "Clip":
                self.values.add(node.output[0])
                yield helper.make_node("QuantizeLinear", [node.input[0], "step", "middle"], list(node.output))
            elif node.input and self.values & set(node.input):
                yield from self._followed(node, weights)
            else:
                yield node

    def _followed(self, node: Any, weights: dict[str, NDArray[Any]]) -> Iterator[Any]:
        if node.op_type == "MatMul":
            self.replaced.add(node.input[1])
            yield from self._product(node, weights[node.input[1]])
            return
        if node.op_type not in _SAME_NUMBERS:
            raise ValueError(f"{node.op_type} of whole numbers: the export of the network has changed")
        if node.op_type == "Pad":
            node.input[2] = "middle"
        self.values.update(node.output)
        yield node

    def _product(self, node: Any, weights: NDArray[Any]) -> Iterator[Any]:
        name = node.output[0]
        steps = np.maximum(np.abs(weights).max(axis=0), 1e-6) / _TOP
        self.tables[f"{name} weights"] = np.round(weights / steps).astype(np.int8)
        self.tables[f"{name} steps"] = (steps * _STEP).astype(np.float32)
        yield helper.make_node("MatMulInteger", [node.input[0], f"{name} weights", "middle"], [f"{name} sums"])
        yield helper.make_node("Cast", [f"{name} sums"], [f"{name} cast"], to=TensorProto.FLOAT)
        yield helper.make_node("Mul", [f"{name} cast", f"{name} steps"], [name])

    def constants(self) -> Iterator[Any]:
        """The tables that the new nodes read."""
        shared: dict[str, NDArray[Any]] = {"step": np.array(_STEP), "middle": np.array(_MIDDLE, np.uint8)}
        for name, values in (shared | self.tables).items():
            yield numpy_helper.from_array(values, name)
