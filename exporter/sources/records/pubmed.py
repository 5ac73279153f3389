"""PubMed's records in XML (``PubmedArticleSet``).

Source: National Library of Medicine, "MEDLINE/PubMed XML Data Elements".
"""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from exporter.document import Document
from exporter.reference import Date, Name, Names, Pages, Reference
from exporter.sources import typed
from exporter.sources.printed import document_of
from exporter.sources.records import medline
from exporter.text import squeeze


def read(root: Element, name: str) -> Document:
    """The records of the file, of articles and of books, in their order."""
    records = []
    for element in root.iter():
        if element.tag == "PubmedArticle":
            records.append(_article(element))
        elif element.tag == "PubmedBookArticle":
            records.append(_book(element))
    return document_of(records, name)


def _text(element: Element | None, path: str) -> str:
    found = element.find(path) if element is not None else None
    return "" if found is None else squeeze("".join(found.itertext()))


def _texts(element: Element, path: str) -> list[str]:
    return [text for each in element.iterfind(path) if (text := squeeze("".join(each.itertext())))]


def _article(element: Element) -> Reference:
    citation = element.find("MedlineCitation")
    article = citation.find("Article") if citation is not None else None
    if citation is None or article is None:
        return Reference()
    kind = medline.kind(_texts(article, "PublicationTypeList/PublicationType"))
    journal = medline.journal(_text(article, "Journal/Title"))
    short = _text(article, "Journal/ISOAbbreviation")
    preprint = kind is not None and kind.value == "article"
    pages, number = _pages(article)
    ids = {each.get("IdType", ""): _inner(each) for each in element.iterfind("PubmedData/ArticleIdList/ArticleId")}
    located = {each.get("EIdType", ""): _inner(each) for each in article.iterfind("ELocationID")}
    ahead = _text(element, "PubmedData/PublicationStatus") == "aheadofprint" and not pages and not number
    return Reference(
        type=kind,
        author=_people(article.find("AuthorList")),
        title=medline.title(_text(article, "ArticleTitle"), _text(article, "VernacularTitle")),
        container_title="" if preprint else journal,
        container_title_short="" if preprint or short == journal else short,
        volume=_text(article, "Journal/JournalIssue/Volume"),
        issue=_text(article, "Journal/JournalIssue/Issue"),
        page=pages,
        article_number=number or ("" if pages else typed.page_or_article(located.get("pii", ""))[1]),
        issued=_issued(article.find("Journal/JournalIssue/PubDate")),
        status="ahead of print" if ahead else "",
        publisher=journal if preprint else "",
        doi=typed.doi(located.get("doi", "") or ids.get("doi", "")),
        issn=typed.issn(f"{_inner(each)} ({each.get('IssnType', '')})" for each in article.iterfind("Journal/ISSN")),
        pmid=_text(citation, "PMID"),
        pmcid=ids.get("pmc", ""),
        language=medline.language(_text(article, "Language")),
        abstract=_abstract(article),
        keyword=_keywords(citation),
    )


def _book(element: Element) -> Reference:
    document = element.find("BookDocument")
    book = document.find("Book") if document is not None else None
    if document is None or book is None:
        return Reference()
    title, holder = medline.title(_text(document, "ArticleTitle")), medline.title(_text(book, "BookTitle"))
    lists = [*document.iterfind("AuthorList"), *book.iterfind("AuthorList")]
    roles = {each.get("Type", "authors"): _people(each) for each in reversed(lists)}
    located = {each.get("EIdType", ""): _inner(each) for each in book.iterfind("ELocationID")}
    ids = {each.get("IdType", ""): _inner(each) for each in document.iterfind("ArticleIdList/ArticleId")}
    return Reference(
        type=medline.kind((), in_book=True, has_title=bool(title)),
        author=roles.get("authors", Names()),
        editor=roles.get("editors", Names()),
        title=title or holder,
        container_title=holder if title else "",
        collection_title=medline.title(_text(book, "CollectionTitle")),
        volume=_text(book, "Volume"),
        issued=_issued(book.find("PubDate")),
        edition=typed.edition(_text(book, "Edition")),
        publisher=_text(book, "Publisher/PublisherName"),
        publisher_place=_text(book, "Publisher/PublisherLocation"),
        doi=typed.doi(located.get("doi", "") or ids.get("doi", "")),
        isbn=typed.isbn(_text(book, "Isbn")),
        pmid=_text(document, "PMID"),
        language=medline.language(_text(document, "Language")),
        abstract=_abstract(document),
        keyword=_keywords(document),
    )


def _inner(element: Element) -> str:
    return squeeze("".join(element.itertext()))


def _people(listed: Element | None) -> Names:
    if listed is None:
        return Names()
    return typed.names(map(_name, listed.iterfind("Author")), others=listed.get("CompleteYN") == "N")


def _name(author: Element) -> Name:
    if body := _text(author, "CollectiveName"):
        return Name(literal=body)
    given = _text(author, "ForeName") or _text(author, "Initials")
    return typed.person(_text(author, "LastName"), given, _text(author, "Suffix"))


def _issued(element: Element | None) -> Date | None:
    if words := _text(element, "MedlineDate"):
        return medline.published(words)
    within = _text(element, "Month") or _text(element, "Season")
    return typed.date(_text(element, "Year"), within, _text(element, "Day"))


def _pages(article: Element) -> tuple[Pages, str]:
    written = _text(article, "Pagination/MedlinePgn")
    if written:
        return typed.page_or_article(written)
    first, last = _text(article, "Pagination/StartPage"), _text(article, "Pagination/EndPage")
    return (typed.first_and_last(first, last), "") if last else typed.page_or_article(first)


def _abstract(element: Element) -> str:
    """The parts of an abstract, each behind its heading."""
    return " ".join(_abstract_parts(element))


def _abstract_parts(element: Element) -> Iterator[str]:
    for part in element.iterfind("Abstract/AbstractText"):
        label = part.get("Label", "")
        yield f"{label}: {_inner(part)}" if label else _inner(part)


def _keywords(element: Element) -> tuple[str, ...]:
    """The authors' own, else the subject headings."""
    return tuple(
        _texts(element, "KeywordList/Keyword") or _texts(element, "MeshHeadingList/MeshHeading/DescriptorName")
    )
