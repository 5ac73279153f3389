"""Formulas in running text: MathML, and pictures of it."""

from exporter.sources.html.tree import Node, attributes, classes

_NOT_SHOWN = frozenset(("annotation", "annotation-xml"))
# Function application, invisible times, separator and plus (MathML 3, section 3.2.5): characters without a look.
_INVISIBLE = dict.fromkeys(range(0x2061, 0x2065))
_MOST_NODES = 2_000
_LONGEST_PICTURE = 200
_OF_FORMULAS = ("math", "inline", "tex", "equation")


def formula(node: Node) -> str:
    """The characters of a ``math`` element as they stand in a row; its ``alttext`` where it has none."""
    pieces = []
    for number, each in enumerate(node.traverse(include_text=True)):
        if number > _MOST_NODES:
            break
        if each.is_text_node and not (each.parent and each.parent.tag in _NOT_SHOWN):
            pieces.append((each.text_content or "").strip())
    return "".join(pieces).translate(_INVISIBLE) or attributes(node).get("alttext", "")


def picture_of_formula(given: dict[str, str]) -> str:
    """The text that stands for a picture, where it is of a formula; other pictures are not text."""
    text = given.get("alt", "")
    if not text or len(text) > _LONGEST_PICTURE or given.get("aria-hidden") == "true":
        return ""
    is_formula = "$" in text or "\\" in text or any(sign in name for name in classes(given) for sign in _OF_FORMULAS)
    return text if is_formula else ""
