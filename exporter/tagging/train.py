"""Labelled references -> model file with its card. Needs the extra "training"; see :mod:`exporter.tagging.network`.

AdamW (Loshchilov & Hutter 2019) on the CRF's likelihood, with a rate that rises and falls once (Smith & Topin 2018);
then at a low fixed rate, and the mean of the weights on that way is what ships (Izmailov et al. 2018). A little of what
the network is told is left out or turned at random, so that it does not lean on any one thing.
"""

import random
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from itertools import chain
from pathlib import Path
from time import monotonic
from typing import Any

import numpy as np
import torch

from exporter.span import Label
from exporter.tagging.batch import Batch, make_batch
from exporter.tagging.card import card
from exporter.tagging.examples import Example, held_out, real
from exporter.tagging.export import export
from exporter.tagging.network import Network
from exporter.tagging.tagger import Tagger

LABELS = tuple(label.value for label in Label)
LONGEST = 300  # tokens; longer references are rare and would make their batch slow
# How often a real reference is learned from for each time that a rendered one is, first and while settling.
REAL_TIMES, REAL_TIMES_SETTLING = 4, 2
_SORTED_TOGETHER = 40  # batches
_WORDS_HIDDEN, _PIECES_HIDDEN, _SPACES_TURNED, _ALL_SPACED = 0.08, 0.04, 0.03, 0.15
_HABIT_HIDDEN = 0.5
_SETTLING_SEED = 7
_WARM, _UNSETTLED, _EVERY = 200, 600, 10  # steps: to the full rate, before the mean, between its parts


@dataclass(frozen=True, slots=True)
class Settings:
    """How the network is trained."""

    epochs: int = 6
    batch: int = 96
    rate: float = 2.5e-3
    weight_decay: float = 0.01
    settling: int = 2  # rounds at a fixed rate, whose weights are averaged
    settling_rate: float = 8e-4
    seed: int = 1


def train(examples: Sequence[Example], model: Path, settings: Settings = Settings(), *, verbose: bool = False) -> str:
    """Train and write ``model`` and beside it its card (.md), which is returned.

    The same examples and settings give the same model on the same machine.
    """
    held = held_out(examples)
    kept_apart = set(map(id, held))
    used = [example for example in examples if id(example) not in kept_apart]
    network = learn([*used, *real(used) * (REAL_TIMES - 1)], settings, verbose=verbose)
    settle(network, [*used, *real(used) * (REAL_TIMES_SETTLING - 1)], settings, verbose=verbose)
    export(network, LABELS, model)
    corpora = Counter(example.corpus or "own" for example in used)
    written = card(corpora, asdict(settings), model.stat().st_size, measure(Tagger(model), held))
    model.with_suffix(".md").write_text(written, encoding="utf-8")
    return written


def habit_of(corpus: str) -> int:
    """Corpora that one hand labelled share their habits, and so a number; 0 is that of none."""
    known = ("rendered", "anystyle", "grobid", "excite", "parscit")
    family = corpus.split("-")[0]
    return known.index(family) + 1 if family in known else 0


HABITS = 5


def learn(
    examples: Sequence[Example],
    settings: Settings = Settings(),
    start: Mapping[str, Any] | None = None,
    *,
    verbose: bool = False,
) -> Network:
    """The network that the examples teach; with ``start``, the weights of one that goes on learning."""
    torch.manual_seed(settings.seed)
    order, chance = random.Random(settings.seed), np.random.default_rng(settings.seed)
    network = Network(len(LABELS), HABITS)
    if start is not None:
        network.load_state_dict(start)
    used = usable(examples)
    steps = settings.epochs * len(list(_batches(used, settings.batch, random.Random(0))))
    optimizer = torch.optim.AdamW(
        network.parameters(), lr=settings.rate, weight_decay=settings.weight_decay, fused=True
    )
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, settings.rate, total_steps=steps + 1, pct_start=0.08)
    begun = monotonic()
    for epoch in range(1, settings.epochs + 1):
        losses = [
            step(network, optimizer, schedule, together, chance) for together in _batches(used, settings.batch, order)
        ]
        if verbose:
            print(f"round {epoch}: loss {sum(losses) / len(losses):.3f}, {monotonic() - begun:.0f} s", flush=True)
    network.eval()
    return network


