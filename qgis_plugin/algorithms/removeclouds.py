"""`revisit:removeclouds`: a cloudy image and a radar image in, the image without clouds and its provenance out."""

from __future__ import annotations

import os
from typing import Any, Dict, List, Optional

from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback, QgsProcessingUtils, QgsRectangle

from ...core_models.contract.errors import CoreError
from ...core_models.contract.jobs import RemoveClouds, Result
from .. import layers
from ..export import Export
from ..messages import sentence, tr
from . import removeclouds_parameters
from .base import RevisitAlgorithm
from .parameters import band_numbers

RASTERS = {"provenance": "PROVENANCE", "uncertainty": "UNCERTAINTY"}
IMAGES = ("OPTICAL", "SAR")


class RemoveCloudsAlgorithm(RevisitAlgorithm):
    """The image without clouds, what of it was observed, and on request how sure the rest is."""

    SOURCES = (*IMAGES, "CLOUD_MASK")
    EXPLAINED = ("CHECKPOINT",)
    TASK = "clouds"

    def __init__(self) -> None:
        super().__init__()
        self.images: Dict[str, layers.Date] = {}
        self.exports: Dict[str, Export] = {}
        self.mask = "auto"

    def name(self) -> str:
        """Second half of the algorithm's id; never changes."""
        return "removeclouds"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Remove clouds")

    def group(self) -> str:
        """Group in the toolbox."""
        return tr("Clouds")

    def groupId(self) -> str:
        """Never changes."""
        return "clouds"

    def tags(self) -> List[str]:
        """Words that find the algorithm."""
        return tr("cloud,clouds,shadow,removal,sar,radar,sentinel,optical,gap,fill,reconstruct,deep learning,attention").split(",")

    def shortDescription(self) -> str:
        """One sentence for the toolbox's tip."""
        return tr("Reconstructs what clouds hide in an optical image from a radar image, and says which pixels those are.")

    def shortHelpString(self) -> str:
        """The text beside the dialog."""
        return removeclouds_parameters.help_text()

    def initAlgorithm(self, config: Optional[Dict[str, Any]] = None) -> None:
        """Declare parameters and outputs."""
        removeclouds_parameters.declare(self)

    def check(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> None:
        """Options and the checkpoint's card, without reading a raster; raises `CoreError`."""
        self._job(parameters, context, dict.fromkeys(IMAGES, "image"), {"OUTPUT": "clear.tif"}, None)
        self.check_checkpoint(parameters, context)

    def _check_parameter(self, definition: Any, value: Any, context: QgsProcessingContext) -> None:
        if definition.name() == "CLOUD_MASK" and is_word(value):
            return
        super()._check_parameter(definition, value, context)

    def prepareAlgorithm(self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> bool:
        """In the main thread: find the files behind the layers, and make ready what has to be exported."""
        try:
            self.images = {name: self.date(parameters, name, context) for name in IMAGES}
            self.mask = self._mask(parameters, context)
            self._prepare_exports(parameters, context)
        except CoreError as error:
            raise QgsProcessingException(sentence(error)) from error
        return True

    def _mask(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> str:
        """What the job's cloud mask is; a layer that is no local file is made ready for export."""
        if self.parameterAsBool(parameters, "ALL_CLOUD", context):
            return "none"
        value = parameters.get("CLOUD_MASK")
        if not value:
            return "auto"
        if is_word(value):
            return str(value)
        self.images["CLOUD_MASK"] = self.date(parameters, "CLOUD_MASK", context)
        return ""

    def _prepare_exports(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> None:
        optical, transforms = self.images["OPTICAL"], context.transformContext()
        extent = self.extent(parameters, context, optical.crs)
        for name, image in self.images.items():
            if image.layer is not None:
                around = extent or layers.extent_in(optical, optical.crs, transforms)
                self.exports[name] = Export(image, optical.crs, around, optical.pixel, transforms)

    def processAlgorithm(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """In the algorithm's thread: export, run the engine, put the styles beside its outputs."""
        try:
            paths = {name: self.date_path(image, self.exports.get(name), feedback) for name, image in self.images.items()}
            self.mask = self.mask or paths["CLOUD_MASK"]
            outputs = {name: self.destination(parameters, name, context) for name in ("OUTPUT", *RASTERS.values())}
            outputs["OUTPUT"] = outputs["OUTPUT"] or QgsProcessingUtils.generateTempFilename("clear.tif")
            extent = self.extent(parameters, context, self.images["OPTICAL"].crs)
            result = self.run_job(self._job(parameters, context, paths, outputs, extent), feedback)
        except CoreError as error:
            raise QgsProcessingException(sentence(error)) from error
        try:
            layers.save_styles(result.outputs)
        except OSError as error:
            feedback.pushWarning(tr("The styles could not be saved beside the outputs: {0}").format(error))
        self.style_when_loaded(result.outputs, context)
        return self._answer(result, feedback)

    def _job(
        self,
        parameters: Dict[str, Any],
        context: QgsProcessingContext,
        paths: Dict[str, str],
        outputs: Dict[str, str],
        extent: Optional[QgsRectangle],
    ) -> RemoveClouds:
        """The job for the engine; raises `InputRefused` for a value that cannot be."""
        return RemoveClouds(
            optical=paths["OPTICAL"],
            sar=paths["SAR"],
            checkpoint=self.checkpoint(parameters, context),
            output=outputs["OUTPUT"],
            cloud_mask=self.mask,
            provenance=outputs.get("PROVENANCE", ""),
            uncertainty=outputs.get("UNCERTAINTY", ""),
            extent=(extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum()) if extent else None,
            bands_optical=band_numbers(self.parameterAsString(parameters, "BANDS_OPTICAL", context), "BANDS_OPTICAL"),
            bands_sar=band_numbers(self.parameterAsString(parameters, "BANDS_SAR", context), "BANDS_SAR"),
            offset=self.parameterAsEnumString(parameters, "OFFSET", context),
            sar_units=self.parameterAsEnumString(parameters, "SAR_UNITS", context),
            clear=self.parameterAsEnumString(parameters, "CLEAR", context),
            tile=self.optional_integer(parameters, "TILE", context),
            overlap=self.optional_integer(parameters, "OVERLAP", context),
            batch=self.optional_integer(parameters, "BATCH", context),
            device=self.parameterAsEnumString(parameters, "DEVICE", context),
            precision=self.parameterAsEnumString(parameters, "PRECISION", context),
        )

    def _answer(self, result: Result, feedback: QgsProcessingFeedback) -> Dict[str, Any]:
        found = result.numbers
        numbers = {
            "CLOUD_SHARE": found["cloud_share"] + found["shadow_share"],
            "RECONSTRUCTED_SHARE": found["reconstructed_share"],
            "KEPT_SHARE": found["kept_share"],
        }
        feedback.pushInfo(summary(numbers))
        rasters = {name: os.path.abspath(result.outputs[kind]) for kind, name in RASTERS.items() if result.outputs.get(kind)}
        return {"OUTPUT": result.outputs["clear"], **rasters, **numbers}


def summary(results: Dict[str, Any]) -> str:
    """The algorithm's numbers in a sentence."""
    told = tr("{0:.1%} of the image was cloud or shadow; {1:.1%} was reconstructed, {2:.1%} stayed as it was.")
    return told.format(results["CLOUD_SHARE"], results["RECONSTRUCTED_SHARE"], results["KEPT_SHARE"])


def is_word(value: object) -> bool:
    """Whether a cloud mask is named in words and not as a raster."""
    return isinstance(value, str) and (value in ("auto", "none") or value.startswith("band:"))
