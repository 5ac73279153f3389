"""A page or a file of the web, fetched only where its address is given as an input: all else stays offline.

Time, size and redirects are bounded; no cookies are kept, no proxy is used, and only public addresses are asked.
"""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from threading import Event
from typing import TYPE_CHECKING, Any

from exporter.errors import InputError, UnsafeInput
from exporter.sources.guards import extras
from exporter.sources.web import addresses
from exporter.sources.web.waiting import within

if TYPE_CHECKING:
    import httpx

__all__ = ["Limits", "fetch", "is_address"]

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
_SCHEMES = ("http", "https")
_REDIRECTS = (301, 302, 303, 307, 308)
_TRIES = 4  # addresses of one host
_PATIENCE = 15.0  # seconds for each step of a connection
_GZIP = 31  # zlib's window for data with a header of gzip
_HEADERS = {
    "User-Agent": "exporter (reads lists of references, at the wish of a person)",
    "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,application/pdf;q=0.9,*/*;q=0.8",
    "Accept-Encoding": "identity",  # so that nothing grows while it is unpacked
}
_SAVE = "Open it in a browser, save the page, and give the file."


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is fetched at most: ``seconds`` for all of it, ``size`` in bytes, and how many redirects."""

    seconds: float = 60.0
    size: int = 100_000_000
    redirects: int = 5


def is_address(path: str) -> bool:
    """Whether an input is given as an address ("https://…"), of whatever scheme."""
    return bool(_ADDRESS.match(path))


def fetch(address: str, *, allow_private: bool = False, limits: Limits = Limits()) -> bytes:
    """The bytes that lie at an address of the web.

    Raises :class:`exporter.errors.UnsafeInput` for what is too large and for addresses that are not public, which
    ``allow_private`` lets pass, and :class:`exporter.errors.InputError` for all that keeps it from being fetched.
    """
    library = extras.needed("httpx", "web", "an address of the web", address)
    fetching = _Fetching(library, address, allow_private, limits, Event())
    try:
        return within(limits.seconds, fetching.all)
    except TimeoutError:
        fetching.stop.set()
        raise InputError(f"it was not there after {limits.seconds:g} seconds", file=address, mend=_SAVE) from None


@dataclass(frozen=True, slots=True)
class _Fetching:
    """One input on its way. ``address`` is as the user gave it; ``stop`` is set when nobody waits for it any more."""

    library: Any
    address: str
    allow_private: bool
    limits: Limits
    stop: Event

    def all(self) -> bytes:
        """The bytes at the end of all redirects."""
        url = self._parsed(self.address, None)
        for _ in range(self.limits.redirects + 1):
            data, leads_to = self._step(url)
            if leads_to is None:
                return data
            url = self._parsed(leads_to, url)
        raise self._failed(f"it leads on more than {self.limits.redirects} times")

    def _parsed(self, text: str, base: "httpx.URL | None") -> "httpx.URL":
        """The address in parts; one that another leads to may be relative to it."""
        try:
            url: httpx.URL = base.join(text) if base else self.library.URL(text)
            if b"%" in url.raw_host:  # no name of a host has what must be escaped
                raise ValueError
        except (self.library.InvalidURL, ValueError):
            raise self._failed("this is no address" if base is None else "it leads on to no address") from None
        if url.scheme not in _SCHEMES or not url.host:
            raise self._failed(f"only http and https are fetched, not {url.scheme or 'this'}")
        if url.userinfo:
            raise self._failed("an address with a name or a password in it is not fetched")
        return url

    def _step(self, url: "httpx.URL") -> tuple[bytes, str | None]:
        """What lies there, or where it leads on. Each address of the host is tried until one answers."""
        host = url.raw_host.decode("ascii")
        port = url.port or (443 if url.scheme == "https" else 80)
        found = addresses.checked(host, port, self.address, allow_private=self.allow_private)
        reason = "there is no answer"
        for each in found[:_TRIES]:
            try:
                return self._ask(url, url.copy_with(host=str(each)))
            except (self.library.ConnectError, self.library.ConnectTimeout, self.library.InvalidURL) as error:
                reason = f"no connection: {error}".removesuffix(": ")
            except self.library.HTTPError as error:
                raise self._failed(f"it cannot be fetched: {error or type(error).__name__}") from None
        raise self._failed(reason)

    def _ask(self, url: "httpx.URL", place: "httpx.URL") -> tuple[bytes, str | None]:
        """Ask at the place that was checked for what the address names; a certificate must be that of the name."""
        headers = {**_HEADERS, "Host": url.netloc.decode("ascii")}
        named = {"sni_hostname": url.raw_host.decode("ascii")} if url.scheme == "https" else {}
        with (
            self.library.Client(trust_env=False, timeout=_PATIENCE) as client,
            client.stream("GET", place, headers=headers, extensions=named) as response,
        ):
            if response.status_code in _REDIRECTS and "location" in response.headers:
                return b"", response.headers["location"]
            if response.status_code != 200:
                raise self._failed(f"the server says {response.status_code} {response.reason_phrase}".rstrip())
            return self._unpacked(self._body(response), response.headers.get("content-encoding", "")), None

    def _body(self, response: "httpx.Response") -> bytes:
        announced = response.headers.get("content-length", "")
        if announced.isdigit() and int(announced) > self.limits.size:
            raise self._too_large()
        return b"".join(self._chunks(response))

    def _chunks(self, response: "httpx.Response") -> Iterator[bytes]:
        size = 0
        for chunk in response.iter_raw():
            size += len(chunk)
            if size > self.limits.size or self.stop.is_set():
                raise self._too_large()
            yield chunk

    def _unpacked(self, data: bytes, encoding: str) -> bytes:
        """The bytes out of gzip, which some servers use unasked."""
        if encoding.lower() in ("", "identity"):
            return data
        if encoding.lower() not in ("gzip", "x-gzip"):
            raise self._failed(f"it comes packed as {encoding}, which nobody asked for")
        try:
            unpacked = zlib.decompressobj(_GZIP).decompress(data, self.limits.size + 1)
        except zlib.error:
            raise self._failed("it comes packed, and broken") from None
        if len(unpacked) > self.limits.size:
            raise self._too_large()
        return unpacked

    def _failed(self, reason: str) -> InputError:
        return InputError(reason, file=self.address, mend=_SAVE)

    def _too_large(self) -> UnsafeInput:
        return UnsafeInput(
            f"it is larger than {self.limits.size / 1_000_000:g} MB and was not read", file=self.address, mend=_SAVE
        )
