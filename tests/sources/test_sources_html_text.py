"""The text of a page: what a browser shows, a block a line, with its numbers and its emphasis."""

import pytest

from exporter.document import Document
from exporter.sources import html

pytest.importorskip("selectolax", reason="web pages need exporter[html]")


def document(body: str) -> Document:
    read = html.read(f"<!DOCTYPE html><html><body>{body}</body></html>".encode(), "page.html")
    assert read is not None
    return read


def text(body: str) -> str:
    """The lines of the page, parted by "|"; an empty one stands between two of them."""
    return "|".join(line.text for line in document(body).lines)


CASES = {
    "white space collapses": ("<p>A\n  b\t<i> c</i> d </p>", "A b c d"),
    "a no-break space does not": ("<p>Vol.&nbsp;&nbsp;3</p>", "Vol.\xa0\xa03"),
    "entities": ("<p>AT&amp;T &lt;b&gt; &eacute; &#8211; &#x201C;x&#x201D; &notin; &copy 2001</p>", "AT&T <b> é – “x” ∉ © 2001"),
    "inline elements part no words": ("<p>hydro<b>logical</b>, <span>R</span><span>ivers</span></p>", "hydrological, Rivers"),
    "paragraphs stand apart": ("<p>a</p><p>b</p>", "a||b"),
    "divisions do not": ("<div>a</div><div>b</div>", "a|b"),
    "text beside blocks": ("a<div>b</div>c", "a|b|c"),
    "a line break": ("<p>a<br>b</p>", "a|b"),
    "two line breaks": ("<p>a<br><br/>b</p>", "a||b"),
    "line breaks with white space": ("<p>a<br>\n <br>\n b</p>", "a||b"),
    "a rule": ("a<hr>b", "a||b"),
    "preformatted": ("<pre>a\n  b\n\nc</pre>", "a|  b||c"),
    "style of preformatted": ('<div style="white-space: pre-wrap">a\nb</div>', "a|b"),
    "headings": ("<h2>References</h2><div>a</div>", "References||a"),
    "menus and what is not the page": (
        "<header>Journal</header><nav>Home</nav><p>a</p><footer>Imprint</footer><script>x<p>y</script><style>z</style>"
        "<template><p>t</p></template><noscript>n</noscript><select><option>o</select><button>b</button>",
        "a",
    ),
    "a header inside an article is none of the page": ("<main><header>Title</header><p>a</p></main>", "Title||a"),
    "roles": ('<div role="navigation">x</div><div role="banner">y</div><div role="main">a</div>', "a"),
    "hidden": (
        '<p>a <span hidden>b</span><span aria-hidden="true">c</span><span style="display: none">d</span>'
        '<span style="VISIBILITY:hidden">e</span><span class="x sr-only">f</span></p>',
        "a",
    ),
    "numbers of a list": ("<ol><li>a<li>b</ol>", "1. a||2. b"),
    "a list that begins later": ('<ol start="9"><li>a<li value="12">b<li>c</ol>', "9. a||12. b||13. c"),
    "a list backwards": ("<ol reversed><li>a<li>b</ol>", "2. a||1. b"),
    "letters": ('<ol type="a" start="26"><li>a<li>b</ol>', "z. a||aa. b"),
    "Roman numbers": ('<ol style="list-style-type: upper-roman" start="4"><li>a<li>b</ol>', "IV. a||V. b"),
    "no numbers by style": ('<ol style="list-style: none"><li>a<li>b</ol>', "a||b"),
    "no numbers by class": ('<ol class="x list-unstyled"><li>a<li>b</ol>', "a||b"),
    "no numbers where the items have theirs": ("<ol><li><span>[1]</span> a<li>[2] b</ol>", "[1] a||[2] b"),
    "numbers of a script": ('<ul><li data-counter="7."><p>a</p></li></ul>', "7. a"),
    "no numbers in other lists": ("<ul><li>a<li>b</ul>", "a||b"),
    "a label in a cell of its own": ("<table><tr><td>[1]</td><td>a</td></tr><tr><td>[2]<td>b<td>c</table>", "[1] a||[2] b c"),
    "a table that lays out a page": ("<table><tr><td><p>a</p><p>b</p></td><td>c</td></tr></table>", "a|b|c"),
    "labels of names": (
        '<ol><li><span class="label u-font-sans"><a href="#b1">Meyer and Rowan, 1977</a></span><span>Meyer, J. W.</span>'
        '</li></ol><dl><dt class="label">Kuhn, n.d.-a</dt><dd>Kuhn, T.</dd></dl><p class="label">[1] Burt, 1992</p>'
        "<p>Burt, 1992</p>",
        "1. Meyer, J. W.||Kuhn, T.||[1] Burt, 1992||Burt, 1992",
    ),
    "a list of definitions": ("<dl><dt>[Che73]<dd>a<dt>2.<dd>b</dl>", "[Che73] a||2. b"),
    "a label in a block of its own": ("<ol><li><div>1.</div><div>a</div></ol>", "1. a"),
    "the blocks of one reference": ("<ul><li><p>a</p><p>b</p></li><li><p>c</p></li></ul>", "a|b||c"),
    "the blocks of one reference by its id": ('<div id="ref-CR1"><p>a</p><p>b</p></div><div id="ref-CR2">c</div>', "a|b||c"),
    "authors in a list of their own": ('<div><ol class="cit-auth-list">\n<li>A B</li>\n<li>C D</li></ol>. t</div>', "A B, C D. t"),
    "parts that are blocks": (
        '<div class="mixed-citation"><div class="surname">A</div> <div class="fpage">7</div></div>',
        "A 7",
    ),
    "an arrow back into the text": ('<ol><li><a href="#r1">↑</a> a</ol>', "1. a"),
    "sub- and superscripts": ("<p>H<sub>2</sub>O, x<sup>2</sup></p>", "H2O, x2"),
    "a formula": (
        '<p><math alttext="x^2"><semantics><mrow><mi>f</mi><mo>&#x2061;</mo><mi>x</mi></mrow>'
        '<annotation encoding="application/x-tex">f x</annotation></semantics></math> is</p>',
        "fx is",
    ),
    "a formula without characters": ('<p><math alttext="x^2"></math></p>', "x^2"),
    "a picture of a formula": (r'<p>a <img alt="\alpha" src="x.png"> b <img alt="a photo" src="y.png"> c</p>', r"a \alpha b c"),
    "quotation marks of HTML": ("<p><q>a</q> b</p>", "“a” b"),
    "a link word does not stick": (
        '<p>42.<a href="https://doi.org/10.1000/1">CrossRef</a><a href="http://scholar.google.com/scholar?q=x">Google Scholar</a></p>',
        "42. CrossRef Google Scholar",
    ),
    "a bracket does": ('<p>42. [<a href="https://doi.org/10.1000/1">CrossRef</a>]</p>', "42. [CrossRef]"),
    "links of other kinds": ('<p>a<a href="/x">b</a><a href="/y">c</a></p>', "ab c"),
    "an element that nobody knows": ("<p>a <x-cite>b</x-cite></p>", "a b"),
    "no end of anything": ("<ol><li><p>a <i>b<li>c", "1. a b||2. c"),
}  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), CASES.values(), ids=CASES.keys())
def test_text(body: str, expected: str) -> None:
    assert text(body) == expected