def settle(network: Network, examples: Sequence[Example], settings: Settings, *, verbose: bool = False) -> None:
    """Let the network go on learning at a low fixed rate, and give it the mean of its weights on the way."""
    order, chance = random.Random(_SETTLING_SEED), np.random.default_rng(_SETTLING_SEED)
    optimizer = torch.optim.AdamW(
        network.parameters(), lr=settings.settling_rate, weight_decay=settings.weight_decay, fused=True
    )
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: min(1.0, (step + 1) / _WARM))
    used, mean, parts, steps = usable(examples), dict[str, torch.Tensor](), 0, 0
    network.train()
    for epoch in range(1, settings.settling + 1):
        for together in _batches(used, settings.batch, order):
            step(network, optimizer, schedule, together, chance)
            steps += 1
            if steps > _UNSETTLED and steps % _EVERY == 0:
                parts += 1
                for name, weights in network.state_dict().items():
                    mean[name] = weights.clone() if parts == 1 else mean[name] + (weights - mean[name]) / parts
        if verbose:
            print(f"settling, round {epoch}: {steps} steps", flush=True)
    network.load_state_dict(mean or network.state_dict())
    network.eval()


def usable(examples: Sequence[Example]) -> list[Example]:
    """Those that are neither empty nor too long."""
    return [example for example in examples if 0 < len(example.tokens) <= LONGEST]


def _batches(examples: Sequence[Example], size: int, order: random.Random) -> Iterator[list[Example]]:
    """All examples in an order of chance, those of like length side by side."""
    shuffled = order.sample(list(examples), len(examples))
    batches = list[list[Example]]()
    for start in range(0, len(shuffled), size * _SORTED_TOGETHER):
        alike = sorted(shuffled[start : start + size * _SORTED_TOGETHER], key=lambda example: len(example.tokens))
        batches += [alike[i : i + size] for i in range(0, len(alike), size)]
    order.shuffle(batches)
    return iter(batches)


def step(network: Network, optimizer: Any, schedule: Any, examples: Sequence[Example], chance: Any) -> float:
    """Learn from a batch once; how unlikely its labels were."""
    batch = spoiled(make_batch([example.tokens for example in examples]), chance)
    labels = torch.tensor([LABELS.index(label) for example in examples for label in example.labels])
    hidden = chance.random(len(examples)) < _HABIT_HIDDEN
    habits = [0 if hide else habit_of(example.corpus) for hide, example in zip(hidden, examples, strict=True)]
    given = [torch.from_numpy(array) for array in batch.arrays]
    loss = network.loss(network(*given, torch.tensor(habits)), labels, given[-1]).mean()
    optimizer.zero_grad()
    loss.backward()
    torch.nn.utils.clip_grad_norm_(network.parameters(), 5.0)
    optimizer.step()
    schedule.step()
    return float(loss.detach())


def spoiled(batch: Batch, chance: Any) -> Batch:
    """The batch with some words and pieces hidden and some spaces turned, as chance will have it."""
    codes, around = batch.codes.copy(), batch.around.copy()
    codes[chance.random(len(codes)) < _WORDS_HIDDEN, 0] = 0
    codes[chance.random(len(codes)) < _PIECES_HIDDEN, 3:] = 0
    turned = chance.random(len(around)) < _SPACES_TURNED
    spaced = (chance.random(len(batch.lengths)) < _ALL_SPACED)[batch.reference]
    # The space is the lowest bit of a setting, counted from 1; see exporter.tagging.surroundings.
    around[turned, 0] = ((around[turned, 0] - 1) ^ 1) + 1
    around[spaced, 0] = ((around[spaced, 0] - 1) | 1) + 1
    return replace(batch, codes=codes, around=around)


def measure(tagger: Tagger, examples: Sequence[Example]) -> tuple[int, float, float]:
    """How many examples, the share of their tokens that are wrong, the share of them with a wrong token."""
    found = list[Sequence[str]]()
    for start in range(0, len(examples), 16):
        some = [example.tokens for example in examples[start : start + 16]]
        found += [[tagger.labels[label] for label in each.labels] for each in tagger.labellings([some])]
    return errors(found, examples)


def errors(found: Sequence[Sequence[str]], examples: Sequence[Example]) -> tuple[int, float, float]:
    """What :func:`measure` says of the labels that were found for the examples."""
    wrong = [
        [got != right for got, right in zip(labels, example.labels, strict=True)]
        for labels, example in zip(found, examples, strict=True)
    ]
    tokens = list(chain.from_iterable(wrong))
    return len(examples), sum(tokens) / max(1, len(tokens)), sum(map(any, wrong)) / max(1, len(examples))
