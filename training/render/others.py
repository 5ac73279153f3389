"""Records of the kinds that no bibliography has: pages, newspapers, programs, patents, cases, standards, preprints."""

import random
from collections.abc import Callable

from training.render import titles
from training.render.parts import Parts
from training.render.pools import cells, comments_off
from training.render.record import Date, Person, Record

_ARCHIVES = ("Zenodo", "GitHub", "Dryad", "Figshare", "CRAN", "PyPI", "UCI Machine Learning Repository", "ICPSR")
_SOFTWARE = (
    "Computer software", "Software", "Data set", "Dataset", "R package", "Python package", "Mobile app", "Source code",
    "Mathematica package", "Database",
)  # fmt: skip
_PATENTS = (
    "U.S. Patent", "US Patent", "United States Patent", "Patent", "European Patent", "U.S. Patent Application",
    "Patente", "German Patent", "Japanese Patent", "International Patent Application", "Chinese Patent",
    "Patentschrift",
)  # fmt: skip
_OFFICES = ("Google Patents", "U.S. Patent and Trademark Office", "European Patent Office", "USPTO", "Espacenet")
_REPORTERS = (
    "U.S.", "F.2d", "F.3d", "F. Supp. 2d", "S. Ct.", "Cal. 3d", "AC", "All ER", "WLR", "CLR", "E.C.R.", "S.C.R.", "QB",
    "SCC", "BGHZ", "NJW", "N.E.2d", "P.2d", "ILR", "I.C.J. Reports",
)  # fmt: skip
_LAST_DIGITS = ("", ".0", ".1", ".12")


def web(parts: Parts, ident: str) -> Record:
    """A page of a site, signed by somebody or by the site itself."""
    language, title = parts.title(script=False)
    body = parts.body(parts.pools.sites if parts.maybe(0.6) else parts.pools.organisations, language)
    signed, undated = parts.maybe(0.45), parts.maybe(0.25)
    by_site = body.site.removeprefix("www.").partition("/")[0] if parts.maybe(0.08) else body.name
    return Record(
        ident, "web", title, language, parts.people(2, language) if signed else (Person(literal=by_site),),
        date=Date() if undated else parts.date(0.6, 1990), container=body.name if parts.maybe(0.5) else "",
        url=parts.url(body.site, title), accessed=parts.accessed() if parts.maybe(0.75) else Date(),
    )  # fmt: skip


def news(parts: Parts, ident: str) -> Record:
    """An article in a newspaper or magazine."""
    chance = parts.chance
    paper = chance.choice(parts.pools.newspapers)
    title = parts.title_in(paper.language)
    signed, linked = parts.maybe(0.8), parts.maybe(0.4)
    pages = (str(chance.randint(1, 60)), f"{chance.choice('ABCD')}{chance.randint(1, 30)}")
    return Record(
        ident, "news", title, paper.language, parts.people(2, paper.language) if signed else (),
        date=parts.date(1.0, 1970), container=paper.name, place=paper.place,
        page=chance.choice(pages) if parts.maybe(0.5) else "",
        issue=str(chance.randint(1, 300)) if parts.maybe(0.1) else "",
        url=parts.url(parts.site(paper.name), title) if linked else "",
        accessed=parts.accessed() if linked and parts.maybe(0.6) else Date(),
    )  # fmt: skip


def software(parts: Parts, ident: str) -> Record:
    """A program, a package or a data set."""
    chance = parts.chance
    body = chance.choice(parts.pools.sites)
    return Record(
        ident, "software", titles.product(chance), "en",
        (Person(literal=body.name),) if parts.maybe(0.4) else parts.people(6),
        date=parts.date(0.2, 1995), publisher=chance.choice((body.name, *_ARCHIVES)),
        number=f"{chance.randint(0, 9)}.{chance.randint(0, 20)}{chance.choice(_LAST_DIGITS)}",
        genre=chance.choice(_SOFTWARE),
        doi=f"10.5281/zenodo.{chance.randint(10000, 9999999)}" if parts.maybe(0.35) else "",
        url=parts.url(body.site, "code") if parts.maybe(0.6) else "",
        accessed=parts.accessed() if parts.maybe(0.4) else Date(),
    )  # fmt: skip


def patent(parts: Parts, ident: str) -> Record:
    """A patent, with a number in one of its many forms."""
    chance = parts.chance
    return Record(
        ident, "patent", titles.capital(parts.title(script=False)[1]), "en", parts.people(5),
        date=parts.date(0.6, 1950), number=_patent_number(chance), genre=chance.choice(_PATENTS),
        publisher=chance.choice(_OFFICES) if parts.maybe(0.25) else "",
    )  # fmt: skip


def _patent_number(chance: random.Random) -> str:
    number, year = chance.randint(2000000, 11999999), chance.randint(1990, 2023)
    forms = (
        f"{number:,}", str(number), f"US{number}B2", f"US {number:,}", f"EP{number}A1",
        f"WO{year}/{number % 10**6:06d}", f"{year}/{number % 10**7:07d}", f"CN{number}{number % 9}A", f"DE {number}",
        f"{number % 10},{number % 900 + 99},{number % 800 + 101}",
    )  # fmt: skip
    return chance.choice(forms)


def case(parts: Parts, ident: str) -> Record:
    """A case in court and where it is reported."""
    chance = parts.chance
    return Record(
        ident, "case", titles.case(chance, parts.person), "en",
        date=Date(chance.randint(1880, 2022)), container=chance.choice(_REPORTERS),
        volume=str(chance.randint(1, 999)), page=str(chance.randint(1, 1500)),
    )  # fmt: skip


def standard(parts: Parts, ident: str) -> Record:
    """A standard, with its body as author or publisher."""
    chance = parts.chance
    number, title, body, place = cells(chance.choice(comments_off("standards")))
    linked = parts.maybe(0.25)
    return Record(
        ident, "standard", title, "en", (Person(literal=body),), date=parts.date(0.15, 1970), number=number,
        publisher=body, place=place, url=parts.url(parts.site(body), title) if linked else "",
        accessed=parts.accessed() if linked and parts.maybe(0.5) else Date(),
    )  # fmt: skip


def preprint(parts: Parts, ident: str) -> Record:
    """A paper on a server of preprints."""
    language, title = parts.title(script=False)
    date, eprint = parts.eprint()
    return Record(
        ident, "preprint", title, language, parts.people(40), date=date, eprint=eprint,
        genre="Preprint" if parts.maybe(0.3) else "",
    )  # fmt: skip


MAKERS: dict[str, Callable[[Parts, str], Record]] = {
    "web": web, "news": news, "software": software, "patent": patent, "case": case, "standard": standard,
    "preprint": preprint,
}  # fmt: skip
