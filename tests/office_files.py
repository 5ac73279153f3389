"""Word and OpenDocument files made of hand-written XML, as the programs write it, without what no reader looks at."""

from collections.abc import Mapping
from io import BytesIO
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZIP_DEFLATED, ZipFile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_NAMESPACES = (
    f'xmlns:r="{_RELATIONS}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)


def zipped(parts: Mapping[str, str | bytes], *, first: tuple[str, ...] = ()) -> bytes:
    """An archive; the parts named in ``first`` stand first."""
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name in (*first, *(name for name in parts if name not in first)):
            archive.writestr(name, parts[name])
    return buffer.getvalue()


def root(name: str, inside: str, namespace: str = W) -> str:
    """A part of a Word document."""
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{name} xmlns:w="{namespace}" {_NAMESPACES}>{inside}</w:{name}>'


def relations(targets: Mapping[str, tuple[str, str]]) -> str:
    """Relations by their ids: kind and target; a target with "://" is outside."""
    inside = "".join(
        f'<Relationship Id="{number}" Type="{_RELATIONS}/{kind}" Target={quoteattr(target)}'
        + (' TargetMode="External"/>' if "://" in target else "/>")
        for number, (kind, target) in targets.items()
    )
    return f'<Relationships xmlns="{_PACKAGE}">{inside}</Relationships>'


def docx(body: str, parts: Mapping[str, str] = {}, links: Mapping[str, str] = {}, namespace: str = W) -> bytes:
    """A Word document; ``parts`` are those that it is related to, by kind ("styles", "numbering")."""
    related = {f"k{kind}": (kind, f"{kind}.xml") for kind in parts if kind != "custom-properties"}
    related |= {number: ("hyperlink", address) for number, address in links.items()}
    package = {"d1": ("officeDocument", "word/document.xml")}
    if "custom-properties" in parts:
        package["c1"] = ("custom-properties", "word/custom-properties.xml")
    return zipped(
        {
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": relations(package),
            "word/document.xml": root("document", f"<w:body>{body}</w:body>", namespace),
            "word/_rels/document.xml.rels": relations(related),
            **{f"word/{kind}.xml": text for kind, text in parts.items()},
        }
    )


def run(text: str, properties: str = "") -> str:
    """Characters that look alike."""
    front = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{front}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(*inside: str, properties: str = "") -> str:
    """A paragraph of runs; plain text becomes a run."""
    front = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{front}{''.join(each if each.startswith('<') else run(each) for each in inside)}</w:p>"


def mark(kind: str, data: str = "") -> str:
    """The begin, the middle or the end of a field."""
    inside = f'<w:fldData xml:space="preserve">{data}</w:fldData>' if data else ""
    return f'<w:r><w:fldChar w:fldCharType="{kind}">{inside}</w:fldChar></w:r>'


def code(text: str, cut: int = 0) -> str:
    """A field's code, cut into runs of ``cut`` characters as Word does where the formatting changes."""
    pieces = [text[at : at + cut] for at in range(0, len(text), cut)] if cut else [text]
    return "".join(f'<w:r><w:instrText xml:space="preserve">{escape(each)}</w:instrText></w:r>' for each in pieces)


def field(text: str, shown: str, cut: int = 0, data: str = "") -> str:
    """A field with its result."""
    result = shown if shown.startswith("<") else run(shown)
    return mark("begin", data) + code(text, cut) + mark("separate") + result + mark("end")


_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:"
_ODF = " ".join(
    f'xmlns:{prefix}="{_OFFICE}{name}:1.0"'
    for prefix, name in (
        ("office", "office"),
        ("style", "style"),
        ("text", "text"),
        ("table", "table"),
        ("draw", "drawing"),
        ("meta", "meta"),
        ("fo", "xsl-fo-compatible"),
    )
)
_ODF += (
    ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:field="urn:openoffice:names:experimental:ooo-ms-interop-xmlns:field:1.0"'
    ' xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"'
)


def odf(name: str, inside: str) -> str:
    """A part of an OpenDocument, or all of it in one file."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:{name} {_ODF} office:version="1.3">{inside}</office:{name}>'
    )


def odt(body: str, automatic: str = "", styles: str = "", meta: str = "", parts: Mapping[str, str] = {}) -> bytes:
    """An OpenDocument text; ``automatic`` are the styles of its content, ``styles`` those that have names."""
    text = f"<office:body><office:text>{body}</office:text></office:body>"
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": odf(
                "document-content", f"<office:automatic-styles>{automatic}</office:automatic-styles>{text}"
            ),
            "styles.xml": odf("document-styles", f"<office:styles>{styles}</office:styles>"),
            "meta.xml": odf("document-meta", f"<office:meta>{meta}</office:meta>"),
            **parts,
        },
        first=("mimetype",),
    )


def fodt(body: str, automatic: str = "") -> bytes:
    """The same in one file."""
    inside = f"<office:automatic-styles>{automatic}</office:automatic-styles>"
    return odf("document", f"{inside}<office:body><office:text>{body}</office:text></office:body>").encode()


def para(inside: str, style: str = "") -> str:
    """A paragraph of an OpenDocument."""
    return f"<text:p text:style-name={quoteattr(style)}>{inside}</text:p>" if style else f"<text:p>{inside}</text:p>"
