"""The layouts of the dock's forms, which have to do in a narrow dock and in any language."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtWidgets import QFormLayout, QVBoxLayout, QWidget


def form_rows(parent: Optional[QWidget] = None) -> QFormLayout:
    """Rows of a label and a field; a field goes below its label where the dock is too narrow for both."""
    form = QFormLayout(parent) if parent is not None else QFormLayout()
    form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
    return form


def stacked(*widgets: QWidget) -> QVBoxLayout:
    """Widgets one below the other, as one field."""
    column = QVBoxLayout()
    for widget in widgets:
        column.addWidget(widget)
    return column
