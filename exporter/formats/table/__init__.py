"""The one mapping table, as data: item types in ``types``, variables in ``variables``.

:mod:`exporter.formats.mapping` reads it, in both directions.
"""
