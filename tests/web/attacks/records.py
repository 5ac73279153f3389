"""Records made so that what is written of them is something else: other entries, other files, keys without end."""

from typing import Any

from running import Answer

from attacks.shape import REFUSED, Attack, ask, attack, both, gives, hides
from exporter import formats

_SECRET = hides("root:", "SECRET")
_ITEM: dict[str, Any] = {"id": "weber1904", "type": "book", "title": "Economy", "author": [{"family": "Weber"}]}

# What a field may hold so that a file has another entry behind it, or another field in it.
_INJECTED: dict[str, str] = {
    "the end of the entry": "Economy}\n}\n\n@book{evil,\n  title = {Evil}\n}\n@comment{",
    "the end of the field": "Economy}, author = {Evil}, note = {x",
    "the end of a quotation": 'Economy", author = "Evil',
    "an open brace": "Economy {",
    "a closing brace": "Economy }",
    "braces that are turned": "}{}{}{",
    "a backslash at the end": "Economy \\",
    "a backslash and a brace": "Economy \\}",
    "an entry": "@book{evil, title = {Evil}}",
    "a string": "@string{evil = {x}} # evil",
    "a comment": "% Economy\n@comment{jabref-meta: x;}",
    "a command that runs": "\\immediate\\write18{touch /tmp/evil}",
    "a command that reads": "\\input{/etc/passwd}\\include{/etc/passwd}\\verbatiminput{/etc/passwd}",
    "a command that opens": "\\openout\\a=evil.tex \\catcode`\\@=11 \\def\\end{}",
    "a command without its end": "\\textbf{\\emph{",
    "mathematics without its end": "$x_{",
    "the end of a RIS record": "Economy\nER  - \n\nTY  - BOOK\nTI  - Evil\nER  - \n",
    "the end, with carriage returns": "Economy\rER  - \r\rTY  - BOOK\rTI  - Evil",
    "another field of RIS": "Economy\nAU  - Evil, E.\nUR  - http://evil.example",
    "another field of RIS with CR LF": "Economy\r\nAU  - Evil, E.\r\nL1  - file:///etc/passwd",
    "line ends of Unicode": "Economy\u2028ER  - \u2029TY  - BOOK\x85TI  - Evil\x0bER  - \x0cTY  - BOOK",
    "the end of a file": "Economy\x1aER  - \x00",
    "an empty line": "Economy\n\n\n@book{evil,}",
    "JSON": '", "title": "Evil"}, {"title": "Evil',
    "only spaces": " \t\n ",
    "a formula": "=cmd|' /C calc'!A0",
}


def _one(to: str, answer: Answer) -> bool:
    """What is written reads back as one record, whatever it holds, and is not that of the attacker."""
    if answer.status != 200:
        return bool(answer.json()["error"]["message"])
    found = formats.read(answer.json()["output"], formats.by_name(to))
    return len(found.references) == 1 and not found.damaged and found.references[0].title != "Evil"


def _fields(text: str) -> dict[str, dict[str, Any]]:
    return {
        "title": {**_ITEM, "title": text},
        "author": {**_ITEM, "author": [{"family": text, "given": text}, {"literal": text}]},
        "rest": {**_ITEM, "publisher": text, "page": text, "DOI": text, "URL": text, "note": text, "keyword": text},
        "key": {**_ITEM, "id": text, "citation-key": text},
    }


def _injected() -> list[Attack]:
    found = []
    for name, text in _INJECTED.items():
        for field, item in _fields(text).items():
            for to in ("bibtex", "ris"):
                sent = ask("/api/convert", {"references": [{"item": item}], "to": to})
                one = lambda answer, to=to: _one(to, answer)  # noqa: E731
                found.append(attack(f"{to}, {field}: {name}", "another record", sent, 200, 422, holds=one))
    return found


_PATTERNS: dict[str, tuple[Any, str]] = {
    "not closed": ("[auth", "parsers that raise"),
    "open without end": ("[" * 10_000, "the depth of the stack"),
    "50,000 authors": ("[auth]" * 8000, "keys without end"),
    "a huge number": ("[auth999999999999999999]", "keys without end"),
    "a number of 5,000 digits": (f"[auth{'9' * 5000}]", "numbers that take long to read"),
    "a pattern that looks back": ('[auth:regex("(a+)+$", "x")]', "a pattern within the pattern"),
    "another pattern that looks back": ('[title:regex("(.*)*(.*)*(.*)*=", "")]', "a pattern within the pattern"),
    "parts of Python": ("{0.__class__.__mro__}", "str.format"),
    "parts of Python, with a percent sign": ("%(auth)s%n%s", "printf"),
    "a field that there is not": ("[__class__]", "attributes"),
    "a path": ("../../[auth]", "keys that are paths"),
    "the end of an entry": ("[auth]}, } @book{evil", "keys that are BibTeX"),
    "line ends": ("[auth]\n[year]", "keys that are lines"),
    "zero bytes": ("\x00[auth]\x00", "strings that end early"),
    "half a character": ("\ud800[auth]", "surrogates"),
    "HTML": ("<script>[auth]</script>", "HTML in the answer"),
    "nothing but modifiers": ("[:lower:upper:abbr:(x)]", "parsers that raise"),
    "many modifiers": ("[auth" + ":lower" * 5000 + "]", "the depth of the stack"),
    "letters": ("x" * 50_000, "keys without end"),
    "a number": (5, "kinds"),
    "a list": (["[auth]"], "kinds"),
}

