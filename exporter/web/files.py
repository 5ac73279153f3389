"""The files of the page, as they were built into the package (``page/`` in the repository holds their source)."""

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from exporter.errors import MissingInput

_KINDS = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
}
_INDEX = "index.html"


@cache
def page_files() -> dict[str, tuple[bytes, str]]:
    """The bytes and the media type of each file by its path ("/" is the page itself): these are served, no others."""
    found = dict(_below(files("exporter.web").joinpath("page"), ""))
    if f"/{_INDEX}" not in found:
        raise MissingInput("the page was not built", mend="npm ci --prefix page && npm run build --prefix page")
    found["/"] = found.pop(f"/{_INDEX}")
    return found


def _below(folder: Traversable, path: str) -> list[tuple[str, tuple[bytes, str]]]:
    found = list[tuple[str, tuple[bytes, str]]]()
    for each in sorted(folder.iterdir(), key=lambda each: each.name) if folder.is_dir() else []:
        place = f"{path}/{each.name}"
        suffix = each.name[each.name.rfind(".") :]
        if each.is_dir():
            found += _below(each, place)
        elif suffix in _KINDS:
            found.append((place, (each.read_bytes(), _KINDS[suffix])))
    return found
