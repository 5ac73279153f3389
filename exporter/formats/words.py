"""Small vocabularies that several formats share: words for a status, babel's names of languages, ordinals, ISSNs."""

import re

ISSN = re.compile(r"\d{4}-?\d{3}[\dXx]")

# What a source prints for a status, and biblatex's key for it where it has one (manual, section 4.9.2.11).
STATUS_KEYS = {
    "in press": "inpress",
    "forthcoming": "forthcoming",
    "submitted": "submitted",
    "in preparation": "inpreparation",
    "prepublished": "prepublished",
}
STATUS = frozenset(STATUS_KEYS) | {
    "accepted",
    "accepted for publication",
    "to appear",
    "under review",
    "in review",
    "unpublished",
    "online first",
    "advance online publication",
    "im druck",
    "im erscheinen",
    "sous presse",
    "à paraître",
    "en prensa",
    "in corso di stampa",
    "no prelo",
    "в печати",
}

# Language tags (BCP 47) and babel's names.
BABEL = {
    "en": "english", "en-US": "american", "en-GB": "british", "de": "ngerman", "de-AT": "naustrian",
    "de-CH": "nswissgerman", "fr": "french", "es": "spanish", "it": "italian", "pt": "portuguese",
    "pt-BR": "brazilian", "nl": "dutch", "ru": "russian", "pl": "polish", "cs": "czech", "sk": "slovak",
    "sl": "slovene", "hr": "croatian", "sr": "serbian", "sv": "swedish", "da": "danish", "nb": "norsk",
    "nn": "nynorsk", "fi": "finnish", "et": "estonian", "lv": "latvian", "lt": "lithuanian", "hu": "magyar",
    "ro": "romanian", "bg": "bulgarian", "uk": "ukrainian", "tr": "turkish", "el": "greek", "ca": "catalan",
    "gl": "galician", "eu": "basque", "la": "latin", "he": "hebrew", "ar": "arabic", "fa": "persian",
    "ja": "japanese", "zh": "chinese", "ko": "korean", "is": "icelandic", "id": "indonesian",
}  # fmt: skip
_TAGS = {name: tag for tag, name in BABEL.items()} | {
    "german": "de", "deutsch": "de", "usenglish": "en-US", "ukenglish": "en-GB", "francais": "fr",
    "hungarian": "hu", "norwegian": "nb", "slovenian": "sl", "brazil": "pt-BR", "portuges": "pt",
    "eng": "en", "ger": "de", "deu": "de", "fre": "fr", "fra": "fr", "spa": "es", "ita": "it", "rus": "ru",
}  # fmt: skip


def language_tag(text: str) -> str:
    """The tag of a language's babel name ("ngerman" is "de"); any other text is returned as it is."""
    return _TAGS.get(text.lower(), text)


def babel_name(tag: str) -> str:
    """The name that babel has for a language tag; empty if it has none."""
    return BABEL.get(tag, "")


_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
_ORDINAL = re.compile(r"([1-9]\d?)(st|nd|rd|th)", re.IGNORECASE)


def ordinal(text: str) -> str:
    """The edition "2" as BibTeX's styles print it in front of "edition": "2nd"; any other text as it is."""
    if not re.fullmatch(r"[1-9]\d?", text, re.ASCII):
        return text
    return text + ("th" if text[:-1] == "1" else {"1": "st", "2": "nd", "3": "rd"}.get(text[-1], "th"))


def cardinal(text: str) -> str:
    """The number of "2nd" or "Second"; any other text as it is."""
    if text.lower() in _ORDINALS:
        return str(_ORDINALS.index(text.lower()) + 1)
    match = _ORDINAL.fullmatch(text)
    return match[1] if match else text
