"""The numbers that Word prints in front of paragraphs."""

import pytest
from office_files import docx, paragraph, root

from exporter.sources import numerals, office


def level(number: int, text: str, kind: str = "decimal", start: int = 1, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/>'
        f'<w:lvlText w:val="{text}"/>{more}</w:lvl>'
    )


def numbering(
    *levels: str, lists: str = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>', more: str = ""
) -> str:
    return root("numbering", f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>{more}{lists}')


def items(*depths: int, list: int = 1) -> str:
    """Paragraphs in a list, one for each level named."""
    numbered = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="{}"/></w:numPr>'
    return "".join(paragraph("x", properties=numbered.format(depth, list)) for depth in depths)


def labels(body: str, part: str, styles: str = "") -> list[str]:
    document = office.read(docx(body, {"numbering": part} | ({"styles": styles} if styles else {})), "a.docx")
    assert document is not None
    return [line.text.removesuffix("x").rstrip() for line in document.lines]


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("%1.", "decimal", ["1.", "2.", "3."]),
        ("[%1]", "decimal", ["[1]", "[2]", "[3]"]),
        ("(%1)", "lowerRoman", ["(i)", "(ii)", "(iii)"]),
        ("%1", "upperRoman", ["I", "II", "III"]),
        ("%1)", "lowerLetter", ["a)", "b)", "c)"]),
        ("%1", "decimalZero", ["01", "02", "03"]),
        ("%1", "ordinal", ["1st", "2nd", "3rd"]),
        ("%1", "decimalEnclosedCircle", ["①", "②", "③"]),
        ("%1.", "a kind of the future", ["1.", "2.", "3."]),
        ("\uf0b7", "bullet", ["•", "•", "•"]),
        ("", "none", ["", "", ""]),
    ],
)
def test_formats(text: str, kind: str, expected: list[str]) -> None:
    assert labels(items(0, 0, 0), numbering(level(0, text, kind))) == expected


def test_levels_count_by_themselves_and_begin_anew() -> None:
    levels = (level(0, "%1."), level(1, "%1.%2"), level(2, "%3)", "lowerLetter"))
    assert labels(items(0, 1, 1, 2, 0, 1, 2, 2), numbering(*levels)) == [
        "1.", "1.1", "1.2", "a)", "2.", "2.1", "a)", "b)",
    ]  # fmt: skip


def test_a_level_that_never_begins_anew() -> None:
    levels = (level(0, "%1."), level(1, "[%2]", more='<w:lvlRestart w:val="0"/>'))
    assert labels(items(0, 1, 1, 0, 1), numbering(*levels)) == ["1.", "[1]", "[2]", "2.", "[3]"]


def test_a_legal_number_is_decimal_throughout() -> None:
    levels = (level(0, "%1", "upperRoman"), level(1, "%1.%2", more="<w:isLgl/>"))
    assert labels(items(0, 1), numbering(*levels)) == ["I", "1.1"]


def test_a_list_begins_where_it_says_and_text_between_does_not_end_it() -> None:
    body = items(0) + paragraph("between") + items(0)
    assert labels(body, numbering(level(0, "%1.", start=7))) == ["7.", "between", "8."]


def test_lists_with_one_definition_count_on_unless_they_begin_anew() -> None:
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{}"/></w:lvlOverride>'
    lists = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="0"/>{override.format(start) if start else ""}</w:num>'
        for number, start in ((1, 0), (2, 0), (3, 1), (4, 5))
    )
    body = items(0, 0) + items(0, list=2) + items(0, 0, list=3) + items(0, list=4) + items(0)
    assert labels(body, numbering(level(0, "%1."), lists=lists)) == ["1.", "2.", "3.", "1.", "2.", "5.", "6."]


def test_a_list_may_print_its_levels_in_another_way() -> None:
    lists = (
        f'<w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">{level(0, "[%1]", start=3)}'
        "</w:lvlOverride></w:num>"
    )
    assert labels(items(0, 0), numbering(level(0, "%1."), lists=lists)) == ["[3]", "[4]"]


def test_a_list_of_a_style() -> None:
    more = (
        '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Refs"/></w:abstractNum>'
        '<w:abstractNum w:abstractNumId="2"><w:styleLink w:val="Refs"/>' + level(0, "[%1]") + "</w:abstractNum>"
    )
    lists = '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    assert labels(items(0, 0), numbering(lists=lists, more=more)) == ["[1]", "[2]"]


STYLES = root(
    "styles",
    """<w:style w:type="paragraph" w:styleId="Ref"><w:name w:val="Ref"/>
    <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="Special"><w:name w:val="S"/><w:basedOn w:val="Ref"/></w:style>""",
)


def test_a_style_numbers_its_paragraphs_and_a_paragraph_may_say_no() -> None:
    styled = '<w:pStyle w:val="{}"/>'
    body = (
        paragraph("x", properties=styled.format("Ref"))
        + paragraph("x", properties=styled.format("Special"))
        + paragraph("x", properties=styled.format("Ref") + '<w:numPr><w:numId w:val="0"/></w:numPr>')
        + paragraph("x", properties=styled.format("Ref"))
    )
    assert labels(body, numbering(level(0, "%1.")), STYLES) == ["1.", "2.", "", "3."]


def test_a_level_belongs_to_a_style() -> None:
    levels = (level(0, "%1."), level(1, "(%2)", more='<w:pStyle w:val="Ref"/>'))
    assert labels(paragraph("x", properties='<w:pStyle w:val="Ref"/>'), numbering(*levels), STYLES) == ["(1)"]


def test_what_was_deleted_is_not_counted() -> None:
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    deleted = paragraph(
        '<w:del w:id="1"><w:r><w:t>gone</w:t></w:r></w:del>', properties=numbered + '<w:rPr><w:del w:id="1"/></w:rPr>'
    )
    assert labels(items(0) + deleted + items(0), numbering(level(0, "%1."))) == ["1.", "2."]


@pytest.mark.parametrize(
    "part",
    [
        numbering(level(0, "%1.", start=2147483647)),
        numbering(level(0, "%1" * 500)),
        numbering(level(0, "%1.", "upperRoman", start=999999999)),
        numbering(level(0, "%1.", "upperLetter", start=999999999)),
        numbering(level(0, "%1.").replace('w:val="1"', f'w:val="{"9" * 5000}"')),
        numbering(level(11, "%1.")),
        numbering(lists='<w:num w:numId="1"><w:abstractNumId w:val="77"/></w:num>'),
        numbering(lists=""),
        numbering(
            more='<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="A"/><w:styleLink w:val="A"/></w:abstractNum>',
            lists='<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
        ),
    ],
    ids=["largest", "long", "Roman", "letters", "digits", "level", "no definition", "no list", "cyclic"],
)
def test_numbers_of_no_measure_stay_short(part: str) -> None:
    [first, *others] = labels(items(0, 0, 8, 9), part)
    assert len(first) <= 60 and len(others) == 3


@pytest.mark.parametrize(
    ("number", "roman", "letters"),
    [(0, "0", "0"), (4, "iv", "d"), (27, "xxvii", "aa"), (1999, "mcmxcix", "1999"), (5000, "5000", "5000")],
)
def test_numerals(number: int, roman: str, letters: str) -> None:
    assert (numerals.roman(number), numerals.letters(number)) == (roman, letters)
