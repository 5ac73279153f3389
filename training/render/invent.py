"""Records recombined from the pools, and real ones filled up, so that all fields and fields of study occur."""

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from exporter.text import to_ascii
from training.render.pools import Entry, Journal, Pools
from training.render.record import Date, Person, Record

SHARES = {
    "article": 0.45, "chapter": 0.20, "book": 0.12, "paper": 0.08, "thesis": 0.06, "report": 0.05, "web": 0.02, "preprint": 0.02,
}  # fmt: skip
_FROM_RECORDS = {"article": 0.45, "chapter": 0.7, "book": 0.75, "paper": 0.3, "thesis": 0.4, "report": 0.1}
_WAITING = {
    "en": ("in press", "forthcoming", "to appear", "n.d.", "submitted", "in preparation"), "de": ("im Druck", "im Erscheinen", "o.J.", "i. E."),
    "fr": ("sous presse", "à paraître", "s.d."), "es": ("en prensa", "s.f."), "it": ("in corso di stampa", "s.d."), "pt": ("no prelo", "s.d."),
    "nl": ("in druk", "z.j."),
}  # fmt: skip
_SUFFIXES = ("Jr.", "Jr", "III", "II", "Sr.")
_FIELDS_OF_ARXIV = ("hep-th", "hep-ph", "cond-mat", "astro-ph", "quant-ph", "math.AG", "cs.CL", "cs.LG", "gr-qc", "nucl-th", "stat.ML")
_SLUG = re.compile(r"[^a-z0-9]+")


