"""Variables: the field or tag that holds each, per type where it differs. The first row that fits is taken.

Fields that BibTeX and biblatex do not know ("reviewedtitle") are ignored by their styles; they keep the record
whole. RIS tags are those which Zotero and EndNote both read for the type, Zotero's where they disagree.
"""

from exporter.csl import ItemType as T
from exporter.formats.table.rows import Row
from exporter.formats.table.types import TYPES

JOURNALS = frozenset({T.ARTICLE_JOURNAL, T.REVIEW, T.REVIEW_BOOK})
PRESS = frozenset({T.ARTICLE_MAGAZINE, T.ARTICLE_NEWSPAPER})
ARTICLES = JOURNALS | PRESS
ENTRIES = frozenset({T.ENTRY, T.ENTRY_DICTIONARY, T.ENTRY_ENCYCLOPEDIA})
IN_BOOKS = frozenset({T.CHAPTER}) | ENTRIES
WEB = frozenset({T.WEBPAGE, T.POST, T.POST_WEBLOG})
FILMS = frozenset({T.MOTION_PICTURE, T.BROADCAST})
WORKS = frozenset({T.BOOK, T.THESIS, T.MANUSCRIPT, T.PAMPHLET})  # RIS: SP is the number of pages
PROGRAMS = frozenset({T.DATASET, T.SOFTWARE})
# RIS types that become one with editors and translators in Zotero.
EDITED = ARTICLES | IN_BOOKS | {T.BOOK, T.DOCUMENT, T.COLLECTION, T.CLASSIC, T.PERIODICAL}
PUBLISHED = ARTICLES | IN_BOOKS | {T.BOOK, T.PAPER_CONFERENCE}  # .bib: "number" is an issue's or a series'
NUMBERED = frozenset({T.REPORT, T.PATENT, T.STANDARD})  # RIS: SN is their own number
# BibLaTeX: the types of entries that have an "organization" and no "publisher".
UNPRINTED = frozenset(row.csl for row in TYPES if row.biblatex in ("misc", "online", "software")) | {T.PERIODICAL}
WITH_KIND = WEB | {T.THESIS, T.REPORT, T.STANDARD, T.MANUSCRIPT, T.PAMPHLET, T.SPEECH, T.PERSONAL_COMMUNICATION, T.MAP}
BILLS = frozenset({T.BILL, T.LEGISLATION, T.HEARING})  # RIS: M1 is the number of the bill, the law, the document
SERIALS = ARTICLES | {T.PERIODICAL}  # RIS: SN is an ISSN; Zotero takes that of any other type for an ISBN


