r"""Setting LaTeX as text: macros expanded, commands of layout gone, fonts and addresses noted beside.

Accents, symbols and formulas stay as they are written: what they stand for is decided for all sources in one place.
"""

import re
from collections.abc import Mapping

from exporter.reference import MONTHS
from exporter.sources.latex import tables
from exporter.sources.latex.macros import Macro, tokens_of
from exporter.sources.latex.printed import Print, Setting
from exporter.sources.latex.source import JOIN
from exporter.sources.latex.stream import Budget, Stream

_NAME = re.compile(r"\\(?P<name>[A-Za-z@]{2,}|[A-Za-z])\*?\s*")
_GLUE = re.compile(
    r"""\s*=?\s*-?[\d.,]+\s*(?:true\s*)?[a-z]{2}
        (?:\s*plus\s*-?[\d.]+\s*[a-z]+)?
        (?:\s*minus\s*-?[\d.]+\s*[a-z]+)?\s?""",
    re.VERBOSE,
)
_NUMBER = re.compile(r"\s*=?\s*-?\d+\s?")
_MARKS = (("---", "—"), ("--", "–"), ("``", "“"), ("''", "”"), ("?`", "¿"), ("!`", "¡"))
_PERHAPS, _ARGUMENT = re.compile("<([^<>]*)>"), re.compile("#([1-9])")
_HOLLOW = re.compile(r"[{}\s\x00]*")
_ADDRESS_ESCAPE = re.compile(r"\\([%#&_~{}$^])(?:\{\})?")
_DOI_PREFIX = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", re.IGNORECASE)
_SPACE_MARKS, _NO_MARKS = frozenset(" ,;:>\n\t\\"), frozenset("/-@!()[]|*")
_NAMED_GROUPS = frozenset(["bibnamefont", "bibfnamefont", "showarticletitle"])
_DEEPEST = 20  # expansions of one macro inside its own
_MOST_GROUPS = 9


def set_text(text: str, macros: Mapping[str, Macro], budget: Budget) -> Setting:
    """The setting of a piece of LaTeX source. Raises :class:`exporter.errors.UnsafeInput` on a bomb of macros."""
    return _Setter(text, macros, budget).run()


