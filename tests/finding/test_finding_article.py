"""The page's own article: what the page says, and nothing that it does not."""

from collections.abc import Mapping

import pytest

from exporter.csl import ItemType
from exporter.finding.article import page_article
from exporter.finding.front import names_in
from exporter.reference import Reference
from exporter.sources import load_bytes

CARS = """Journal of Autism and Developmental Disorders

, Volume 10, Issue 1, pp 91–103 | Cite as

Toward objective classification of childhood autism: Childhood Autism Rating Scale (CARS)

  • Eric Schopler
  • Robert J. Reichler
    • 1
  • Kenneth DalyEmail author
  1. 1.Chapel Hill

Article

Abstract

We describe the development and uses of the Childhood Autism Rating Scale.

  1. Kanner, L. (1943). Autistic disturbances of affective contact.Nervous Child, 2, 217–250.Google Scholar
  2. Creak, M. (1961). Schizophrenic syndrome in childhood.Cerebral Palsy Bulletin, 3, 501–504.Google Scholar
  3. Wing, L. (1981). Asperger's syndrome: A clinical account.Psychological Medicine, 11, 115–129.CrossRef

Copyright information

© Plenum Publishing Corporation 1980
"""
NO_JOURNAL = CARS.partition("\n\n")[2]
DIJKSTRA = """Skip to main content

  • Published: December 1959

A note on two problems in connexion with graphs

  • E. W. Dijkstra^1

Numerische Mathematik volume 1, pages 269–271 (1959)Cite this article

References

  1. Ford, L. R.: Network flow theory. Rand Corp. Paper, P-923 (1956).

    Google Scholar

Cite this article

Dijkstra, E.W. A note on two problems in connexion with graphs. Numer. Math. 1, 269–271 (1959). https://doi.org/10.1007/BF01386390
"""
JENSEN = """ScienceDirect

Journal of Financial Economics

Volume 3, Issue 4, October 1976, Pages 305-360

Theory of the firm: Managerial behavior, agency costs and ownership structure

Author links open overlay panel
Michael C. Jensen, William H. Meckling

https://doi.org/10.1016/0304-405X(76)90026-X
Get rights and content

Abstract

This paper integrates elements from several theories to develop a theory of the ownership structure of the firm.
"""
IOANNIDIS = """PLOS MEDICINE

Open Access

Essay

Why Most Published Research Findings Are False

    John P. A. Ioannidis

Published: August 30, 2005
https://doi.org/10.1371/journal.pmed.0020124

Citation: Ioannidis JPA (2005) Why Most Published Research Findings Are False. PLoS Med 2(8): e124. https://doi.org/10.1371/journal.pmed.0020124

Copyright: © 2005 John P. A. Ioannidis. This is an open-access article distributed under the terms of the license.
"""
HIRSCH = """Proc Natl Acad Sci U S A. 2005 Nov 15;102(46):16569–16572. doi: 10.1073/pnas.0507655102

An index to quantify an individual's scientific research output

J E Hirsch 1,*

Abstract

I propose the index h as a useful index to characterize the scientific output of a researcher.
"""
COASE = """Economica

Original Article

The Nature of the Firm

R. H. Coase

First published: November 1937
https://doi.org/10.1111/j.1468-0335.1937.tb00002.x

Citing Literature

Volume4, Issue16

November 1937

Pages 386-405
"""
TURING = """Chapter

Computing Machinery and Intelligence pp 23–65 | Cite as

Computing Machinery and Intelligence

  • Alan M. Turing
"""

