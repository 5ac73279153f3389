"""Turns the references that people can copy into bibliographies that they can use."""

__version__ = "0.1.0"
