"""Item types: what BibTeX, BibLaTeX and RIS call them.

Sources: btxdoc (BibTeX's entry types), biblatex manual section 2.1, the RIS types as Zotero and EndNote read
them. Types that Zotero's importers drop or mangle are avoided where another serves LaTeX as well.
"""

from exporter.csl import ItemType as T
from exporter.formats.table.rows import TypeRow

# fmt: off
TYPES = (
    TypeRow(T.ARTICLE_JOURNAL,        "article",       "article",       "JOUR"),
    TypeRow(T.ARTICLE_MAGAZINE,       "article",       "article",       "MGZN"),
    TypeRow(T.ARTICLE_NEWSPAPER,      "article",       "article",       "NEWS"),
    TypeRow(T.REVIEW,                 "article",       "article",       "JOUR"),
    TypeRow(T.REVIEW_BOOK,            "article",       "article",       "JOUR"),
    TypeRow(T.BOOK,                   "book",          "book",          "BOOK"),
    TypeRow(T.CHAPTER,                "incollection",  "incollection",  "CHAP"),
    TypeRow(T.ENTRY_ENCYCLOPEDIA,     "incollection",  "inreference",   "ENCYC"),
    TypeRow(T.ENTRY_DICTIONARY,       "incollection",  "inreference",   "DICT"),
    TypeRow(T.ENTRY,                  "incollection",  "inreference",   "GEN"),
    TypeRow(T.PAPER_CONFERENCE,       "inproceedings", "inproceedings", "CONF"),
    TypeRow(T.THESIS,                 "phdthesis",     "thesis",        "THES"),
    TypeRow(T.REPORT,                 "techreport",    "report",        "RPRT"),
    TypeRow(T.STANDARD,               "techreport",    "report",        "STAND"),
    TypeRow(T.WEBPAGE,                "misc",          "online",        "ELEC"),
    TypeRow(T.POST_WEBLOG,            "misc",          "online",        "BLOG"),
    TypeRow(T.POST,                   "misc",          "online",        "BLOG"),
    TypeRow(T.ARTICLE,                "misc",          "online",        "UNPB"),
    TypeRow(T.DATASET,                "misc",          "dataset",       "DATA"),
    TypeRow(T.SOFTWARE,               "misc",          "software",      "COMP"),
    TypeRow(T.MANUSCRIPT,             "unpublished",   "unpublished",   "MANSCPT"),
    TypeRow(T.SPEECH,                 "misc",          "unpublished",   "SLIDE"),
    TypeRow(T.PAMPHLET,               "booklet",       "booklet",       "PAMP"),
    TypeRow(T.PATENT,                 "misc",          "patent",        "PAT"),
    TypeRow(T.LEGAL_CASE,             "misc",          "misc",          "CASE"),
    TypeRow(T.LEGISLATION,            "misc",          "misc",          "STAT"),
    TypeRow(T.BILL,                   "misc",          "misc",          "BILL"),
    TypeRow(T.REGULATION,             "misc",          "misc",          "LEGAL"),
    TypeRow(T.TREATY,                 "misc",          "misc",          "GEN"),
    TypeRow(T.HEARING,                "misc",          "misc",          "HEAR"),
    TypeRow(T.MOTION_PICTURE,         "misc",          "misc",          "MPCT"),
    TypeRow(T.BROADCAST,              "misc",          "misc",          "MPCT"),
    TypeRow(T.SONG,                   "misc",          "misc",          "SOUND"),
    TypeRow(T.MUSICAL_SCORE,          "misc",          "book",          "MUSIC"),
    TypeRow(T.PERFORMANCE,            "misc",          "misc",          "GEN"),
    TypeRow(T.GRAPHIC,                "misc",          "misc",          "ART"),
    TypeRow(T.FIGURE,                 "misc",          "misc",          "FIGURE"),
    TypeRow(T.MAP,                    "misc",          "misc",          "MAP"),
    TypeRow(T.INTERVIEW,              "misc",          "misc",          "GEN"),
    TypeRow(T.PERSONAL_COMMUNICATION, "misc",          "misc",          "PCOMM"),
    TypeRow(T.PERIODICAL,             "misc",          "periodical",    "GEN"),
    TypeRow(T.COLLECTION,             "misc",          "misc",          "GEN"),
    TypeRow(T.CLASSIC,                "misc",          "book",          "CLSWK"),
    TypeRow(T.EVENT,                  "misc",          "misc",          "GEN"),
    TypeRow(T.DOCUMENT,               "misc",          "misc",          "GEN"),
)
# fmt: on

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
