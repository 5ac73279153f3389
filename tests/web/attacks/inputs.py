"""What is given to read: files made to do harm, text that is HTML, and text on which a search could run for ever."""

import zlib
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from running import Answer

from attacks.shape import JSON, Attack, Check, ask, attack, both, form, gives, hides, parse, part, upload

_SECRET = hides("root:", "SECRET")
_READ = (200, 422)

_HTML: dict[str, str] = {
    "a script": "<script>alert(1)</script>",
    "a picture": '<img src=x onerror="alert(1)">',
    "SVG": '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    "a frame": '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    "the end of a script": "</script><script>alert(1)</script>",
    "the end of a title": "</title><body onload=alert(1)>",
    "a link that is a script": "javascript:alert(document.domain)",
    "a link that is a page": "data:text/html,<script>alert(1)</script>",
    "entities": "&lt;script&gt;alert(1)&#60;/script&#62;",
    "a template": "{{constructor.constructor('alert(1)')()}} ${alert(1)} <%= 7*7 %> #{7*7}",
    "mutated": "<math><mtext><table><mglyph><style><!--</style><img src=x onerror=alert(1)>",
    "a comment": "--><script>alert(1)</script><!--",
}


def _is_data(answer: Answer) -> bool:
    """It is JSON, and no browser takes it for anything else."""
    kind = answer.headers["content-type"]
    return kind.startswith(JSON) and answer.headers["x-content-type-options"] == "nosniff" and answer.json() is not None


def _record(text: str) -> dict[str, object]:
    item = {"type": "book", "title": text, "author": [{"family": text}], "URL": text, "id": text}
    return {"item": item, "source": text, "document": text, "spans": [["title", 0, len(text), 1.0]]}


def _has_source(text: str) -> Check:
    return gives(lambda value: value["source"] == text)


def _html() -> list[Attack]:
    found = []
    for name, text in _HTML.items():
        again = {"reference": _record(text), "spans": [["title", 0, len(text)]]}
        typed = both(_is_data, _has_source(text))
        found.append(
            attack(f"HTML: {name} in a string", "text taken for HTML", ask("/api/read", again), 200, holds=typed)
        )
        source = f"Weber, M. (1904). {text}. Berlin: Springer."
        found.append(
            attack(
                f"HTML: {name} in a text", "text taken for HTML", parse(source, split="line"), *_READ, holds=_is_data
            )
        )
        made = ask("/api/convert", {"references": [_record(text)], "to": "ris"})
        found.append(attack(f"HTML: {name} in a record", "text taken for HTML", made, *_READ, holds=_is_data))
        named = text.replace('"', "%22")
        found.append(
            attack(
                f"HTML: {name} in a file's name",
                "a name taken for HTML",
                upload(named, b"\x00\x01"),
                422,
                holds=_is_data,
            )
        )
        wrong = ask("/api/convert", {"text": "x", "to": text})
        found.append(attack(f"HTML: {name} in an error", "a message taken for HTML", wrong, 422, holds=_is_data))
    return found


def _zip(**parts: bytes) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), data)
    return buffer.getvalue()


def _zip_of(name: str, data: bytes, *, attributes: int = 0) -> bytes:
    buffer = BytesIO()
    info = ZipInfo(name)
    info.external_attr = attributes
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        archive.writestr(info, data)
        archive.writestr("word/document.xml", _WORD)
    return buffer.getvalue()


_WORD = b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'
_LAUGHS = (
    b'<!DOCTYPE a [<!ENTITY a "ha">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(12))
    + b"]>"
)
_OUTSIDE = b'<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
_REMOTE = b'<!DOCTYPE a [<!ENTITY % p SYSTEM "http://127.0.0.1:1/evil.dtd"> %p;]>'
_XML = b'<?xml version="1.0"?>'


def _document(prolog: bytes, inside: bytes) -> bytes:
    return _zip(word__document_xml=_XML + prolog + _WORD.replace(b"/>", b">" + inside + b"</w:document>"))


def _pdf(*objects: bytes) -> bytes:
    numbered = b"".join(b"%d 0 obj\n%s\nendobj\n" % (n, each) for n, each in enumerate(objects, 1))
    return b"%PDF-1.7\n" + numbered + b"trailer\n<< /Root 1 0 R >>\n%%EOF\n"


_PAGE = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R >>"
_BOMB = zlib.compress(zlib.compress(b"\x00" * 30_000_000, 9), 9)

