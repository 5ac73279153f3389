"""Citation templates as data: what kind of work each cites, and what other Wikipedias call the parameters.

Sources: Help:Citation Style 1 and Module:Citation/CS1/Configuration (English); Vorlage:Literatur and
Vorlage:Internetquelle (German); Modèle:Ouvrage, Modèle:Article, Modèle:Lien web (French); Plantilla:Cita libro,
Cita publicación, Cita web (Spanish).
"""

from exporter.csl import ItemType as T

KINDS: dict[str, T] = {
    "cite journal": T.ARTICLE_JOURNAL, "cite magazine": T.ARTICLE_MAGAZINE, "cite news": T.ARTICLE_NEWSPAPER,
    "cite newspaper": T.ARTICLE_NEWSPAPER, "cite web": T.WEBPAGE, "cite book": T.BOOK,
    "cite conference": T.PAPER_CONFERENCE,
    "cite thesis": T.THESIS, "cite dissertation": T.THESIS, "cite report": T.REPORT, "cite tech report": T.REPORT,
    "cite techreport": T.REPORT, "cite encyclopedia": T.ENTRY_ENCYCLOPEDIA, "cite encyclopaedia": T.ENTRY_ENCYCLOPEDIA,
    "cite dictionary": T.ENTRY_DICTIONARY, "cite arxiv": T.ARTICLE, "cite biorxiv": T.ARTICLE,
    "cite medrxiv": T.ARTICLE,
    "cite ssrn": T.ARTICLE, "cite citeseerx": T.ARTICLE, "cite av media": T.MOTION_PICTURE,
    "cite video": T.MOTION_PICTURE,
    "cite dvd": T.MOTION_PICTURE, "cite episode": T.BROADCAST, "cite serial": T.BROADCAST, "cite podcast": T.BROADCAST,
    "cite av media notes": T.SONG, "cite album notes": T.SONG, "cite press release": T.WEBPAGE, "cite speech": T.SPEECH,
    "cite interview": T.INTERVIEW, "cite map": T.MAP, "cite patent": T.PATENT, "cite court": T.LEGAL_CASE,
    "cite sign": T.GRAPHIC, "cite tweet": T.POST, "cite mailing list": T.POST, "cite newsgroup": T.POST,
    "cite document": T.DOCUMENT, "cite dataset": T.DATASET, "cite standard": T.STANDARD, "cite software": T.SOFTWARE,
    "cite comic": T.BOOK, "cite paper": T.ARTICLE_JOURNAL, "cite manual": T.REPORT, "cite blog": T.POST_WEBLOG,
    "cite periodical": T.ARTICLE_JOURNAL, "cite wikisource": T.BOOK,
}  # fmt: skip

# Templates whose kind their parameters tell.
OPEN = frozenset(["citation", "cite", "literatur", "cita", "citazione"])

# The German, French and Spanish templates: the kind, and CS1's name of each parameter, without its number.
_GERMAN = {
    "autor": "authors", "hrsg": "editors", "herausgeber": "editors", "titel": "title", "titelerg": "subtitle",
    "sammelwerk": "container", "werk": "website", "band": "volume", "nummer": "issue", "auflage": "edition",
    "verlag": "publisher", "ort": "location", "jahr": "year", "datum": "date", "monat": "month", "tag": "day",
    "seiten": "pages", "spalten": "at", "kapitel": "section", "reihe": "series", "nummerreihe": "series-number",
    "bandreihe": "series-number", "isbn": "isbn", "issn": "issn", "doi": "doi", "pmid": "pmid", "pmc": "pmc",
    "arxiv": "arxiv", "jstor": "jstor", "online": "url", "url": "url", "abruf": "access-date", "zugriff": "access-date",
    "sprache": "language", "originaltitel": "original-title", "übersetzer": "translators", "typ": "type",
    "werkerg": "container-note", "archiv-url": "archive-url",
}  # fmt: skip
_FRENCH = {
    "prénom": "first", "nom": "last", "auteur": "author", "titre": "title", "sous-titre": "subtitle",
    "éditeur": "publisher", "lieu": "location", "année": "year", "date": "date", "mois": "month", "jour": "day",
    "pages totales": "total-pages", "passage": "pages", "pages": "pages", "collection": "series",
    "numéro dans collection": "series-number", "périodique": "journal", "volume": "volume", "tome": "volume",
    "numéro": "issue", "numéro d'édition": "edition", "isbn": "isbn", "issn": "issn", "doi": "doi", "pmid": "pmid",
    "lire en ligne": "url", "url": "url", "consulté le": "access-date", "langue": "language", "site": "website",
    "traducteur": "translators", "titre chapitre": "chapter", "éditeur scientifique": "editors", "arxiv": "arxiv",
}  # fmt: skip
_SPANISH = {
    "apellido": "last", "apellidos": "last", "nombre": "first", "autor": "author", "título": "title",
    "capítulo": "chapter", "editor": "editor", "editorial": "publisher", "ubicación": "location", "lugar": "location",
    "año": "year", "fecha": "date", "publicación": "journal", "revista": "journal", "volumen": "volume",
    "número": "issue", "páginas": "pages", "página": "page", "edición": "edition", "isbn": "isbn", "issn": "issn",
    "doi": "doi", "pmid": "pmid", "url": "url", "fechaacceso": "access-date", "fecha-acceso": "access-date",
    "idioma": "language", "sitioweb": "website", "sitio web": "website", "serie": "series", "colección": "series",
}  # fmt: skip
FOREIGN: dict[str, tuple[str, dict[str, str]]] = {
    "literatur": ("literatur", _GERMAN), "internetquelle": ("cite web", _GERMAN), "ouvrage": ("cite book", _FRENCH),
    "article": ("cite journal", _FRENCH), "chapitre": ("cite book", _FRENCH), "lien web": ("cite web", _FRENCH),
    "cita libro": ("cite book", _SPANISH), "cita publicación": ("cite journal", _SPANISH),
    "cita web": ("cite web", _SPANISH), "cita noticia": ("cite news", _SPANISH), "obra citada": ("cite book", _SPANISH),
}  # fmt: skip

TEMPLATES = frozenset([*KINDS, *OPEN, *FOREIGN])

# Languages by their English and German names, for those that are cited most (IETF BCP 47).
LANGUAGES = {
    "english": "en", "german": "de", "french": "fr", "spanish": "es", "italian": "it", "portuguese": "pt",
    "dutch": "nl",
    "russian": "ru", "polish": "pl", "czech": "cs", "swedish": "sv", "danish": "da", "norwegian": "no", "finnish": "fi",
    "hungarian": "hu", "turkish": "tr", "greek": "el", "latin": "la", "japanese": "ja", "chinese": "zh", "korean": "ko",
    "arabic": "ar", "hebrew": "he", "ukrainian": "uk", "catalan": "ca", "romanian": "ro", "deutsch": "de",
    "englisch": "en", "französisch": "fr", "spanisch": "es", "italienisch": "it", "russisch": "ru",
}  # fmt: skip

# Sections that hold references, in the languages above.
SECTIONS = frozenset(
    """references|bibliography|works cited|sources|further reading|citations|notes and references|literature|notes
    |references and notes|selected bibliography|selected works|publications|literatur|einzelnachweise|quellen|schriften
    |weiterführende literatur|bibliographie|références|notes et références|bibliografía|referencias|ouvrages"""
    .replace("\n", "").replace("    ", "").split("|")
)  # fmt: skip
