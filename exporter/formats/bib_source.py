"""A .bib file's text to entries with plain field values, and what of it is damaged.

bibtexparser splits the text; strings, concatenation, inheritance and the mending of broken entries are done
here, because bibtexparser leaves them to its callers or drops the entry.
"""

import logging
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count, pairwise

from bibtexparser import model
from bibtexparser.entrypoint import parse_string

from exporter.formats.bib_inherit import Entry, with_inherited
from exporter.formats.bib_model import unpacked
from exporter.formats.dates import MONTHS
from exporter.formats.names import is_braced
from exporter.reference import Damage, Doubt

# bibtexparser logs what it also returns; without a handler the log would go to standard error.
logging.getLogger("bibtexparser").addHandler(logging.NullHandler())

_FIELD = re.compile(r"""(?:^|(?<=[,}"]))\s*(?P<name>[A-Za-z][\w.:+-]*)\s*=\s*(?=["{\w])""", re.MULTILINE)
_HEAD = re.compile(r"@\s*(?P<type>[\w-]+)\s*[{(]\s*(?P<key>[^\s,{}()=]*)\s*,")
_PART = re.compile(r'\s*(?:(?P<word>[^\s"{},#=]+)|(?P<open>["{]))')
_ENCODING = re.compile(r"^% Encoding: .*$", re.MULTILINE)
_NOT_REFERENCES = frozenset({"comment", "string", "preamble"})


def read_entries(text: str) -> tuple[tuple[Entry, ...], tuple[Damage, ...]]:
    """All entries in order, parents' fields inherited, and the pieces that could not be read."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    blocks = parse_string(text, parse_stack=[]).blocks
    macros = {month: month for month in MONTHS}
    entries: list[Entry] = []
    damaged: list[Damage] = []
    asides: list[list[str]] = [[]]  # in front of the first entry, then behind each
    for block in map(_unwrapped, blocks):  # all strings first: some files define them after use
        if isinstance(block, model.String):
            macros[block.key.lower()] = _value(block.value, macros)[0]
    for block in _rejoined(blocks):
        if isinstance(block, model.Entry):
            entries.append(_entry(block, macros))
        elif isinstance(block, _Broken):
            mended = _mend(block, macros)
            (entries if isinstance(mended, Entry) else damaged).append(mended)  # type: ignore[arg-type]
        elif aside := _aside(block):
            asides[-1].append(aside)
        asides += [[] for _ in entries[len(asides) - 1 :]]
    parents = {entry.key.lower(): entry for entry in reversed(entries)}
    whole = [with_inherited(entry, parents) for entry in entries]
    return _flag_repeated(_with_asides(whole, asides)), tuple(damaged)


def _aside(block: object) -> str:
    """The text of a comment or a preamble, or between entries; of JabRef's line only what will be true: UTF-8."""
    if isinstance(block, model.ExplicitComment | model.Preamble):
        return (block.raw or "").strip()
    text = block.comment.strip() if isinstance(block, model.ImplicitComment) else ""
    return _ENCODING.sub("% Encoding: UTF-8", text)


def _with_asides(entries: Sequence[Entry], asides: Sequence[Sequence[str]]) -> tuple[Entry, ...]:
    """The entries that are records, each with the text behind it, and the first with the text in front."""
    records: list[Entry] = []
    behind = list[list[str]]([[*asides[0]]])
    for entry, texts in zip(entries, asides[1:], strict=True):
        if entry.type != "xdata":
            records.append(entry)
            behind.append([])
        behind[-1] += texts
    if records:
        records[0] = replace(records[0], before="\n\n".join(behind[0]))
    return tuple(
        replace(entry, after="\n\n".join(texts)) if texts else entry
        for entry, texts in zip(records, behind[1:], strict=True)
    )


@dataclass(frozen=True, slots=True)
class _Broken:
    """The text of an entry that bibtexparser could not read, or read only half."""

    text: str
    line: int
    reason: str


def _rejoined(blocks: Iterable[object]) -> Iterator[object]:
    """The blocks, with an entry that was cut in two made one broken piece again."""
    pending: object = None
    for block in map(_unwrapped, blocks):
        if joined := _joined(pending, block):
            yield joined
            pending = None
            continue
        if pending is not None:
            yield pending
        pending = block if isinstance(block, model.Entry | _Broken) else None
        hidden = list(_hidden(block)) if isinstance(block, model.ImplicitComment) else []
        yield from hidden
        if pending is None and not hidden:
            yield block
    if pending is not None:
        yield pending


def _joined(pending: object, block: object) -> "_Broken | None":
    """An entry together with the fields that bibtexparser takes for a comment behind it."""
    rest = block.comment if isinstance(block, model.ImplicitComment) else ""
    if not rest or not _FIELD.search(f",{rest}"):
        return None
    if isinstance(pending, model.Entry) and re.match(r"[,\w]", rest):
        return _Broken(f"{pending.raw}{rest}", _line(pending), "there is a closing brace too many")
    return _Broken(f"{pending.text},{rest}", pending.line, pending.reason) if isinstance(pending, _Broken) else None


def _unwrapped(block: object) -> object:
    """An entry or a string that bibtexparser refuses as repeated is taken; what fails to parse is broken."""
    inner = getattr(block, "ignore_error_block", None)
    if inner is not None:
        return inner
    if isinstance(block, model.ParsingFailedBlock):
        return _Broken(block.raw or "", _line(block), "the braces or quotation marks do not match")
    return block


