"""The vocabulary of CSL 1.0.2: the item types, a line of meaning each.

Source: Citation Style Language 1.0.2 specification, appendix III ("Types"). The variables of the same
specification (appendix IV) are the fields of :class:`exporter.reference.Reference`, which documents them.
"""

from enum import StrEnum


class ItemType(StrEnum):
    """What kind of thing is cited."""

    ARTICLE = "article"  # a preprint or a working paper, not published in a journal
    ARTICLE_JOURNAL = "article-journal"  # an article in a scholarly journal
    ARTICLE_MAGAZINE = "article-magazine"  # an article in a popular magazine
    ARTICLE_NEWSPAPER = "article-newspaper"  # an article in a newspaper
    BILL = "bill"  # a proposed law
    BOOK = "book"  # a whole book, or a whole volume of proceedings
    BROADCAST = "broadcast"  # a radio or television programme, a podcast
    CHAPTER = "chapter"  # a part of a book that has a title of its own
    CLASSIC = "classic"  # a classical or ancient work
    COLLECTION = "collection"  # an archival collection
    DATASET = "dataset"  # a data set
    DOCUMENT = "document"  # anything that no other type fits
    ENTRY = "entry"  # an entry in a reference work or a database
    ENTRY_DICTIONARY = "entry-dictionary"  # an entry in a dictionary
    ENTRY_ENCYCLOPEDIA = "entry-encyclopedia"  # an entry in an encyclopedia
    EVENT = "event"  # an organized event, not what was presented at it
    FIGURE = "figure"  # an illustration inside another work
    GRAPHIC = "graphic"  # a picture, a photograph, an infographic
    HEARING = "hearing"  # a hearing by a government body
    INTERVIEW = "interview"  # an interview
    LEGAL_CASE = "legal_case"  # a judgment
    LEGISLATION = "legislation"  # a law
    MANUSCRIPT = "manuscript"  # an unpublished work not made widely available
    MAP = "map"  # a map
    MOTION_PICTURE = "motion_picture"  # a film or a video
    MUSICAL_SCORE = "musical_score"  # printed music
    PAMPHLET = "pamphlet"  # a booklet, a leaflet
    PAPER_CONFERENCE = "paper-conference"  # a paper in proceedings
    PATENT = "patent"  # a patent
    PERFORMANCE = "performance"  # a live performance
    PERIODICAL = "periodical"  # a whole journal or a whole issue of it
    PERSONAL_COMMUNICATION = "personal_communication"  # a letter, an e-mail
    POST = "post"  # a post in a forum or on social media
    POST_WEBLOG = "post-weblog"  # a post in a blog
    REGULATION = "regulation"  # an administrative order
    REPORT = "report"  # a report, a technical report, a working paper with a number
    REVIEW = "review"  # a review of something other than a book
    REVIEW_BOOK = "review-book"  # a review of a book
    SOFTWARE = "software"  # a program
    SONG = "song"  # a recording of sound
    SPEECH = "speech"  # a talk that is not in proceedings
    STANDARD = "standard"  # a technical standard
    THESIS = "thesis"  # what earned a degree
    TREATY = "treaty"  # an agreement between states
    WEBPAGE = "webpage"  # a page of a web site
