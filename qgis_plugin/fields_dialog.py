"""Processing's dialog with the fields alone that matter for what was chosen, and a checkpoint to go on from
suggested.
"""

from __future__ import annotations

from typing import Any, Dict

from processing.gui.AlgorithmDialog import AlgorithmDialog
from processing.gui.ParametersPanel import ParametersPanel
from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext
from qgis.PyQt.QtWidgets import QWidget

from .messages import tr

START = "START"
"""The parameter that a checkpoint is suggested for."""


class FieldsDialog(AlgorithmDialog):
    """The dialog of an algorithm that says which of its fields matter: a `SceneAlgorithm`."""

    def getParametersPanel(self, algorithm: QgsProcessingAlgorithm, parent: QWidget) -> FieldsPanel:
        """The form in it."""
        return FieldsPanel(parent, algorithm)


class FieldsPanel(ParametersPanel):
    """The form: after each change it shows what matters now, and says nothing of what it does not show."""

    start_label = ""
    suggested = ""
    """The checkpoint that the form has filled in by itself; another one is the user's."""

    def initWidgets(self) -> None:
        """Called by Processing when the form is made."""
        super().initWidgets()
        if START in self.wrappers:
            self.start_label = self._label(START).text()
            self._label(START).setWordWrap(True)
        for name in (*self.algorithm().DECIDES, *self.algorithm().SOURCES):
            self.wrappers[name].widgetValueHasChanged.connect(self._changed)
        self.settle()

    def _changed(self, _wrapper: Any) -> None:
        """A method: over a function that holds the form, QGIS crashes when it ends."""
        self.settle()

    def settle(self) -> None:
        """Show the fields that matter, those that are needed without “optional”, and suggest where to go on
        from.
        """
        shown = self.algorithm().shown(self._values())
        for name, wrapper in self.wrappers.items():
            for part in (wrapper.wrappedWidget(), self._label(name)):
                if part is not None:
                    part.setVisible(name in shown)
        for name in self.algorithm().needed(self._values()):
            self._label(name).setText(self.algorithm().parameterDefinition(name).description())
        if START in self.wrappers:
            self._suggest()

    def createProcessingParameters(self, *given: Any, **named: Any) -> Dict[str, Any]:
        """What the form says, of the fields that it shows."""
        said: Dict[str, Any] = super().createProcessingParameters(*given, **named)
        shown = self.algorithm().shown(self._values())
        return {name: value for name, value in said.items() if name in shown}

    def _values(self) -> Dict[str, Any]:
        names = (*self.algorithm().DECIDES, *self.algorithm().SOURCES)
        return {name: self.wrappers[name].parameterValue() for name in names}

    def _suggest(self) -> None:
        context = QgsProcessingContext()
        context.setProject(self.processing_context.project())
        found = self.algorithm().suggestion(self._values(), context)
        label, start = self._label(START), self.wrappers[START]
        words = tr("{0} – suggested: {1}").format(self.start_label, found.card.name) if found else ""
        label.setText(words or self.start_label)
        if (start.parameterValue() or "") == self.suggested:
            self.suggested = found.path if found else ""
            start.setParameterValue(self.suggested or None, self.processing_context)

    def _label(self, name: str) -> Any:
        return self.wrappers[name].wrappedLabel()
