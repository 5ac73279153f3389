r"""What LaTeX's commands stand for: data for :mod:`exporter.formats.latex`.

Sources: LaTeX2e, "LaTeX 2ε font selection" (text symbols), Lamport's "LaTeX", tables 3.1 to 3.5; AMS's
``\cprime`` and ``\polhk`` occur in MathSciNet's exports.
"""

# Accent commands and the combining character of each.
ACCENTS = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", '"': "\u0308", "=": "\u0304", ".": "\u0307",
    "u": "\u0306", "v": "\u030c", "H": "\u030b", "c": "\u0327", "d": "\u0323", "b": "\u0331", "r": "\u030a",
    "k": "\u0328", "t": "\u0361", "polhk": "\u0328", "textcommabelow": "\u0326",
}  # fmt: skip

# What an accent over nothing prints: LaTeX's customary way to write the bare mark.
BARE = {
    "^": "^", "~": "~", "`": "`", "'": "´", '"': "¨", "=": "¯", ".": "˙", "c": "¸", "u": "˘", "v": "ˇ", "H": "˝",
    "k": "˛", "r": "˚",
}  # fmt: skip

_LETTERS = {
    "ss": "ß", "SS": "ẞ", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ",
    "aa": "å", "AA": "Å", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "dj": "đ", "DJ": "Đ",
    "ng": "ŋ", "NG": "Ŋ", "ij": "ĳ", "IJ": "Ĳ", "imath": "ı", "jmath": "ȷ", "cprime": "ʹ", "lasp": "ʿ", "rasp": "ʾ",
}  # fmt: skip

_MARKS = {
    "textbackslash": "\\", "textasciitilde": "~", "textasciicircum": "^", "textbraceleft": "{",
    "textbraceright": "}", "lbrace": "{", "rbrace": "}", "textless": "<", "textgreater": ">", "textbar": "|",
    "textunderscore": "_", "textdollar": "$", "textquotedbl": '"', "textquotesingle": "'",
    "textasciigrave": "`", "slash": "/", "backslash": "\\", "textendash": "–", "textemdash": "—",
    "textquoteleft": "‘", "textquoteright": "’", "textquotedblleft": "“", "textquotedblright": "”", "lq": "‘",
    "rq": "’", "guillemotleft": "«", "guillemotright": "»", "guilsinglleft": "‹", "guilsinglright": "›",
    "quotedblbase": "„", "quotesinglbase": "‚", "glqq": "„", "grqq": "“", "flqq": "«", "frqq": "»",
    "og": "«", "fg": "»", "ldots": "…", "dots": "…", "textellipsis": "…", "cdots": "⋯", "textbullet": "•",
    "textperiodcentered": "·", "cdot": "·", "textdegree": "°", "degree": "°", "textregistered": "®",
    "texttrademark": "™", "textcopyright": "©", "copyright": "©", "pounds": "£", "textsterling": "£",
    "euro": "€", "texteuro": "€", "textyen": "¥", "S": "§", "textsection": "§", "P": "¶", "dag": "†",
    "ddag": "‡", "textexclamdown": "¡", "textquestiondown": "¿", "textordfeminine": "ª",
    "textordmasculine": "º", "textmu": "µ", "textonehalf": "½", "textonequarter": "¼", "textthreequarters": "¾",
    "textonesuperior": "¹", "texttwosuperior": "²", "textthreesuperior": "³", "texttimes": "×", "textdiv": "÷",
    "textpm": "±", "textlnot": "¬", "textbrokenbar": "¦", "textcurrency": "¤", "textcent": "¢",
    "textparagraph": "¶", "textasciidieresis": "¨", "textasciimacron": "¯", "textasciiacute": "´",
    "textdagger": "†", "textdaggerdbl": "‡", "textperthousand": "‰", "textminus": "−", "textnumero": "№", "and": "&",
    "quad": " ", "qquad": " ", "space": " ", "newline": " ", "linebreak": " ", "par": " ", "nobreakspace": " ",
    "thinspace": " ", "LaTeX": "LaTeX", "TeX": "TeX", "BibTeX": "BibTeX", "LaTeXe": "LaTeX2ε",
}  # fmt: skip

_GREEK = {
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "zeta": "ζ", "eta": "η", "theta":
    "θ", "iota": "ι", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "omicron": "ο", "pi": "π",
    "rho": "ρ", "sigma": "σ", "tau": "τ", "upsilon": "υ", "phi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω",
}  # fmt: skip

_MATH = {
    "varepsilon": "ε", "vartheta": "ϑ", "varphi": "φ", "varsigma": "ς", "ell": "ℓ", "hbar": "ℏ", "times": "×",
    "pm": "±", "mp": "∓", "le": "≤", "leq": "≤", "ge": "≥", "geq": "≥", "ne": "≠", "neq": "≠", "lt": "<",
    "gt": ">", "ll": "≪", "gg": "≫", "approx": "≈", "sim": "∼", "simeq": "≃", "equiv": "≡", "propto": "∝",
    "infty": "∞", "to": "→", "rightarrow": "→", "leftarrow": "←", "leftrightarrow": "↔", "Rightarrow": "⇒",
    "partial": "∂", "nabla": "∇", "sum": "∑", "prod": "∏", "int": "∫", "sqrt": "√", "in": "∈", "cup": "∪",
    "cap": "∩", "subset": "⊂", "subseteq": "⊆", "forall": "∀", "exists": "∃", "circ": "°", "prime": "′",
    "ast": "∗", "star": "⋆", "otimes": "⊗", "oplus": "⊕", "langle": "⟨", "rangle": "⟩", "div": "÷",
    "aleph": "ℵ", "wedge": "∧", "vee": "∨", "perp": "⊥", "parallel": "∥", "odot": "⊙", "dagger": "†",
}  # fmt: skip

