"""Which language a title is in, by its small words; enough to choose a style that a reader would."""

from collections import Counter

from exporter.text import words

_SMALL_WORDS = {
    "en": words("the of and in an on for to from with by its as at some study language languages a is between"),
    "de": words("der die das und im den dem des ein eine einer zur zum für von über auf mit bei aus als sprache nach"),
    "fr": words("le la les des du et une dans en sur au aux pour chez langue par étude langues d'un l' de à un"),
    "es": words("el los las del y una en por para con sobre lengua su lenguas la de al entre estudio un"),
    "it": words("il lo gli della delle dei nel nella di e per alla dialetti lingua sulla storia una con la le da"),
    "pt": words("o os as da do das dos uma em na no para língua línguas e estudo sobre à ao um de por"),
    "nl": words("het een van de en voor der tot bij op met taal talen over aan uit zijn in"),
}  # fmt: skip


def guess(title: str) -> str:
    """The code of the language with the most small words, English if there are too few."""
    found = Counter[str]()
    for word in title.lower().replace("'", "' ").replace("’", "' ").split():
        for language, small in _SMALL_WORDS.items():
            found[language] += word.strip(".,:;()") in small
    best, count = max(found.items(), key=lambda item: item[1], default=("en", 0))
    return best if count > (title.count(" ") > 2) else "en"
