"""Records recombined from the pools, and real ones filled up, so that all fields and fields of study occur."""

import random
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from training.render import meetings, others, titles, world
from training.render.parts import Parts
from training.render.pools import Pools, lines
from training.render.record import Date, Person, Record
from training.render.speech import speeches

SHARES = {
    "article": 0.40, "chapter": 0.14, "book": 0.13, "paper": 0.115, "thesis": 0.055, "report": 0.05, "web": 0.035,
    "preprint": 0.02, "news": 0.025, "software": 0.012, "patent": 0.006, "case": 0.006, "standard": 0.006,
}  # fmt: skip
_FROM_RECORDS = {"article": 0.35, "chapter": 0.5, "book": 0.5, "paper": 0.15, "thesis": 0.3, "report": 0.1}
_FOREIGN = 0.25  # of the real records that are taken; more than there are, for the styles of other languages


class Inventor:
    """Makes records; a class because every kind draws on the same parts."""

    def __init__(self, pools: Pools, records: Sequence[Record], seed: int) -> None:
        self.pools, self.chance = pools, random.Random(seed)
        self.parts = Parts(pools, self.chance)
        self._maybe = self.parts.maybe
        self._real = {kind: [record for record in records if record.kind == kind] for kind in SHARES}
        self._foreign = {kind: [one for one in found if one.language != "en"] for kind, found in self._real.items()}
        self._makers: dict[str, Callable[[str], Record]] = {
            "article": self._article, "chapter": self._chapter, "book": self._book, "paper": self._paper,
            "thesis": self._thesis, "report": self._report,
            **{kind: partial(make, self.parts) for kind, make in others.MAKERS.items()},
        }  # fmt: skip
        self._series_of_papers = lines("paper-series")

    def record(self, number: int) -> Record:
        """A record of a kind as frequent as in real lists."""
        kind = self.chance.choices(list(SHARES), list(SHARES.values()))[0]
        real = (self._foreign if self._maybe(_FOREIGN) else self._real)[kind]
        if real and self._maybe(_FROM_RECORDS.get(kind, 0)):
            made = self._filled(self.chance.choice(real))
        else:
            made = self._makers[kind](f"made:{number}")
        if made.language == "en" and kind != "case" and self._maybe(0.15):
            made = replace(made, title=titles.headed(made.title))
        return self._waiting(made)

    def _waiting(self, record: Record) -> Record:
        """Now and then a work that has not appeared, or has no date."""
        if not self._maybe(0.03):
            return record
        words = self.chance.choice(speeches()[record.language].waiting)
        return replace(record, date=Date(words=words), volume="", issue="", page="")

    def _filled(self, record: Record) -> Record:
        """A real record with what its bibliography did not give."""
        extra = replace(record, date=record.date if record.date.year else self.parts.date())
        match record.kind:
            case "article":
                return self._with_links(replace(extra, isbn=""), 0.2)
            case "thesis":
                return replace(extra, genre=self.parts.genre("thesis", record.language))
            case "report":
                return replace(extra, genre=self.parts.genre("report", record.language), number=self.parts.number())
        imprint = self.parts.imprint(record.language)
        if not record.publisher:
            extra = replace(extra, publisher=imprint.name, place=imprint.place)
        elif not record.place and self._maybe(0.5):
            extra = replace(extra, place=self.chance.choice(self.pools.places))
        return self._as_book(replace(extra, isbn=""))

    def _with_links(self, record: Record, share: float) -> Record:
        parts = self.parts
        if not record.doi and self._maybe(share):
            record = replace(record, doi=parts.doi(record.container))
        if not record.url and self._maybe(share / 3):
            url = parts.url(parts.site(record.container), record.title)
            record = replace(record, url=url, accessed=parts.accessed())
        if record.kind != "article" or not self._maybe(0.06):
            return record
        central = f"PMC{self.chance.randint(100000, 9999999)}" if self._maybe(0.4) else ""
        record = replace(record, accessed=record.accessed if record.url else parts.accessed())
        return replace(record, pmid=str(self.chance.randint(1000000, 36000000)), pmcid=central)

    def _article(self, ident: str) -> Record:
        parts = self.parts
        if self.pools.paired and self._maybe(0.6):
            language, title, journal = self.chance.choice(self.pools.paired)
            title = title if self._maybe(0.7) else parts.title_in(language)
        else:
            language, title = parts.title()
            journal = parts.journal(language)
        record = Record(
            ident, "article", title, language, parts.people(40, language), date=parts.date(),
            container=journal.name, container_short=journal.short,
            volume=parts.volume() if self._maybe(0.95) else "",
            issue=parts.issue() if self._maybe(0.65) else "",
            page=parts.page() if self._maybe(0.93) else "",
            issn=parts.issn() if self._maybe(0.02) else "",
        )  # fmt: skip
        return self._with_links(record, 0.4)

    def _chapter(self, ident: str) -> Record:
        parts = self.parts
        language, title = parts.title()
        imprint = parts.imprint(language)
        known = self._maybe(0.35) and not world.script(language)
        editors = parts.people(4, language) if self._maybe(0.8) else ()
        record = Record(
            ident, "chapter", title, language, parts.people(6, language), editors,
            date=parts.date(0), publisher=imprint.name, place=imprint.place,
            container=self.chance.choice(self.pools.books) if known else self._book_title(language),
            page=parts.page() if self._maybe(0.9) else "",
        )  # fmt: skip
        return self._as_book(record)

    def _book_title(self, language: str) -> str:
        title = titles.invented(self.chance) if language == "en" and self._maybe(0.5) else ""
        title = title or self.parts.title_in(language)
        return titles.headed(title) if language == "en" and self._maybe(0.6) else title

    def _book(self, ident: str) -> Record:
        parts = self.parts
        language, title = parts.title()
        imprint = parts.imprint(language)
        people, edited = parts.people(5, language), self._maybe(0.25)
        record = Record(
            ident, "book", title, language, () if edited else people, people if edited else (),
            date=parts.date(0), publisher=imprint.name, place=imprint.place,
        )  # fmt: skip
        return self._as_book(record)

    def _as_book(self, record: Record) -> Record:
        """What books have besides: series, edition, volume, translator."""
        if not record.series and self._maybe(0.18):
            number = str(self.chance.randint(1, 400)) if self._maybe(0.7) else ""
            record = replace(record, series=self.chance.choice(self.pools.series), series_number=number)
        if not record.edition and self._maybe(0.22):
            record = replace(
                record, edition=str(self.chance.choices((2, 3, 4, 5, 6, 7, 8, 9), (8, 6, 4, 3, 2, 1, 1, 1))[0])
            )
        if not record.volume and not record.series and self._maybe(0.05):
            record = replace(record, volume=self.chance.choice(("1", "2", "3", "I", "II", "4")))
        if self._maybe(0.11):
            record = replace(record, translators=self.parts.people(2, record.language))
        if self._maybe(0.06):
            record = replace(record, isbn=self.parts.isbn())
        if record.date.year and self._maybe(0.06):
            record = replace(record, original=record.date.year - self.chance.randint(3, 120))
        if record.kind == "book" and not record.pages_in_all and self._maybe(0.12):
            record = replace(record, pages_in_all=str(self.chance.randint(60, 900)))
        return self._with_links(record, 0.06)

    def _paper(self, ident: str) -> Record:
        parts, chance = self.parts, self.chance
        language, title = parts.title(script=False)
        date = parts.date(0.15, 1970)
        invented = self._maybe(0.75)
        meeting = meetings.name(chance, language, date.year) if invented else chance.choice(self.pools.proceedings)
        place, series = meetings.city(chance), self._maybe(0.15)
        record = Record(
            ident, "paper", title, language, parts.people(40, language), parts.people(4) if self._maybe(0.2) else (),
            date=date, container=meeting, page=parts.page() if self._maybe(0.85) else "",
            publisher=chance.choice(meetings.words().presses) if self._maybe(0.55) else "",
            place=(place.whole if self._maybe(0.7) else place.name) if self._maybe(0.7) else "",
            meeting_place=place.whole if self._maybe(0.75) else place.name,
            meeting_days=meetings.days(chance, language) if self._maybe(0.6) else "",
            series=chance.choice(self.pools.series[:12]) if series else "",
            series_number=str(chance.randint(100, 14000)) if series else "",
            volume=str(chance.randint(1, 12)) if not series and self._maybe(0.06) else "",
        )  # fmt: skip
        return self._with_links(record, 0.25)

    def _thesis(self, ident: str) -> Record:
        parts = self.parts
        language, title = parts.title()
        school = parts.school(language)
        record = Record(
            ident, "thesis", title, language, (parts.person(language),), date=parts.date(0.1), publisher=school.name,
            place=school.place if self._maybe(0.6) else "", genre=parts.genre("thesis", language),
            pages_in_all=str(self.chance.randint(60, 400)) if self._maybe(0.06) else "",
        )  # fmt: skip
        if not self._maybe(0.12):
            return record
        return replace(record, url=parts.url(parts.site(school.name), title), accessed=parts.accessed())

    def _report(self, ident: str) -> Record:
        parts = self.parts
        language, title = parts.title(script=False)
        body = parts.body(self.pools.organisations, language)
        own = self._maybe(0.35)  # the body is the author
        linked, named = self._maybe(0.35), self._maybe(0.2)
        genre = parts.genre("report", language) if self._maybe(0.75) else ""
        return Record(
            ident, "report", title, language, (Person(literal=body.name),) if own else parts.people(6, language),
            date=parts.date(0.25),
            publisher=parts.body(self.pools.organisations, language).name if own else body.name,
            place=body.place if self._maybe(0.7) else "",
            genre=self.chance.choice(self._series_of_papers) if named else genre,
            number=parts.number() if self._maybe(0.7) or named else "",
            url=parts.url(body.site, title) if linked else "",
            accessed=parts.accessed() if linked and self._maybe(0.6) else Date(),
        )  # fmt: skip
