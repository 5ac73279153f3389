"""Which of our fields biblatex's data model allows for an entry type; biber leaves all others out.

Source: blx-dm.def of biblatex 3.18. Types that it names without any fields (movie, jurisdiction, legislation, standard,
…) are not written: even a title is not allowed there, and its own styles print them as ``misc``.
"""

_ALWAYS = """
    abstract annotation date doi entrysubtype eprint eprintclass eprinttype keywords langid library origdate origtitle
    shortjournal shorttitle url urldate verba verbb verbc
""".split()
_COMMON = "language note pubstate title titleaddon".split()
_IN_PRINT = "chapter eid pages".split()
_BOOKS = """
    edition editor editorb editorbtype isbn location number publisher series translator volume volumes
""".split()
_VOLUME = ["maintitle", "part"]
_IN_BOOKS = [*_BOOKS, *_IN_PRINT, *_VOLUME, "author", "booktitle"]
_MEETING = ["eventdate", "eventtitle", "venue"]
_PROCEEDINGS = [*_IN_PRINT, *_VOLUME, *_MEETING,
                *"editor isbn location number organization publisher series volume volumes".split()]  # fmt: skip

FIELDS = {
    entry_type: frozenset([*_ALWAYS, *_COMMON, *fields])
    for entry_type, fields in {
        "article": "author editor editorb editorbtype eid issn issue journaltitle number pages series translator"
        " version volume".split(),
        "book": [*_BOOKS, *_IN_PRINT, *_VOLUME, "author", "pagetotal"],
        "mvbook": [*_BOOKS, "author", "pagetotal"],
        "collection": [*_BOOKS, *_IN_PRINT, *_VOLUME, "pagetotal"],
        "proceedings": [*_PROCEEDINGS, "pagetotal"],
        "inbook": [*_IN_BOOKS, "bookauthor"],
        "incollection": _IN_BOOKS,
        "inreference": _IN_BOOKS,
        "inproceedings": [*_PROCEEDINGS, "author", "booktitle"],
        "thesis": [*_IN_PRINT, *"author institution location pagetotal type".split()],
        "report": [*_IN_PRINT, *"author institution location number pagetotal type version".split()],
        "online": "author editor organization version".split(),
        "dataset": "author edition editor location number organization publisher series type version".split(),
        "misc": "author editor howpublished location organization type version".split(),
        "unpublished": [*_MEETING, *"author howpublished location type".split()],
        "booklet": [*_IN_PRINT, *"author editor howpublished location pagetotal type".split()],
        "patent": "author holder location number type version".split(),
        "periodical": "editor editorb editorbtype issn issue number series volume".split(),
    }.items()
}
FIELDS["manual"] = FIELDS["report"] - {"institution"} | {
    "edition",
    "editor",
    "isbn",
    "organization",
    "publisher",
    "series",
}
FIELDS["reference"] = FIELDS["collection"]
FIELDS["software"] = FIELDS["misc"]
FIELDS["phdthesis"] = FIELDS["mastersthesis"] = FIELDS["thesis"]
FIELDS["patent"] -= {"language"}
