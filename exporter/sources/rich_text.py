"""CSL-JSON with its rich text made plain, as all text that is read is.

Source: the section "HTML-like formatting tags" of citeproc-js's manual, which Zotero, Mendeley and pandoc follow.
"""

import re
from typing import Any

_TAG = re.compile(r"</?(?:i|b|sub|sup|sc|span)(?: [^<>]{0,100})?>")


def plain(text: str) -> str:
    """The text without the tags."""
    return _TAG.sub("", text) if "<" in text else text


def plain_item(item: dict[str, Any]) -> dict[str, Any]:
    """An item with its texts plain."""
    return {label: plain(value) if isinstance(value, str) else value for label, value in item.items()}
