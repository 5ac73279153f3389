"""What a block of a page states of the reference in it, by its links and COinS."""

from exporter.reference import Reference
from exporter.sources import typed
from exporter.sources.html import coins
from exporter.sources.html.block import Block
from exporter.sources.html.join import each_once, joined, only
from exporter.sources.html.links import asked_of_scholar
from exporter.sources.links import identified


def stated_in(block: Block) -> tuple[Reference | None, list[Reference]]:
    """The record of the one work in the block, or else the records of the several that stand in it.

    Where there are several, none can be told to be of the text, and identifiers of several say nothing.
    """
    contexts = [record for context in block.contexts if (record := coins.reference_of(context))]
    asked = [record for link in block.links if (record := asked_of_scholar(link))]
    if len(each_once(contexts)) > 1 or (not contexts and len(each_once(asked)) > 1):
        return None, each_once([*contexts, *asked])
    return joined([*contexts[:1], *asked[:1], _identifiers(block)]), []


def _identifiers(block: Block) -> Reference:
    found = [identified(link) for link in block.links]
    arxiv = only([record.archive_location for record in found])
    return Reference(
        doi=only([*(record.doi for record in found), *(typed.doi_alone(doi) for doi in block.dois)]),
        pmid=only([record.pmid for record in found]),
        pmcid=only([record.pmcid for record in found]),
        isbn=only([record.isbn for record in found]),
        archive="arXiv" if arxiv else "",
        archive_location=arxiv,
    )
