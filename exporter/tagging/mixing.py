"""More references in a style of which there are few: values of one in the place of another's with the same label.

Replacing what is labelled (mention replacement: Dai & Adel 2020) keeps the layout, so that it is learned, and changes
the words, so that they are not.
"""

import random
from collections import defaultdict
from collections.abc import Sequence

from exporter.tagging.examples import Example, make_example, spans_of

_MIXED, _REPLACED = 0.7, 0.5  # the share of references, and of the values in them


class Mixer:
    """Draws from some references, as they are or mixed."""

    def __init__(self, examples: Sequence[Example], seed: int) -> None:
        self._examples, self._chance = examples, random.Random(seed)
        self._spans = [list(spans_of(each.tokens, each.labels)) for each in examples]
        self._values = defaultdict[str, list[str]](list)
        for each, spans in zip(examples, self._spans, strict=True):
            for span in spans:
                self._values[span.label].append(span.of(each.text))

    def draw(self, count: int) -> list[Example]:
        """So many references; none twice as it is, if there are enough."""
        numbers = range(len(self._examples))
        enough = count <= len(numbers)
        chosen = self._chance.sample(numbers, count) if enough else self._chance.choices(numbers, k=count)
        return [*map(self._one, chosen)]

    def _one(self, number: int) -> Example:
        example, chance = self._examples[number], self._chance
        if chance.random() >= _MIXED:
            return example
        text, last, spans = "", 0, list[tuple[str, int, int]]()
        for span in self._spans[number]:
            text += example.text[last : span.start]
            value = chance.choice(self._values[span.label]) if chance.random() < _REPLACED else span.of(example.text)
            spans.append((span.label, len(text), len(text) + len(value)))
            text, last = text + value, span.end
        return make_example(text + example.text[last:], spans, example.corpus)