# fmt: off
VARIABLES = (
    #   variable                 bibtex               biblatex             ris   types
    Row("author",                "author",            "author",            "",   FILMS),
    Row("author",                "author",            "author",            "AU"),
    Row("director",              "director",          "director",          "AU", FILMS),
    Row("director",              "director",          "director",          ""),
    Row("editor",                "editor",            "editor",            "A3", {T.BOOK}),
    Row("editor",                "editor",            "editor",            "ED", {T.REPORT}),
    Row("editor",                "editor",            "editor",            "",   PRESS),
    Row("editor",                "editor",            "editor",            "A2", EDITED | {T.PAPER_CONFERENCE}),
    Row("editor",                "editor",            "editor",            ""),
    Row("translator",            "translator",        "translator",        "A4", EDITED),
    Row("translator",            "translator",        "translator",        ""),
    Row("container_author",      "bookauthor",        "bookauthor",        "C2", {T.CHAPTER}),
    Row("container_author",      "bookauthor",        "bookauthor",        ""),
    Row("collection_editor",     "editorb",           "editorb",           "A2", {T.BOOK, T.REPORT}),
    Row("collection_editor",     "editorb",           "editorb",           "A3", {T.CHAPTER, T.PAPER_CONFERENCE}),
    Row("collection_editor",     "editorb",           "editorb",           ""),
    Row("contributor",           "contributor",       "contributor",       "A3", {T.THESIS}),
    Row("contributor",           "contributor",       "contributor",       ""),

    Row("title",                 "title",             "title",             "TI"),
    Row("title_short",           "shorttitle",        "shorttitle",        "ST"),
    Row("original_title",        "origtitle",         "origtitle",         ""),
    Row("translated_title",      "translatedtitle",   "translatedtitle",   "TT"),
    Row("reviewed_title",        "reviewedtitle",     "reviewedtitle",     "RI"),
    Row("container_title",       "journal",           "journaltitle",      "T2", ARTICLES),
    Row("container_title",       "booktitle",         "booktitle",         "T2", IN_BOOKS),
    Row("container_title",       "booktitle",         "booktitle",         "C3", {T.PAPER_CONFERENCE}),
    Row("container_title",       "booktitle",         "booktitle",         "",   {T.BOOK, T.REPORT, T.THESIS}),
    Row("container_title",       "journal",           "howpublished",      "A2", {T.LEGAL_CASE}),
    Row("container_title",       "booktitle",         "booktitle",         "T2", {T.PAMPHLET}),
    Row("container_title",       "howpublished",      "howpublished",      "",   {T.MANUSCRIPT, T.PATENT, T.SPEECH}),
    Row("container_title",       "howpublished",      "howpublished",      "",   {T.BROADCAST, T.SONG, T.REGULATION}),
    Row("container_title",       "howpublished",      "titleaddon",        "T2", WEB | {T.ARTICLE}),
    Row("container_title",       "howpublished",      "howpublished",      "",   {T.MAP}),
    Row("container_title",       "howpublished",      "howpublished",      "T2"),
    Row("container_title_short", "shortjournal",      "shortjournal",      "J2"),
    Row("volume_title",          "maintitle",         "maintitle",         ""),
    Row("collection_title",      "series",            "series",            "T2", {T.BOOK, T.REPORT, T.MAP}),
    Row("collection_title",      "series",            "series",            "T3"),
    Row("collection_number",     "number",            "number",            "M1", {T.BOOK}),
    Row("collection_number",     "number",            "number",            "SV", IN_BOOKS),
    Row("collection_number",     "seriesnumber",      "seriesnumber",      ""),
    Row("event_title",           "eventtitle",        "eventtitle",        "T2", {T.PAPER_CONFERENCE, T.SPEECH}),
    Row("event_title",           "eventtitle",        "eventtitle",        ""),
    Row("event_date",            "eventdate",         "eventdate",         ""),

    Row("volume",                "volume",            "volume",            "",   {T.PATENT, T.THESIS, T.MANUSCRIPT}),
    Row("volume",                "volume",            "volume",            "VL"),
    Row("number_of_volumes",     "volumes",           "volumes",           "M1", {T.CHAPTER}),
    Row("number_of_volumes",     "volumes",           "volumes",           "",   ARTICLES | {T.DATASET, T.SOFTWARE}),
    Row("number_of_volumes",     "volumes",           "volumes",           "NV"),
    Row("issue",                 "number",            "number",            "IS", ARTICLES | {T.PAPER_CONFERENCE}),
    Row("issue",                 "issue",             "issue",             "IS", {T.PERIODICAL, T.DOCUMENT}),
    Row("issue",                 "issue",             "issue",             ""),
    Row("number",                "itemnumber",        "itemnumber",        "",   PUBLISHED),
    Row("number",                "number",            "number",            "SN", NUMBERED),
    Row("number",                "number",            "number",            "NV", {T.DATASET}),
    Row("number",                "number",            "number",            "SV", {T.LEGAL_CASE}),
    Row("number",                "number",            "number",            "M1", BILLS),
    Row("number",                "number",            "number",            ""),
    Row("part_number",           "part",              "part",              ""),
    Row("chapter_number",        "chapter",           "chapter",           ""),
    Row("section",               "section",           "section",           "SE", PRESS),
    Row("section",               "section",           "section",           ""),
    Row("page",                  "pages",             "pages",             "",   FILMS | {T.PAMPHLET}),
    Row("page",                  "pages",             "pages",             "SP"),
    Row("article_number",        "eid",               "eid",               "C7"),
    Row("number_of_pages",       "pagetotal",         "pagetotal",         "SP", WORKS),
    Row("number_of_pages",       "pagetotal",         "pagetotal",         ""),
    Row("dimensions",            "dimensions",        "dimensions",        "SP", FILMS),
    Row("dimensions",            "dimensions",        "dimensions",        "C3", {T.GRAPHIC}),
    Row("dimensions",            "dimensions",        "dimensions",        ""),
    Row("scale",                 "scale",             "scale",             "C1", {T.MAP}),
    Row("scale",                 "scale",             "scale",             ""),
    Row("edition",               "edition",           "edition",           "",   JOURNALS | PROGRAMS),
    Row("edition",               "edition",           "edition",           "ET"),
    Row("version",               "version",           "version",           "ET", PROGRAMS),
    Row("version",               "version",           "version",           ""),
    Row("genre",                 "type",              "type",              "M3", WITH_KIND),
    Row("genre",                 "type",              "type",              "C4", {T.MOTION_PICTURE}),
    Row("genre",                 "type",              "type",              ""),
    Row("medium",                "medium",            "medium",            "M1", {T.SOFTWARE}),
    Row("medium",                "medium",            "medium",            "C5", FILMS | {T.SONG}),
    Row("medium",                "medium",            "medium",            "M3", {T.GRAPHIC}),
    Row("medium",                "medium",            "medium",            ""),

    Row("publisher",             "institution",       "institution",       "PB", {T.REPORT, T.STANDARD}),
    Row("publisher",             "school",            "institution",       "PB", {T.THESIS}),
    Row("publisher",             "organization",      "organization",      "PB", WEB),
    Row("publisher",             "assignee",          "holder",            "PB", {T.PATENT}),
    Row("publisher",             "publisher",         "organization",      "",   {T.LEGAL_CASE}),
    Row("publisher",             "publisher",         "publisher",         "",   {T.MANUSCRIPT}),
    Row("publisher",             "publisher",         "organization",      "PB", UNPRINTED),
    Row("publisher",             "publisher",         "howpublished",      "PB", {T.PAMPHLET}),
    Row("publisher",             "publisher",         "publisher",         "PB"),
    Row("publisher_place",       "address",           "location",          "C1", {T.PAPER_CONFERENCE}),
    Row("publisher_place",       "address",           "location",          "",   {T.SPEECH}),
    Row("publisher_place",       "address",           "location",          "CY"),
    Row("event_place",           "venue",             "venue",             "CY", {T.PAPER_CONFERENCE, T.SPEECH}),
    Row("event_place",           "venue",             "venue",             ""),
    Row("authority",             "authority",         "authority",         "A2", {T.PATENT}),
    Row("authority",             "authority",         "authority",         "PB", {T.LEGAL_CASE}),
    Row("authority",             "authority",         "authority",         ""),
    Row("jurisdiction",          "jurisdiction",      "jurisdiction",      "C3", {T.PATENT}),
    Row("jurisdiction",          "jurisdiction",      "jurisdiction",      ""),

    Row("issued",                "year",              "date",              "PY"),
    Row("original_date",         "origdate",          "origdate",          "OP"),
    Row("submitted",             "submitted",         "submitted",         "C1", {T.PATENT}),
    Row("submitted",             "submitted",         "submitted",         ""),
    Row("status",                "pubstate",          "pubstate",          "C6", {T.PATENT}),
    Row("status",                "pubstate",          "pubstate",          "N1"),

    Row("isbn",                  "isbn",              "isbn",              "",   JOURNALS | NUMBERED),
    Row("isbn",                  "isbn",              "isbn",              "SN"),
    Row("issn",                  "issn",              "issn",              "SN", SERIALS),
    Row("issn",                  "issn",              "issn",              ""),
    Row("doi",                   "doi",               "doi",               "DO"),
    Row("url",                   "url",               "url",               "UR"),
    Row("accessed",              "urldate",           "urldate",           "Y2"),
    Row("pmid",                  "pmid",              "pmid",              "AN"),
    Row("pmcid",                 "pmcid",             "pmcid",             "C2", JOURNALS),
    Row("pmcid",                 "pmcid",             "pmcid",             ""),
    Row("archive",               "archive",           "archive",           "PB", {T.MANUSCRIPT}),
    Row("archive",               "archive",           "archive",           "DB"),
    Row("archive_collection",    "archivecollection", "archivecollection", "T2", {T.MANUSCRIPT}),
    Row("archive_collection",    "archivecollection", "archivecollection", ""),
    Row("archive_location",      "archivelocation",   "archivelocation",   "AN"),
    Row("call_number",           "lccn",              "library",           "M1", {T.PATENT}),
    Row("call_number",           "lccn",              "library",           "CN"),
    Row("source",                "source",            "source",            "DP"),

    Row("language",              "language",          "language",          "",   {T.SOFTWARE}),
    Row("language",              "language",          "language",          "LA"),
    Row("keyword",               "keywords",          "keywords",          "KW"),
    Row("abstract",              "abstract",          "abstract",          "AB"),
    Row("note",                  "note",              "note",              "N1"),
    Row("annote",                "annote",            "annotation",        "RN"),
    Row("license",               "copyright",         "copyright",         "CR"),
)
# fmt: on

