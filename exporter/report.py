"""What a person reads on standard error: the table of what was read, and a bar while it takes long."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from exporter.reference import Name, Names, Reference

UNSURE = 0.5  # records under this confidence are marked; set on the development sets, see benchmarks/accuracy.md
_HEADERS = ("#", "key", "type", "authors", "year", "title", "sure")


def is_doubtful(reference: Reference) -> bool:
    """Whether a person should look at the record."""
    return bool(reference.doubts) or (reference.confidence is not None and reference.confidence < UNSURE)


def print_table(references: Sequence[Reference]) -> None:
    """Number, key, type, authors, year, title and how sure, a line each."""
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Table

    console = Console(stderr=True, highlight=False)
    if not console.is_terminal:
        console.width = 140
    rows = [(str(number), *_row(reference)) for number, reference in enumerate(references, 1)]
    widths = [max(len(cell) for cell in column) for column in zip(_HEADERS, *rows, strict=True)]
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for header, width in zip(_HEADERS, widths, strict=True):
        given = console.width - sum(widths) + width - 20 if header == "title" else width
        right = header in ("#", "sure")
        table.add_column(header, no_wrap=True, max_width=max(20, given), justify="right" if right else "left")
    for row, reference in zip(rows, references, strict=True):
        table.add_row(*map(escape, row), style="yellow" if is_doubtful(reference) else "")
    console.print(table)


def _row(reference: Reference) -> tuple[str, ...]:
    return (
        reference.citation_key,
        reference.type.value,
        short_names(reference.author or reference.editor)[:40],
        year_of(reference),
        reference.title or reference.container_title,
        _sure(reference),
    )


def _sure(reference: Reference) -> str:
    if reference.confidence is None:
        return ""
    return f"{'? ' if is_doubtful(reference) else ''}{reference.confidence:.0%}"


def short_names(names: Names) -> str:
    """At most two family names: "Katz & Bender", "Berg et al."."""
    people = [_family(name) for name in names]
    if len(people) > 2 or (people and names.others):
        return f"{people[0]} et al."
    return " & ".join(people)


def _family(name: Name) -> str:
    return name.literal or " ".join(filter(None, (name.non_dropping_particle, name.family)))


def year_of(reference: Reference) -> str:
    """The year with its letter, or what stands in its place."""
    date = reference.issued
    if date is None:
        return reference.status
    return f"{date.year}{reference.year_suffix}" if date.year is not None else date.literal


@contextmanager
def progress_bar() -> Iterator[Callable[[int, int], None] | None]:
    """A callback that draws a bar on a terminal from the second second on; none where nobody looks."""
    if not sys.stderr.isatty():
        yield None
        return
    from time import monotonic

    from rich.console import Console
    from rich.progress import Progress

    begun = monotonic()
    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=None, visible=False)

        def advance(done: int, total: int) -> None:
            if done % 20 == 0 or done == total:
                bar.update(task, completed=done, total=total, visible=monotonic() - begun > 1)

        yield advance
