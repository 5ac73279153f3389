"""JSON that is no JSON, or too much of it, or of the wrong kind, for every route that takes some."""

from typing import Any

from attacks.shape import CLOSED, FORM, Attack, ask, attack, gives, hides, post

_ROUTES = ("/api/parse", "/api/read", "/api/convert", "/api/add", "/api/zotero", "/api/corrections")
_ITEM: dict[str, Any] = {"type": "book", "title": "Economy", "author": [{"family": "Weber"}]}
_DEEP = 40_000


def _nested(opening: str, closing: str, depth: int = _DEEP) -> str:
    return opening * depth + closing * depth


# What takes the place of a whole body, on every route.
_BODIES: dict[str, tuple[bytes, str]] = {
    "nothing": (b"", "a body that is not there"),
    "null": (b"null", "a value that is none"),
    "a list": (b"[]", "another kind of value"),
    "half of it": (b'{"references": [', "a body that is cut"),
    "lists in lists": (_nested("[", "]").encode(), "the depth of the stack"),
    "objects in objects": (_nested('{"a":', "}").replace("{}", "{1}").encode(), "the depth of the stack"),
    "open lists": (b"[" * 100_000, "the depth of the stack"),
    "no UTF-8": (b'{"text": "\xff\xfe", "source": "\xff"}', "bytes that are no text"),
}

# Values of a record's item, which may hold anything.
_ITEMS: dict[str, tuple[Any, str]] = {
    "a title that is a number": ({**_ITEM, "title": 1e308}, "kinds"),
    "a title that is a list": ({**_ITEM, "title": [["a"], {"b": 1}]}, "kinds"),
    "a title that is an object": ({**_ITEM, "title": {"__class__": "str", "a": [1]}}, "kinds"),
    "a title that is null": ({**_ITEM, "title": None}, "kinds"),
    "authors that are a text": ({**_ITEM, "author": "Weber"}, "kinds"),
    "authors that are numbers": ({**_ITEM, "author": [1, None, True, [], "x"]}, "kinds"),
    "names that are lists": ({**_ITEM, "author": [{"family": ["W"], "given": {"a": 1}}]}, "kinds"),
    "a name of nothing": ({**_ITEM, "author": [{}, {"family": ""}]}, "kinds"),
    "a date that is a number": ({**_ITEM, "issued": 1e400}, "kinds"),
    "a date of texts": ({**_ITEM, "issued": {"date-parts": [["x", "y"]]}}, "kinds"),
    "a date of nothing": ({**_ITEM, "issued": {"date-parts": [[]]}}, "kinds"),
    "a date without parts": ({**_ITEM, "issued": {"date-parts": None}}, "kinds"),
    "a huge year": ({**_ITEM, "issued": {"date-parts": [[10**300]]}}, "numbers"),
    "a year of 5,000 digits": ({**_ITEM, "issued": "9" * 5000}, "numbers that take long to write"),
    "month 99": ({**_ITEM, "issued": {"date-parts": [[1968, 99, 99]]}}, "numbers"),
    "a negative month": ({**_ITEM, "issued": {"date-parts": [[-1, -1, -1]]}}, "numbers"),
    "parts of a day": ({**_ITEM, "issued": {"date-parts": [[1968.5, 1.5]]}}, "numbers"),
    "a season of letters": ({**_ITEM, "issued": {"season": "x", "date-parts": [[1968]]}}, "kinds"),
    "a type that there is not": ({**_ITEM, "type": "../../etc/passwd"}, "names"),
    "a type that is a list": ({**_ITEM, "type": ["book"]}, "kinds"),
    "a type that is a number": ({**_ITEM, "type": 7}, "kinds"),
    "an id that is a list": ({**_ITEM, "id": [1, 2]}, "kinds"),
    "an id of 50,000 letters": ({**_ITEM, "id": "x" * 50_000}, "size"),
    "no item at all": ({}, "nothing"),
    "only what is not known": ({"evil": 1, "__proto__": {"polluted": True}}, "names"),
    "names of Python": ({**_ITEM, "__class__": "x", "__init__": "y", "__dict__": {"a": 1}}, "attributes"),
    "custom that is a text": ({**_ITEM, "custom": "x"}, "kinds"),
    "custom that is deep": ({**_ITEM, "custom": {"a": {"b": [{"c": [[[[1]]]]}]}}}, "kinds"),
    "custom with our own words": ({**_ITEM, "custom": {"others": 5, "exact": [1], "type": {"a": 1}}}, "kinds"),
    "custom with dates": ({**_ITEM, "custom": {"exact": {"issued": "x" * 9000, "page": [1], "keyword": 1}}}, "kinds"),
    "a thousand names": ({**_ITEM, "author": [{"family": f"W{n}"} for n in range(1000)]}, "size"),
    "a thousand variables": (dict.fromkeys((f"v{n}" for n in range(1000)), "x"), "size"),
    "a title of 200,000 letters": ({**_ITEM, "title": "word " * 40_000}, "size"),
    "a name of 100,000 letters": ({**_ITEM, "author": [{"family": "W" * 100_000}]}, "size"),
    "half a character": ({**_ITEM, "title": "\ud800 half"}, "surrogates"),
    "half a character as a name": ({**_ITEM, "author": [{"family": "\udfff"}]}, "surrogates"),
    "half a character as a variable": ({**_ITEM, "\ud800": "x", "custom": {"\udc00": "\ud800"}}, "surrogates"),
    "zero bytes": ({**_ITEM, "title": "a\x00b", "id": "\x00"}, "strings that end early"),
    "control characters": ({**_ITEM, "title": "".join(map(chr, range(32))) + "\x7f\x85\u2028"}, "line ends"),
    "not a number": ({**_ITEM, "volume": float("nan"), "custom": {"a": float("nan")}}, "NaN"),
    "endless": ({**_ITEM, "volume": float("inf"), "issued": {"date-parts": [[float("inf")]]}}, "Infinity"),
    "deep": ({**_ITEM, "note": [[[[[[[[["x"]]]]]]]]]}, "depth"),
    "directions": ({**_ITEM, "title": "\u202etxt.exe\u202c \u2066x", "DOI": "\u202e"}, "text that runs backwards"),
    "pages that are a list": ({**_ITEM, "page": [1, {"a": 2}], "DOI": {"x": 1}, "URL": [None]}, "kinds"),
    "keywords that are objects": ({**_ITEM, "keyword": [{"a": 1}], "categories": {"a": 1}}, "kinds"),
    "true": (dict.fromkeys(("title", "author", "issued", "page", "id", "type", "custom"), True), "kinds"),
}

