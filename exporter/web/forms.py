"""What the page calls the types, the variables and the labels, and which variables the form of a type shows.

The choice for each type follows what Zotero's forms show for it (its schema, "itemTypes") and what the entry types of
BibTeX and BibLaTeX demand or take.
"""

from dataclasses import dataclass, field

from exporter.csl import ItemType as T
from exporter.span import Label


@dataclass(frozen=True, slots=True)
class Variable:
    """A variable of CSL as a field of a form.

    ``kind`` is "text", "long", "names", "date" or "keywords"; ``words`` are its captions by type, "" for all others;
    ``labels`` are those whose words become it, the likeliest first; a ``custom`` one stands in ``custom`` of the item.
    """

    name: str
    kind: str
    words: dict[str, str]
    labels: tuple[str, ...] = ()
    custom: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """An item type, what it is called, and the variables that its form shows, in order."""

    type: str
    meaning: str
    form: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LabelName:
    """A label and what the page calls it."""

    label: str
    meaning: str = field(default="")


_ARTICLE = "author title container-title volume issue page article-number issued DOI URL"
_PRESS = "author title container-title issued page section volume issue URL accessed"
_BOOK = (
    "author editor translator title edition volume number-of-volumes collection-title collection-number "
    "publisher-place publisher issued number-of-pages ISBN DOI URL"
)
_PART = (
    "author title editor translator container-title edition volume collection-title collection-number page "
    "publisher-place publisher issued ISBN DOI URL"
)
_PAPER = (
    "author title editor container-title event-title event-place volume collection-title collection-number page "
    "publisher-place publisher issued ISBN DOI URL"
)
_REPORT = "author title genre number collection-title publisher-place publisher issued page DOI URL accessed"
_THESIS = "author title genre publisher publisher-place issued number-of-pages DOI URL accessed"
_WEB = "author title container-title genre publisher issued URL accessed"
_FILM = "director author title container-title genre publisher-place publisher issued dimensions medium URL accessed"
_LAW = "title author container-title volume number section page authority jurisdiction issued URL accessed"
_PROGRAM = "author title version genre medium publisher-place publisher issued DOI URL accessed"
_DATA = "author title version genre number publisher-place publisher issued DOI URL accessed"
_ARCHIVED = "author title genre issued archive archive_collection archive_location publisher-place URL accessed note"
_TALK = "author title genre event-title event-place event-date publisher-place publisher issued URL accessed"
_PICTURE = "author title genre medium dimensions publisher-place publisher archive issued URL accessed"
_PREPRINT = "author title genre archive archive_location publisher issued status DOI URL accessed"
_PATENT = "author title number authority jurisdiction publisher issued submitted status URL"
_STANDARD = "author title number authority genre publisher-place publisher issued status URL"
_MUSIC = "author title container-title genre medium publisher-place publisher issued dimensions URL"
_ANY = "author editor title container-title genre number publisher-place publisher issued page DOI URL accessed note"