# Commands that stand for a text, without argument.
SYMBOLS = _LETTERS | _MARKS | _GREEK | {name.title(): letter.upper() for name, letter in _GREEK.items()} | _MATH

# What a backslash and one mark stand for, where it is not the mark itself and no accent.
ESCAPES = {
    " ": " ", "\n": " ", "\t": " ", "\\": " ", ",": " ", ";": " ", ":": " ", ">": " ", "!": "", "-": "", "/": "",
    "@": "", "(": "", ")": "", "[": "", "]": "", "|": "‖",
}  # fmt: skip

# Switches that print nothing and take nothing.
SWITCHES = frozenset({
    "it", "em", "bf", "rm", "sc", "tt", "sf", "sl", "itshape", "bfseries", "scshape", "upshape", "slshape",
    "ttfamily", "sffamily", "rmfamily", "mdseries", "normalfont", "selectfont", "tiny", "scriptsize",
    "footnotesize", "small", "normalsize", "large", "Large", "LARGE", "huge", "Huge", "relax", "protect",
    "newblock", "noopsort", "bgroup", "egroup", "begingroup", "endgroup", "noindent", "indent", "centering",
    "raggedright", "sloppy", "allowbreak", "nobreak", "break", "hfill", "vfill", "smallskip", "medskip",
    "bigskip", "left", "right", "big", "Big", "bigg", "Bigg", "displaystyle", "textstyle", "limits", "nolimits",
    "unskip", "ignorespaces", "xspace", "null", "leavevmode", "hskip", "urlstyle", "frenchspacing",
})  # fmt: skip

# Commands whose first arguments are not text: how many to drop.
DROPPED_ARGUMENTS = {
    "href": 1, "textcolor": 1, "color": 1, "colorbox": 1, "bibinfo": 1, "bibfield": 1, "foreignlanguage": 1,
    "selectlanguage": 1, "hspace": 1, "vspace": 1, "label": 1, "fontsize": 2, "raisebox": 1, "noopsort": 1,
    "SortNoop": 1, "phantom": 1, "hphantom": 1, "begin": 1, "end": 1, "providecommand": 2, "switchlanguage": 1,
}  # fmt: skip

# Commands whose argument is taken as it stands.
VERBATIM = frozenset({"url", "path", "nolinkurl", "detokenize"})

# Commands that put quotation marks around their argument.
QUOTING = {"enquote": ("“", "”"), "mkbibquote": ("“", "”")}

# Letters and marks that LaTeX writes by a command of its own in the encodings T1 and TS1, for plain ASCII. Not
# ``\\ldots``, which Zotero reads as an "l" with a stroke and "dots".
TEXT_COMMANDS = (
    *("ss", "SS", "o", "O", "l", "L", "ae", "AE", "oe", "OE", "i", "j", "dh", "DH", "th", "TH", "dj", "DJ"),
    *("ng", "NG", "ij", "IJ"),
    *("textquoteleft", "textquoteright", "quotedblbase", "quotesinglbase", "guillemotleft", "guillemotright"),
    *("guilsinglleft", "guilsinglright", "textellipsis", "textbullet", "textperiodcentered", "textdegree"),
    *("textregistered", "texttrademark", "textcopyright", "textsterling", "texteuro", "textyen", "textsection"),
    *("textparagraph", "textdagger", "textdaggerdbl", "textexclamdown", "textquestiondown", "textordfeminine"),
    *("textordmasculine", "textmu", "textonehalf", "textonequarter", "textthreequarters", "textonesuperior"),
    *("texttwosuperior", "textthreesuperior", "texttimes", "textdiv", "textpm", "textlnot", "textbrokenbar"),
    *("textcurrency", "textcent", "textasciidieresis", "textasciimacron", "textasciiacute", "textperthousand"),
    *("textminus", "textnumero"),
)

# Signs of mathematics that every LaTeX has; Greek letters as signs ("α-helix") are among them.
MATH_COMMANDS = (
    *(name for name in _GREEK if name != "omicron"),
    *("Gamma", "Delta", "Theta", "Lambda", "Xi", "Pi", "Sigma", "Upsilon", "Phi", "Psi", "Omega"),
    *("vartheta", "varsigma", "ell", "mp", "leq", "geq", "neq", "ll", "gg", "approx", "sim", "simeq", "equiv"),
    *("propto", "infty", "rightarrow", "leftarrow", "leftrightarrow", "Rightarrow", "partial", "nabla", "sum"),
    *("prod", "int", "in", "cup", "cap", "subset", "subseteq", "forall", "exists", "prime", "ast", "star"),
    *("otimes", "oplus", "langle", "rangle", "aleph", "wedge", "vee", "perp", "parallel", "odot"),
)