# Values of what stands beside the item.
_RECORDS: dict[str, tuple[dict[str, Any], str]] = {
    "an item that is a text": ({"item": "x"}, "kinds"),
    "an item that is a list": ({"item": [1]}, "kinds"),
    "a source that is a number": ({"item": _ITEM, "source": 5}, "kinds"),
    "spans that are texts": ({"item": _ITEM, "source": "ab", "spans": ["author"]}, "kinds"),
    "spans that are far too many": ({"item": _ITEM, "source": "ab", "spans": [1] * 90_000}, "an error for each"),
    "foreign values that are numbers": ({"item": _ITEM, "foreign": [[1, 2, 3]]}, "kinds"),
    "foreign values that are too many": ({"item": _ITEM, "foreign": [["bibtex", "x"]] * 1000}, "an error for each"),
    "a page beyond numbers": ({"item": _ITEM, "page": 10**400, "line": -(10**40)}, "numbers"),
    "a page that is a part": ({"item": _ITEM, "page": 1.5}, "numbers"),
    "sureness that is none": ({"item": _ITEM, "confidence": float("nan"), "spans": []}, "NaN"),
    "sureness without end": ({"item": _ITEM, "confidence": float("inf")}, "Infinity"),
    "sureness of a label": ({"item": _ITEM, "source": "ab", "spans": [["author", 0, 2, float("nan")]]}, "NaN"),
    "doubts that are texts": ({"item": _ITEM, "doubts": ["x"]}, "kinds"),
    "doubts of what there is not": ({"item": _ITEM, "doubts": [{"reason": "x", "variable": "__class__"}]}, "names"),
    "half a character as a source": ({"item": _ITEM, "source": "\ud800"}, "surrogates"),
    "half a character as a document": ({"item": _ITEM, "document": "\udcff/../x"}, "surrogates"),
    "a foreign value of csljson": ({"item": _ITEM, "foreign": [["csljson", "a", "no JSON"]]}, "JSON in JSON"),
    "a foreign value of JSON without end": ({"item": _ITEM, "foreign": [["csljson", "a", "Infinity"]]}, "JSON in JSON"),
    "a foreign value of deep JSON": ({"item": _ITEM, "foreign": [["csljson", "a", "[" * 9000]]}, "JSON in JSON"),
    "a foreign value of a long number": ({"item": _ITEM, "foreign": [["csljson", "a", "9" * 9000]]}, "JSON in JSON"),
    "a foreign field that closes the entry": (
        {"item": _ITEM, "foreign": [["bibtex", "x}, } @book{evil,", "y} } @book{e, "], ["ris", "ER", "\nTY  - JOUR"]]},
        "injection",
    ),
}

