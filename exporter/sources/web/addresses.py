"""Which addresses of the network are fetched from: those of the public internet, and no others unless it is allowed.

A name is looked up once, what it leads to is checked, and the connection goes to just that, so that a name which leads
elsewhere a moment later (DNS rebinding) gains nothing.
"""

import re
import socket
from collections.abc import Iterator
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

from exporter.errors import InputError, UnsafeInput

Address = IPv4Address | IPv6Address

# Names that never lead into the public internet (RFC 6761, 6762, 8375, and what ICANN keeps for private use).
_PRIVATE_NAMES = (
    "localhost", "localdomain", "local", "internal", "intranet", "lan", "home", "corp", "private", "home.arpa",
    "test", "invalid", "onion",
)  # fmt: skip
# What ``is_global`` of some versions of Python takes for public (IANA, "Special-Purpose Address Registry").
_NOT_PUBLIC = tuple(
    map(
        ip_network,
        (
            "0.0.0.0/8", "100.64.0.0/10", "192.0.0.0/24", "192.88.99.0/24", "198.18.0.0/15", "240.0.0.0/4",
            "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "3fff::/20", "5f00::/16", "fc00::/7",
            "fec0::/10",
        ),
    )
)  # fmt: skip
_NAT64 = ip_network("64:ff9b::/96")
# An address in a form of C's ``inet_aton``, which some programs read as one: "2130706433", "0x7f.1", "0177.0.0.1".
_ODD_NUMBER = re.compile(r"(?:0x[0-9a-f]*|\d+)(?:\.(?:0x[0-9a-f]*|\d+)){0,3}\.?", re.IGNORECASE)


def checked(host: str, port: int, name: str, *, allow_private: bool = False) -> list[Address]:
    """The addresses that ``host`` leads to, in the order in which to try them. ``name`` is the input's.

    Raises :class:`exporter.errors.UnsafeInput` where one of them is not public, and
    :class:`exporter.errors.InputError` where the host is not known.
    """
    bare = host.rstrip(".").lower()
    if not allow_private and (is_private_name(bare) or is_odd_number(bare)):
        raise _refused(host, name)
    found = [literal] if (literal := _literal(bare)) else list(_looked_up(bare, port, name))
    if not allow_private and not all(map(is_public, found)):
        raise _refused(host, name)
    return found


def is_private_name(host: str) -> bool:
    """Whether a name is one that only a machine or a house knows: "localhost", "printer.local", one without a dot."""
    labels = host.split(".")
    return any(host == each or host.endswith(f".{each}") for each in _PRIVATE_NAMES) or (
        len(labels) == 1 and _literal(host) is None
    )


def is_odd_number(host: str) -> bool:
    """Whether the host is an address in numbers, but not in the usual four parts."""
    return bool(_ODD_NUMBER.fullmatch(host)) and _literal(host) is None


def is_public(address: Address) -> bool:
    """Whether an address is of the public internet, and so is the one that may be wrapped in it."""
    plain = address.is_global and not (
        address.is_multicast
        or address.is_private
        or address.is_loopback
        or address.is_link_local
        or address.is_reserved
        or address.is_unspecified
    )
    inner = list(_inside(address))
    if inner:
        return all(map(is_public, inner))
    return plain and not any(address.version == each.version and address in each for each in _NOT_PUBLIC)


def _inside(address: Address) -> Iterator[IPv4Address]:
    """The IPv4 addresses that an IPv6 address stands for: mapped, 6to4, Teredo, NAT64, and the old compatible form."""
    if isinstance(address, IPv4Address):
        return
    if address.ipv4_mapped:
        yield address.ipv4_mapped
    if address.sixtofour:
        yield address.sixtofour
    if address.teredo:
        yield from address.teredo
    if address in _NAT64 or (int(address) >> 32 == 0 and int(address) > 1):
        yield IPv4Address(int(address) & 0xFFFFFFFF)


def _literal(host: str) -> Address | None:
    try:
        return ip_address(host.strip("[]"))
    except ValueError:
        return None


def _looked_up(host: str, port: int, name: str) -> Iterator[Address]:
    try:
        answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise InputError(
            f"there is no host {host!r}, or no network", file=name, mend="Check the address and the connection."
        ) from None
    for answer in dict.fromkeys(str(each[4][0]) for each in answers):
        yield ip_address(answer)


def _refused(host: str, name: str) -> UnsafeInput:
    return UnsafeInput(
        f"{host} is not on the public internet, and nothing is fetched from there",
        file=name,
        mend="If you trust it, say so: --allow-private",
    )
