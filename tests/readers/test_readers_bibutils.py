"""What bibutils (bib2xml, ris2xml) understands of our files, field by field; it says it in MODS."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from corpus import Understood, check, folded, records
from known_losses import BIBUTILS

from exporter import formats

_MODS = "{http://www.loc.gov/mods/v3}"
IDENTIFIERS = {"doi": "doi", "isbn": "isbn", "issn": "issn", "pmid": "pubmed"}
PROGRAMS = {"bibtex": ("bib2xml", formats.BIBTEX), "ris": ("ris2xml", formats.RIS)}


def understood(xml: str) -> Iterator[Understood]:
    """What MODS says of each record. What holds a work has a title, editors and a place in print of its own."""
    for mods in ElementTree.fromstring(xml.removeprefix("\ufeff")):
        host = mods.find(f"{_MODS}relatedItem[@type='host']")
        hosts = list(mods.iterfind(f".//{_MODS}relatedItem[@type='host']"))
        around = [mods] if host is None else [mods, host]
        yield folded(
            {
                "title": _title(mods),
                "author": _names(around, "author"),
                "editor": _names(around, "editor"),
                "container_title": "" if host is None else _title(host),
                "year": (date := _first(around, "dateIssued", "part/date"))[:4],
                "month": _month(date),
                "volume": _detail(around, "volume"),
                "issue": _detail(around, "issue") or _detail(around, "number"),
                "page": _first(around, "part/extent/start") + _first(around, "part/extent/end")
                or _detail(around, "page"),
                "publisher": _first(around, "originInfo/publisher") or _names(around, "degree grantor"),
                "url": _first(around, "location/url"),
                "translator": _names(around, "translator"),
                "collection_title": _title(hosts[-1]) if hosts else "",
                "edition": re.sub(r"(?<=\d)(?:st|nd|rd|th)$", "", _first(around, "originInfo/edition")),
                "publisher_place": _first(around, "place/placeTerm"),
                "number": _detail(around, "number") or _first(around, "identifier[@type='serial number']"),
                "keyword": " ".join(sorted(topic.text or "" for topic in mods.iterfind(_path("subject/topic")))),
                "abstract": _first(around, "abstract"),
                "note": _first(around, "note"),
                "genre": _kind(mods),
                **{name: _first(around, f"identifier[@type='{tag}']") for name, tag in IDENTIFIERS.items()},
            }
        )


def _kind(mods: ElementTree.Element) -> str:
    """The genre in words of the file's own, or bibutils' word for a thesis."""
    genres = {genre.get("authority", ""): genre.text or "" for genre in mods.findall(f"{_MODS}genre")}
    return genres.get("") or genres.get("bibutilsgt", "")


def _month(date: str) -> str:
    parts = [part.lstrip("0") for part in date.split("-")[1:]]
    return " ".join(parts) if parts and all(part.isdecimal() for part in parts) else ""


def _path(text: str) -> str:
    return ".//" + "/".join(f"{_MODS}{step}" for step in text.split("/"))


def _first(around: list[ElementTree.Element], *paths: str) -> str:
    found = (each.findtext(_path(path)) for path in paths for each in around)
    return next(filter(None, found), "")


def _title(element: ElementTree.Element) -> str:
    infos = element.findall(f"{_MODS}titleInfo")  # the second one is the abbreviated title
    return next(filter(None, (" ".join(part.text or "" for part in info).strip() for info in infos)), "")


def _detail(around: list[ElementTree.Element], kind: str) -> str:
    return _first(around, f"part/detail[@type='{kind}']/number")


def _names(around: list[ElementTree.Element], role: str) -> str:
    return " ".join(
        name.findtext(f"{_MODS}namePart[@type='family']") or name.findtext(f"{_MODS}namePart") or ""
        for each in around
        for name in each.findall(f"{_MODS}name")
        if name.findtext(_path("roleTerm")) == role and name.findtext(f"{_MODS}namePart") != "others"
    )


@pytest.mark.parametrize("name", PROGRAMS)
def test_bibutils_understands_every_field(name: str, tmp_path: Path) -> None:
    program, format = PROGRAMS[name]
    if shutil.which(program) is None:
        pytest.skip(f"{program} not installed (bibutils)")
    file = tmp_path / "refs"
    file.write_bytes(formats.write(records(), format).encode())
    done = subprocess.run([program, "-i", "utf8", str(file)], capture_output=True, check=True)
    check(list(understood(done.stdout.decode())), BIBUTILS[name])
