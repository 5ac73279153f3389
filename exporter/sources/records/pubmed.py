"""PubMed's records in XML (``PubmedArticleSet``).

Source: National Library of Medicine, "MEDLINE/PubMed XML Data Elements".
"""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from exporter.document import Document
from exporter.reference import Date, Name, Names, Pages, Reference
from exporter.sources import typed
from exporter.sources.elements import inner, text_at, texts_at
from exporter.sources.printed import document_of
from exporter.sources.records import medline


def read(root: Element, name: str) -> Document:
    """The records of the file, of articles and of books, in their order."""
    records = []
    for element in root.iter():
        if element.tag == "PubmedArticle":
            records.append(_article(element))
        elif element.tag == "PubmedBookArticle":
            records.append(_book(element))
    return document_of(records, name)


def _article(element: Element) -> Reference:
    citation = element.find("MedlineCitation")
    article = citation.find("Article") if citation is not None else None
    if citation is None or article is None:
        return Reference()
    kind = medline.kind(texts_at(article, "PublicationTypeList/PublicationType"))
    journal = medline.journal(text_at(article, "Journal/Title"))
    short = text_at(article, "Journal/ISOAbbreviation")
    preprint = kind is not None and kind.value == "article"
    pages, number = _pages(article)
    ids = {each.get("IdType", ""): inner(each) for each in element.iterfind("PubmedData/ArticleIdList/ArticleId")}
    located = {each.get("EIdType", ""): inner(each) for each in article.iterfind("ELocationID")}
    ahead = text_at(element, "PubmedData/PublicationStatus") == "aheadofprint" and not pages and not number
    return Reference(
        type=kind,
        author=_people(article.find("AuthorList")),
        title=medline.title(text_at(article, "ArticleTitle"), text_at(article, "VernacularTitle")),
        container_title="" if preprint else journal,
        container_title_short="" if preprint or short == journal else short,
        volume=text_at(article, "Journal/JournalIssue/Volume"),
        issue=text_at(article, "Journal/JournalIssue/Issue"),
        page=pages,
        article_number=number or ("" if pages else typed.page_or_article(located.get("pii", ""))[1]),
        issued=_issued(article.find("Journal/JournalIssue/PubDate")),
        status="ahead of print" if ahead else "",
        publisher=journal if preprint else "",
        doi=typed.doi(located.get("doi", "") or ids.get("doi", "")),
        issn=typed.issn(f"{inner(each)} ({each.get('IssnType', '')})" for each in article.iterfind("Journal/ISSN")),
        pmid=text_at(citation, "PMID"),
        pmcid=ids.get("pmc", ""),
        language=medline.language(text_at(article, "Language")),
        abstract=_abstract(article),
        keyword=_keywords(citation),
    )


def _book(element: Element) -> Reference:
    document = element.find("BookDocument")
    book = document.find("Book") if document is not None else None
    if document is None or book is None:
        return Reference()
    title, holder = medline.title(text_at(document, "ArticleTitle")), medline.title(text_at(book, "BookTitle"))
    lists = [*document.iterfind("AuthorList"), *book.iterfind("AuthorList")]
    roles = {each.get("Type", "authors"): _people(each) for each in reversed(lists)}
    located = {each.get("EIdType", ""): inner(each) for each in book.iterfind("ELocationID")}
    ids = {each.get("IdType", ""): inner(each) for each in document.iterfind("ArticleIdList/ArticleId")}
    return Reference(
        type=medline.kind((), in_book=True, has_title=bool(title)),
        author=roles.get("authors", Names()),
        editor=roles.get("editors", Names()),
        title=title or holder,
        container_title=holder if title else "",
        collection_title=medline.title(text_at(book, "CollectionTitle")),
        volume=text_at(book, "Volume"),
        issued=_issued(book.find("PubDate")),
        edition=typed.edition(text_at(book, "Edition")),
        publisher=text_at(book, "Publisher/PublisherName"),
        publisher_place=text_at(book, "Publisher/PublisherLocation"),
        doi=typed.doi(located.get("doi", "") or ids.get("doi", "")),
        isbn=typed.isbn(text_at(book, "Isbn")),
        pmid=text_at(document, "PMID"),
        language=medline.language(text_at(document, "Language")),
        abstract=_abstract(document),
        keyword=_keywords(document),
    )


def _people(listed: Element | None) -> Names:
    if listed is None:
        return Names()
    return typed.names(map(_name, listed.iterfind("Author")), others=listed.get("CompleteYN") == "N")


def _name(author: Element) -> Name:
    if body := text_at(author, "CollectiveName"):
        return Name(literal=body)
    given = text_at(author, "ForeName") or text_at(author, "Initials")
    return typed.person(text_at(author, "LastName"), given, text_at(author, "Suffix"))


def _issued(element: Element | None) -> Date | None:
    if words := text_at(element, "MedlineDate"):
        return medline.published(words)
    within = text_at(element, "Month") or text_at(element, "Season")
    return typed.date(text_at(element, "Year"), within, text_at(element, "Day"))


def _pages(article: Element) -> tuple[Pages, str]:
    written = text_at(article, "Pagination/MedlinePgn")
    if written:
        return typed.page_or_article(written)
    return typed.page_or_article(text_at(article, "Pagination/StartPage"), text_at(article, "Pagination/EndPage"))


def _abstract(element: Element) -> str:
    """The parts of an abstract, each behind its heading."""
    return " ".join(_abstract_parts(element))


def _abstract_parts(element: Element) -> Iterator[str]:
    for part in element.iterfind("Abstract/AbstractText"):
        label = part.get("Label", "")
        yield f"{label}: {inner(part)}" if label else inner(part)


def _keywords(element: Element) -> tuple[str, ...]:
    """The authors' own, else the subject headings."""
    return tuple(
        texts_at(element, "KeywordList/Keyword") or texts_at(element, "MeshHeadingList/MeshHeading/DescriptorName")
    )
