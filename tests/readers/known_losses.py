"""What other programs do not show as the record has it, by program and format. docs/losses.md prints these tables."""

from corpus import (
    ALL,
    APOSTROPHE,
    ARTICLE_NUMBER,
    BEFORE_CHRIST,
    BODY_WITH_COMMA,
    INEXACT,
    MAIN_TITLE,
    PART,
    PARTICLES,
    SEASON,
    TRANSLATED,
    Group,
    Loss,
    of,
)

from exporter.csl import ItemType as T

BODIES = Group("bodies", lambda record: any(name.literal for name in record.author))
EDITED = Group("edited works", lambda record: bool(record.editor or record.collection_editor))
TEX_SIGNS = Group("a backslash and other signs of TeX", lambda record: "\\" in record.note)

SITES = of(T.WEBPAGE, T.POST_WEBLOG, T.POST)
LAWS = of(T.LEGAL_CASE, T.LEGISLATION, T.REGULATION, T.TREATY)
IN_OTHERS = of(T.BROADCAST, T.SONG, T.INTERVIEW)
# What BibLaTeX's data model gives no number to, nor a genre; see exporter/formats/bib_model.py.
NUMBERED = of(
    T.ARTICLE, T.LEGAL_CASE, T.LEGISLATION, T.BILL, T.REGULATION, T.HEARING, T.BROADCAST, T.SONG, T.MUSICAL_SCORE,
    T.FIGURE, T.MAP, T.PERSONAL_COMMUNICATION,
)  # fmt: skip
ONLINE = of(T.ARTICLE, T.POST, T.POST_WEBLOG, T.DATASET)
PATENT = Loss("publisher", of(T.PATENT), "no publisher of a patent")
PERIODICAL = of(T.PERIODICAL)
LABELLED = Loss("container_title", of(T.BROADCAST, T.SONG, T.REGULATION), "a label in M2, where Zotero looks for it")
LABELLED_ISSN = Loss("issn", of(T.BOOK), "a label in M2, where Zotero looks for it")
REPORTER = Loss("container_title", of(T.LEGAL_CASE), "no reporter of a case")
INTERVIEW = Loss("issue", of(T.INTERVIEW), "no issue of what is no article")

_PACKED = [  # BibLaTeX: what stands in "verba"
    Loss("volume page", LAWS, "biblatex's data model has no such field for the type"),
    Loss("volume", PERIODICAL, "biblatex's data model has no such field for the type"),
    Loss("publisher publisher_place", PERIODICAL, "biblatex's data model has no such field for the type"),
    Loss("publisher_place", of(T.ARTICLE_NEWSPAPER), "biblatex's data model has no such field for the type"),
    Loss("edition", of(T.ARTICLE_NEWSPAPER, T.MAP), "biblatex's data model has no such field for the type"),
    Loss("collection_title", of(T.REPORT, T.MAP), "biblatex's data model has no such field for the type"),
    Loss("editor", of(T.REPORT), "biblatex's data model has no such field for the type"),
    Loss("genre", ONLINE, "biblatex's data model has no such field for the type, or it implies it"),
    Loss("issn", of(T.BOOK), "biblatex's data model has no such field for the type"),
    Loss("number", NUMBERED, "biblatex's data model has no such field for the type"),
]

PANDOC = {
    "bibtex": [
        PATENT,
        INTERVIEW,
        Loss("author", APOSTROPHE, "d' is a particle to it"),
        Loss("container_title", SITES, "howpublished is a publisher to it"),
        Loss("publisher", of(T.WEBPAGE), "howpublished is a publisher to it"),
        Loss("container_title", LAWS, "howpublished is no container to it"),
        Loss("container_title publisher", IN_OTHERS, "howpublished is a publisher to it"),
        Loss("issue", PERIODICAL, "no issue of a periodical"),
        Loss("title", MAIN_TITLE, "the main title is the title to it"),
        Loss("container_title", MAIN_TITLE, "the main title is the container to it"),
        Loss("volume", PART, "the part becomes part of the volume"),
    ],
    "biblatex": [
        PATENT,
        INTERVIEW,
        *_PACKED,
        Loss("author", APOSTROPHE, "d' is a particle to it"),
        Loss("title container_title", SITES, "titleaddon becomes part of the title"),
        Loss("container_title", LAWS, "howpublished is no container to it"),
        Loss("container_title publisher", IN_OTHERS, "howpublished is a publisher to it"),
        Loss("issue", PERIODICAL, "no issue of a periodical"),
        Loss("page", ARTICLE_NUMBER, "no eid"),
        Loss("pmid", ALL, "no eprint of PubMed"),
        Loss("publisher_place", of(T.PATENT), "no place of a patent"),
        Loss("title", MAIN_TITLE, "the main title is the title to it"),
        Loss("container_title", MAIN_TITLE, "the main title is the container to it"),
        Loss("volume", PART, "the part becomes part of the volume"),
    ],
    "ris": [
        INTERVIEW,
        LABELLED,
        LABELLED_ISSN,
        REPORTER,
        Loss("accessed collection_title genre isbn month note number pmid publisher_place translator", ALL,
             "it reads no such tag"),
        Loss("year", BEFORE_CHRIST, "a date in words"),
        Loss("year", INEXACT, "a date in words"),
        Loss("author", APOSTROPHE, "d' is a particle to it"),
        Loss("author", BODY_WITH_COMMA, "the comma is taken for that of a person"),
        Loss("author", of(T.BROADCAST), "an author beside the director's tag"),
        Loss("editor", of(T.BOOK), "editors of a book in A3, where Zotero and EndNote look for them"),
        Loss("editor", of(T.MUSICAL_SCORE), "editors without a tag of their own"),
        Loss("container_title", of(T.PAPER_CONFERENCE), "proceedings in C3, where Zotero and EndNote look for them"),
    ],
}  # fmt: skip

