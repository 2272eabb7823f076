"""`revisit:report`: one HTML file about change polygons, and the same on pages."""

from __future__ import annotations

import os
from typing import Any, ClassVar, Dict, Mapping, Tuple

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingOutputHtml,
    QgsProcessingParameterFileDestination,
)

from ...core_models.contract.options import Option
from ..change_run import FIELDS, is_changes
from ..messages import tr
from .base import RevisitAlgorithm
from .inspectpair import InspectPairAlgorithm
from .values import Parameters

CHANGES = Option(
    "The change polygons. Those that a review has rejected are left out.",
    label="Change polygons",
    kind="polygons",
    name="changes",
    parameter="CHANGES",
    required=True,
)
SAMPLE = Option(
    "Points of Draw a sample of change, answered in the field `reference`; they give the area its interval.",
    label="Sample",
    kind="points",
    name="sample",
    parameter="SAMPLE",
    default="",
    required=False,
    left_open="no interval",
)
LARGEST = Option(
    "The largest changes, of which both dates are shown.",
    label="Changes with pictures",
    kind="integer",
    low=0,
    high=100,
    name="largest",
    parameter="LARGEST",
    default=6,
    required=False,
)


class ReportAlgorithm(RevisitAlgorithm):
    """Maps, areas, sizes, the largest changes, the checkpoint and the receipt on one page."""

    NAME = "report"
    TITLE = "Report of change"
    GROUP = "Change"
    GROUP_ID = "change"
    TAGS = "change,report,html,pdf,print,map,area,receipt"
    SHORT_DESCRIPTION = "Writes a report on change polygons, as HTML and PDF: maps, areas, largest changes."
    HELP = (
        "Writes one HTML file with everything in it: both dates as maps, the area of change with its "
        "interval where a sample was looked at, what a review has said, sizes, the largest changes on both "
        "dates, how the dates stand beside each other, what the checkpoint knows, and the receipt of the "
        "run.\n\n"
        "It needs no network and no other file. PDF has the same on pages of A4. "
        "The pictures show the dates as the project shows them, where it does."
    )
    JOBS = ()
    OWN: ClassVar[Tuple[Option, ...]] = (CHANGES, SAMPLE, LARGEST)
    NUMBERS: ClassVar[Mapping[str, str]] = {}

    def flags(self) -> Any:
        """In the main thread: the layers of the project are drawn."""
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def canExecute(self) -> Tuple[bool, str]:
        """Always: no engine is needed."""
        return True, ""

    def initAlgorithm(self, config: Any = None) -> None:
        """Declare parameters and outputs."""
        super().initAlgorithm(config)
        target = QgsProcessingParameterFileDestination("OUTPUT", tr("Report"), tr("HTML files (*.html)"))
        target.setHelp(tr("HTML file of the report; one that is there is replaced."))
        self.addParameter(target, False)
        self.addOutput(QgsProcessingOutputHtml("OUTPUT", tr("Report")))
        printed = QgsProcessingParameterFileDestination(
            "PDF", tr("Report as PDF"), tr("PDF files (*.pdf)"), None, True, False
        )
        printed.setHelp(tr("The same on pages of A4; one that is there is replaced."))
        self.addParameter(printed, False)
        self.addOutput(QgsProcessingOutputFile("PDF", tr("Report as PDF")))

    def processAlgorithm(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """Draw and write the page."""
        from ..report import report  # neither is needed while QGIS starts
        from ..report_pdf import write_pdf
        from .feedback import InLabels

        layer = self.parameterAsVectorLayer(parameters, "CHANGES", context)
        if not is_changes(layer):
            told = tr("CHANGES has to be a layer of change polygons, with the fields {0}.")
            raise QgsProcessingException(told.format(", ".join(FIELDS)))
        sample = self.parameterAsVectorLayer(parameters, "SAMPLE", context)
        page = self._file(parameters, "OUTPUT", (".html", ".htm"), context)
        printed = self._file(parameters, "PDF", (".pdf",), context)
        largest = self.parameterAsInt(parameters, "LARGEST", context)
        found = report(layer, sample, largest, lambda values: _look(values, context, InLabels(False)))
        try:
            with open(page, "w", encoding="utf-8") as file:
                file.write(found.html())
            if printed:
                write_pdf(found.printed(), found.title, printed)
        except OSError as error:
            path = error.filename or page
            raise QgsProcessingException(tr("{0} cannot be written: {1}").format(path, error)) from error
        return {"OUTPUT": page, **({"PDF": printed} if printed else {})}

    def _file(
        self, parameters: Parameters, name: str, endings: Tuple[str, ...], context: QgsProcessingContext
    ) -> str:
        """Where an output goes, empty where it is not wanted; raises `QgsProcessingException` for a name that
        ends otherwise.
        """
        given = self.parameterAsFileOutput(parameters, name, context)
        path = os.path.abspath(given) if given else ""
        if path and not path.lower().endswith(endings):
            told = tr("{0} is {1}, wanted a name that ends in {2}.")
            raise QgsProcessingException(told.format(name, path, endings[0]))
        return path


def _look(values: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> str:
    """The report of `revisit:inspectpair` with `values`; raises `QgsProcessingException`."""
    algorithm = InspectPairAlgorithm().create()
    for holds, words in (algorithm.canExecute(), algorithm.checkParameterValues(values, context)):
        if not holds:
            raise QgsProcessingException(words)
    results, _ = algorithm.run(values, context, feedback, {}, False)
    return str(results["REPORT"])
