"""What JSON from elsewhere may hold: one check at the door, made from the annotations of the class that is
wanted.

JSON can put any type at any place, and numbers and texts that nothing after it survives: `1e999`, integers of
a million digits, NUL, half a surrogate, a thousand brackets. `read_json` lets none of those through, and
`check_type` holds a value against an annotation. Both raise `Misfit`, whose text is one line.
"""

from __future__ import annotations

import collections.abc
import json
import math
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from typing import Any, Dict, Iterator, Mapping, Tuple, Union, get_args, get_origin, get_type_hints

MAX_DEPTH = 100
"""Levels of lists and objects; a training that goes on from another adds two to its card."""
MAX_DIGITS = 300
LARGEST = 2**63
WORDS = {
    str: "a text",
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    dict: "an object",
    list: "a list",
    tuple: "a list",
    type(None): "nothing",
}
"""Types in words."""


class Misfit(ValueError):
    """A value of JSON that cannot be where it is."""


def brief(value: object, limit: int = 60) -> str:
    """`value` on one line, cut where it is long."""
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) >= 10**MAX_DIGITS:
        return f"a number of {value.bit_length()} bits"
    head = value[: limit + 1] if isinstance(value, (str, bytes, list, tuple)) else value
    try:
        text = repr(head)
    except (RecursionError, ValueError):
        text = type(value).__name__
    text = text.encode("utf-8", "backslashreplace").decode("utf-8")
    return text if len(text) <= limit else text[:limit] + "…"


def read_json(text: str) -> Any:
    """The value in `text`; raises `Misfit` for what is no JSON, and for numbers and texts that are none."""
    try:
        value = json.loads(text, parse_int=_integer, parse_float=_number, parse_constant=_constant)
    except Misfit:
        raise
    except RecursionError as error:
        raise Misfit("it is nested too deeply") from error
    except ValueError as error:
        raise Misfit(f"it is not JSON: {error}") from error
    check_plain(value)
    return value


def _integer(text: str) -> int:
    value = int(text) if len(text) <= MAX_DIGITS else LARGEST
    if abs(value) >= LARGEST:
        raise Misfit(f"it holds the number {text[:20]}… of {len(text)} digits")
    return value


def _number(text: str) -> float:
    value = float(text)
    if not math.isfinite(value):
        raise Misfit(f"it holds the number {text[:20]}, which is out of range")
    return value


def _constant(text: str) -> float:
    raise Misfit(f"it holds {text}, which is no number")


def check_plain(value: Any) -> None:
    """Raise `Misfit` where JSON is nested by more than `MAX_DEPTH` or holds a text that no file can hold."""
    level = [value]
    for _ in range(MAX_DEPTH):
        for entry in level:
            if isinstance(entry, str):
                check_text(entry)
        level = list(_inner(level))
        if not level:
            return
    raise Misfit(f"it is nested by more than {MAX_DEPTH} levels")


def _inner(values: Any) -> Iterator[Any]:
    for value in values:
        if isinstance(value, dict):
            yield from value
            yield from value.values()
        elif isinstance(value, (list, tuple)):
            yield from value


def check_text(text: str) -> None:
    """Raise `Misfit` for a text with NUL, or with half a surrogate."""
    if "\0" in text:
        raise Misfit(f"the text {brief(text)} holds a NUL")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise Misfit(f"the text {brief(text)} holds half a character (a lone surrogate)") from error


def check_type(kind: Any, value: Any, name: str) -> None:
    """Raise `Misfit` unless `value`, called `name`, is what the annotation `kind` says; a dict stands for a
    dataclass, a list for a tuple or sequence.
    """
    if kind is Any:
        return
    if isinstance(kind, type) and is_dataclass(kind):
        if not isinstance(value, kind):
            check_fields(kind, value, name)
        return
    origin, inner = get_origin(kind), get_args(kind)
    if origin is Union:
        if value is None and type(None) in inner:
            return
        check_type(next(part for part in inner if part is not type(None)), value, name)
    elif origin in (tuple, list, collections.abc.Sequence):
        _check_list(inner, value, name)
    elif origin is dict or kind is dict:
        _require(isinstance(value, dict), value, name, WORDS[dict])
    elif kind is float:
        good = isinstance(value, (int, float)) and not isinstance(value, bool)
        _require(good, value, name, WORDS[float])
    elif kind in WORDS:
        good = isinstance(value, kind) and isinstance(value, bool) == (kind is bool)
        _require(good, value, name, WORDS[kind])


def _check_list(inner: Tuple[Any, ...], value: Any, name: str) -> None:
    _require(isinstance(value, (list, tuple)), value, name, WORDS[list])
    if len(inner) > 1 and inner[1] is not ...:
        _require(len(value) == len(inner), value, name, f"a list of {len(inner)}")
        kinds = inner
    else:
        kinds = (inner[0],) * len(value)
    for number, (kind, entry) in enumerate(zip(kinds, value)):
        check_type(kind, entry, f"{name}[{number}]")


def check_fields(kind: Any, values: Any, name: str = "") -> None:
    """Raise `Misfit` unless `values` are an object of the fields of the dataclass `kind`."""
    _require(isinstance(values, dict), values, name or "it", WORDS[dict])
    check_names(kind, values, name)
    check_types(_hints(kind), values, f"{name}." if name else "")


def check_names(kind: Any, values: Dict[str, Any], name: str = "") -> None:
    """Raise `Misfit` where `values` lack a field of the dataclass `kind` or have one that it has not."""
    dot = f"{name}." if name else ""
    known = {entry.name: entry for entry in fields(kind) if entry.init}
    unknown = sorted(str(key) for key in values if key not in known)
    if unknown:
        raise Misfit(f"unknown fields: {', '.join(brief(dot + key)[1:-1] for key in unknown[:5])}")
    missing = [
        field.name
        for field in known.values()
        if field.name not in values and field.default is MISSING and field.default_factory is MISSING
    ]
    if missing:
        raise Misfit(f"it lacks {', '.join(dot + field for field in missing)}")


@cache
def _hints(kind: Any) -> Dict[str, Any]:
    return get_type_hints(kind)


def check_types(hints: Mapping[str, Any], values: Dict[str, Any], prefix: str = "") -> None:
    """Raise `Misfit` where one of `values` is not what the annotation of its name says."""
    for key, value in values.items():
        check_type(hints.get(key, Any), value, prefix + key)


def _require(holds: bool, value: object, name: str, wanted: str) -> None:
    if not holds:
        kind = WORDS.get(type(value), type(value).__name__)
        raise Misfit(f"{name} is {brief(value)} ({kind}), wanted {wanted}")
