"""Words for the user: translation, and errors as sentences."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from ..core_models.contract.errors import CoreError


def tr(text: str) -> str:
    """`text` in the user's language where there is a translation."""
    return QCoreApplication.translate("Revisit", text)


def sentence(error: CoreError) -> str:
    """What failed and what to do about it, on one line unless the engine's last words follow."""
    return f"{error.message} {error.hint}".strip()
