"""Records of EndNote, Citavi and Word itself, which are no CSL-JSON, in the fields of Word documents."""

import base64
import json
import subprocess
from pathlib import Path

import pytest
from cited_works import IN_ORDER, LIST, WORKS, control, listed
from cited_works import read_docx as read
from office_files import code, docx, field, mark, paragraph, run
from pandoc_program import PANDOC, with_pandoc

from exporter import pipeline


def endnote_record(name: str) -> str:
    work = WORKS[name]
    kind = {"article-journal": 17, "book": 6, "chapter": 5, "report": 27}[work["type"]]
    people = "".join(f"<author>{each['family']}, {each['given']}</author>" for each in work["author"])
    return (
        f'<record><foreign-keys><key app="EN" db-id="p0v">{name}</key></foreign-keys><ref-type>{kind}</ref-type>'
        f"<contributors><authors>{people}</authors></contributors><titles><title>{work['title']}</title></titles>"
        f"<dates><year>{work['issued']['date-parts'][0][0]}</year></dates></record>"
    )


def endnote(*names: str) -> str:
    return (
        "<EndNote>" + "".join(f"<Cite><Author>x</Author>{endnote_record(name)}</Cite>" for name in names) + "</EndNote>"
    )


def coded(text: str) -> str:
    return base64.b64encode(text.encode() + b"\0").decode()


def in_data(*pieces: str, own: str = "") -> str:
    """A field of EndNote whose data lie in fields inside its code."""
    inner = "".join(mark("begin", piece) + code(" ADDIN EN.CITE.DATA ") + mark("end") for piece in pieces)
    return mark("begin", own) + code(" ADDIN EN.CITE ") + inner + mark("separate") + run("(1)") + mark("end")


@pytest.mark.parametrize(
    "citation",
    [
        field(f" ADDIN EN.CITE {endnote(*WORKS)}", "(1)", cut=70),
        field(f" ADDIN EN.CITE {endnote('merton', 'kuhn')}", "(1)")
        + field(f" ADDIN EN.CITE {endnote('kuhn', 'nagel', 'tajfel', 'berners-lee')}", "(2)"),
        field(" ADDIN EN.CITE ", "(1)", data=coded(endnote(*WORKS))),
        in_data(coded(endnote(*WORKS)), own=coded(endnote(*WORKS))),
        in_data(coded(endnote(*WORKS))),
        in_data(*(coded(endnote(*WORKS)[at : at + 900]) for at in range(0, len(endnote(*WORKS)), 900))),
    ],
    ids=["code", "two", "data", "data twice", "data inside", "data in parts"],
)
def test_endnote(citation: str) -> None:
    document = read(paragraph("See ", citation, ".") + listed(" ADDIN EN.REFLIST "))
    assert document.lines[0].text.startswith("See (1)")
    assert [each.title for each in document.records] == [WORKS[name]["title"] for name in IN_ORDER]
    assert document.exact and not document.embedded


def word_source(name: str) -> str:
    work = WORKS[name]
    kind = {"article-journal": "JournalArticle", "book": "Book", "chapter": "BookSection", "report": "Report"}[
        work["type"]
    ]
    people = "".join(
        f"<b:Person><b:Last>{each['family']}</b:Last><b:First>{each['given']}</b:First></b:Person>"
        for each in work["author"]
    )
    return (
        f"<b:Source><b:Tag>{name}</b:Tag><b:SourceType>{kind}</b:SourceType><b:Title>{work['title']}</b:Title>"
        f"<b:Year>{work['issued']['date-parts'][0][0]}</b:Year><b:Pages>{work.get('page', '')}</b:Pages>"
        f"<b:JournalName>{work.get('container-title', '')}</b:JournalName>"
        f"<b:Author><b:Author><b:NameList>{people}</b:NameList></b:Author></b:Author></b:Source>"
    )


def word_sources(*names: str) -> str:
    namespace = "http://schemas.openxmlformats.org/officeDocument/2006/bibliography"
    return f'<b:Sources xmlns:b="{namespace}">{"".join(map(word_source, names))}</b:Sources>'


