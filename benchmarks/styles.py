"""One list printed in twelve styles: ``python -m benchmarks.styles``.

The records of the pages in ``fixtures/`` are printed by citeproc-js in each style; what a style prints of a record is
asked for, and no more. Writes ``benchmarks/styles.md``. Needs what ``training/README.md`` installs to render.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from exporter import accuracy, formats
from exporter.accuracy import Gold, Judged
from exporter.csl import ItemType
from exporter.document import RawReference
from exporter.pipeline import parse
from exporter.reference import Name, Names, Reference
from training.corpus import Dropped, Labelled
from training.render import citeproc, language
from training.render.record import Date, Person, Record

HERE = Path(__file__).parent
COMMAND = "python -m benchmarks.styles"
TRUTHS = HERE.parent / "fixtures" / "pages"
STYLES = (
    "apa", "modern-language-association", "chicago-author-date", "harvard-cite-them-right", "ieee", "nature",
    "science", "american-chemical-society", "elsevier-harvard", "american-sociological-association",
    "american-medical-association", "association-for-computing-machinery",
)  # fmt: skip
_KINDS = {
    ItemType.ARTICLE_JOURNAL: "article", ItemType.BOOK: "book", ItemType.CHAPTER: "chapter", ItemType.THESIS: "thesis",
    ItemType.PAPER_CONFERENCE: "paper", ItemType.REPORT: "report", ItemType.WEBPAGE: "web",
    ItemType.ARTICLE_NEWSPAPER: "news",
}  # fmt: skip
# What a label of the printed text asks of the record.
_ASKED = {
    "author": ("author",), "editor": ("editor",), "title": ("title",), "journal": ("container_title",),
    "booktitle": ("container_title",), "date": ("issued",), "volume": ("volume",), "issue": ("issue",),
    "page": ("page", "article_number"), "publisher": ("publisher",), "place": ("publisher_place",),
    "edition": ("edition",), "doi": ("doi",), "url": ("url",),
}  # fmt: skip


def truths() -> Iterator[Reference]:
    """The records of all pages that citeproc can print."""
    for path in sorted(TRUTHS.glob("*/truth.json")):
        found = formats.read(path.read_text(encoding="utf-8"), formats.by_name("csljson"))
        yield from (reference for reference in found.references if reference.type in _KINDS)


def record(reference: Reference, ident: str) -> Record:
    """The record as the renderer takes it."""
    issued, pages = reference.issued, reference.page.ranges
    return Record(
        ident, _KINDS[reference.type], reference.title, language.guess(reference.title), _people(reference.author),
        _people(reference.editor), _people(reference.translator),
        date=Date(issued.year or 0, issued.month or 0, issued.day or 0) if issued else Date(),
        container=reference.container_title, volume=reference.volume, issue=reference.issue, edition=reference.edition,
        page="-".join(filter(None, (pages[0].first, pages[0].last))) if pages else reference.article_number,
        publisher=reference.publisher, place=reference.publisher_place, genre=reference.genre, number=reference.number,
        doi=reference.doi, url=reference.url,
    )  # fmt: skip


def _people(names: Names) -> tuple[Person, ...]:
    return tuple(_person(name) for name in names)


def _person(name: Name) -> Person:
    given = " ".join(filter(None, (name.given, name.dropping_particle)))
    return Person(name.family, given, name.non_dropping_particle, name.suffix, name.literal)


def judged(style: str, references: Sequence[Reference], place: citeproc.Installed) -> list[Judged]:
    """The references printed in a style, read again and compared."""
    named = {str(number): reference for number, reference in enumerate(references)}
    records = [record(reference, ident) for ident, reference in named.items()]
    golds = [
        _gold(printed, named[printed.ident.rpartition("/")[2]])
        for printed in citeproc.run([((style, "en-US"), records)], place)
        if not isinstance(printed, Dropped)
    ]
    got = parse([RawReference(gold.source) for gold in golds])
    return [Judged(gold, each, tuple(accuracy.differences(gold, each))) for gold, each in zip(golds, got, strict=True)]


def _gold(printed: Labelled, reference: Reference) -> Gold:
    """What the style printed of the record."""
    asked = {variable for span in printed.spans for variable in _ASKED.get(span.label, ())}
    left_out = {variable for variables in _ASKED.values() for variable in variables} - asked
    blank = Reference()
    bare = replace(reference, **{variable: getattr(blank, variable) for variable in left_out})
    bare = replace(bare, author=_printed(bare.author, printed.text), editor=_printed(bare.editor, printed.text))
    return Gold(printed.text, bare, frozenset(), partial=False)


def _printed(names: Names, text: str) -> Names:
    """The names that the style did not cut to "et al."."""
    return replace(names, people=tuple(one for one in names.people if (one.family or one.literal) in text))


def main(arguments: Sequence[str] | None = None) -> int:
    """Print, read, compare, and write the figures down."""
    parser = argparse.ArgumentParser(prog=COMMAND, description=__doc__)
    parser.add_argument("--modules", type=Path, default=Path("work/render/node_modules"), help="where npm put citeproc")
    parser.add_argument("--errors", type=int, default=0, help="show so many references of each style that are wrong")
    options = parser.parse_args(arguments)
    place, references = citeproc.installed(options.modules), list(truths())
    rows, everything = list[str](), list[Judged]()
    for style in STYLES:
        found = judged(style, references, place)
        everything += found
        rows.append(_row(style, found))
        if options.errors:
            print(style, accuracy.table(found, options.errors), sep="\n")
    text = (
        f"# One list in {len(STYLES)} styles\n\nWritten by `{COMMAND}`; benchmarks/README.md says what is measured.\n\n"
        "| style | references | perfect | most often wrong |\n| --- | --- | --- | --- |\n"
        + "\n".join([*rows, _row("all", everything)])
        + "\n"
    )
    (HERE / "styles.md").write_text(text, encoding="utf-8")
    print(text, end="")
    return 0


def _row(name: str, found: Sequence[Judged]) -> str:
    wrong = Counter(difference.variable for each in found for difference in each.differences)
    often = ", ".join(f"{variable} {count}" for variable, count in wrong.most_common(3))
    return f"| {name} | {len(found)} | {accuracy.perfect(found) / max(1, len(found)):.1%} | {often} |"


if __name__ == "__main__":
    sys.exit(main())
