r"""The .bbl files of biber, and of BibTeX for biblatex, as BibLaTeX: they state every field (biblatex manual, 4.4.2).

Versions 1.x to 3.x of the format are read; they differ in how a name is written and in the arguments of ``\entry``.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from exporter.reference import Damage
from exporter.sources.latex.entries import entry, literal_list
from exporter.sources.latex.source import JOIN, Source, without_comments
from exporter.text import squeeze

_SIGNATURE = re.compile(r"^% \$ biblatex (?:auxiliary file|bbl format)|^\s*\\entry\{[^{}]+\}\{\w+\}\{", re.MULTILINE)
_VERBATIM = re.compile(r"\\verb\{(?P<name>\w+)\}\s*\n[ \t]*\\verb (?P<value>[^\n]*)\n\s*\\endverb")
_COMMAND = re.compile(
    r"\\(?P<name>entry|endentry|name|list|field|verbatim|keyw|true)(?=[\s{[\x00])(?!\s*\[)|\\(?P<end>endentry)\b"
)
_PART = re.compile(r"(?P<name>[\w-]+)\s*=\s*(?=\{)")
_DELIMITER = re.compile(r"\\bib(?:namedelim[a-d]|namedelimi|initdelim|inithyphendelim)\s?")
_PLAIN = (
    (re.compile(r"\\bibinitperiod\s?"), "."),
    (re.compile(r"\\bibinithyphendelim\s?"), ".-"),
    (re.compile(r"\\bib(?:namedelim[a-z]|initdelim)\s?"), " "),
    (re.compile(r"\\bibrangedash\s?"), "--"),
    (re.compile(r"\\bibrangessep\s?"), ", "),
)
# What biber works out for the styles, and what is said elsewhere in the entry.
_MADE = re.compile(
    r"sortinit(?:hash)?|sort(?:name|title|year|key)?|extra\w+|label\w+|single\w+|unique\w+|\w*hash|\w*dateera|\w*dateunspecified"
    r"|\w*datejulian|crossref|xref|clonesourcekey|\w*timezone|\w*dateunknown"
)
_DATES = {"": "date", "orig": "origdate", "event": "eventdate", "url": "urldate"}
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_YEAR = re.compile(r"-?\d{1,4}")
_OLD_NAME = (1, 3, 5, 7)  # family, given, prefix, suffix, each behind its initials' predecessor


def is_biber(text: str) -> bool:
    """Whether the text is a .bbl file for biblatex."""
    return _SIGNATURE.search(text[:20_000]) is not None


@dataclass(slots=True)
class _Entry:
    """An entry as far as it was read."""

    type: str
    key: str
    start: int
    fields: dict[str, str] = field(default_factory=dict)
    true: set[str] = field(default_factory=set)


def to_biblatex(text: str) -> tuple[str, tuple[Damage, ...]]:
    """The entries as BibLaTeX, each key once (every section lists what it cites), and those that are cut off."""
    verbatim: list[str] = []

    def put_aside(match: re.Match[str]) -> str:
        verbatim.append(match["value"].strip())
        return rf"\verbatim{{{match['name']}}}{{{len(verbatim) - 1}}}" + "\n" * match[0].count("\n")

    source = Source(without_comments(_VERBATIM.sub(put_aside, text)))
    written: dict[str, str] = {}
    damaged: list[Damage] = []
    for each, end in _entries(source, verbatim):
        if end:
            if each.type != "set":
                written.setdefault(each.key, _written(each))
        else:
            reason = "the entry does not end"
            damaged.append(Damage(f"{each.type} {each.key}", source.line(each.start), reason))
    return "\n".join(written.values()), tuple(damaged)


def _entries(source: Source, verbatim: list[str]) -> Iterator[tuple[_Entry, bool]]:
    """Each entry, and whether its end was found."""
    current: _Entry | None = None
    at = 0
    for match in _COMMAND.finditer(source.text):
        if match.start() < at:
            continue
        if match["end"] or match["name"] == "endentry":
            if current:
                yield current, True
            current = None
            continue
        groups = source.groups(match.end(), 4)
        if not groups:
            continue
        at = groups[-1][1]
        texts = [source.text[slice(*group)].replace(JOIN, "") for group in groups]
        if match["name"] == "entry" and len(texts) > 1:
            if current:
                yield current, False
            current = _Entry(texts[1].strip(), texts[0].strip(), match.start())
        elif current:
            _read(current, match["name"], texts, verbatim)
    if current:
        yield current, False


def _read(current: _Entry, command: str, texts: list[str], verbatim: list[str]) -> None:
    name = texts[0].strip()
    if command == "true":
        current.true.add(name)
    elif command == "keyw":
        current.fields["keywords"] = squeeze(texts[0])
    elif _MADE.fullmatch(name) or len(texts) < 2:
        return
    elif command == "verbatim":
        current.fields[name] = verbatim[int(texts[1])]
    elif command == "field":
        current.fields[name] = _plain(texts[1])
    elif command == "list":
        current.fields[name] = literal_list([_plain(value) for value in _inner(texts[-1])])
    elif command == "name":
        current.fields[name] = " and ".join(filter(None, map(_name, _inner(texts[-1]))))


def _inner(text: str) -> list[str]:
    """The texts of the groups in a group."""
    source = Source(text)
    found, at = list[str](), 0
    while (at := text.find("{", at)) >= 0 and (group := source.group(at)):
        found.append(text[slice(*group)])
        at = group[1] + 1
    return found


def _plain(text: str) -> str:
    for pattern, plain in _PLAIN:
        text = pattern.sub(plain, text)
    return squeeze(text)


def _name(person: str) -> str:
    """A name as BibTeX has it; a body has no given name, and its braces."""
    parts = _inner(person)
    named = _parts(parts[-1]) if parts and _PART.search(parts[-1]) else {}
    if named:
        family, given, prefix, suffix = (named.get(name, "") for name in ("family", "given", "prefix", "suffix"))
    else:
        parts = parts if len(parts) > 8 else ["", *parts]
        family, given, prefix, suffix = (_plain(parts[at]) if at < len(parts) else "" for at in _OLD_NAME)
    if not given and not prefix and not suffix:
        return family
    if " " in family and not family.startswith("{"):
        family = f"{{{family}}}"
    last = f"{prefix} {family}".strip()
    return ", ".join(part for part in (last, suffix, given) if part)


def _parts(text: str) -> Mapping[str, str]:
    """The parts that are given by name: ``family={Neumann}, familyi={…}, prefix={von}``."""
    source, found, at = Source(text), dict[str, str](), 0
    while (match := _PART.search(text, at)) and (group := source.group(match.end())):
        found.setdefault(match["name"], _plain(text[slice(*group)]))
        at = group[1] + 1
    return found


def _written(current: _Entry) -> str:
    fields = dict(current.fields)
    for name in [name for name in fields if f"more{name}" in current.true]:
        fields[name] += " and others"
    if raw := fields.pop("urlraw", ""):
        fields["url"] = raw  # as it was given, where ``url`` is escaped
    for prefix, name in _DATES.items():
        fields |= _date(fields, current.true, prefix, name)
    if (current.type, fields.get("type", "")) == ("report", "techreport"):
        del fields["type"]  # what the entry type says already
    return entry(current.type, current.key, fields)


def _date(fields: dict[str, str], true: set[str], prefix: str, name: str) -> dict[str, str]:
    """The date of its parts, which are taken out; a year that is no number stays."""
    if not _YEAR.fullmatch(fields.get(f"{prefix}year", "")):
        return {}
    mark = {(True, False): "~", (False, True): "?", (True, True): "%"}
    said = f"{prefix}datecirca" in true, f"{prefix}dateuncertain" in true
    start, end = _point(fields, prefix), ""
    if fields.get(f"{prefix}endyear"):
        end = (
            "/"
            + _point(fields, f"{prefix}end")
            + mark.get((f"{prefix}enddatecirca" in true, f"{prefix}enddateuncertain" in true), "")
        )
    fields.pop(f"{prefix}endyear", None)
    return {name: start + mark.get(said, "") + end}


def _point(fields: dict[str, str], prefix: str) -> str:
    year = int(fields.pop(f"{prefix}year"))
    season = fields.pop(f"{prefix}yeardivision", "") or fields.pop(f"{prefix}season", "")
    month, day = fields.pop(f"{prefix}month", ""), fields.pop(f"{prefix}day", "")
    text = f"{year:05d}" if year < 0 else f"{year:04d}"
    if season in _SEASONS:
        return f"{text}-{_SEASONS[season]}"
    if month.isdecimal():
        text += f"-{int(month):02d}" + (f"-{int(day):02d}" if day.isdecimal() else "")
    return text
