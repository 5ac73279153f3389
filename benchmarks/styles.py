"""Two lists printed in many styles: ``python -m benchmarks.styles``.

The records of the pages in ``fixtures/``, and works of every kind (``benchmarks/works.json``), are printed by
citeproc-js in each style; what a style prints of a record is asked for, and no more. Writes ``benchmarks/styles.md``.
Needs what ``training/README.md`` installs to render.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from exporter import accuracy, formats
from exporter.accuracy import Gold, Judged
from exporter.csl import ItemType
from exporter.document import RawReference
from exporter.pipeline import parse
from exporter.reference import Name, Names, Reference
from training.render import citeproc, marked

HERE = Path(__file__).parent
COMMAND = "python -m benchmarks.styles"
PAGES = HERE.parent / "fixtures" / "pages"
WORKS = HERE / "works.json"
STYLES = (
    "apa", "modern-language-association", "chicago-author-date", "harvard-cite-them-right", "ieee", "nature",
    "science", "american-chemical-society", "elsevier-harvard", "american-sociological-association",
    "american-medical-association", "association-for-computing-machinery",
)  # fmt: skip
# What a printed variable of CSL asks of the record; names are asked for one by one.
_ASKED = {
    "title": ("title",), "container-title": ("container_title",),
    "container-title-short": ("container_title",), "issued": ("issued",), "volume": ("volume",), "issue": ("issue",),
    "page": ("page", "article_number"), "page-first": ("page", "article_number"), "publisher": ("publisher",),
    "publisher-place": ("publisher_place",), "edition": ("edition",), "DOI": ("doi",), "URL": ("url",),
}  # fmt: skip
_HEAD = "| style | references | perfect | most often wrong |\n| --- | --- | --- | --- |\n"


def lists() -> Iterator[tuple[str, list[Reference]]]:
    """The lists by name."""
    pages = [each for path in sorted(PAGES.glob("*/truth.json")) for each in _read(path)]
    # Notes that a page numbers as references ("See also ...") are no work that a style could print.
    yield "pages", [each for each in pages if each.title and each.type is not ItemType.DOCUMENT]
    yield "works", _read(WORKS)


def _read(path: Path) -> list[Reference]:
    return list(formats.read(path.read_text(encoding="utf-8"), formats.by_name("csljson")).references)


def items(references: Sequence[Reference]) -> list[dict[str, object]]:
    """The records in CSL-JSON, numbered."""
    written = json.loads(formats.write(references, formats.by_name("csljson")))
    return [each | {"id": str(number)} for number, each in enumerate(written)]


def judged(style: str, references: Sequence[Reference], place: citeproc.Installed) -> list[Judged]:
    """The references printed in a style, read again and compared."""
    printed = citeproc.answers([citeproc.Job(style, "en-US", items(references))], place)
    golds = [_gold(answer, references[int(answer["id"])]) for answer in printed]
    got = parse([RawReference(gold.source) for gold in golds])
    return [Judged(gold, each, tuple(accuracy.differences(gold, each))) for gold, each in zip(golds, got, strict=True)]


def _gold(answer: Mapping[str, str], reference: Reference) -> Gold:
    """What the style printed of the record."""
    text, parts = marked.unmarked(answer["text"])
    shown = {name for part in parts if text[part.start : part.end].strip() for name in part.names}
    asked = {variable for name in shown for variable in _ASKED.get(name, ())}
    left_out = {variable for variables in _ASKED.values() for variable in variables} - asked
    bare = replace(reference, **{variable: getattr(Reference(), variable) for variable in left_out})
    bare = replace(bare, author=_printed(bare.author, text), editor=_printed(bare.editor, text))
    left_open = set() if "issued" in shown else {"issued"}  # a style may print "n.d.", and that is no value
    left_open |= {"publisher"} if reference.publisher == "arXiv" else set()  # the archive, to us
    return Gold(text, bare, frozenset(left_open), partial=False)


def _printed(names: Names, text: str) -> Names:
    """The names that the style did not cut to "et al."."""
    shown, seen = list[Name](), Counter[str]()
    for one in names.people:
        seen[one.family or one.literal] += 1
        if text.count(one.family or one.literal) >= seen[one.family or one.literal]:
            shown.append(one)
    return replace(names, people=tuple(shown))


def main(arguments: Sequence[str] | None = None) -> int:
    """Print, read, compare, and write the figures down."""
    parser = argparse.ArgumentParser(prog=COMMAND, description=__doc__)
    parser.add_argument("--modules", type=Path, default=Path("work/render/node_modules"), help="where npm put citeproc")
    parser.add_argument("--errors", type=int, default=0, help="show so many references of each style that are wrong")
    options = parser.parse_args(arguments)
    place = citeproc.installed(options.modules)
    parts = [
        f"# Two lists in {len(STYLES)} styles\n\nWritten by `{COMMAND}`; benchmarks/README.md says what is measured.\n"
    ]
    for name, references in lists():
        found = {style: judged(style, references, place) for style in STYLES}
        everything = [each for some in found.values() for each in some]
        rows = [_row(style, some) for style, some in found.items()]
        parts.append(f"\n## {name}\n\n{_HEAD}" + "\n".join([*rows, _row("all", everything)]) + "\n")
        if options.errors:
            for style, some in found.items():
                print(f"{name}, {style}", accuracy.table(some, options.errors), sep="\n")
    text = "".join(parts)
    (HERE / "styles.md").write_text(text, encoding="utf-8")
    print(text, end="")
    return 0


def _row(name: str, found: Sequence[Judged]) -> str:
    wrong = Counter(difference.variable for each in found for difference in each.differences)
    often = ", ".join(f"{variable} {count}" for variable, count in wrong.most_common(3))
    return f"| {name} | {len(found)} | {accuracy.perfect(found) / max(1, len(found)):.1%} | {often} |"


if __name__ == "__main__":
    sys.exit(main())
