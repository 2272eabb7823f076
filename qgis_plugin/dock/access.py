"""What keyboards and screen readers need of the dock: an order of the fields, and a name for each."""

from __future__ import annotations

from itertools import tee
from typing import Iterator, Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAbstractButton, QLabel, QLayout, QScrollArea, QWidget


def fields_of(layout: Optional[QLayout]) -> Iterator[QWidget]:
    """The widgets in a layout that take the focus, in the order in which one reads them."""
    if layout is None:
        return
    for number in range(layout.count()):
        item = layout.itemAt(number)
        widget = item.widget()
        if item.layout() is not None:
            yield from fields_of(item.layout())
        elif isinstance(widget, QScrollArea):
            yield from fields_of(widget.widget().layout())
        elif widget is not None and widget.layout() is not None:
            yield from fields_of(widget.layout())
        elif widget is not None and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield widget


def order_tabs(layout: QLayout) -> None:
    """Have Tab go through the fields in the order in which one reads them."""
    first, second = tee(fields_of(layout))
    next(second, None)
    for before, after in zip(first, second):
        QWidget.setTabOrder(before, after)


def name_fields(top: QWidget) -> None:
    """Give each field below `top` that has no name for screen readers that of its label, which `top` shows as
    its buddy, else that of its tip.
    """
    labels = {label.buddy(): label.text().replace("&", "") for label in top.findChildren(QLabel)}
    for field in fields_of(top.layout()):
        said = field.text() if isinstance(field, QAbstractButton) else ""
        if not said and not field.accessibleName():
            owner: Optional[QWidget] = field
            while owner is not None and owner is not top and owner not in labels:
                owner = owner.parentWidget()
            label = labels.get(owner, "")
            tip = field.toolTip() if owner is not field or not label else ""
            field.setAccessibleName(": ".join(filter(None, (label, tip))))
