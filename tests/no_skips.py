"""For CI: a test that is skipped because a program is not installed has failed. ``pytest -p no_skips``, on PYTHONPATH."""

from collections.abc import Generator

import pytest

_MISSING = "not installed"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """The report of a test; of one that lacks a program that it failed."""
    return judged((yield))


def judged(report: pytest.TestReport) -> pytest.TestReport:
    """The report as CI takes it."""
    if report.skipped and _MISSING in str(report.longrepr):
        report.outcome = "failed"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """The same of a whole file."""
    report = yield
    if report.skipped and _MISSING in str(report.longrepr):
        report.outcome = "failed"
    return report