# fmt: off
_TYPES: tuple[tuple[T, str, str], ...] = (
    (T.ARTICLE_JOURNAL, "Journal article", _ARTICLE),
    (T.BOOK, "Book", _BOOK),
    (T.CHAPTER, "Chapter of a book", _PART),
    (T.PAPER_CONFERENCE, "Conference paper", _PAPER),
    (T.REPORT, "Report, working paper", _REPORT),
    (T.THESIS, "Thesis", _THESIS),
    (T.WEBPAGE, "Web page", _WEB),
    (T.ARTICLE, "Preprint", _PREPRINT),
    (T.ARTICLE_MAGAZINE, "Magazine article", _PRESS),
    (T.ARTICLE_NEWSPAPER, "Newspaper article", _PRESS),
    (T.BILL, "Bill", _LAW),
    (T.BROADCAST, "Broadcast, podcast", _FILM),
    (T.CLASSIC, "Classical work", _BOOK),
    (T.COLLECTION, "Archival collection", _ARCHIVED),
    (T.DATASET, "Data set", _DATA),
    (T.DOCUMENT, "Document (anything else)", _ANY),
    (T.ENTRY, "Entry of a reference work", _PART),
    (T.ENTRY_DICTIONARY, "Entry of a dictionary", _PART),
    (T.ENTRY_ENCYCLOPEDIA, "Entry of an encyclopedia", _PART),
    (T.EVENT, "Event", _TALK),
    (T.FIGURE, "Figure", _PICTURE),
    (T.GRAPHIC, "Picture", _PICTURE),
    (T.HEARING, "Hearing", _LAW),
    (T.INTERVIEW, "Interview", _WEB),
    (T.LEGAL_CASE, "Legal case", _LAW),
    (T.LEGISLATION, "Law", _LAW),
    (T.MANUSCRIPT, "Manuscript", _ARCHIVED),
    (T.MAP, "Map", "author title genre scale edition collection-title publisher-place publisher issued URL"),
    (T.MOTION_PICTURE, "Film, video", _FILM),
    (T.MUSICAL_SCORE, "Musical score", _MUSIC),
    (T.PAMPHLET, "Pamphlet", _REPORT),
    (T.PATENT, "Patent", _PATENT),
    (T.PERFORMANCE, "Performance", _TALK),
    (T.PERIODICAL, "Whole journal or issue", "editor title volume issue publisher-place publisher issued ISSN URL"),
    (T.PERSONAL_COMMUNICATION, "Letter, message", _ARCHIVED),
    (T.POST, "Post in a forum or network", _WEB),
    (T.POST_WEBLOG, "Blog post", _WEB),
    (T.REGULATION, "Regulation", _LAW),
    (T.REVIEW, "Review", f"{_ARTICLE} reviewed-title"),
    (T.REVIEW_BOOK, "Review of a book", f"{_ARTICLE} reviewed-title"),
    (T.SOFTWARE, "Software", _PROGRAM),
    (T.SONG, "Sound recording", _MUSIC),
    (T.SPEECH, "Talk, presentation", _TALK),
    (T.STANDARD, "Standard", _STANDARD),
    (T.TREATY, "Treaty", _LAW),
)
# fmt: on

FORMS = tuple(Form(kind.value, meaning, tuple(names.split())) for kind, meaning, names in _TYPES)

_JOURNALS = {T.ARTICLE_JOURNAL: "Journal", T.REVIEW: "Journal", T.REVIEW_BOOK: "Journal"}
_HOLDERS = _JOURNALS | {
    T.ARTICLE_MAGAZINE: "Magazine", T.ARTICLE_NEWSPAPER: "Newspaper", T.CHAPTER: "Book",
    T.PAPER_CONFERENCE: "Proceedings", T.ENTRY: "Reference work", T.ENTRY_DICTIONARY: "Dictionary",
    T.ENTRY_ENCYCLOPEDIA: "Encyclopedia", T.WEBPAGE: "Website", T.POST: "Site", T.POST_WEBLOG: "Blog",
    T.BROADCAST: "Programme", T.SONG: "Album", T.LEGAL_CASE: "Reporter", T.LEGISLATION: "Code", T.BILL: "Code",
}  # fmt: skip
_ISSUERS = {
    T.REPORT: "Institution", T.STANDARD: "Organization", T.THESIS: "University", T.PATENT: "Assignee",
    T.WEBPAGE: "Organization", T.SOFTWARE: "Company", T.DATASET: "Repository", T.ARTICLE: "Repository",
    T.MOTION_PICTURE: "Studio", T.SONG: "Label",
}  # fmt: skip

