"""A small LaTeX paper that cites every record of a .bib file: a ready check that LaTeX takes it, and how it looks."""

import os
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from exporter import pipeline
from exporter.errors import ExporterError, FormatError, OutputError
from exporter.formats.latex_styles import Style, style
from exporter.reference import Reference

STANDARD_OUTPUT = "-"
_MARK = "% Made by `exporter latex`"
_BIBLATEX_FIELD = re.compile(r"^\s*(?:journaltitle|date|location)\s*=", re.MULTILINE)
_BIBTEX_FIELD = re.compile(r"^\s*(?:journal|year|address)\s*=", re.MULTILINE)
_NOT_CITED = re.compile(r"[\s,{}%#~\\]")  # in a key these end or break \cite
_NOT_IN_PATHS = re.compile(r"[\s,{}%#~\\$^&\"]")  # nor does \bibliography find a file with one of these

_PAPER = r"""%(mark)s
\documentclass{article}
\usepackage{iftex}
\ifPDFTeX
  \usepackage[utf8]{inputenc}
  \usepackage[T1]{fontenc}
\else%% XeLaTeX or LuaLaTeX: every script that the font has
  \usepackage{fontspec}
%(fonts)s\fi
%(packages)s
\begin{document}
\title{Every record of %(title)s}
\author{}
\date{}
\maketitle

\raggedright
%(citations)s
%(bibliography)s
\end{document}
"""
_FONTS = r"""  \IfFontExistsTF{CMU Serif}{\setmainfont{CMU Serif}}{%
    \IfFontExistsTF{Noto Serif}{\setmainfont{Noto Serif}}{%
      \IfFontExistsTF{DejaVu Serif}{\setmainfont{DejaVu Serif}}{}}}
"""
_CJK = r"""  \ifLuaTeX
    \IfFileExists{luatexja-fontspec.sty}{\usepackage{luatexja-fontspec}}{}
  \else
    \IfFileExists{xeCJK.sty}{\usepackage{xeCJK}}{}% may need \setCJKmainfont with a font that is there
  \fi
"""


@dataclass(frozen=True, slots=True)
class Paper:
    """The text of the paper, how to run it, and what is wrong with the bibliography."""

    text: str
    advice: str
    problems: tuple[ExporterError, ...] = ()


def make(bib: str, output: str = STANDARD_OUTPUT, name: str | None = None) -> Paper:
    """The paper for a .bib file, to stand at ``output``; the bibliography's dialect chooses a style if none is named.

    Raises :class:`exporter.errors.ExporterError` where there is no .bib file, or LaTeX could not find it.
    """
    chosen = style(name) if name else None
    if Path(bib).suffix.lower() != ".bib":
        mend = f"Convert it first: exporter convert {bib} -o {Path(bib).with_suffix('.bib').name}"
        raise FormatError("LaTeX reads .bib files alone", file=bib, mend=mend)
    path = relative(bib, output)
    result = pipeline.read_input(bib)
    text = Path(bib).read_text(encoding="utf-8", errors="replace")
    in_biblatex = bool(_BIBLATEX_FIELD.search(text)) and not _BIBTEX_FIELD.search(text)
    chosen = chosen or style("numeric" if in_biblatex else "plain")
    problems = [*result.problems(), *_unfit_keys(bib, result.references)]
    if in_biblatex and not chosen.biblatex:
        problems.append(_wrong_dialect(bib, chosen))
    keys = [each.citation_key for each in result.references if _is_citable(each.citation_key)]
    scripts = _scripts(text)
    return Paper(_text(path, chosen, keys, scripts), _advice(output, chosen, scripts), tuple(problems))


def relative(bib: str, output: str) -> str:
    """The path of the .bib file as the paper names it: from where the paper is, without the suffix."""
    folder = Path.cwd() if output == STANDARD_OUTPUT else Path(output).resolve().parent
    path = Path(os.path.relpath(Path(bib).resolve(), folder)).with_suffix("").as_posix()
    if match := _NOT_IN_PATHS.search(path):
        mend = "Rename it, or put the paper beside it: letters, digits and - _ . / are safe."
        raise FormatError(f"LaTeX finds no file with {match[0]!r} in its path ({path})", file=bib, mend=mend)
    return path


