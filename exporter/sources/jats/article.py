"""The record of the article that a JATS file holds, from its ``front``."""

from typing import Any
from xml.etree.ElementTree import Element

from exporter.csl import ItemType
from exporter.reference import Date, Names, Reference
from exporter.sources import typed
from exporter.sources.elements import local
from exporter.sources.jats import people
from exporter.sources.jats.text import plain

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
# Which of an article's dates its references give: that of the issue, then that of its first publication.
_DATES = ("collection", "ppub", "pub", "epub-ppub", "epub", "preprint")
_CONTRIBUTORS = {"author": "author", "editor": "editor", "translator": "translator", "": "author"}


def article(root: Element) -> Reference | None:
    """The article's own record; ``None`` where the file says nothing of one."""
    front = next((each for name in ("front", "front-stub") for each in root.iter(name)), None)
    if front is None:
        return None
    meta = front.find("article-meta") or front
    given: dict[str, Any] = {
        "title": _title(meta),
        "container_title": _first(front, "journal-title"),
        "container_title_short": _first(front, "abbrev-journal-title"),
        "publisher": _first(front, "publisher-name"),
        "publisher_place": _first(front, "publisher-loc"),
        "issn": typed.issn(f"{plain(each)} ({_medium(each)})" for each in front.iter("issn")),
        "volume": plain(meta.find("volume")),
        "issue": plain(meta.find("issue")),
        "issued": _issued(meta),
        "language": root.get(_LANGUAGE, ""),
        "abstract": plain(next((each for each in meta.findall("abstract") if not each.get("abstract-type")), None)),
        "keyword": tuple(text for each in meta.iter("kwd") if (text := plain(each))),
    }
    pages = typed.first_and_last(plain(meta.find("fpage")), plain(meta.find("lpage")))
    given |= {"page": pages, "article_number": "" if pages else plain(meta.find("elocation-id"))}
    for each in meta.findall("article-id"):
        kind, text = each.get("pub-id-type", ""), plain(each)
        if kind in ("doi", "pmid"):
            given[kind] = text
        elif kind in ("pmc", "pmcid"):
            given["pmcid"] = typed.pmcid(text)
    given |= _contributors(meta)
    return Reference(type=ItemType.ARTICLE_JOURNAL, **given) if given["title"] else None


def _medium(element: Element) -> str:
    """Whether an ISSN is of the printed journal ("ppub" in older files)."""
    medium = element.get("publication-format") or element.get("pub-type") or ""
    return "print" if medium == "ppub" else medium


def _first(element: Element, name: str) -> str:
    return plain(next(element.iter(name), None))


def _title(meta: Element) -> str:
    group = meta.find("title-group")
    if group is None:
        return ""
    return ": ".join(filter(None, (plain(group.find("article-title")), plain(group.find("subtitle")))))


def _contributors(meta: Element) -> dict[str, Names]:
    found: dict[str, list[Element]] = {}
    for contributor in meta.iterfind("contrib-group/contrib"):
        if role := _CONTRIBUTORS.get(contributor.get("contrib-type", "")):
            naming = [each for each in contributor if local(each) in people.NAMING]
            found.setdefault(role, []).extend(naming[:1])
    return {role: people.names(elements) for role, elements in found.items()}


def _issued(meta: Element) -> Date | None:
    dates = {each.get("pub-type", each.get("date-type", "")): each for each in reversed(meta.findall("pub-date"))}
    element = next((dates[kind] for kind in _DATES if kind in dates), next(iter(dates.values()), None))
    if element is None:
        return None
    within = plain(element.find("month")) or plain(element.find("season"))
    return typed.date(plain(element.find("year")), within, plain(element.find("day")))
