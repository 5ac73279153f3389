"""Telling an institution from a person, and several institutions apart."""

import re

from exporter.text import has_any, words

# A head names the kind of body; a string that has one is an institution.
_HEADS = words(
    """
    university universität universitaet universiteit université universidad universidade università institute
    institut instituto istituto instituut organization organisation organización organização organisationen
    agency agence agencia agentur agenzia ministry ministère ministerio ministério ministero ministerium
    bundesministerium council conseil consejo conselho consiglio commission kommission comisión comissão
    commissione association verband asociación associação associazione society société sociedad sociedade
    gesellschaft academy académie academia akademie bank banco banque foundation stiftung fondation fundación
    fundação fondazione department département departamento dipartimento committee comité ausschuss centre
    center centro zentrum bureau federation föderation union board authority office laboratory laboratories inc
    ltd llc gmbh corporation corp company co. group gruppe consortium panel collaboration network initiative programme
    program project team secretariat government regierung parliament parlament bundestag congress senate court
    nations services service survey museum library bibliothek archive archiv college school hospital clinic
    press news times zeitung observatory statistik statistics statistisches bundesamt amt bundesanstalt
    bundeszentrale bundesagentur arbeitsgemeinschaft arbeitskreis landesamt alliance league partnership forum
    trust fund assembly european united national international federal world who oecd unesco unicef undp cdc nih
    fda iso ieee nist nasa din cen bmbf bmas destatis eurostat worldbank unhcr ipcc ilo imf fao forschungsgruppe
    министерство институт университет академия комитет
    """
)
_ALL_HEADS = frozenset(_HEADS)
# Heads strong enough for each side of "and" to be a body of its own.
_STRONG_HEADS = frozenset(_HEADS[: _HEADS.index("secretariat")]) - {
    "program",
    "programme",
    "project",
    "office",
    "union",
}
_WORD = re.compile(r"[^\W\d_]+")
_INITIAL_AFTER_COMMA = re.compile(r",\s*(?!(?:and|und|et|y|e|of|the)\b)(?:[^\W\d_]\.|[^\W\d_]{1,3}\b(?!\w))")
_INITIAL = re.compile(r"\b[^\W\d_a-z]\.(?!\s*[A-Z]\.\s*[A-Z]?\.?\s+[A-Z][a-z]+\s+[A-Z])")
_COUNTRY = re.compile(r"\b(?:U\.\s?S\.(?:\s?A\.)?|U\.\s?K\.|U\.\s?N\.|E\.\s?U\.|D\.\s?C\.)")
_DOMAIN = re.compile(r"[\w-]+(?:\.[\w-]+)*\.(?:org|com|net|gov|edu|info|eu|de|fr|uk)", re.IGNORECASE)
_LETTERS_AND_NAME = re.compile(r"[^\W\d_a-z]{2,8}\s\([^\W\d_][^()]{7,}\)?")  # "TDK (Türk Dil Kurumu)"
_AND = re.compile(r"\s*;\s*|\s*,?\s+(?:and|und|et|y|e|en|&)\s+")


def is_institution(text: str) -> bool:
    """Whether a string of creators names bodies rather than persons."""
    if has_any(text, ("U.", "E.", "D.")):
        text = _COUNTRY.sub("US", text)
    words = _WORD.findall(text)
    if not words or _DOMAIN.fullmatch(text):
        return bool(words)
    if _LETTERS_AND_NAME.fullmatch(text):
        return True
    if len(words) == 1:
        return text.isupper() and 2 <= len(text) <= 8 and "." not in text
    heads = sum(map(_ALL_HEADS.__contains__, map(str.casefold, words)))
    if not heads:
        return _reads_as_phrase(text, words)
    if _INITIAL_AFTER_COMMA.search(text) and heads < 2:
        return False
    persons = len(_INITIAL.findall(text))
    return heads > persons


def _reads_as_phrase(text: str, words: list[str]) -> bool:
    """No name of a person has "of", "for" or "the" in it, or four words with no initial and no comma."""
    if "," in text or "." in text or ";" in text:
        return False
    return any(word in ("of", "for", "the", "für", "pour", "para", "per") for word in words)


def split_institutions(text: str) -> list[str]:
    """The bodies in a string: "and" parts two only where each side has a head of its own."""
    parts: list[str] = []
    rest = text
    for match in _AND.finditer(text):
        left, right = rest[: match.start() - (len(text) - len(rest))], text[match.end() :]
        if _names_a_body(left) and _names_a_body(right):
            parts.append(left.strip(" ,"))
            rest = right
    return [*parts, rest.strip(" ,")]


def has_head(text: str) -> bool:
    """Whether a word in the text is the head of a body's name, such as "Institute"."""
    return any(word.casefold() in _STRONG_HEADS for word in _WORD.findall(text))


def _names_a_body(text: str) -> bool:
    return len(_WORD.findall(text)) > 1 and has_head(text)
