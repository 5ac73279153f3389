"""RIS, read and written through rispy: no header, CRLF, one line a value, no empty tag."""

from collections.abc import Sequence

import rispy

from exporter.formats import mapping
from exporter.formats.losses import survivors
from exporter.formats.ris_record import to_reference
from exporter.formats.ris_source import MAPPING, read_records
from exporter.formats.ris_tags import to_tags
from exporter.reference import Bibliography, Reference


class _Writer(rispy.RisWriter):  # type: ignore[misc]
    """rispy's writer without the numbers that it puts before each record, with the line ends of the standard."""

    NEWLINE = "\r\n"
    REFERENCE_TYPE_KEY = "ty"

    def set_header(self, count: int) -> str:
        """No header: a line before ``TY`` is no RIS."""
        return ""


def read(text: str) -> Bibliography:
    """The records of a RIS file; lines outside all records are listed as damage."""
    records, damaged = read_records(text)
    return Bibliography(tuple(to_reference(record) for record in records), damaged)


def write(references: Sequence[Reference]) -> str:
    """The text of a RIS file, lines ended by CRLF."""
    records = []
    for reference in survivors(references, "ris"):
        record: dict[str, object] = {"ty": mapping.tag_type(reference)}
        for tag, value in to_tags(reference):
            record.setdefault(MAPPING[tag], [])
            record[MAPPING[tag]].append(value)  # type: ignore[attr-defined]
        records.append(record)
    writer = _Writer(mapping=MAPPING, list_tags=list(MAPPING), delimiter_tags_mapping={})
    return str(writer.formats(records)) if records else ""
