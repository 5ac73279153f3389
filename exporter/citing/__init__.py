"""Which sentences of a text cite which of its references."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from exporter.citing import names, numbers
from exporter.citing.paragraphs import Paragraph, paragraphs
from exporter.citing.result import Contexts, Sentence
from exporter.citing.splitting import is_prose, sentences
from exporter.document import Document, RawReference
from exporter.reference import Reference

__all__ = ["Contexts", "Sentence", "by_name", "by_number", "is_numbered"]

_NUMBERED = 0.8  # the share of references with a number that makes a list a numbered one


def is_numbered(references: Sequence[RawReference]) -> bool:
    """Whether the list is one that a text cites by numbers."""
    return sum(each.label.isdigit() for each in references) > _NUMBERED * len(references)


def by_number(document: Document, references: Sequence[RawReference]) -> Contexts:
    """The sentences that cite each reference by its number."""
    texts = _texts(document, references)
    lists = _lists(references)
    known = {number for each in lists for number in each}
    way = numbers.way_of([each.text for each in texts], known)
    found: list[dict[Sentence, None]] = [{} for _ in references]
    unknown = set[int]()
    for paragraph, sentence, start, end in _sentences(texts) if way else ():
        assert way is not None
        if way.high and not is_prose(sentence.text):
            continue
        for offset, cited in numbers.cited(paragraph.text[start:end], way):
            line = paragraph.line_at(start + offset).number
            for number in cited:
                place = _place(number, line, lists, references)
                if place is not None:
                    found[place][sentence] = None
                elif way.is_sure:
                    unknown.add(number)
    return Contexts(tuple(map(tuple, found)), tuple(sorted(unknown)))


def by_name(document: Document, references: Sequence[RawReference], records: Sequence[Reference]) -> Contexts:
    """The sentences that cite each reference by author and year; one that could be of several counts for none."""
    found: list[dict[Sentence, None]] = [{} for _ in references]
    for paragraph, sentence, start, end in _sentences(_texts(document, references)):
        for citation in names.cited(paragraph.text[start:end]):
            place = names.the_one(citation, records)
            if place is not None:
                found[place][sentence] = None
    return Contexts(tuple(map(tuple, found)))


def _texts(document: Document, references: Sequence[RawReference]) -> list[Paragraph]:
    listed = {line for each in references for line in range(each.first_line, each.last_line + 1)}
    return list(paragraphs(document.lines, listed))


def _sentences(texts: Sequence[Paragraph]) -> Iterator[tuple[Paragraph, Sentence, int, int]]:
    for paragraph in texts:
        for start, end in sentences(paragraph.text):
            line = paragraph.line_at(start)
            yield paragraph, Sentence(paragraph.text[start:end], line.number, line.page), start, end


def _lists(references: Sequence[RawReference]) -> list[dict[int, int]]:
    """The numbers of each list and the places of their references; a list begins where the numbers fall."""
    lists: list[dict[int, int]] = [{}]
    labelled = [(place, int(each.label)) for place, each in enumerate(references) if each.label.isdigit()]
    for (_, before), (place, number) in pairwise([(-1, 0), *labelled]):
        if number <= before and number in lists[-1]:
            lists.append({})
        lists[-1][number] = place
    return lists


def _place(number: int, line: int, lists: Sequence[dict[int, int]], references: Sequence[RawReference]) -> int | None:
    """The reference of that number: that of the next list behind the line (that of the chapter), else of the last."""
    places = [each[number] for each in lists if number in each]
    behind = (place for place in places if references[place].first_line > line)
    return next(behind, places[-1] if places else None)
