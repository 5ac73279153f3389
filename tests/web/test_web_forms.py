"""The forms know every type, every variable and every label, by CSL's names."""

import json
from dataclasses import fields

import pytest

from exporter.csl import ItemType
from exporter.formats import csljson, mapping
from exporter.reference import Reference
from exporter.span import Label
from exporter.web.forms import FORMS, LABELS, VARIABLES, Form, Variable

SHOWN = {each.name: each for each in VARIABLES}
_HIDDEN = {"type", "citation_key", "foreign", "origin", "doubts", "confidence"}


def test_every_type_has_one_form() -> None:
    assert sorted(each.type for each in FORMS) == sorted(kind.value for kind in ItemType)
    assert len({each.meaning for each in FORMS}) == len(FORMS)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.type)
def test_a_form_shows_variables_that_there_are_once(form: Form) -> None:
    names = form.form
    assert set(names) <= set(SHOWN)
    assert len(set(names)) == len(names)


def test_every_variable_of_a_record_can_be_shown() -> None:
    assert set(SHOWN) == {mapping.csl_name(each.name) for each in fields(Reference) if each.name not in _HIDDEN}


@pytest.mark.parametrize("variable", VARIABLES, ids=lambda variable: variable.name)
def test_a_variable_is_of_the_kind_that_csl_json_has_it(variable: Variable) -> None:
    given: object = {"names": [{"family": "Weber"}], "date": "1904"}.get(variable.kind, "x")
    item = {"custom": {variable.name: given}} if variable.custom else {variable.name: given}
    [record] = csljson.read(json.dumps([{"type": "book", **item}])).references
    assert not record.foreign
    assert any(getattr(record, each.name) for each in fields(Reference) if each.name not in _HIDDEN)


def test_every_label_has_a_name_of_its_own() -> None:
    assert {each.label for each in LABELS} == {label.value for label in Label} - {"other"}
    assert len({each.meaning for each in LABELS}) == len(LABELS)
