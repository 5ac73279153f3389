"""Labels mended by what stands around them, before any field is read.

The tagger sees a few tokens to each side; some relations only show over the whole reference. Each rule is a
function from a reading to a reading; ``RULES`` holds their order.
"""

from collections.abc import Callable, Sequence

from exporter.fields.reading import Reading
from exporter.fields.relabel.bodies import (
    acronym_of_a_body,
    body_again,
    body_before_place,
    campus_of_a_university,
    collaboration_behind_persons,
    group_behind_persons,
    institution_in_front,
    licence_behind,
    medium_behind,
    school_of_a_thesis,
)
from exporter.fields.relabel.containers import (
    journal_goes_on,
    journal_without_title,
    month_in_container,
    proceedings_in_front,
    publisher_without_place,
    second_title,
    series_abbreviated,
    series_and_books,
    site_named_after_somebody,
    site_retrieved_from,
    title_and_holder,
    volume_in_container,
)
from exporter.fields.relabel.cut import (
    journal_cut_short,
    journal_in_press,
    journal_with_subtitle,
    place_in_title,
    place_of_a_journal,
    publisher_goes_on,
    retrieved_in_title,
    subtitle_in_journal,
    title_goes_on,
    title_in_journal,
    years_in_title,
)
from exporter.fields.relabel.emphasised import container_in_italics, name_in_italics, volume_in_bold
from exporter.fields.relabel.first_words import (
    body_begins_title,
    title_behind_a_list,
    year_begins_title,
)
from exporter.fields.relabel.held import (
    author_again,
    author_of_the_book,
    book_behind_editors,
    book_in_two_parts,
    editors_of_a_body,
    maker_and_work,
    place_and_river,
    series_behind_book,
    short_title_of_a_book,
    subtitle_before_imprint,
    subtitle_before_place,
    subtitle_of_a_book,
)
from exporter.fields.relabel.imprints import (
    article_of_a_publisher,
    container_like_a_publisher,
    house_behind_editors,
    house_behind_title,
    place_behind_publisher,
    publisher_in_place,
    series_like_a_publisher,
    university_like_a_journal,
)
from exporter.fields.relabel.joints import (
    collection_with_editors,
    imprint_at_colon,
    imprint_in_bracket,
    place_in_open_bracket,
    series_announced,
    series_counted,
    series_in_open_bracket,
    series_of_a_volume,
    title_behind_date,
    title_in_translation,
    town_and_state,
)
from exporter.fields.relabel.meetings import meeting_in_book
from exporter.fields.relabel.numbers import (
    announced_numbers,
    article_number_behind_colon,
    count_of_volumes,
    double_volume,
    genre_before_number,
    issue_behind_date,
    letters_of_a_volume,
    named_numbers,
    number_of_a_report,
    number_with_bracket,
    page_like_a_year,
    series_of_journal,
    volume_and_issue,
    whole_words,
)
from exporter.fields.relabel.people import (
    author_like_a_title,
    family_in_journal,
    given_name_in_title,
    name_cut_short,
    names_go_on,
    single_name,
    title_behind_initials,
    title_behind_others,
    title_behind_pairs,
    title_word_in_names,
)
from exporter.fields.relabel.roles import (
    book_before_editors,
    particles,
    publisher_behind_names,
    roles_before_names,
    roles_in_brackets,
    roles_in_titles,
    translation_by,
    two_roles_in_brackets,
)
from exporter.fields.relabel.titles import (
    edition_goes_on,
    edition_in_title,
    edition_of_a_date,
    imprint_behind_mark,
    maker_behind_descriptor,
    number_of_volumes_in_title,
    quoted_journal,
    quoted_title,
    subtitle,
    thesis_in_title,
    title_in_a_gap,
    volume_in_title,
)
from exporter.fields.relabel.whole import whole_links
from exporter.fields.relabel.years import (
    descriptor_in_brackets,
    word_behind_journal,
    year_before_title,
    year_in_page,
    year_in_title,
    year_without_date,
    years_at_the_end,
)
from exporter.span import Label

Rule = Callable[[Reading], Reading]

