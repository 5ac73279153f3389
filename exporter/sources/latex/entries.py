"""Entries of BibTeX and BibLaTeX as text, for the reader of .bib files: what every structured source here becomes."""

import re
from collections.abc import Mapping

_BRACE = re.compile(r"\\?[{}]")
_AND = re.compile(r"\band\b")


def entry(kind: str, key: str, fields: Mapping[str, str]) -> str:
    """One entry; fields without a value are left out."""
    body = "".join(f"  {name} = {{{_balanced(value)}}},\n" for name, value in fields.items() if value)
    return f"@{kind}{{{key},\n{body}}}\n"


def literal_list(values: list[str]) -> str:
    """Publishers or places joined by "and"; one that holds the word is braced."""
    return " and ".join(f"{{{value}}}" if _AND.search(value) else value for value in values)


def _balanced(value: str) -> str:
    r"""BibTeX counts escaped braces too; where these do not pair, commands take their place."""
    depth = lowest = 0
    for match in _BRACE.finditer(value):
        depth += 1 if match[0][-1] == "{" else -1
        lowest = min(lowest, depth)
    if not depth and not lowest:
        return value
    spelled = value.replace(r"\{", r"\textbraceleft ").replace(r"\}", r"\textbraceright ")
    return spelled if spelled.count("{") == spelled.count("}") else spelled.replace("{", "").replace("}", "")
