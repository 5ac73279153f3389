"""Records are sent to a Zotero that runs on this machine, by the protocol of its browser connector."""

from collections.abc import Iterator

import pytest
from command_line import PAGE
from running import Service, running
from zotero_stand_in import Library, running_zotero

from exporter.web.settings import Settings
from exporter.web.zotero import Zotero, ZoteroError


@pytest.fixture
def library() -> Library:
    return Library()


@pytest.fixture
def service(library: Library) -> Iterator[Service]:
    with running_zotero(library) as zotero, running(Settings(port=0), zotero) as runs:
        yield runs


@pytest.fixture
def records(service: Service) -> list[object]:
    found: list[object] = service.upload("/api/parse", {"page.txt": PAGE.read_bytes()}).json()["references"]
    return found


def test_the_page_is_told_where_items_will_go(service: Service, library: Library) -> None:
    told = service.ask("GET", "/api/zotero").json()
    assert (told["running"], told["library"], told["collection"]) == (True, "My Library", "Thesis")
    library.collection = None
    assert service.ask("GET", "/api/zotero").json()["collection"] is None


def test_records_appear_in_the_selected_collection(service: Service, library: Library, records: list[object]) -> None:
    done = service.post("/api/zotero", {"references": records}).json()
    assert done == {"sent": 13, "saved": 13, "library": "My Library", "collection": "Thesis"}
    assert [item["collections"] for item in library.items] == [["Thesis"]] * 13
    [tajfel] = [item for item in library.items if item["authors"][0].startswith("Tajfel")]
    assert tajfel["type_of_reference"] == "CHAP"
    assert tajfel["secondary_title"] == "The social psychology of intergroup relations"


def test_the_same_records_may_be_sent_again(service: Service, library: Library, records: list[object]) -> None:
    for _ in range(2):
        assert service.post("/api/zotero", {"references": records[:1]}).status == 200
    assert len(library.items) == 2


def test_a_library_that_cannot_be_changed_is_said(service: Service, library: Library, records: list[object]) -> None:
    library.editable = False
    assert service.ask("GET", "/api/zotero").json()["editable"] is False
    answer = service.post("/api/zotero", {"references": records})
    assert answer.status == 502
    assert "read-only" in answer.json()["error"]["message"]
    assert not library.items


def test_a_zotero_that_does_not_run_is_said_with_the_mend() -> None:
    nobody = Zotero(port=1)
    with running(Settings(port=0), nobody) as service:
        assert service.ask("GET", "/api/zotero").json()["running"] is False
        answer = service.post("/api/zotero", {"references": []})
        assert answer.status == 502
        assert "Start Zotero" in answer.json()["error"]["message"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [("This is no bibliography.", "did not understand"), ("", "did not understand")],
)
def test_what_zotero_does_not_import_is_said(text: str, reason: str) -> None:
    with running_zotero(Library()) as zotero, pytest.raises(ZoteroError, match=reason):
        zotero.send(text)