PAGES: dict[str, tuple[str, Mapping[str, object]]] = {
    "SpringerLink until 2020": (
        CARS,
        {
            "title": "Toward objective classification of childhood autism: Childhood Autism Rating Scale (CARS)",
            "author": "Schopler, Eric; Reichler, Robert J.; Daly, Kenneth",
            "container_title": "Journal of Autism and Developmental Disorders",
            "volume": "10",
            "issue": "1",
            "page": "91-103",
            "issued": "1980",
            "note": "© Plenum Publishing Corporation 1980",
            "abstract": "We describe the development and uses of the Childhood Autism Rating Scale.",
        },
    ),
    "a journal that is not named is not invented": (
        NO_JOURNAL,
        {"container_title": "", "volume": "10", "page": "91-103"},
    ),
    "SpringerLink from 2020": (
        DIJKSTRA,
        {
            "title": "A note on two problems in connexion with graphs",
            "author": "Dijkstra, E. W.",
            "container_title": "Numerische Mathematik",
            "volume": "1",
            "page": "269-271",
            "issued": "1959-12",
            "doi": "10.1007/BF01386390",
        },
    ),
    "ScienceDirect": (
        JENSEN,
        {
            "author": "Jensen, Michael C.; Meckling, William H.",
            "container_title": "Journal of Financial Economics",
            "volume": "3",
            "issue": "4",
            "page": "305-360",
            "issued": "1976-10",
            "doi": "10.1016/0304-405X(76)90026-X",
        },
    ),
    "PLOS": (
        IOANNIDIS,
        {
            "author": "Ioannidis, John P. A.",
            "container_title": "PLoS Med",
            "volume": "2",
            "issue": "8",
            "article_number": "e124",
            "page": "",
            "issued": "2005-8-30",
            "note": "Copyright: © 2005 John P. A. Ioannidis",
        },
    ),
    "PubMed Central": (
        HIRSCH,
        {
            "title": "An index to quantify an individual's scientific research output",
            "author": "Hirsch, J E",
            "container_title": "Proc Natl Acad Sci U S A",
            "page": "16569-16572",
            "issued": "2005-11-15",
            "doi": "10.1073/pnas.0507655102",
        },
    ),
    "Wiley": (
        COASE,
        {"title": "The Nature of the Firm", "author": "Coase, R. H.", "volume": "4", "issue": "16", "page": "386-405"},
    ),
    "a chapter": (TURING, {"type": ItemType.CHAPTER, "container_title": "Computing Machinery and Intelligence"}),
}


def shown(record: Reference, variable: str) -> object:
    """A field in the short form of the table."""
    value = getattr(record, variable)
    match variable:
        case "author":
            return "; ".join(f"{name.family}, {name.given}" for name in value)
        case "page":
            return ", ".join(f"{pages.first}-{pages.last}" for pages in value.ranges)
        case "issued":
            return "-".join(str(part) for part in (value.year, value.month, value.day) if part)
        case _:
            return value


@pytest.mark.parametrize(("page", "expected"), PAGES.values(), ids=PAGES.keys())
def test_page(page: str, expected: Mapping[str, object]) -> None:
    record = page_article(load_bytes(page.encode(), "page.txt"))
    assert record is not None
    assert {variable: shown(record, variable) for variable in expected} == expected


@pytest.mark.parametrize(
    "text",
    [
        "Hello.",
        "Kuhn, T. S. (1962). The structure of scientific revolutions. Chicago: University of Chicago Press.",
        "References\n\n1. Kuhn, T. S. (1962). The structure of scientific revolutions. Chicago: UCP.\n2. Popper, K. R. "
        "(1959). The logic of scientific discovery. London: Hutchinson.",
    ],
)
def test_a_list_is_no_page(text: str) -> None:
    assert page_article(load_bytes(text.encode(), "list.txt")) is None


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("• Jane Goodall^1,", "Goodall, Jane"),
        (
            "Barbara McClintock1, Rosalind Franklin2,3 & Lise Meitner1",
            "McClintock, Barbara; Franklin, Rosalind; Meitner, Lise",
        ),
        ("Herbert Van de Sompel ORCID: orcid.org/0000-0002-0715-6126", "Van de Sompel, Herbert"),
        ("Ludwig van Beethoven", "Beethoven, Ludwig"),
        ("Meitner, Lise; Hahn, Otto", "Meitner, Lise; Hahn, Otto"),
        ("Watson JD, Crick FH", "Watson, J D; Crick, F H"),
        ("Martin Luther King Jr., Rosa Parks", "King, Martin Luther; Parks, Rosa"),
        ("钱学森, 费孝通", "钱, 学森; 费, 孝通"),
        ("University of Vienna", ""),
        ("Published: 12 March 2014", ""),
    ],
)
def test_rows_of_names(text: str, people: str) -> None:
    assert "; ".join(f"{name.family}, {name.given}" for name in names_in(text)) == people
