"""Link words go, words of titles stay."""

import pytest

from exporter.finding.residue import is_only_links, strip


@pytest.mark.parametrize(
    ("text", "kept", "residue"),
    [
        (
            "Granovetter, M. S. (1973). The strength of weak ties.American Journal of Sociology, 78, 1360–1380.CrossRefGoogle Scholar",
            "Granovetter, M. S. (1973). The strength of weak ties.American Journal of Sociology, 78, 1360–1380.",
            ("CrossRef", "Google Scholar"),
        ),
        (
            "Breiman, L. (2001). doi:10.1023/A:1010933404324CrossRefMathSciNetMATHGoogle Scholar",
            "Breiman, L. (2001). doi:10.1023/A:1010933404324",
            ("CrossRef", "MathSciNet", "MATH", "Google Scholar"),
        ),
        (
            "Hirsch, J. (1976) Springer, New YorkMATHGoogle Scholar",
            "Hirsch, J. (1976) Springer, New York",
            ("MATH", "Google Scholar"),
        ),
        (
            "Berge, C.: Paris: Dunod 1958. MATH  Google Scholar ",
            "Berge, C.: Paris: Dunod 1958.",
            ("MATH", "Google Scholar"),
        ),
        ("Cell 12:3–9. PubMedGoogle Scholar", "Cell 12:3–9.", ("PubMed", "Google Scholar")),
        (
            "Nature. 2005;437:1272–8. [PMC free article] [PubMed] [Google Scholar]",
            "Nature. 2005;437:1272–8.",
            ("PMC free article", "PubMed", "Google Scholar"),
        ),
        (
            "Lancet 363: 1728. View Article PubMed/NCBI Google Scholar",
            "Lancet 363: 1728.",
            ("View Article", "PubMed/NCBI", "Google Scholar"),
        ),
        (
            "Psychiatry, 18, 213–231. CrossrefCASPubMedWeb of Science®Google Scholar",
            "Psychiatry, 18, 213–231.",
            ("Crossref", "CAS", "PubMed", "Web of Science®", "Google Scholar"),
        ),
        (
            "Mind, 59: 433. [Crossref], [Web of Science ®], , [Google Scholar]",
            "Mind, 59: 433.",
            ("Crossref", "Web of Science ®", "Google Scholar"),
        ),
        (
            "Nature, 171, 346 (1953). | Article | PubMed | ISI | ChemPort |",
            "Nature, 171, 346 (1953).",
            ("Article", "PubMed", "ISI", "ChemPort"),
        ),
        (
            "J. Biol. Chem. 193:265. OpenUrlFREE Full Text",
            "J. Biol. Chem. 193:265.",
            ("OpenUrl", "FREE Full Text"),
        ),
        (
            "Economica 4, 386 (1937). View PDFView articleView in ScopusGoogle Scholar",
            "Economica 4, 386 (1937).",
            ("View PDF", "View article", "View in Scopus", "Google Scholar"),
        ),
        (
            "Foods 2014, 3, 12. [Google Scholar] [CrossRef] [PubMed][Green Version]",
            "Foods 2014, 3, 12.",
            ("Google Scholar", "CrossRef", "PubMed", "Green Version"),
        ),
    ],
)
def test_link_words_are_taken_off(text: str, kept: str, residue: tuple[str, ...]) -> None:
    assert strip(text) == (kept, residue)


@pytest.mark.parametrize(
    "text",
    [
        "Harzing, A. W. (2010). Citation analysis across disciplines: Scopus, Web of Science and Google Scholar",
        "Lu, Z. (2011). PubMed and beyond. Database.",
        "Falagas, M. E. (2008). Comparison of PubMed",
        "Strang, G. Linear algebra. Comm. Pure Appl. Math.",
        "Eco, U. (1989). The Open Book",
        "Smith, A. (1776). PLoS ONE 4, Article 123",
        "Stickgold, R. (2005). Nature, 437. [PubMed: 16251952]",
        "Full text",
        "Google Scholar",
    ],
)
def test_what_is_no_residue_stays(text: str) -> None:
    assert strip(text) == (text, ())


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("Article  MATH  Google Scholar", True),
        ("[PubMed] [Google Scholar]", True),
        ("• View Article", True),
        ("CrossrefPubMedWeb of Science®Google Scholar", True),
        ("Google Scholar and its critics", False),
        ("", False),
    ],
)
def test_rows_of_link_words(text: str, only: bool) -> None:
    assert is_only_links(text) is only
