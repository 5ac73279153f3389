"""A few labelled references of one's own -> a model that reads their like. Needs what training needs.

The model that ships goes on learning from them alone, its tables of words left as they are. It forgets something of
everything else by that, whatever is done against it (drawing the weights back to where they were, Li et al. 2018;
learning from the old model's answers, Li & Hoiem 2016; docs/decisions.md has the figures). So it is asked only about
references that are laid out like those it learned from: see :mod:`exporter.tagging.layout`.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import torch

from exporter.errors import ModelError
from exporter.tagging.card import adapted_card
from exporter.tagging.examples import Example, make_example
from exporter.tagging.export import export
from exporter.tagging.layout import layout
from exporter.tagging.load import load
from exporter.tagging.mixing import Mixer
from exporter.tagging.network import Network
from exporter.tagging.tagger import LAYOUTS, MODEL, SHIPPED, SupportsTagging, Tagger, TwoTaggers, shipped_hash
from exporter.tagging.train import LABELS, step, usable

FEW = 8  # of fewer none are kept apart
APART = 4  # else every so many-th
_LAYOUTS = 1000  # the newest ones are kept; more would cost more time than reading does
_LEFT_ALONE = ("words", "pieces")  # tables that a few references say too little about


@dataclass(frozen=True, slots=True)
class Settings:
    """How the network goes on learning."""

    steps: int = 120
    batch: int = 32
    rate: float = 1e-3
    seed: int = 1


def adapt(corrections: Sequence[Example], model: Path, settings: Settings = Settings()) -> str:
    """Learn from all corrections, write ``model`` and beside it its card (.md), which is returned.

    Where there are enough, another model first learns without some of them, and is measured on those. Raises
    :class:`ModelError` if it reads fewer of them than the one that ships, and writes nothing.
    """
    used = usable(corrections)
    if not used:
        raise ModelError("all corrections are empty or too long", mend="Correct references of the usual length.")
    held = used[::APART] if len(used) >= FEW else []
    before, after = compared([each for number, each in enumerate(used) if number % APART], held, settings)
    if after < before:
        raise ModelError(
            f"of {len(held)} corrections kept apart {before} were read rightly before and {after} after; nothing was "
            "written",
            mend="Correct more references, or look whether those of one style are labelled in one way.",
        )
    write(learn(used, settings), used, model)
    written = adapted_card(len(used), shipped_hash(), asdict(settings), (len(held), before, after))
    model.with_suffix(".md").write_text(written, encoding="utf-8")
    return written


def compared(learned: Sequence[Example], held: Sequence[Example], settings: Settings) -> tuple[int, int]:
    """How many of those kept apart have all labels right before and after learning from the others."""
    if not held:
        return 0, 0
    with TemporaryDirectory() as folder:
        path = Path(folder) / "model.onnx"
        write(learn(learned, settings), learned, path)
        shipped = Tagger()
        return right(shipped, held), right(TwoTaggers(shipped, Tagger(path)), held)


def right(tagger: SupportsTagging, examples: Sequence[Example]) -> int:
    """How many of the references have all labels right."""
    found = tagger.tag_all([example.text for example in examples])
    return sum(
        make_example(example.text, [span[:3] for span in tagging.spans]).labels == example.labels
        for example, tagging in zip(examples, found, strict=True)
    )


def learn(examples: Sequence[Example], settings: Settings = Settings()) -> Network:
    """The network that ships, after it learned from the examples as well."""
    torch.manual_seed(settings.seed)
    network, mixer, chance = load(MODEL), Mixer(examples, settings.seed), np.random.default_rng(settings.seed)
    for name in _LEFT_ALONE:
        getattr(network, name).requires_grad_(False)
    learning = [weights for weights in network.parameters() if weights.requires_grad]
    optimizer = torch.optim.AdamW(learning, lr=settings.rate, weight_decay=0.0, fused=True)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, settings.rate, total_steps=settings.steps + 1)
    network.train()
    for _ in range(settings.steps):
        step(network, optimizer, schedule, usable(mixer.draw(settings.batch)), chance)
    network.eval()
    return network


def write(network: Network, examples: Sequence[Example], path: Path) -> None:
    """Write the model, with what :class:`TwoTaggers` asks of it."""
    layouts = dict.fromkeys(tuple(layout(example.text)) for example in examples)
    export(network, LABELS, path, {SHIPPED: shipped_hash(), LAYOUTS: [*layouts][-_LAYOUTS:]})
