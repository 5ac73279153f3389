"""The entry type, from what the reference says of itself and from the fields that it has."""

import re
from dataclasses import replace

from exporter.csl import ItemType
from exporter.fields.reading import Reading
from exporter.reference import Reference
from exporter.span import Label

_THESIS = re.compile(
    r"""
    \b(?: (?:ph\.?\s?d\.?|doctoral|doctorate|master(?:['’]?s)?|m\.?\s?(?:sc|a|s|phil)\.?|bachelor(?:['’]?s)?|b\.?sc\.?
          |diploma|licentiate|undergraduate|honou?rs|unpublished|d\.?\s?phil\.?|university)\s+
          (?:\w+\s+)?(?:thesis|dissertation)
        | dissertation | (?:inaugural|magister|diplom|master|doktor|bachelor|promotions)[-]?(?:dissertation|arbeit)
        | habilitation(?:sschrift)? | th[èe]se | tesis | tesi\s+di | tese | dissertação | proefschrift
        | diss\.(?=[\s,]) | (?:phil|jur|med|rer)\.\s*diss | doktora\stezi | mémoire\sde\smaster | дис(?:с|\.)
        | 博士|硕士|学位论文 )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_THESIS_GENRE = re.compile(
    r"thesis|dissertation|diss\b|th[èe]se|tesis?\b|tese\b|habilitation|arbeit\b|proefschrift|ph\.? ?d", re.I
)
_REPORT = re.compile(
    r"""
    \b(?: (?:technical|tech\.?|research|final|annual|interim|internal|working|discussion|policy|staff|occasional|white)
          \s+(?:report|rep\.|paper|memorandum|brief)s?
        | report\s+(?:no|n[°º]|number|\#)
        | arbeitspapier | discussion\s+paper | forschungsbericht | abschlussbericht | rapport\s+(?:de\s+recherche|technique)
        | informe\s+técnico | documento\s+de\s+trabajo | (?<!/)\bbrochure | pamphlet | leaflet | factsheet | fact\ssheet
        | white\s?paper | memorandum | diskussionspapier | working\s+paper )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_CONFERENCE = re.compile(
    r"""
    \b(?: proceedings | proc\. | proc\b | conference | conf\. | conf\b | symposium | symp\. | workshop | congress | congreso
        | congrès | colloque | colloquium | tagung(?:sband)? | kongress | konferenz | atti | actas | anais | convegno
        | simposio | meeting | annual\s+convention | konferen\w+ | jornadas | ICML | NeurIPS | NIPS | CVPR | ICLR
        | конференци\w+ )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_PRINTED_MARK = re.compile(r"\[([JMCDRNPS]|EB|DB|CP|Z|A)(?:/OL)?\]")  # GB/T 7714-2015, appendix B
_MARKED = {
    "J": ItemType.ARTICLE_JOURNAL,
    "M": ItemType.BOOK,
    "C": ItemType.PAPER_CONFERENCE,
    "D": ItemType.THESIS,
    "R": ItemType.REPORT,
    "N": ItemType.ARTICLE_NEWSPAPER,
    "P": ItemType.PATENT,
    "S": ItemType.STANDARD,
    "EB": ItemType.WEBPAGE,
    "DB": ItemType.DATASET,
    "CP": ItemType.SOFTWARE,
}
_SAID = (
    (ItemType.PATENT, re.compile(r"\bpatents?\b(?=.{0,12}(?:no|nr|n[°º]|\d|application))|\b(?:US|EP|WO|DE)\s?(?:patent\s?)?\d[\d,/]{5,}", re.I)),
    (ItemType.DATASET, re.compile(r"\[?\bdata\s?sets?\b\]|\[data\s?set\]|\[dataset\]", re.I)),
    (ItemType.SOFTWARE, re.compile(r"\[(?:computer\s+)?(?:software|program)\b|\bR package version\b|\[mobile app", re.I)),
    (ItemType.STANDARD, re.compile(r"^\W*(?:ISO|DIN|IEC|ASTM|IEEE Std|ГОСТ|ANSI|EN)\b[\s/-]*(?:[A-Z]+[\s/-]*)?\d{2,}", re.I)),
    (ItemType.MOTION_PICTURE, re.compile(r"\[(?:film|motion picture|video|dvd)\b", re.I)),
    (ItemType.BROADCAST, re.compile(r"\[(?:tv|television|radio|podcast|audio podcast|episode)\b", re.I)),
    (ItemType.SPEECH, re.compile(r"\b(?:paper|poster|talk|lecture)\s+(?:was\s+)?(?:presented|given)\s+(?:at|to)\b|\[(?:conference presentation|poster|paper presentation)", re.I)),
)  # fmt: skip
_NEWSPAPER = re.compile(
    r"""
    \b(?: (?:new\syork|los\sangeles|financial|irish|japan|straits|sunday)\stimes | the\stimes | guardian | washington\spost
        | wall\sstreet\sjournal | daily\s\w+ | zeitung | tageszeitung | le\smonde | el\spaís | la\srepubblica | corriere
        | die\szeit | die\swelt | spiegel | herald | tribune | telegraph | gazette | newspaper | observer | independent )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_INSTITUTION = re.compile(
    r"""
    \b(?: univ(?:ersit\w*|\.)? | instit\w+ | cent(?:er|re)\b | department | dept | ministry | minist\w+ | agency | commission
        | bureau | laborator\w+ | organi[sz]ation | foundation | council | committee | office | bank | association
        | academy | federal | national | government | authority | bundes\w+ | eurostat | OECD | WHO | UNESCO | NBER | RAND )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_PRESS = re.compile(
    r"\b(?:press|presse?s|verlag|publish\w*|books|editor\w*|éditions?|edizioni|ediciones|uitgever\w*)\b", re.I
)


def read_kind(reading: Reading, reference: Reference) -> Reference:
    """Set ``type`` and ``genre``."""
    genre = _genre(reading)
    kind = _kind(reading, reference, genre)
    return replace(reference, type=kind, genre=genre)


def _genre(reading: Reading) -> str:
    words = [word.strip(" .,;:()[]") for word in reading.words(Label.GENRE)]
    return next((word for word in words if word), "")


def _kind(reading: Reading, reference: Reference, genre: str) -> ItemType:
    outside = _outside_title(reading)
    if match := _PRINTED_MARK.search(outside):
        return _MARKED.get(match.group(1), _by_fields(reading, reference, genre, outside))
    for kind, pattern in _SAID:
        if pattern.search(outside) and not reading.of(Label.JOURNAL):
            return kind
    if _is_thesis(reading, genre, outside):
        return ItemType.THESIS
    return _by_fields(reading, reference, genre, outside)


def _outside_title(reading: Reading) -> str:
    """The text without what the title and its container say, which may be about anything."""
    text = reading.text
    for span in reversed(reading.of(Label.TITLE, Label.URL, Label.AUTHOR)):
        text = text[: span.start] + " | " + text[span.end :]
    return text


def _is_thesis(reading: Reading, genre: str, outside: str) -> bool:
    if _THESIS_GENRE.search(genre):
        return True
    held = reading.of(Label.JOURNAL, Label.BOOKTITLE)
    return not held and bool(_THESIS.search(outside))


def _by_fields(reading: Reading, reference: Reference, genre: str, outside: str) -> ItemType:
    if reading.of(Label.JOURNAL):
        return _periodical(reading, reference)
    if reading.of(Label.BOOKTITLE):
        return _part_of_book(reading, reference)
    return _whole(reference, genre, outside)


def _periodical(reading: Reading, reference: Reference) -> ItemType:
    if reference.archive == "arXiv" and re.search(r"(?i)arxiv", reference.container_title):
        return ItemType.ARTICLE
    dated = reference.issued is not None and reference.issued.day is not None
    if not reference.volume and dated and _NEWSPAPER.search(reference.container_title):
        return ItemType.ARTICLE_NEWSPAPER
    return ItemType.ARTICLE_JOURNAL


def _part_of_book(reading: Reading, reference: Reference) -> ItemType:
    container = reference.container_title
    if _CONFERENCE.search(container) or reading.of(Label.EVENT):
        return ItemType.PAPER_CONFERENCE
    bare = not (reference.page or reference.editor or reference.publisher or reference.volume)
    if bare and (reference.url or reference.accessed):
        return ItemType.WEBPAGE
    return ItemType.CHAPTER


def _whole(reference: Reference, genre: str, outside: str) -> ItemType:
    if reference.archive == "arXiv" and not reference.publisher:
        return ItemType.ARTICLE
    if (
        _REPORT.search(genre)
        or _REPORT.search(outside)
        or (reference.number and _INSTITUTION.search(reference.publisher))
    ):
        return ItemType.REPORT
    if re.search(r"\b(?:brochure|leaflet|pamphlet|fact ?sheet)$", reference.title, re.IGNORECASE):
        return ItemType.REPORT
    if reference.isbn or reference.edition or reference.number_of_volumes:
        return ItemType.BOOK
    if reference.accessed or (reference.url and not (reference.publisher and reference.publisher_place)):
        return ItemType.REPORT if reference.publisher and _INSTITUTION.search(reference.publisher) else ItemType.WEBPAGE
    if re.search(r"(?i)unpublished|manuscript|mimeo|unveröff", outside):
        return ItemType.MANUSCRIPT
    if reference.publisher:
        by_institution = _INSTITUTION.search(reference.publisher) and not _PRESS.search(reference.publisher)
        return ItemType.REPORT if by_institution and not reference.publisher_place else ItemType.BOOK
    if reference.publisher_place or reference.editor:
        return ItemType.BOOK
    if reference.volume and reference.page:
        return ItemType.ARTICLE_JOURNAL
    return ItemType.BOOK if reference.title and reference.author and reference.issued else ItemType.DOCUMENT
