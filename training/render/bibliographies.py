"""Records out of bibliographies in BibTeX, cleaned; a field that looks wrong is left out, or its record is."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from exporter.formats.latex import decode
from exporter.reference import month_named
from exporter.text import squeeze, without_invisible
from training.render.language import guess
from training.render.record import Date, Person, Record

_ENTRY = re.compile(r"^@(?P<type>\w+)\{(?P<key>[^,]*),$")
_FIELD = re.compile(r"^\s+(?P<name>\w+) = \{(?P<value>.*)\},?$")
_KINDS = {
    "article": "article", "incollection": "chapter", "inbook": "chapter", "book": "book", "inproceedings": "paper",
    "conference": "paper", "phdthesis": "thesis", "mastersthesis": "thesis", "techreport": "report",
}  # fmt: skip
_NEEDED = {
    "article": ("title", "journal"), "chapter": ("title", "booktitle"), "paper": ("title", "booktitle"),
    "thesis": ("title", "school"), "report": ("title", "institution"), "book": ("title",),
}  # fmt: skip
_WITHIN = ("article", "chapter", "paper")
_CUT_AT = {"sala": (64, 65)}  # letters at which the fields of a file were cut off
_VOLUME = re.compile(r"(?:\d{1,4}|[IVXLC]{1,7})(?:[-/](?:\d{1,4}|[IVXLC]+))?[A-Za-z]?")
_ISSUE = re.compile(r"\d{1,3}(?:[-/&]\d{1,3})?")
_PAGE = re.compile(r"[a-zA-Z]?\d+(?:\s?[-–]{1,2}\s?[a-zA-Z]?\d+)?|[ivxl]+[-–][ivxl]+")
_WRONG = re.compile(r"[{}\\|<>^=~_*]|\?\?|::|https?:|\.\.|,,|\(\s*\)|\[|\]|[\x00-\x1f]|\s[,.;]|\d{4}-\d{4}-")
_HELD = re.compile(r"\b(?:vol|no|pp|bd|ed|eds|edn|ser)\b\.?|\d{3,}|thesis|dissertation", re.IGNORECASE)
_NO_PUBLISHER = re.compile(r"\d-\d|thèse|tesis|skripsi|unpublished|\bms\b|\bdiss\b|in press|mimeo", re.IGNORECASE)
_NO_TITLE = re.compile(r"\b(?:translated by|microfi|unpublished|mimeo)", re.IGNORECASE)
_PLACE = re.compile(r"[^\W\d_][^\d:;()]{2,28}")
_PLACE_FIRST = re.compile(r"(?P<place>[^\W\d_][^\d:]{2,28}?)\s?:\s(?P<publisher>[^:]{3,80})")
_INSTITUTION = re.compile(
    r"\b(?:Institut\w*|Universit\w*|Society|Committee|Department|Cent(?:er|re)|Organi[sz]ation|Ministry|Association|Bureau|Museum|Council"
    r"|Commission|Project|Academy|Staff|College|Government|Office|Press|Library|Board|Agency|Team|Group|Departemen|Pusat|Balai)\b"
)
_PARENTHESIS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")


def read(folder: Path) -> Iterator[Record]:
    """The usable records of all bibliographies of a folder."""
    for path in sorted(folder.glob("*.bib")):
        for kind, key, fields in _entries(path):
            record = _record(f"{path.stem}:{key}", kind, fields)
            cut = _CUT_AT.get(path.stem, ())
            if record is not None and len(record.container) not in cut and len(record.publisher) not in cut:
                yield record


def _entries(path: Path) -> Iterator[tuple[str, str, dict[str, str]]]:
    """The entries of a machine-written file, a field a line: type, key and decoded fields."""
    kind, key, fields = "", "", dict[str, str]()
    for line in path.read_text(encoding="utf-8").splitlines():
        if entry := _ENTRY.match(line):
            kind, key, fields = entry["type"].lower(), entry["key"], {}
        elif field := _FIELD.match(line):
            fields[field["name"]] = without_invisible(field["value"])
        elif line == "}" and kind:
            yield kind, key, fields
            kind = ""


def _record(ident: str, entry_type: str, fields: Mapping[str, str]) -> Record | None:
    kind = _KINDS.get(entry_type, "")
    title = _title(fields.get("title", ""))
    if not kind or not title or not all(fields.get(name) for name in _NEEDED[kind]):
        return None
    authors, editors = people(fields.get("author", "")), people(fields.get("editor", ""))
    container = _title(fields.get("journal" if kind == "article" else "booktitle", ""))
    held = _HELD.search(container) or (kind == "article" and re.search(r"\d", container))
    lacking = kind in _WITHIN and (not container or held)
    if lacking or authors is None or editors is None or not (authors or editors):
        return None
    publisher, place = _imprint(fields)
    if kind == "thesis" and not publisher:
        return None
    numbered = kind == "article"
    series = "" if numbered or _HELD.search(fields.get("series", "")) else _title(fields.get("series", ""))
    volume = _whole(_VOLUME, fields.get("volume", "")).removeprefix("0")
    return Record(
        ident, kind, title, guess(title), authors,
        editors=() if numbered else editors,
        date=_date(fields),
        container="" if kind in ("book", "thesis", "report") else container,
        series=series,
        series_number=volume if series else "",
        volume="" if series else volume,
        issue=_whole(_ISSUE, fields.get("number", "")) if numbered else "",
        page=_whole(_PAGE, fields.get("pages", "")).replace("--", "-") if kind in _WITHIN else "",
        pages_in_all=_whole(re.compile(r"\d{2,4}"), fields.get("pages", "").split("+")[-1]),
        edition=_whole(re.compile(r"[2-9]"), fields.get("edition", "")[:1]),
        publisher="" if numbered else publisher,
        place="" if numbered else place,
        doi=_doi(fields),
        url="" if _doi(fields) else _whole(re.compile(r"https?://[^\s\\{}]+"), fields.get("url", "")),
        isbn=_whole(re.compile(r"[\dX-]{10,17}"), fields.get("isbn", "")),
    )  # fmt: skip


def _doi(fields: Mapping[str, str]) -> str:
    found = re.search(
        r"10\.\d{4,9}/[^\s{}\\]+", (fields.get("doi", "") + " " + fields.get("url", "")).replace("\\_", "_")
    )
    return found.group() if found else ""


def _whole(pattern: re.Pattern[str], value: str) -> str:
    value = squeeze(value)
    return value if pattern.fullmatch(value) else ""


def _title(raw: str) -> str:
    """The title or container, or nothing where it holds what no title should."""
    title = squeeze(decode(raw)).replace(" : ", ": ").removesuffix(".").strip()
    balanced = (
        title.count("(") == title.count(")") and title.count('"') % 2 == 0 and title.count("“") == title.count("”")
    )
    if (
        _WRONG.search(title)
        or _NO_TITLE.search(title)
        or not 4 <= len(title) <= 260
        or not balanced
        or not title[0].isalnum()
    ):
        return ""
    return title


def _imprint(fields: Mapping[str, str]) -> tuple[str, str]:
    """Publisher (or school, or institution) and place."""
    raw = next((fields[name] for name in ("publisher", "school", "institution") if fields.get(name)), "")
    publisher = squeeze(decode(raw).replace("[", "").replace("]", "")).strip(" .,;")
    place = squeeze(decode(fields.get("address", "")).replace("[", "").replace("]", "")).strip(" .,;:")
    if pair := _PLACE_FIRST.fullmatch(publisher):
        publisher, place = pair["publisher"], pair["place"]
    if place and publisher.startswith(f"{place}, "):
        publisher = publisher.removeprefix(f"{place}, ")
    publisher = publisher.removesuffix(f", {place}") if place else publisher
    sound = not (
        _WRONG.search(publisher) or _NO_PUBLISHER.search(publisher) or _HELD.search(publisher) or len(publisher) > 90
    )
    return publisher if sound else "", place if _PLACE.fullmatch(place) and not _NO_PUBLISHER.search(place) else ""


def _date(fields: Mapping[str, str]) -> Date:
    year = re.fullmatch(r"\[?(1[5-9]\d\d|20[012]\d)\]?", fields.get("year", ""))
    if year is None:
        return Date()
    return Date(int(year[1]), month_named(fields.get("month", "")[:3].lower()) or 0)


def people(raw: str) -> tuple[Person, ...] | None:
    """The names of a BibTeX field, or ``None`` where one of them is no name."""
    names = [squeeze(name) for name in re.split(r"\s+and\s+", raw) if name.strip() and name.strip() != "others"]
    found = [person(name) for name in names]
    return None if None in found else tuple(one for one in found if one is not None)


def person(raw: str) -> Person | None:
    """A name as BibTeX writes it: "von Last, Jr, First", "First von Last" or "{Institution}"."""
    if raw.startswith("{") and raw.endswith("}"):
        return Person(literal=decode(raw))
    name = squeeze(_PARENTHESIS.sub("", decode(raw))).strip(" ,;")
    if not name or re.search(r"[\d;:/&()\[\]?{}\\=]|\bet al", name) or len(name) > 60:
        return None
    if _INSTITUTION.search(name):
        return Person(literal=name) if "," not in name else None
    parts = [part.strip() for part in name.split(",")]
    if len(parts) == 1:
        return _given_first(name.split())
    if len(parts) > 3 or not all(parts):
        return None
    particle, family = _particle(parts[0].split())
    suffix = parts[1] if len(parts) == 3 else ""
    return Person(family, parts[-1], particle, suffix) if family and not family[0].islower() else None


def _given_first(words: list[str]) -> Person | None:
    if len(words) == 1:
        return Person(literal=words[0])
    start = next((index for index, word in enumerate(words[1:-1], 1) if word[0].islower()), len(words) - 1)
    particle, family = _particle(words[start:])
    return None if family[0].islower() else Person(family, " ".join(words[:start]), particle)


def _particle(words: list[str]) -> tuple[str, str]:
    """The particle in small letters before the family name, and the name."""
    count = next((index for index, word in enumerate(words) if not word[0].islower()), 0)
    return " ".join(words[:count]), " ".join(words[count:])
