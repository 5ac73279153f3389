"""The tree of a page, as HTML5 prescribes it, built within bounded time and memory.

The standard's rules for broken nesting let a page of a few kilobytes grow to gigabytes: elements such as ``b`` that
were not closed are opened again in every block behind them. A page with many tags is therefore tried first in a
process of its own that has a limit, and only what it got through is built here.
"""

import subprocess
import sys
from typing import TYPE_CHECKING, TypeAlias

from exporter.errors import UnsafeInput
from exporter.sources.guards.extras import needed

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

Node: TypeAlias = "LexborNode"

MOST_CHARACTERS = 100_000_000
_HARMLESS_TAGS = 2_000  # at worst, a third of a second and 300 MB
_HARMLESS_CHARACTERS = 200_000
SECONDS = 10
_MEMORY = 2_000_000_000  # bytes
TRIAL = f"""
import sys
try:
    import resource
    resource.setrlimit(resource.RLIMIT_AS, ({_MEMORY}, {_MEMORY}))
except (ImportError, ValueError, OSError):
    pass
from selectolax.lexbor import LexborHTMLParser
LexborHTMLParser(sys.stdin.buffer.read())
"""


def parse(text: str, name: str) -> "LexborHTMLParser":
    """The tree of the page's text. ``name`` stands in messages.

    Raises :class:`exporter.errors.UnsafeInput` where it would take too much time or memory.
    """
    library = needed("selectolax.lexbor", "html", "a web page", name)
    if len(text) > MOST_CHARACTERS:
        raise _unsafe("it is too large for a web page", name)
    if (text.count("<") > _HARMLESS_TAGS or len(text) > _HARMLESS_CHARACTERS) and not _gets_through(text):
        raise _unsafe("its elements are too many or too deep inside each other, as in a page made to do harm", name)
    tree: LexborHTMLParser = library.LexborHTMLParser(text)
    return tree


def _gets_through(text: str) -> bool:
    """Whether a process with limits builds the tree; where none can be started, nothing is known against it."""
    if not sys.executable:
        return True
    command = [sys.executable, "-P", "-c", TRIAL]
    data = text.encode("utf-8", errors="replace")
    try:
        return subprocess.run(command, input=data, capture_output=True, timeout=SECONDS).returncode == 0
    except subprocess.TimeoutExpired:
        return False
    except OSError:
        return True


def _unsafe(reason: str, name: str) -> UnsafeInput:
    return UnsafeInput(reason, file=name, mend="Copy its references and paste them into a text file.")


def attributes(node: "Node") -> dict[str, str]:
    """The attributes of an element; one without a value has an empty one."""
    return {name: value or "" for name, value in node.attributes.items()}


def classes(given: dict[str, str]) -> frozenset[str]:
    """The names in the class attribute, in small letters."""
    return frozenset(given["class"].lower().split()) if "class" in given else frozenset()


def style(given: dict[str, str]) -> str:
    """The style attribute without white space and in small letters, to look for a declaration in."""
    return "".join(given["style"].lower().split()) if "style" in given else ""
