"""Word documents: the text as it is printed."""

import pytest
from office_files import STRICT, docx, field, mark, paragraph, root, run

from exporter.document import BOLD, ITALIC, Document
from exporter.reference import Reference
from exporter.sources import office

NAGEL = "Nagel, T. (1974). What is it like to be a bat?"
JOURNAL = "The Philosophical Review"


def read(body: str, **others: object) -> Document:
    document = office.read(docx(body, **others), "paper.docx")  # type: ignore[arg-type]
    assert document is not None
    return document


def texts(body: str, **others: object) -> list[str]:
    return [line.text for line in read(body, **others).lines]


def test_a_paragraph_is_a_line_and_its_number_counts_lines() -> None:
    document = read(paragraph("References") + paragraph(NAGEL) + paragraph("") + paragraph(NAGEL, f" {JOURNAL}."))
    assert [(line.number, line.text) for line in document.lines] == [
        (1, "References"),
        (2, NAGEL),
        (3, f"{NAGEL} {JOURNAL}."),
    ]
    assert (document.name, document.exact, document.embedded) == ("paper.docx", False, ())


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        (run("a") + "<w:r><w:tab/></w:r>" + run("b"), ["a\tb"]),
        (run("a") + "<w:r><w:br/></w:r>" + run("b"), ["a", "b"]),
        (run("10.1000/x") + "<w:r><w:noBreakHyphen/></w:r>" + run("1"), ["10.1000/x-1"]),
        (run("hydro") + "<w:r><w:softHyphen/></w:r>" + run("logi\u00adcal"), ["hydrological"]),
        ('<w:r><w:t>a</w:t><w:sym w:font="Symbol" w:char="F062"/><w:t>c</w:t></w:r>', ["aβc"]),
        ('<w:r><w:t>2</w:t><w:sym w:font="Symbol" w:char="F02D"/><w:t>1</w:t></w:r>', ["2−1"]),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0A7"/><w:t>a</w:t></w:r>', ["•a"]),
        ('<w:r><w:sym w:font="Wingdings" w:char="zz"/><w:t>a</w:t></w:r>', ["a"]),
        (run("kept") + '<w:del w:id="1">' + run("x") + "<w:r><w:delText>gone</w:delText></w:r></w:del>", ["kept"]),
        ('<w:ins w:id="1">' + run("put in") + "</w:ins>", ["put in"]),
        ("<w:moveFrom>" + run("away") + "</w:moveFrom><w:moveTo>" + run("here") + "</w:moveTo>", ["here"]),
        (run("seen") + run("unseen", "<w:vanish/>"), ["seen"]),
        ('<w:smartTag w:element="place">' + run("Oslo") + "</w:smartTag>", ["Oslo"]),
        ("<w:sdt><w:sdtPr/><w:sdtContent>" + run("inside") + "</w:sdtContent></w:sdt>", ["inside"]),
        (
            "<w:r><w:ruby><w:rt>" + run("くん") + "</w:rt><w:rubyBase>" + run("訓") + "</w:rubyBase></w:ruby></w:r>",
            ["訓"],
        ),
        ("<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>", ["x+1"]),
        (run("a") + '<w:r><w:footnoteReference w:id="9"/></w:r>' + run("b"), ["ab"]),
        (run("a") + field(" PAGEREF _Toc1 \\h ", "12"), ["a12"]),
        (run("a") + field(' IF {a} "b" ', field(" SEQ Table ", "1"), cut=3), ["a1"]),
        (run("a") + mark("begin") + run("code in a text run") + mark("separate") + run("b") + mark("end"), ["ab"]),
        ('<w:fldSimple w:instr=" SEQ Figure ">' + run("3") + "</w:fldSimple>", ["3"]),
    ],
)
def test_what_is_printed(inside: str, expected: list[str]) -> None:
    assert texts(f"<w:p>{inside}</w:p>") == expected


def test_a_field_that_does_not_end_hides_nothing_beyond_its_paragraph() -> None:
    assert texts(paragraph("a", mark("begin"), run("hidden")) + paragraph("b") + paragraph(mark("end"), "c")) == [
        "a",
        "b",
        "c",
    ]


def test_a_field_runs_over_paragraphs() -> None:
    toc = mark("begin") + '<w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>' + mark("separate")
    body = paragraph(toc, "Methods") + paragraph("References") + paragraph(mark("end"), "Text")
    assert texts(body) == ["Methods", "References", "Text"]