# Each rule with the labels of which the reading must have one, or else the rule would find nothing; none: always.
RULES: tuple[tuple[Rule, frozenset[Label]], ...] = tuple(
    (rule, frozenset(labels))
    for rule, *labels in (
        (whole_links,),
        (name_in_italics,),
        (container_in_italics, Label.TITLE),
        (volume_in_bold, Label.JOURNAL),
        (licence_behind,),
        (medium_behind, Label.DATE),
        (whole_words, Label.DATE, Label.VOLUME, Label.PAGE, Label.ISSUE, Label.NUMBER, Label.CITATION_NUMBER),
        (count_of_volumes, Label.TITLE),
        (article_number_behind_colon, Label.ISSUE),
        (number_with_bracket, Label.NUMBER),
        (page_like_a_year, Label.DATE),
        (title_behind_date, Label.AUTHOR),
        (author_like_a_title, Label.TITLE),
        (given_name_in_title, Label.AUTHOR),
        (single_name, Label.TITLE),
        (name_cut_short, Label.AUTHOR),
        (family_in_journal, Label.JOURNAL),
        (title_word_in_names, Label.AUTHOR),
        (title_behind_a_list, Label.AUTHOR),
        (title_behind_others, Label.AUTHOR),
        (title_behind_initials, Label.AUTHOR),
        (title_behind_pairs, Label.AUTHOR),
        (retrieved_in_title, Label.URL, Label.DOI),
        (journal_in_press, Label.DATE),
        (years_in_title, Label.PAGE),
        (year_in_title, Label.DATE),
        (year_before_title, Label.DATE),
        (year_begins_title, Label.DATE),
        (year_in_page, Label.PAGE),
        (years_at_the_end, Label.PAGE),
        (year_without_date, Label.VOLUME),
        (double_volume, Label.VOLUME),
        (letters_of_a_volume, Label.VOLUME),
        (word_behind_journal, Label.VOLUME),
        (descriptor_in_brackets, Label.PUBLISHER, Label.BOOKTITLE),
        (publisher_goes_on, Label.PLACE),
        (place_in_title, Label.PUBLISHER),
        (series_in_open_bracket, Label.VOLUME, Label.NUMBER, Label.ISSUE),
        (place_in_open_bracket, Label.PUBLISHER),
        (imprint_in_bracket, Label.PLACE),
        (publisher_in_place, Label.PLACE),
        (article_of_a_publisher, Label.PLACE),
        (place_behind_publisher, Label.PUBLISHER),
        (series_like_a_publisher, Label.PUBLISHER, Label.JOURNAL),
        (university_like_a_journal, Label.JOURNAL),
        (town_and_state, Label.PLACE),
        (subtitle_before_imprint, Label.PUBLISHER),
        (subtitle_before_place, Label.PUBLISHER),
        (maker_and_work, Label.PLACE),
        (particles, Label.AUTHOR, Label.EDITOR, Label.TRANSLATOR),
        (roles_before_names, Label.TITLE, Label.JOURNAL, Label.BOOKTITLE, Label.PUBLISHER),
        (translation_by, Label.AUTHOR, Label.EDITOR, Label.TRANSLATOR),
        (book_before_editors, Label.EDITOR),
        (site_named_after_somebody, Label.AUTHOR, Label.EDITOR, Label.BOOKTITLE, Label.JOURNAL),
        (names_go_on, Label.EDITOR, Label.TRANSLATOR),
        (editors_of_a_body, Label.BOOKTITLE),
        (roles_in_brackets,),
        (two_roles_in_brackets,),
        (publisher_behind_names, Label.EDITOR, Label.TRANSLATOR),
        (title_in_translation, Label.TITLE),
        (roles_in_titles, Label.TITLE, Label.BOOKTITLE, Label.EDITOR),
        (book_behind_editors, Label.EDITOR, Label.TRANSLATOR),
        (book_in_two_parts, Label.BOOKTITLE),
        (author_again, Label.BOOKTITLE),
        (author_of_the_book, Label.BOOKTITLE),
        (institution_in_front, Label.TITLE, Label.JOURNAL, Label.BOOKTITLE, Label.PUBLISHER),
        (body_again, Label.AUTHOR),
        (body_begins_title, Label.TITLE),
        (house_behind_title, Label.AUTHOR),
        (house_behind_editors, Label.EDITOR),
        (collaboration_behind_persons, Label.AUTHOR),
        (group_behind_persons, Label.TITLE),
        (school_of_a_thesis, Label.PUBLISHER, Label.PLACE, Label.GENRE),
        (campus_of_a_university, Label.PUBLISHER),
        (acronym_of_a_body, Label.PUBLISHER),
        (body_before_place, Label.JOURNAL, Label.BOOKTITLE),
        (place_and_river, Label.PLACE),
        (imprint_at_colon, Label.PUBLISHER, Label.PLACE),
        (imprint_behind_mark,),
        (edition_of_a_date, Label.DATE),
        (edition_goes_on, Label.EDITION),
        (edition_in_title, Label.TITLE, Label.BOOKTITLE),
        (number_of_volumes_in_title, Label.TITLE),
        (volume_in_title, Label.TITLE),
        (thesis_in_title, Label.TITLE),
        (maker_behind_descriptor, Label.TITLE),
        (named_numbers,),
        (series_announced,),
        (series_counted, Label.JOURNAL),
        (series_of_a_volume, Label.VOLUME),
        (genre_before_number, Label.NUMBER),
        (number_of_a_report, Label.GENRE),
        (title_and_holder, Label.TITLE),
        (title_goes_on, Label.JOURNAL),
        (title_in_journal, Label.JOURNAL),
        (journal_goes_on, Label.JOURNAL),
        (quoted_journal, Label.JOURNAL),
        (journal_without_title, Label.VOLUME),
        (journal_with_subtitle, Label.JOURNAL),
        (journal_cut_short, Label.JOURNAL),
        (subtitle_in_journal, Label.JOURNAL),
        (place_of_a_journal, Label.JOURNAL),
        (subtitle, Label.BOOKTITLE, Label.JOURNAL),
        (subtitle_of_a_book, Label.BOOKTITLE, Label.JOURNAL),
        (second_title, Label.TITLE),
        (publisher_without_place, Label.JOURNAL),
        (container_like_a_publisher, Label.PUBLISHER),
        (proceedings_in_front, Label.BOOKTITLE),
        (meeting_in_book, Label.BOOKTITLE, Label.EVENT),
        (series_behind_book, Label.JOURNAL),
        (series_of_journal, Label.JOURNAL),
        (series_abbreviated,),
        (collection_with_editors, Label.COLLECTION_TITLE),
        (series_and_books, Label.BOOKTITLE, Label.JOURNAL),
        (volume_and_issue, Label.VOLUME, Label.JOURNAL, Label.BOOKTITLE),
        (volume_in_container, Label.BOOKTITLE),
        (short_title_of_a_book, Label.BOOKTITLE, Label.JOURNAL),
        (month_in_container, Label.DATE),
        (site_retrieved_from, Label.PLACE, Label.PUBLISHER, Label.NOTE),
        (announced_numbers, Label.JOURNAL),
        (issue_behind_date, Label.VOLUME),
        (quoted_title, Label.TITLE),
        (title_in_a_gap, Label.AUTHOR, Label.EDITOR),
    )
)


# What these mend comes of doubt: where the tagger is sure of every field, they mend hardly a reference in thousands.
_IN_DOUBT = frozenset(
    (
        announced_numbers,
        edition_of_a_date,
        group_behind_persons,
        issue_behind_date,
        month_in_container,
        quoted_title,
        roles_before_names,
        roles_in_titles,
        series_abbreviated,
        volume_in_container,
    )
)
_SURE = 0.99
_RULES = [(rule, needed, rule in _IN_DOUBT) for rule, needed in RULES]


def relabelled(readings: Sequence[Reading]) -> list[Reading]:
    """The readings with their labels mended. All are given to a rule before any to the next: see ``assemble_all``."""
    sure = [min([span.confidence for span in reading.spans], default=0.0) >= _SURE for reading in readings]
    mended = list(readings)
    for rule, needed, in_doubt in _RULES:
        mended = [
            reading if (in_doubt and safe) or (needed and needed.isdisjoint(reading.labels)) else rule(reading)
            for reading, safe in zip(mended, sure, strict=True)
        ]
    return mended
