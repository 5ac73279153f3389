"""Nothing is lost: every word of the source is in a field, in a note, or only announces a field."""

import pytest
from cases import FOLDER, Case, load_cases

from exporter.document import RawReference
from exporter.fields import assemble
from exporter.fields.leftover import unaccounted
from exporter.formats.markup import plain_text
from exporter.span import Span
from exporter.tagging.tagger import default_tagger

CASES = [case for path in sorted(FOLDER.glob("*.md")) if "finding" not in path.name for case in load_cases(path)]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_every_word_is_accounted_for(case: Case) -> None:
    text = plain_text(case.input)
    reference = assemble(RawReference(text), default_tagger().tag(text).spans)
    assert unaccounted(reference) == []


def test_what_no_field_says_is_noted() -> None:
    text = "Freud, S. (1915). The unconscious. Translated for this volume, with a postscript."
    spans = [Span("author", 0, 9), Span("date", 11, 15), Span("title", 18, 33)]
    assert assemble(RawReference(text), spans).note == "for this volume, with a postscript"
