"""All corpora into one file of labelled references: ``python -m training.build FOLDER -o training.jsonl``."""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from exporter.text import fold
from training.convert import anystyle, excite, grobid, parscit
from training.corpus import Dropped, Labelled
from training.leak import Measured, load

Reader = Callable[[Path], Iterator[Labelled | Dropped]]

# In order of trust: of two references with the same text the first is kept.
SOURCES: dict[str, tuple[str, Reader]] = {
    "anystyle": ("anystyle", anystyle.read),
    "grobid": ("grobid", grobid.read),
    "excite-en": ("excite_en", excite.read),
    "excite-de": ("excite_de", excite.read),
    "parscit": ("parscit", parscit.read),
}
KEEP = (
    "anystyle-gold", "anystyle-core", "anystyle-good", "grobid", "grobid-loose", "excite-en", "excite-de",
    "parscit-cora", "parscit-flux-cim-cs", "parscit-iconip", "parscit-en-humanities", "parscit-it-humanities",
    "parscit-mixed-humanities",
)  # fmt: skip


@dataclass(slots=True)
class Account:
    """What was used of one corpus, and why the rest was not."""

    kept: int = 0
    labels: Counter[str] = field(default_factory=Counter)
    dropped: Counter[str] = field(default_factory=Counter)


def collect(
    folder: Path, keep: Sequence[str] = KEEP, measured: Measured | None = None
) -> tuple[list[Labelled], dict[str, Account]]:
    """The references of the corpora named in ``keep``, each text once and none that is measured on.

    With them comes the account of each corpus.
    """
    used, accounts, seen = list[Labelled](), dict[str, Account](), set[str]()
    for name, reader in SOURCES.values():
        for row in reader(folder / name):
            account = accounts.setdefault(row.corpus, Account())
            reason = _reason(row, keep, seen)
            if not reason and measured and measured.match(row.text):
                reason = "measured on"
            if reason or isinstance(row, Dropped):
                account.dropped[reason] += 1
                continue
            seen.add(fold(row.text))
            account.kept += 1
            account.labels.update(span.label for span in row.spans)
            used.append(row)
    return used, accounts


def _reason(row: Labelled | Dropped, keep: Sequence[str], seen: set[str]) -> str:
    if isinstance(row, Dropped):
        return row.reason
    if row.corpus not in keep:
        return "not asked for"
    if len({span.label for span in row.spans}) < 2:
        return "fewer than two labels"
    return "the same text again" if fold(row.text) in seen else ""


def write(rows: Iterable[Labelled], path: Path) -> None:
    """One JSON line a reference."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8") as out:
        for row in rows:
            spans = [[span.label, span.start, span.end] for span in row.spans]
            line = {"text": row.text, "spans": spans, "corpus": row.corpus, "id": row.ident}
            out.write(json.dumps(line, ensure_ascii=False) + "\n")


def table(accounts: dict[str, Account]) -> str:
    """What was used, for a person to check: a corpus a paragraph."""
    lines = []
    for corpus, account in sorted(accounts.items()):
        labels = ", ".join(f"{label} {count}" for label, count in account.labels.most_common())
        dropped = ", ".join(f"{reason} {count}" for reason, count in account.dropped.most_common())
        lines.append(f"{corpus}: {account.kept} references\n  spans: {labels or '-'}\n  dropped: {dropped or '-'}")
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> int:
    """Read the folder of corpora, write the training file, print the account."""
    parser = argparse.ArgumentParser(prog="python -m training.build", description=__doc__)
    parser.add_argument("folder", type=Path, help="the folder with a folder for each corpus")
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--keep", nargs="+", default=list(KEEP), help="the corpora to use")
    parser.add_argument("--measured", type=Path, nargs="*", help="files of references that may not be trained on")
    options = parser.parse_args(arguments)
    paths = (
        options.measured if options.measured is not None else sorted((options.folder.parent / "dev").glob("*.jsonl"))
    )
    rows, accounts = collect(options.folder, options.keep, load(paths))
    write(rows, options.output)
    print(table(accounts))
    print(f"{len(rows)} references -> {options.output}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