def check_ours(output: str) -> None:
    """Raises :class:`exporter.errors.OutputError` where a file stands that ``exporter latex`` did not write."""
    path = Path(output)
    if output != STANDARD_OUTPUT and path.is_file() and not path.read_bytes().startswith(_MARK.encode()):
        mend = "Name another output, or replace it all the same: --force"
        raise OutputError("it was there before and is left as it is: it may be your own", file=output, mend=mend)


def _unfit_keys(bib: str, references: Sequence[Reference]) -> list[ExporterError]:
    unfit = [each for each in references if not _is_citable(each.citation_key)]
    mend = "Make new keys: exporter convert … --key-pattern '[auth][year]'"
    return [
        FormatError(f"a record cannot be cited by its key {each.citation_key!r}", file=bib, place=each.title, mend=mend)
        for each in unfit
    ]


def _is_citable(key: str) -> bool:
    return bool(key) and key.isascii() and not _NOT_CITED.search(key)


def _wrong_dialect(bib: str, chosen: Style) -> FormatError:
    mend = f"Write it for BibTeX (exporter convert {bib} -o NEW.bib), or choose a style of BibLaTeX (--style numeric)."
    return FormatError(f"it has BibLaTeX's fields, which {chosen.name}.bst leaves out", file=bib, mend=mend)


def _scripts(text: str) -> frozenset[str]:
    """The scripts beyond Latin and Greek signs that the text has, by the first word of their characters' names."""
    letters = {char for char in text if char > "\u024f" and char.isalpha()}
    names = {unicodedata.name(char, "?").split()[0] for char in letters}
    return frozenset(names - {"LATIN", "MODIFIER", "DOUBLE-STRUCK", "SCRIPT", "MICRO"})


def _text(path: str, chosen: Style, keys: Sequence[str], scripts: frozenset[str]) -> str:
    cjk = {"CJK", "HIRAGANA", "KATAKANA", "HANGUL"} & scripts
    fonts = (_FONTS if scripts else "") + (_CJK if cjk else "")
    cited = "".join(rf"\texttt{{\detokenize{{{key}}}}}: \cite{{{key}}}\par" + "\n" for key in keys)
    return _PAPER % {
        "mark": f"{_MARK}: {_run(chosen, scripts)}",
        "fonts": fonts,
        "packages": "\n".join(_packages(path, chosen)),
        "title": rf"\texttt{{\detokenize{{{path}.bib}}}}",
        "citations": cited,
        "bibliography": "\n".join(_bibliography(path, chosen)),
    }


def _packages(path: str, chosen: Style) -> list[str]:
    if chosen.biblatex:
        return [rf"\usepackage[backend=biber, style={chosen.name}]{{biblatex}}", rf"\addbibresource{{{path}.bib}}"]
    return [r"\usepackage{url}", *([rf"\usepackage{{{chosen.package}}}"] if chosen.package else [])]


def _bibliography(path: str, chosen: Style) -> list[str]:
    if chosen.biblatex:
        return [r"\printbibliography"]
    return [rf"\bibliographystyle{{{chosen.name}}}", rf"\bibliography{{{path}}}"]


def _run(chosen: Style, scripts: frozenset[str]) -> str:
    engine = "lualatex" if scripts else "pdflatex"
    return f"run {engine}, {'biber' if chosen.biblatex else 'bibtex'}, {engine}, {engine}"


def _advice(output: str, chosen: Style, scripts: frozenset[str]) -> str:
    engine, program = ("lualatex" if scripts else "pdflatex"), ("biber" if chosen.biblatex else "bibtex")
    path = Path("paper.tex" if output == STANDARD_OUTPUT else output)
    enter = [f"cd {path.parent}"] if path.parent != Path() else []
    runs = [f"{engine} {path.stem}", f"{program} {path.stem}", f"{engine} {path.stem}", f"{engine} {path.stem}"]
    beyond = f"pdflatex lacks letters of it ({', '.join(sorted(scripts)).lower()}). " if scripts else ""
    return f"{beyond}Run: {' && '.join([*enter, *runs])}"