# Name, kind, caption, the labels that become it; "*" in front marks what CSL-JSON's schema has no property for.
_VARIABLES: tuple[tuple[str, str, str, tuple[Label, ...]], ...] = (
    ("author", "names", "Authors", (Label.AUTHOR,)),
    ("editor", "names", "Editors", (Label.EDITOR,)),
    ("translator", "names", "Translators", (Label.TRANSLATOR,)),
    ("director", "names", "Directors", ()),
    ("container-author", "names", "Authors of the book", ()),
    ("collection-editor", "names", "Editors of the series", ()),
    ("contributor", "names", "Contributors", ()),
    ("title", "text", "Title", (Label.TITLE,)),
    ("title-short", "text", "Short title", ()),
    ("original-title", "text", "Original title", ()),
    ("*translated-title", "text", "Translated title", ()),
    ("reviewed-title", "text", "Reviewed work", ()),
    ("container-title", "text", "Appeared in", (Label.JOURNAL, Label.BOOKTITLE)),
    ("container-title-short", "text", "Journal abbreviation", ()),
    ("volume-title", "text", "Title of the volume", ()),
    ("collection-title", "text", "Series", (Label.COLLECTION_TITLE,)),
    ("collection-number", "text", "Number in the series", ()),
    ("event-title", "text", "Event", (Label.EVENT,)),
    ("event-place", "text", "Place of the event", ()),
    ("event-date", "date", "Date of the event", ()),
    ("volume", "text", "Volume", (Label.VOLUME,)),
    ("number-of-volumes", "text", "Volumes in all", ()),
    ("issue", "text", "Issue", (Label.ISSUE,)),
    ("*part-number", "text", "Part", ()),
    ("chapter-number", "text", "Chapter", ()),
    ("section", "text", "Section", ()),
    ("page", "text", "Pages", (Label.PAGE,)),
    ("*article-number", "text", "Article number", ()),
    ("number-of-pages", "text", "Pages in all", ()),
    ("number", "text", "Number", (Label.NUMBER,)),
    ("edition", "text", "Edition", (Label.EDITION,)),
    ("version", "text", "Version", ()),
    ("genre", "text", "Kind", (Label.GENRE,)),
    ("medium", "text", "Medium", ()),
    ("dimensions", "text", "Running time, size", ()),
    ("scale", "text", "Scale", ()),
    ("publisher-place", "text", "Place", (Label.PLACE,)),
    ("publisher", "text", "Publisher", (Label.PUBLISHER,)),
    ("authority", "text", "Authority, court", ()),
    ("jurisdiction", "text", "Jurisdiction", ()),
    ("issued", "date", "Date", (Label.DATE,)),
    ("year-suffix", "text", "Letter of the year", ()),
    ("original-date", "date", "First published", ()),
    ("submitted", "date", "Submitted", ()),
    ("status", "text", "Status", ()),
    ("DOI", "text", "DOI", (Label.DOI,)),
    ("URL", "text", "Address (URL)", (Label.URL,)),
    ("accessed", "date", "Accessed", (Label.ACCESSED,)),
    ("ISBN", "text", "ISBN", (Label.ISBN,)),
    ("ISSN", "text", "ISSN", (Label.ISSN,)),
    ("PMID", "text", "PubMed identifier", (Label.PMID,)),
    ("PMCID", "text", "PubMed Central identifier", ()),
    ("archive", "text", "Archive", ()),
    ("archive_collection", "text", "Collection", ()),
    ("archive_location", "text", "Place in the archive", (Label.EPRINT,)),
    ("call-number", "text", "Call number", ()),
    ("source", "text", "Catalogue", ()),
    ("language", "text", "Language", ()),
    ("keyword", "keywords", "Keywords", ()),
    ("abstract", "long", "Abstract", ()),
    ("note", "long", "Note", (Label.NOTE,)),
    ("annote", "long", "Annotation", ()),
    ("*license", "text", "Licence", ()),
)
_BY_TYPE = {"container-title": _HOLDERS, "publisher": _ISSUERS}


def _variable(name: str, kind: str, caption: str, labels: tuple[Label, ...]) -> Variable:
    bare = name.removeprefix("*")
    words = {"": caption} | {item_type.value: word for item_type, word in _BY_TYPE.get(bare, {}).items()}
    return Variable(bare, kind, words, tuple(label.value for label in labels), custom=bare != name)


VARIABLES = tuple(_variable(*row) for row in _VARIABLES)

_LABEL_NAMES = {
    Label.AUTHOR: "Authors", Label.TITLE: "Title", Label.JOURNAL: "Journal", Label.BOOKTITLE: "Book, proceedings",
    Label.EDITOR: "Editors", Label.DATE: "Date", Label.VOLUME: "Volume", Label.ISSUE: "Issue", Label.PAGE: "Pages",
    Label.PUBLISHER: "Publisher, institution", Label.PLACE: "Place", Label.EDITION: "Edition",
    Label.COLLECTION_TITLE: "Series", Label.NUMBER: "Number", Label.GENRE: "Kind (PhD thesis …)", Label.DOI: "DOI",
    Label.URL: "Address (URL)", Label.ACCESSED: "Accessed", Label.TRANSLATOR: "Translators", Label.EVENT: "Event",
    Label.ISBN: "ISBN", Label.ISSN: "ISSN", Label.PMID: "PubMed identifier", Label.EPRINT: "Preprint number",
    Label.NOTE: "Note", Label.CITATION_NUMBER: "Number in the list",
}  # fmt: skip

LABELS = tuple(LabelName(label.value, meaning) for label, meaning in _LABEL_NAMES.items())
