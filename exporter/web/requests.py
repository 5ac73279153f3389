"""What is asked of a worker: plain values, since they travel to another process."""

from dataclasses import dataclass, field

from exporter.pipeline import Options
from exporter.review import Reviewed


@dataclass(frozen=True, slots=True)
class Input:
    """Something to read: the bytes that were sent, or (``path``) a file that the service was started with."""

    name: str
    data: bytes = b""
    path: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """Inputs to read."""

    inputs: tuple[Input, ...]
    options: Options = field(default_factory=Options)


@dataclass(frozen=True, slots=True)
class Converting:
    """Records or inputs to write as a bibliography; the options are those of ``exporter convert``."""

    to: str
    references: tuple[Reviewed, ...] = ()
    inputs: tuple[Input, ...] = ()
    options: Options = field(default_factory=Options)
    dialect: str = "bibtex"
    protect: bool = True
    ascii: bool = False
    keep_source: bool = False
    key_pattern: str | None = None


@dataclass(frozen=True, slots=True)
class Relabelling:
    """A record, and the labels that a person gave its string: label, start, end."""

    reference: Reviewed
    spans: tuple[tuple[str, int, int], ...]


@dataclass(frozen=True, slots=True)
class Adding:
    """Records to add to a library: the file of that name, or (``library_data``) one that was sent along."""

    references: tuple[Reviewed, ...]
    library: str
    library_data: bytes | None = None