class Inventor:
    """Makes records; a class because every part draws on the same pools and the same source of chance."""

    def __init__(self, pools: Pools, records: Sequence[Record], seed: int) -> None:
        self.pools, self.chance = pools, random.Random(seed)
        self._real = {kind: [record for record in records if record.kind == kind] for kind in SHARES}
        self._makers: dict[str, Callable[[str], Record]] = {
            "article": self._article, "chapter": self._chapter, "book": self._book, "paper": self._paper,
            "thesis": self._thesis, "report": self._report, "web": self._web, "preprint": self._preprint,
        }  # fmt: skip

    def record(self, number: int) -> Record:
        """A record of a kind as frequent as in real lists."""
        kind = self.chance.choices(list(SHARES), list(SHARES.values()))[0]
        if self._real[kind] and self.chance.random() < _FROM_RECORDS.get(kind, 0):
            made = self._filled(self.chance.choice(self._real[kind]))
        else:
            made = self._makers[kind](f"made:{number}")
        return self._waiting(made)

    def _maybe(self, share: float) -> bool:
        return self.chance.random() < share

    def _waiting(self, record: Record) -> Record:
        """Now and then a work that has not appeared, or has no date."""
        if not self._maybe(0.02):
            return record
        words = self.chance.choice(_WAITING.get(record.language, _WAITING["en"]))
        return replace(record, date=Date(words=words), volume="", issue="", page="")

    # Parts

    def _person(self) -> Person:
        family, given = self.chance.choice(self.pools.families), self.chance.choice(self.pools.givens)
        if self._maybe(0.5):
            given += f" {self.chance.choice(self.pools.givens) if self._maybe(0.4) else self.chance.choice('ABCDEFGHJKLMPRSTW') + '.'}"
        if self._maybe(0.05):
            given = f"{given.split()[0]}-{self.chance.choice(self.pools.givens)}"
        if self._maybe(0.04):
            family = f"{family}{self.chance.choice('- ')}{self.chance.choice(self.pools.families)}"
        if self._maybe(0.04):
            *particle, family = self.chance.choice(self.pools.particles).rsplit(" ", 1)
            return Person(family, given, " ".join(particle))
        return Person(family, given, suffix=self.chance.choice(_SUFFIXES) if self._maybe(0.01) else "")

    def people(self, most: int = 12) -> tuple[Person, ...]:
        """Authors: mostly one to four, now and then many."""
        count = self.chance.choices((1, 2, 3, 4, 5, 6, 8, 12), (30, 27, 17, 10, 6, 4, 4, 2))[0]
        return tuple(self._person() for _ in range(min(count, most)))

    def _title(self) -> tuple[str, str]:
        if self._maybe(0.25):
            wanted = self.chance.choice(("de", "de", "fr", "it", "es", "pt", "nl"))
            others = [pair for pair in self.chance.sample(self.pools.titles, min(400, len(self.pools.titles))) if pair[0] == wanted]
            if others:
                return self.chance.choice(others)
        return self.chance.choice(self.pools.titles)

    def _date(self, exact: float = 0.15) -> Date:
        year = self.chance.choices((self.chance.randint(1990, 2024), self.chance.randint(1900, 1989)), (80, 20))[0]
        if not self._maybe(exact):
            return Date(year)
        return Date(year, self.chance.randint(1, 12), self.chance.randint(1, 28) if self._maybe(0.6) else 0)

    def _page(self) -> str:
        first = int(10 ** self.chance.uniform(0.5, 3.6))
        last = first + int(10 ** self.chance.uniform(0.3, 1.6))
        if self._maybe(0.04):
            return f"S{first % 400}-S{first % 400 + last - first}"
        if self._maybe(0.06):
            return self.chance.choice((f"e{self.chance.randint(1000, 99999):07d}", str(self.chance.randint(10000, 999999))))
        return f"{first}-{last}" if self._maybe(0.92) else str(first)

    def _doi(self, record_text: str) -> str:
        prefix = self.chance.choice(("10.1016", "10.1007", "10.1038", "10.1093", "10.1080", "10.1177", "10.1371", "10.1103", "10.1111", "10.3390"))
        number = self.chance.randint(100, 99999)
        form = self.chance.choice(
            ("j.{w}.{y}.{m:02d}.{n:03d}", "s{n:05d}-0{m:02d}-{n}-{m}", "{W}{y}.{n}", "journal.p{w}.{n:07d}", "{n:08d}{y}1{n}", "({W})1{n}-{m}", "{w}/{W}{n}")
        )
        letters = _SLUG.sub("", record_text.lower())[:6] or "x"
        year = self.chance.randint(1998, 2024)
        return f"{prefix}/{form.format(w=letters, W=letters.upper(), y=year, m=self.chance.randint(1, 12), n=number)}"

    def _url(self, site: str, title: str) -> str:
        slug = "-".join(_SLUG.sub(" ", to_ascii(title).lower()).split()[: self.chance.randint(1, 6)])
        number = self.chance.randint(10, 99999)
        tails = (f"{slug}", f"{slug}.html", f"{slug}.pdf", f"pub/{number}", f"docs/{slug}/", f"index.php?id={number}", f"~{slug[:6]}/p{number}.pdf", "")
        return f"{self.chance.choice(('http', 'https'))}://{site}/{self.chance.choice(tails)}"

    def _imprint(self) -> Entry:
        return self.chance.choice(self.pools.publishers)

    def _accessed(self) -> Date:
        return Date(self.chance.randint(1999, 2024), self.chance.randint(1, 12), self.chance.randint(1, 28))

    def _genre(self, kind: str, language: str) -> str:
        fitting = [words for of, spoken, words in self.pools.genres if of == kind and spoken == language]
        return self.chance.choice(fitting or ["Thesis" if kind == "thesis" else "Report"])

    def _journal(self, language: str) -> Journal:
        own = [journal for journal in self.pools.own_journals if journal.language == language]
        return self.chance.choice(own) if own and self._maybe(0.12 if language == "en" else 0.6) else self.chance.choice(self.pools.journals)

    # Kinds

    def _filled(self, record: Record) -> Record:
        """A real record with what its bibliography did not give."""
        extra = replace(record, date=record.date if record.date.year else self._date())
        if record.doi and not (record.doi.startswith("10.") and " " not in record.doi):
            extra = replace(extra, doi="")
        if record.kind == "article":
            return self._with_links(extra, 0.2)
        if record.kind == "thesis":
            return replace(extra, genre=self._genre("thesis", record.language))
        if record.kind == "report":
            return replace(extra, genre=self._genre("report", record.language), number=self._number())
        imprint = self._imprint()
        if not record.publisher:
            extra = replace(extra, publisher=imprint.name, place=imprint.place)
        elif not record.place and self._maybe(0.5):
            extra = replace(extra, place=self.chance.choice(self.pools.places))
        extra = replace(extra, isbn=record.isbn if self._maybe(0.5) else "")
        return self._as_book(extra)

    def _with_links(self, record: Record, share: float) -> Record:
        if not record.doi and self._maybe(share):
            record = replace(record, doi=self._doi(record.container))
        if not record.url and self._maybe(share / 3):
            record = replace(record, url=self._url(self._site(record.container), record.title), accessed=self._accessed())
        return replace(record, pmid=str(self.chance.randint(1000000, 36000000)) if self._maybe(0.03) else "")

    def _site(self, name: str) -> str:
        words = _SLUG.sub(" ", to_ascii(name).lower()).split() or ["press"]
        return f"www.{words[-1][:12]}.{self.chance.choice(('org', 'com', 'edu', 'net', 'de', 'ac.uk', 'fr'))}"

    def _article(self, ident: str) -> Record:
        if self.pools.paired and self._maybe(0.6):
            language, title, journal = self.chance.choice(self.pools.paired)
        else:
            language, title = self._title()
            journal = self._journal(language)
        volume = str(self.chance.randint(1, 140)) if self._maybe(0.95) else ""
        issue = str(self.chance.choices((self.chance.randint(1, 6), self.chance.randint(1, 52)), (70, 30))[0]) if self._maybe(0.7) else ""
        if issue and self._maybe(0.04):
            issue = self.chance.choice((f"{issue}/{int(issue) + 1}", f"{issue}-{int(issue) + 1}", f"Suppl. {issue}", f"{issue} Suppl 1", f"Pt {issue}"))
        record = Record(
            ident, "article", title, language, self.people(), date=self._date(), container=journal.name, container_short=journal.short,
            volume=volume, issue=issue, page=self._page() if self._maybe(0.95) else "",
        )  # fmt: skip
        return self._with_links(record, 0.4)

    def _chapter(self, ident: str) -> Record:
        language, title = self._title()
        imprint = self._imprint()
        container = self.chance.choice(self.pools.books) if self._maybe(0.4) else self._title_in(language)
        return self._as_book(
            Record(
                ident, "chapter", title, language, self.people(6), self.people(4) if self._maybe(0.85) else (), date=self._date(0),
                container=container, page=self._page() if self._maybe(0.9) else "", publisher=imprint.name, place=imprint.place,
            )
        )  # fmt: skip

    def _title_in(self, language: str) -> str:
        sample = self.chance.sample(self.pools.titles, min(300, len(self.pools.titles)))
        return next((title for spoken, title in sample if spoken == language), sample[0][1])

    def _book(self, ident: str) -> Record:
        language, title = self._title()
        imprint = self._imprint()
        people = self.people(5)
        edited = self._maybe(0.25)
        return self._as_book(
            Record(
                ident, "book", title, language, () if edited else people, people if edited else (), date=self._date(0),
                publisher=imprint.name, place=imprint.place,
            )
        )  # fmt: skip

    def _as_book(self, record: Record) -> Record:
        """What books have besides: series, edition, volume, translator."""
        if not record.series and self._maybe(0.12):
            number = str(self.chance.randint(1, 400)) if self._maybe(0.7) else ""
            record = replace(record, series=self.chance.choice(self.pools.series), series_number=number)
        if not record.edition and self._maybe(0.12):
            record = replace(record, edition=str(self.chance.randint(2, 7)))
        if not record.volume and not record.series and self._maybe(0.05):
            record = replace(record, volume=self.chance.choice(("1", "2", "3", "I", "II", "4")))
        if self._maybe(0.06):
            record = replace(record, translators=self.people(2))
        if record.kind == "book" and not record.pages_in_all and self._maybe(0.05):
            record = replace(record, pages_in_all=str(self.chance.randint(60, 900)))
        return self._with_links(record, 0.06)

    def _paper(self, ident: str) -> Record:
        language, title = self._title()
        imprint = self.chance.choice([entry for entry in self.pools.publishers if re.search("IEEE|ACM|Springer|AAAI|USENIX|Linguistics|Morgan|World", entry.name)])
        series = self.chance.random() < 0.25
        record = Record(
            ident, "paper", title, language, self.people(), self.people(4) if self._maybe(0.3) else (), date=self._date(0.3),
            container=self.chance.choice(self.pools.proceedings), page=self._page() if self._maybe(0.85) else "",
            publisher=imprint.name if self._maybe(0.6) else "", place=self.chance.choice((imprint.place, self.chance.choice(self.pools.places))),
            series=self.chance.choice(self.pools.series[:12]) if series else "", series_number=str(self.chance.randint(100, 14000)) if series else "",
        )  # fmt: skip
        return self._with_links(record, 0.25)

    def _thesis(self, ident: str) -> Record:
        language, title = self._title()
        fitting = [entry for entry in self.pools.universities if entry.language == language] or list(self.pools.universities)
        school = self.chance.choice(fitting)
        record = Record(
            ident, "thesis", title, language, (self._person(),), date=self._date(0.1), publisher=school.name,
            place=school.place if self._maybe(0.6) else "", genre=self._genre("thesis", language),
        )  # fmt: skip
        return replace(record, url=self._url(self._site(school.name), title), accessed=self._accessed()) if self._maybe(0.1) else record

    def _number(self) -> str:
        number, year = self.chance.randint(1, 4000), self.chance.randint(75, 99)
        return self.chance.choice(
            (str(number), str(number), f"{number % 90}/{self.chance.randint(2000, 2023)}", f"{year}-{number % 100:02d}", f"TR-{number}", f"CS-TR-{year}-{number % 100}",
             f"WP/{year}/{number}", f"SP I {year}-{number % 300}", f"UCB/ERL M{year}/{number % 100}", f"w{number}")
        )  # fmt: skip

    def _report(self, ident: str) -> Record:
        language, title = self._title()
        fitting = [entry for entry in self.pools.organisations if entry.language == language] or list(self.pools.organisations)
        body = self.chance.choice(fitting)
        authors = (Person(literal=body.name),) if self._maybe(0.35) else self.people(6)
        linked = self._maybe(0.35)
        return Record(
            ident, "report", title, language, authors, date=self._date(0.25), publisher=self.chance.choice(fitting).name if authors[0].literal else body.name,
            place=body.place if self._maybe(0.7) else "", genre=self._genre("report", language) if self._maybe(0.75) else "",
            number=self._number() if self._maybe(0.7) else "", url=self._url(body.site, title) if linked else "",
            accessed=self._accessed() if linked and self._maybe(0.6) else Date(),
        )  # fmt: skip

    def _web(self, ident: str) -> Record:
        language, title = self._title()
        body = self.chance.choice([entry for entry in self.pools.organisations if entry.language == language] or list(self.pools.organisations))
        authors = self.people(2) if self._maybe(0.5) else (Person(literal=body.name),)
        return Record(
            ident, "web", title, language, authors, date=self._date(0.6), container=body.name if self._maybe(0.5) and not authors[0].literal else "",
            url=self._url(body.site, title), accessed=self._accessed() if self._maybe(0.8) else Date(),
        )  # fmt: skip

    def _preprint(self, ident: str) -> Record:
        language, title = self._title()
        year = self.chance.randint(1993, 2024)
        month, number = self.chance.randint(1, 12), self.chance.randint(1, 9999)
        field = self.chance.choice(_FIELDS_OF_ARXIV)
        eprint = f"{field}/{year % 100:02d}{month:02d}{number % 1000:03d}" if year < 2007 else f"{year % 100:02d}{month:02d}.{number:04d}{'' if year < 2015 else number % 10}"
        eprint += self.chance.choice(("", "", "", "v1", "v2")) if year >= 2007 else ""
        eprint += f" [{field}]" if year >= 2007 and self._maybe(0.3) else ""
        return Record(ident, "preprint", title, language, self.people(), date=Date(year, month if self._maybe(0.3) else 0), eprint=f"arXiv:{eprint}")
