"""What HTTP itself allows and we do not: methods, kinds of bodies, paths, sizes, slowness, and requests within requests."""

from attacks.shape import CLOSED, FORM, REFUSED, Attack, attack, both, form, get, head, hides, parse, part, post

_TEXT = b'{"text": "Merton, R. K. (1968). The Matthew effect in science. Science, 159, 56-63."}'
_SECRET = hides("root:", "SECRET")
_CHUNKED = "Transfer-Encoding: chunked"
_KIND = "Content-Type: application/json"


def _slowly(piece: bytes) -> tuple[bytes | float, ...]:
    """The same again and again, for longer than a request may take."""
    return (piece, 0.3) * 10


def _chunked(*chunks: bytes, end: bytes = b"0\r\n\r\n") -> bytes:
    return b"".join(b"%x\r\n%s\r\n" % (len(chunk), chunk) for chunk in chunks) + end


_METHODS = [
    attack(
        f"method: {method[:20]} {path}", tries, head(method, path, *headers), *status, holds=hides("SECRET-IN-A-HEADER")
    )
    for method, path, headers, tries, status in (
        ("TRACE", "/", ("X-Secret: SECRET-IN-A-HEADER",), "what is sent comes back", (405,)),
        ("TRACK", "/", ("X-Secret: SECRET-IN-A-HEADER",), "what is sent comes back", (405,)),
        ("CONNECT", "evil.example:443", (), "a proxy to elsewhere", (405,)),
        ("OPTIONS", "/api/parse", (), "what is allowed", (405,)),
        ("OPTIONS", "*", (), "what is allowed everywhere", (405,)),
        ("PUT", "/page.js", ("Content-Length: 0",), "another script", (405,)),
        ("DELETE", "/api/corrections", (), "what is kept", (405,)),
        ("PATCH", "/api/add", ("Content-Length: 0",), "a method with a body that is not looked at", (405,)),
        ("PROPFIND", "/", (), "WebDAV", (405,)),
        ("get", "/api/about", (), "letters of another case", (405,)),
        ("PARSE" * 1000, "/", (), "a method of 5,000 letters", (405, 400)),
        ("GET", "/api/add", (), "a post without a body", (404, 405)),
        ("HEAD", "/api/parse", (), "a post without a body", (404, 405)),
    )
]

_PREFLIGHT = [
    attack(
        "a preflight of another site",
        "leave to post JSON",
        head(
            "OPTIONS",
            "/api/add",
            "Origin: http://evil.example",
            "Access-Control-Request-Method: POST",
            "Access-Control-Request-Headers: content-type",
            "Access-Control-Request-Private-Network: true",
        ),
        403,
        holds=lambda answer: not any(name.startswith("access-control") for name in answer.headers),
    ),
    attack(
        "a preflight that says our Origin",
        "leave for everybody",
        head("OPTIONS", "/api/add", "Origin: http://{host}", "Access-Control-Request-Method: POST"),
        405,
        holds=lambda answer: not any(name.startswith("access-control") for name in answer.headers),
    ),
    attack(
        "another method in a header",
        "X-HTTP-Method-Override",
        get("/api/add", "X-HTTP-Method-Override: POST", "X-HTTP-Method: POST", "X-Method-Override: POST"),
        404,
        405,
    ),
    attack("another method in the question", "_method", get("/api/about?_method=DELETE"), 200),
    attack(
        "WebSocket",
        "a connection that has no Origin check",
        get(
            "/api/parse",
            "Upgrade: websocket",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
        ).replace(b"Connection: close", b"Connection: close, Upgrade"),
        404,
        405,
    ),
    attack(
        "WebSocket of another site",
        "cross-site WebSocket hijacking",
        get(
            "/",
            "Upgrade: websocket",
            "Origin: http://evil.example",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
        ).replace(b"Connection: close", b"Connection: close, Upgrade"),
        403,
    ),
    attack(
        "HTTP/2 in clear",
        "a protocol that the guard does not see",
        get("/api/about", "Upgrade: h2c", "HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA"),
        200,
    ),
    attack("HTTP/2 from the start", "its preface", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400, 403, CLOSED),
    attack("HTTP/0.9", "a request without a version", b"GET /api/about\r\n\r\n", 400, CLOSED),
    attack("HTTP/9.9", "a version that there is not", get("/api/about", version="HTTP/9.9"), 400, 200, CLOSED),
    attack(
        "TLS", "a ClientHello", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(range(256)) * 2, 400, CLOSED
    ),
    attack("noise", "bytes that are no HTTP", bytes(range(256)) * 20, 400, CLOSED),
]

