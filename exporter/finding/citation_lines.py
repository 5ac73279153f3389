"""The lines in which a page says where its article appeared: one pattern a publisher's habit, all read alike."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, fields

from exporter.text import UPPER_CLASS

_LONGEST = 600  # characters; a citation line is shorter
_MONTHS = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|"
    "nov(?:ember)?|dec(?:ember)?"
)
_DATE = rf"(?:(?P<day>\d{{1,2}})\s)?(?P<month>{_MONTHS})\.?(?:[\s–/-]*(?:{_MONTHS})\.?)?\s(?:(?P<day2>\d{{1,2}}),\s)?"
_PAGES = r"(?P<pages>[A-Za-z]?\d+(?:\s?[-–—−]+\s?[A-Za-z]?\d+)?)"
_RANGE = r"(?P<pages>\d+\s?[-–—−]+\s?\d+)"
_VOLUME = r"(?P<volume>\d+[A-Za-z]?(?:[-–/]\d+)?|[IVXLC]+)"
_ISSUE = r"(?P<issue>\d+[A-Za-z]?(?:\s?[-–/]\s?\d+)?(?:\s?(?:suppl|supplement|pt)\.?\s?\w*)?|suppl\.?\s?\w*)"
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)"
_DOI = r"(?:doi:?\s*|https?://(?:dx\.)?doi\.org/)+(?P<doi>10\.\d{4,9}/\S+?)\.?(?=\s|$)"
_NUMBERED = rf"(?:volume|vol\.?)\s?{_VOLUME},?\s(?:issue|no\.?|number|núm\.?|nr\.?)\s?{_ISSUE}"
_CITING = r"(?:(?:to |please |how to )?cit(?:e|ation|ed)(?: this)?(?: article| chapter| paper)?(?: as)?\s*:\s*)"
# "Smith, J., Jones, K. & Brown, L." and "Smith J, Jones KA, et al."
_INVERTED = rf"(?-i:[^\W\d_][^,\d()]{{1,40}},\s(?:[{UPPER_CLASS}][a-z]?\.[\s-]?){{1,4}})"
_SHORT = rf"(?-i:[^\W\d_][^,.\d()]{{1,40}}\s[{UPPER_CLASS}]{{1,4}})"
_AUTHORS = (
    rf"(?P<authors>{_INVERTED}(?:(?:,\s|\s?&\s|,?\sand\s){_INVERTED})*(?:,?\s?et al\.?)?"
    rf"|{_SHORT}(?:,\s(?:and\s)?{_SHORT})*(?:,?\set al\.?)?)"
)


def _habit(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


# Each with the pages on which the form was seen. All match a whole row, case ignored.
HABITS: tuple[re.Pattern[str], ...] = tuple(
    map(
        _habit,
        (
            # SpringerLink until 2020: "Journal, May 1987, Volume 11, Issue 1, pp 47–53 | Cite as"
            rf"(?P<container>.*?)[,\s]*(?:{_DATE}{_YEAR},\s)?volume {_VOLUME}(?:,\s(?:issue|number)\s{_ISSUE})?,"
            rf"\spp?\.?\s{_PAGES}\s*(?:\|\s*cite as)?",
            # SpringerLink until 2020, a chapter: "Book pp 33-58 | Cite as"
            rf"(?P<book>[^|]*?)\s*\bpp\s{_PAGES}\s*\|\s*cite as",
            # ScienceDirect: "Volume 45, Issue 3, 12 May 2001, Pages 12-19", the journal in the row before
            rf"volume {_VOLUME}(?:,\s(?:issues?|part|number)\s{_ISSUE})?,\s(?:{_DATE}|[a-z]+[\s–-]*[a-z]*\s)?{_YEAR},"
            rf"\s(?:(?:pages?|article)\s)?{_PAGES}",
            # SpringerLink and Nature from 2020: "Journal volume 12, pages 3–9 (2014)", "… 12, Article number: 7 (2014)"
            rf"(?P<container>[^,]+?)\svolume\s{_VOLUME}(?:,\sissue\s{_ISSUE})?,\s"
            rf"(?:pages?\s{_PAGES}|article\s(?:number:?\s)?(?P<eid>\w+))\s\({_YEAR}\)(?:\s*cite this article)?",
            # SpringerLink from 2023: "Volume 45, pages 5–32, (2001)", "Volume 12, article number 7, (2023)"
            rf"volume\s{_VOLUME}(?:,\sissue\s{_ISSUE})?,\s(?:pages?\s{_PAGES}|article(?:\snumber)?\s(?P<eid>\w+)),\s\({_YEAR}\)",
            # PubMed: "J Clin Med. 2014 May 3;12(3):1-9. doi: 10.1000/1."
            rf"(?P<container>[^\W\d_][^.;:]{{1,80}})\.\s{_YEAR}(?:\s(?P<month>{_MONTHS})(?:[\s-]?(?:{_MONTHS}))?"
            rf"(?:\s(?P<day>\d{{1,2}}))?)?\s?;\s?{_VOLUME}?(?:\s?\({_ISSUE}\))?\s?:\s?(?:{_PAGES}|(?P<eid>\w+))\."
            rf"?(?:\s(?:published|epub).*?\.)?(?:\s{_DOI})?.*",
            # PLOS, Frontiers, PeerJ: "Citation: Smith J (2014) Title. PLoS ONE 9(5): e12345. https://doi.org/…"
            rf"{_CITING}(?P<authors>[^()]+?)\s\({_YEAR}\)\.?\s(?P<title>.+?[.?!])\s(?P<container>[^\W\d_][^?!]{{1,80}}?)"
            rf",?\s{_VOLUME}\s?(?:\({_ISSUE}\))?\s?[:,]\s?(?:{_PAGES}|(?P<eid>\w+))\.?(?:\s{_DOI})?",
            # SpringerLink, "Cite this article": "Smith, J., Jones, K. Title. J Foo 12, 3–9 (2014). https://doi.org/…"
            rf"{_CITING}?{_AUTHORS}\s(?P<title>.+?[.?!])\s(?P<container>[^.?!]{{2,80}}(?:\.[^.?!\d]{{1,30}}){{0,5}}?)"
            rf"\.?\s{_VOLUME},\s(?:{_PAGES}|(?P<eid>\w+))\s\({_YEAR}\)\.?(?:\s{_DOI})?",
            # MDPI: "Foods 2014, 3(2), 12-19; https://doi.org/…", "Sensors 2018, 18(8), 2674; …"
            rf"(?P<container>[^\W\d_][^\d,;]{{2,60}}?)\s{_YEAR},\s{_VOLUME}(?:\s?\({_ISSUE}\))?,\s"
            rf"(?:{_RANGE}|(?P<eid>\d+))(?:[;.]\s?{_DOI})?",
            # Taylor & Francis: "Volume 11, 1987 - Issue 1"
            rf"(?:volume|vol\.)\s{_VOLUME},\s{_YEAR}\s[-–]\s(?:issue|number)\s{_ISSUE}",
            # Wiley and Open Journal Systems: "Volume 12, Issue 3", "Vol. 12 No. 3 (2014)", also with month or title
            rf"{_NUMBERED}(?:\s\({_YEAR}\))?(?::\s.*)?",
            rf"{_NUMBERED},?\s{_DATE}{_YEAR}",
            # Wiley, Taylor & Francis: "Pages 47-53 | Received 12 Mar 2013, …", "p. 47-53"
            rf"(?:pages?|pp?\.)\s*:?\s{_PAGES}(?:\s\|.*)?",
            rf"(?P<month>{_MONTHS})\s{_YEAR}",
            rf"{_DOI}",
            r"(?:article\s)?doi\s*:?\s*(?:https?://(?:dx\.)?doi\.org/)?(?P<doi>10\.\d{4,9}/\S+)",
        ),
    )
)


_DIGIT = re.compile(r"\d")
_TOGETHER = (("year", "month", "day"), ("pages", "eid"))  # never one from here and one from there
_ENDS = {"title": " ", "authors": " "}  # what is cut off the ends of these; of all others commas and stops too


@dataclass(frozen=True, slots=True)
class Facts:
    """What lines say of an article, in their words; empty where they do not."""

    container: str = ""
    book: str = ""
    volume: str = ""
    issue: str = ""
    pages: str = ""
    eid: str = ""
    day: str = ""
    month: str = ""
    year: str = ""
    doi: str = ""
    title: str = ""
    authors: str = ""
    rows: tuple[int, ...] = field(default=(), compare=False)  # the places of the rows that said it

    def joined(self, other: "Facts") -> "Facts":
        """These facts; what they lack is taken from the other, dates as a whole."""
        lacking = {
            f.name: getattr(other, f.name) for f in fields(self) if f.name != "rows" and not getattr(self, f.name)
        }
        if self.year:
            lacking = {name: value for name, value in lacking.items() if name not in ("day", "month")}
        if self.pages or self.eid:
            lacking = {name: value for name, value in lacking.items() if name not in ("pages", "eid")}
        return Facts(**{**_values(self), **lacking}, rows=(*self.rows, *other.rows))


def _values(facts: Facts) -> dict[str, str]:
    return {f.name: getattr(facts, f.name) for f in fields(facts) if f.name != "rows"}


def facts_in(texts: Sequence[str]) -> Facts:
    """All that the rows say, the first of each kind counting."""
    gathered = Facts()
    for facts in _each(texts):
        gathered = gathered.joined(facts)
    return gathered


def _each(texts: Sequence[str]) -> Iterator[Facts]:
    """One a row that follows a habit, the fullest first: a row that says more is read before one that says less."""
    found = [facts for place, text in enumerate(texts) if (facts := read(text, place)) is not None]
    yield from sorted(found, key=lambda facts: -sum(map(bool, (facts.volume, facts.pages or facts.eid, facts.year))))


def read(text: str, place: int = 0) -> Facts | None:
    """What one row says, in the first habit that it follows."""
    if len(text) > _LONGEST or not _DIGIT.search(text):
        return None
    for habit in HABITS:
        match = habit.fullmatch(text)
        if match:
            return _facts(match.groupdict(""), place)
    return None


def _facts(groups: dict[str, str], place: int) -> Facts:
    values = {name: value.strip(_ENDS.get(name, " ,.")) for name, value in groups.items() if name != "day2"}
    return Facts(**{**values, "day": groups.get("day") or groups.get("day2", "")}, rows=(place,))
