r"""References that are not set in a file: a .bib inside it (``filecontents``), or files that it names."""

import re

_FILE = re.compile(
    r"\\begin\{filecontents(?P<star>\*?)\}(?:\[[^\]\n]{0,200}\])?\{(?P<name>[^{}\n]+)\}[ \t]*\n?", re.IGNORECASE
)
_ENTRY = re.compile(r"^[ \t]*@[ \t]*[A-Za-z]+[ \t]*[{(]", re.MULTILINE)
_NAMED = re.compile(
    r"\\(?P<how>bibliography|addbibresource|addglobalbib|bibliographyunit)\s*(?:\[[^\]\\]{0,200}\]\s*)?\{(?P<names>[^{}]*)\}"
)
_INPUT = re.compile(r"\\(?:input|include)\s*\{(?P<name>[^{}]*\.bbl)\}")


def bibliographies(text: str) -> tuple[str, tuple[str, ...]]:
    """The text without the .bib files in it, as many lines as before, and these."""
    kept, found, at = list[str](), list[str](), 0
    while match := _FILE.search(text, at):
        closing = f"\\end{{filecontents{match['star']}}}"
        end = text.find(closing, match.end())
        if end < 0:
            break
        inside = text[match.end() : end]
        is_bib = _ENTRY.search(inside) is not None
        if is_bib:
            found.append(inside)
        kept += [text[at : match.start()], "\n" * text.count("\n", match.start(), end) if is_bib else inside]
        at = end + len(closing)
    return "".join([*kept, text[at:]]), tuple(found)


def named(text: str) -> tuple[str, ...]:
    """The files that hold the references, as the text names them."""
    names: list[str] = []
    for match in _NAMED.finditer(text):
        for name in filter(None, (part.strip() for part in match["names"].split(","))):
            names.append(name if "." in name else f"{name}.bib")
    names += [match["name"].strip() for match in _INPUT.finditer(text)]
    return tuple(dict.fromkeys(names))
