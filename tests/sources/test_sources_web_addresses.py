"""Which addresses are fetched from: however a private one is written, it is refused before a connection is made."""

import socket
from ipaddress import ip_address
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exporter.errors import InputError, UnsafeInput
from exporter.sources.web import addresses


@pytest.mark.parametrize(
    "text",
    [
        # this machine, this network, none
        "127.0.0.1", "127.255.255.254", "0.0.0.0", "0.1.2.3", "::1", "::",
        # private networks (RFC 1918, 4193), those of providers (RFC 6598), of one link (RFC 3927, 4291)
        "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "100.64.0.1", "169.254.169.254",
        "fc00::1", "fd12:3456:789a::1", "fe80::1", "fe80::1%eth0", "fec0::1",
        # many at once, everybody
        "224.0.0.1", "239.255.255.250", "255.255.255.255", "ff02::1", "ff0e::1",
        # kept back, for tests, for books
        "192.0.0.8", "192.0.2.1", "198.18.0.1", "198.51.100.1", "203.0.113.1", "240.0.0.1", "192.88.99.1",
        "2001:db8::1", "3fff::1", "100::1", "2001:2::1",
        # an address of the old kind inside one of the new: mapped, compatible, 6to4, Teredo, NAT64
        "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254", "::127.0.0.1", "2002:7f00:1::",
        "2002:c0a8:101::1", "2001:0:7f00:1::1", "2001:0:808:808:0:0:80ff:fffe", "64:ff9b::7f00:1",
        "64:ff9b::a9fe:a9fe", "64:ff9b:1::808:808",
    ],
)  # fmt: skip
def test_what_is_not_public(text: str) -> None:
    assert not addresses.is_public(ip_address(text))


@pytest.mark.parametrize(
    "text", ["8.8.8.8", "1.1.1.1", "193.99.144.80", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"]
)
def test_what_is_public(text: str) -> None:
    assert addresses.is_public(ip_address(text))


@given(st.ip_addresses(v=4))
def test_an_address_is_as_public_in_any_wrapping(address: Any) -> None:
    public = addresses.is_public(address)
    assert addresses.is_public(ip_address(f"::ffff:{address}")) is public
    assert addresses.is_public(ip_address((0x64FF9B << 96) | int(address))) is public


@pytest.mark.parametrize(
    "host",
    [
        "localhost", "LOCALHOST", "localhost.", "a.localhost", "localhost.localdomain", "printer.local", "Printer.Local.",
        "router.lan", "wiki.internal", "nas.home.arpa", "intranet", "mail", "x.onion",
        "2130706433", "0x7f000001", "0x7F.0.0.1", "0177.0.0.1", "127.1", "127.0.1", "017700000001", "0", "0x", "134744072",
        "127.0.0.1", "127.0.0.1.", "[::1]", "::1", "::ffff:127.0.0.1", "fe80::1%25lo", "169.254.169.254",
    ],
)  # fmt: skip
def test_a_host_that_is_refused_without_asking_for_it(host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: pytest.fail("a name was looked up"))
    with pytest.raises(UnsafeInput) as raised:
        addresses.checked(host, 80, "http://x/")
    assert raised.value.file == "http://x/"
    assert "--allow-private" in raised.value.mend


def answers(monkeypatch: pytest.MonkeyPatch, *found: str) -> None:
    entries = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (each, 80)) for each in found]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: entries)


@pytest.mark.parametrize(
    "found", [("127.0.0.1",), ("8.8.8.8", "10.0.0.1"), ("::ffff:127.0.0.1",), ("169.254.169.254",)]
)
def test_a_name_that_leads_to_a_private_address_is_refused(
    found: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    answers(monkeypatch, *found)
    with pytest.raises(UnsafeInput):
        addresses.checked("rebinding.example.org", 80, "http://x/")
    assert addresses.checked("rebinding.example.org", 80, "http://x/", allow_private=True) == [
        ip_address(each) for each in found
    ]


def test_a_name_that_leads_to_public_addresses(monkeypatch: pytest.MonkeyPatch) -> None:
    answers(monkeypatch, "8.8.8.8", "8.8.4.4", "8.8.8.8")
    assert addresses.checked("dns.google", 443, "x") == [ip_address("8.8.8.8"), ip_address("8.8.4.4")]


@pytest.mark.parametrize("error", [socket.gaierror(), UnicodeError()])
def test_a_host_that_is_not_known(error: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(socket, "getaddrinfo", fail)
    with pytest.raises(InputError, match="no host"):
        addresses.checked("nowhere.example.org", 80, "x")
