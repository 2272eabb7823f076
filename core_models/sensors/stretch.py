"""From an image's own values to the range 0..1, for arrays of numpy and tensors alike."""

from __future__ import annotations

from typing import Any, Protocol, TypeVar


class _Array(Protocol):
    def __sub__(self, other: Any, /) -> Any: ...


ArrayT = TypeVar("ArrayT", bound=_Array)


def stretched(values: ArrayT, low: ArrayT, high: ArrayT) -> ArrayT:
    """`values` from `low` … `high` to 0..1, clipped; all three broadcast."""
    found: ArrayT = ((values - low) / (high - low)).clip(0, 1)
    return found
