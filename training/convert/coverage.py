"""How much of a reference the corpus leaves unmarked: much means that its annotator skipped something."""

import re
from collections.abc import Sequence

from exporter.span import Span
from training.corpus import Unexplained

# Words that rightly stand outside every span.
_MARKERS = re.compile(
    r"""\b(?:in|en|dans|hrsgg?|hg|eds?|edited|editors?|by|pp?|pages?|s|seiten|vol(?:ume)?s?|bd|band|no|nr|number|heft|jg|jahrgang|t|tome
    |available|retrieved|accessed|access|online|url|from|at|on|unter|verfügbar|verfuegbar|abgerufen|zugriff|letzter|am|stand|und|and|et
    |doi|arxiv|issn|isbn|pmid|pmcid|the|of|and|trans|translated|übers|von|von|the|http|https|aus|dir|downloadable|download
    |consulté|consultado|disponible|eprint|preprint|link|see|vgl|siehe|also|quelle|internet|inspire|pubmed|central|google|scholar|crossref|website|abruf|aufgerufen|suppl|issue|hrsgg)\b\.?|[제第권호집卷号期頁页쪽年月日년월일]""",
    re.IGNORECASE | re.VERBOSE,
)
_LETTER = re.compile(r"[^\W\d_]")
MOST_UNMARKED = 0.12  # of the letters of a reference


def unmarked(text: str, spans: Sequence[Span]) -> float:
    """The share of letters that stand in no span and belong to no customary marker, 0 to 1."""
    outside, last = list[str](), 0
    for span in spans:
        outside.append(text[last : span.start])
        last = span.end
    outside.append(text[last:])
    letters = len(_LETTER.findall(text))
    return sum(len(_LETTER.findall(_MARKERS.sub("", gap))) for gap in outside) / letters if letters else 1.0


def require(text: str, spans: Sequence[Span]) -> None:
    """Refuse a reference of which too much is unmarked, and one with a single label."""
    if len({span.label for span in spans}) < 2:
        raise Unexplained("fewer than two labels")
    if unmarked(text, spans) > MOST_UNMARKED:
        raise Unexplained("much is unmarked")
