"""What JSON from elsewhere may hold."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Dict, Optional, Sequence, Tuple

import pytest

from core_models.contract.schema import MAX_DEPTH, Misfit, brief, check_fields, check_type, read_json


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "not JSON"),
        ("[" * 100_000, "nested"),
        ("[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1), "nested"),
        ('{"a":' * (MAX_DEPTH + 1) + "1" + "}" * (MAX_DEPTH + 1), "nested"),
        ("[1e999]", "1e999"),
        ("NaN", "NaN"),
        ("[-Infinity]", "Infinity"),
        ("9" * 2_000_000, "2000000 digits"),
        (str(2**63), "digits"),
        ('"\\u0000"', "NUL"),
        ('{"\\ud800": 1}', "surrogate"),
        ('[[["\\udfff"]]]', "surrogate"),
    ],
)
def test_what_nothing_survives_is_not_let_through(text, said) -> None:
    with pytest.raises(Misfit) as caught:
        read_json(text)
    assert said in str(caught.value) and "\n" not in str(caught.value) and len(str(caught.value)) < 200


@pytest.mark.parametrize("value", [None, True, 3, -0.5, "ä 😀\n", [], {"a": [{"b": None}]}])
def test_what_is_json_comes_through(value) -> None:
    assert read_json(json.dumps(value)) == value
    assert read_json("[" * MAX_DEPTH + "]" * MAX_DEPTH)


@dataclass
class Inner:
    size: int


@dataclass
class Outer:
    name: str
    inner: Optional[Inner] = None
    sizes: Tuple[float, float] = (0.0, 1.0)
    names: Sequence[str] = ()
    more: Optional[Dict[str, Any]] = None
    on: bool = False


@pytest.mark.parametrize(
    "values",
    [
        {"name": "x"},
        {"name": "x", "inner": {"size": 3}, "sizes": [1, 2.5], "names": ["a"], "more": {"a": []}},
        {"name": "", "inner": None, "more": None, "on": True},
    ],
)
def test_what_fits_is_taken(values) -> None:
    check_fields(Outer, values)


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ([], "it is [] (a list), wanted an object"),
        ({}, "it lacks name"),
        ({"name": 3}, "name is 3 (a whole number), wanted a text"),
        ({"name": None}, "name is None (nothing), wanted a text"),
        ({"name": "x", "inner": {"size": True}}, "inner.size is True"),
        ({"name": "x", "inner": {"size": 2.0}}, "inner.size is 2.0 (a number), wanted a whole number"),
        ({"name": "x", "inner": {}}, "it lacks inner.size"),
        ({"name": "x", "inner": 3}, "inner is 3"),
        ({"name": "x", "inner": {"size": 1, "colour": 2}}, "unknown fields: inner.colour"),
        ({"name": "x", "sizes": [1]}, "sizes is [1] (a list), wanted a list of 2"),
        ({"name": "x", "sizes": [1, "2"]}, "sizes[1] is '2'"),
        ({"name": "x", "sizes": [1, False]}, "sizes[1] is False"),
        ({"name": "x", "names": "ab"}, "names is 'ab'"),
        ({"name": "x", "names": [["a"]]}, "names[0] is ['a']"),
        ({"name": "x", "more": []}, "more is []"),
        ({"name": "x", "on": 1}, "on is 1"),
    ],
)
def test_what_does_not_fit_is_named(values, said) -> None:
    with pytest.raises(Misfit) as caught:
        check_fields(Outer, values)
    assert said in str(caught.value)


def test_a_long_value_is_shown_short() -> None:
    assert len(brief("x" * 10**6)) < 100 and "\n" not in brief("a\nb")
    assert brief(10**5000).startswith("a number of")
    assert "ud800" in brief("\ud800")
    nested: list = []
    for _ in range(100_000):
        nested = [nested]
    assert brief(nested)
    check_type(Any, nested, "x")