# Fields and tags that are read though never written: other programs' names for the same thing.
READ_FIELD = {
    "journal": "container_title", "journaltitle": "container_title", "booktitle": "container_title",
    "address": "publisher_place", "location": "publisher_place", "school": "publisher",
    "institution": "publisher", "organization": "publisher", "publisher": "publisher", "assignee": "publisher",
    "holder": "publisher", "number": "number", "issue": "issue", "lccn": "call_number",
    "library": "call_number", "numpages": "number_of_pages", "annote": "annote", "annotation": "annote",
    "shortjournal": "container_title_short", "journalabbr": "container_title_short", "location-place": "event_place",
    "articleno": "article_number", "article-number": "article_number", "keyword": "keyword",
    "rights": "license", "origyear": "original_date", "addendum": "note", "advisor": "contributor",
    "howpublished": "container_title",
}  # fmt: skip

READ_RIS = {
    "A1": "author", "AU": "author", "ED": "editor", "T1": "title", "CT": "title", "JF": "container_title",
    "JO": "container_title", "JA": "container_title_short", "J1": "container_title_short",
    "BT": "container_title", "T2": "container_title", "T3": "collection_title", "N2": "abstract",
    "A2": "editor", "A4": "translator", "IS": "issue", "CP": "issue", "VL": "volume", "PB": "publisher",
    "CY": "publisher_place", "PP": "publisher_place", "ET": "edition", "NV": "number_of_volumes", "SE": "section",
    "AN": "archive_location", "DB": "archive", "CN": "call_number", "M3": "genre",
}  # fmt: skip
