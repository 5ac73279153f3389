"""The model card: what a model was trained on, under which licences, and how well it does."""

from collections.abc import Mapping

# Corpora by the first part of their name, and whose licence covers them.
_SOURCES = {
    "anystyle": ("AnyStyle's parser sets", "BSD-2-Clause"),
    "grobid": ("GROBID's citation corpus", "CC BY"),
    "parscit": ("ParsCit's sets", "LGPL"),
    "excite": ("EXCITE: references of social-science papers", "CC BY"),
    "rendered": ("bibliographic records, mostly of linguistics, rendered in citation styles", "CC BY"),
    "own": ("references of one's own", "as their owner says"),
}


def card(
    corpora: Mapping[str, int], parameters: Mapping[str, object], size: int, measured: tuple[int, float, float]
) -> str:
    """The card in Markdown. ``size`` is in bytes; ``measured`` as :func:`exporter.tagging.train.measure` gives it."""
    count, tokens, references = measured
    rows = "".join(_row(name, number) for name, number in sorted(corpora.items()))
    settings = ", ".join(f"{name} = {value}" for name, value in parameters.items())
    return f"""# The tagger's model

A small convolutional network with a CRF on top (ONNX) that labels the tokens of a bibliographic reference. This card is
written by the training run.

| corpus | source | licence | references |
| --- | --- | --- | --- |
{rows}
- Parameters: {settings}.
- Size: {size / 1e6:.1f} MB.
- On {count} references of the same corpora (rendered ones left out) that were kept apart:
  {tokens:.2%} of the tokens are wrong, and {references:.1%} of the references have a wrong token somewhere.

## Limits

References in Latin script are most of what it learned from. English is read best, then German, French,
Spanish and Italian; Russian, Chinese, Japanese and Korean are read, but often need a hand. It labels one reference
at a time and does not know how the others of the list look.
"""


def adapted_card(count: int, shipped: str, parameters: Mapping[str, object], kept_apart: tuple[int, int, int]) -> str:
    """The card of a model that learned from ``count`` corrections.

    ``shipped`` is the hash of the model that it started from; ``kept_apart`` how many corrections were kept apart, and
    how many of those were read rightly before and after.
    """
    settings = ", ".join(f"{name} = {value}" for name, value in parameters.items())
    apart, before, after = kept_apart
    measured = (
        f"Of {apart} kept apart, {before} had all labels right before; after learning from the others, {after}."
        if apart
        else "Too few to keep some apart, so it was not measured what they change."
    )
    return f"""# A tagger of one's own

The model that ships (SHA-256 {shipped[:16]}…), after it learned from corrections as well. It reads the references that
are laid out like them; the model that ships reads all others. This card is written by the training run.

- Corrections: {count}. {measured}
- Parameters: {settings}.
- Licence: as their owner says.
"""


def _row(corpus: str, number: int) -> str:
    source, licence = _SOURCES.get(corpus.split("-")[0], (corpus, "unknown"))
    return f"| {corpus} | {source} | {licence} | {number:,} |\n"
