"""The words that stand beside values and say what they are, in the languages of the corpora, as patterns."""

import re

from exporter.text import words


def any_of(listed: str) -> str:
    """A pattern for any of the words in a block of text, longer ones first; ``_`` stands for a space."""
    longest_first = sorted(words(listed), key=len, reverse=True)
    return "(?:" + "|".join(word.replace("_", r"[\s-]") for word in longest_first) + ")"


_ENDS = r"(?![^\W\d_])\.?"  # no letter follows, but perhaps a full stop

VOLUME = any_of("volumen volume vols? v band bde? tome tomo t jahrgang jahrg jg årg Т т том ser") + r"\b\.?"
ISSUE = (
    any_of("numbers? numéro número num núm nos? nr n[°ºo]s? n št № issues? iss hefte? h fasc ausgabe вып бр кн č")
    + _ENDS
)
PAGE = any_of(r"pages? páginas págs? pgs? pp? seiten? ss?(?=[.\s]) стр с(?=[.\s]) c(?=[.\s]) blz os(?=[.\s])") + _ENDS
PART = any_of(
    r"parts?\b pt\b\.? supplement(?:s|um)?\b supp?l?\b\.? special_issue\b spec\._issue\b teil\b hors_s[ée]rie\b hs\b"
)
MONTH = (
    any_of("jan feb mar apr may mai jun jul aug sep oct okt nov dec dez spring summer fall autumn winter")
    + r"[a-z]*\b\.?"
)

EDITOR = any_of(
    """eds? edd edited editors? hrsgg? hg hgg herausgegeben herausgeber dirs? coords? coordinadore?s? orgs?
    organizadore?s? compil(?:ador|ed|ers?) comps? cur curador éds? édit[ée]s? red general_editors?
    series_editors?"""
)
TRANSLATOR = any_of(
    """trans translated translators? translation transl tr übers übersetzt ubersetzt trad traduction traducción
    traduit traduzione tradotto"""
)
ACCESS = any_of(
    r"""retrieved retr accessed access visited viewed cited downloaded consult consulted consult[ée]e? consultado
    zugriff abgerufen aufgerufen abruf stand recuperado accesso geraadpleegd last_\w+ date(?=\s*:) letzter_\w+"""
)
STATUS = any_of(
    """in_?press forthcoming to_appear submitted submitted_for_publication (?:work_)?in_preparation accepted
    accepted_for_publication under_press under_review [àa]_para[îi]tre soumis_à_publication im_erscheinen
    im_druck sous_presse in_print n\\.d\\.? n\\._d\\.? no_date"""
)
GENRE = any_of(
    r"""th[eè]se thesis theses disserta-?\s?tion diss draft_paper internet-draft catalogue program picture tesis
    tesi m[ée]moire habilitation(?:sschrift)? magisterarbeit diplomarbeit masterarbeit report rep
    memo(?:randum)? working_papers? discussion_papers? technical_note preprint patent brochure manuscript
    press_release white_paper rapport bericht arbeitspapier communication projektarbeit"""
)
DEGREE = any_of(r"unpublished doctoral ph\.?\s?d\.? master[’']?s m\.?a\.? m\.?s\.? m\.?sc\.? bachelor[’']?s")
EDITION = any_of("ed edn eds editions? aufl auflage")
LEADS = any_of(
    """retrieved available available_online available_from available_via_www retirado_de link pubmed accessed
    access online en_ligne web disponible see url in published verfügbar"""
)


def pattern(text: str) -> re.Pattern[str]:
    """A compiled pattern: verbose layout, letter case of no account."""
    return re.compile(text, re.VERBOSE | re.IGNORECASE)