_KINDS = [
    attack(f"kind: {name}", tries, post("/api/parse", body, kind=kind), *status, holds=REFUSED)
    for name, kind, body, tries, status in (
        ("JSON as text", "text/plain", _TEXT, "a post that needs no preflight", (415,)),
        ("JSON as text with charset", "text/plain;charset=UTF-8", _TEXT, "navigator.sendBeacon", (415,)),
        ("a form that is JSON", "application/x-www-form-urlencoded", b"text=x&split=line", "an HTML form", (415,)),
        ("JSON in a name", "text/plain", b'{"text": "Weber (1904).", "a": "="}', "an HTML form that is JSON", (415,)),
        ("nothing said", "", _TEXT, "a Blob without a type", (415,)),
        ("JSON behind text", "text/plain, application/json", _TEXT, "lists of kinds", (415,)),
        ("JSON in a parameter", "text/plain; a=application/json", _TEXT, "a check of the end", (415,)),
        ("something like JSON", "application/json-seq", _TEXT, "a check of the beginning", (415,)),
        ("JSON-LD", "application/ld+json", _TEXT, "kinds that end with json", (415,)),
        ("another form", "multipart/mixed; boundary=x", b"--x--\r\n", "forms that need no preflight", (415,)),
        ("XML", "application/xml", b"<a/>", "XML", (415,)),
        ("pickled", "application/x-python-pickle", b"\x80\x04.", "values that run", (415,)),
        ("no boundary", FORM, _TEXT, "a form that is none", (400, 422)),
        ("an empty boundary", f"{FORM}; boundary=", b"----\r\n", "a form that is none", (400, 422)),
        ("a long boundary", f"{FORM}; boundary={'x' * 5000}", b"--x\r\n", "searching for it", (400, 422)),
        ("a boundary of two bytes", f"{FORM}; boundary=\x01\x02", b"--\x01\x02\r\n", "control characters", (400, 422)),
        ("another charset", f"{FORM}; boundary=x; charset=punycode", b"--x--\r\n", "codecs that are slow", (415,)),
        ("a charset in quotation marks", f'{FORM}; boundary=x; charset="IDNA"', b"--x--\r\n", "slow codecs", (415,)),
        ("a charset that fails", f"{FORM}; boundary=x; charset=undefined", b"--x--\r\n", "codecs that raise", (415,)),
        ("a charset said in RFC 2231", f"{FORM}; boundary=x; charset*=utf-8''idna", b"--x--\r\n", "codecs", (415,)),
        ("JSON in UTF-7", "application/json; charset=utf-7", b"+AHs-", "text that is other text", (415,)),
    )
]

_PATHS = [
    attack(f"path: {path[:40]}", tries, get(path), 404, 400, holds=_SECRET)
    for path, tries in (
        ("/../secret.txt", "a folder above"),
        ("/styles/../../secret.txt", "a folder above, from below"),
        ("/..%2fsecret.txt", "an encoded slash"),
        ("/%2e%2e/secret.txt", "encoded full stops"),
        ("/%2e%2e%2fsecret.txt", "all encoded"),
        ("/%252e%252e%252fsecret.txt", "encoded twice"),
        ("/..%5csecret.txt", "an encoded backslash"),
        ("/..\\secret.txt", "a backslash"),
        ("/..%c0%afsecret.txt", "overlong UTF-8"),
        ("/%uff0e%uff0e/secret.txt", "encodings of Microsoft"),
        ("/....//secret.txt", "what is removed once"),
        ("/..;/secret.txt", "parameters of a path"),
        ("/.%00./secret.txt", "a zero byte"),
        ("/secret.txt%00.js", "a zero byte in front of a suffix"),
        ("/page.js/../../secret.txt", "a file as a folder"),
        ("/page.js/", "a slash at the end"),
        ("//etc/passwd", "two slashes"),
        ("/etc/passwd", "the root of the machine"),
        ("/file:///etc/passwd", "an address of a file"),
        ("/C:/Windows/win.ini", "a drive"),
        ("/%5c%5cserver%5cshare%5cx", "a share"),
        ("/proc/self/environ", "what the process knows"),
        ("/app.py", "our own source"),
        ("/__init__.py", "our own source"),
        ("/.git/config", "what lies beside"),
        ("/hidden.bak", "a kind of file that is not served"),
        ("/styles/", "a list of files"),
        ("/index.html", "the page by another name"),
        ("/docs", "pages that load from elsewhere"),
        ("/PAGE.JS", "letters of another case"),
        ("/api/about/../../secret.txt", "a folder above a route"),
        ("/" + "a/" * 5000, "many folders"),
        ("/%0d%0aX-Evil:%20yes", "a header by way of the path"),
        ("/<script>alert(1)</script>", "HTML in the answer"),
    )
]

