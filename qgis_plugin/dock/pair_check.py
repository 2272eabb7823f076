"""What two dates are like beside each other, asked in the background as soon as both are chosen."""

from __future__ import annotations

import html
import json
from typing import Any, Dict, List, Optional

from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QCheckBox, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from ..algorithms.inspectpair import InspectPairAlgorithm
from ..messages import tr
from ..pair_rows import LOOK, STOP, Row, rows_of, shift_to_take_out, stop_row
from ..report_pair import MARKS
from .runner import Runner
from .wrapped_text import WrappedText

PAUSE = 500
"""Milliseconds for which the choice has to stand."""


class PairCheck(QWidget):
    """A line that says how the pair stands, and rows below it that say why."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.parameters: Dict[str, Any] = {}
        self.rows: List[Row] = []
        self._asked: Dict[str, Any] = {}
        self.runner = Runner(self, quiet=True)
        self.pause = QTimer(self)
        self.pause.setSingleShot(True)
        self.pause.setInterval(PAUSE)
        self.head = QToolButton(self)
        self.head.setCheckable(True)
        self.head.setAutoRaise(True)
        self.head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.head.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # or it widens the dock
        self.head.setToolTip(tr("Show or hide what was found of the pair"))
        self.body = WrappedText(self)
        self.align = QCheckBox(self)
        self.align.setToolTip(
            tr("Read After shifted by what the run measures. What leaves the image counts as not observed.")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.head, self.body, self.align):
            column.addWidget(part)
        self.head.toggled.connect(self._show_body)
        self.pause.timeout.connect(self._start)
        self.runner.ended.connect(self._ended)
        self._tell([], "")

    def ask(self, parameters: Dict[str, Any]) -> None:
        """Look at a pair: BEFORE, AFTER and CHECKPOINT; empty: at none. A look at another one is given up.

        Beside another checkpoint, what was found of the same dates stays in view until that is found.
        """
        if parameters == self.parameters:
            return
        same = all(parameters.get(name) == self.parameters.get(name) for name in ("BEFORE", "AFTER"))
        if not (same and self.rows):
            self._tell([], tr("Looking at the pair…") if parameters else "")
        self.parameters = parameters
        self.runner.cancel()
        self.pause.stop()
        if parameters:
            self.pause.start()

    def options(self) -> Dict[str, Any]:
        """What of the offers is to be done by a run, as parameters of its algorithm."""
        return {"ALIGN": True} if self.align.isChecked() else {}

    def give_up(self) -> None:
        """Stop looking: a run needs the engine, after which nobody asks about this pair."""
        looking = self.pause.isActive() or self.runner.running
        self.pause.stop()
        self.runner.cancel()
        if not self.rows:
            self._tell([], "")
        elif looking:  # the rows are those of another checkpoint
            self.parameters = {**self.parameters, "CHECKPOINT": None}

    def close_down(self) -> None:
        """Stop looking, and wait for the end."""
        self.pause.stop()
        self.parameters = {}
        self.runner.close_down()

    def _start(self) -> None:
        if self.runner.running:  # one that was given up, and needs a moment
            self.pause.start()
            return
        self._asked = self.parameters
        problem = self.runner.start(f"revisit:{InspectPairAlgorithm.NAME}", self.parameters)
        if problem:
            self._tell([stop_row(problem)], tr("The pair cannot be compared"))

    def _ended(self, successful: bool, results: Dict[str, Any]) -> None:
        if self._asked != self.parameters or self.runner.cancelled:
            return
        if not successful:
            why = [stop_row(self.runner.error)] if self.runner.error else []
            self._tell(why, tr("The pair cannot be compared"))
            return
        report = json.loads(results["REPORT"])
        rows = rows_of(report)
        number = sum(row.state == LOOK for row in rows)
        told = tr("The pair fits; to look at: {0}") if number else tr("The pair fits")
        self._tell(rows, told.format(number), shift_to_take_out(report))

    def _tell(self, rows: List[Row], words: str, offer: str = "") -> None:
        """Show `rows` under `words`; `offer` says what a tick would take out. Rows in the place of others are
        as open as those were, unless they stop a run.
        """
        stops = any(row.state == STOP for row in rows)
        shown = self.head.isChecked() if self.rows else any(row.state == LOOK for row in rows)
        self.rows = rows
        self.align.setText(offer)
        self.align.setVisible(bool(offer))
        if not offer:
            self.align.setChecked(False)
        self.head.setText(words)
        self.body.setHtml(_table(rows))
        self.head.setChecked(bool(rows) and (shown or stops))
        self.head.setArrowType(Qt.ArrowType.NoArrow)
        self._show_body(self.head.isChecked())
        self.setVisible(bool(words))

    def _show_body(self, shown: bool) -> None:
        self.body.setVisible(shown and bool(self.rows))
        if self.rows:
            self.head.setArrowType(Qt.ArrowType.DownArrow if shown else Qt.ArrowType.RightArrow)


def _table(rows: List[Row]) -> str:
    """Rows as rich text: mark, label and words."""
    lines = []
    for row in rows:
        mark, colour = MARKS[row.state]
        label = f"<b>{html.escape(row.label)}:</b> " if row.label else ""
        lines.append(
            f"<tr><td style='color:{colour}; padding-right:6px' title='{tr(row.state)}'><b>{mark}</b></td>"
            f"<td>{label}{html.escape(row.words)}</td></tr>"
        )
    return f"<table>{''.join(lines)}</table>"
