"""Which words of a title get braces."""

import pytest
from hypothesis import given
from strategies import texts

from exporter.formats.latex import decode
from exporter.formats.protect import protect

TITLES = [
    # sentence case: every later capital is a proper noun's
    ("Rivers of Europe and the water cycle", "Rivers of {Europe} and the water cycle"),
    ("The history of NASA", "The history of {NASA}"),
    ("Growth in the United States, 1900 to 1950", "Growth in the {United} {States}, 1900 to 1950"),
    # the first word only if its capital is inside
    ("DNA and water", "{DNA} and water"),
    ("iPhone users", "{iPhone} users"),
    ("Water: An introduction", "Water: An introduction"),
    # Title Case: a capital says nothing, one inside a word does
    ("The Effect of Water on Growth", "The Effect of Water on Growth"),
    ("The Effect of mRNA on Plant Growth", "The Effect of {mRNA} on Plant Growth"),
    ("A Study of COVID-19 in Rivers", "A Study of {COVID-19} in Rivers"),
    ("Motion in the Ring of the R6 Hexamer", "Motion in the Ring of the {R6} Hexamer"),
    # BibTeX knows a new sentence behind a colon alone
    (
        "The mightier pen? Edward Said and inside-out colonialism",
        "The mightier pen? {Edward} {Said} and inside-out colonialism",
    ),
    ("What Is Life? The Physical Aspect of the Cell", "What Is Life? {The} Physical Aspect of the Cell"),
    ("Proc. Adv. Neural Inf. Process. Syst.", "Proc. Adv. Neural Inf. Process. Syst."),
    # an initial tells a person
    ("Letter to Franklin D. Roosevelt", "Letter to {Franklin} {D}. {Roosevelt}"),
    ("A Life of J. R. R. Tolkien", "A Life of {J}. {R}. {R}. {Tolkien}"),
    # German has no Title Case: its nouns keep their capitals
    ("Die Verwandlung der Welt", "Die {Verwandlung} der {Welt}"),
    # marks at the ends stay outside
    ("On “Europa” (and Io)", "On “{Europa}” (and {Io})"),
    ("水の研究", "水の研究"),
    ("", ""),
]


@pytest.mark.parametrize(("title", "protected"), TITLES)
def test_protect(title: str, protected: str) -> None:
    assert protect(title) == protected


@given(texts)
def test_protection_changes_no_character(title: str) -> None:
    assert decode(protect(title)) == title