_SIZES = [
    attack(
        "size: said",
        "a body that is too large and says so",
        head("POST", "/api/parse", _KIND, "Content-Length: 99999999"),
        413,
        holds=REFUSED,
    ),
    attack(
        "size: said in 5,000 digits",
        "a number that takes long to read",
        head("POST", "/api/parse", _KIND, f"Content-Length: {'9' * 5000}"),
        413,
        400,
        CLOSED,
        holds=REFUSED,
    ),
    attack(
        "size: not said",
        "a body that is too large, in chunks",
        head("POST", "/api/parse", _KIND, _CHUNKED) + _chunked(*[b"x" * 50_000] * 8),
        413,
    ),
    attack(
        "size: of a form",
        "a form that is too large, in chunks",
        head("POST", "/api/parse", f"Content-Type: {FORM}; boundary=x", _CHUNKED) + _chunked(*[b"x" * 50_000] * 8),
        413,
        400,
        422,
    ),
    attack(
        "size: a body without end",
        "a chunk a moment",
        (head("POST", "/api/parse", _KIND, _CHUNKED), *_slowly(b"1\r\nx\r\n")),
        408,
    ),
    attack(
        "size: less than was said",
        "a body that never comes to its end",
        head("POST", "/api/parse", _KIND, "Content-Length: 500") + b"{",
        408,
    ),
    attack(
        "size: more than was said",
        "what follows is another request",
        head("POST", "/api/parse", _KIND, f"Content-Length: {len(_TEXT)}") + _TEXT + b"DELETE / HTTP/1.1\r\n\r\n",
        200,
    ),
    attack("size: slow headers", "a head that never comes to its end", b"GET / HTTP/1.1\r\n", CLOSED),
    attack(
        "size: slow headers, a letter a moment",
        "a connection that is kept busy",
        (b"GET / HTTP/1.1\r\nX: ", *_slowly(b"x")),
        CLOSED,
    ),
    attack("size: silence", "a connection that asks nothing", b"", CLOSED),
    attack("size: one long header", "100 kB", get("/api/about", f"X-Long: {'x' * 100_000}"), 400, 431),
    attack("size: many headers", "10,000", get("/api/about", *(f"X-{n}: {n}" for n in range(10_000))), 400, 431),
    attack("size: a long address", "100 kB", get("/api/about?" + "x" * 100_000), 400, 414),
    attack("size: a get with a body", "a body that nobody asked for", get("/api/about", "Content-Length: 9"), 200),
    attack(
        "size: a refusal with a body",
        "a body that is read although it is refused",
        head("POST", "/api/parse", "Content-Type: text/plain", "Content-Length: 200000") + b"x" * 1000,
        415,
    ),
    attack(
        "size: nobody's route with a body",
        "a body that nobody reads",
        (head("POST", "/api/nothing", _KIND, "Content-Length: 200000"), b"x" * 1000),
        404,
        405,
    ),
    attack(
        "size: a body that waits to be asked for",
        "Expect: 100-continue on what is refused",
        head("POST", "/api/parse", "Content-Type: text/plain", "Content-Length: 9", "Expect: 100-continue"),
        415,
    ),
]

_SMUGGLED = b"GET /api/about HTTP/1.1\r\nHost: {host}\r\n\r\n"

