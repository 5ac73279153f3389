"""Labels mended by what stands around them, before any field is read.

The tagger sees a few tokens to each side; some relations only show over the whole reference. Each rule is a
function from a reading to a reading; ``RULES`` holds their order.
"""

from collections.abc import Callable, Sequence

from exporter.fields.reading import Reading
from exporter.fields.relabel import (
    bodies,
    containers,
    cut,
    emphasised,
    first_words,
    held,
    imprints,
    joints,
    meetings,
    named,
    numbers,
    people,
    roles,
    titles,
    whole,
    years,
)
from exporter.span import Label

Rule = Callable[[Reading], Reading]

# Each rule with the labels of which the reading must have one, or else the rule would find nothing; none: always.
RULES: tuple[tuple[Rule, frozenset[Label]], ...] = tuple(
    (rule, frozenset(labels))
    for rule, *labels in (
        (whole.whole_links,),
        (emphasised.name_in_italics,),
        (emphasised.container_in_italics, Label.TITLE),
        (emphasised.volume_in_bold, Label.JOURNAL),
        (bodies.licence_behind,),
        (bodies.medium_behind, Label.DATE),
        (numbers.whole_words, Label.DATE, Label.VOLUME, Label.PAGE, Label.ISSUE, Label.NUMBER, Label.CITATION_NUMBER),
        (numbers.count_of_volumes, Label.TITLE),
        (numbers.article_number_behind_colon, Label.ISSUE),
        (numbers.number_with_bracket, Label.NUMBER),
        (numbers.page_like_a_year, Label.DATE),
        (joints.title_behind_date, Label.AUTHOR),
        (people.author_like_a_title, Label.TITLE),
        (people.given_name_in_title, Label.AUTHOR),
        (people.single_name, Label.TITLE),
        (people.name_cut_short, Label.AUTHOR),
        (people.family_in_journal, Label.JOURNAL),
        (people.title_word_in_names, Label.AUTHOR),
        (first_words.title_behind_a_list, Label.AUTHOR),
        (people.title_behind_others, Label.AUTHOR),
        (people.title_behind_initials, Label.AUTHOR),
        (people.title_behind_pairs, Label.AUTHOR),
        (cut.retrieved_in_title, Label.URL, Label.DOI),
        (cut.journal_in_press, Label.DATE),
        (cut.years_in_title, Label.PAGE),
        (years.year_in_title, Label.DATE),
        (years.year_before_title, Label.DATE),
        (first_words.year_begins_title, Label.DATE),
        (years.year_in_page, Label.PAGE),
        (years.years_at_the_end, Label.PAGE),
        (years.year_without_date, Label.VOLUME),
        (numbers.double_volume, Label.VOLUME),
        (numbers.letters_of_a_volume, Label.VOLUME),
        (years.word_behind_journal, Label.VOLUME),
        (years.descriptor_in_brackets, Label.PUBLISHER, Label.BOOKTITLE),
        (cut.publisher_goes_on, Label.PLACE),
        (cut.place_in_title, Label.PUBLISHER),
        (joints.series_in_open_bracket, Label.VOLUME, Label.NUMBER, Label.ISSUE),
        (joints.place_in_open_bracket, Label.PUBLISHER),
        (joints.imprint_in_bracket, Label.PLACE),
        (imprints.publisher_in_place, Label.PLACE),
        (imprints.article_of_a_publisher, Label.PLACE),
        (imprints.place_behind_publisher, Label.PUBLISHER),
        (imprints.series_like_a_publisher, Label.PUBLISHER, Label.JOURNAL),
        (imprints.university_like_a_journal, Label.JOURNAL),
        (joints.town_and_state, Label.PLACE),
        (held.subtitle_before_imprint, Label.PUBLISHER),
        (held.subtitle_before_place, Label.PUBLISHER),
        (held.maker_and_work, Label.PLACE),
        (roles.particles, Label.AUTHOR, Label.EDITOR, Label.TRANSLATOR),
        (roles.roles_before_names, Label.TITLE, Label.JOURNAL, Label.BOOKTITLE, Label.PUBLISHER),
        (roles.translation_by, Label.AUTHOR, Label.EDITOR, Label.TRANSLATOR),
        (roles.book_before_editors, Label.EDITOR),
        (containers.site_named_after_somebody, Label.AUTHOR, Label.EDITOR, Label.BOOKTITLE, Label.JOURNAL),
        (people.names_go_on, Label.EDITOR, Label.TRANSLATOR),
        (held.editors_of_a_body, Label.BOOKTITLE),
        (roles.roles_in_brackets,),
        (roles.two_roles_in_brackets,),
        (roles.publisher_behind_names, Label.EDITOR, Label.TRANSLATOR),
        (joints.title_in_translation, Label.TITLE),
        (roles.roles_in_titles, Label.TITLE, Label.BOOKTITLE, Label.EDITOR),
        (held.book_behind_editors, Label.EDITOR, Label.TRANSLATOR),
        (held.book_in_two_parts, Label.BOOKTITLE),
        (held.author_again, Label.BOOKTITLE),
        (held.author_of_the_book, Label.BOOKTITLE),
        (bodies.institution_in_front, Label.TITLE, Label.JOURNAL, Label.BOOKTITLE, Label.PUBLISHER),
        (bodies.body_again, Label.JOURNAL, Label.BOOKTITLE),
        (first_words.row_begins_book, Label.EDITOR),
        (first_words.body_begins_title, Label.TITLE),
        (imprints.house_behind_title, Label.AUTHOR),
        (imprints.house_behind_editors, Label.EDITOR),
        (bodies.collaboration_behind_persons, Label.AUTHOR),
        (bodies.group_behind_persons, Label.TITLE),
        (bodies.school_of_a_thesis, Label.PUBLISHER, Label.PLACE, Label.GENRE),
        (bodies.campus_of_a_university, Label.PUBLISHER),
        (bodies.acronym_of_a_body, Label.PUBLISHER),
        (bodies.body_before_place, Label.JOURNAL, Label.BOOKTITLE),
        (held.place_and_river, Label.PLACE),
        (joints.imprint_at_colon, Label.PUBLISHER, Label.PLACE),
        (titles.imprint_behind_mark,),
        (titles.edition_of_a_date, Label.DATE),
        (titles.edition_goes_on, Label.EDITION),
        (titles.edition_in_title, Label.TITLE, Label.BOOKTITLE),
        (titles.number_of_volumes_in_title, Label.TITLE),
        (titles.volume_in_title, Label.TITLE),
        (titles.thesis_in_title, Label.TITLE),
        (titles.maker_behind_descriptor, Label.TITLE),
        (named.named_numbers,),
        (joints.series_announced,),
        (joints.series_counted, Label.JOURNAL),
        (joints.series_of_a_volume, Label.VOLUME),
        (named.genre_before_number, Label.NUMBER),
        (named.number_of_a_report, Label.GENRE),
        (containers.title_and_holder, Label.TITLE),
        (cut.title_goes_on, Label.JOURNAL),
        (cut.title_in_journal, Label.JOURNAL),
        (containers.journal_goes_on, Label.JOURNAL),
        (titles.quoted_journal, Label.JOURNAL),
        (containers.journal_without_title, Label.VOLUME),
        (cut.journal_with_subtitle, Label.JOURNAL),
        (cut.journal_cut_short, Label.JOURNAL),
        (cut.subtitle_in_journal, Label.JOURNAL),
        (cut.place_of_a_journal, Label.JOURNAL),
        (titles.subtitle, Label.BOOKTITLE, Label.JOURNAL),
        (held.subtitle_of_a_book, Label.BOOKTITLE, Label.JOURNAL),
        (containers.second_title, Label.TITLE),
        (containers.publisher_without_place, Label.JOURNAL),
        (imprints.container_like_a_publisher, Label.PUBLISHER),
        (containers.proceedings_in_front, Label.BOOKTITLE),
        (meetings.meeting_in_book, Label.BOOKTITLE, Label.EVENT),
        (held.series_behind_book, Label.JOURNAL),
        (numbers.series_of_journal, Label.JOURNAL),
        (containers.series_abbreviated,),
        (joints.collection_with_editors, Label.COLLECTION_TITLE),
        (containers.series_and_books, Label.BOOKTITLE, Label.JOURNAL),
        (numbers.volume_and_issue, Label.VOLUME, Label.JOURNAL, Label.BOOKTITLE),
        (containers.volume_in_container, Label.BOOKTITLE),
        (held.short_title_of_a_book, Label.BOOKTITLE, Label.JOURNAL),
        (containers.month_in_container, Label.DATE),
        (containers.site_retrieved_from, Label.PLACE, Label.PUBLISHER, Label.NOTE),
        (numbers.announced_numbers, Label.JOURNAL),
        (numbers.issue_behind_date, Label.VOLUME),
        (titles.quoted_title, Label.TITLE),
        (titles.title_in_a_gap, Label.AUTHOR, Label.EDITOR),
    )
)


# What these mend comes of doubt: where the tagger is sure of every field, they mend hardly a reference in thousands.
_IN_DOUBT = frozenset(
    (
        numbers.announced_numbers,
        titles.edition_of_a_date,
        bodies.group_behind_persons,
        numbers.issue_behind_date,
        containers.month_in_container,
        titles.quoted_title,
        roles.roles_before_names,
        roles.roles_in_titles,
        containers.series_abbreviated,
        containers.volume_in_container,
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
