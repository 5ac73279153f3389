"""Whole references against ``fixtures/cases``: what is right today stays right.

``fixtures/cases/failing.txt`` lists the cases that are known to fail. The test fails in both directions: a case
that begins to pass must be taken off, so the list only gets shorter. ``PYTHONPATH=tests python tests/test_cases.py`` rewrites it;
read the difference before you commit it.
"""

import pytest
from cases import FOLDER, Case, compare, load_cases

from exporter import pipeline, sources
from exporter.finding import find

FAILING = FOLDER / "failing.txt"
CASES = [
    case for path in sorted(FOLDER.glob("*.md")) if not path.name.startswith("finding") for case in load_cases(path)
]


def differences(case: Case) -> list[str]:
    """What is wrong with the record that the case's reference gives."""
    document = sources.load_bytes(case.input.replace("\n", " ").encode(), str(case))
    [reference] = pipeline.parse(find(document, "line").references)
    return compare(case, reference)


def known_to_fail() -> set[str]:
    return set(FAILING.read_text(encoding="utf-8").splitlines())


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case: Case) -> None:
    wrong = differences(case)
    if str(case) in known_to_fail():
        assert wrong, f"{case} passes now: take it off {FAILING.name}"
        pytest.xfail("; ".join(wrong))
    assert not wrong


def test_no_case_is_listed_that_is_not_there() -> None:
    assert known_to_fail() <= {str(case) for case in CASES}


if __name__ == "__main__":
    FAILING.write_text("".join(f"{case}\n" for case in CASES if differences(case)), encoding="utf-8")
