"""CSL-JSON 1.0.2, read and written with the standard library.

What the schema (csl-data.json) has no property for stands in ``custom``, which it allows for just that.
"""

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from exporter.csl import ItemType
from exporter.formats import dates, mapping, pages
from exporter.formats.losses import survivors
from exporter.reference import Bibliography, Damage, Date, Doubt, Foreign, Name, Names, Pages, Reference

# Ours, or in the text of CSL 1.0.2 but not in its JSON schema.
_CUSTOM_ONLY = frozenset({"translated_title", "article_number", "license", "part_number"})
_ORDER = (*mapping.variables(), "year_suffix")
_PROPERTIES = {mapping.csl_name(variable): variable for variable in _ORDER}
_ALIASES = {"journalAbbreviation": "container_title_short", "shortTitle": "title_short", "event": "event_title"}
_STRUCTURE = frozenset({"id", "type", "citation-key", "custom", "exact", "others"})
_NAME_PARTS = {part.replace("_", "-"): part for part in Name.__slots__}


def write(references: Sequence[Reference]) -> str:
    """The text of a CSL-JSON file. Records without a citation key get one, because the schema asks for an id."""
    items = [_item(reference) for reference in survivors(references, "csljson")]
    return json.dumps(items, ensure_ascii=False, indent=2) + "\n"


def _item(reference: Reference) -> dict[str, Any]:
    item: dict[str, Any] = {
        "id": reference.citation_key,
        "type": reference.type.value,
        "citation-key": reference.citation_key,
    }
    custom: dict[str, Any] = {}
    if reference.type is ItemType.SOFTWARE:
        # Zotero's importer does not know "software" and refuses the whole file; "book" it takes.
        item["type"], custom["type"] = ItemType.BOOK.value, ItemType.SOFTWARE.value
    for variable in _ORDER:
        value = getattr(reference, variable)
        target = custom if variable in _CUSTOM_ONLY else item
        if value:
            target[mapping.csl_name(variable)] = _written(value)
    if reference.article_number and not reference.page:
        item["page"] = reference.article_number
    custom |= _beside(reference)
    for each in reference.foreign:
        if each.format == "csljson" and each.name not in custom:
            custom[each.name] = json.loads(each.value)
    return item | ({"custom": custom} if custom else {})


def _written(value: object) -> object:
    if isinstance(value, Names):
        return [_name(name) for name in value]
    if isinstance(value, Date):
        return _date(value)
    if isinstance(value, Pages):
        return pages.to_text(value, "-").replace("{", "").replace("}", "") if not value.literal else value.literal
    return ", ".join(value) if isinstance(value, tuple) else value


def _beside(reference: Reference) -> dict[str, Any]:
    """What the properties do not say: "et al.", exact dates and pages, keywords with commas in them."""
    roles = [mapping.csl_name(role) for role in sorted(mapping.NAMES) if getattr(reference, role).others]
    exact: dict[str, Any] = {}
    for variable in sorted(mapping.DATES):
        date = getattr(reference, variable)
        if date and _read_date(_date(date)) != date:
            exact[mapping.csl_name(variable)] = dates.to_edtf(date)
    if reference.page and _read_pages(_written(reference.page)) != reference.page:
        exact["page"] = pages.to_text(reference.page)
    if reference.keyword and _read_keyword(_written(reference.keyword)) != reference.keyword:
        exact["keyword"] = list(reference.keyword)
    return ({"others": roles} if roles else {}) | ({"exact": exact} if exact else {})


def _name(name: Name) -> dict[str, str]:
    return {label: getattr(name, part) for label, part in _NAME_PARTS.items() if getattr(name, part)}


def _date(date: Date) -> dict[str, Any]:
    if date.literal or date.year is None:
        return {"literal": date.literal}
    ends = [date] + ([date.end] if date.end and date.end.year is not None else [])
    item: dict[str, Any] = {"date-parts": [_parts(each) for each in ends]}
    if date.season:
        item["season"] = date.season
    return item | ({"circa": True} if date.circa else {})


def _parts(date: Date) -> list[int]:
    """Year, month, day. CSL has no year 0: what processors print as "44 BC" is -44 (CSL 1.0.2, "AD and BC")."""
    year = date.year if date.year is None or date.year > 0 else date.year - 1
    parts = [year, date.month, date.day] if date.month else [year]
    return [part for part in parts if part is not None]


def read(text: str) -> Bibliography:
    """The records of a CSL-JSON file, an array or a single item; items that are none are listed as damage."""
    try:
        data = json.loads(text.removeprefix("\ufeff"))
    except (json.JSONDecodeError, RecursionError) as error:
        line = getattr(error, "lineno", 1)
        return Bibliography(damaged=(Damage(text[:200], line, f"this is no JSON: {error}"),))
    items = data.get("items", [data]) if isinstance(data, dict) else data
    references, damaged = [], []
    for item in items if isinstance(items, list) else [items]:
        if isinstance(item, dict):
            references.append(_reference(item))
        else:
            raw = json.dumps(item, ensure_ascii=False)
            damaged.append(Damage(raw, 1, "an item must be an object"))
    return Bibliography(tuple(references), tuple(damaged))


