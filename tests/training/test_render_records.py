"""Invented parts of records: plausible whatever chance draws, and in the right script."""

import random

import pytest

from training.render import meetings, titles, world


@pytest.mark.parametrize(
    ("number", "printed"), [(1, "1st"), (2, "2nd"), (3, "3rd"), (11, "11th"), (22, "22nd"), (113, "113th")]
)
def test_ordinals(number: int, printed: str) -> None:
    assert meetings.ordinal(number) == printed


@pytest.mark.parametrize(
    ("title", "printed"),
    [
        ("On the origin of species", "On the Origin of Species"),
        ("The role of DNA in E. coli", "The Role of DNA in E. Coli"),
        ("p53 and cancer", "p53 and Cancer"),
    ],
)
def test_a_title_with_capitals(title: str, printed: str) -> None:
    assert titles.headed(title) == printed


@pytest.mark.parametrize("seed", range(30))
def test_no_slot_stays_open(seed: int) -> None:
    chance = random.Random(seed)
    made = [titles.invented(chance), titles.product(chance)]
    made += [world.title(chance, language) for language in world.stocks()]
    made += [meetings.name(chance, language, 2015) for language in ("en", "es", "de", "tr", "ru")]
    assert not [text for text in made if "{" in text or not text.strip()]


def test_a_title_takes_the_subtitle_of_another() -> None:
    known = ["The selfish gene: with a new chapter", "Silent spring: the classic of ecology"]
    heads = {"The selfish gene", "Silent spring"}
    assert {titles.recombined(random.Random(seed), known)[: len("Silent spring")] for seed in range(20)} <= {
        head[: len("Silent spring")] for head in heads
    }


@pytest.mark.parametrize(("language", "joined"), [("zh", True), ("ko", True), ("ru", False), ("el", False)])
def test_names_of_other_scripts(language: str, joined: bool) -> None:
    somebody = world.person(random.Random(1), language)
    assert bool(somebody.literal) == joined
    assert not (somebody.literal or somebody.family).isascii()
