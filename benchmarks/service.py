"""The page beside the command line: ``python -m benchmarks.service [GOLD.jsonl …]`` writes ``benchmarks/service.md``.

The first thousand references of the gold sets, else of the pages in ``fixtures/`` as often as it takes, are pasted. The
command line converts them to a .bib, which is the baseline; the service, which runs already, streams their records; and
in Chromium, where there is one, the page is filled in by hand and watched until the last reference is in its list.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from http.client import HTTPConnection
from itertools import cycle, islice
from pathlib import Path
from time import perf_counter
from urllib.parse import urlsplit

from benchmarks.speed import of_pages, of_sets

HERE = Path(__file__).parent
COUNT, ROUNDS = 1000, 5
_BROWSER = "chromium"

Times = dict[str, float]
FIRST, ALL = "first", "all"


def pasted(paths: Sequence[Path]) -> str:
    """A thousand references, numbered, a line each."""
    raws = of_sets(paths) if paths else of_pages()
    lines = (" ".join(raw.text.split()) for raw in islice(cycle(raws), COUNT))
    return "".join(f"[{number}] {line}\n" for number, line in enumerate(lines, 1))


def by_command_line(text: str) -> Times:
    """Seconds that ``exporter convert`` takes."""
    with tempfile.TemporaryDirectory() as folder:
        given = Path(folder) / "list.txt"
        given.write_text(text, encoding="utf-8")
        begun = perf_counter()
        command = [sys.executable, "-m", "exporter", "convert", str(given), "-q", "-o", str(given.with_suffix(".bib"))]
        subprocess.run(command, check=True)
        return {ALL: perf_counter() - begun}


@contextmanager
def service() -> Iterator[str]:
    """The address of a service that runs, and has its model in memory."""
    command = [sys.executable, "-m", "exporter", "serve", "--port", "0", "--no-browser", "--no-corrections"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        try:
            address = process.stderr.readline().split()[0]
            by_service(address, "Simmel, G. (1908). Soziologie. Leipzig: Duncker & Humblot.")
            yield address
        finally:
            process.terminate()


def by_service(address: str, text: str) -> Times:
    """Seconds until the service's first record is there, and until all are."""
    place = urlsplit(address)
    connection = HTTPConnection(str(place.hostname), place.port or 80)
    headers = {"Content-Type": "application/json", "Accept": "application/x-ndjson"}
    begun = perf_counter()
    connection.request("POST", "/api/parse", json.dumps({"text": text}).encode(), headers)
    answer, times, count = connection.getresponse(), Times(), 0
    for line in answer:
        count += json.loads(line)["event"] == "reference"
        if count:
            times.setdefault(FIRST, perf_counter() - begun)
    connection.close()
    return times | {ALL: perf_counter() - begun}


def by_page(address: str, text: str) -> Times:
    """Seconds until the page lists the first reference, and until it lists all, from Ctrl+Enter on."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        arguments = ["--no-sandbox", "--disable-background-networking"]
        browser = playwright.chromium.launch(executable_path=shutil.which(_BROWSER), args=arguments)
        page = browser.new_page()
        page.goto(address)
        page.get_by_label("References to read").fill(text)
        begun = perf_counter()
        page.keyboard.press("Control+Enter")
        page.get_by_test_id("row").first.wait_for()
        first = perf_counter() - begun
        page.get_by_test_id("status").get_by_text(f"{COUNT} references").wait_for()
        times = {FIRST: first, ALL: perf_counter() - begun}
        browser.close()
        return times


def best(work: Callable[[], Times]) -> Times:
    """The least of each time in some rounds: whatever else the machine does only makes one longer."""
    found = [work() for _ in range(ROUNDS)]
    return {name: min(times[name] for times in found) for name in found[0]}


def table(measured: dict[str, Times]) -> str:
    """Seconds, and all of it beside the time of the command line."""
    base = next(iter(measured.values()))[ALL]
    rows = ["| how | first record, s | all, s | times the command line's |", "| --- | --- | --- | --- |"]
    for name, times in measured.items():
        first = f"{times[FIRST]:.2f}" if FIRST in times else ""
        rows.append(f"| {name} | {first} | {times[ALL]:.2f} | {times[ALL] / base:.2f} |")
    return "\n".join(rows) + "\n"


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, write the figures down, and print them."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.service", description=__doc__)
    parser.add_argument("gold", type=Path, nargs="*", help="gold sets whose references are read (.jsonl)")
    paths = parser.parse_args(arguments).gold
    text = pasted(paths)
    measured = {"`exporter convert`, with its start": best(lambda: by_command_line(text))}
    with service() as address:
        measured["service, streamed"] = best(lambda: by_service(address, text))
        if shutil.which(_BROWSER):
            measured["page in Chromium"] = best(lambda: by_page(address, text))
    named = ", ".join(path.stem for path in paths) or "the pages in `fixtures/pages`"
    written = (
        "# The page beside the command line\n\nWritten by `python -m benchmarks.service`. "
        f"{COUNT:,} references of {named}, pasted; the best of {ROUNDS} rounds:\n\n{table(measured)}"
    )
    (HERE / "service.md").write_text(written, encoding="utf-8")
    print(written, end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