_NAMES = (
    "../../etc/passwd.bib", "/etc/passwd.bib", "/etc/passwd", "C:\\Windows\\evil.bib", "..\\..\\evil.bib", "evil.bib\x00.txt",
    "link.bib", "folder/evil.bib", "~/evil.bib", "$HOME/evil.bib", "-", "", ".bib", "con.bib", "http://127.0.0.1:1/evil.bib",
    "evil.bib\nX: y", "library.bib", "/proc/self/fd/1.bib", "file:///tmp/evil.bib", "x" * 3000 + ".bib", "\u202ebib.evil.bib",
)  # fmt: skip


def _add(library: object) -> bytes:
    return ask("/api/add", {"references": [{"item": _ITEM}], "library": library})


_TEXTS: dict[str, tuple[str, str]] = {
    "an entry that is open": ("@book{a, title = {x", "what is added lies inside another entry"),
    "a comment that is open": ("@comment{ x", "what is added is a comment"),
    "a string that is open": ('@string{a = "', "what is added is a string"),
    "RIS": ("TY  - BOOK\nTI  - x\n", "another format"),
    "HTML": ("<script>alert(1)</script>", "HTML in the answer"),
    "zero bytes": ("\x00" * 1000, "bytes that are no text"),
    "half a character": ("\ud800 @book{a, title={x}}", "surrogates"),
    "open braces": ("{" * 50_000, "the depth of the stack"),
    "at signs": ("@" * 100_000, "a search that begins again"),
    "entries": ("@a{b}" * 8000, "a search that begins again"),
    "strings that grow": (
        '@string{a = "xxxxxxxxxx"}'
        + "".join(f"@string{{{chr(98 + n)} = {' # '.join([chr(97 + n)] * 10)}}}" for n in range(12))
        + "@book{x, title = m}",
        "billion laughs",
    ),
}

_CHOICES = [
    attack(f"choice: {name}", tries, ask("/api/convert", {"text": "Weber, M. (1904). Economy.", **options}), 422, holds=REFUSED)
    for name, options, tries in (
        ("a format that there is not", {"to": "docx"}, "names"),
        ("a format that is a path", {"to": "../../evil"}, "names"),
        ("a format that is a module", {"to": "os.system"}, "names"),
        ("a format that is a list", {"to": ["bibtex"]}, "kinds"),
        ("a format that is null", {"to": None}, "kinds"),
        ("a format in other letters", {"to": "BibTeX"}, "names"),
        ("a format with a zero byte", {"to": "ris\x00"}, "strings that end early"),
        ("a format of 50,000 letters", {"to": "x" * 50_000}, "the error repeats it"),
        ("a dialect that there is not", {"dialect": "amsrefs"}, "names"),
        ("a dialect that is an object", {"dialect": {"a": 1}}, "kinds"),
        ("a split that there is not", {"split": "(a+)+$"}, "patterns"),
        ("a split that is a number", {"split": 7}, "kinds"),
    )
]  # fmt: skip

RECORDS: list[Attack] = [
    *_injected(),
    *(
        attack(f"pattern: {name}", tries, ask("/api/convert", {"references": [{"item": _ITEM}], "key_pattern": pattern}), 200, 422, holds=_SECRET)
        for name, (pattern, tries) in _PATTERNS.items()
    ),
    *(
        attack(f"library: {name[:40]!r}", "a file written elsewhere", _add({"name": name, "text": ""}), 200, 422, holds=_SECRET)
        for name in _NAMES
    ),
    *(
        attack(f"library's text: {name}", tries, _add({"name": "a.bib", "text": text}), 200, 422, 408, holds=_SECRET)
        for name, (text, tries) in _TEXTS.items()
    ),
    *_CHOICES,
    attack("no library", "a file written although none was named", ask("/api/add", {"references": [{"item": _ITEM}]}), 422, holds=both(REFUSED, _SECRET)),
    attack("a library that is null", "a file written although none was named", _add(None), 422, holds=REFUSED),
    attack("a path beside the library", "mass assignment", ask("/api/add", {"references": [{"item": _ITEM}], "path": "evil.bib", "library_data": "x"}), 422),
    attack("keys that are all the same", "keys without end", ask("/api/convert", {"references": [{"item": _ITEM}] * 300}), 200, holds=gives(lambda value: len(set(value["keys"])) == 300)),
]  # fmt: skip
