"""A checkpoint that was just taught waits for somebody who keeps it under a name, or discards it."""

from __future__ import annotations

import os
from typing import Optional

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ...core_models.contract.errors import CoreError
from ..checkpoints import card_of
from ..kept_checkpoint import LONGEST, keep
from ..messages import sentence, tr
from ..settings import kept_checkpoints
from .form_rows import form_rows


class KeepForm(QWidget):
    """A name and two buttons; out of sight while nothing waits."""

    kept = pyqtSignal(str)
    """Path of the file that there is from now on."""
    discarded = pyqtSignal()
    refused = pyqtSignal(str)
    """Why it could not be kept, in a sentence; it waits still."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.made = ""
        """Path of the checkpoint that waits; it goes with this session of QGIS."""
        self.name = QLineEdit(self)
        self.name.setMaxLength(LONGEST)
        self.name.setToolTip(tr("What the network is called on the list of checkpoints"))
        self.keep, self.discard = QPushButton(tr("Keep"), self), QPushButton(tr("Discard"), self)
        self.keep.setToolTip(tr("Put the network on the list of checkpoints, and choose it"))
        self.discard.setToolTip(tr("Delete what was learned; the network stays as it was"))
        form = form_rows()
        form.addRow(tr("Na&me"), self.name)
        self.buttons = QHBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(form)
        column.addLayout(self.buttons)
        self.keep.clicked.connect(lambda _checked: self.keep_it())
        self.discard.clicked.connect(lambda _checked: self.discard_it())
        self.hide()

    def ask(self, made: str, better: bool) -> None:
        """Let somebody decide on the checkpoint at `made`, which is discarded, usually, unless `better`."""
        self.made = made
        self.name.setText(card_of(made).name[:LONGEST])
        self.name.setCursorPosition(0)  # a long one is read from its beginning
        self.keep.setText(tr("Keep") if better else tr("Keep all the same"))
        usual, other = (self.keep, self.discard) if better else (self.discard, self.keep)
        for button in (usual, other):  # what is usual comes first, and looks it
            self.buttons.removeWidget(button)
            self.buttons.addWidget(button)
            button.setDefault(button is usual)
        self.setTabOrder(self.name, usual)
        self.setTabOrder(usual, other)
        self.show()

    def keep_it(self) -> None:
        """Put what was learned on the list under its name; no file is replaced for it."""
        try:
            path = keep(self.made, self.name.text(), kept_checkpoints())
        except CoreError as error:
            self.refused.emit(sentence(error))
            return
        self.forget()
        self.kept.emit(path)

    def discard_it(self) -> None:
        """Delete what was learned."""
        self.forget()
        self.discarded.emit()

    def forget(self) -> None:
        """Nothing waits any more, and its file is gone."""
        made, self.made = self.made, ""
        if made and os.path.isfile(made):
            os.remove(made)
        self.hide()
