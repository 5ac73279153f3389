"""Words of a date, as they stand in references of several languages."""

import pytest

from exporter.fields.dates import Dating, parse_date
from exporter.reference import Date


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1983", Dating(Date(1983))),
        ("1983a", Dating(Date(1983), year_suffix="a")),
        ("1983, May", Dating(Date(1983, 5))),
        ("2015 Aug 12", Dating(Date(2015, 8, 12))),
        ("12 March 2014", Dating(Date(2014, 3, 12))),
        ("March 12, 2014", Dating(Date(2014, 3, 12))),
        ("12.03.2014", Dating(Date(2014, 3, 12))),
        ("2014-03-12", Dating(Date(2014, 3, 12))),
        ("17 de octubre, 1998", Dating(Date(1998, 10, 17))),
        ("3. Mai 1998", Dating(Date(1998, 5, 3))),
        ("Spring 2004", Dating(Date(2004, season=1))),
        ("2003–2004", Dating(Date(2003, end=Date(2004)))),
        ("1998-99", Dating(Date(1998, end=Date(1999)))),
        ("ca. 1850", Dating(Date(1850, circa=True))),
        ("1998/2014", Dating(Date(2014), original=Date(1998))),
        ("1976 [1969]", Dating(Date(1976), original=Date(1969))),
        ("in press", Dating(status="in press")),
        ("forthcoming 2021", Dating(Date(2021), status="forthcoming")),
        ("n.d.", Dating(Date(literal="n.d."))),
        ("o. J.", Dating(Date(literal="o. J."))),
        ("19n88", Dating(Date(literal="19n88"))),
    ],
)
def test_dates(text: str, expected: Dating) -> None:
    assert parse_date(text) == expected
