"""Parts of invented records: people, dates, pages, identifiers, addresses."""

import random
import re

from exporter.text import to_ascii, words
from training.render import meetings, persons, titles, world
from training.render.pools import Entry, Journal, Pools
from training.render.record import Date, Person

_ROMAN = ("I", "II", "IV", "VI", "VII", "IX", "XI", "XII", "XVIII", "XXIV", "XXXI", "XLIX", "LII", "LXVII", "CXIX")
_OTHER_LANGUAGES = ("de", "de", "fr", "it", "es", "pt", "nl")
_FIELDS_OF_ARXIV = words("hep-th hep-ph cond-mat astro-ph quant-ph math.AG cs.CL cs.LG gr-qc nucl-th stat.ML")
_PREFIXES = words("1016 1007 1038 1093 1080 1177 1371 1103 1111 3390")
_DOIS = (
    "j.{w}.{y}.{m:02d}.{n:03d}", "s{n:05d}-0{m:02d}-{n}-{m}", "{W}{y}.{n}", "journal.p{w}.{n:07d}", "{n:08d}{y}1{n}",
    "({W})1{n}-{m}", "{w}/{W}{n}",
)  # fmt: skip
_ENDINGS = ("org", "com", "edu", "net", "de", "ac.uk", "fr")
_SLUG = re.compile(r"[^a-z0-9]+")


