"""Callers who are not this machine's own page: DNS rebinding, other sites' pages, and what they say of themselves."""

from attacks.shape import REFUSED, Attack, ask, attack, both, get, head, hides, parse, post, says

_MERTON = {"text": "Merton, R. K. (1968). The Matthew effect in science. Science, 159, 56-63."}

_HOSTS: dict[str, tuple[str, str]] = {
    "another name": ("evil.example", "DNS rebinding"),
    "another name with our port": ("evil.example:{port}", "DNS rebinding"),
    "a name that begins with our address": ("127.0.0.1.evil.example:{port}", "a check of the beginning"),
    "a name that begins with localhost": ("localhost.evil.example:{port}", "a check of the beginning"),
    "a name that ends with localhost": ("evil-localhost:{port}", "a check of the end"),
    "a name below localhost": ("evil.localhost:{port}", "a check of the end"),
    "a public name for our address": ("127.0.0.1.nip.io:{port}", "rebinding that needs no rebinding"),
    "a public name for localhost": ("localtest.me:{port}", "rebinding that needs no rebinding"),
    "localhost with a full stop": ("localhost.:{port}", "another origin of the same name"),
    "our address with a full stop": ("127.0.0.1.:{port}", "another origin of the same address"),
    "a user in front of a foreign name": ("127.0.0.1@evil.example:{port}", "userinfo taken for the name"),
    "a user in front of our name": ("evil.example@127.0.0.1:{port}", "userinfo that is not looked at"),
    "our address and port as user": ("127.0.0.1:{port}@evil.example", "userinfo taken for the name"),
    "a fragment behind a foreign name": ("evil.example#@127.0.0.1:{port}", "URL parsers that disagree"),
    "a question behind a foreign name": ("evil.example?127.0.0.1", "URL parsers that disagree"),
    "a path behind our address": ("127.0.0.1/evil.example", "URL parsers that disagree"),
    "a backslash": ("evil.example\\127.0.0.1", "URL parsers that disagree"),
    "a semicolon": ("127.0.0.1;evil.example", "URL parsers that disagree"),
    "two names with a comma": ("127.0.0.1:{port}, evil.example", "lists of hosts"),
    "two names with a space": ("127.0.0.1 evil.example", "lists of hosts"),
    "the address as one number": ("2130706433:{port}", "decimal IPv4"),
    "the address as a hexadecimal number": ("0x7f000001:{port}", "hexadecimal IPv4"),
    "a hexadecimal part": ("0x7f.0.0.1:{port}", "hexadecimal IPv4"),
    "an octal part": ("0177.0.0.1:{port}", "octal IPv4"),
    "the address as an octal number": ("017700000001", "octal IPv4"),
    "a short address": ("127.1:{port}", "short IPv4"),
    "another address of this machine": ("127.0.0.2:{port}", "the rest of 127/8"),
    "any address": ("0.0.0.0:{port}", "browsers that reach this machine as 0.0.0.0"),
    "any address of IPv6": ("[::]:{port}", "browsers that reach this machine as ::"),
    "IPv4 inside IPv6": ("[::ffff:127.0.0.1]:{port}", "mapped addresses"),
    "IPv4 in brackets": ("[127.0.0.1]:{port}", "brackets around what is no IPv6"),
    "IPv6 with a zone": ("[::1%25lo]:{port}", "zones"),
    "IPv6 and more behind it": ("[::1]evil.example:{port}", "parsers that look between the brackets"),
    "IPv6 and more in front of it": ("evil.example[::1]:{port}", "parsers that look between the brackets"),
    "IPv6 without its end": ("[::1", "parsers that raise"),
    "IPv6 without brackets": ("::1", "ports taken for parts"),
    "two ports": ("127.0.0.1:{port}:80", "ports taken for parts"),
    "a negative port": ("127.0.0.1:-1", "numbers"),
    "a long port": ("127.0.0.1:" + "9" * 400, "numbers"),
    "a port of letters": ("127.0.0.1:http", "numbers"),
    "an encoded zero byte": ("127.0.0.1%00.evil.example", "strings that end early"),
    "an encoded full stop": ("127.0.0.1%2eevil.example", "decoding twice"),
    "wide digits": ("\uff11\uff12\uff17.0.0.1", "Unicode that folds to ASCII"),
    "letters in circles": ("\u24db\u24de\u24d2\u24d0\u24db\u24d7\u24de\u24e2\u24e3", "Unicode that folds to ASCII"),
    "a Kelvin sign": ("\u212aocalhost", "Unicode that folds to ASCII"),
    "a name of the local network": ("router.lan:{port}", "DNS of the local network"),
    "a name of multicast DNS": ("printer.local:{port}", "DNS of the local network"),
    "the machine in Docker": ("host.docker.internal:{port}", "names for this machine from elsewhere"),
    "a name of 5,000 letters": ("a" * 5000, "long names, and their repetition in the answer"),
    "a script": ("<script>alert(1)</script>", "HTML in the refusal"),
    "a pattern": (".*", "names as regular expressions"),
    "an asterisk": ("*", "names as wild cards"),
    "nothing": ("", "a Host that is empty"),
}

