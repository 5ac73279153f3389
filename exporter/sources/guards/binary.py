"""What bytes are that are not text: recognised by their first bytes, with what to do about it."""

from exporter.errors import BinaryInput

_COPY = "Open it, copy the references, and paste them into a text file."

# First bytes, what they say, what to do. Source: the "magic" numbers that the formats' specifications fix.
SIGNATURES: tuple[tuple[bytes, str, str], ...] = (
    (
        b"PK\x03\x04",
        "a zip archive of something else than a text document",
        "Unpack it, then give the document in it.",
    ),
    (b"PK\x05\x06", "an empty zip archive", "Unpack it, then give the text in it."),
    (
        b"\xd0\xcf\x11\xe0",
        "an old Office document (DOC, XLS) or one that is locked with a password",
        "Save it as DOCX without a password, then give that.",
    ),
    (b"%!PS", "a PostScript file", "Turn it into text first (for example `ps2ascii FILE.ps`), then give the text."),
    (b"\x1f\x8b", "a gzip archive", "Unpack it with `gunzip`, then give the text in it."),
    (b"BZh", "a bzip2 archive", "Unpack it with `bunzip2`, then give the text in it."),
    (b"\xfd7zXZ\x00", "an xz archive", "Unpack it with `unxz`, then give the text in it."),
    (b"7z\xbc\xaf\x27\x1c", "a 7-zip archive", "Unpack it, then give the text in it."),
    (b"Rar!\x1a\x07", "a RAR archive", "Unpack it, then give the text in it."),
    (b"\x89PNG\r\n\x1a\n", "a PNG picture", _COPY),
    (b"\xff\xd8\xff", "a JPEG picture", _COPY),
    (b"GIF87a", "a GIF picture", _COPY),
    (b"GIF89a", "a GIF picture", _COPY),
    (b"II*\x00", "a TIFF picture", _COPY),
    (b"MM\x00*", "a TIFF picture", _COPY),
    (b"AT&TFORM", "a DjVu document", "Turn it into text first (for example `djvutxt FILE.djvu`), then give the text."),
    (b"SQLite format 3\x00", "an SQLite database", "Export its records as text, BibTeX or RIS, then give that."),
    (b"\x7fELF", "a program", "Give a text file."),
    (b"MZ\x90\x00", "a program", "Give a text file."),
)


def refuse_known(data: bytes, name: str) -> None:
    """Raises :class:`BinaryInput` where the first bytes tell a format that is not text."""
    for signature, kind, mend in SIGNATURES:
        if data.startswith(signature):
            raise BinaryInput(f"it looks like {kind}, not like text", file=name, mend=mend)


def unknown(name: str) -> BinaryInput:
    """The error for bytes that are not text and that no signature tells."""
    return BinaryInput(
        "it holds binary data, not text", file=name, mend="Save it as plain text (UTF-8), then give that."
    )