class Parts:
    """Draws parts by chance; a class because all of them need the pools and the source of chance."""

    def __init__(self, pools: Pools, chance: random.Random) -> None:
        self.pools, self.chance = pools, chance

    def maybe(self, share: float) -> bool:
        """Yes, as often as the share says."""
        return self.chance.random() < share

    def person(self, language: str = "en") -> Person:
        """A name of any kind: with initials, double, with a particle or a suffix."""
        if world.script(language):
            return world.person(self.chance, language)
        return persons.person(self.pools, self.chance)

    def people(self, most: int = 12, language: str = "en") -> tuple[Person, ...]:
        """Authors: mostly one to four, now and then many."""
        count = self.chance.choices((1, 2, 3, 4, 5, 6, 8, 12, 25), (29, 26, 17, 10, 6, 5, 4, 2, 0.8))[0]
        return tuple(self.person(language) for _ in range(min(count, most)))

    def title(self, *, script: bool = True) -> tuple[str, str]:
        """A language and a title in it; without ``script`` none in a script of its own."""
        chance = self.chance
        way = chance.choices(("known", "other", "world", "script", "invented", "recombined"), (44, 13, 9, 5, 15, 14))[0]
        if way == "world" or (way == "script" and script):
            spoken = world.language(chance, script=way == "script")
            return spoken, world.title(chance, spoken)
        if way == "other":
            return self._title_of(chance.choice(_OTHER_LANGUAGES))
        made = titles.invented(chance) if way == "invented" else ""
        made = titles.recombined(chance, self.pools.parted_titles) if way == "recombined" else made
        return ("en", made) if made else chance.choice(self.pools.titles)

    def _title_of(self, language: str) -> tuple[str, str]:
        sample = self.chance.sample(self.pools.titles, min(400, len(self.pools.titles)))
        return next((pair for pair in sample if pair[0] == language), sample[0])

    def title_in(self, language: str) -> str:
        """Another title in the language, if chance has one."""
        if language in world.stocks() and (world.script(language) or self.maybe(0.3)):
            return world.title(self.chance, language)
        return self._title_of(language)[1]

    def date(self, exact: float = 0.15, earliest: int = 1900) -> Date:
        """A year, with month and day as often as ``exact`` says."""
        chance = self.chance
        year = chance.choices((chance.randint(1990, 2024), chance.randint(earliest, max(1989, earliest))), (80, 20))[0]
        if not self.maybe(exact):
            return Date(year)
        return Date(year, chance.randint(1, 12), chance.randint(1, 28) if self.maybe(0.6) else 0)

    def accessed(self) -> Date:
        """A day since there is a web."""
        return Date(self.chance.randint(1999, 2024), self.chance.randint(1, 12), self.chance.randint(1, 28))

    def page(self) -> str:
        """A range of pages, a page or the number of an article."""
        chance = self.chance
        first = int(10 ** chance.uniform(0.5, 3.6))
        last = first + int(10 ** chance.uniform(0.3, 1.6))
        if self.maybe(0.04):
            return f"S{first % 400}-S{first % 400 + last - first}"
        if self.maybe(0.09):
            letter = f"{chance.choice('eLRAC')}{chance.randint(1, 99999):0{chance.choice((1, 4, 7))}d}"
            return chance.choice((letter, letter, str(chance.randint(10000, 999999)), f"{first}-e{last}"))
        return f"{first}-{last}" if self.maybe(0.92) else str(first)

    def issue(self) -> str:
        """The number of an issue, two numbers, a supplement or a part."""
        chance = self.chance
        number = chance.choices((chance.randint(1, 6), chance.randint(1, 52)), (70, 30))[0]
        if not self.maybe(0.08):
            return str(number)
        pair = (
            f"{number}/{number + 1}",
            f"{number}-{number + 1}",
            f"{number}–{number + 1}",
            f"{number} & {number + 1}",
        )
        named = ("Suppl", "Suppl.", "Supplement", f"Suppl_{number}", "Special Issue")
        return chance.choice(
            (*pair, *pair, *named, f"Suppl. {number}", f"{number} Suppl 1", f"Pt {number}", f"Part {number}")
        )

    def volume(self) -> str:
        """The volume of a journal: mostly small, now and then Roman or a year."""
        chance = self.chance
        if self.maybe(0.05):
            return chance.choice(_ROMAN)
        return str(
            chance.choices((chance.randint(1, 60), chance.randint(60, 400), chance.randint(1990, 2023)), (70, 27, 3))[0]
        )

    def issn(self) -> str:
        """A number of eight digits for a journal."""
        return (
            f"{self.chance.randint(0, 2999):04d}-{self.chance.randint(0, 999):03d}{self.chance.choice('0123456789X')}"
        )

    def isbn(self) -> str:
        """A number of a book in its old or its new length, with hyphens or without."""
        chance = self.chance
        parts = [str(chance.randint(0, 9)), f"{chance.randint(10, 99999)}"]
        parts += [
            f"{chance.randint(0, 10 ** (8 - len(parts[1])) - 1):0{8 - len(parts[1])}d}",
            chance.choice("0123456789X"),
        ]
        parts = ["978", *parts[:3], str(chance.randint(0, 9))] if self.maybe(0.6) else parts
        return chance.choice(("-", "-", "", " ")).join(parts)

    def doi(self, container: str) -> str:
        """A DOI in one of the forms that publishers use."""
        chance = self.chance
        letters = _SLUG.sub("", container.lower())[:6] or "x"
        year, month, number = chance.randint(1998, 2024), chance.randint(1, 12), chance.randint(100, 99999)
        form = chance.choice(_DOIS).format(w=letters, W=letters.upper(), y=year, m=month, n=number)
        return f"10.{chance.choice(_PREFIXES)}/{form}"

    def site(self, name: str) -> str:
        """The address of a site that a body of this name could have."""
        named = _SLUG.sub(" ", to_ascii(name).lower()).split() or ["press"]
        return f"www.{named[-1][:12]}.{self.chance.choice(_ENDINGS)}"

    def url(self, site: str, title: str) -> str:
        """An address on the site, mostly made of words of the title."""
        chance = self.chance
        slug = "-".join(_SLUG.sub(" ", to_ascii(title).lower()).split()[: chance.randint(1, 6)])
        number = chance.randint(10, 99999)
        files = (slug, f"{slug}.html", f"{slug}.pdf", f"docs/{slug}/", f"~{slug[:6]}/p{number}.pdf")
        numbers = (f"pub/{number}", f"index.php?id={number}", "")
        return f"{chance.choice(('http', 'https'))}://{site}/{chance.choice(files + numbers)}"

    def imprint(self, language: str = "en") -> Entry:
        """A publisher with its place; the place in one of its forms, now and then another."""
        own = world.imprint(self.chance, language)
        if own and (world.script(language) or self.maybe(0.7)):
            return own
        found = self.chance.choice(self.pools.publishers)
        if self.maybe(0.12):
            return Entry(found.name, self.chance.choice((meetings.city(self.chance).whole, self._places())))
        return found

    def _places(self) -> str:
        """Two places of one publisher."""
        first, second = meetings.city(self.chance), meetings.city(self.chance)
        joint = self.chance.choice((" and ", "/", ", ", " & ", " – ", "; ", " "))
        return f"{first.name}{joint}{second.name}"

    def body(self, entries: tuple[Entry, ...], language: str) -> Entry:
        """A university or an organisation of the language, if there is one."""
        return self.chance.choice([entry for entry in entries if entry.language == language] or entries)

    def school(self, language: str) -> Entry:
        """A university of the language, or one named by its city."""
        own = world.imprint(self.chance, language, school=True)
        if own:
            return own
        if language == "en" and self.maybe(0.3):
            town = meetings.city(self.chance)
            form = self.chance.choice(
                (
                    "University of {}",
                    "{} University",
                    "Univ. of {}",
                    "{} Univ.",
                    "National University of {}",
                    "{} University of Technology",
                    "Technical University of {}",
                    "{} State University",
                )
            )
            return Entry(form.format(town.name), town.whole)
        return self.body(self.pools.universities, language)

    def genre(self, kind: str, language: str) -> str:
        """What a thesis or report calls itself."""
        fitting = [genre for of, spoken, genre in self.pools.genres if of == kind and spoken == language]
        return self.chance.choice(fitting or ["Thesis" if kind == "thesis" else "Report"])

    def journal(self, language: str) -> Journal:
        """A journal, more often than not of the language."""
        if (found := world.journal(self.chance, language)) and (world.script(language) or self.maybe(0.7)):
            return found
        own = [journal for journal in self.pools.own_journals if journal.language == language]
        share = 0.12 if language == "en" else 0.6
        return self.chance.choice(own if own and self.maybe(share) else self.pools.journals)

    def number(self) -> str:
        """The number of a report."""
        number, year = self.chance.randint(1, 4000), self.chance.randint(75, 99)
        plain = (str(number), str(number), str(number % 300), f"{number % 90}/{self.chance.randint(2000, 2023)}")
        lettered = (
            f"TR-{number}",
            f"CS-TR-{year}-{number % 100}",
            f"WP/{year}/{number}",
            f"SP I {year}-{number % 300}",
        )
        return self.chance.choice(
            (*plain, *lettered, f"{year}-{number % 100:02d}", f"UCB/ERL M{year}/{number % 100}", f"w{number}")
        )

    def eprint(self) -> tuple[Date, str]:
        """When a preprint appeared, and its identifier in the form of that time."""
        chance, field = self.chance, self.chance.choice(_FIELDS_OF_ARXIV)
        year, month, number = chance.randint(1993, 2024), chance.randint(1, 12), chance.randint(1, 9999)
        stamp = f"{year % 100:02d}{month:02d}"
        if year < 2007:
            ident = f"{field}/{stamp}{number % 1000:03d}"
        else:
            digits = f"{number:04d}" if year < 2015 else f"{number:04d}{number % 10}"
            ident = (
                f"{stamp}.{digits}{chance.choice(('', '', '', 'v1', 'v2'))}{f' [{field}]' if self.maybe(0.3) else ''}"
            )
        return Date(year, month if self.maybe(0.3) else 0), f"arXiv:{ident}"
