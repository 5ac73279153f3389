"""What citation managers left in a document, collected while its text is read."""

from collections.abc import Callable, Mapping, Sequence

from exporter.document import Document
from exporter.reference import Damage
from exporter.sources.lines import Lines
from exporter.sources.office import codes
from exporter.sources.office.codes import Said
from exporter.sources.office.works import Work, Works, embedded_of, records_of

_SHOWN = 200  # characters of a code that could not be read
Close = Callable[[], None]
_NOWHERE = Work(frozenset(), "", "", "")  # a work that is cited and of which nothing is known


class Citations:
    """The works and bibliographies of a document that is written to ``lines``.

    ``properties`` are those in which Zotero keeps what stands at a bookmark; ``sources`` are Word's own, by their tags.
    """

    def __init__(self, lines: Lines, properties: Mapping[str, str], sources: Mapping[str, Work]) -> None:
        self._lines, self._properties, self._sources = lines, properties, sources
        self._works = Works()
        self._damaged: list[Damage] = []
        self._has_list = False

    def code(self, code: str, data: Sequence[str] = ()) -> Close | None:
        """A field begins; what is to be done at its end is given back."""
        return self._begin(codes.said_by(code, data), code)

    def tag(self, tag: str) -> Close | None:
        """A content control of this tag begins."""
        return self._begin(codes.said_by_tag(tag), tag)

    def bookmark(self, name: str) -> Close | None:
        """A bookmark begins."""
        code = self._properties.get(name, "")
        return self.code(code) if code else None

    def work(self, work: Work) -> None:
        """A work is cited."""
        self._works.add([work])

    def open_list(self) -> Close:
        """A bibliography begins."""
        made = self._lines.made
        self._has_list = True
        made.lists += 1

        def close() -> None:
            made.lists -= 1

        return close

    def _begin(self, said: Said | None, code: str) -> Close | None:
        if said is None:
            return None
        if said.problem:
            self._works.add([_NOWHERE])
            self._damaged.append(Damage(code[:_SHOWN], len(self._lines.lines) + 1, said.problem))
            return None
        self._works.add(said.works)
        self._works.add(self._sources.get(tag, _NOWHERE) for tag in said.tags)
        self._works.omit(said.omitted)
        if said.all_sources:
            self._works.add(self._sources.values())
        return self.open_list() if said.is_list else self._open_citation()

    def _open_citation(self) -> Close:
        made = self._lines.made
        made.citations += 1

        def close() -> None:
            made.citations -= 1

        return close

    def document(self, name: str) -> Document:
        """All that was written, and what was found in it."""
        lines = self._lines
        works, is_all = self._works.listed([lines.lines[place] for place in lines.listed])
        exact = is_all and self._has_list and not self._damaged
        return Document(
            tuple(lines.lines),
            name,
            records=records_of(works),
            embedded=embedded_of(works),
            damaged=tuple(self._damaged),
            exact=exact,
            whole=True,
        )


def joined_properties(parts: Mapping[str, str]) -> dict[str, str]:
    """The properties that Zotero cut into parts of 255 characters (``ZOTERO_BREF_x_1``, ``_2``), whole."""
    whole: dict[str, str] = {}
    numbered = [(*name.rpartition("_")[::2], value) for name, value in parts.items() if name.startswith("ZOTERO_BREF_")]
    for name, _, value in sorted((each for each in numbered if each[1].isdecimal()), key=lambda each: int(each[1])):
        whole[name] = whole.get(name, "") + value
    return whole