# Spans, for a string of six characters.
_SPANS: dict[str, tuple[Any, str]] = {
    "behind the string": ([["author", 0, 7]], "offsets"),
    "far behind the string": ([["author", 10**9, 10**9 + 1]], "offsets"),
    "beyond numbers": ([["author", 0, 10**400]], "numbers"),
    "negative": ([["author", -6, -1]], "offsets from the end"),
    "backwards": ([["author", 4, 2]], "offsets"),
    "empty": ([["author", 2, 2]], "offsets"),
    "over each other": ([["author", 0, 4], ["title", 2, 6]], "offsets"),
    "not in order": ([["title", 3, 6], ["author", 0, 3]], "offsets"),
    "twice": ([["author", 0, 3], ["author", 0, 3]], "offsets"),
    "with a label that there is not": ([["evil", 0, 3]], "names"),
    "with the label other": ([["other", 0, 3]], "a label that nobody may set"),
    "with a label of 50,000 letters": ([["x" * 50_000, 0, 3]], "the error repeats it"),
    "with an empty label": ([["", 0, 3]], "names"),
    "with a label of HTML": ([["<img src=x onerror=alert(1)>", 0, 3]], "HTML in the answer"),
    "with parts of numbers": ([["author", 0.5, 3]], "numbers"),
    "with texts for numbers": ([["author", "0x0", "three"]], "numbers"),
    "with NaN": ([["author", float("nan"), 3]], "numbers"),
    "of four parts": ([["author", 0, 3, 1.0]], "lengths"),
    "of one part": ([["author"]], "lengths"),
    "of another kind": ([{"label": "author"}], "kinds"),
    "that are a text": ("author", "kinds"),
    "that are far too many": ([["author", 0, 1]] * 15_000, "an error for each"),
}


_HARMLESS = ("not in order",)  # what is kept is put in order


def _references(path: str, record: object) -> Any:
    if path == "/api/read":
        return {"reference": record, "spans": []}
    library = {"library": {"name": "mine.bib", "text": ""}} if path == "/api/add" else {}
    return {"references": [record], **library}


def _attacks() -> list[Attack]:
    found = [
        attack(f"body {path}: {name}", tries, post(path, body), 422, 400, 413)
        for path in _ROUTES
        for name, (body, tries) in _BODIES.items()
    ]
    found += [
        attack(f"item {path}: {name}", tries, ask(path, _references(path, {"item": item})), 200, 422, 400)
        for path in ("/api/read", "/api/convert", "/api/add")
        for name, (item, tries) in _ITEMS.items()
    ]
    found += [
        attack(f"record {path}: {name}", tries, ask(path, _references(path, record)), 200, 422, 400)
        for path in ("/api/read", "/api/convert")
        for name, (record, tries) in _RECORDS.items()
    ]
    for name, (spans, tries) in _SPANS.items():
        stood = {"reference": {"item": {}, "source": "Weber.", "spans": spans}, "spans": []}
        if name != "of four parts":  # those that a record has are of four
            found.append(attack(f"spans that stood: {name}", tries, ask("/api/read", stood), 422, 400))
        again = {"reference": {"item": {}, "source": "Weber."}, "spans": spans}
        found.append(attack(f"spans to read: {name}", tries, ask("/api/read", again), 422, 400))
        kept = {"source": "Weber.", "spans": spans}
        status = (200,) if name in _HARMLESS else (422, 400)
        found.append(attack(f"spans to keep: {name}", tries, ask("/api/corrections", kept), *status))
    return found


_ADD = {"references": [{"item": _ITEM}]}

