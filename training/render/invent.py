"""Records recombined from the pools, and real ones filled up, so that all fields and fields of study occur."""

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from training.render.parts import Parts
from training.render.pools import Pools, lines
from training.render.record import Date, Person, Record
from training.render.speech import speeches

SHARES = {
    "article": 0.45, "chapter": 0.20, "book": 0.12, "paper": 0.08, "thesis": 0.06, "report": 0.05, "web": 0.02,
    "preprint": 0.02,
}  # fmt: skip
_FROM_RECORDS = {"article": 0.45, "chapter": 0.65, "book": 0.7, "paper": 0.3, "thesis": 0.4, "report": 0.1}
_FOREIGN = 0.25  # of the real records that are taken; more than there are, for the styles of other languages
_OF_PROCEEDINGS = re.compile("IEEE|ACM|Springer|AAAI|USENIX|Linguistics|Morgan|World")
_NOT_AN_EVENT = re.compile(r"\b(?:Proc\w*|Papers|Record|Studies|Advances|Atti|Actes|Annals|LNCS)\b|^The ")


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
            "thesis": self._thesis, "report": self._report, "web": self._web, "preprint": self._preprint,
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
        return self._waiting(made)

    def _waiting(self, record: Record) -> Record:
        """Now and then a work that has not appeared, or has no date."""
        if not self._maybe(0.025):
            return record
        words = self.chance.choice(speeches()[record.language].waiting)
        return replace(record, date=Date(words=words), volume="", issue="", page="")

    def _filled(self, record: Record) -> Record:
        """A real record with what its bibliography did not give."""
        extra = replace(record, date=record.date if record.date.year else self.parts.date())
        match record.kind:
            case "article":
                return self._with_links(extra, 0.2)
            case "thesis":
                return replace(extra, genre=self.parts.genre("thesis", record.language))
            case "report":
                return replace(extra, genre=self.parts.genre("report", record.language), number=self.parts.number())
        imprint = self.parts.imprint()
        if not record.publisher:
            extra = replace(extra, publisher=imprint.name, place=imprint.place)
        elif not record.place and self._maybe(0.5):
            extra = replace(extra, place=self.chance.choice(self.pools.places))
        return self._as_book(replace(extra, isbn=record.isbn if self._maybe(0.5) else ""))

    def _with_links(self, record: Record, share: float) -> Record:
        parts = self.parts
        if not record.doi and self._maybe(share):
            record = replace(record, doi=parts.doi(record.container))
        if not record.url and self._maybe(share / 3):
            url = parts.url(parts.site(record.container), record.title)
            record = replace(record, url=url, accessed=parts.accessed())
        return replace(record, pmid=str(self.chance.randint(1000000, 36000000)) if self._maybe(0.03) else "")

    def _article(self, ident: str) -> Record:
        parts = self.parts
        if self.pools.paired and self._maybe(0.6):
            language, title, journal = self.chance.choice(self.pools.paired)
        else:
            language, title = parts.title()
            journal = parts.journal(language)
        record = Record(
            ident, "article", title, language, parts.people(), date=parts.date(),
            container=journal.name, container_short=journal.short,
            volume=str(self.chance.randint(1, 140)) if self._maybe(0.95) else "",
            issue=parts.issue() if self._maybe(0.7) else "",
            page=parts.page() if self._maybe(0.95) else "",
        )  # fmt: skip
        return self._with_links(record, 0.4)

    def _chapter(self, ident: str) -> Record:
        parts, imprint = self.parts, self.parts.imprint()
        language, title = parts.title()
        record = Record(
            ident, "chapter", title, language, parts.people(6), parts.people(4) if self._maybe(0.85) else (),
            date=parts.date(0), publisher=imprint.name, place=imprint.place,
            container=self.chance.choice(self.pools.books) if self._maybe(0.4) else parts.title_in(language),
            page=parts.page() if self._maybe(0.9) else "",
        )  # fmt: skip
        return self._as_book(record)

    def _book(self, ident: str) -> Record:
        parts, imprint = self.parts, self.parts.imprint()
        language, title = parts.title()
        people, edited = parts.people(5), self._maybe(0.25)
        record = Record(
            ident, "book", title, language, () if edited else people, people if edited else (),
            date=parts.date(0), publisher=imprint.name, place=imprint.place,
        )  # fmt: skip
        return self._as_book(record)

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
            record = replace(record, translators=self.parts.people(2))
        if record.kind == "book" and not record.pages_in_all and self._maybe(0.05):
            record = replace(record, pages_in_all=str(self.chance.randint(60, 900)))
        return self._with_links(record, 0.06)

    def _paper(self, ident: str) -> Record:
        parts = self.parts
        language, title = parts.title()
        imprint = self.chance.choice([one for one in self.pools.publishers if _OF_PROCEEDINGS.search(one.name)])
        meeting, other = self.chance.choice(self.pools.proceedings), self.chance.choice(self.pools.proceedings)
        series = self._maybe(0.25)
        record = Record(
            ident, "paper", title, language, parts.people(), parts.people(4) if self._maybe(0.3) else (),
            date=parts.date(0.3, 1970), container=meeting, page=parts.page() if self._maybe(0.85) else "",
            publisher=imprint.name if self._maybe(0.6) else "",
            place=self.chance.choice((imprint.place, self.chance.choice(self.pools.places))),
            series=self.chance.choice(self.pools.series[:12]) if series else "",
            series_number=str(self.chance.randint(100, 14000)) if series else "",
            event=other if self._maybe(0.15) and not _NOT_AN_EVENT.search(other) else "",
        )  # fmt: skip
        return self._with_links(record, 0.25)

    def _thesis(self, ident: str) -> Record:
        parts = self.parts
        language, title = parts.title()
        school = parts.body(self.pools.universities, language)
        record = Record(
            ident, "thesis", title, language, (parts.person(),), date=parts.date(0.1), publisher=school.name,
            place=school.place if self._maybe(0.6) else "", genre=parts.genre("thesis", language),
        )  # fmt: skip
        if not self._maybe(0.1):
            return record
        return replace(record, url=parts.url(parts.site(school.name), title), accessed=parts.accessed())

    def _report(self, ident: str) -> Record:
        parts = self.parts
        language, title = parts.title()
        body = parts.body(self.pools.organisations, language)
        own = self._maybe(0.35)  # the body is the author
        linked, named = self._maybe(0.35), self._maybe(0.2)
        genre = parts.genre("report", language) if self._maybe(0.75) else ""
        return Record(
            ident, "report", title, language, (Person(literal=body.name),) if own else parts.people(6),
            date=parts.date(0.25),
            publisher=parts.body(self.pools.organisations, language).name if own else body.name,
            place=body.place if self._maybe(0.7) else "",
            genre=self.chance.choice(self._series_of_papers) if named else genre,
            number=parts.number() if self._maybe(0.7) or named else "",
            url=parts.url(body.site, title) if linked else "",
            accessed=parts.accessed() if linked and self._maybe(0.6) else Date(),
        )  # fmt: skip

    def _web(self, ident: str) -> Record:
        parts = self.parts
        language, title = parts.title()
        body = parts.body(self.pools.organisations, language)
        signed = self._maybe(0.5)
        return Record(
            ident, "web", title, language, parts.people(2) if signed else (Person(literal=body.name),),
            date=parts.date(0.6, 1985), container=body.name if signed and self._maybe(0.5) else "",
            url=parts.url(body.site, title), accessed=parts.accessed() if self._maybe(0.8) else Date(),
        )  # fmt: skip

    def _preprint(self, ident: str) -> Record:
        language, title = self.parts.title()
        date, eprint = self.parts.eprint()
        return Record(
            ident, "preprint", title, language, self.parts.people(), date=date, eprint=eprint,
            genre="Preprint" if self._maybe(0.3) else "",
        )  # fmt: skip
