"""Options that several commands have, and what they choose from."""

from enum import StrEnum
from typing import Annotated

import typer


class Split(StrEnum):
    """How the references of a list are separated."""

    AUTO = "auto"
    LINE = "line"
    BLANK = "blank"
    NUMBER = "number"


class Dialect(StrEnum):
    """The dialect of a .bib file."""

    BIBTEX = "bibtex"
    BIBLATEX = "biblatex"


class Source(StrEnum):
    """What an input is."""

    TEXT = "text"
    BIBTEX = "bibtex"
    RIS = "ris"
    CSLJSON = "csljson"


class Output(StrEnum):
    """What an output shall be."""

    BIBTEX = "bibtex"
    RIS = "ris"
    CSLJSON = "csljson"


Inputs = Annotated[
    list[str], typer.Argument(metavar="INPUT...", help="Files to read, or addresses; - is standard input.")
]
SplitOption = Annotated[Split, typer.Option(help="What separates the references of a list.")]
ProtectOption = Annotated[bool, typer.Option(help="Brace the capitals of titles that styles would lower.")]
KeepSourceOption = Annotated[
    bool, typer.Option("--keep-source", help="Write with each record the string that it was read from.")
]
AsciiOption = Annotated[bool, typer.Option("--ascii", help="Write a .bib in ASCII, accents as LaTeX's commands.")]
KeyOption = Annotated[
    str | None, typer.Option("--key-pattern", help="Make all keys anew, e.g. [auth][year]; see docs/keys.md.")
]
StrictOption = Annotated[bool, typer.Option("--strict", help="Fail where the numbering promises more than was found.")]
PrivateOption = Annotated[
    bool, typer.Option("--allow-private", help="Fetch also from addresses that are not of the public internet.")
]
