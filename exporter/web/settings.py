"""How the service is run: where it listens, what it may touch, and the bounds of what it takes."""

from dataclasses import dataclass, field

MEGABYTE = 1_000_000
THIS_MACHINE = frozenset(("localhost", "127.0.0.1", "::1"))
EVERYWHERE = frozenset(("0.0.0.0", "::", ""))  # a host that stands for all addresses of the machine


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds for what others send.

    In bytes: ``body`` is one body, ``held`` all that are there at once, ``memory`` what one worker may use. In seconds:
    ``arriving`` is for a request to come in, and again for all of its body, ``leaving`` for what waits to be sent,
    ``silent`` for a job to say nothing of its progress, ``working`` for all of it. ``nested`` is how many lists and
    objects a body of JSON may hold; a record has forty.
    """

    body: int = 100 * MEGABYTE
    held: int = 200 * MEGABYTE
    nested: int = 5_000_000
    memory: int = 4_000 * MEGABYTE
    files: int = 50
    references: int = 50_000
    arriving: float = 60.0
    leaving: float = 60.0
    silent: float = 90.0
    working: float = 900.0
    jobs: int = 3  # at once; more wait: two long ones leave one for what a person does on the page
    connections: int = 100  # at once; more are closed


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