_FILES: dict[str, tuple[str, bytes, str]] = {
    "an archive that is a bomb": ("a.docx", _zip(word__document_xml=b" " * 90_000_000), "memory"),
    "an archive of many parts": ("a.docx", _zip(**{f"p{n}": b"" for n in range(2100)})[:290_000], "memory"),
    "an archive that is cut": ("a.docx", _zip(word__document_xml=_WORD)[:-30], "parsers that raise"),
    "an archive with a path": ("a.docx", _zip_of("../../../../tmp/evil", b"x"), "a file written elsewhere"),
    "an archive with a root": ("a.docx", _zip_of("/etc/evil", b"x"), "a file written elsewhere"),
    "an archive with a link": ("a.docx", _zip_of("word/link.xml", b"/etc/passwd", attributes=0xA1FF0000), "a symlink"),
    "an archive of an archive": ("a.docx", _zip(word__document_xml=_zip(a=b" " * 9_000_000)), "bombs in bombs"),
    "Word with laughs": ("a.docx", _document(_LAUGHS, b"&m;"), "billion laughs"),
    "Word with a file": ("a.docx", _document(_OUTSIDE, b"&e;"), "external entities"),
    "Word with an address": ("a.docx", _document(_REMOTE, b""), "external entities"),
    "Word that is deep": ("a.docx", _document(b"", b"<w:p>" * 20_000 + b"</w:p>" * 20_000), "the depth of the stack"),
    "OpenDocument with a file": (
        "a.odt",
        _zip(mimetype=b"application/vnd.oasis.opendocument.text", content_xml=_XML + _OUTSIDE + b"<a>&e;</a>"),
        "external entities",
    ),
    "an e-book with a file": (
        "a.epub",
        _zip(
            mimetype=b"application/epub+zip",
            **{"META-INF__container_xml": _XML + _OUTSIDE + b"<container>&e;</container>"},
        ),
        "external entities",
    ),
    "JATS with laughs": (
        "a.xml",
        _XML + _LAUGHS + b"<article><back><ref-list>&m;</ref-list></back></article>",
        "billion laughs",
    ),
    "JATS with a file": (
        "a.xml",
        _XML + _OUTSIDE + b"<article><back><ref-list>&e;</ref-list></back></article>",
        "external entities",
    ),
    "JATS that is deep": ("a.xml", b"<article>" + b"<sec>" * 20_000 + b"</sec>" * 20_000 + b"</article>", "the stack"),
    "EndNote with a file": (
        "a.xml",
        _XML + _OUTSIDE + b"<xml><records><record><title>&e;</title></record></records></xml>",
        "external entities",
    ),
    "MODS with an address": (
        "a.xml",
        _XML + _REMOTE + b'<modsCollection xmlns="http://www.loc.gov/mods/v3"/>',
        "external entities",
    ),
    "XML in an encoding that grows": (
        "a.xml",
        b'<?xml version="1.0" encoding="utf-7"?><article>+ADw-</article>',
        "codecs",
    ),
    "HTML that asks": (
        "a.html",
        b'<html><body><img src="http://127.0.0.1:1/x"><iframe src="file:///etc/passwd"></iframe><p>x</p></body></html>',
        "what it links is fetched",
    ),
    "HTML that is deep": ("a.html", b"<html><body>" + b"<div>" * 20_000 + b"Weber (1904).", "the depth of the stack"),
    "HTML of attributes": ("a.html", b"<html><body><p " + b"a=b " * 50_000 + b">x</p></body></html>", "memory"),
    "HTML of open tags": ("a.html", b"<html><body>" + b"<" * 200_000, "a search that begins again"),
    "LaTeX that reads": (
        "a.tex",
        b"\\documentclass{article}\\begin{document}\\input{/etc/passwd}\\bibliography{/etc/passwd}\\end{document}",
        "a file of the machine",
    ),
    "LaTeX that runs": (
        "a.tex",
        b"\\documentclass{article}\\begin{document}\\immediate\\write18{touch /tmp/evil}\\end{document}",
        "a command",
    ),
    "LaTeX that goes round": (
        "a.tex",
        b"\\def\\a{\\b}\\def\\b{\\a\\a}\\begin{thebibliography}{9}\\bibitem{x}\\a\\end{thebibliography}",
        "macros without end",
    ),
    "LaTeX that grows": (
        "a.tex",
        b"\\def\\a{xxxxxxxxxx}"
        + b"".join(b"\\def\\%c{%s}" % (98 + n, b"\\%c" % (97 + n) * 10) for n in range(12))
        + b"\\begin{thebibliography}{9}\\bibitem{x}\\m\\end{thebibliography}",
        "billion laughs",
    ),
    "Markdown that includes": (
        "a.md",
        b"---\nbibliography: /etc/passwd\n---\n# References\n\n!include /etc/passwd\n\n![x](file:///etc/passwd)\n",
        "a file of the machine",
    ),
    "RTF that embeds": (
        "a.rtf",
        b'{\\rtf1{\\object\\objocx{\\*\\objdata 0102}}{\\field{\\*\\fldinst INCLUDETEXT "/etc/passwd"}}}',
        "a file of the machine",
    ),
    "RTF that is deep": ("a.rtf", b"{\\rtf1" + b"{" * 90_000, "the depth of the stack"),
    "a notebook that is deep": ("a.ipynb", b'{"cells":' + b"[" * 90_000, "the depth of the stack"),
    "a wiki that includes": (
        "a.wiki",
        b"== References ==\n{{:File:/etc/passwd}}\n" + b"{{cite|" * 5000,
        "templates in templates",
    ),
    "BibTeX that goes round": (
        "a.bib",
        b"@string{a = b # a}@string{b = a # a}@book{x, title = a # b}",
        "strings without end",
    ),
    "BibTeX that grows": (
        "a.bib",
        b'@string{a = "xxxxxxxxxx"}'
        + b"".join(b"@string{%c = %s}" % (98 + n, b" # ".join([b"%c" % (97 + n)] * 10)) for n in range(12))
        + b"@book{x, title = m}",
        "billion laughs",
    ),
    "BibTeX whose parents go round": (
        "a.bib",
        b"@book{a, crossref = {b}, title={x}}@book{b, crossref = {a}, title={y}}",
        "crossrefs without end",
    ),
    "BibTeX that is open": ("a.bib", b"@book{x, title = " + b"{" * 90_000, "the depth of the stack"),
    "RIS of one line": ("a.ris", b"TY  - " + b"JOUR" * 30_000, "a type that there is not"),
    "a gzip bomb": (
        "a.gz",
        b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03" + zlib.compress(b" " * 9_000_000)[2:-4],
        "memory",
    ),
    "a program": ("a.txt", b"\x7fELF" + b"\x00" * 1000, "a file that runs"),
    "pickled": ("a.bib", b"\x80\x04\x95cposix\nsystem\n(S'touch /tmp/evil'\ntR.", "values that run"),
    "a PDF that is cut": ("a.pdf", b"%PDF-1.7\n1 0 obj\n<<", "parsers that raise"),
    "a PDF whose pages go round": (
        "a.pdf",
        _pdf(b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Count 1000000 /Kids [2 0 R 2 0 R] >>"),
        "a tree without end",
    ),
    "a PDF that is a bomb": (
        "a.pdf",
        _pdf(
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
            _PAGE,
            b"<< /Filter [/FlateDecode /FlateDecode] /Length %d >>\nstream\n" % len(_BOMB) + _BOMB + b"\nendstream",
        ),
        "memory",
    ),
    "a PDF that runs": (
        "a.pdf",
        _pdf(
            b"<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /Launch /F (/bin/touch) >> >>",
            b"<< /Type /Pages /Count 0 /Kids [] >>",
        ),
        "a command",
    ),
    "a PDF of deep values": (
        "a.pdf",
        _pdf(b"<< /Type /Catalog /Pages 2 0 R /A " + b"[" * 50_000 + b" >>"),
        "the depth of the stack",
    ),
    "UTF-16 that is cut": ("a.txt", b"\xff\xfeW\x00e\x00b", "codecs"),
    "UTF-32 beyond Unicode": ("a.txt", b"\xff\xfe\x00\x00" + b"\xff" * 400, "codecs"),
    "UTF-7": ("a.txt", b"+ADw-script+AD4-alert(1)+ADw-/script+AD4-", "codecs"),
    "only zero bytes": ("a.txt", b"\x00" * 100_000, "codecs"),
    "every byte": ("a.txt", bytes(range(256)) * 500, "codecs"),
}

_NAMES: dict[str, str] = {
    "a folder above": "../../../../tmp/evil.txt",
    "a folder above, of Windows": "..\\\\..\\\\evil.txt",
    "a root": "/etc/passwd",
    "a drive": "C:\\\\Windows\\\\win.ini",
    "an address": "http://127.0.0.1:1/evil.bib",
    "standard input": "-",
    "a share": "\\\\\\\\evil\\\\share",
    "a device": "/dev/zero",
    "another header": "a.txt%0d%0aX-Evil: yes",
    "text that runs backwards": "\u202etxt.bib",
    "5,000 letters": "x" * 3000 + ".txt",
    "nothing": "",
    "two full stops": "..",
    "a command": "$(touch /tmp/evil)`id`;|&.txt",
}

# Text of many characters, on which a pattern that looks back and forth would take the square of its length.
_LONG: dict[str, str] = {
    "one letter": "a" * 30_000,
    "one capital": "A" * 30_000,
    "initials": "A. " * 10_000,
    "names": "Aa, B. & " * 4000,
    "digits": "1" * 30_000,
    "years": "1968 " * 6000,
    "years in brackets": "(1968) " * 4000,
    "pages": "1-2, " * 6000,
    "commas": "," * 30_000,
    "full stops": "." * 30_000,
    "spaces": " " * 30_000 + "x",
    "spaces inside": "Weber" + " " * 30_000 + "(1904)",
    "line ends": "x" + "\n" * 30_000 + "x",
    "carriage returns": "x\r" * 4000,
    "hyphens": "-" * 30_000,
    "dashes": "\u2013" * 20_000,
    "open brackets": "(" * 30_000,
    "brackets in brackets": "(" * 10_000 + ")" * 10_000,
    "square brackets": "[1] " * 8000,
    "open square brackets": "[" * 30_000,
    "braces": "{" * 15_000 + "}" * 15_000,
    "quotation marks": '"' * 30_000,
    "curly quotation marks": "\u201c" * 20_000,
    "apostrophes": "a'" * 15_000,
    "backslashes": "\\" * 15_000,
    "commands of LaTeX": "\\a{" * 10_000,
    "dollars": "$" * 30_000,
    "ampersands": "&" * 30_000,
    "entities": "&amp" * 8000,
    "open tags": "<a " * 10_000,
    "an address": "http://" + "a." * 15_000,
    "an address of slashes": "https://a" + "/" * 30_000,
    "addresses": "http://a.b/ " * 3000,
    "identifiers": "doi:10.1/" * 3000,
    "one identifier": "10.1000/" + "a(" * 12_000,
    "ISBNs": "ISBN 978-" * 3500,
    "asterisks": "*" * 30_000,
    "underlines": "_" * 30_000,
    "equals signs": "=" * 30_000,
    "at signs": "@a{" * 10_000,
    "colons": "a:" * 15_000,
    "of and the": "of the " * 5000,
    "numbered": "".join(f"{n}. " for n in range(6000)),
    "accents": "e" + "\u0301" * 20_000,
    "zero-width": "\u200b" * 30_000,
    "right to left": "\u05d0 " * 15_000,
    "Chinese": "\u4e2d" * 20_000,
    "emoji": "\U0001f469\u200d" * 8000,
    "wiki links": "[[" * 15_000,
    "templates": "{{" * 15_000,
    "RIS tags": "TY  - \n" * 4000,
    "fields of BibTeX": "a = {b},\n" * 3000,
    "editions": "2nd ed., vol. 3, no. 4, pp. 5 " * 1000,
}


def _quick(answer: Answer) -> bool:
    """It is an answer, and said whole."""
    return answer.json() is not None


INPUTS: list[Attack] = [
    *_html(),
    *(
        attack(f"file: {name}", tries, upload(file, data), *_READ, 408, holds=_SECRET)
        for name, (file, data, tries) in _FILES.items()
    ),
    *(
        attack(
            f"name: {name}",
            "a file's name that is a path",
            upload(given, b"Weber, M. (1904). Economy. Springer."),
            200,
            422,
            400,
            holds=both(_SECRET, lambda answer: "x-evil" not in answer.headers),
        )
        for name, given in _NAMES.items()
    ),
    *(
        attack(
            f"long: {name}",
            "a search that takes the square of its length",
            parse(text, split="line"),
            200,
            422,
            408,
            holds=_quick,
        )
        for name, text in _LONG.items()
    ),
    attack(
        "many files that cannot be read",
        "an error for each, and no more",
        form("/api/parse", [part(f'name="file"; filename="{n}.pdf"', b"%PDF-1.7") for n in range(5)]),
        422,
        holds=gives(lambda value: len(value["problems"]) == 5),
    ),
]
