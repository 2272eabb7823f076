"""How a recipe refuses a value."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...contract.errors import InputRefused
from ...contract.schema import brief

Range = tuple[float, float]


def refuse(message: str, hint: str = "Change the recipe.") -> InputRefused:
    """The error for a value that a recipe may not hold."""
    return InputRefused("recipe.value", message, hint)


def of_overrides(error: InputRefused, overrides: Sequence[str]) -> InputRefused:
    """`error` about a recipe as one about `overrides` (`run.steps=500`), where it is one of these that it
    names.
    """
    keys = [override.partition("=")[0].strip() for override in overrides]
    if not any(re.search(rf"(?<![\w.]){re.escape(key)}(?![\w.])", error.message) for key in keys):
        return error
    message = error.message.replace(" in the recipe", "").replace("The recipe has", "{overrides} names")
    return InputRefused(error.code, message, error.hint.replace("Change the recipe.", "Change {overrides}."))


def require(holds: bool, name: str, found: object, wanted: str) -> None:
    """Raise `InputRefused` for the key `name`, which is `found`, unless `holds`."""
    if not holds:
        raise refuse(f"{name} is {brief(found, 200)} in the recipe, wanted {wanted}.")


def require_classes(classes: Sequence[str], fewest: int, most: int) -> None:
    """Raise `InputRefused` unless a recipe names `fewest` to `most` classes."""
    wanted = "two of change, 2 to 254 of segmentation, 1 to 254 of objects"
    require(fewest <= len(classes) <= most, "classes", classes, wanted)


def require_no_teachers(teachers: Sequence[str]) -> None:
    """Raise `InputRefused` for teachers, whose scores fit no other task than change."""
    require(not teachers, "teachers", list(teachers), "none but in a task of change")
