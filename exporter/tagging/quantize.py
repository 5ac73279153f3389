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
from onnx import helper, numpy_helper

from exporter.tagging.network import REACH

_MIDDLE = 128  # stands for zero
_STEP = np.float32(REACH / (_MIDDLE - 1))
_TOP = 63
_DOMAIN = "com.microsoft"
_SAME_NUMBERS = frozenset(("Pad", "Gather", "Reshape"))


def quantize(model: onnx.ModelProto) -> None:
    """Put whole numbers wherever a cut-off value runs into a product with weights."""
    graph = model.graph
    weights = {each.name: numpy_helper.to_array(each) for each in graph.initializer}
    turned = _Turned(weights)
    for node in graph.node:
        turned.add(node)
    kept = [each for each in graph.initializer if each.name not in turned.replaced]
    del graph.node[:], graph.initializer[:]
    graph.node.extend(turned.nodes)
    graph.initializer.extend([*kept, *turned.constants()])
    model.opset_import.append(helper.make_opsetid(_DOMAIN, 1))


@dataclass(slots=True)
class _Turned:
    """The nodes in order, those that touch whole numbers replaced, and what is known of them."""

    weights: dict[str, NDArray[Any]]
    nodes: list[Any] = field(default_factory=list)
    values: set[str] = field(default_factory=set)  # names of what is in whole numbers
    replaced: set[str] = field(default_factory=set)  # names of weights that are needed no more
    tables: dict[str, NDArray[Any]] = field(default_factory=dict)

    def add(self, node: Any) -> None:
        """The next node of the network."""
        if node.op_type == "Clip":
            self.values.add(node.output[0])
            self.nodes.append(helper.make_node("QuantizeLinear", [node.input[0], "step", "middle"], list(node.output)))
        elif self.values & set(node.input):
            self._follow(node)
        else:
            self.nodes.append(node)

    def _follow(self, node: Any) -> None:
        if node.op_type == "Gemm":
            self._multiply(node)
            return
        if node.op_type not in _SAME_NUMBERS:
            raise ValueError(f"{node.op_type} of whole numbers: the export of the network has changed")
        if node.op_type == "Pad":
            node.input[2] = "middle"
        self.values.update(node.output)
        self.nodes.append(node)

    def _multiply(self, node: Any) -> None:
        """A product that gives fractions again, in one step (an operator that ONNX Runtime adds to ONNX)."""
        values, name, bias = node.input
        weights = self.weights[name].T
        steps = np.maximum(np.abs(weights).max(axis=0), 1e-6) / _TOP
        self.tables[f"{name} weights"] = np.round(weights / steps).astype(np.int8)
        self.tables[f"{name} steps"] = steps.astype(np.float32)
        given = [values, f"{name} weights", "step", f"{name} steps", "middle", "", bias]
        self.nodes.append(helper.make_node("MatMulIntegerToFloat", given, list(node.output), domain=_DOMAIN))
        self.replaced.add(name)

    def constants(self) -> Iterator[Any]:
        """The tables that the new nodes read."""
        shared: dict[str, NDArray[Any]] = {"step": np.array(_STEP), "middle": np.array(_MIDDLE, np.uint8)}
        for name, values in (shared | self.tables).items():
            yield numpy_helper.from_array(values, name)
