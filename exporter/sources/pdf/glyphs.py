"""The characters of a page and its links, as PDFium gives them. Nothing else here knows PDFium."""

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from math import atan2, hypot, pi
from typing import Any, NamedTuple

from exporter.sources.guards.extras import needed

MOST_ON_A_PAGE = 100_000  # characters; a page of a dictionary in small print has 10,000
MOST_LINKS = 5_000  # on a page

# Flags of a font's descriptor, ISO 32000-1, table 123.
_ITALIC_FLAG, _BOLD_FLAG = 1 << 6, 1 << 18
# Fonts whose flags say nothing tell it by their names: "Times-Italic", "MinionPro-It", "CMTI10", "CMSL10".
_ITALIC_NAME = re.compile(
    r"ital|obliq|slant|kursiv|[-,_ ]it(?:mt)?$|(?:^|\+)(?:cm|ec|sf|lm)\w*?(?:ti|sl|it)\w{0,3}\d", re.I
)
_BOLD_NAME = re.compile(r"bold|black|heavy|halbfett|[-,_ ](?:bd|demi)|(?:^|\+)(?:cm|ec|sf|lm)\w*?bx\w{0,3}\d", re.I)
_UNKNOWN = "\ufffd"
# Bitmap fonts of LaTeX name no characters, and PDFium gives their codes as they are. No text has control characters:
# these are the dashes and ligatures of the Cork encoding ("fontenc" with T1), the one that PDFs of today have so.
_CORK = {0x15: "–", 0x16: "—", 0x1B: "ﬀ", 0x1C: "ﬁ", 0x1D: "ﬂ", 0x1E: "ﬃ", 0x1F: "ﬄ"}
_BOLD_WEIGHT = 600  # of 100 to 900; 400 is normal


@dataclass(frozen=True, slots=True)
class Style:
    """How a piece of text is set: its size in points, quarters of a turn to the left, and whether it stands out."""

    size: float = 10.0
    turn: int = 0
    italic: bool = False
    bold: bool = False


class Glyph(NamedTuple):  # a tuple, since a document has millions
    """A character where it stands: left and right edge and its base line, in points, to the right and downwards.

    ``text`` is empty for a space or line end that nobody wrote, which PDFium puts where it sees a gap.
    """

    text: str
    left: float
    right: float
    base: float
    style: Style


@dataclass(frozen=True, slots=True)
class Link:
    """An address and the rectangle that opens it, in points, to the right and downwards."""

    uri: str
    left: float
    top: float
    right: float
    bottom: float


class Pdf:
    """An open PDF. Raises PDFium's own error where it cannot be opened, whose ``err_code`` says why."""

    PASSWORD_NEEDED = 4  # FPDF_ERR_PASSWORD

    def __init__(self, data: bytes, name: str) -> None:
        self._pdfium = needed("pypdfium2", "pdf", "a PDF", name)
        self._c = needed("pypdfium2.raw", "pdf", "a PDF", name)
        self._document = self._pdfium.PdfDocument(data)

    def __len__(self) -> int:
        return len(self._document)

    def page(self, index: int) -> tuple[list[Glyph], list[Link]] | None:
        """The characters and links of a page, which is closed again; ``None`` where it cannot be read."""
        try:
            page = self._document[index]
        except self._pdfium.PdfiumError:
            return None
        try:
            text = page.get_textpage()
            try:
                return list(_glyphs(self._c, text.raw)), list(islice(_links(self._c, page, self._document), MOST_LINKS))
            finally:
                text.close()
        except self._pdfium.PdfiumError:
            return None
        finally:
            page.close()


def _glyphs(c: Any, text: Any) -> Iterator[Glyph]:
    code_of, object_of, box_of, origin_of = (
        c.FPDFText_GetUnicode,
        c.FPDFText_GetTextObject,
        c.FPDFText_GetLooseCharBox,
        c.FPDFText_GetCharOrigin,
    )
    box, x, y = c.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    styles = _Styles(c, text)
    high = ""
    for index in range(min(c.FPDFText_CountChars(text), MOST_ON_A_PAGE)):
        character = _character(code_of(text, index))
        if "\ud800" <= character <= "\udbff":
            high = character
            continue
        if "\udc00" <= character <= "\udfff":
            character, high = _joined(high, character), ""
        drawn = object_of(text, index)
        if not drawn:  # PDFium put it in itself
            character = ""
        elif not character:  # the font does not say which character it is
            character = _UNKNOWN
        style = styles.of(drawn, index)
        if box_of(text, index, box) and origin_of(text, index, x, y):
            yield Glyph(character, *_upright(box, x.value, y.value, style.turn), style)


