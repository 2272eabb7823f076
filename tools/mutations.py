"""Broken texts made of whole ones: by bytes, by the words of a format, and by the places of JSON."""

from __future__ import annotations

import json
import random
from typing import Any

TOKENS = [
    *(b"null", b"true", b"false", b"-1", b"0", b"1e999", b"1e12", b"9" * 400, b"NaN", b"-Infinity", b"0.5"),
    *(b"[" * 2000, b"]", b"{", b"}", b'{"a":' * 2000, b'""', b"\\u0000", b"\\ud800", b"\0", b"\xff\xfe"),
    *(b",", b":", b"=", b"\n", b"[[", b'"""', b"${HOME}", b"../", b"\\", b"\xef\xbb\xbf", b"'", b"#"),
]
VALUES: list[Any] = [
    *(None, True, False, 0, 1, -1, 3, 10**6, 2**53, 2**63, 10**30, 0.5, -0.0, 1e-9, 1e12, 1e30, 1e300),
    *("", "x", "a.tif", "\0", "\ud800", "😀", "x" * 300, "{output}", "../..", "auto", "percentile"),
    *([], [[]], [1], [1, 2], ["a"], [None], list(range(300)), {}, {"a": 1}, {"a": {"b": [{}]}}),
]


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Every place in a value of JSON, as keys from the outside in."""
    found = [path]
    keys = value if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    for key in keys:
        found += places(value[key], (*path, key))
    return found


def changed(value: Any, path: tuple[Any, ...], rng: random.Random) -> Any:
    """A copy of `value` in which the place `path` is another value, gone, or moved."""
    if not path:
        return rng.choice(VALUES)
    copy = dict(value) if isinstance(value, dict) else list(value)
    key = path[0]
    if len(path) > 1:
        copy[key] = changed(copy[key], path[1:], rng)
        return copy
    action = rng.random()
    if action < 0.7:
        copy[key] = rng.choice(VALUES)
    elif action < 0.8:
        copy[key] = [copy[key]]
    elif action < 0.9:
        del copy[key]
    elif isinstance(copy, dict):
        copy[rng.choice(["x", "", "task", "__class__", "\0", *map(str, copy)])] = copy[key]
    else:
        copy += copy[key:] * 3
    return copy


def mutated(text: bytes, rng: random.Random) -> bytes:
    """`text` after one to four changes."""
    for _ in range(rng.randint(1, 4)):
        text = _by_place(text, rng) if rng.random() < 0.7 else _by_bytes(text, rng)
    return text


def _by_place(text: bytes, rng: random.Random) -> bytes:
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return _by_bytes(text, rng)
    try:
        return json.dumps(changed(value, rng.choice(places(value)), rng)).encode("utf-8", "replace")
    except (ValueError, RecursionError, TypeError):
        return _by_bytes(text, rng)


def _by_bytes(text: bytes, rng: random.Random) -> bytes:
    start, length = rng.randrange(len(text) + 1), rng.choice((0, 1, 1, 2, 8, 64))
    action = rng.random()
    if action < 0.35:
        return text[:start] + bytes(rng.randrange(256) for _ in range(length or 1)) + text[start + length :]
    if action < 0.7:
        return text[:start] + rng.choice(TOKENS) + text[start + length :]
    if action < 0.85:
        return text[:start] + text[start : start + length] * rng.choice((0, 2, 50)) + text[start + length :]
    return text[:start]