def test_a_paragraph_whose_mark_was_deleted_goes_on_in_the_next() -> None:
    deleted = '<w:rPr><w:del w:id="1"/></w:rPr>'
    assert texts(paragraph("Nagel, T. ", properties=deleted) + paragraph("(1974).")) == ["Nagel, T. (1974)."]


def test_alternatives_are_read_once_and_a_text_box_stands_behind_its_paragraph() -> None:
    box = f"<w:txbxContent>{paragraph('In the box')}</w:txbxContent>"
    alternatives = (
        f'<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>{box}</wps:txbx></wps:wsp>'
        f"</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent>"
    )
    assert texts(paragraph("Before ", f"<w:r>{alternatives}</w:r>", "and after")) == ["Before and after", "In the box"]


STYLES = root(
    "styles",
    """<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>
    <w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:rPr><w:b/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="Own"><w:name w:val="My Own"/><w:basedOn w:val="berschrift1"/></w:style>
    <w:style w:type="paragraph" w:styleId="Slanted"><w:name w:val="Slanted"/><w:rPr><w:i/></w:rPr></w:style>
    <w:style w:type="character" w:styleId="Emphasis"><w:name w:val="Emphasis"/><w:rPr><w:i/></w:rPr></w:style>
    <w:style w:type="character" w:styleId="Journal"><w:name w:val="J"/><w:basedOn w:val="Emphasis"/></w:style>
    <w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="B"/></w:style>
    <w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/><w:rPr><w:b/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="Itself"><w:name w:val="I"/><w:basedOn w:val="Itself"/></w:style>""",
)


def standing_out(body: str) -> list[tuple[str, str]]:
    """What stands out, and how."""
    return [
        (line.text[each.start : each.end], each.kind)
        for line in read(body, parts={"styles": STYLES}).lines
        for each in line.emphasis
    ]


@pytest.mark.parametrize(
    ("inside", "style", "expected"),
    [
        (run("a ") + run(JOURNAL, "<w:i/>") + run(", ") + run("83", "<w:b/>"), "", [(JOURNAL, ITALIC), ("83", BOLD)]),
        (run("The ", "<w:i/>") + run("Review", "<w:i/>"), "", [("The Review", ITALIC)]),
        (run("a", '<w:i w:val="0"/>') + run("b", '<w:i w:val="false"/>') + run("c", "<w:iCs/>"), "", []),
        (run("x") + run(JOURNAL, '<w:rStyle w:val="Emphasis"/>'), "", [(JOURNAL, ITALIC)]),
        (run("x") + run(JOURNAL, '<w:rStyle w:val="Journal"/>'), "", [(JOURNAL, ITALIC)]),
        (run("a") + run("b", '<w:rStyle w:val="Emphasis"/>') + run("c"), "Slanted", [("a", ITALIC), ("c", ITALIC)]),
        (run("a") + run("b", '<w:i w:val="0"/>'), "Slanted", [("a", ITALIC)]),
        (run("a", "<w:b/><w:i/>") + run("b", "<w:b/>"), "", [("a", ITALIC), ("ab", BOLD)]),
        (run("  ") + run(" a ", "<w:i/>"), "", [("a", ITALIC)]),
        (run("a"), "A", [("a", BOLD)]),
        (run("a"), "Itself", []),
        (run("a"), "of no such name", []),
    ],
)
def test_what_stands_out(inside: str, style: str, expected: list[tuple[str, str]]) -> None:
    assert standing_out(paragraph(inside, properties=f'<w:pStyle w:val="{style}"/>' if style else "")) == expected


@pytest.mark.parametrize(
    "properties", ['<w:pStyle w:val="berschrift1"/>', '<w:pStyle w:val="Own"/>', '<w:outlineLvl w:val="0"/>']
)
def test_a_heading_stands_by_itself(properties: str) -> None:
    body = paragraph("Text") + paragraph("References", properties=properties) + paragraph(NAGEL)
    assert texts(body, parts={"styles": STYLES}) == ["Text", "", "References", NAGEL]


def cells(*contents: str) -> str:
    return "<w:tr>" + "".join(f"<w:tc>{content}</w:tc>" for content in contents) + "</w:tr>"


