"""Item types: what BibTeX, BibLaTeX and RIS call them.

Sources: btxdoc (BibTeX's entry types), biblatex manual section 2.1, the RIS types as Zotero and EndNote read
them; Zotero's own types as it makes them of CSL-JSON. Types that Zotero's importers drop or mangle are avoided where
another serves LaTeX as well.
"""

from exporter.csl import ItemType as T
from exporter.formats.table.rows import TypeRow

# fmt: off
TYPES = (
    TypeRow(T.ARTICLE_JOURNAL,        "article",       "article",       "JOUR",      "journalArticle"),
    TypeRow(T.ARTICLE_MAGAZINE,       "article",       "article",       "MGZN",      "magazineArticle"),
    TypeRow(T.ARTICLE_NEWSPAPER,      "article",       "article",       "NEWS",      "newspaperArticle"),
    TypeRow(T.REVIEW,                 "article",       "article",       "JOUR",      "journalArticle"),
    TypeRow(T.REVIEW_BOOK,            "article",       "article",       "JOUR",      "journalArticle"),
    TypeRow(T.BOOK,                   "book",          "book",          "BOOK",      "book"),
    TypeRow(T.CHAPTER,                "incollection",  "incollection",  "CHAP",      "bookSection"),
    TypeRow(T.ENTRY_ENCYCLOPEDIA,     "incollection",  "inreference",   "ENCYC",     "encyclopediaArticle"),
    TypeRow(T.ENTRY_DICTIONARY,       "incollection",  "inreference",   "DICT",      "dictionaryEntry"),
    TypeRow(T.ENTRY,                  "incollection",  "inreference",   "GEN",       "document"),
    TypeRow(T.PAPER_CONFERENCE,       "inproceedings", "inproceedings", "CONF",      "conferencePaper"),
    TypeRow(T.THESIS,                 "phdthesis",     "thesis",        "THES",      "thesis"),
    TypeRow(T.REPORT,                 "techreport",    "report",        "RPRT",      "report"),
    TypeRow(T.STANDARD,               "techreport",    "report",        "STAND",     "standard"),
    TypeRow(T.WEBPAGE,                "misc",          "online",        "ELEC",      "webpage"),
    TypeRow(T.POST_WEBLOG,            "misc",          "online",        "BLOG",      "blogPost"),
    TypeRow(T.POST,                   "misc",          "online",        "BLOG",      "forumPost"),
    TypeRow(T.ARTICLE,                "misc",          "online",        "UNPB",      "preprint"),
    TypeRow(T.DATASET,                "misc",          "dataset",       "DATA",      "dataset"),
    TypeRow(T.SOFTWARE,               "misc",          "software",      "COMP",      "computerProgram"),
    TypeRow(T.MANUSCRIPT,             "unpublished",   "unpublished",   "MANSCPT",   "manuscript"),
    TypeRow(T.SPEECH,                 "misc",          "unpublished",   "SLIDE",     "presentation"),
    TypeRow(T.PAMPHLET,               "booklet",       "booklet",       "PAMP",      "document"),
    TypeRow(T.PATENT,                 "misc",          "patent",        "PAT",       "patent"),
    TypeRow(T.LEGAL_CASE,             "misc",          "misc",          "CASE",      "case"),
    TypeRow(T.LEGISLATION,            "misc",          "misc",          "STAT",      "statute"),
    TypeRow(T.BILL,                   "misc",          "misc",          "BILL",      "bill"),
    TypeRow(T.REGULATION,             "misc",          "misc",          "LEGAL",     "document"),
    TypeRow(T.TREATY,                 "misc",          "misc",          "GEN",       "document"),
    TypeRow(T.HEARING,                "misc",          "misc",          "HEAR",      "hearing"),
    TypeRow(T.MOTION_PICTURE,         "misc",          "misc",          "MPCT",      "film"),
    TypeRow(T.BROADCAST,              "misc",          "misc",          "MPCT",      "tvBroadcast"),
    TypeRow(T.SONG,                   "misc",          "misc",          "SOUND",     "audioRecording"),
    TypeRow(T.MUSICAL_SCORE,          "misc",          "book",          "MUSIC",     "document"),
    TypeRow(T.PERFORMANCE,            "misc",          "misc",          "GEN",       "document"),
    TypeRow(T.GRAPHIC,                "misc",          "misc",          "ART",       "artwork"),
    TypeRow(T.FIGURE,                 "misc",          "misc",          "FIGURE",    "document"),
    TypeRow(T.MAP,                    "misc",          "misc",          "MAP",       "map"),
    TypeRow(T.INTERVIEW,              "misc",          "misc",          "GEN",       "interview"),
    TypeRow(T.PERSONAL_COMMUNICATION, "misc",          "misc",          "PCOMM",     "letter"),
    TypeRow(T.PERIODICAL,             "misc",          "periodical",    "GEN",       "document"),
    TypeRow(T.COLLECTION,             "misc",          "misc",          "GEN",       "document"),
    TypeRow(T.CLASSIC,                "misc",          "book",          "CLSWK",     "document"),
    TypeRow(T.EVENT,                  "misc",          "misc",          "GEN",       "document"),
    TypeRow(T.DOCUMENT,               "misc",          "misc",          "GEN",       "document"),
)
# fmt: on

