"""What a page gets and sends back: no value is lost on the way, and new labels change what they are about."""

import json
from dataclasses import asdict, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import references

import exporter
from exporter import review
from exporter.csl import ItemType
from exporter.errors import FormatError
from exporter.formats.losses import survivors
from exporter.reference import Date, Doubt, Foreign, Name, Names, Origin, Reference
from exporter.review import LabelledSpan, Reviewed
from exporter.span import LABELS

MERTON = "Merton, R. K. (1968). The Matthew effect in science. Science, 159, 56–63."


def travelled(record: Reference) -> Reference:
    """The record after the way to a page and back, as JSON."""
    [sent] = review.reviewed([record])
    values = json.loads(json.dumps(asdict(sent)))
    spans = tuple((label, start, end, sure) for label, start, end, sure in values.pop("spans"))
    doubts = tuple(Doubt(**doubt) for doubt in values.pop("doubts"))
    foreign = tuple((name, field, value) for name, field, value in values.pop("foreign"))
    [back] = review.records([Reviewed(**values, spans=spans, doubts=doubts, foreign=foreign)])
    return back


def read() -> Reference:
    [merton] = exporter.parse(MERTON)
    return merton


@given(references())
def test_no_value_is_lost_on_the_way(record: Reference) -> None:
    [expected] = survivors([record], "csljson")
    assert replace(travelled(record), citation_key="") == replace(expected, citation_key="")


def test_source_labels_and_doubts_come_back() -> None:
    record = replace(read(), doubts=(Doubt("no journal found", "container_title"),))
    back = travelled(record)
    assert (back.origin, back.doubts, back.confidence) == (record.origin, record.doubts, record.confidence)


def test_what_a_bib_file_says_beyond_the_record_comes_back() -> None:
    record = Reference(title="Soziologie", foreign=(Foreign("bibtex", "abnote", "read twice"),))
    assert travelled(record).foreign == record.foreign


EDITED = {
    "a range of dates": (Reference(issued=Date(1977, end=Date(1979))), "issued", "1980", Date(1980)),
    "a doubtful date": (Reference(issued=Date(1850, uncertain=True)), "issued", "1851", Date(1851)),
    "a keyword with a comma": (Reference(keyword=("a, b", "c")), "keyword", "d", ("d",)),
    "a program": (Reference(type=ItemType.SOFTWARE), "type", "dataset", ItemType.DATASET),
}


@pytest.mark.parametrize(("record", "variable", "value", "expected"), EDITED.values(), ids=EDITED)
def test_what_is_changed_in_the_item_is_changed(record: Reference, variable: str, value: str, expected: object) -> None:
    [sent] = review.reviewed([record])
    [back] = review.records([replace(sent, item={**sent.item, variable: value})])
    assert getattr(back, variable) == expected


def test_the_same_labels_change_nothing() -> None:
    record = read()
    assert record.origin
    assert review.relabelled(record, record.origin.spans) == record


def with_label(record: Reference, old: str, new: str) -> list[LabelledSpan]:
    assert record.origin
    return [(new if label == old else label, *rest) for label, *rest in record.origin.spans]  # type: ignore[misc]


def test_new_labels_change_what_they_are_about_and_nothing_else() -> None:
    record = replace(read(), title="The Matthew Effect in Science", doi="10.1126/science.159.3810.56")
    again = review.relabelled(record, with_label(record, "volume", "issue"))
    assert (again.volume, again.issue) == ("", "159")
    assert (again.title, again.doi) == (record.title, record.doi)  # as they were typed or stated


def test_names_that_the_list_turned_round_stay() -> None:
    turned = replace(read(), author=Names((Name("Merton", "Robert"),)))
    assert review.relabelled(turned, with_label(turned, "volume", "issue")).author == turned.author


def test_a_book_that_a_person_marked_is_a_book() -> None:
    record = read()
    assert review.relabelled(record, with_label(record, "journal", "booktitle")).type is ItemType.CHAPTER


def test_doubts_that_new_labels_settle_are_gone_and_new_ones_said() -> None:
    record = replace(read(), container_title="", doubts=(Doubt("no journal found", "container_title"),))
    spans = [span for span in record.origin.spans if span[0] != "journal"] if record.origin else []
    bare = replace(record, origin=replace(record.origin or Origin(), spans=tuple(spans)))
    settled = review.relabelled(bare, read().origin.spans)  # type: ignore[union-attr]
    assert (settled.container_title, settled.doubts) == ("Science", ())
    unsigned = review.relabelled(read(), [span for span in read().origin.spans if span[0] != "author"])  # type: ignore[union-attr]
    assert [doubt.reason for doubt in unsigned.doubts] == ["no author found"]


def test_a_value_that_a_person_changed_is_unsure_no_more() -> None:
    unsure = replace(read(), doubts=(Doubt("volume unsure", "volume"), Doubt("title unsure", "title")))
    again = review.relabelled(unsure, with_label(unsure, "volume", "issue"))
    assert [doubt.reason for doubt in again.doubts] == ["title unsure"]


SPANS: dict[str, tuple[list[LabelledSpan], str]] = {
    "outside": ([("author", 0, 1000, 1.0)], "outside the string"),
    "negative": ([("author", -1, 4, 1.0)], "outside the string"),
    "empty": ([("author", 4, 4, 1.0)], "empty"),
    "overlapping": ([("author", 0, 10, 1.0), ("date", 8, 12, 1.0)], "overlaps"),
    "not in order": ([("date", 8, 12, 1.0), ("author", 0, 5, 1.0)], "overlaps"),
    "without a label that we know": ([("writer", 0, 5, 1.0)], "no label 'writer'"),
    "labelled as nothing": ([("other", 0, 5, 1.0)], "no label 'other'"),
}


@pytest.mark.parametrize(("spans", "reason"), SPANS.values(), ids=SPANS)
def test_spans_that_are_none_are_refused(spans: list[LabelledSpan], reason: str) -> None:
    with pytest.raises(FormatError, match=reason):
        review.relabelled(read(), spans)


@given(st.data())
def test_any_labels_can_be_read(data: st.DataObject) -> None:
    record = read()
    edges = sorted(data.draw(st.lists(st.integers(0, len(MERTON)), min_size=2, max_size=12, unique=True)))
    labels = st.sampled_from(sorted(LABELS))
    spans = [(data.draw(labels), start, end, 1.0) for start, end in zip(edges[::2], edges[1::2], strict=False)]
    again = review.relabelled(record, spans)
    assert again.origin
    assert again.origin.spans == tuple(spans)