def test_words_own_list_prints_all_its_sources() -> None:
    parts = {"customXml": word_sources(*WORKS)}
    document = read(paragraph(field(" CITATION merton \\l 1033 ", "(1)")) + listed(" BIBLIOGRAPHY "), parts=parts)
    assert [each.title for each in document.records] == [WORKS[name]["title"] for name in IN_ORDER]
    assert document.exact
    merton = document.records[2]
    assert (merton.citation_key, merton.container_title, merton.page.ranges[0].last) == ("merton", "Science", "63")
    assert merton.author.people[0].given == "Robert K."


def test_words_own_citations_without_a_list() -> None:
    body = paragraph(field(" CITATION nagel \\l 1033 \\m kuhn", "(1)"), field(" CITATION nagel \\p 3", "(2)"))
    document = read(body, parts={"customXml": word_sources(*WORKS)})
    assert [each.citation_key for each in document.records] == ["nagel", "kuhn"]
    assert not document.exact


def citavi(*names: str, records: bool = True) -> str:
    """Citavi's code: an object that was before is named by its number."""
    science = {"$id": "90", "$type": "SwissAcademic.Citavi.Periodical, SwissAcademic.Citavi", "Name": "Science"}
    entries = []
    for number, name in enumerate(names):
        work = WORKS[name]
        record = {
            "$id": str(10 + number),
            "$type": "SwissAcademic.Citavi.Reference, SwissAcademic.Citavi",
            "ReferenceType": {"article-journal": "JournalArticle", "book": "Book", "chapter": "Contribution", "report": "UnpublishedWork"}[work["type"]],
            "Title": work["title"],
            "Authors": [{"FirstName": each["given"], "LastName": each["family"]} for each in work["author"]],
            "YearResolved": work["issued"]["date-parts"][0][0],
            "Periodical": science if not number else {"$ref": "90"},
            "PageRange": f"<sp>\r\n <n>1</n>\r\n <os>1</os>\r\n</sp>\r\n<os>{work.get('page', '')}</os>",
        }  # fmt: skip
        entries.append({"ReferenceId": f"id-{name}"} | ({"Reference": record} if records else {}))
    data = json.dumps({"$id": "1", "$type": "SwissAcademic.Citavi.Citations.WordPlaceholder", "Entries": entries})
    return f"ADDIN CitaviPlaceholder{{{base64.b64encode(data.encode()).decode()}}}"


def test_citavi() -> None:
    body = paragraph(control("CitaviPlaceholder#1", field(citavi("merton", "nagel"), "(1)")))
    document = read(body + control("CitaviBibliography", "".join(map(paragraph, [LIST[2], LIST[3]]))))
    merton, nagel = document.records
    assert (merton.title, merton.container_title, nagel.container_title) == (
        WORKS["merton"]["title"],
        "Science",
        "Science",
    )
    assert (merton.author.people[0].family, merton.page.ranges[0].first) == ("Merton", "56")
    assert document.exact


def test_citavi_without_its_records_says_so() -> None:
    document = read(paragraph(field(citavi("merton", records=False), "(1)")) + listed("ADDIN CITAVI.BIBLIOGRAPHY"))
    assert not document.exact and not document.records
    assert "Citavi left the records in its project" in document.damaged[0].reason


@with_pandoc
@pytest.mark.parametrize("name", ["Zotero", "Mendeley", "EndNote"])
def test_pandoc_finds_the_same_works(name: str, tmp_path: Path) -> None:
    """What is made here is made as the programs do, since another reader of their fields understands it."""
    items = json.dumps({"citationItems": [{"id": each, "itemData": WORKS[each]} for each in WORKS]})
    codes = {
        "Zotero": f" ADDIN ZOTERO_ITEM CSL_CITATION {items} ",
        "Mendeley": f" ADDIN CSL_CITATION {items} ",
        "EndNote": f" ADDIN EN.CITE {endnote(*WORKS)}",
    }
    path, body = tmp_path / "paper.docx", paragraph("See ", field(codes[name], "(1)", cut=60))
    path.write_bytes(docx(body))
    done = subprocess.run([PANDOC, "-f", "docx+citations", "-t", "csljson", str(path)], capture_output=True, check=True)
    said = {
        (work["title"], work["issued"]["date-parts"][0][0], len(work["author"])) for work in json.loads(done.stdout)
    }
    ours = pipeline.stated_by(read(body)).references
    assert {(each.title, each.issued and each.issued.year, len(each.author)) for each in ours} == said
    assert len(said) == len(WORKS)
