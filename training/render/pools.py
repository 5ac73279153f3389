"""Stocks of titles, containers and names, from lexicons, lists, records and the references already labelled."""

import csv
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from training.render.language import guess
from training.render.record import Record

LISTS = Path(__file__).parent / "lists"
_SOUND_TITLE = re.compile(r"[A-ZÀ-Þ0-9][^{}\\|<>^~_*\[\]@#]{14,200}")
_SOUND_CONTAINER = re.compile(r"[A-ZÀ-Þ][^{}\\|<>^~_*\[\]@#;=0-9]{3,90}")
_SOUND_BOOK = re.compile(r"[A-ZÀ-Þ][^{}\\|<>^~_*\[\]@#;=]{9,140}")
# Signs of bad OCR, of other encodings and of symbol fonts.
_TORN = re.compile(
    r"""\w-\ \w | \s[,.;:)] | [(]\s | \.\. | [ﬁﬂ\ue000-\uf8ff] | \b\w\s\w\s\w\b | [a-z][A-Z]{2} | [^\W\d],\w
    | \d{5} | [a-z]{3}[A-Z][a-z]{2} | ↵ | \w&\w | [ÃÂÎ](?:[^\w\s]|[²³¹])""",
    re.VERBOSE,
)
_PLACE = re.compile(r"[A-ZÀ-Þ][^\d:;()\[\]{}?=]{2,40}")
_HEADED = re.compile(r"(?:in|dans|en)\s|\W*(?:ed|hg|hrsg|vol|bd)\b", re.IGNORECASE)
_FAMILY = re.compile(r"(?:^|[;&]\s|and\s|,\s)([A-ZÀ-Þ][a-zß-ÿ]{2,}(?:-[A-ZÀ-Þ][a-zß-ÿ]+)?),?\s[A-Z](?:\.|[A-Z]?[,;])")


