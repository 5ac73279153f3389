"""What was found, and what the numbering of the list promised."""

from dataclasses import dataclass

from exporter.document import RawReference


@dataclass(frozen=True, slots=True)
class Finding:
    """The references in order. ``expected`` is the highest number of a numbered list (of several: their sum)."""

    references: tuple[RawReference, ...]
    numbered: bool = False
    expected: int | None = None
    missing: tuple[int, ...] = ()
    repeated: tuple[int, ...] = ()

    @property
    def complete(self) -> bool:
        """Whether the numbering, if there is one, is kept."""
        return not self.missing and not self.repeated

    @property
    def summary(self) -> str:
        """In words: "42 found; the numbering goes to 43; 17 is missing"."""
        parts = [f"{len(self.references)} found"]
        if self.expected is not None:
            parts.append(f"the numbering goes to {self.expected}")
        if self.missing:
            parts.append(f"{_listed(self.missing)} {'is' if len(self.missing) == 1 else 'are'} missing")
        if self.repeated:
            parts.append(f"{_listed(self.repeated)} {'occurs' if len(self.repeated) == 1 else 'occur'} twice")
        return "; ".join(parts)


def _listed(numbers: tuple[int, ...]) -> str:
    *front, last = [str(number) for number in numbers]
    return f"{', '.join(front)} and {last}" if front else last
