"""EndNote's reference types, and what their fields hold: data for :mod:`exporter.sources.records.endnote`.

Sources: the numbers and names in the ``ref-type`` of EndNote's XML; the table of reference types in the EndNote manual
("Reference types table"), which says for each type what its "Secondary Title" or "Tertiary Author" is.
"""

from exporter.csl import ItemType as T

# The number in ``ref-type``, EndNote's name of the type, and CSL's type.
TYPES: tuple[tuple[int, str, T], ...] = (
    (2, "Artwork", T.GRAPHIC),
    (3, "Audiovisual Material", T.MOTION_PICTURE),
    (4, "Bill", T.BILL),
    (5, "Book Section", T.CHAPTER),
    (6, "Book", T.BOOK),
    (7, "Case", T.LEGAL_CASE),
    (8, "Catalog", T.BOOK),
    (9, "Computer Program", T.SOFTWARE),
    (10, "Conference Proceedings", T.PAPER_CONFERENCE),
    (12, "Web Page", T.WEBPAGE),
    (13, "Generic", T.DOCUMENT),
    (14, "Hearing", T.HEARING),
    (17, "Journal Article", T.ARTICLE_JOURNAL),
    (19, "Magazine Article", T.ARTICLE_MAGAZINE),
    (20, "Map", T.MAP),
    (21, "Film or Broadcast", T.MOTION_PICTURE),
    (23, "Newspaper Article", T.ARTICLE_NEWSPAPER),
    (24, "Pamphlet", T.PAMPHLET),
    (25, "Patent", T.PATENT),
    (26, "Personal Communication", T.PERSONAL_COMMUNICATION),
    (27, "Report", T.REPORT),
    (28, "Edited Book", T.BOOK),
    (31, "Statute", T.LEGISLATION),
    (32, "Thesis", T.THESIS),
    (34, "Unpublished Work", T.MANUSCRIPT),
    (36, "Manuscript", T.MANUSCRIPT),
    (37, "Figure", T.FIGURE),
    (38, "Chart or Table", T.FIGURE),
    (39, "Equation", T.FIGURE),
    (43, "Electronic Article", T.ARTICLE_JOURNAL),
    (44, "Electronic Book", T.BOOK),
    (45, "Online Database", T.DATASET),
    (46, "Government Document", T.REPORT),
    (47, "Conference Paper", T.PAPER_CONFERENCE),
    (48, "Online Multimedia", T.MOTION_PICTURE),
    (49, "Classical Work", T.CLASSIC),
    (50, "Legal Rule or Regulation", T.REGULATION),
    (51, "Ancient Text", T.CLASSIC),
    (52, "Dictionary", T.ENTRY_DICTIONARY),
    (53, "Encyclopedia", T.ENTRY_ENCYCLOPEDIA),
    (54, "Grant", T.REPORT),
    (55, "Aggregated Database", T.DATASET),
    (56, "Blog", T.POST_WEBLOG),
    (57, "Serial", T.PERIODICAL),
    (58, "Standard", T.STANDARD),
    (59, "Dataset", T.DATASET),
    (60, "Electronic Book Section", T.CHAPTER),
    (61, "Music", T.SONG),
)
# Types of later editions, of which the name alone is sure.
LATER = {
    "Discussion Forum": T.POST,
    "Interview": T.INTERVIEW,
    "Multimedia Application": T.SOFTWARE,
    "Podcast": T.BROADCAST,
    "Press Release": T.WEBPAGE,
    "Social Media": T.POST,
    "Television Episode": T.BROADCAST,
    "Preprint": T.ARTICLE,
}
BY_NUMBER = {str(number): kind for number, _, kind in TYPES}
BY_NAME = {name.lower(): kind for _, name, kind in TYPES} | {name.lower(): kind for name, kind in LATER.items()}
EDITED_BOOK = frozenset({"28", "edited book"})

PERIODICALS = frozenset({T.ARTICLE_JOURNAL, T.ARTICLE_MAGAZINE, T.ARTICLE_NEWSPAPER})
# Where the "Secondary Title" is the title of a series.
WITH_SERIES = frozenset({T.BOOK, T.REPORT, T.SOFTWARE, T.MAP, T.MANUSCRIPT, T.MOTION_PICTURE, T.CLASSIC})
# Where "Number" is the number in the series.
SERIES_VOLUME = frozenset({T.BOOK, T.CHAPTER, T.CLASSIC, T.MAP})
# Where "Pages" is the number of pages of the whole.
WHOLE = frozenset({T.BOOK, T.THESIS, T.MANUSCRIPT, T.PAMPHLET, T.CLASSIC})
