r"""What the commands of bibliographies print, as data: commands that packages define, or that only TeX understands.

Sources: the styles and packages themselves as TeX Live has them: plain, natbib, harvard, chicago, apacite, IEEEtran,
REVTeX 4.2 (apsrev), elsarticle, acmart, AASTeX, MNRAS, amsrefs; LaTeX2e for fonts (fntguide, section 2).
"""

from exporter.document import BOLD, ITALIC

# Fonts: what becomes of the text behind them. EMPHASIS is italic, and upright inside of italics.
EMPHASIS, UPRIGHT, LIGHT, PLAIN, SAME = "emphasis", "upright", "light", "plain", "same"
FONT_SWITCHES = {
    "em": EMPHASIS, "Bem": EMPHASIS, "it": ITALIC, "itshape": ITALIC, "sl": ITALIC, "slshape": ITALIC, "bf": BOLD,
    "bfseries": BOLD, "boldmath": BOLD, "rm": PLAIN, "normalfont": PLAIN, "upshape": UPRIGHT, "mdseries": LIGHT,
    "sc": PLAIN, "scshape": SAME, "tt": PLAIN, "ttfamily": SAME, "sf": PLAIN, "sffamily": SAME, "rmfamily": SAME,
    "small": SAME, "footnotesize": SAME, "normalsize": SAME, "scriptsize": SAME, "tiny": SAME, "large": SAME,
}  # fmt: skip
FONT_COMMANDS = {
    "emph": EMPHASIS, "textit": ITALIC, "textsl": ITALIC, "mathit": ITALIC, "textbf": BOLD, "mathbf": BOLD,
    "textup": UPRIGHT, "textmd": LIGHT, "textnormal": PLAIN, "textsc": SAME, "textrm": SAME, "textsf": SAME,
    "texttt": SAME, "mathrm": SAME, "mbox": SAME, "hbox": SAME, "text": SAME, "ensuremath": SAME, "underline": SAME,
    "uline": SAME, "bibnamefont": SAME, "bibfnamefont": SAME, "citenamefont": SAME, "natexlab": SAME,
    "Capitalize": SAME, "NoCaseChange": SAME, "APACyear": SAME, "shownote": SAME, "APACmetastar": SAME,
}  # fmt: skip

# What stands for other LaTeX: the number of arguments, and the text, in which "#1" is the first; what stands
# between "<" and ">" is left out where an argument in it is empty. A definition of the same name in the file is the
# style's own way to print it, and does not count.
PRINTED: dict[str, tuple[int, str]] = {
    "enquote": (1, "``#1''"), "translation": (1, "[#1]"), "urlprefix": (0, "URL "), "URLprefix": (0, "URL: "),
    "DOIprefix": (0, ""), "ArXivprefix": (0, "arXiv:"), "Pubmedprefix": (0, "PMID: "), "doibase": (0, "https://doi.org/"),
    "Pubmed": (1, "#1"), "showISBNx": (1, " ISBN #1"), "showISBNxiii": (1, " ISBN #1"), "showISSN": (1, " ISSN #1"),
    "showURL": (1, " #1"), "showDOI": (1, " #1"), "dodoi": (1, r"\doi{#1}"), "doarXiv": (1, r"\arxiv{#1}"),
    "doeprint": (1, r"\url{https://ascl.net/#1}"), "BIBforeignlanguage": (2, "#2"), "foreignlanguage": (2, "#2"),
    "textcolor": (2, "#2"), "Url": (1, r"\url{#1}"), "path": (1, r"\url{#1}"), "harvardurl": (1, r"\url{#1}"),
    "harvardand": (0, "and "), "harvardyearleft": (0, "("), "harvardyearright": (0, ")"), "astroncite": (2, "#1(#2)"),
    "ndash": (0, "--"), "mdash": (0, "---"), "bibrangedash": (0, "--"), "nobreakspace": (0, "~"), "space": (0, " "),
    "APACrefYearMonthDay": (3, "(#1<#2>< #3>)"), "APACrefYear": (1, "(#1)"), "APACrefatitle": (2, "#1"),
    "APACrefbtitle": (2, r"\emph{#1}"), "APACrefaetitle": (2, "[#1]"), "APACrefbetitle": (2, "[#1]"),
    "APACjournalVolNumPages": (4, r"\emph{#1}<, \emph{#2}><(#3)><, #4>"), "APACaddressPublisher": (2, "<#1: >#2"),
    "APACaddressInstitution": (2, "<#1: >#2"), "APACaddressSchool": (2, "<#1: >#2"),
    "APACaddressPublisherEqAuth": (2, "#1"),
    "APACtypeAddressSchool": (3, "(#1)"), "APACbVolEdTR": (2, "(<#1, >#2)"), "APACbVolEdTRpgs": (3, "(<#1, >#2<, #3>)"),
    "APAChowpublished": (1, "#1"), "APACrefnote": (1, "#1"), "APACorigyearnote": (1, "(#1)"), "APACorigED": (1, "#1"),
    "PrintOrdinal": (1, "#1"), "BBA": (0, r"\& "), "BBOP": (0, "("), "BBCP": (0, ")"),
    "BBOQ": (0, ""), "BBCQ": (0, ""), "BBN": (0, ""), "BBC": (0, "; "), "BCBL": (0, ","), "BCBT": (0, ","),
    "BDBL": (0, ", … "), "BPBI": (0, ". "), "BHBI": (0, ".-"), "BAstyle": (0, ""), "BIn": (0, "In"), "BPGS": (0, "pp."),
    "BPG": (0, "p."), "BPP": (0, "p."), "BEDS": (0, "Eds."), "BED": (0, "Ed."), "BEd": (0, "ed."), "BVOL": (0, "Vol."),
    "BVOLS": (0, "Vols."), "BNUM": (0, "No."), "BNUMS": (0, "Nos."), "BCHAP": (0, "chap."), "BTRANS": (0, "Trans."),
    "BTRANSS": (0, "Trans."), "BTR": (0, "Tech. Rep."), "BUPhD": (0, "Doctoral dissertation"),
    "BPhD": (0, "Doctoral dissertation"), "BUMTh": (0, "Master's thesis"), "BMTh": (0, "Master's thesis"),
    "BOthers": (1, "et al#1"), "BOthersPeriod": (1, "et al#1"), "BRetrievedFrom": (0, "Retrieved from "),
    "BRetrieved": (1, "Retrieved #1 from "), "BMsg": (0, "Msg."), "BOWP": (0, "Original work published "),
    "BIP": (0, "in press"), "bibitemDeclare": (2, "#2"), "textsuperscript": (1, "#1"), "textsubscript": (1, "#1"),
}  # fmt: skip

