"""A house: what one author or journal does everywhere, by chance of what the CSL styles do not have."""

import random
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from training.corpus import Piece
from training.render import people
from training.render.record import Date, Record

_WORDS: Mapping[str, Mapping[str, Sequence[str]]] = {
    "en": {
        "in": ("In: ", "In ", "In ", "in ", "in: ", "In:"), "vol": ("Vol. ", "vol. ", "Volume ", "v. ", "V. ", "Vol ", "vol."), "no": ("No. ", "no. ", "Issue ", "n. ", "Number ", "no ", "№ "),
        "pp": ("pp. ", "pp. ", "p. ", "pages ", "pp ", "p.", "pp.", "Pp. ", "pg. "), "ed": ("ed.", "Ed.", "editor", "ed", "Ed"), "eds": ("eds.", "Eds.", "editors", "eds", "Eds", "ed.", "Editors"),
        "EDS": ("eds. ", "Eds. ", "eds ", "ed. "), "edby": ("edited by ", "ed. by ", "ed. ", "Edited by ", "eds. "), "transby": ("translated by ", "trans. by ", "trans. ", "Trans. by ", "transl. "), "trans": ("trans.", "Trans.", "translator"),
        "retrieved": ("Retrieved from ", "Available at ", "Available at: ", "Available from: ", "URL ", "URL: ", "See ", "Online: ", "At: ", ""), "retrievedon": ("Retrieved ", "Retrieved on ", "Accessed ", "Accessed on "),
        "from": (", from ", " from ", ", at ", " at ", ": "), "accessed": ("accessed ", "Accessed: ", "accessed on ", "last accessed ", "retrieved ", "visited on ", "viewed ", "Last visited "), "online": ("online", "Online", "Internet"),
        "jg": ("Vol. ", "vol. "), "heft": ("No. ", "no. ", "issue "), "volof": ("volume 7 of ", "no. 5 in ", "Vol. 12 of "), "inlang": ("in Russian", "in German", "in Chinese", "English translation"),
    },
    "de": {
        "in": ("In: ", "in: ", "In: ", "In ", "in ", "In:"), "vol": ("Bd. ", "Band ", "Bd ", "Jg. ", "Vol. "), "no": ("Nr. ", "H. ", "Heft ", "Nr ", "No. "), "pp": ("S. ", "S. ", "S.", "Seiten ", "S ", ""),
        "ed": ("Hrsg.", "Hg.", "Hrsg", "ed.", "Hg"), "eds": ("Hrsg.", "Hg.", "Hgg.", "Hrsg", "Hg", "Eds.", "eds."), "EDS": ("Hrsg. ", "hrsg. v. "), "edby": ("hrsg. von ", "herausgegeben von ", "hg. v. ", "hrsg. v. ", "Hrsg. "),
        "transby": ("übersetzt von ", "übers. von ", "aus dem Engl. von "), "trans": ("Übers.", "Übersetzer"), "retrieved": ("Verfügbar unter ", "Online unter: ", "URL: ", "unter: ", "Im Internet: ", "Online verfügbar unter ", ""),
        "retrievedon": ("Zugriff am ", "Abgerufen am ", "Zugriff: ", "Abruf am "), "from": (" unter ", " von ", ", ", ": "), "accessed": ("Zugriff am ", "Zugriff: ", "abgerufen am ", "letzter Zugriff: ", "Stand: ", "zuletzt aufgerufen am ", "Abruf: "),
        "online": ("Online", "online"), "jg": ("Jg. ", "Jg.", "Jahrgang ", ""), "heft": ("H. ", "Heft ", "Nr. ", "H.", "Hft. "), "volof": ("Bd. 3 der Reihe ", "Band 12 der ", "Nr. 4 der "), "inlang": ("auf Russisch", "in engl. Sprache"),
    },
    "fr": {
        "in": ("In : ", "dans ", "in ", "Dans ", "In ", "in : "), "vol": ("vol. ", "t. ", "tome ", "Vol. ", "T. "), "no": ("n° ", "no ", "n°", "numéro ", "nº "), "pp": ("p. ", "pp. ", "p.", ""),
        "ed": ("dir.", "éd.", "ed.", "Dir."), "eds": ("dir.", "éds.", "éds", "dirs.", "eds", "éd."), "EDS": ("sous la dir. de ",), "edby": ("sous la direction de ", "éd. par ", "sous la dir. de ", "édité par "), "transby": ("traduit par ", "trad. par ", "trad. "),
        "trans": ("trad.",), "retrieved": ("Disponible sur : ", "En ligne : ", "URL : ", "Disponible à l'adresse ", ""), "retrievedon": ("Consulté le ", "Page consultée le "), "from": (" sur ", ", ", " à l'adresse ", " : "),
        "accessed": ("consulté le ", "page consultée le ", "Consulté le : "), "online": ("en ligne", "En ligne"), "jg": ("vol. ", "année "), "heft": ("n° ", "fasc. "), "volof": ("vol. 2 de ",), "inlang": ("en russe", "en anglais"),
    },
    "es": {
        "in": ("En: ", "en ", "En ", "in "), "vol": ("vol. ", "Vol. ", "t. ", "tomo "), "no": ("núm. ", "n.º ", "nº ", "No. "), "pp": ("pp. ", "págs. ", "p. ", ""), "ed": ("ed.", "coord.", "Ed.", "comp."), "eds": ("eds.", "coords.", "Eds.", "comps."),
        "EDS": ("eds. ",), "edby": ("editado por ", "ed. de ", "coordinado por "), "transby": ("traducido por ", "trad. de "), "trans": ("trad.",), "retrieved": ("Disponible en: ", "Recuperado de ", "En línea: ", "URL: "), "retrievedon": ("Recuperado el ", "Consultado el "),
        "from": (" de ", ", de ", ": "), "accessed": ("consultado el ", "Consulta: ", "fecha de consulta: "), "online": ("en línea",), "jg": ("vol. ", "año "), "heft": ("núm. ", "nº "), "volof": ("vol. 3 de ",), "inlang": ("en inglés",),
    },
    "it": {
        "in": ("in ", "In: ", "in: ", "In "), "vol": ("vol. ", "Vol. ", "v. ", "tomo "), "no": ("n. ", "fasc. ", "n° ", "num. "), "pp": ("pp. ", "p. ", "pp.", ""), "ed": ("a cura di", "cur.", "ed."), "eds": ("a cura di", "curr.", "eds.", "edd."), "EDS": ("a cura di ",),
        "edby": ("a cura di ", "a c. di ", "ed. "), "transby": ("traduzione di ", "trad. it. di ", "tr. di "), "trans": ("trad.",), "retrieved": ("Disponibile su: ", "URL: ", ""), "retrievedon": ("Consultato il ",), "from": (" su ", ": ", ", "),
        "accessed": ("consultato il ", "ultimo accesso: ", "ultimo accesso "), "online": ("online", "in linea"), "jg": ("a. ", "anno "), "heft": ("fasc. ", "n. "), "volof": ("vol. 4 di ",), "inlang": ("in inglese",),
    },
    "pt": {
        "in": ("In: ", "in ", "Em: ", "In "), "vol": ("v. ", "vol. ", "Vol. "), "no": ("n. ", "nº ", "no. "), "pp": ("p. ", "pp. ", ""), "ed": ("org.", "Org.", "ed.", "coord."), "eds": ("orgs.", "Orgs.", "eds.", "Org."), "EDS": ("orgs. ",), "edby": ("organizado por ", "org. por "),
        "transby": ("tradução de ", "trad. "), "trans": ("trad.",), "retrieved": ("Disponível em: ", "Disponível em ", "URL: "), "retrievedon": ("Acesso em ", "Acedido em "), "from": (" em ", ": ", ", "), "accessed": ("Acesso em: ", "acesso em ", "acedido em "),
        "online": ("online",), "jg": ("v. ", "ano "), "heft": ("n. ",), "volof": ("v. 2 de ",), "inlang": ("em inglês",),
    },
    "nl": {
        "in": ("In: ", "in: ", "in "), "vol": ("deel ", "vol. ", "Jg. "), "no": ("nr. ", "nr ", "no. "), "pp": ("p. ", "pp. ", "blz. ", ""), "ed": ("red.", "Red.", "ed."), "eds": ("red.", "reds.", "eds."), "EDS": ("red. ",), "edby": ("onder redactie van ", "red. "), "transby": ("vertaald door ", "vert. "),
        "trans": ("vert.",), "retrieved": ("Beschikbaar via ", "Geraadpleegd via ", "URL: "), "retrievedon": ("Geraadpleegd op ", "Geraadpleegd "), "from": (" van ", " via ", ": "), "accessed": ("geraadpleegd op ", "bezocht op ", "laatst geraadpleegd "), "online": ("online",), "jg": ("jrg. ", "jg. "), "heft": ("nr. ",), "volof": ("deel 3 van ",),
        "inlang": ("in het Engels",),
    },
}  # fmt: skip
_DOI_WORDS = ("doi:", "doi: ", "DOI: ", "DOI ", "https://doi.org/", "https://doi.org/", "http://dx.doi.org/", "doi ", "")
_DASHES = ("@dash", ("—, ", "———. ", "___, "))
_QUOTES = {
    "en": ("“”", '""', "‘’", "''", "“”", "``''"), "de": ("„“", '""', "»«", "„”", "‚‘"), "fr": ("«»", "« »", '""', "“”"), "es": ("«»", "“”", '""'), "it": ("«»", "“”", '""'),
    "pt": ("“”", '""', "«»"), "nl": ("‘’", '""', "“”"),
}  # fmt: skip
_MONTHS = {
    "en": "January February March April May June July August September October November December", "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre", "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre", "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
}  # fmt: skip
_DATES = {
    "en": ("{y}, {M} {d}", "{M} {d}, {y}", "{d} {M} {y}", "{d} {m}. {y}", "{m} {d}, {y}", "{y}-{n:02d}-{d:02d}", "{n}/{d}/{y}", "{d:02d}/{n:02d}/{y}"),
    "de": ("{d}. {M} {y}", "{d:02d}.{n:02d}.{y}", "{d}.{n}.{y}", "{y}, {d}. {M}", "{d}.{n}.{s:02d}", "{d:02d}. {n:02d}. {y}"), "fr": ("{d} {M} {y}", "{y}, {d} {M}", "{d:02d}/{n:02d}/{y}"),
    "es": ("{d} de {M} de {y}", "{y}, {d} de {M}", "{d}/{n}/{y}"), "it": ("{d} {M} {y}", "{d:02d}/{n:02d}/{y}", "{d}.{n}.{y}"), "pt": ("{d} de {M} de {y}", "{d} {m}. {y}", "{d:02d}/{n:02d}/{y}"),
    "nl": ("{d} {M} {y}", "{d}-{n}-{y}"),
}  # fmt: skip
_MONTH_DATES = ("{M} {y}", "{y}, {M}", "{m} {y}", "{m}. {y}", "{y} {m}", "{M}, {y}")
_EDITIONS = {
    "en": ("{o} ed.", "{o} edn.", "{o} edition", "{o} edn", "{o} Ed.", "{w} edition", "{o} rev. ed.", "rev. {o} ed."), "de": ("{n}. Aufl.", "{n}. Auflage", "{n}., überarb. Aufl.", "{n}., erweiterte Auflage", "{n}. Aufl"),
    "fr": ("{n}e éd.", "{n}e édition", "{n}ème éd."), "es": ("{n}ª ed.", "{n}a ed.", "{n}.ª edición"), "it": ("{n}a ed.", "{n}ª ed.", "{n}ª edizione"), "pt": ("{n}. ed.", "{n}ª ed.", "{n}ª edição"), "nl": ("{n}e druk", "{n}de druk"),
}  # fmt: skip
_ORDINALS = ("", "1st", "2nd", "3rd", "4th", "5th", "6th", "7th", "8th", "9th")
_NTH = ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_PAGE_DASHES = ("-", "–", "–", "-", "--", " - ", " – ", "—", "‐")
_LABELS = {
    "author": "author", "editor": "editor", "translator": "translator", "title": "title", "quoted": "title", "journal": "journal", "booktitle": "booktitle",
    "series": "collection-title", "number": "number", "volume": "volume", "issue": "issue", "page": "page", "edition": "edition", "publisher": "publisher",
    "place": "place", "genre": "genre", "date": "date", "words": "date", "accessed": "accessed", "doi": "doi", "url": "url", "isbn": "isbn", "pmid": "pmid",
    "eprint": "eprint", "event": "event", "pages": "note",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class House:
    """The habits by which fields and words are printed."""

    language: str
    authors: people.NameStyle
    editors: people.NameStyle
    quotes: str
    inside: bool  # the comma stands inside the quotes
    dash: str
    shortened: str  # last pages: "101-19", "101-9" or whole
    words: dict[str, str]
    date: str
    month_date: str
    accessed: str
    edition: str
    doi: str
    abbreviates: bool
    letter: str
    chance: random.Random = field(compare=False, repr=False)

    def word(self, name: str, record: Record) -> str:
        """A word of the house; "eds" agrees in number."""
        if name == "doi":
            return self.doi
        if name == "eds" and len(record.editors) == 1:
            name = "ed"
        return self.words[name]

    def field(self, record: Record, name: str, mark: str) -> list[Piece]:
        """The pieces of a field, or none if it is empty."""
        value = self._value(record, name)
        if not value:
            return []
        label = _LABELS[name]
        if name == "quoted":
            return self._quoted(value, mark)
        if name == "doi" and self.doi.startswith("http"):
            return [Piece(value, label)]
        return [Piece(value, label), *([Piece(mark)] if mark and not (mark in ".," and value[-1] in "?!") else [])]

    def _quoted(self, title: str, mark: str) -> list[Piece]:
        middle = len(self.quotes) // 2
        opening, closing = self.quotes[:middle], self.quotes[middle:]
        opening, closing = ("« ", " »") if self.quotes == "« »" else (opening, closing)
        inner = re.sub("[“”\"„«»]", "'" if "'" not in self.quotes else '"', title) if any(q in title for q in self.quotes.strip()) else title
        mark = "" if title[-1] in "?!" and mark in ".," else mark
        behind = mark + closing if self.inside else closing + mark
        return [Piece(opening), Piece(inner, "title"), Piece(behind)]

    def _value(self, record: Record, name: str) -> str:
        match name:
            case "author":
                return people.printed(record.authors, self.authors) if record.authors else ""
            case "editor" | "translator":
                persons = record.editors if name == "editor" else record.translators
                return people.printed(persons, self.editors) if persons else ""
            case "journal" | "booktitle":
                wanted = (record.kind == "article") == (name == "journal")
                short = record.container_short if self.abbreviates else ""
                return (short or record.container) if wanted else ""
            case "date":
                return self._date(record.date)
            case "words":
                return record.date.words
            case "accessed":
                return self._exact(record.accessed, self.accessed) if record.accessed.year else ""
            case "page":
                return self._page(record.page)
            case "edition":
                return self._edition(record.edition)
            case "pages":
                return f"{record.pages_in_all} {self.words['pp'].strip() or 'p.'}" if record.pages_in_all else ""
            case "number":
                return record.number or record.series_number
            case "volume":
                return record.volume or record.series_number
            case "quoted":
                return record.title
            case "event":
                return record.container if record.kind == "paper" and not record.container.startswith("Proc") else ""
        return str(getattr(record, name))

    def _date(self, date: Date) -> str:
        if date.words or not date.year:
            return date.words
        if date.day:
            return self._exact(date, self.date)
        return self._exact(date, self.month_date) if date.month else f"{date.year}{self.letter}"

    def _exact(self, date: Date, form: str) -> str:
        month = _MONTHS[self.language].split()[date.month - 1] if date.month else ""
        return form.format(y=date.year, M=month, m=month[:3], d=date.day, n=date.month, s=date.year % 100)

    def _page(self, page: str) -> str:
        first, dash, last = page.partition("-")
        if not dash:
            return page
        keep = {"whole": 9, "two": 2, "one": 1}[self.shortened]
        if first.isdigit() and last.isdigit() and len(first) == len(last) > keep and first[:-keep] == last[:-keep]:
            last = last[-keep:]
        return f"{first}{self.dash}{last}"

    def _edition(self, number: str) -> str:
        if not number:
            return ""
        index = int(number)
        return self.edition.format(n=index, o=_ORDINALS[index], w=_NTH[index].title())


def build(chance: random.Random, language: str) -> House:
    """A house by chance in a language."""
    table = _WORDS[language]
    words = {name: chance.choice(choices) for name, choices in table.items()} | {"dash": chance.choice(_DASHES[1])}
    exact = chance.choice(_DATES[language])
    return House(
        language, people.style(chance, language), people.style(chance, language, editors=True), chance.choice(_QUOTES[language]), chance.random() < 0.45,
        chance.choice(_PAGE_DASHES), chance.choices(("whole", "two", "one"), (78, 14, 8))[0], words, exact, chance.choice(_MONTH_DATES),
        chance.choice([form for form in _DATES[language] if not form.startswith("{y},")]), chance.choice(_EDITIONS[language]), chance.choice(_DOI_WORDS),
        chance.random() < 0.45, chance.choice("ab") if chance.random() < 0.06 else "", chance,
    )  # fmt: skip
