"""How the service is run: where it listens, what it may touch, and the bounds of what it takes."""

from dataclasses import dataclass, field

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds for what others send. ``body`` is in bytes, the rest in seconds, but for ``files`` and ``references``.

    ``arriving`` is for all of a body to come in, ``silent`` for a job to say nothing of its progress, ``working`` for
    all of it.
    """

    body: int = 100 * MEGABYTE
    files: int = 50
    references: int = 50_000
    arriving: float = 60.0
    silent: float = 90.0
    working: float = 900.0
    jobs: int = 2  # at once; more wait


@dataclass(frozen=True, slots=True)
class Settings:
    """``hosts`` are the names, besides this machine's own, by which the service may be called.

    ``library`` is the one file that it may write to, ``opened`` are the inputs that it shows when the page is opened.
    """

    host: str = "127.0.0.1"
    port: int = 8765
    hosts: tuple[str, ...] = ()
    library: str = ""
    opened: tuple[str, ...] = ()
    keep_corrections: bool = True
    limits: Limits = field(default_factory=Limits)
