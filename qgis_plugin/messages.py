"""Words for the user: translation, and errors as sentences."""

from __future__ import annotations

import re

from qgis.PyQt.QtCore import QCoreApplication

from ..core_models.contract.errors import CoreError

PARAMETERS = {"set": "SETTINGS", "calibrate": "CALIBRATED"}
"""Options whose parameters have another name."""
_OPTION = re.compile(r"(?<![^\s(])--([a-z]+(?:-[a-z]+)*)(?![\w.-])")


def tr(text: str) -> str:
    """`text` in the user's language where there is a translation."""
    return QCoreApplication.translate("Revisit", text)


def sentence(error: CoreError) -> str:
    """What failed and what to do about it, on one line unless the engine's last words follow."""
    return in_capitals(f"{error.message} {error.hint}".strip())


def in_capitals(text: str) -> str:
    """`text` of the engine with options of its command line (`--sar-units`) as parameters of the algorithms
    (SAR_UNITS).
    """
    return _OPTION.sub(lambda found: PARAMETERS.get(found[1], found[1].replace("-", "_").upper()), text)