class _Setter:
    """A pass over the tokens; those of macros are put in front of what is still to come."""

    def __init__(self, text: str, macros: Mapping[str, Macro], budget: Budget) -> None:
        self.stream = Stream(tokens_of(text), budget)
        self.print = Print()
        self.macros = macros
        self.links: list[str] = []
        self.addresses: dict[str, str] = {}  # by ``\urldef``

    def run(self) -> Setting:
        while token := self.stream.pop():
            self.step(token)
        return self.print.setting(self.links)

    def step(self, token: str) -> None:
        if token == "{" and self.stream.peek() == "}":
            self.stream.pop()
            self.print.end_command()
        elif token == "{":
            self.print.open(prints=self.name_of(self.stream.peek()) not in tables.FONT_SWITCHES)
        elif token == "}":
            self.print.close()
        elif token == "~":
            self.print.emit(" ")
        elif token[0] == "\\" and len(token) > 1:
            self.command(token)
        else:
            self.print.emit(_marked(token))

    def name_of(self, token: str) -> str:
        """The name of a command in letters; empty for anything else."""
        match = _NAME.fullmatch(token.replace(JOIN, " "))
        return match["name"] if match else ""

    def command(self, token: str) -> None:
        name = self.name_of(token)
        if not name:
            self.mark(token[1])
        elif name in tables.FONT_SWITCHES:
            self.print.switch(tables.FONT_SWITCHES[name])
        elif name in _NAMED_GROUPS:
            self.into_group(name=name)
        elif name in tables.FONT_COMMANDS:
            self.into_group(tables.FONT_COMMANDS[name])
        elif name in ("bibinfo", "bibfield"):
            self.into_group(name=self.raw())
        elif name in _HANDLERS:
            _HANDLERS[name](self)
        elif name in tables.PRINTED:
            self.stream.push(tokens_of(self.known(*tables.PRINTED[name])))
        elif name in self.addresses:
            self.address(self.addresses[name])
        else:
            self.other(name, token.replace(JOIN, " "))

    def other(self, name: str, token: str) -> None:
        """Layout, the file's own macros, and what is not known, which stays as it is written."""
        if name in tables.GLUE or name in tables.NUMBERED:
            self.stream.skip(_GLUE if name in tables.GLUE else _NUMBER)
            self.print.emit(" " if name in tables.GLUE else "")
        elif name in tables.DROPPED or name in tables.SPACING:
            for _ in range(tables.DROPPED.get(name, 0)):
                self.stream.optional()
                self.stream.argument()
            self.print.emit(" " if name in tables.SPACING else "")
        elif name in self.macros:
            self.expand(name, self.macros[name])
        else:
            self.print.emit(token)

    def mark(self, mark: str) -> None:
        if mark in _SPACE_MARKS:
            self.print.emit(" ")
        elif mark not in _NO_MARKS:
            self.print.emit("\\" + mark)

    def into_group(self, font: str = tables.SAME, *, name: str = "") -> None:
        """Takes the group that stands next for the argument."""
        if self.stream.has_group():
            self.stream.pop()
            self.print.open(font, name=name)

    def expand(self, name: str, macro: Macro) -> None:
        if self.stream.active(name) >= _DEEPEST:
            return
        arguments = list[list[str]]()
        if macro.default is not None:
            given = self.stream.optional()
            arguments.append(tokens_of(macro.default) if given is None else given)
        while len(arguments) < macro.arguments:
            arguments.append(self.stream.argument())
        body = list[str]()
        for token in macro.body:
            is_argument = token[0] == "#" and len(token) == 2 and int(token[1]) <= len(arguments)
            body += arguments[int(token[1]) - 1] if is_argument else [token]
        self.stream.push(body, name)

    def known(self, count: int, body: str) -> str:
        """What a command of the tables stands for, its arguments filled in."""
        arguments = ["".join(self.stream.argument()) for _ in range(count)]
        chosen = _PERHAPS.sub(lambda match: match[1] if _all_given(match[1], arguments) else "", body)
        return _ARGUMENT.sub(lambda match: arguments[int(match[1]) - 1], chosen)

    def author_year(self) -> None:
        """The last two groups of two or three: the short form of the names, and the year."""
        groups = list[list[str]]()
        while len(groups) < _MOST_GROUPS and self.stream.has_group():
            groups.append(self.stream.argument())
        if len(groups) > 1:
            self.stream.push([*groups[-2], "(", *groups[-1], ")"])

    def month(self) -> None:
        number = self.raw()
        known = number.isdecimal() and 1 <= int(number) <= len(MONTHS)
        self.print.emit(f", {MONTHS[int(number) - 1] if known else number}")

    # addresses

    def address(self, address: str) -> None:
        self.links.append(address)
        self.print.emit(address)

    def url(self) -> None:
        self.address(self.raw())

    def doi(self) -> None:
        self.address(f"https://doi.org/{_DOI_PREFIX.sub('', self.raw(), count=1)}")

    def eprint(self) -> None:
        self.stream.optional()
        number = self.raw()
        self.address(number if ":" in number else f"arXiv:{number}")

    def linked(self) -> None:
        self.links.append(self.raw())
        self.into_group()

    def unlinked(self) -> None:
        self.raw()
        self.into_group()

    def mnras_doi(self) -> None:
        r"""``\mn@doi [printed] {number}``: what is printed is the link's text."""
        printed = self.stream.optional()
        number = self.raw()
        self.links.append(f"doi:{number}")
        self.stream.push(tokens_of(f"doi:{number}") if printed is None else printed)

    def mnras_eprint(self) -> None:
        archive = self.raw()
        self.address(f"{archive or 'arXiv'}:{self.raw()}")

    def define_url(self) -> None:
        r"""``\urldef\name\url{address}`` (url manual, section 4)."""
        self.stream.skip_space()
        name = self.name_of(self.stream.pop())
        self.stream.skip_space()
        if name and self.name_of(self.stream.peek()) in ("url", "path", "nolinkurl"):
            self.stream.pop()
            self.addresses[name] = self.raw()

    def raw(self) -> str:
        """The next argument as an address: as it is written, but for escapes and for macros without arguments."""
        written = "".join(map(self.address_part, self.stream.argument()))
        return _ADDRESS_ESCAPE.sub(r"\1", written.replace(JOIN, "")).strip()

    def address_part(self, token: str) -> str:
        name = self.name_of(token)
        if not name:
            return token
        if name in tables.PRINTED:
            return tables.PRINTED[name][1]
        macro = self.macros.get(name)
        return "".join(macro.body) if macro and not macro.arguments else ""


# Commands that do more than stand for a text.
_HANDLERS = {
    "citeauthoryear": _Setter.author_year, "APACmonth": _Setter.month, "url": _Setter.url, "nolinkurl": _Setter.url,
    "doi": _Setter.doi, "eprint": _Setter.eprint, "arxiv": _Setter.eprint, "showeprint": _Setter.eprint,
    "href": _Setter.linked, "Eprint": _Setter.linked, "href@noop": _Setter.unlinked, "mn@doi": _Setter.mnras_doi,
    "mn@eprint": _Setter.mnras_eprint, "urldef": _Setter.define_url,
}  # fmt: skip


def _all_given(piece: str, arguments: list[str]) -> bool:
    return not any(_HOLLOW.fullmatch(arguments[int(number) - 1]) for number in _ARGUMENT.findall(piece))


def _marked(text: str) -> str:
    """Text with dashes and quotation marks as LaTeX's fonts join them."""
    if "-" in text or "'" in text or "`" in text:
        for written, mark in _MARKS:
            text = text.replace(written, mark)
    return text
