"""What stands in italics or bold helps to tell names and volumes."""

import pytest

from exporter.document import BOLD, ITALIC, RawReference
from exporter.fields import assemble
from exporter.span import Label, Span

BECKE = "Becke, A. D. Density-functional thermochemistry. The Journal of Chemical Physics 98, 5648 (1993)."


def spans(text: str, *labelled: tuple[Label, str]) -> list[Span]:
    return [Span(label, text.index(words), text.index(words) + len(words)) for label, words in labelled]


def test_a_name_goes_as_far_as_its_italics() -> None:
    text = "Braudel, F. Histoire et sciences sociales, Annales. Économies, Sociétés, Civilisations 13, 725-753 (1958)."
    found = spans(text, (Label.AUTHOR, "Braudel, F."), (Label.TITLE, "Histoire et sciences sociales"), (Label.JOURNAL, "Économies, Sociétés, Civilisations"), (Label.VOLUME, "13"), (Label.PAGE, "725-753"), (Label.DATE, "1958"))  # fmt: skip
    plain, told = (
        RawReference(text),
        RawReference(text, emphasis=((ITALIC, "Annales. Économies, Sociétés, Civilisations"),)),
    )
    assert assemble(plain, found).container_title == "Économies, Sociétés, Civilisations"
    assert assemble(told, found).container_title == "Annales. Économies, Sociétés, Civilisations"


def test_italics_that_end_the_title_hold_it() -> None:
    title = "Density-functional thermochemistry. The Journal of Chemical Physics"
    found = spans(BECKE, (Label.AUTHOR, "Becke, A. D."), (Label.TITLE, title), (Label.VOLUME, "98"), (Label.PAGE, "5648"), (Label.DATE, "1993"))  # fmt: skip
    told = assemble(RawReference(BECKE, emphasis=((ITALIC, "The Journal of Chemical Physics"),)), found)
    assert (told.title, told.container_title) == (
        "Density-functional thermochemistry",
        "The Journal of Chemical Physics",
    )


@pytest.mark.parametrize("words", ["Escherichia coli", "recombination", "Not in the text at all"])
def test_other_words_in_italics_change_nothing(words: str) -> None:
    text = "Lederberg, J. and Tatum, E. L. Gene recombination in Escherichia coli. Nature 158, 558 (1946)."
    found = spans(text, (Label.AUTHOR, "Lederberg, J. and Tatum, E. L."), (Label.TITLE, "Gene recombination in Escherichia coli"), (Label.JOURNAL, "Nature"), (Label.VOLUME, "158"), (Label.PAGE, "558"), (Label.DATE, "1946"))  # fmt: skip
    assert assemble(RawReference(text, emphasis=((ITALIC, words),)), found) == assemble(RawReference(text), found)


def test_a_number_in_bold_is_the_volume() -> None:
    found = spans(BECKE, (Label.AUTHOR, "Becke, A. D."), (Label.TITLE, "Density-functional thermochemistry"), (Label.JOURNAL, "The Journal of Chemical Physics"), (Label.ISSUE, "98"), (Label.PAGE, "5648"), (Label.DATE, "1993"))  # fmt: skip
    told = assemble(RawReference(BECKE, emphasis=((BOLD, "98"),)), found)
    assert (told.volume, told.issue) == ("98", "")


def test_italics_in_the_middle_of_a_name_cut_nothing_off() -> None:
    text = "Alchian, A. A. and Demsetz, H. Production, information costs, and economic organization. American Economic Review 62, 777-795 (1972)."
    found = spans(text, (Label.AUTHOR, "Alchian, A. A. and Demsetz, H."), (Label.TITLE, "Production, information costs, and economic organization"), (Label.JOURNAL, "American Economic Review"), (Label.VOLUME, "62"), (Label.PAGE, "777-795"), (Label.DATE, "1972"))  # fmt: skip
    told = assemble(RawReference(text, emphasis=((ITALIC, "Economic Review"),)), found)
    assert told.container_title == "American Economic Review"


def test_a_long_container_behind_a_short_title_is_no_title() -> None:
    text = "Nagel, T. What is it like to be a bat? The Philosophical Review: A Quarterly Journal, 1974."
    held = "The Philosophical Review: A Quarterly Journal"
    found = spans(
        text, (Label.AUTHOR, "Nagel, T."), (Label.TITLE, f"What is it like to be a bat? {held}"), (Label.DATE, "1974")
    )
    told = assemble(RawReference(text, emphasis=((ITALIC, held),)), found)
    assert (told.title, told.container_title) == ("What is it like to be a bat?", held)
