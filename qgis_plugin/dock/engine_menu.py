"""What can be done with the engine beside setting it up: change, repair, remove."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Callable, Tuple

from qgis.PyQt.QtWidgets import QFileDialog, QMenu, QMessageBox

from .. import settings
from ..engine.plan import GIGABYTE, ON_DISK, Plan
from ..messages import tr
from ..numbers import filled

if TYPE_CHECKING:
    from .engine_form import EngineForm


class EngineMenu(QMenu):
    """Asks before it does anything; filled anew whenever it is opened."""

    def __init__(self, form: EngineForm) -> None:
        super().__init__(form)
        self.form = form
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """Offer what makes sense now."""
        self.clear()
        for words, act, sensible in self._entries():
            if sensible:
                self.addAction(words, act)

    def _entries(self) -> Tuple[Tuple[str, Callable[[], object], bool], ...]:
        own = os.path.isdir(settings.profile_environment())
        cuda, gpu = self.form.state.cuda, self.form.state.gpu
        other = tr("Set up anew without CUDA…") if cuda else tr("Set up anew with CUDA…")
        return (
            (tr("Repair: set up anew…"), lambda: self._set_up_anew(cuda), own),
            (other, lambda: self._set_up_anew(not cuda), own and bool(cuda or gpu)),
            (tr("Set up from a folder of wheels…"), self._choose_wheels, True),
            (tr("Choose a Python…"), self._choose_python, True),
            (tr("Go back to Revisit's own"), lambda: self.form.use(""), bool(settings.engine_python())),
            (tr("Remove the engine…"), self._remove, own),
            (tr("Look again"), self.form.refresh, True),
        )

    def _set_up_anew(self, cuda: bool) -> None:
        told = tr("Set the engine up anew, {0} on the disk? The old one stays until the new one is whole.")
        if self._confirmed(told.format(size_in_words(ON_DISK[cuda]))):
            self.form.start_setup(Plan(cuda))

    def _choose_wheels(self) -> None:
        title = tr("Folder with wheels of the engine's packages")
        folder = QFileDialog.getExistingDirectory(self.form, title)
        if folder:
            self.form.set_up_from(folder)

    def _choose_python(self) -> None:
        title = tr("Python of an environment with torch and rasterio")
        path, _ = QFileDialog.getOpenFileName(self.form, title)
        if path:
            self.form.use(path)

    def _remove(self) -> None:
        told = tr("Remove the engine in {0}? Checkpoints and results stay.")
        if self._confirmed(told.format(settings.profile_environment())):
            self.form.remove_engine()

    def _confirmed(self, words: str) -> bool:
        answer = QMessageBox.question(self.form, tr("Revisit's engine"), words)
        return bool(answer == QMessageBox.StandardButton.Yes)


def size_in_words(amount: float) -> str:
    """Bytes as gigabytes: `about 1.6 GB`."""
    return filled(tr("about {0:.1f} GB"), amount / GIGABYTE)