_ORIGINS: dict[str, tuple[str, str]] = {
    "another site": ("http://evil.example", "a cross-site post"),
    "null": ("null", "a sandboxed frame, a file, a redirect"),
    "our address with https": ("https://{host}", "another scheme"),
    "our address on another port": ("http://127.0.0.1:1", "another service of this machine"),
    "our address without its port": ("http://127.0.0.1", "another service of this machine"),
    "localhost where the Host is an address": ("http://localhost:{port}", "another origin of the same machine"),
    "IPv6 where the Host is IPv4": ("http://[::1]:{port}", "another origin of the same machine"),
    "a name that begins as we do": ("http://{host}.evil.example", "a check of the beginning"),
    "a port that begins as ours": ("http://{host}1", "a check of the beginning"),
    "our address as user": ("http://{host}@evil.example", "a check of the beginning"),
    "our address as a path": ("http://evil.example/http://{host}", "a check of the end"),
    "our address as a question": ("http://evil.example?http://{host}", "a check of the end"),
    "a name that ends as we do": ("http://evil{host}", "a check of the end"),
    "our origin with a path": ("http://{host}/", "no origin has a path"),
    "our origin with a full stop": ("http://127.0.0.1.:{port}", "another origin of the same address"),
    "two origins": ("http://{host} http://evil.example", "lists of origins"),
    "two origins with a comma": ("http://evil.example, http://{host}", "lists of origins"),
    "a file": ("file://", "a page that was saved"),
    "an extension": ("chrome-extension://abcdefghijklmnop", "another extension of the browser"),
    "data": ("data:text/html,http://{host}", "an opaque origin"),
    "a blob of ours": ("blob:http://{host}", "an opaque origin"),
    "a WebSocket of ours": ("ws://{host}", "another scheme"),
    "a script": ("javascript:alert(1)//http://{host}", "an opaque origin"),
    "an asterisk": ("*", "a wild card"),
    "nothing": ("", "an Origin that is empty"),
    "the address as a number": ("http://2130706433:{port}", "decimal IPv4"),
    "no scheme": ("{host}", "a check of the end"),
}

