"""Labels mended by what stands around them, before any field is read.

The tagger sees a few tokens to each side; some relations only show over the whole reference. Each rule is a
function from a reading to a reading; ``RULES`` holds their order.
"""

from collections.abc import Callable

from exporter.fields.reading import Reading
from exporter.fields.relabel.bodies import group_behind_persons, institution_in_front, school_of_a_thesis
from exporter.fields.relabel.containers import (
    journal_goes_on,
    journal_without_title,
    month_in_container,
    second_title,
    series_abbreviated,
    series_and_books,
    site_retrieved_from,
    title_and_holder,
    volume_in_container,
)
from exporter.fields.relabel.numbers import (
    announced_numbers,
    issue_behind_date,
    named_numbers,
    number_of_a_report,
    page_like_a_year,
    volume_and_issue,
    whole_words,
)
from exporter.fields.relabel.roles import (
    book_before_editors,
    particles,
    roles_before_names,
    roles_in_brackets,
    roles_in_titles,
)
from exporter.fields.relabel.titles import (
    edition_in_title,
    edition_of_a_date,
    imprint_behind_mark,
    maker_behind_descriptor,
    number_of_volumes_in_title,
    quoted_title,
    subtitle,
    title_in_a_gap,
)
from exporter.fields.relabel.whole import whole_links

RULES: tuple[Callable[[Reading], Reading], ...] = (
    whole_links,
    whole_words,
    page_like_a_year,
    particles,
    roles_before_names,
    book_before_editors,
    roles_in_brackets,
    roles_in_titles,
    institution_in_front,
    group_behind_persons,
    school_of_a_thesis,
    imprint_behind_mark,
    edition_of_a_date,
    edition_in_title,
    number_of_volumes_in_title,
    maker_behind_descriptor,
    named_numbers,
    number_of_a_report,
    title_and_holder,
    journal_goes_on,
    journal_without_title,
    subtitle,
    second_title,
    series_abbreviated,
    series_and_books,
    volume_and_issue,
    volume_in_container,
    month_in_container,
    site_retrieved_from,
    announced_numbers,
    issue_behind_date,
    quoted_title,
    title_in_a_gap,
)


def relabelled(reading: Reading) -> Reading:
    """The reading with its labels mended."""
    for rule in RULES:
        reading = rule(reading)
    return reading
