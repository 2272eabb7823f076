"""`revisit:report`: one HTML file about change polygons."""

from __future__ import annotations

import os
from typing import Any, ClassVar, Dict, Mapping, Tuple

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputHtml,
    QgsProcessingParameterFileDestination,
)

from ...core_models.contract.options import Option
from ..change_run import FIELDS, is_changes
from ..messages import tr
from ..report import report
from .base import RevisitAlgorithm
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
    TAGS = "change,report,html,print,map,area,receipt"
    SHORT_DESCRIPTION = "Writes one HTML file about change polygons: maps, areas, largest changes, receipt."
    HELP = (
        "Writes one HTML file with everything in it: both dates as maps, the area of change with its "
        "interval where a sample was looked at, what a review has said, sizes, the largest changes on both "
        "dates, what the checkpoint knows, and the receipt of the run.\n\n"
        "It needs no network and no other file, and prints from any browser, which also makes a PDF of it. "
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

    def processAlgorithm(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """Draw and write the page."""
        layer = self.parameterAsVectorLayer(parameters, "CHANGES", context)
        if not is_changes(layer):
            told = tr("CHANGES has to be a layer of change polygons, with the fields {0}.")
            raise QgsProcessingException(told.format(", ".join(FIELDS)))
        sample = self.parameterAsVectorLayer(parameters, "SAMPLE", context)
        path = os.path.abspath(self.parameterAsFileOutput(parameters, "OUTPUT", context))
        if not path.lower().endswith((".html", ".htm")):
            raise QgsProcessingException(tr("OUTPUT is {0}, wanted a name that ends in .html.").format(path))
        page = report(layer, sample, self.parameterAsInt(parameters, "LARGEST", context))
        try:
            with open(path, "w", encoding="utf-8") as file:
                file.write(page)
        except OSError as error:
            raise QgsProcessingException(tr("{0} cannot be written: {1}").format(path, error)) from error
        return {"OUTPUT": path}
