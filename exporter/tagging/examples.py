"""Labelled references: what the tagger learns from and is measured on."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from exporter.errors import FormatError
from exporter.span import Label, Span, Tokens
from exporter.tagging.tokens import tokenize

HELD_OUT = 16  # every so many-th real reference is kept apart to measure on


@dataclass(frozen=True, slots=True)
class Example:
    """One labelled reference: its text, its tokens, a label for each, and the corpus that it is from."""

    text: str
    tokens: Tokens
    labels: tuple[str, ...]
    corpus: str = ""


def read_examples(path: Path) -> Iterator[Example]:
    """The examples of a JSON Lines file: ``{"text", "spans": [[label, start, end], …], "corpus"}`` a line.

    Raises :class:`FormatError` with the line where one is none.
    """
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            try:
                row = json.loads(line)
                yield make_example(row["text"], row["spans"], row.get("corpus", ""))
            except (ValueError, KeyError, TypeError) as error:
                raise FormatError(
                    f"no labelled reference: {error}",
                    file=str(path),
                    place=f"line {number}",
                    mend='A line is {"text": …, "spans": [[label, start, end], …]}',
                ) from error


def make_example(text: str, spans: Iterable[Sequence[str | int]], corpus: str = "") -> Example:
    """Each token takes the label of the span that its first character stands in."""
    by_offset = dict[int, str]()
    for label, start, end in spans:
        by_offset.update(dict.fromkeys(range(int(start), int(end)), Label(str(label))))
    tokens = tokenize(text)
    return Example(text, tokens, tuple(by_offset.get(start, Label.OTHER) for start in tokens.starts), corpus)


def spans_of(tokens: Tokens, labels: Sequence[str], sure: Sequence[float] | None = None) -> Iterator[Span]:
    """Runs of one label, as spans that are as sure as the least sure of their tokens; "other" is left out."""
    starts = [0, *(i for i, (a, b) in enumerate(pairwise(labels), 1) if a != b), len(labels)]
    for first, end in pairwise(starts):
        if labels[first] != Label.OTHER:
            yield Span(labels[first], tokens.starts[first], tokens.end(end - 1), min(sure[first:end]) if sure else 1.0)


def held_out(examples: Sequence[Example]) -> list[Example]:
    """The references to measure on: some of each corpus, but for rendered ones, which are all too alike."""
    return real(examples)[::HELD_OUT]


def real(examples: Sequence[Example]) -> list[Example]:
    """The references that somebody wrote and labelled, without the rendered ones."""
    return [example for example in examples if example.tokens and not example.corpus.startswith("rendered")]
