"""``citation_reference`` tags: a record in pairs of name and value, or else the reference as a string."""

import re

from exporter.reference import Origin, Reference, changed
from exporter.sources.html.tags import gathered, names_a_work, record_of
from exporter.sources.html.values import words_of

# A value may have semicolons in it, so a pair begins only where the name of a tag follows one.
_PAIR = re.compile(r"(?:^|;)\s*(citation_[a-z_]+)\s*=", re.IGNORECASE)


def cited(content: str, document: str) -> Reference | str:
    """What the content of a tag states, or its words if it is a string to be read."""
    starts = list(_PAIR.finditer(content))
    if not starts or content[: starts[0].start()].strip():
        return words_of(content)
    ends = [match.start() for match in starts[1:]] + [len(content)]
    pairs = [(match[1], content[match.end() : end].strip(" ;")) for match, end in zip(starts, ends, strict=True)]
    record = record_of(gathered(pairs))
    return changed(record, origin=Origin(content, document)) if names_a_work(record) else ""