_FRAMING = [
    attack(f"framing: {name}", tries, sent, 400, 408, CLOSED, holds=hides("version"))
    for name, tries, sent in (
        (
            "length and chunks",
            "CL.TE",
            head("POST", "/api/parse", _KIND, "Content-Length: 6", _CHUNKED) + b"0\r\n\r\n" + _SMUGGLED,
        ),
        (
            "chunks and length",
            "TE.CL",
            head("POST", "/api/parse", _KIND, _CHUNKED, "Content-Length: 4") + _chunked(_SMUGGLED),
        ),
        (
            "two lengths",
            "CL.CL",
            head("POST", "/api/parse", _KIND, "Content-Length: 2", "Content-Length: 60") + b"{}" + _SMUGGLED,
        ),
        (
            "a list of lengths",
            "CL.CL",
            head("POST", "/api/parse", _KIND, "Content-Length: 2, 60") + b"{}" + _SMUGGLED,
        ),
        ("a length with a sign", "numbers", head("POST", "/api/parse", _KIND, "Content-Length: +2") + b"{}"),
        ("a negative length", "numbers", head("POST", "/api/parse", _KIND, "Content-Length: -2") + b"{}"),
        ("a hexadecimal length", "numbers", head("POST", "/api/parse", _KIND, "Content-Length: 0x2") + b"{}"),
        (
            "a length in Arabic digits",
            "numbers",
            head("POST", "/api/parse", _KIND, "Content-Length: \u0662") + b"{}",
        ),
        (
            "a coding that there is not",
            "TE.TE",
            head("POST", "/api/parse", _KIND, "Transfer-Encoding: xchunked") + _chunked(_TEXT),
        ),
        (
            "a coding before the chunks",
            "TE.TE",
            head("POST", "/api/parse", _KIND, "Transfer-Encoding: gzip, chunked") + _chunked(_TEXT),
        ),
        (
            "two codings",
            "TE.TE",
            head("POST", "/api/parse", _KIND, _CHUNKED, "Transfer-Encoding: identity") + _chunked(_TEXT),
        ),
        (
            "a space before the colon",
            "a header that some do not see",
            head("POST", "/api/parse", _KIND, "Transfer-Encoding : chunked") + _chunked(_TEXT),
        ),
        ("a header without a name", "parsers that disagree", get("/api/about", ": evil")),
        ("a zero byte in a header", "parsers that disagree", get("/api/about", "X-A: a\x00b")),
        ("a carriage return in a header", "parsers that disagree", get("/api/about", "X-A: a\rX-B: b")),
        ("a space in the address", "parsers that disagree", get("/api/about HTTP/1.1 x")),
        (
            "a chunk larger than any number",
            "numbers",
            head("POST", "/api/parse", _KIND, _CHUNKED) + b"f" * 40 + b"\r\n",
        ),
        (
            "a negative chunk",
            "numbers",
            head("POST", "/api/parse", _KIND, _CHUNKED) + b"-1\r\n",
        ),
        (
            "a chunk with a long extension",
            "memory",
            head("POST", "/api/parse", _KIND, _CHUNKED) + b"2;" + b"x" * 100_000 + b"\r\n{}\r\n",
        ),
        (
            "a chunk that is longer than it says",
            "parsers that disagree",
            head("POST", "/api/parse", _KIND, _CHUNKED) + b"2\r\n{}xx\r\n0\r\n\r\n",
        ),
    )
]

