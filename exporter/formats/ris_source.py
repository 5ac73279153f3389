"""A RIS file's text to records of tags and values, through rispy, after what rispy cannot read was mended.

rispy loses the last record if its ``ER`` is missing, melts two records into one, and reads nothing after a
byte order mark or with one space before the hyphen; it says so nowhere.
"""

import re
from collections import defaultdict
from dataclasses import dataclass, field
from string import ascii_uppercase, digits

import rispy

from exporter.errors import FormatError
from exporter.reference import Damage
from exporter.text import squeeze

_TAGS = [first + second for first in ascii_uppercase for second in ascii_uppercase + digits]
# rispy maps a tag to a name of its own and takes a list for some; here every tag keeps its name and is a list.
MAPPING = {tag: tag.lower() for tag in _TAGS} | {"UK": "unknown_tag"}

_LINE = re.compile(r"([A-Z][A-Z0-9])(?: {1,2}-(?: (.*)|)|  -(\S.*))")
_END = re.compile(r"ER\s*-?\s*")
_NUMBERING = re.compile(r"\[?\d+[.\])]?")


@dataclass(slots=True)
class _Open:
    """A record while its lines are gathered."""

    line: int
    pairs: list[tuple[str, str]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Record:
    """One record: its ``TY``, and for each other tag its values in order."""

    type: str
    tags: dict[str, list[str]]
    line: int


def read_records(text: str) -> tuple[tuple[Record, ...], tuple[Damage, ...]]:
    """All records in order, and the pieces that belong to none."""
    opened, damaged = _gather(_lines(text))
    mended = "\n".join(f"{tag}  - {value}" for each in opened for tag, value in [*each.pairs, ("ER", "")])
    found = rispy.loads(mended, mapping=MAPPING, list_tags=_TAGS, delimiter_tags_mapping={})
    if len(found) != len(opened):
        raise FormatError(
            f"rispy reads {len(found)} of {len(opened)} records", mend="This is a defect; please report it."
        )
    return tuple(_record(raw, each.line) for raw, each in zip(found, opened, strict=True)), tuple(damaged)


def _record(raw: dict[str, object], line: int) -> Record:
    tags: dict[str, list[str]] = defaultdict(list)
    for name, values in raw.items():
        if isinstance(values, list) and any(values):
            tags[name.upper()] += [value for value in values if value]
    return Record(str(raw["ty"]), dict(tags), line)


def _lines(text: str) -> list[str]:
    """The lines, any kind of line end taken; indented or lower-case tags are set right if all are."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    lines = text.split("\n")
    if not re.search(r"^TY {1,2}-", text, re.MULTILINE):
        lines = [line.lstrip() for line in lines]
        if not re.search(r"^\s*TY {1,2}-", text, re.MULTILINE):
            lines = [line[:2].upper() + line[2:] if line[2:5] in ("  -", " - ") else line for line in lines]
    return lines


def _gather(lines: list[str]) -> tuple[list[_Open], list[Damage]]:
    """The lines as records: a tag's further lines joined to it, a missing ``ER`` supplied."""
    records: list[_Open] = []
    stray: list[tuple[int, str]] = []
    current: _Open | None = None
    for number, line in enumerate(lines, 1):
        match = _LINE.fullmatch(line.rstrip())
        if match and match[1] == "TY":
            current = _Open(number, [("TY", _text(match) or "GEN")])
            records.append(current)
        elif _END.fullmatch(line.rstrip()):
            current = None
        elif current is None:
            stray.append((number, line))
        elif match:
            current.pairs.append((match[1], _text(match)))
        elif line.strip():
            _continue(current.pairs, squeeze(line), number, stray)
    return records, _damages(stray)


def _text(match: re.Match[str]) -> str:
    return squeeze(match[2] or match[3] or "")


def _continue(pairs: list[tuple[str, str]], line: str, number: int, stray: list[tuple[int, str]]) -> None:
    """A line without a tag goes on with the one before; under ``KW`` EndNote has a keyword a line."""
    tag, value = pairs[-1]
    if tag == "TY":
        stray.append((number, f"TY  - {value} {line}"))
    elif tag == "KW":
        pairs.append((tag, line))
    else:
        pairs[-1] = (tag, squeeze(f"{value} {line}"))


def _damages(stray: list[tuple[int, str]]) -> list[Damage]:
    """Runs of lines outside all records that hold tags; other text there is a heading or a number."""
    out: list[Damage] = []
    run: list[tuple[int, str]] = []
    for number, line in [*stray, (0, "")]:
        if line.strip() and not _NUMBERING.fullmatch(line.strip()):
            run.append((number, line))
            continue
        if any(_LINE.fullmatch(each.rstrip()) for _, each in run):
            out.append(
                Damage(
                    "\n".join(each for _, each in run), run[0][0], "these lines stand outside any record: TY is missing"
                )
            )
        run = []
    return out