def test_lines_are_numbered_one_by_one() -> None:
    assert [line.number for line in document("<p>a<br>b</p><p>c</p>").lines] == [1, 2, 3, 4]


EMPHASIS = {
    "italic and bold": ("<p>Hardin, G. <i>Science</i>, <b>162</b>, 1243.</p>", [("Science", "italic"), ("162", "bold")]),
    "by style": ('<p>a <span style="font-style: italic">b</span></p>', [("b", "italic")]),
    "by class": ('<p>a <span class="ltx_text ltx_font_bold">b</span></p>', [("b", "bold")]),
    "behind a number": ("<ol><li><em>a</em> b</li></ol>", [("a", "italic")]),
    "in a row of a table": ("<table><tr><td>[1]</td><td>a <em>b</em></td></tr></table>", [("b", "italic")]),
    "without the white space at its ends": ("<p>a <i> b </i> c</p>", [("b", "italic")]),
    "over blocks": ("<i><div>a</div><div>b</div></i>", [("a", "italic"), ("b", "italic")]),
    "once, however often": ("<p><i><i>a</i></i></p>", [("a", "italic")]),
}  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), EMPHASIS.values(), ids=EMPHASIS.keys())
def test_emphasis(body: str, expected: list[tuple[str, str]]) -> None:
    lines = document(body).lines
    assert [(line.text[each.start : each.end], each.kind) for line in lines for each in line.emphasis] == expected


REFERENCE = "Hardin, G. (1968). The tragedy of the commons. Science, 162, 1243–1248."


@pytest.mark.parametrize("hidden", ['aria-hidden="true"', 'style="display:none"', "hidden"])
def test_a_panel_that_a_click_would_open_is_read(hidden: str) -> None:
    assert text(f"<div {hidden}><ul>" + f"<li>{REFERENCE}</li>" * 3 + "</ul></div>").count(REFERENCE) == 3


def test_a_menu_that_a_click_would_open_is_not_read() -> None:
    assert text("<p>a</p><ul hidden>" + "<li>Submit a paper</li>" * 9 + "</ul>") == "a"
