"""The front of an article page: where its title, its authors and its abstract stand."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from exporter.finding.citation_lines import read
from exporter.finding.headings import is_furniture, kind_of
from exporter.finding.labels import without_bullet
from exporter.finding.rows import Row, paragraphs
from exporter.reference import Name
from exporter.text import UPPER_CLASS, fold, words

_LOOKED_AT = 80  # rows from the top of the page that may hold title and authors
_LONG = 200  # characters; a paragraph right behind the authors that is as long is the abstract

_KINDS_OF_ARTICLE = frozenset(
    map(
        fold,
        words(
            """
            Article Original-Article Original-Paper Original-Research Research-Article Research Review Review-Article
            Brief-Report Brief-Communication Short-Communication Letter Editorial Case-Report Commentary Chapter
            First-Online Open-Access Free-Access Full-Access Free Regular-Article Regular-Paper Full-length-article
            Perspective Essay Book-Review Paper Peer-reviewed Articles Published Restricted-Access Access Get-access
            Research-Paper Aufsatz Originalarbeit Artículo Artículos Artigo Artigos
            """
        ),
    )
)
_ABOUT_AUTHORS = re.compile(
    r"author links open overlay panel|(?:&|and)?\s*show (?:all|more)\b.*|email author(?:\(s\))?|"
    r"(?:view )?orcid(?: profile| logo)?:?(?:\s*https?://)?(?:\s*orcid\.org/)?[\d\sX-]*|https?://orcid\.org/\S+|"
    r"search for more papers by this author|^authors?(?: and affiliations)?\s*:|^by\s|\bcorresponding author\b|"
    r"\S+@\S+|\bview author publications\b|\bview affiliations\b|[*†‡§¶#✉⁎∗]|\[?\bet al\.?\]?|\bview all\b.*",
    re.IGNORECASE,
)
_MARKERS = re.compile(
    r"(?<=[^\W\d_)])\.?\s?\^?\d+(?:\s?,\s?\^?\d+)*|(?<=[^\W\d_])[¹²³⁴⁵⁶⁷⁸⁹⁰]+(?:,[¹²³⁴⁵⁶⁷⁸⁹⁰]+)*|\([a-z\d]\)"
)
_BETWEEN = re.compile(r"\s*(?:[;|•·]|,\s(?:and|&)\s|\s(?:and|und|et|y|e)\s|\s?&\s?)\s*")
_PARTICLES = frozenset(words("van von de der den del della di da dos das do du la le ten ter af al el ibn bin zu zur"))
_PART = re.compile(rf"(?:[{UPPER_CLASS}][\w'’.‐-]*|[DdLO]['’][{UPPER_CLASS}]\w+|[\u3400-\u9fff\uac00-\ud7af]{{2,4}})")
_HAN = re.compile(r"[\u3400-\u9fff\uac00-\ud7af]{2,4}")
_SUFFIX = re.compile(r"(?:Jr|Sr|II|III|IV)\.?")
_DEGREES = re.compile(r",?\s+(?:Ph\.?D|M\.?D|M\.?A|M\.?Sc|B\.?Sc|Dr|Prof|R\.?N|M\.?P\.?H|D\.?Phil|Ed\.?D)\.?(?=,|$|\s)")
_NOT_NAMES = frozenset(
    words(
        "the and of in for a an on with university department school institute faculty college hospital center centre "
        "journal volume issue abstract article pages published received accepted open access download share cite pdf "
        "introduction keywords references search login menu home about contact springer elsevier wiley news research"
    )
)
_ABSTRACTS = tuple(
    map(fold, ("abstract", "summary", "zusammenfassung", "résumé", "resumen", "resumo", "riassunto", "samenvatting"))
)
_PARTS_OF_ABSTRACT = frozenset(
    map(fold, words("background objective objectives aim aims purpose methods results conclusion conclusions findings"))
)
_ABSTRACT_INLINE = re.compile(
    r"(?:abstract|summary|zusammenfassung|résumé|resumen|resumo)\s?[:.—–-]\s*(?=\w)", re.IGNORECASE
)
_MENU = re.compile(
    r"\b(?:skip to|log ?in|sign in|sign up|cookies?|javascript|browser|menu|search|subscribe|cart|download|account|"
    r"preview|homepage|official website|https? |advanced|browse|navigation|toggle)\b|https?://|@",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Front:
    """Title and authors as the front of the page gives them, and the place of the row behind them."""

    title: str = ""
    authors: tuple[Name, ...] = ()
    end: int = 0


def front_after(rows: Sequence[Row], place: int) -> Front:
    """The front whose title is the first row behind the citation line at ``place``."""
    title = next(
        (here for here in range(place + 1, min(len(rows), place + 12)) if _may_be_title(rows[here].text)), None
    )
    if title is None:
        return Front()
    authors, end = _authors_from(rows, title + 1)
    return Front(rows[title].text, authors, end)


def front_anywhere(rows: Sequence[Row]) -> Front:
    """The first row near the top that may be a title and has names behind it."""
    for place in range(min(len(rows), _LOOKED_AT)):
        text = rows[place].text
        if _may_be_title(text) and len(text.split()) > 2 and not names_in(text):
            authors, end = _authors_from(rows, place + 1)
            if authors:
                return Front(text, authors, end)
    return Front()


def front_with(rows: Sequence[Row], title: str) -> Front:
    """The front whose title is known from a citation line."""
    wanted = fold(title)
    place = next((here for here, row in enumerate(rows) if fold(row.text) == wanted), None)
    if place is None:
        return Front(title)
    authors, end = _authors_from(rows, place + 1)
    return Front(rows[place].text, authors, end)


def _may_be_title(text: str) -> bool:
    return 3 < len(text) < 400 and not _is_aside(text) and not _MENU.search(text) and any(c.isalpha() for c in text)


def _is_aside(text: str) -> bool:
    """A kind of article, a heading, a date: what stands between title, authors and citation line."""
    folded = fold(text)
    return (
        folded.removesuffix("s") in _KINDS_OF_ARTICLE
        or folded in _KINDS_OF_ARTICLE
        or kind_of(text) is not None
        or is_furniture(text)
        or read(text) is not None
        or not fold(_ABOUT_AUTHORS.sub("", text))
    )


def _authors_from(rows: Sequence[Row], start: int) -> tuple[tuple[Name, ...], int]:
    """The names from ``start`` on; kinds of articles, dates and the like may stand before and between them."""
    found: list[Name] = []
    end = start
    for place in range(start, min(len(rows), start + 60)):
        text = rows[place].text
        if not text or _is_marker(text):
            continue
        names = names_in(text)
        if names:
            found.extend(name for name in names if name not in found)
            end = place + 1
        elif found or not _is_aside(text):
            break
    return tuple(found), end


def _is_marker(text: str) -> bool:
    """A mark of an affiliation, or a row about an author that is no name."""
    bare = fold(_ABOUT_AUTHORS.sub("", without_bullet(text)))
    return len(bare) < 2 or bare.isdigit()


def names_in(text: str) -> tuple[Name, ...]:
    """The people that a row of names lists, none if it is anything else."""
    bare = _MARKERS.sub("", _DEGREES.sub("", _ABOUT_AUTHORS.sub("", without_bullet(text)))).strip(" ,;&")
    if not bare or len(bare) > 1500:
        return ()
    pieces = [piece for part in _BETWEEN.split(bare) for piece in _pieces(part) if piece]
    names = [_name(piece) for piece in pieces]
    return tuple(name for name in names if name is not None) if all(names) else ()


def _pieces(part: str) -> list[str]:
    """A part between semicolons or "and": "Family, Given" is one name, a list with commas is several."""
    commas = [piece.strip() for piece in part.split(",")]
    merged: list[str] = []
    for piece in commas:
        if merged and _SUFFIX.fullmatch(piece):
            merged[-1] += f" {piece}"
        elif merged and "," not in merged[-1] and (_is_initials(piece) or _are_single(merged[-1], piece)):
            merged[-1] += f", {piece}"
        else:
            merged.append(piece)
    return merged


def _are_single(family: str, given: str) -> bool:
    return len(family.split()) == len(given.split()) == 1 and not _HAN.fullmatch(family)


def _is_initials(text: str) -> bool:
    """Whether the text is "J.", "J.-A.", "JA" or "J. A."."""
    parts = text.replace("-", " ").replace(".", " ").split()
    return bool(parts) and all(len(part) <= 2 and part[0].isupper() for part in parts)


def _name(text: str) -> Name | None:
    """One person, "Given Family" or "Family, Given"; ``None`` if the words are not those of a name."""
    if "," in text:
        family, _, given = (part.strip() for part in text.partition(","))
        if not _are_parts(family.split()) or not _are_parts(given.split()):
            return None
        particle, family = _particle(family.split())
        return Name(family=family, given=given, non_dropping_particle=particle)
    if _HAN.fullmatch(text):
        return Name(family=text[0], given=text[1:])
    parts = text.removesuffix(".").split() if len(text.split()[-1]) > 3 else text.split()
    suffix = parts.pop() if len(parts) > 2 and _SUFFIX.fullmatch(parts[-1]) else ""
    if not 2 <= len(parts) <= 6 or not _are_parts(parts):
        return None
    if _is_initials(parts[-1]) and parts[-1].isupper() and not _is_initials(parts[0]):
        particle, family = _particle(parts[:-1])
        return Name(family=family, given=" ".join(parts[-1]), non_dropping_particle=particle, suffix=suffix)
    begin = next((at for at, part in enumerate(parts[1:-1], 1) if part.lower() in _PARTICLES), len(parts) - 1)
    particle, family = _particle(parts[begin:])
    return Name(family=family, given=" ".join(parts[:begin]), non_dropping_particle=particle, suffix=suffix)


def _particle(parts: Sequence[str]) -> tuple[str, str]:
    """The particles in front of a family name, and the name."""
    count = next((at for at, part in enumerate(parts[:-1]) if part not in _PARTICLES), len(parts) - 1)
    return " ".join(parts[:count]), " ".join(parts[count:])


def _are_parts(parts: Sequence[str]) -> bool:
    return bool(parts) and all(
        (_PART.fullmatch(part) or part in _PARTICLES) and (len(part) == 1 or part.lower() not in _NOT_NAMES)
        for part in parts
    )


def abstract_in(rows: Sequence[Row], behind: int) -> str:
    """What stands under "Abstract" up to the next heading, or else a long paragraph right behind the authors."""
    for place, row in enumerate(rows):
        if _ABSTRACT_INLINE.match(row.text):
            first = _ABSTRACT_INLINE.sub("", row.text, count=1)
            return " ".join((first, *(rest.text for rest in _run(rows[place + 1 :]))))
        if _is_abstract(row.text):
            found = _under(rows[place + 1 :])
            if found:
                return found
    return _right_behind(rows, behind)


def _is_abstract(text: str) -> bool:
    return len(text) < 30 and fold(text) in _ABSTRACTS


def _run(rows: Sequence[Row]) -> list[Row]:
    """The rows up to the first blank one or heading."""
    run: list[Row] = []
    for row in rows:
        if not row.text or kind_of(row.text) is not None:
            break
        run.append(row)
    return run


def _under(rows: Sequence[Row]) -> str:
    """Sentences up to the next heading; the headings inside an abstract ("Methods") belong to it."""
    taken: list[str] = []
    for row in rows:
        inside = fold(row.text) in _PARTS_OF_ABSTRACT
        begun = bool(taken) and taken[-1].endswith(":")
        if row.text and not inside and (kind_of(row.text) is not None or is_furniture(row.text)):
            break
        if inside or (begun and row.text) or (len(row.text) > 40 and not _MENU.search(row.text)):
            taken.append(f"{row.text.rstrip(':')}:" if inside else row.text)
        elif row.text and taken:
            break
    return " ".join(taken)


def _right_behind(rows: Sequence[Row], behind: int) -> str:
    for paragraph in paragraphs(rows[behind : behind + 12])[:3] if behind else []:
        text = " ".join(row.text for row in paragraph)
        if kind_of(paragraph[0].text) is not None:
            return ""
        if len(text) >= _LONG and not _MENU.search(text):
            return text
    return ""