# RIS: what Zotero makes of a TY where that is not the type meant, and where "Type: " in M2 tells it better.
MISREAD_BY_ZOTERO = frozenset({"GEN", "UNPB", "STAND"})

# Names that several types share, and names that are read but never written.
READ_ENTRY = {
    "misc": T.DOCUMENT, "standard": T.STANDARD, "jurisdiction": T.LEGAL_CASE, "legislation": T.LEGISLATION,
    "movie": T.MOTION_PICTURE, "conference": T.PAPER_CONFERENCE, "inbook": T.CHAPTER, "suppbook": T.CHAPTER,
    "bookinbook": T.CHAPTER, "suppcollection": T.CHAPTER, "suppperiodical": T.ARTICLE_JOURNAL,
    "newspaper": T.ARTICLE_NEWSPAPER, "proceedings": T.BOOK, "collection": T.BOOK, "reference": T.BOOK,
    "mvbook": T.BOOK, "mvcollection": T.BOOK, "mvproceedings": T.BOOK, "mvreference": T.BOOK,
    "mastersthesis": T.THESIS, "bachelorsthesis": T.THESIS, "manual": T.REPORT, "electronic": T.WEBPAGE,
    "www": T.WEBPAGE, "webpage": T.WEBPAGE, "preprint": T.ARTICLE, "video": T.MOTION_PICTURE,
    "audio": T.SONG, "music": T.SONG, "image": T.GRAPHIC, "artwork": T.GRAPHIC, "performance": T.PERFORMANCE,
    "review": T.REVIEW, "letter": T.PERSONAL_COMMUNICATION, "legal": T.LEGISLATION, "data": T.DATASET,
}  # fmt: skip

# Of those, what a record from a .bib file is written as again, per dialect: styles print them in ways of their own.
KEPT_ENTRY = {
    "bibtex": frozenset({"manual", "proceedings", "inbook"}),
    "biblatex": frozenset({"manual", "proceedings", "inbook", "reference", "mvbook"}),
}

READ_TAG = {
    "GEN": T.DOCUMENT, "WEB": T.WEBPAGE, "EJOU": T.ARTICLE_JOURNAL, "EJOUR": T.ARTICLE_JOURNAL,
    "JFULL": T.PERIODICAL, "ABST": T.ARTICLE_JOURNAL, "INPR": T.ARTICLE_JOURNAL, "EDBOOK": T.BOOK,
    "EBOOK": T.BOOK, "SER": T.BOOK, "CTLG": T.BOOK, "ECHAP": T.CHAPTER, "CPAPER": T.PAPER_CONFERENCE,
    "GOVDOC": T.REPORT, "VIDEO": T.MOTION_PICTURE, "ADVS": T.MOTION_PICTURE, "MULTI": T.MOTION_PICTURE,
    "UNPD": T.MANUSCRIPT, "LEGAL": T.REGULATION, "ICOMM": T.PERSONAL_COMMUNICATION, "ANCIENT": T.CLASSIC,
    "AGGR": T.DATASET, "DBASE": T.DATASET, "CHART": T.GRAPHIC, "EQUA": T.FIGURE,
}  # fmt: skip

# A kind that the entry type of a BibTeX file cannot say and that stands in ``type``. A genre of just these
# words says no more than the item type, and is not kept.
IMPLIED_GENRE = {
    T.DATASET: "Data set",
    T.REPORT: "Report",
    T.SOFTWARE: "Computer software",
    T.STANDARD: "Standard",
    T.THESIS: "Thesis",
}
THESIS_KINDS = {"phdthesis": "PhD thesis", "mastersthesis": "Master's thesis"}
