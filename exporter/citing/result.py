"""Who is cited where."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence that cites something, and where it begins: lines count from 1, pages too; 0 where there are none."""

    text: str
    line: int
    page: int = 0


@dataclass(frozen=True, slots=True)
class Contexts:
    """The sentences that cite each reference, in the order of the references and of the text.

    ``unknown`` are the numbers that the text cites and the list does not have.
    """

    sentences: tuple[tuple[Sentence, ...], ...]
    unknown: tuple[int, ...] = ()

    @property
    def summary(self) -> str:
        """In words: "40 of 42 are cited, in 57 sentences; [45] is cited and not in the list"."""
        cited = sum(map(bool, self.sentences))
        different = len({sentence for each in self.sentences for sentence in each})
        parts = [f"{cited} of {len(self.sentences)} {'is' if cited == 1 else 'are'} cited"]
        if cited:
            parts[0] += f", in {different} {'sentence' if different == 1 else 'sentences'}"
        if self.unknown:
            listed = ", ".join(f"[{number}]" for number in self.unknown)
            parts.append(f"{listed} {'is' if len(self.unknown) == 1 else 'are'} cited and not in the list")
        return "; ".join(parts)
