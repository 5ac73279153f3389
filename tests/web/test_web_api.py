"""The service for scripts: text, files and records in, records and bibliographies out."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from command_line import FIXTURES, PAGE, run
from running import Answer, Service, running

from exporter.web.settings import Settings

MERTON = "Merton, R. K. (1968). The Matthew effect in science. Science, 159, 56–63."
GRANOVETTER = "Granovetter, M. S. (1973). The strength of weak ties. American Journal of Sociology, 78, 1360–1380."
LINES = "application/x-ndjson"


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    library = tmp_path_factory.mktemp("library") / "library.bib"
    with running(Settings(port=0, library=str(library), opened=(str(PAGE),))) as runs:
        yield runs


@pytest.fixture
def read(service: Service) -> list[dict[str, object]]:
    """Two records as a page gets them."""
    found: list[dict[str, object]] = service.post("/api/parse", {"text": f"{MERTON}\n{GRANOVETTER}"}).json()[
        "references"
    ]
    return found


def test_text_becomes_records_with_their_strings_and_labels(service: Service) -> None:
    [merton] = service.post("/api/parse", {"text": MERTON}).json()["references"]
    assert merton["item"]["title"] == "The Matthew effect in science"
    assert merton["source"] == MERTON
    labelled = {label: MERTON[start:end] for label, start, end, _ in merton["spans"]}
    assert labelled["journal"] == "Science"
    assert not merton["doubtful"]


def test_what_should_be_looked_at_says_why(service: Service) -> None:
    for each in service.upload("/api/parse", {"page.txt": PAGE.read_bytes()}).json()["references"]:
        assert bool(each["doubts"]) == each["doubtful"]


def test_a_stream_says_the_same_piece_by_piece(service: Service) -> None:
    text = PAGE.read_text(encoding="utf-8")
    whole = service.post("/api/parse", {"text": text}).json()
    streamed = service.post("/api/parse", {"text": text}, accept=LINES)
    assert streamed.headers["content-type"].startswith(LINES)
    lines = streamed.lines()
    assert [line.pop("event") for line in lines][-1] == "end"
    assert [line for line in lines if "item" in line] == whole["references"]
    assert [line["report"] for line in lines if "report" in line] == ["13 found; the numbering goes to 13"]


def test_what_the_service_was_started_with_is_opened(service: Service) -> None:
    records = [line["item"] for line in service.ask("GET", "/api/opened").lines() if line["event"] == "reference"]
    assert len(records) == 13
    assert service.ask("GET", "/api/about").json()["opened"] == ["input.txt"]


@pytest.mark.parametrize(
    ("to", "dialect"), [("bibtex", "bibtex"), ("bibtex", "biblatex"), ("ris", ""), ("csljson", "")]
)
def test_a_conversion_is_that_of_the_command_line(to: str, dialect: str, service: Service, tmp_path: Path) -> None:
    spoken = {"dialect": dialect} if dialect else {}
    found = service.upload("/api/convert", {"page.txt": PAGE.read_bytes()}, to=to, **spoken).json()
    options = ["--dialect", dialect] if dialect else []
    expected = run("convert", PAGE, "-q", "--to", to, *options).text
    assert found["output"] == expected
    assert found["count"] == len(found["keys"]) == 13


def test_records_that_come_back_are_written_as_they_were_read(service: Service) -> None:
    text = PAGE.read_text(encoding="utf-8")
    records = service.post("/api/parse", {"text": text}).json()["references"]
    for to in ("bibtex", "ris", "csljson"):
        back = service.post("/api/convert", {"references": records, "to": to}).json()
        assert back["output"] == service.post("/api/convert", {"text": text, "to": to}).json()["output"]


@pytest.mark.parametrize("name", ["records.bib", "records.ris", "records.json"])
def test_nothing_of_a_bibliography_is_lost_on_the_way(name: str, service: Service) -> None:
    path = FIXTURES / "formats" / name
    records = service.upload("/api/parse", {name: path.read_bytes()}).json()["references"]
    to = {"bib": "bibtex", "ris": "ris", "json": "csljson"}[path.suffix[1:]]
    back = service.post("/api/convert", {"references": records, "to": to}).json()["output"]
    assert back == run("convert", path, "-q", "--to", to).text


def test_the_source_of_each_record_can_be_kept(service: Service, read: list[object]) -> None:
    kept = service.post("/api/convert", {"references": read, "to": "bibtex", "keep_source": True}).json()["output"]
    assert MERTON in kept
    assert GRANOVETTER in kept


def test_a_change_of_labels_is_read_again(service: Service, read: list[dict[str, object]]) -> None:
    merton = read[0]
    spans = [["booktitle" if span[0] == "journal" else span[0], *span[1:3]] for span in merton["spans"]]  # type: ignore[attr-defined]
    again = service.post("/api/read", {"reference": merton, "spans": spans}).json()
    assert (again["item"]["type"], again["item"]["container-title"]) == ("chapter", "Science")
    assert [span[:3] for span in again["spans"]] == spans


def test_what_was_typed_stays_when_other_labels_change(service: Service, read: list[dict[str, object]]) -> None:
    merton = read[0]
    typed = {**merton, "item": {**merton["item"], "container-title": "Science (New York)"}}  # type: ignore[dict-item]
    spans = [span[:3] for span in merton["spans"] if span[0] != "volume"]  # type: ignore[attr-defined]
    again = service.post("/api/read", {"reference": typed, "spans": spans}).json()
    assert again["item"]["container-title"] == "Science (New York)"
    assert "volume" not in again["item"]


def test_a_date_may_be_sent_as_text(service: Service, read: list[dict[str, object]]) -> None:
    merton = read[0]
    dated = {**merton, "item": {**merton["item"], "issued": "1968-01-05"}}  # type: ignore[dict-item]
    output = service.post("/api/convert", {"references": [dated], "to": "bibtex", "dialect": "biblatex"}).json()[
        "output"
    ]
    assert "date = {1968-01-05}" in output


def test_records_are_added_to_the_library_that_was_named(service: Service, read: list[object]) -> None:
    first = service.post("/api/add", {"references": read}).json()
    assert first["added"] == ["merton1968", "granovetter1973"]
    again = service.post("/api/add", {"references": read}).json()
    assert again["added"] == []
    assert [each["name"] for each in again["known"]] == ["merton1968", "granovetter1973"]


def test_records_are_added_to_a_bibliography_that_is_sent(service: Service, read: list[object]) -> None:
    mine = "% mine\n@article{merton1968,\n  title = {The Matthew effect in science},\n  author = {Merton, R. K.},\n  year = {1968},\n}\n"
    library = {"name": "mine.bib", "text": mine}
    done = service.post("/api/add", {"references": read, "library": library}).json()
    assert done["output"].startswith(mine)
    assert done["added"] == ["granovetter1973"]
    assert "1 added, 1 there already" in done["summary"]


BAD: dict[str, tuple[str, object, int, str]] = {
    "no references in the text": ("/api/parse", {"text": "Nothing of the kind."}, 422, "no references found"),
    "nothing at all": ("/api/parse", {"text": " "}, 422, "there is nothing to read"),
    "a text that is a number": ("/api/parse", {"text": 5}, 422, "valid string"),
    "a format that there is not": ("/api/convert", {"text": MERTON, "to": "word"}, 422, "'bibtex', 'ris' or 'csljson'"),
    "neither text nor records": ("/api/convert", {"to": "ris"}, 422, "either text or files, or references"),
    "a pattern that is not understood": ("/api/convert", {"text": MERTON, "key_pattern": "[auth"}, 422, ""),
    "labels outside the string": (
        "/api/read",
        {"reference": {"item": {}, "source": "Weber"}, "spans": [["author", 0, 99]]},
        422,
        "outside the string",
    ),
    "a label that there is not": (
        "/api/read",
        {"reference": {"item": {}, "source": "Weber"}, "spans": [["writer", 0, 5]]},
        422,
        "no label 'writer'",
    ),
    "a library that is no bibliography": (
        "/api/add",
        {"references": [], "library": {"name": "mine.docx", "text": ""}},
        422,
        "no format has this suffix",
    ),
}


@pytest.mark.parametrize(("path", "body", "status", "reason"), BAD.values(), ids=BAD)
def test_what_is_wrong_is_said(path: str, body: object, status: int, reason: str, service: Service) -> None:
    answer = service.post(path, body)
    assert answer.status == status
    assert reason in answer.json()["error"]["message"]


def test_a_file_that_cannot_be_read_does_not_keep_the_others_from_it(service: Service) -> None:
    files = {"page.txt": PAGE.read_bytes(), "broken.pdf": b"%PDF-1.4 and no more"}
    found = service.upload("/api/parse", files).json()
    assert len(found["references"]) == 13
    assert [each["file"] for each in found["problems"]] == ["broken.pdf"]


def test_the_openapi_document_names_every_route(service: Service) -> None:
    document = service.ask("GET", "/openapi.json").json()
    assert set(document["paths"]) == {
        "/api/about", "/api/add", "/api/convert", "/api/corrections", "/api/opened", "/api/parse", "/api/read",
        "/api/zotero",
    }  # fmt: skip
    assert {"application/json", "multipart/form-data"} <= set(
        document["paths"]["/api/parse"]["post"]["requestBody"]["content"]
    )


def test_everything_that_the_openapi_document_points_to_is_in_it(service: Service) -> None:
    answer: Answer = service.ask("GET", "/openapi.json")
    document = answer.json()
    for part in json.dumps(document).split('"$ref": "#/components/schemas/')[1:]:
        assert part.partition('"')[0] in document["components"]["schemas"]
