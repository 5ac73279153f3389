"""Labelled references without limit: records printed in many styles, the place of every field known."""
