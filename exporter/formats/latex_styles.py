"""Styles of bibliographies: which run through BibTeX, which through BibLaTeX, and what each needs in a paper."""

from dataclasses import dataclass
from pathlib import PurePath

from exporter.errors import UnknownFormat

# Styles that come with every TeX distribution, or with a package of the style's own name (in brackets).
_BIBTEX = ("plain", "abbrv", "unsrt", "alpha", "ieeetr", "acm", "siam", "apalike", "amsplain", "amsalpha", "IEEEtran")
_NATBIB = ("plainnat", "abbrvnat", "unsrtnat", "agsm", "dcu", "kluwer")
_OWN_PACKAGE = {"apacite": "apacite", "chicago": "chicago"}
_BIBLATEX = (
    *("numeric", "numeric-comp", "alphabetic", "authoryear", "authoryear-comp", "authortitle", "verbose", "reading"),
    *("apa", "ieee", "mla", "chicago-authordate", "nature", "science", "phys", "chem-acs", "iso-numeric"),
    *("iso-authoryear", "vancouver", "bwl-FU", "sbl", "oscola"),
)


@dataclass(frozen=True, slots=True)
class Style:
    """A style: its name, whether BibLaTeX and biber make it, and the package that BibTeX's needs."""

    name: str
    biblatex: bool = False
    package: str = ""


def style(name: str) -> Style:
    """The style of that name; any ``.bst`` is BibTeX's and any ``.bbx`` BibLaTeX's.

    Raises :class:`exporter.errors.UnknownFormat`.
    """
    stem, suffix = PurePath(name).stem, PurePath(name).suffix
    if suffix in (".bst", ".bbx"):
        return Style(stem, biblatex=suffix == ".bbx")
    if name not in STYLES:
        mend = (
            f"BibTeX: {', '.join((*_BIBTEX, *_NATBIB, *_OWN_PACKAGE))}. BibLaTeX: {', '.join(_BIBLATEX)}. "
            "Another style is named with its suffix: mine.bst, mine.bbx."
        )
        raise UnknownFormat(f"the style {name!r} is not known", mend=mend)
    return STYLES[name]


STYLES = {
    each.name: each
    for each in (
        *(Style(name) for name in _BIBTEX),
        *(Style(name, package="natbib") for name in _NATBIB),
        *(Style(name, package=package) for name, package in _OWN_PACKAGE.items()),
        *(Style(name, biblatex=True) for name in _BIBLATEX),
    )
}
