"""What the elements and attributes of HTML mean for the text of a page. Words alone, no code.

Source: WHATWG HTML Living Standard, section 15 ("Rendering") for what is shown and how; HTML-AAM 1.0 and WAI-ARIA 1.2
for landmarks and roles.
"""

from exporter.text import words

# Elements that begin a line of their own, and those that keep a distance too (15.3.3, "Flow content").
BLOCKS = frozenset(
    words(
        """
    address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu ol optgroup option p plaintext pre
    search section summary table tbody td tfoot th thead tr ul xmp
    """
    )
)
APART = frozenset(
    words("blockquote dl figure h1 h2 h3 h4 h5 h6 hr main menu ol p pre section article table ul listing xmp fieldset")
)
HEADINGS = frozenset(words("h1 h2 h3 h4 h5 h6"))
PREFORMATTED = frozenset(words("pre listing xmp plaintext"))
LISTS = frozenset(words("ol ul menu dir"))

# Elements that show no text of the page.
SILENT = frozenset(
    words(
        """
    applet area audio base basefont bgsound button canvas col colgroup datalist dialog embed frame frameset head iframe
    input link meta meter nav noembed noframes noscript object optgroup option param progress rp rt script select source
    style svg template textarea title track video
    """
    )
)
SILENT_ROLES = frozenset(
    words(
        """
    navigation banner contentinfo search menu menubar toolbar dialog alert alertdialog tooltip tablist status
    doc-backlink doc-pagelist doc-toc
    """
    )
)
# Landmarks only outside of these (HTML-AAM 1.0, "header" and "footer").
LANDMARKS = frozenset(("header", "footer"))
SECTIONING = frozenset(words("article aside main nav section"))

# Classes of the common style sheets by which text is for screen readers only, or not shown at all.
UNSEEN_CLASSES = frozenset(
    words(
        """
    sr-only visually-hidden visuallyhidden visually_hidden u-visually-hidden screen-reader-text screen-reader-only
    screenreader-only show-for-sr cdk-visually-hidden usa-sr-only hidden hide d-none is-hidden u-hide
    mw-cite-backlink mw-editsection mw-jump-link
    """
    )
)
# Classes by which a list shows no numbers.
UNNUMBERED_CLASSES = frozenset(
    words(
        """
    list-style-none list-unstyled u-list-style-none u-list-reset no-bullet no-bullets no-number nostyle plainlist
    unstyled unstyled-list list-none list--unstyled usa-list--unstyled rlist ltx_biblist
    """
    )
)
# Lists that stand in a row, as HighWire sets the authors of a reference.
ROW_CLASSES = frozenset(words("cit-auth-list cit-ed-list"))
# References in which the parts are blocks that a style sheet sets in a row, and the classes of these parts: the names
# that JATS 1.3 gives to the parts of a "mixed-citation", as Silverchair's pages have them.
RUN_IN_CLASSES = frozenset(words("mixed-citation element-citation"))
PART_CLASSES = frozenset(
    words(
        """
    article-title chapter-title collab comment conf-date conf-loc conf-name day edition elocation-id etal fpage
    given-names institution issue lpage month name page-range part-title person-group publisher-loc publisher-name
    series source string-name suffix surname trans-title volume year
    """
    )
)
ITALICS = frozenset(words("i em var dfn"))
BOLDS = frozenset(words("b strong"))
ITALIC_CLASSES = frozenset(
    words("italic italics html-italic ltx_font_italic emphasistypeitalic nlm_source cit-source ref-journal")
)
BOLD_CLASSES = frozenset(words("bold ltx_font_bold emphasistypebold nlm_volume cit-vol ref-vol"))
ITEM_ROLES = frozenset(("listitem", "doc-biblioentry", "doc-endnote", "doc-footnote"))

# Elements that begin a piece of a page that was cut out of it. Those that other kinds of XML begin with are left out
# (JATS has ``article``, DocBook ``section``), and those that marks in plain text are made of (``i``, ``b``).
BEGINS_A_PIECE = frozenset(
    words("aside div dl font footer form h1 h2 h3 h4 h5 h6 header iframe li link main meta nav ol p script style ul")
)
