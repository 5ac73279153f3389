"""PDFs made by hand: lines of text at places, in Courier, whose letters are all six tenths of their size wide."""

import textwrap
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from hashlib import md5

WIDTH = 0.6  # of a letter, as a share of the size
PAGE = (420, 595)  # points, A5
FONTS = {"roman": "Courier", "italic": "Courier-Oblique", "bold": "Courier-Bold"}


@dataclass(frozen=True)
class Text:
    """A piece of text: where its base line begins, in points from the left and from the top."""

    x: float
    y: float
    text: str
    size: float = 8.0
    font: str = "roman"
    turned: bool = False


@dataclass
class Page:
    """What is printed on a page, and the addresses that rectangles on it open."""

    texts: list[Text] = field(default_factory=list)
    links: list[tuple[float, float, float, float, str]] = field(default_factory=list)

    def content(self) -> bytes:
        """The content stream."""
        return b"\n".join(map(_shown, self.texts))


def _shown(text: Text) -> bytes:
    name = f"F{list(FONTS).index(text.font)}"
    letters = text.text.encode("cp1252", "replace").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    turn = "0 1 -1 0" if text.turned else "1 0 0 1"
    place = f"{turn} {text.x:.2f} {PAGE[1] - text.y:.2f} Tm"
    return f"BT /{name} {text.size} Tf {place} (".encode() + letters + b") Tj ET"


def column(
    paragraphs: Iterable[str],
    *,
    x: float = 40,
    y: float = 60,
    letters: int = 70,
    hang: float = 0,
    first: float = 0,
    white: float = 0,
    size: float = 8.0,
    leading: float = 10.0,
) -> list[Text]:
    """Paragraphs one under the other, wrapped: ``hang`` is the indent of all lines but the first, ``first`` that of it.

    ``white`` is put between paragraphs.
    """
    lines: list[Text] = []
    outer, inner = (" " * round(indent / (WIDTH * size)) for indent in (first, hang))
    for paragraph in paragraphs:
        wrapped = textwrap.wrap(
            paragraph, letters, initial_indent=outer, subsequent_indent=inner, break_on_hyphens=False
        )
        for number, line in enumerate(wrapped):
            lines.append(Text(x + (hang if number else first), y, line.strip(), size))
            y += leading
        y += white
    return lines


def over_pages(lines: Sequence[Text], *, bottom: float = 540, top: float = 60) -> list[Page]:
    """The lines on as many pages as they need."""
    pages, taken = [Page()], 0.0
    for line in lines:
        if line.y - taken > bottom:
            pages.append(Page())
            taken = line.y - top
        pages[-1].texts.append(Text(line.x, line.y - taken, line.text, line.size, line.font))
    return pages


def pdf(pages: Sequence[Page], *, packed: bool = True, trailer: bytes = b"") -> bytes:
    """The file."""
    objects = [b"", b""]  # the catalog and the tree of pages, known last
    objects += [
        f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>".encode()
        for name in FONTS.values()
    ]
    fonts = b" ".join(b"/F%d %d 0 R" % (place, 3 + place) for place in range(len(FONTS)))
    kids = []
    for page in pages:
        objects.append(stream(page.content(), packed=packed))
        links = b" ".join(_link(link) for link in page.links)
        kids.append(len(objects) + 1)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents %d 0 R " % (*PAGE, len(objects))
            + b"/Resources << /Font << " + fonts + b" >> >> /Annots [" + links + b"] >>"
        )  # fmt: skip
    objects[0] = b"<< /Type /Catalog /Pages 2 0 R >>"
    listed = b" ".join(b"%d 0 R" % kid for kid in kids)
    objects[1] = b"<< /Type /Pages /Kids [" + listed + b"] /Count %d >>" % len(kids)
    return assembled(objects, trailer)


def _link(link: tuple[float, float, float, float, str]) -> bytes:
    left, top, right, bottom, address = link
    rectangle = f"{left} {PAGE[1] - bottom} {right} {PAGE[1] - top}"
    return f"<< /Type /Annot /Subtype /Link /Rect [{rectangle}] /A << /S /URI /URI ({address}) >> >>".encode()


def stream(data: bytes, *, packed: bool = True, entries: bytes = b"") -> bytes:
    """A stream object."""
    body = zlib.compress(data) if packed else data
    filtered = b" /Filter /FlateDecode" if packed else b""
    return b"<< /Length %d%s %s >>\nstream\n" % (len(body), filtered, entries) + body + b"\nendstream"


def assembled(objects: Sequence[bytes], trailer: bytes = b"") -> bytes:
    """A file of the objects, with its table of places."""
    out, places = bytearray(b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table
    out += b"trailer << /Size %d /Root 1 0 R %s >>\n" % (len(objects) + 1, trailer)
    out += b"startxref\n%d\n%%%%EOF\n" % start
    return bytes(out)


_PAD = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")


def locked(page: Page, user: str = "") -> bytes:
    """A file locked with a password to open it, by the oldest method (ISO 32000-1, 7.6.3, revision 2)."""
    padded, owner, allowed, mark = (user.encode() + _PAD)[:32], _PAD, (-4).to_bytes(4, "little", signed=True), b"mark"
    owned = _rc4(md5(owner).digest()[:5], padded)
    key = md5(padded + owned + allowed + mark).digest()[:5]
    entries = (b"/Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s>") % (
        owned.hex().encode(),
        _rc4(key, _PAD).hex().encode(),
    )
    content = _rc4(md5(key + b"\x04\x00\x00\x00\x00").digest()[:10], page.content())
    return assembled(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 595] /Contents 4 0 R "
            b"/Resources << /Font << /F0 5 0 R >> >> >>",
            stream(content, packed=False),
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>",
        ],
        b"/ID [<%s> <%s>] /Encrypt << %s >>" % (mark.hex().encode(), mark.hex().encode(), entries),
    )


def _rc4(key: bytes, data: bytes) -> bytes:
    state, j = list(range(256)), 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    out, i, j = bytearray(), 0, 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)
