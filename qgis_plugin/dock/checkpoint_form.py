"""Choosing a network and one of its checkpoints, with the card in view."""

from __future__ import annotations

import os
from typing import Dict, List, Optional

from qgis.PyQt.QtCore import QEvent, QFileSystemWatcher, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFileDialog,
    QGroupBox,
    QHBoxLayout,
    QTextBrowser,
    QToolButton,
    QWidget,
)

from .. import settings
from ..checkpoints import Checkpoint, available, card_html, cut, shipped_folder, title, why_nothing
from ..messages import tr
from ..resources import icon
from .form_rows import form_rows
from .notice import Notice

PAUSE = 300
"""Milliseconds in which what happens to a folder of checkpoints counts as one change."""


class CheckpointForm(QGroupBox):
    """Network, checkpoint and card.

    Checkpoints that come to a known folder, or leave it, do so on the list, too.
    """

    changed = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(tr("Network"), parent)
        self.task = "change"
        self.chosen: Dict[str, str] = {}
        self.found: List[Checkpoint] = []
        self.refused: List[str] = []
        self.watcher = QFileSystemWatcher(self)
        self.pause = QTimer(self)
        self.pause.setSingleShot(True)
        self.pause.setInterval(PAUSE)
        self.network = QComboBox(self)
        self.network.setToolTip(tr("Networks for which there is a checkpoint"))
        self.checkpoint = QComboBox(self)
        self.checkpoint.setToolTip(
            tr("Weights of the network: what they were trained on decides what they find")
        )
        for box in (self.network, self.checkpoint):  # a long name must not widen the forms
            box.setMinimumContentsLength(8)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.add = QToolButton(self)
        self.add.setIcon(icon("add-folder"))
        self.add.setToolTip(tr("Add a folder with checkpoints of your own (.safetensors)"))
        self.told = Notice(self)
        self.card = QTextBrowser(self)
        self.card.setToolTip(tr("The checkpoint's card"))
        self.card.setMinimumHeight(110)
        self.card.setMaximumHeight(190)
        self._lay_out()
        self.network.currentIndexChanged.connect(self._fill_checkpoints)
        self.checkpoint.currentIndexChanged.connect(self._show_card)
        self.add.clicked.connect(self._choose_folder)
        self.watcher.directoryChanged.connect(lambda _folder: self.pause.start())
        self.pause.timeout.connect(self.look_again)
        self.refresh()

    def enterEvent(self, event: QEvent) -> None:
        """A training adds its folder to the settings, of which nobody is told: look when someone comes to
        choose.
        """
        super().enterEvent(event)
        if set(self._folders()) != set(self.watcher.directories()):
            self.look_again()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.checkpoint, 1)
        row.addWidget(self.add)
        form = form_rows(self)
        form.addRow(tr("&Network"), self.network)
        form.addRow(tr("Check&point"), row)
        form.labelForField(row).setBuddy(self.checkpoint)
        form.addRow(self.told)
        form.addRow(self.card)

    def show_task(self, task: str) -> None:
        """Offer the checkpoints that are made for `task`, the one chosen for it before, if there was one,
        first.
        """
        if task == self.task:
            return
        chosen = self.current()
        self.chosen[self.task] = chosen.path if chosen else ""
        self.task = task
        self.refresh()
        self.choose(self.chosen.get(task, ""))

    def current(self) -> Optional[Checkpoint]:
        """The chosen checkpoint; None where there is none."""
        index = self.checkpoint.currentData()
        return None if index is None else self.found[index]

    def refresh(self) -> None:
        """Look for checkpoints again, keeping the choice where it is still there."""
        chosen = self.current()
        self.found, self.refused = available(self.task)
        watched = self.watcher.directories()
        fresh = [folder for folder in self._folders() if folder not in watched]
        if fresh:
            self.watcher.addPaths(fresh)
        names = list(dict.fromkeys(entry.card.network for entry in self.found))
        self.network.blockSignals(True)
        self.network.clear()
        for name in names:
            self.network.addItem(title(name), name)
        self.network.blockSignals(False)
        self._fill_checkpoints()
        if chosen is not None:
            self.choose(chosen.path)

    def choose(self, path: str) -> bool:
        """Choose the checkpoint at `path`; False where it is not on the list."""
        for index, entry in enumerate(self.found):
            if entry.path == path:
                self.network.setCurrentIndex(self.network.findData(entry.card.network))
                self.checkpoint.setCurrentIndex(self.checkpoint.findData(index))
                return True
        return False

    def look_again(self) -> None:
        """Take over what has come to the folders and left them; the choice stays, and with it what was set
        for it.
        """
        chosen = self.current()
        self.blockSignals(True)
        self.refresh()
        self.blockSignals(False)
        if self.current() != chosen:
            self.changed.emit()

    def _folders(self) -> List[str]:
        """Folders that are there to be watched."""
        return [
            folder for folder in (shipped_folder(), *settings.checkpoint_folders()) if os.path.isdir(folder)
        ]

    def add_folder(self, folder: str) -> None:
        """Remember a folder with checkpoints and choose its first one."""
        if not folder:
            return
        settings.add_checkpoint_folder(folder)
        known = {entry.path for entry in self.found}
        self.refresh()
        fresh = [entry for entry in self.found if entry.path not in known]
        if fresh:
            self.choose(fresh[0].path)
        else:
            nothing = why_nothing(folder, self.task)
            self.told.say(nothing or tr("The checkpoints in {0} are on the list.").format(folder), "warning")

    def take(self, path: str) -> None:
        """Have the checkpoint at `path` on the list from now on, and choose it."""
        settings.add_checkpoint_folder(os.path.dirname(path))
        self.refresh()
        self.choose(path)

    def _fill_checkpoints(self) -> None:
        self.checkpoint.blockSignals(True)
        self.checkpoint.clear()
        for index, entry in enumerate(self.found):
            if entry.card.network == self.network.currentData():
                self.checkpoint.addItem(cut(entry.card.name, 200), index)
        self.checkpoint.blockSignals(False)
        self._show_card()

    def _show_card(self) -> None:
        self.told.say("")
        checkpoint = self.current()
        if checkpoint is not None:
            self.checkpoint.setToolTip(checkpoint.path)
            self.card.setHtml(card_html(checkpoint.card))
        else:
            words = tr(
                "There is no checkpoint yet. Add a folder with .safetensors files that carry a model card."
            )
            self.card.setPlainText("\n".join([words, *self.refused]))
        self.changed.emit()

    def _choose_folder(self) -> None:
        self.add_folder(QFileDialog.getExistingDirectory(self, tr("Folder with checkpoints")))