def test_a_row_is_a_line_and_keeps_what_stands_out() -> None:
    table = "<w:tbl>" + cells(paragraph("[1]"), paragraph(""), paragraph(NAGEL, run(JOURNAL, "<w:i/>"))) + "</w:tbl>"
    [line] = read(table).lines
    assert line.text == f"[1]\t{NAGEL}{JOURNAL}"
    assert [line.text[each.start : each.end] for each in line.emphasis] == [JOURNAL]


def test_a_table_that_only_makes_room_is_read_by_paragraphs() -> None:
    inner = "<w:tbl>" + cells(paragraph("a"), paragraph("b")) + "</w:tbl>"
    table = "<w:tbl>" + cells(paragraph("References") + paragraph(NAGEL) + inner, paragraph("aside")) + "</w:tbl>"
    assert texts(table) == ["References", NAGEL, "a\tb", "aside"]


def test_a_row_that_was_deleted_is_not_there() -> None:
    gone = '<w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc>' + paragraph("gone") + "</w:tc></w:tr>"
    assert texts(f"<w:tbl>{gone}{cells(paragraph('kept'))}</w:tbl>") == ["kept"]


@pytest.mark.parametrize(
    ("address", "stated"),
    [
        ("https://doi.org/10.2307/2183914", Reference(doi="10.2307/2183914")),
        ("http://dx.doi.org/10.1000/a%28b%29", Reference(doi="10.1000/a(b)")),
        ("https://arxiv.org/abs/1412.6980v9", Reference(archive="arXiv", archive_location="1412.6980v9")),
        ("https://pubmed.ncbi.nlm.nih.gov/5634388/", Reference(pmid="5634388")),
        ("https://www.ncbi.nlm.nih.gov/pmc/articles/PMC2174491/", Reference(pmcid="PMC2174491")),
        ("https://www.jstor.org/stable/2183914", Reference(url="https://www.jstor.org/stable/2183914")),
        ("https://scholar.google.com/scholar?q=Nagel", None),
        ("https://www.google.com/search?q=Nagel", None),
        ("http://paperpile.com/b/x1Yz2/AbCd", None),
        ("https://www.zotero.org/google-docs/?x1Yz2", None),
        ("mailto:nobody@example.org", None),
    ],
)
def test_a_link_is_stated_for_its_line(address: str, stated: Reference | None) -> None:
    linked = '<w:hyperlink r:id="r1">' + run("here") + "</w:hyperlink>"
    body = paragraph("before") + paragraph(NAGEL, linked)
    assert [line.stated for line in read(body, links={"r1": address}).lines] == [None, stated]
    by_field = paragraph(NAGEL, field(f' HYPERLINK "{address}" \\o "title" ', "here"))
    assert [line.stated for line in read(by_field).lines] == [stated]


def test_a_link_inside_the_document_says_nothing() -> None:
    assert read(paragraph('<w:hyperlink w:anchor="_Ref1">' + run("1") + "</w:hyperlink>")).lines[0].stated is None


def notes(kind: str, *contents: str) -> str:
    inside = f'<w:{kind} w:type="separator" w:id="-1">{paragraph("a line")}</w:{kind}>'
    inside += "".join(f'<w:{kind} w:id="{number}">{each}</w:{kind}>' for number, each in enumerate(contents, 1))
    return root(f"{kind}s", inside)


def test_notes_stand_behind_the_text_in_its_order() -> None:
    body = paragraph(
        "One", '<w:r><w:footnoteReference w:id="2"/></w:r>', " two", '<w:r><w:footnoteReference w:id="1"/></w:r>'
    )
    body += paragraph("Three", '<w:r><w:endnoteReference w:id="1"/></w:r>')
    parts = {
        "footnotes": notes(
            "footnote",
            paragraph("First in the file"),
            paragraph("<w:r><w:footnoteRef/></w:r>", " " + NAGEL),
            paragraph("unused"),
        ),
        "endnotes": notes("endnote", paragraph("An endnote") + paragraph("in two paragraphs")),
    }
    assert texts(body, parts=parts) == [
        "One two",
        "Three",
        "",
        f"1. {NAGEL}",
        "2. First in the file",
        "",
        "1. An endnote",
        "in two paragraphs",
    ]


def test_the_strict_variant_is_read_too() -> None:
    assert texts(paragraph(NAGEL), namespace=STRICT) == [NAGEL]
