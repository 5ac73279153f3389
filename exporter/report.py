"""What a person reads on standard error: the table of what was read, and a bar while it takes long."""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from time import monotonic
from typing import TYPE_CHECKING

from exporter.reference import Name, Names, Reference

if TYPE_CHECKING:
    from rich.progress import Progress

    from exporter.citing import Contexts, Sentence
    from exporter.finding import Finding
    from exporter.library import Addition, Known, Pair

UNSURE = 0.98  # records under this confidence are marked; benchmarks/accuracy.md says how many of the others are right
_WIDTH = 140  # of the table where no terminal gives one
_HEADERS = ("#", "key", "type", "authors", "year", "title", "sure")
_MOST_SHOWN = 40  # characters of a record that are not ASCII
_PATIENCE = 1.0  # seconds before the bar appears


def is_doubtful(reference: Reference) -> bool:
    """Whether a person should look at the record."""
    return bool(reference.doubts) or (reference.confidence is not None and reference.confidence < UNSURE)


def print_table(references: Sequence[Reference], *, doubtful_only: bool = False) -> None:
    """Number, key, type, authors, year, title and how sure, a line each; those to look at are marked."""
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Table

    console = Console(stderr=True, highlight=False)
    if not console.is_terminal:
        console.width = _WIDTH
    numbered = [(n, each) for n, each in enumerate(references, 1) if is_doubtful(each) or not doubtful_only]
    rows = [(str(number), *_row(reference)) for number, reference in numbered]
    widths = [max(map(len, column)) for column in zip(_HEADERS, *rows, strict=True)]
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for header, width in zip(_HEADERS, widths, strict=True):
        given = console.width - sum(widths) + width - 20 if header == "title" else width
        right = header in ("#", "sure")
        table.add_column(header, no_wrap=True, max_width=max(20, given), justify="right" if right else "left")
    for row, (_, reference) in zip(rows, numbered, strict=True):
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
    mark = "?" if is_doubtful(reference) else ""
    share = "" if reference.confidence is None else f"{reference.confidence:.0%}"
    return f"{mark} {share}".strip()


def short_names(names: Names) -> str:
    """At most two family names: "Berger & Luckmann", "Berg et al."."""
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


def print_doubts(name: str, references: Iterable[Reference]) -> None:
    """Why a person should look at single fields, a line each. ``name`` is that of the input."""
    for reference in references:
        origin = reference.origin
        where = f"{name}, line {origin.line}" if origin and origin.line else name
        for doubt in (doubt for doubt in reference.doubts if doubt.variable):
            print(f"{where}: {doubt.reason}", file=sys.stderr)


def print_left_over(name: str, found: Iterable[tuple[str, str]]) -> None:
    """Which records of an output hold what could not be put into ASCII, a line each."""
    for key, characters in found:
        shown = characters if len(characters) <= _MOST_SHOWN else f"{characters[:_MOST_SHOWN]}…"
        print(f"{name}: {key}: kept as it is, since LaTeX has no command for it: {shown}", file=sys.stderr)


@contextmanager
def progress_bar() -> Iterator[Callable[[int, int], None] | None]:
    """A callback that draws a bar on a terminal, once it has taken a second; none where nobody looks."""
    if not sys.stderr.isatty():
        yield None
        return
    begun, bar = monotonic(), None
    with ExitStack() as stack:

        def advance(done: int, total: int) -> None:
            nonlocal bar
            if bar is None and monotonic() - begun > _PATIENCE:
                bar = stack.enter_context(_bar())
            if bar is not None:
                bar.update(bar.task_ids[0], completed=done, total=total)

        yield advance


def _bar() -> "Progress":
    from rich.console import Console
    from rich.progress import Progress

    bar = Progress(console=Console(stderr=True), transient=True)
    bar.add_task("reading", total=None)
    return bar


def addition(done: "Addition", path: str, *, dry_run: bool = False) -> str:
    """What was added to a library, what is there already and what perhaps is, a line each."""
    known = [f"  {_shown(each)} is there already as {each.name}: {each.likeness.reason}" for each in done.known]
    perhaps = [f"  {_shown(each)} was added, but look at {each.name}: {each.likeness.reason}" for each in done.perhaps]
    count = f"{len(done.added)} {'would be ' if dry_run else ''}added, {len(done.known)} there already"
    kept = [f"  the file as it was before: {done.backup}"] if done.backup else []
    return "\n".join([f"{path}: {count}", *known, *perhaps, *kept])


def _shown(known: "Known") -> str:
    reference = known.reference
    who = short_names(reference.author or reference.editor)
    told = ", ".join(filter(None, (who, year_of(reference), reference.title or reference.container_title)))
    return f"reference {known.number} ({told[:70]})"


def pair(found: "Pair") -> str:
    """Two records of one work, on one line."""
    title = found.reference.title or found.reference.container_title
    return f"{found.first}\t{found.second}\t{found.likeness.verdict}\t{found.likeness.reason}\t{title}"


def found(finding: "Finding", contexts: "Contexts | None") -> Iterator[str]:
    """The reference strings, a line each; below each, behind a tab, the place and the text of what cites it."""
    for number, raw in enumerate(finding.references):
        yield raw.text.replace("\n", " ")
        for sentence in contexts.sentences[number] if contexts else ():
            yield f"\t{_place(sentence)}\t{sentence.text}"


def _place(sentence: "Sentence") -> str:
    return f"page {sentence.page}" if sentence.page else f"line {sentence.line}"
