"""What bibutils (bib2xml, ris2xml) understands of our files, field by field; it says it in MODS."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from corpus import Loss, Understood, check, folded, has_particle, is_type, of_season, records

from exporter import formats
from exporter.csl import ItemType as T
from exporter.reference import Reference

_MODS = "{http://www.loc.gov/mods/v3}"
PROGRAMS = {"bibtex": ("bib2xml", formats.BIBTEX), "ris": ("ris2xml", formats.RIS)}


def has_body(record: Reference) -> bool:
    """Whether an author is a body."""
    return any(name.literal for name in record.author.people)


def has_editor(record: Reference) -> bool:
    """Whether the record has an editor."""
    return bool(record.editor.people)


_COMMON = [
    Loss("author", has_particle, "a particle becomes part of the name"),
    Loss("editor", has_particle, "a particle becomes part of the name"),
    Loss("year", lambda record: record.citation_key == "plato399bc", "years before our era"),
    Loss("year", is_type(T.MANUSCRIPT), "a circa in the year"),
    Loss("container", is_type(T.LEGAL_CASE), "the reporter of a case"),
]
LOSSES = {
    "bibtex": [
        *_COMMON,
        Loss("volume", is_type(T.LEGAL_CASE, T.PERIODICAL), "the volume of a case or a periodical"),
        Loss("container", is_type(T.WEBPAGE, T.POST_WEBLOG), "a site"),
        Loss("publisher", is_type(T.PATENT), "a patent has no publisher"),
    ],
    "ris": [
        *_COMMON,
        Loss("author", has_body, "a body: its last words are taken for the family name"),
        Loss("editor", has_editor, "editors in A2 and A3, which it takes for authors"),
        Loss("author", has_editor, "authors: editors are put among them"),
        Loss("author", is_type(T.PATENT), "inventors: the office is put among them"),
        Loss("year", of_season, "a season"),
        Loss(
            "container",
            is_type(T.CHAPTER, T.PAPER_CONFERENCE, T.ENTRY_ENCYCLOPEDIA),
            "a book in T2, proceedings in C3",
        ),
        Loss("doi", is_type(T.DATASET, T.BOOK), "the DOI of a type that it looks for none of"),
    ],
}


def understood(xml: str) -> Iterator[Understood]:
    """What MODS says of each record. What holds a work has a title, editors and a place in print of its own."""
    for mods in ElementTree.fromstring(xml.removeprefix("\ufeff")):
        host = mods.find(f"{_MODS}relatedItem[@type='host']")
        around = [mods] if host is None else [mods, host]
        yield folded(
            {
                "title": _title(mods),
                "author": _names(around, "author"),
                "editor": _names(around, "editor"),
                "container": "" if host is None else _title(host),
                "year": _first(around, "dateIssued", "part/date")[:4],
                "volume": _detail(around, "volume"),
                "issue": _detail(around, "issue") or _detail(around, "number"),
                "page": _first(around, "part/extent/start") + _first(around, "part/extent/end")
                or _detail(around, "page"),
                "publisher": _first(around, "originInfo/publisher") or _names(around, "degree grantor"),
                "doi": _first(around, "identifier[@type='doi']"),
                "url": _first(around, "location/url"),
            }
        )


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
    check(list(understood(done.stdout.decode())), LOSSES[name])