_PIPELINED = [
    attack(
        "framing: a foreign request behind ours",
        "a connection that is known is not trusted",
        b"GET /nothing HTTP/1.1\r\nHost: {host}\r\n\r\n" + get("/api/about", host="evil.example"),
        404,
        403,
        holds=hides("version"),
    ),
    attack(
        "framing: chunks of HTTP/1.0",
        "a version that has none",
        head("POST", "/api/parse", _KIND, _CHUNKED, version="HTTP/1.0") + _chunked(_TEXT),
        400,
        408,
        200,
        CLOSED,
    ),
    attack(
        "framing: the same length twice",
        "what agrees is let in by some and not by others",
        head("POST", "/api/parse", _KIND, *[f"Content-Length: {len(_TEXT)}"] * 2) + _TEXT,
        200,
        400,
    ),
    attack(
        "framing: line feeds alone",
        "parsers that disagree",
        get("/api/about", host="evil.example").replace(b"\r\n", b"\n"),
        400,
        403,
        holds=hides("version"),
    ),
    attack(
        "framing: a folded Host",
        "a header that goes on in the next line",
        b"GET /api/about HTTP/1.1\r\nHost: {host}\r\n .evil.example\r\nConnection: close\r\n\r\n",
        400,
        403,
        holds=hides("version"),
    ),
    attack(
        "framing: trailers that are headers",
        "a Host behind the body",
        head("POST", "/api/parse", _KIND, _CHUNKED, host="evil.example")
        + _chunked(_TEXT, end=b"0\r\nHost: {host}\r\n\r\n"),
        403,
    ),
]


def _file(name: str) -> bytes:
    return part(f'name="file"; filename="{name}"', b"Weber, M. (1904). Economy.")


_FORMS = [
    attack(f"form: {name}", tries, form("/api/parse", parts, end=end), *status, holds=both(_SECRET))
    for name, tries, parts, end, status in (
        ("too many files", "6 where 5 are taken", [_file(f"{n}.txt") for n in range(6)], True, (400, 422)),
        ("too many fields", "51 where 50 are taken", [part(f'name="f{n}"') for n in range(51)], True, (400, 422)),
        ("thousands of parts", "an object each", [part('name="a"')] * 3000, True, (400, 422)),
        ("no end", "a part that is cut", [_file("a.txt")], False, (200, 400, 422)),
        ("a part without a name", "what is looked up and not there", [part("a=b", b"x")], True, (400, 422)),
        (
            "a part that is no form's",
            "another disposition",
            [b"--edge-of-a-part\r\nA: b\r\n\r\nx\r\n"],
            True,
            (400, 422),
        ),
        ("many headers of a part", "memory", [part('name="a"', b"x", *["X: y"] * 2000)], True, (400, 422)),
        ("a long header of a part", "memory", [part('name="a"', b"x", "X: " + "y" * 90_000)], True, (400, 422)),
        (
            "a form within the form",
            "parts of parts",
            [part('name="a"', b"x", "Content-Type: multipart/mixed")],
            True,
            (422,),
        ),
        ("only line ends", "a search that begins again", [b"\r\n" * 50_000], True, (400, 422)),
        ("only hyphens", "a search that begins again", [b"--edge-of-a-par" * 5000], True, (400, 422)),
        (
            "a field twice",
            "the last wins or the first",
            [part('name="text"', b"x"), part('name="text"', b"y")],
            True,
            (422,),
        ),
        ("references as a field", "JSON inside a form", [part('name="references"', b"[]")], True, (422,)),
        (
            "an unknown choice",
            "a field that is not checked",
            [_file("a.txt"), part('name="split"', b"../x")],
            True,
            (422,),
        ),
        ("a field named __class__", "attributes", [part('name="__class__"', b"x")], True, (422,)),
        ("a path as a field", "a file of the service", [part('name="path"', b"/etc/passwd")], True, (422,)),
        ("a file as text", "a file where a field is", [part('name="text"; filename="a"', b"")], True, (200, 422)),
        ("a charset as a field", "_charset_", [part('name="_charset_"', b"utf-7"), _file("a.txt")], True, (200,)),
    )
]

TRANSPORT: list[Attack] = [
    *_METHODS,
    *_PREFLIGHT,
    *_KINDS,
    *_PATHS,
    *_SIZES,
    *_FRAMING,
    *_PIPELINED,
    *_FORMS,
    attack(
        "a form that is JSON",
        "a kind that lies",
        post("/api/add", b'{"references": []}', kind=f"{FORM}; boundary=x"),
        400,
        415,
        422,
    ),
    attack(
        "JSON that is a form", "a kind that lies", form("/api/parse", [_file("a.txt")], kind="application/json"), 422
    ),
    attack(
        "an unknown parameter",
        "mass assignment",
        parse("Weber, M. (1904). Economy.", path="/etc/passwd", library="/etc/passwd"),
        200,
        422,
        holds=_SECRET,
    ),
]