def _line(block: model.Block) -> int:
    return (block.start_line or 0) + 1


def _hidden(comment: model.ImplicitComment) -> Iterator[_Broken]:
    """Entries in what bibtexparser takes for a comment, because their head is damaged."""
    starts = [match.start() for match in re.finditer(r"^[ \t]*@[\w-]+[ \t]*[{(]?", comment.comment, re.MULTILINE)]
    for start, end in pairwise([*starts, len(comment.comment)]):
        line = _line(comment) + comment.comment.count("\n", 0, start)
        yield _Broken(comment.comment[start:end].strip(), line, "the head of the entry cannot be read")


def _entry(block: model.Entry, macros: dict[str, str]) -> Entry:
    fields: dict[str, str] = {}
    doubts = []
    for each in block.fields:
        for name, value in _pairs(each.key, each.value, macros):
            if fields.get(name, value) != value:
                doubts.append(Doubt(f"the field {name} is given twice; the first is kept", name))
            fields.setdefault(free_name(name, value, fields), value)
    return Entry(block.entry_type.lower(), block.key.strip(), unpacked(fields), _line(block), tuple(doubts))


def free_name(name: str, value: str, fields: Mapping[str, str]) -> str:
    """The name, or where it holds another value already the name with the next free number: ``title-2``."""
    numbered = (f"{name}-{number}" if number > 1 else name for number in count(1))
    return next(each for each in numbered if fields.get(each, value) == value)


def _pairs(name: str, raw: str, macros: dict[str, str]) -> Iterator[tuple[str, str]]:
    """The field, and any that follow it because the comma between them is missing."""
    value, rest = _value(raw, macros)
    yield name.strip().lower(), value
    if match := _FIELD.match("," + rest, 1):
        yield from _pairs(match["name"], rest[match.end() - 1 :], macros)


def _value(raw: str, macros: dict[str, str]) -> tuple[str, str]:
    """The value of an expression, its parts joined, and what follows it."""
    out, at = [], 0
    while match := _PART.match(raw, at):
        if match["word"]:
            out.append(macros.get(match["word"].lower(), match["word"]))
            at = match.end()
        else:
            end = _closing(raw, match.end())
            out.append(raw[match.end() : end])
            at = end + 1
        following = re.compile(r"\s*#").match(raw, at)
        if not following:
            break
        at = following.end()
    return "".join(out), raw[at:].lstrip()


def _closing(raw: str, start: int) -> int:
    """Where the group or the quotation ends that opens before ``start``."""
    quoted, depth = raw[start - 1] == '"', 0
    for match in re.compile(r'\\.|[{}"]', re.DOTALL).finditer(raw, start):
        if match[0] == "{":
            depth += 1
        elif depth == 0 and match[0] == ('"' if quoted else "}"):
            return match.start()
        elif match[0] == "}":
            depth -= 1
    return len(raw)


def _mend(broken: _Broken, macros: dict[str, str]) -> Entry | Damage:
    """The fields of a broken entry, each from its name to the next; damage if it has none."""
    text = re.sub(r"^[ \t]*%.*$", "", broken.text, flags=re.MULTILINE)
    head = _HEAD.match(text)
    starts = list(_FIELD.finditer(text, head.end() - 1)) if head else []
    if not head or not starts or head["type"].lower() in _NOT_REFERENCES:
        return Damage(broken.text, broken.line, broken.reason)
    fields: dict[str, str] = {}
    for match, end in zip(starts, [*(each.start() for each in starts[1:]), len(text)], strict=True):
        name, value = match["name"].lower(), _loose_value(text[match.end() : end], macros)
        fields.setdefault(free_name(name, value, fields), value)
    doubt = Doubt(f"line {broken.line}: {broken.reason}; its fields were read one by one")
    return Entry(head["type"].lower(), head["key"], fields, broken.line, (doubt,))


def _loose_value(raw: str, macros: dict[str, str]) -> str:
    """The value of a field that may lack its end."""
    raw = raw.strip().rstrip(",").rstrip()
    if bare := re.match(r"[\w.:+-]+", raw):
        return macros.get(bare[0].lower(), bare[0])
    while raw.endswith("}") and raw.count("}") > raw.count("{"):
        raw = raw[:-1].rstrip().rstrip(",")
    if raw[:1] == '"':
        return balanced(raw.strip('"'))
    if raw[:1] == "{":
        inner = raw[1:-1] if is_braced(raw) else raw[1:]
        return balanced(inner)
    return balanced(raw)


def balanced(text: str) -> str:
    """The text without the braces that have no partner, counted as BibTeX does: escaped ones too."""
    drop, opened = set(), []
    for at, char in enumerate(text):
        if char == "{":
            opened.append(at)
        elif char == "}" and not opened:
            drop.add(at)
        elif char == "}":
            opened.pop()
    drop.update(opened)
    return "".join(char for at, char in enumerate(text) if at not in drop)


def _flag_repeated(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    seen: set[str] = set()
    out = []
    for entry in entries:
        if entry.key.lower() in seen and entry.key:
            doubt = Doubt(f"line {entry.line}: the key {entry.key} is used more than once", "citation_key")
            entry = replace(entry, doubts=(*entry.doubts, doubt))
        seen.add(entry.key.lower())
        out.append(entry)
    return tuple(out)
