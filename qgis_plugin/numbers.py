"""Numbers as the user's language writes them, and units that fit."""

from __future__ import annotations

from string import Formatter
from typing import Any

from qgis.PyQt.QtCore import QLocale

from .messages import tr

HECTARE, SQUARE_KILOMETRE = 1e4, 1e6


class _Local(Formatter):
    """`str.format` whose numbers are those of a locale; of the specifications it knows `.2f`, `.1%`, `.3g`
    and none.
    """

    def format_field(self, value: Any, format_spec: str) -> str:
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            return str(format(value, format_spec))
        locale = QLocale()
        locale.setNumberOptions(locale.numberOptions() & ~QLocale.NumberOption.OmitGroupSeparator)
        if isinstance(value, int) and not format_spec:
            return str(locale.toString(value))
        kind, digits = (format_spec or "g")[-1:], format_spec.strip(",").lstrip(".")[:-1]
        places = int(digits) if digits else 6
        if kind == "%":
            return tr("{0}%").format(locale.toString(100.0 * value, "f", places))
        return str(locale.toString(float(value), kind, places))


def filled(text: str, *values: Any, **named: Any) -> str:
    """`text.format(…)` with its numbers as the user's language writes them."""
    return _Local().vformat(text, values, named)


def counted(number: int, one: str, many: str) -> str:
    """`one` filled with the number where that is 1 (in French also where it is 0), else `many`; both are
    texts that were translated.
    """
    single = (0, 1) if QLocale().language() == QLocale.Language.French else (1,)
    return filled(one if number in single else many, number)


def polygons(number: int) -> str:
    """A number of polygons."""
    return counted(number, tr("{0} polygon"), tr("{0} polygons"))


def boxes(number: int) -> str:
    """A number of boxes."""
    return counted(number, tr("{0} box"), tr("{0} boxes"))


def area(square_metres: float) -> str:
    """An area in m², ha or km²: the largest unit of which there is one, of km² ten."""
    if square_metres < HECTARE:
        return filled("{0:.0f} m²", square_metres)
    if square_metres < 10 * SQUARE_KILOMETRE:
        return filled("{0:.2f} ha", square_metres / HECTARE)
    return filled("{0:.2f} km²", square_metres / SQUARE_KILOMETRE)
