"""Citations by author and year."""

import pytest

from exporter.citing import by_name, names
from exporter.document import Document, Line, RawReference
from exporter.reference import Date, Name, Names, Reference

MEYER, ROWAN, SCOTT = Name("Meyer", "J. W."), Name("Rowan", "B."), Name("Scott", "W. R.")
WAALS = Name("Waals", "J. D.", non_dropping_particle="van der")
WHO = Name(literal="World Health Organization")


def work(*people: Name, year: int, letter: str = "", others: bool = False) -> Reference:
    return Reference(author=Names(people, others), issued=Date(year), year_suffix=letter)


LIST = (
    work(MEYER, ROWAN, year=1977),
    work(MEYER, ROWAN, SCOTT, year=1983),
    work(Name("Kuhn", "T. S."), year=1970),
    work(WAALS, year=1873),
    work(WHO, year=2002),
    work(Name("Simon", "H. A."), year=1979, letter="a"),
    work(Name("Simon", "H. A."), year=1979, letter="b"),
    work(Name("Tajfel", "H."), others=True, year=1971),
    Reference(editor=Names((SCOTT,)), issued=Date(1995)),
)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("myths (Meyer & Rowan, 1977).", [0]),
        ("myths (Meyer and Rowan 1977: 340).", [0]),
        ("myths (e.g., Meyer & Rowan, 1977, p. 340; Kuhn, 1970).", [0, 2]),
        ("myths (see also Kuhn, 1970, and Meyer & Rowan, 1977).", [2, 0]),
        ("Meyer and Rowan (1977) say so.", [0]),
        ("Meyer & Rowan’s (1977) paper", [0]),
        ("Meyer et al. (1983) and Meyer, Rowan, and Scott (1983)", [1, 1]),
        ("Meyer und Rowan [1977] zeigen", [0]),
        ("However, Kuhn (1970) says, and later Thomas Kuhn (1970, p. 3) again", [2, 2]),
        ("forces (van der Waals, 1873) and Waals (1873)", [3, 3]),
        ("violence (World Health Organization, 2002; WHO, 2002)", [4, 4]),
        ("attention (Simon, 1979a, b)", [5, 6]),
        ("attention (Simon, 1979a, 1979b)", [5, 6]),
        ("groups (Tajfel et al., 1971)", [7]),
        ("fields (Scott, 1995)", [8]),
        ("paradigms (Kuhn, 1970; 1977)", [2]),
        # what is not sure counts for none
        ("attention (Simon, 1979)", []),
        ("myths (Meyer, 1977)", []),
        ("myths (Rowan, 1977)", []),
        ("Smith and Kuhn (1970)", []),
        ("Rowan and Kuhn (1970)", []),
        ("Meyer et al. (1984)", []),
        ("Kuhn et al. (1970)", []),
        ("in 1970, Kuhn wrote; (1970)", []),
        ("from Kuhn (Chicago, 1970)", []),
        ("(Meyer & Rowan, in press)", []),
        ("(", []),
    ],
)
def test_who_is_cited(text: str, places: list[int]) -> None:
    found = [names.the_one(citation, LIST) for citation in names.cited(text)]
    assert [place for place in found if place is not None] == places


def test_sentences_stand_with_the_references_that_they_cite() -> None:
    texts = ["Paradigms shift (Kuhn, 1970). So do myths.", "Kuhn (1970) says so.", "Kuhn, T. S. (1970). The structure."]
    document = Document(tuple(Line(text, number) for number, text in enumerate(texts, 1)))
    contexts = by_name(document, [RawReference(texts[2], first_line=3, last_line=3)], LIST[2:3])
    assert [each.text for each in contexts.sentences[0]] == ["Paradigms shift (Kuhn, 1970).", "Kuhn (1970) says so."]
    assert contexts.summary == "1 of 1 is cited, in 2 sentences"


@pytest.mark.parametrize(
    "text", ["(" * 20_000, "Aa, " * 20_000 + "(1970)", "(" + "Aa " * 20_000 + "1970)", "[1970; " * 9_000]
)
def test_odd_text_takes_no_time(text: str) -> None:
    assert len(list(names.cited(text))) <= 9_000