_FIELDS_AS_THEY_STAND = [*_PACKED, INTERVIEW]  # what BibLaTeX packs stays packed
PYBTEX = {
    "bibtex": [Loss("translator", ALL, "a field like any other, not people")],
    "biblatex": [*_FIELDS_AS_THEY_STAND, Loss("translator", ALL, "a field like any other, not people")],
}
BIBTEXPARSER: dict[str, list[Loss]] = {"bibtex": [], "biblatex": _FIELDS_AS_THEY_STAND}

CITATION_JS = {
    "bibtex": [
        PATENT,
        INTERVIEW,
        Loss("abstract accessed keyword pmid translator", ALL, "not among BibTeX's fields to it"),
        Loss("container_title", SITES, "howpublished is a publisher to it"),
        Loss("container_title", LAWS, "howpublished is no container to it"),
        Loss("container_title", IN_OTHERS, "howpublished is a publisher to it"),
        Loss("issue", PERIODICAL, "no issue of a periodical"),
        Loss("note", TEX_SIGNS, "commands for signs are undefined to it"),
        Loss("number", NUMBERED, "no number of the type"),
        Loss("number", of(T.DATASET, T.PATENT), "no number of the type"),
        Loss("year", BEFORE_CHRIST, "a date in words"),
    ],
    "biblatex": [
        PATENT,
        INTERVIEW,
        *_PACKED,
        Loss("number", of(T.DATASET), "no number of the type"),
        Loss("genre", of(T.THESIS), "@mastersthesis becomes biblatex's word for it"),
        Loss("container_title", SITES, "no titleaddon"),
        Loss("container_title", LAWS, "howpublished is no container to it"),
        Loss("container_title", IN_OTHERS, "howpublished is a publisher to it"),
        Loss("container_title", MAIN_TITLE, "the main title is the container to it"),
        Loss("note", TEX_SIGNS, "commands for signs are undefined to it"),
        Loss("page", ARTICLE_NUMBER, "no eid"),
        Loss("year", BEFORE_CHRIST, "years before our era"),
    ],
    "ris": [
        PATENT,
        LABELLED,
        LABELLED_ISSN,
        INTERVIEW,
        REPORTER,
        Loss("pmid", ALL, "no AN"),
        Loss("author", PARTICLES["author"], "a particle becomes part of the name"),
        Loss("editor", PARTICLES["editor"], "a particle becomes part of the name"),
        Loss("author", BODY_WITH_COMMA, "the comma is taken for that of a person"),
        Loss("author", of(T.ARTICLE_NEWSPAPER, T.BILL, T.HEARING, T.MOTION_PICTURE, T.BROADCAST, T.MUSICAL_SCORE),
             "AU has another meaning in the type"),
        Loss("editor", of(T.ENTRY, T.PERIODICAL, T.REPORT, T.MUSICAL_SCORE), "no editor of the type"),
        Loss("translator", of(T.ARTICLE_JOURNAL), "no translator of an article"),
        Loss("container_title", of(T.WEBPAGE), "T2 has another meaning in the type"),
        Loss("collection_title", of(T.ARTICLE_JOURNAL, T.MAP), "no series of the type"),
        Loss("genre", ONLINE, "no kind of the type"),
        Loss("genre", of(T.SPEECH, T.PATENT, T.MOTION_PICTURE, T.GRAPHIC, T.PERSONAL_COMMUNICATION),
             "no kind of the type"),
        Loss("issue", PERIODICAL, "no issue of a periodical"),
        Loss("month", of(T.ARTICLE_NEWSPAPER), "DA has another meaning in the type"),
        Loss("number", NUMBERED, "no number of the type"),
        Loss("page", of(T.LEGAL_CASE), "the first page of a case"),
        Loss("publisher_place", of(T.PATENT, T.MOTION_PICTURE), "no place of the type"),
        Loss("title", TRANSLATED, "the translation is the title to it"),
        Loss("volume", of(T.LEGISLATION), "VL has another meaning in the type"),
        Loss("year", SEASON, "a season in DA"),
        Loss("year", of(T.PAPER_CONFERENCE), "PY is the conference's to it"),
    ],
}  # fmt: skip

