"""What a page shows, to be asked whether something that its head lists stands there too."""

from collections.abc import Iterable, Sequence

from exporter.csl import ItemType
from exporter.reference import Reference, changed
from exporter.text import fold, fold_lines

_MOST_WORK = 2_000_000_000  # characters looked through; a page of a thousand references has a tenth


class Shown:
    """The folded text of a page."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._text = fold_lines(texts)
        self._looked = 0

    def has(self, words: str) -> bool:
        """Whether the words are printed; nothing is, when too much was asked for."""
        folded = fold(words)
        self._looked += len(self._text)
        return bool(folded) and self._looked <= _MOST_WORK and folded in self._text

    def missing(self, strings: Sequence[str]) -> list[str]:
        """The references of a list that are to be read: those that the page does not print, or all if few are."""
        missing = [string for string in strings if not self.has(string)]
        return missing if 2 * len(missing) < len(strings) else list(strings)

    def typed(self, record: Reference) -> Reference:
        """A record without a type, with the one that it must be of; that of a reference which is printed is read there.

        What has a volume of something is an article; what a publisher made, and nothing holds, is a book.
        """
        if record.type is not ItemType.DOCUMENT or not record.title:
            return record
        if record.container_title and record.volume:
            return changed(record, type=ItemType.ARTICLE_JOURNAL)
        alone = record.publisher and not record.container_title
        return changed(record, type=ItemType.BOOK) if alone and not self.has(record.title) else record