def _joined(high: str, low: str) -> str:
    """The character that two halves of UTF-16 stand for."""
    return (high + low).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace") if high else ""


class _Styles:
    """The styles of a page's text objects, each looked up once; equal ones are one object."""

    def __init__(self, c: Any, text: Any) -> None:
        self._c, self._text = c, text
        self._last = Style()
        self._by_object: dict[int | None, Style] = {}
        self._by_font: dict[int | None, tuple[bool, bool]] = {}
        self._equal: dict[Style, Style] = {}

    def of(self, drawn: Any, index: int) -> Style:
        """The style of the text object that draws a character; that of the last one where none does."""
        if drawn:
            address = ctypes.cast(drawn, ctypes.c_void_p).value
            if address not in self._by_object:
                style = self._style(drawn, index)
                self._by_object[address] = self._equal.setdefault(style, style)
            self._last = self._by_object[address]
        return self._last

    def _style(self, drawn: Any, index: int) -> Style:
        matrix, scale, turn = self._c.FS_MATRIX(), 1.0, 0
        if self._c.FPDFText_GetMatrix(self._text, index, matrix):
            scale = hypot(matrix.c, matrix.d) or 1.0
            turn = round(atan2(matrix.b, matrix.a) * 2 / pi) % 4
        font = self._c.FPDFTextObj_GetFont(drawn)
        address = ctypes.cast(font, ctypes.c_void_p).value
        if address not in self._by_font:
            self._by_font[address] = _emphasis(self._c, font) if font else (False, False)
        size = self._c.FPDFText_GetFontSize(self._text, index) * scale
        return Style(size or 1.0, turn, *self._by_font[address])


def _upright(box: Any, x: float, y: float, turn: int) -> tuple[float, float, float]:
    """Left, right and base line as somebody sees them who turns the page to read the text."""
    if turn == 0:
        return box.left, box.right, -y
    if turn == 1:
        return box.bottom, box.top, x
    if turn == 2:
        return -box.right, -box.left, y
    return -box.top, -box.bottom, -x


def _character(code: int) -> str:
    """PDFium gives a hyphen at a line's end as U+0002, so that it can be told from one inside a line."""
    if code == 2:
        return "-"
    if code in _CORK:
        return _CORK[code]
    return chr(code) if 0 < code < 0x110000 else ""


def _emphasis(c: Any, font: Any) -> tuple[bool, bool]:
    buffer = ctypes.create_string_buffer(256)
    length = c.FPDFFont_GetBaseFontName(font, buffer, 256)
    name = buffer.raw[: max(min(length, 256) - 1, 0)].decode("utf-8", "replace")
    flags = max(c.FPDFFont_GetFlags(font), 0)
    italic = bool(flags & _ITALIC_FLAG) or _ITALIC_NAME.search(name) is not None
    bold = bool(flags & _BOLD_FLAG) or c.FPDFFont_GetWeight(font) >= _BOLD_WEIGHT
    return italic, bold or _BOLD_NAME.search(name) is not None


def _links(c: Any, page: Any, document: Any) -> Iterator[Link]:
    """The link annotations whose action is an address (ISO 32000-1, 12.6.4.7)."""
    position, link, box = ctypes.c_int(0), c.FPDF_LINK(), c.FS_RECTF()
    while c.FPDFLink_Enumerate(page.raw, position, link):
        action = c.FPDFLink_GetAction(link)
        if not action or not c.FPDFLink_GetAnnotRect(link, box):
            continue
        length = c.FPDFAction_GetURIPath(document.raw, action, None, 0)
        if 0 < length < 4096:
            buffer = ctypes.create_string_buffer(length)
            c.FPDFAction_GetURIPath(document.raw, action, buffer, length)
            yield Link(buffer.value.decode("utf-8", "replace"), box.left, -box.top, box.right, -box.bottom)