@dataclass(frozen=True, slots=True)
class Journal:
    """A journal; ``short`` is empty where no abbreviation is known."""

    name: str
    short: str
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a list: what it names and where that is."""

    name: str
    place: str
    language: str = "en"
    site: str = ""


@dataclass(frozen=True, slots=True)
class Pools:
    """Everything that invented records are made of."""

    titles: tuple[tuple[str, str], ...]  # the language, the title
    paired: tuple[tuple[str, str, Journal], ...]  # a title with the journal in which it stood
    books: tuple[str, ...]
    proceedings: tuple[str, ...]
    journals: tuple[Journal, ...]
    own_journals: tuple[Journal, ...]
    families: tuple[str, ...]
    givens: tuple[str, ...]
    particles: tuple[str, ...]
    places: tuple[str, ...]
    parted_titles: tuple[str, ...]  # those in English that have a subtitle, for recombination
    sites: tuple[Entry, ...]
    newspapers: tuple[Entry, ...]
    publishers: tuple[Entry, ...]
    universities: tuple[Entry, ...]
    organisations: tuple[Entry, ...]
    series: tuple[str, ...]
    genres: tuple[tuple[str, str, str], ...]  # kind, language, words


def load(lexicons: Path, records: Sequence[Record], labelled: Path | None) -> Pools:
    """The pools; without labelled references the titles are those of the records alone."""
    journals = tuple(_lexicon_journals(lexicons))
    rows = list(_rows(labelled)) if labelled and labelled.exists() else []
    people = [person for record in records[::5] for person in record.authors]
    places = Counter(record.place for record in records if record.place)
    titles = tuple(dict.fromkeys(_titles(rows, records)))
    return Pools(
        titles=titles,
        paired=tuple(_paired(rows, journals)),
        books=tuple(dict.fromkeys(_spans(rows, "booktitle", _SOUND_BOOK))),
        proceedings=tuple(t for t in dict.fromkeys(_spans(rows, "booktitle", _SOUND_BOOK)) if _is_meeting(t)),
        journals=journals,
        own_journals=tuple(_own_journals()),
        families=tuple(sorted(_families(lexicons, rows) | {p.family for p in people if p.family})),
        givens=tuple(
            sorted(_first_names(lexicons) | {p.given for p in people if re.fullmatch(r"\w{3,}(?: \w{3,})?", p.given)})
        ),
        particles=tuple(lines("particles")),
        places=tuple(sorted(place for place, count in places.items() if count > 2 and _PLACE.fullmatch(place))),
        parted_titles=tuple(title for language, title in titles if ": " in title or "? " in title),
        sites=tuple(_sites()),
        newspapers=tuple(Entry(*cells(line)) for line in comments_off("newspapers")),
        publishers=tuple(_publishers(records, rows)),
        universities=tuple(Entry(*cells(line)) for line in lines("universities")),
        organisations=tuple(_organisations()),
        series=tuple(lines("series")),
        genres=tuple(_genres()),
    )


def lines(name: str) -> list[str]:
    """The lines of a list of this package."""
    return (LISTS / f"{name}.txt").read_text(encoding="utf-8").splitlines()


def comments_off(name: str) -> list[str]:
    """The lines of a list without its comments."""
    return [line for line in lines(name) if line and not line.startswith("#")]


def cells(line: str) -> list[str]:
    """The cells of a line of a list."""
    return [cell.strip() for cell in line.split("|")]


def _organisations() -> Iterator[Entry]:
    for line in lines("organisations"):
        name, place, site, language = cells(line)
        yield Entry(name, place, language, site)


def _sites() -> Iterator[Entry]:
    for line in comments_off("sites"):
        name, site, language = cells(line)
        yield Entry(name, "", language, site)


def _publishers(records: Iterable[Record], rows: Iterable[Sequence[tuple[str, str]]]) -> Iterator[Entry]:
    """Those of the list twice, then those of records and labelled references with their places, once each."""
    yield from (Entry(*cells(line)) for line in lines("publishers") * 3)
    labelled = [dict(row) for row in rows]
    pairs = [(one.publisher, one.place) for one in records if one.publisher and one.place and one.kind != "thesis"]
    pairs += [(row["publisher"], row["place"]) for row in labelled if "publisher" in row and "place" in row]
    for name, place in dict.fromkeys(pairs):
        if _sound(name, _SOUND_CONTAINER) and _PLACE.fullmatch(place):
            yield Entry(name, place)


def _own_journals() -> Iterator[Journal]:
    for line in lines("journals"):
        yield Journal(*cells(line))


def _genres() -> Iterator[tuple[str, str, str]]:
    for line in lines("genres"):
        kind, language, genre = line.split(" ", 2)
        yield kind, language, genre


def _lexicon_journals(folder: Path) -> Iterator[Journal]:
    for path in sorted(folder.glob("journal_abbreviations_*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for name, short in (row[:2] for row in csv.reader(file) if len(row) > 1):
                if _SOUND_CONTAINER.fullmatch(name) and _SOUND_CONTAINER.fullmatch(short) and not _TORN.search(name):
                    yield Journal(name, short, guess(name))


def _rows(path: Path) -> Iterator[list[tuple[str, str]]]:
    """Label and text of the spans of each labelled reference."""
    with path.open(encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            yield [(label, row["text"][start:end]) for label, start, end in row["spans"]]


def _sound(text: str, pattern: re.Pattern[str]) -> bool:
    even = text.count("(") == text.count(")") and text.count('"') % 2 == 0 and text.count("“") == text.count("”")
    even = even and text.count("„") == text.count("“") == 0 and not text.isupper()
    return bool(even and pattern.fullmatch(text) and not _TORN.search(text) and text[-1] not in ".,:;-–“”\"'")


def _spans(rows: Iterable[list[tuple[str, str]]], label: str, pattern: re.Pattern[str]) -> Iterator[str]:
    for row in rows:
        for found, text in row:
            if found == label and _sound(text, pattern) and not _HEADED.match(text):
                yield text


def _titles(rows: Iterable[list[tuple[str, str]]], records: Iterable[Record]) -> Iterator[tuple[str, str]]:
    for title in _spans(rows, "title", _SOUND_TITLE):
        yield guess(title), title
    for record in records:
        if record.language != "en":
            yield record.language, record.title


def _paired(rows: Iterable[list[tuple[str, str]]], journals: Iterable[Journal]) -> Iterator[tuple[str, str, Journal]]:
    known = {name.lower(): journal for journal in journals for name in (journal.name, journal.short)}
    for row in rows:
        fields = dict(row)
        title, name = fields.get("title", ""), fields.get("journal", "")
        if _sound(title, _SOUND_TITLE) and _sound(name, _SOUND_CONTAINER):
            language = guess(title)
            yield language, title, known.get(name.lower(), Journal(name, "", language))


def _is_meeting(text: str) -> bool:
    return bool(re.search(r"\b(?:proc|conf|symposium|workshop|congress|meeting)", text, re.IGNORECASE))


def _families(folder: Path, rows: Iterable[list[tuple[str, str]]]) -> set[str]:
    found = {name for row in rows for label, text in row if label == "author" for name in _FAMILY.findall(text)}
    for name in ("surnames_american_commonest", "surnames_european", "familynames_chinese"):
        found |= set(_words(folder / f"{name}.txt"))
    return found


def _first_names(folder: Path) -> set[str]:
    return set(_words(folder / "firstnames_female.txt")) | set(_words(folder / "firstnames_male.txt"))


def _words(path: Path) -> Iterator[str]:
    for line in path.read_text(encoding="utf-8").splitlines():
        word = line.split("\t")[0].strip()
        if re.fullmatch(r"[^\W\d_]{2,}(?:[-'’][^\W\d_]{2,})?", word):
            yield word.title() if word.islower() else word