_BIBUTILS = [
    INTERVIEW,
    Loss("accessed pmid", ALL, "no place for it in MODS, or it does not look for it"),
    Loss("author", PARTICLES["author"], "a particle becomes part of the name"),
    Loss("editor", PARTICLES["editor"], "a particle becomes part of the name"),
    Loss("year", BEFORE_CHRIST, "a date in words"),
    Loss("year", of(T.MANUSCRIPT), 'a circa: "c. 1685" stays in words'),
]
BIBUTILS = {
    "bibtex": [
        *_BIBUTILS,
        PATENT,
        Loss("collection_title", of(T.ARTICLE_JOURNAL, T.MUSICAL_SCORE, T.MAP), "no series of the type"),
        Loss("container_title publisher", SITES, "howpublished is a publisher to it"),
        Loss("container_title volume", LAWS, "howpublished is no container to it, and so there is no volume"),
        Loss("container_title publisher", IN_OTHERS, "howpublished is a publisher to it"),
        Loss("edition", of(T.ARTICLE_NEWSPAPER, T.MAP), "no edition of the type"),
        Loss("genre", ONLINE, "no kind of the type"),
        Loss("genre", of(T.SPEECH, T.MANUSCRIPT, T.PATENT, T.MOTION_PICTURE, T.GRAPHIC, T.PERSONAL_COMMUNICATION),
             "no kind of the type"),
        Loss("issn", of(T.BOOK, T.PERIODICAL), "no ISSN of the type"),
        Loss("issue volume", PERIODICAL, "no issue of a periodical"),
        Loss("keyword", of(T.ARTICLE_JOURNAL), "keywords are cut at spaces"),
        Loss("note", TEX_SIGNS, "commands for signs stay as they are"),
        Loss("number", NUMBERED, "no number of the type"),
        Loss("number", of(T.DATASET, T.PATENT), "no number of the type"),
        Loss("year", INEXACT, "a date in words"),
    ],
    "ris": [
        *_BIBUTILS,
        LABELLED,
        LABELLED_ISSN,
        REPORTER,
        Loss("genre translator", ALL, "a note, or an author"),
        Loss("author", BODIES, "its last words are taken for the family name"),
        Loss("author editor", EDITED, "editors in A2 and A3, which it takes for authors"),
        Loss("author", of(T.PATENT), "the office is put among the inventors"),
        Loss("author", of(T.BROADCAST), "an author beside the director's tag"),
        Loss("container_title", of(T.CHAPTER, T.PAPER_CONFERENCE), "a book in T2, proceedings in C3"),
        Loss("doi", of(T.DATASET, T.ARTICLE, T.REPORT, T.BOOK), "it looks for no DOI of the type"),
        Loss("number", NUMBERED, "no number of the type"),
        Loss("number", of(T.DATASET), "no number of the type"),
        Loss("number", of(T.PATENT, T.STANDARD), "numbers that it takes for an ISBN"),
        Loss("publisher_place", of(T.PAPER_CONFERENCE), "places of the publisher in C1"),
        Loss("year", SEASON, "a season in DA"),
    ],
}  # fmt: skip
RISPY = {
    "ris": [
        INTERVIEW,
        LABELLED,
        LABELLED_ISSN,
        Loss("number", NUMBERED, 'a label in M2 ("number: S. 3237")'),
        Loss("genre", ONLINE, "a label in M2"),
        Loss("genre", of(T.SPEECH, T.PATENT, T.MOTION_PICTURE, T.GRAPHIC, T.PERSONAL_COMMUNICATION), "a label in M2"),
        Loss("editor", of(T.REPORT, T.MUSICAL_SCORE), "a label in M2"),
        Loss("author", of(T.BROADCAST), "a label in M2"),
        Loss("year", BEFORE_CHRIST, "a date in words"),
        Loss("year", INEXACT, "a date in words"),
    ]
}
