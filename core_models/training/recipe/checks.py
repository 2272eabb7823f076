"""How a recipe refuses a value."""

from __future__ import annotations

from ...contract.errors import InputRefused

Range = tuple[float, float]


def refuse(message: str, hint: str = "Change the recipe.") -> InputRefused:
    """The error for a value that a recipe may not hold."""
    return InputRefused("recipe.value", message, hint)


def require(holds: bool, name: str, found: object, wanted: str) -> None:
    """Raise `InputRefused` for the key `name`, which is `found`, unless `holds`."""
    if not holds:
        raise refuse(f"{name} is {found!r} in the recipe, wanted {wanted}.")