_SITES: dict[str, tuple[bytes, str, int]] = {
    "a post of another site": (
        ask("/api/parse", _MERTON, "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: no-cors"),
        "a browser that sends no Origin",
        403,
    ),
    "a post of another port": (ask("/api/parse", _MERTON, "Sec-Fetch-Site: same-site"), "another service", 403),
    "a post of ours that says another Origin": (
        ask("/api/parse", _MERTON, "Sec-Fetch-Site: same-origin", "Origin: http://evil.example"),
        "one sign against the other",
        403,
    ),
    "a post by hand that says another Origin": (
        ask("/api/parse", _MERTON, "Sec-Fetch-Site: none", "Origin: http://evil.example"),
        "one sign against the other",
        403,
    ),
    "a form of another site": (
        post("/", b"{}", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", kind="application/json"),
        "a visit that is a post",
        403,
    ),
    "an image that is what was opened": (
        get("/api/opened", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: no-cors", "Sec-Fetch-Dest: image"),
        "reading over sites",
        403,
    ),
    "a script that is what is known": (
        get("/api/about", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: no-cors", "Sec-Fetch-Dest: script"),
        "JSON taken for a script",
        403,
    ),
    "a visit to what was opened": (
        get("/api/opened", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document"),
        "a link to data",
        403,
    ),
    "a frame of what was opened": (
        get("/api/opened", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: iframe"),
        "a frame of data",
        403,
    ),
    "Zotero from a neighbour": (get("/api/zotero", "Sec-Fetch-Site: same-site"), "what is open in Zotero", 403),
    "our script in another page": (
        get("/page.js", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: cors", "Sec-Fetch-Dest: script"),
        "finding out what runs here",
        403,
    ),
    "a visit with two slashes": (
        get("//", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate"),
        "a path that is nearly the page's",
        403,
    ),
    "a visit that asks for the head": (
        head("HEAD", "/", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate"),
        "a method that is nearly a visit",
        403,
    ),
    "a site that there is not": (get("/api/about", "Sec-Fetch-Site: Same-Origin"), "letters of another case", 403),
    "no site": (get("/api/about", "Sec-Fetch-Site: "), "a header that is empty", 403),
    "two sites": (
        get("/api/about", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Site: same-origin"),
        "the last header wins",
        400,
    ),
}

_TWICE: dict[str, tuple[bytes, str]] = {
    "Host, the foreign one last": (get("/api/about", "Host: evil.example"), "the first wins"),
    "Host, the foreign one first": (
        get("/api/about", "Host: 127.0.0.1:{port}", host="evil.example"),
        "the last wins",
    ),
    "Host, in other letters": (get("/api/about", "HOST: evil.example"), "names compared with their case"),
    "Origin": (
        ask("/api/parse", _MERTON, "Origin: http://{host}", "Origin: http://evil.example"),
        "the first wins",
    ),
    "Content-Type": (ask("/api/parse", _MERTON, "Content-Type: text/plain"), "the first wins"),
}


def _attacks() -> list[Attack]:
    found = [
        attack(f"Host: {name}", tries, get("/api/about", host=host), 403, 400, holds=both(REFUSED, hides("version")))
        for name, (host, tries) in _HOSTS.items()
    ]
    found += [
        attack(f"Origin: {name}", tries, ask("/api/parse", _MERTON, f"Origin: {origin}"), 403, holds=REFUSED)
        for name, (origin, tries) in _ORIGINS.items()
    ]
    found += [attack(f"Fetch: {name}", tries, sent, status) for name, (sent, tries, status) in _SITES.items()]
    found += [attack(f"twice: {name}", tries, sent, 400, holds=REFUSED) for name, (sent, tries) in _TWICE.items()]
    return found


_OTHERS = [
    attack("no Host", "HTTP/1.1 without Host", get("/api/about", host=None), 400, holds=REFUSED),
    attack(
        "no Host of old", "HTTP/1.0 without Host", get("/api/about", host=None, version="HTTP/1.0"), 403, holds=REFUSED
    ),
    attack(
        "a rebound page",
        "Host and Origin that agree, and are foreign",
        post("/api/add", b'{"references": []}', "Origin: http://evil.example", host="evil.example"),
        403,
        holds=REFUSED,
    ),
    attack(
        "a rebound page on our port",
        "Host and Origin that agree, and are foreign",
        post("/api/add", b'{"references": []}', "Origin: http://evil.example:{port}", host="evil.example:{port}"),
        403,
        holds=REFUSED,
    ),
    attack(
        "a proxy that says our name",
        "a Host that a proxy is said to have changed",
        get("/api/about", "X-Forwarded-Host: {host}", "Forwarded: host={host}", host="evil.example"),
        403,
    ),
    attack(
        "a proxy that says another name",
        "a foreign name in answers",
        get("/api/about", "X-Forwarded-Host: evil.example", "X-Forwarded-Proto: https", "X-Forwarded-For: 8.8.8.8"),
        200,
        holds=hides("evil.example"),
    ),
    attack(
        "headers that rewrite the path",
        "routes behind the guard's back",
        get("/nothing", "X-Original-URL: /api/about", "X-Rewrite-URL: /api/about"),
        404,
        holds=hides("version"),
    ),
    attack(
        "a visit from another site",
        "a link is let in, and shows the page alone; no frame may hold it",
        get("/", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: iframe"),
        200,
        holds=lambda answer: "frame-ancestors 'none'" in answer.headers["content-security-policy"],
    ),
    attack("a foreign address as target", "absolute form", get("http://evil.example/api/about"), 404, 400, 403),
    attack(
        "our address as target and a foreign Host",
        "the target wins",
        get("http://{host}/api/about", host="evil.example"),
        403,
    ),
    attack(
        "an Origin on a page to get",
        "reading with a script of another site",
        get("/api/opened", "Origin: http://evil.example"),
        403,
        holds=REFUSED,
    ),
    attack(
        "cookies and passwords",
        "what a browser adds by itself opens nothing",
        parse("x", split="line").replace(
            b"Host: {host}", b"Host: evil.example\r\nCookie: a=b\r\nAuthorization: Basic eDp5"
        ),
        403,
        holds=says("evil.example"),
    ),
]

CALLERS = [*_attacks(), *_OTHERS]