def _reference(item: dict[str, Any]) -> Reference:
    custom = _part(item, "custom", dict)
    values: dict[str, Any] = {}
    foreign = []
    for label, raw in [*item.items(), *custom.items()]:
        variable = _PROPERTIES.get(label, _ALIASES.get(label, ""))
        value = _read(variable, raw) if variable else None
        if variable and value is not None and not values.get(variable):
            values[variable] = value
        elif raw is not None and label not in _STRUCTURE:
            foreign.append(Foreign("csljson", label, json.dumps(raw, ensure_ascii=False, sort_keys=True)))
    _add_exact(values, custom)
    if item.get("page") == values.get("article_number"):
        values.pop("page", None)
    kind, doubts = _item_type(custom.get("type", item.get("type")))
    key = item.get("citation-key", item.get("id", ""))
    other = custom.get("id", item.get("id", key))
    if str(other) != str(key):  # Zotero's address of the item beside Better BibTeX's key
        foreign.append(Foreign("csljson", "id", json.dumps(other, ensure_ascii=False)))
    return Reference(type=kind, citation_key=str(key), foreign=tuple(foreign), doubts=doubts, **values)


def _part(item: dict[str, Any], label: str, kind: type) -> Any:
    """The value of a property if it is of the kind; else an empty one."""
    value = item.get(label)
    return value if isinstance(value, kind) else kind()


def _add_exact(values: dict[str, Any], custom: dict[str, Any]) -> None:
    """What ``custom`` says more exactly than the properties do."""
    for label, raw in _part(custom, "exact", dict).items():
        variable = _PROPERTIES.get(label, "")
        if variable and (value := _read_exact(variable, raw)):
            values[variable] = value
    for role in _part(custom, "others", list):
        variable = _PROPERTIES.get(str(role), "")
        if variable in mapping.NAMES:
            values[variable] = replace(values.get(variable, Names()), others=True)


def _item_type(name: object) -> tuple[ItemType, tuple[Doubt, ...]]:
    try:
        return ItemType(str(name)), ()
    except ValueError:
        return ItemType.DOCUMENT, (Doubt(f"the type {name!r} is not one of CSL's", "type"),)


def _read(variable: str, raw: object) -> object:
    """The value of a property; ``None`` if it is not of the kind that the variable asks."""
    if variable in mapping.NAMES:
        return _read_names(raw)
    if variable in mapping.DATES:
        return _read_date(raw)
    if variable == "keyword" and isinstance(raw, list):
        return tuple(str(word) for word in raw)
    if isinstance(raw, bool) or not isinstance(raw, str | int | float):
        return None
    if variable == "page":
        return _read_pages(raw)
    return _read_keyword(raw) if variable == "keyword" else str(raw)


def _read_exact(variable: str, raw: object) -> object:
    if variable in mapping.DATES:
        return dates.from_edtf(str(raw))
    return _read(variable, raw) if variable in ("page", "keyword") else None


def _read_pages(raw: object) -> Pages:
    return pages.from_text(str(raw))


def _read_keyword(raw: object) -> tuple[str, ...]:
    return tuple(word for part in str(raw).split(",") if (word := part.strip()))


def _read_names(raw: object) -> Names | None:
    if not isinstance(raw, list):
        return None
    return Names(tuple(_read_name(each) for each in raw if isinstance(each, dict)))


def _read_name(raw: dict[str, Any]) -> Name:
    return Name(**{part: str(raw[label]) for label, part in _NAME_PARTS.items() if raw.get(label)})


def _read_date(raw: object) -> Date | None:
    if isinstance(raw, str):
        return dates.from_edtf(raw) or dates.from_words(raw)
    if not isinstance(raw, dict):
        return None
    ends = [_from_parts(each) for each in _part(raw, "date-parts", list) if isinstance(each, list)]
    if not ends or ends[0] is None:
        return _date_in_words(raw)
    season = str(raw.get("season") or "")
    end = ends[1] if len(ends) > 1 else None
    circa = str(raw.get("circa") or "").lower() not in ("", "0", "false")
    return replace(ends[0], season=int(season) if season in ("1", "2", "3", "4") else None, end=end, circa=circa)


def _date_in_words(raw: dict[str, Any]) -> Date | None:
    if literal := raw.get("literal"):
        return Date(literal=str(literal))
    words = str(raw.get("raw") or raw.get("edtf") or "")
    return (dates.from_edtf(words) or dates.from_slashes(words)) if words else None


def _from_parts(parts: list[object]) -> Date | None:
    try:
        numbers = [int(str(part)) for part in parts if part is not None and str(part).strip()]
    except ValueError:
        return None
    if not numbers or any(not 1 <= number <= 31 for number in numbers[1:]):
        return None
    numbers[0] += numbers[0] < 0
    year, month, day = (*numbers, None, None)[:3]
    if month and 21 <= month <= 24:
        return Date(year, season=month - 20)
    return Date(year, month, day) if not month or month <= 12 else Date(year)