# What prints nothing here, and the groups behind it that go with it.
DROPPED: dict[str, int] = {
    "protect": 0, "relax": 0, "unskip": 0, "ignorespaces": 0, "noopsort": 1, "SortNoop": 1, "BibitemOpen": 0,
    "BibitemShut": 1, "bibitemStop": 0, "bibitemNoStop": 0, "bibAnnoteFile": 2, "bibAnnote": 3, "EOS": 0,
    "APACinsertmetastar": 1, "PrintBackRefs": 1, "CurrentBib": 0, "BIBentryALTinterwordspacing": 0,
    "BIBentrySTDinterwordspacing": 0, "BIBdecl": 0, "bgroup": 0, "egroup": 0, "begingroup": 0, "endgroup": 0,
    "xspace": 0, "null": 0, "leavevmode": 0, "allowbreak": 0, "nobreak": 0, "sloppy": 0, "frenchspacing": 0,
    "raggedright": 0, "centering": 0, "noindent": 0, "makeatletter": 0, "makeatother": 0,
    "selectlanguage": 1, "color": 1, "label": 1, "index": 1, "cite": 1,
    "citep": 1, "citet": 1, "nocite": 1, "ref": 1, "pageref": 1, "eqref": 1, "footnote": 1, "thanks": 1, "vspace": 1,
    "fontsize": 2, "selectfont": 0, "phantomsection": 0, "addcontentsline": 3, "markboth": 2, "hypertarget": 1,
    "MR": 1, "MRhref": 1, "Zbl": 1, "zbl": 1, "JFM": 1, "showCODEN": 1, "showLCCN": 1, "urlstyle": 1, "pagestyle": 1,
    "thispagestyle": 1, "bibliographystyle": 1, "providecommand": 2, "hfill": 0, "vfill": 0, "clearpage": 0,
    "newpage": 0, "smallskip": 0, "medskip": 0, "bigskip": 0, "maketitle": 0, "tableofcontents": 0, "appendix": 0,
    "includegraphics": 1, "begin": 1, "end": 1, "hspace": 1, "newblock": 0, "csname": 0, "endcsname": 0,
    "bibpreamble": 0, "setlength": 2, "addtolength": 2, "addtocounter": 2, "setcounter": 2, "usepackage": 1,
}  # fmt: skip
SPACING = frozenset("newblock newline linebreak par hspace vspace quad qquad hfill".split())

# TeX's lengths and numbers, which no braces hold (TeXbook, chapter 24).
GLUE = frozenset("hskip kern vskip hglue parskip parindent baselineskip itemsep".split())
NUMBERED = frozenset(["penalty", "spacefactor", "tolerance", "hyphenpenalty", "clubpenalty", "widowpenalty"])
