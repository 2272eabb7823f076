"""Words for the user: translation, and errors as sentences."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from ..core_models.contract.errors import CoreError
from ..core_models.contract.wording import in_qgis


def tr(text: str) -> str:
    """`text` in the user's language where there is a translation."""
    return str(QCoreApplication.translate("Revisit", text))


def later(text: str) -> str:
    """`text` as it is: marked for the translators where it is written, given to `tr` where it is shown."""
    return text


def sentence(error: CoreError) -> str:
    """What failed and what to do about it, with options as QGIS names them; on one line unless the engine's
    last words follow.
    """
    return in_qgis(error.text)


def first_line(error: BaseException) -> str:
    """The first line of an error's text, without a full stop."""
    lines = str(error).strip().splitlines()
    return lines[0].rstrip(".") if lines else type(error).__name__
