"""What may be around a page: the server's header in front of it (``curl -i``), or the archive of a browser (MHTML)."""

import re

from exporter.sources.html.charset import named

_HEADER = re.compile(rb"HTTP/\d[^\r\n]*\r?\n(?:[^\r\n]+\r?\n)*\r?\n")
_CONTENT_TYPE = re.compile(rb"^content-type:[^\r\n]*?charset\s*=\s*\"?([\w.:-]+)", re.IGNORECASE | re.MULTILINE)
# RFC 2557; browsers write the first, mail programs may begin with the others.
_ARCHIVE = re.compile(rb"(?:From: <Saved by|MIME-Version:|Content-Type: multipart/related)", re.IGNORECASE)
_HEAD = 4_096
_PAGES = ("text/html", "application/xhtml+xml")


def unwrapped(data: bytes) -> tuple[bytes, str]:
    """The page alone, and the encoding that is said of it from outside, if any."""
    said = ""
    while header := _HEADER.match(data):  # redirects have a header each
        declared = _CONTENT_TYPE.search(header.group())
        said = named(declared[1]) if declared else ""
        data = data[header.end() :]
    if _ARCHIVE.match(data) and b"multipart/related" in data[:_HEAD].lower():
        return _archived(data)
    return data, said


def _archived(data: bytes) -> tuple[bytes, str]:
    from email import message_from_bytes  # seldom needed

    try:
        parts = message_from_bytes(data).walk()
        page = next((part for part in parts if part.get_content_type() in _PAGES), None)
    except RecursionError:
        page = None
    if page is None:
        return data, ""
    content = page.get_payload(decode=True)
    return (content if isinstance(content, bytes) else b""), named((page.get_content_charset() or "").encode())
