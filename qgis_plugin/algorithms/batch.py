"""`revisit:batch`: a table of pairs of dates in, the changes of all places out."""

from __future__ import annotations

import os
from typing import Any, ClassVar, Dict, Mapping, Optional

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingOutputVectorLayer,
)

from ...core_models.contract.batch_jobs import BatchChange
from ...core_models.contract.errors import CoreError, InputRefused
from ...core_models.contract.options import Option
from ..messages import sentence, tr
from ..numbers import area, counted, filled, polygons
from .base import RevisitAlgorithm
from .values import Parameters

FOLDER = Option(
    "In the place of a table, a folder of rasters that are paired by their names, or by those of the folders "
    "in it.",
    label="Or a folder of pairs",
    kind="folder",
    name="folder",
    parameter="FOLDER",
)


class BatchAlgorithm(RevisitAlgorithm):
    """Detect change at many places, in several processes."""

    NAME = "batch"
    TITLE = "Detect change at many places"
    GROUP = "Change"
    GROUP_ID = "change"
    TAGS = "change,batch,many,scenes,tiles,table,stac,dask,deep learning,attention,satellite"
    SHORT_DESCRIPTION = "Finds what changed at many places, each a row of a table with its two dates."
    HELP = (
        "Runs Detect change on each row of a table, in several processes. PAIRS is a CSV file or a vector "
        "layer (GeoPackage) with the columns before and after, and name or any option of detect-change, such "
        "as threshold; or a STAC item collection (JSON). In its place FOLDER is a folder of rasters that are "
        "paired by their names: A/x.tif and B/x.tif, x_before.tif and x_after.tif, x_2019.tif and "
        "x_2021.tif.\n\n"
        "The folder gets a GeoPackage with its receipt for each scene, scenes.csv, which says what became "
        "of each, and all-changes.gpkg with the polygons of all.\n\n"
        "A scene that is refused does not stop the others: it is named in scenes.csv, and at the end. The "
        "same run again leaves out what is done, and goes on where it was interrupted."
    )
    JOBS = (BatchChange,)
    IN_QGIS: ClassVar[Mapping[str, Mapping[str, Any]]] = {"pairs": {"required": False}}
    OWN = (FOLDER,)
    ORDER = ("PAIRS", "FOLDER", "CHECKPOINT", "MAP", "SCORE", "OUTPUT", "SETTINGS")
    EXPLAINED = ("CHECKPOINT", "PAIRS")
    NUMBERS: ClassVar[Mapping[str, str]] = {
        "SCENES": "Number of scenes",
        "DONE_BEFORE": "Scenes that an earlier run had done",
        "POLYGONS": "Number of polygons",
        "CHANGED_AREA": "Changed area (m²)",
    }

    def initAlgorithm(self, config: Optional[Dict[str, Any]] = None) -> None:
        """Declare parameters and outputs."""
        super().initAlgorithm(config)
        self.addOutput(QgsProcessingOutputVectorLayer("CHANGES", tr("The polygons of all scenes")))
        self.addOutput(QgsProcessingOutputFile("TABLE", tr("What became of each scene (CSV)")))

    def check(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        """Options, the table's path and the checkpoint's card; raises `CoreError`."""
        self.card(parameters, context)
        job = self._job(parameters, context)
        if not os.path.exists(job.pairs):
            name = "FOLDER" if parameters.get("FOLDER") else "PAIRS"
            message = tr("{0} does not exist.").format(job.pairs)
            raise InputRefused("input.missing", message, tr("Check {0}.").format(name))

    def processAlgorithm(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """In the algorithm's thread: run the engine."""
        try:
            job = self._job(parameters, context)
            result = self.run_job(job, feedback)
        except CoreError as error:
            raise QgsProcessingException(sentence(error)) from error
        found = result.numbers
        numbers = {name: int(found[name.lower()]) for name in ("SCENES", "DONE_BEFORE", "POLYGONS")}
        scenes, before, shapes = numbers.values()
        told = tr("{0}, {1} of them done before: {2}, {3} changed.")
        of_all = counted(scenes, tr("{0} scene"), tr("{0} scenes"))
        feedback.pushInfo(filled(told, of_all, before, polygons(shapes), area(found["changed_area_m2"])))
        files = {"CHANGES": result.outputs["changes"], "TABLE": result.outputs["table"]}
        return {"OUTPUT": job.output, **files, **numbers, "CHANGED_AREA": found["changed_area_m2"]}

    def _job(self, parameters: Parameters, context: QgsProcessingContext) -> BatchChange:
        """The job for the engine; raises `InputRefused` for a value that cannot be."""
        given = [self.parameterAsFile(parameters, name, context) for name in ("PAIRS", "FOLDER")]
        if all(given) or not any(given):
            raise InputRefused("batch.pairs", tr("Set either PAIRS or FOLDER."))
        pairs = given[0] or given[1]
        return BatchChange(
            **self.values(BatchChange, parameters, context),
            checkpoint=self.checkpoint(parameters, context),
            pairs=os.path.abspath(pairs),
            output=os.path.abspath(self.parameterAsString(parameters, "OUTPUT", context)),
        )
