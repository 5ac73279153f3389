"""Characters of fonts that have none of Unicode: the Greek letters and signs of Symbol, bullets of the others.

Source: the table of the font Symbol in the mapping files of the Unicode consortium (MAPPINGS/VENDORS/ADOBE/symbol.txt).
"""

_FIRST, _LAST = 0xF000, 0xF0FF  # where Word puts the characters of such a font
_BULLETS = (0x6C, 0x6E, 0xA7, 0xB7)  # of Wingdings
_GREEK = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ"
_SIGNS = {
    0x22: "∀", 0x24: "∃", 0x27: "∋", 0x2A: "∗", 0x2D: "−", 0x40: "≅", 0x5C: "∴", 0x5E: "⊥", 0x6A: "ϕ", 0x76: "ϖ",
    0x7E: "∼", 0xA3: "≤", 0xA5: "∞", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°", 0xB1: "±",
    0xB3: "≥", 0xB4: "×", 0xB5: "∝", 0xB6: "∂", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBA: "≡", 0xBB: "≈", 0xBC: "…",
    0xC7: "∩", 0xC8: "∪", 0xCE: "∈", 0xD1: "∇", 0xD2: "®", 0xD3: "©", 0xD4: "™", 0xD6: "√", 0xD7: "⋅",
}  # fmt: skip
_SYMBOL = (
    {ord("A") + at: letter for at, letter in enumerate(_GREEK)}
    | {ord("a") + at: letter.lower() for at, letter in enumerate(_GREEK)}
    | {ord("J"): "ϑ", ord("j"): "ϕ", ord("V"): "ς", ord("v"): "ϖ"}
    | _SIGNS
)


def character(font: str, code: str) -> str:
    """The character with a hexadecimal code in a font; empty where it is a picture that no text has."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    if _FIRST <= number <= _LAST:
        return _of_font(font.lower(), number - _FIRST)
    return chr(number) if 0x20 <= number < 0xD800 or 0xE000 <= number < 0x110000 else ""


def _of_font(font: str, number: int) -> str:
    """Digits and marks stand in Symbol where ASCII has them; of the fonts of pictures only bullets are told."""
    if font == "symbol":
        return _SYMBOL.get(number, chr(number) if 0x20 <= number < 0x7F else "")
    return "•" if number in _BULLETS else ""