_OTHERS = [
    attack("a byte order mark", "JSON behind it", post("/api/parse", b'\xef\xbb\xbf{"text": "Weber"}'), 200, 422, 400),
    attack(
        "JSON in UTF-16", "text that is other text", post("/api/add", '{"references": []}'.encode("utf-16")), 422, 400
    ),
    attack("two values", "what stands behind the first", post("/api/parse", b'{"text": "Weber"} {"text": "x"}'), 422),
    attack("a name twice", "the last wins", post("/api/parse", b'{"text": 5, "split": "line", "split": "evil"}'), 422),
    attack("comments", "JSON that is none", post("/api/parse", b'{"text": "x" /* y */}'), 422),
    attack("a bare NaN", "JSON that is none", post("/api/parse", b'{"text": NaN}'), 422),
    attack(
        "5,000 digits", "numbers that take long to read", post("/api/parse", b'{"text": ' + b"9" * 5000 + b"}"), 422
    ),
    attack(
        "200,000 digits",
        "numbers that take long",
        post("/api/add", b'{"references": ' + b"9" * 200_000 + b"}"),
        422,
        400,
    ),
    attack("half a character", "surrogates", post("/api/parse", b'{"text": "\\ud800 Weber (1904)."}'), 200, 422),
    attack(
        "half a character for a choice", "surrogates", post("/api/parse", b'{"text": "x", "split": "\\ud800"}'), 422
    ),
    attack("a million lists", "memory", post("/api/add", b'{"references": [' + b"[]," * 90_000 + b"[]]}"), 413),
    attack("a million objects", "memory", post("/api/convert", b'{"references": [' + b"{}," * 90_000 + b"{}]}"), 413),
    attack(
        "numbers for records",
        "an error for each",
        post("/api/add", b'{"references": [' + b"1," * 100_000 + b"1]}"),
        422,
    ),
    attack(
        "numbers for records to convert",
        "an error for each",
        post("/api/convert", b'{"references": [' + b"1," * 100_000 + b"1]}"),
        422,
    ),
    attack("more records than are taken", "size", ask("/api/convert", {"references": [{"item": {}}] * 1001}), 422),
    attack(
        "more records for Zotero than are taken", "size", ask("/api/zotero", {"references": [{"item": {}}] * 1001}), 422
    ),
    attack(
        "a string to keep of 200,000 letters",
        "a file that grows",
        ask("/api/corrections", {"source": "x" * 200_000, "spans": []}),
        422,
        413,
    ),
    attack(
        "half a character to keep",
        "a file that cannot be written",
        post("/api/corrections", b'{"source": "\\ud800a", "spans": [["author", 0, 2]]}'),
        200,
        422,
    ),
    attack(
        "line ends to keep",
        "a file of lines",
        ask("/api/corrections", {"source": "a\u2028b\x85c\nd\re", "spans": [["author", 0, 3]]}),
        200,
    ),
    attack(
        "line ends that were kept",
        "a file of lines that is read again",
        ask("/api/corrections", {"source": "Weber", "spans": [["author", 0, 5]]}),
        200,
        holds=gives(lambda value: value["kept"] >= 1),
    ),
    attack("a string that is a list", "kinds", ask("/api/corrections", {"source": ["a"], "spans": None}), 422),
    attack(
        "nothing that is to be forgotten",
        "a key that is not there",
        ask("/api/corrections", {"source": "never kept", "spans": None}),
        200,
    ),
    attack(
        "a library that is a text",
        "kinds",
        ask("/api/add", {**_ADD, "library": "/etc/passwd"}),
        422,
        holds=hides("root:"),
    ),
    attack("a library that is a list", "kinds", ask("/api/add", {**_ADD, "library": [1]}), 422),
    attack("a library without a text", "kinds", ask("/api/add", {**_ADD, "library": {"name": "a.bib"}}), 422),
    attack("a library of numbers", "kinds", ask("/api/add", {**_ADD, "library": {"name": 1, "text": 2}}), 422),
    attack("texts for truth", "kinds", ask("/api/convert", {"text": "Weber", "ascii": "maybe"}), 422),
    attack("lists for truth", "kinds", ask("/api/convert", {"text": "Weber", "protect": []}), 422),
    attack(
        "text and records",
        "which of the two",
        ask("/api/convert", {"text": "Weber", "references": [{"item": _ITEM}]}),
        422,
    ),
    attack(
        "a form without fields",
        "nothing",
        post("/api/convert", b"--x--\r\n", kind=f"{FORM}; boundary=x"),
        422,
        400,
        CLOSED,
    ),
]

VALUES = [*_attacks(), *_OTHERS]
