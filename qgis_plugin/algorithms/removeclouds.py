"""`revisit:removeclouds`: a cloudy image and a radar image in, the image without clouds and its provenance
out.
"""

from __future__ import annotations

from typing import Any, ClassVar, Dict, Optional, Tuple

from qgis.core import QgsProcessingContext

from ...core_models.contract.cloud_jobs import RemoveClouds
from ...core_models.contract.jobs import Result
from ..export import Export
from ..messages import tr
from ..sources import extent_in
from . import removeclouds_parameters
from .raster_job import RasterJobAlgorithm

IMAGES = ("OPTICAL", "SAR")


class RemoveCloudsAlgorithm(RasterJobAlgorithm):
    """The image without clouds, what of it was observed, and on request how sure the rest is."""

    NAME = "removeclouds"
    TITLE = "Remove clouds"
    GROUP = "Clouds"
    GROUP_ID = "clouds"
    TAGS = (
        "cloud,clouds,shadow,removal,sar,radar,sentinel,optical,gap,fill,reconstruct,deep learning,attention"
    )
    SHORT_DESCRIPTION = (
        "Reconstructs what clouds hide in an optical image from a radar image, and says which pixels those "
        "are."
    )
    HELP = (
        "Reconstructs what clouds and their shadows hide in an optical image, from a radar image of about "
        "the same day.\n\n"
        "Clear pixels stay as they are, bit for bit, with all bands, type, nodata and metadata of the "
        "image. The radar image may have another CRS, pixel size and extent; it is warped onto the optical "
        "image while it is read.\n\n"
        "A reconstruction is a guess. The provenance raster says of every pixel whether it was observed "
        "(0), reconstructed (1) or not observed (255), and “Detect change” counts reconstructed pixels as "
        "not observed unless told otherwise.\n\n"
        "Without a cloud mask, clouds and shadows are found by thresholds on Sentinel-2 reflectance, which "
        "take snow and bright roofs for cloud and miss haze: look at the provenance.\n\n"
        "Every output has a receipt beside it (.receipt.json) with all that is needed to repeat the run."
    )
    SOURCES = (*IMAGES, "CLOUD_MASK")
    OUTPUTS: ClassVar[Dict[str, str]] = {
        "clear": "OUTPUT",
        "provenance": "PROVENANCE",
        "uncertainty": "UNCERTAINTY",
    }
    TEMPORARY = "clear.tif"
    TASK = "clouds"

    def __init__(self) -> None:
        super().__init__()
        self.mask = "auto"

    def initAlgorithm(self, config: Optional[Dict[str, Any]] = None) -> None:
        """Declare parameters and outputs."""
        removeclouds_parameters.declare(self)

    def _check_parameter(self, definition: Any, value: Any, context: QgsProcessingContext) -> None:
        if definition.name() == "CLOUD_MASK" and is_word(value):
            return
        super()._check_parameter(definition, value, context)

    def prepare(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> None:
        """Both images and the mask; those that are no local file are exported on the cloudy image's grid."""
        self.sources = {name: self.source(parameters, name, context) for name in IMAGES}
        self.mask = self._mask(parameters, context)
        optical, transforms = self.sources["OPTICAL"], context.transformContext()
        extent = self.extent(parameters, context, optical.crs)
        for name, source in self.sources.items():
            if source.layer is not None:
                around = extent or extent_in(optical, optical.crs, transforms)
                self.exports[name] = Export(source, optical.crs, around, optical.pixel, transforms)

    def _mask(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> str:
        """What the job's cloud mask is; a layer that is no local file is made ready for export."""
        if self.parameterAsBool(parameters, "ALL_CLOUD", context):
            return "none"
        value = parameters.get("CLOUD_MASK")
        if not value:
            return "auto"
        if is_word(value):
            return str(value)
        self.sources["CLOUD_MASK"] = self.source(parameters, "CLOUD_MASK", context)
        return ""

    def job(
        self,
        parameters: Dict[str, Any],
        context: QgsProcessingContext,
        paths: Dict[str, str],
        outputs: Dict[str, str],
        extent: Optional[Tuple[float, float, float, float]],
    ) -> RemoveClouds:
        """The job for the engine; raises `InputRefused` for a value that cannot be."""
        return RemoveClouds(
            optical=paths["OPTICAL"],
            sar=paths["SAR"],
            checkpoint=self.checkpoint(parameters, context),
            output=outputs["OUTPUT"],
            cloud_mask=self.mask or paths["CLOUD_MASK"],
            provenance=outputs.get("PROVENANCE", ""),
            uncertainty=outputs.get("UNCERTAINTY", ""),
            extent=extent,
            bands_optical=self.bands(parameters, "BANDS_OPTICAL", context),
            bands_sar=self.bands(parameters, "BANDS_SAR", context),
            offset=self.parameterAsEnumString(parameters, "OFFSET", context),
            sar_units=self.parameterAsEnumString(parameters, "SAR_UNITS", context),
            clear=self.parameterAsEnumString(parameters, "CLEAR", context),
            **self.engine_options(parameters, context),
        )

    def numbers(self, result: Result) -> Dict[str, Any]:
        """The algorithm's outputs that are numbers."""
        found = result.numbers
        return {
            "CLOUD_SHARE": found["cloud_share"] + found["shadow_share"],
            "RECONSTRUCTED_SHARE": found["reconstructed_share"],
            "KEPT_SHARE": found["kept_share"],
        }

    @staticmethod
    def summary(results: Dict[str, Any]) -> str:
        """The algorithm's numbers in a sentence."""
        told = tr(
            "{0:.1%} of the image was cloud or shadow; {1:.1%} was reconstructed, {2:.1%} stayed as it was."
        )
        return told.format(results["CLOUD_SHARE"], results["RECONSTRUCTED_SHARE"], results["KEPT_SHARE"])


def is_word(value: object) -> bool:
    """Whether a cloud mask is named in words and not as a raster."""
    return isinstance(value, str) and (value in ("auto", "none") or value.startswith("band:"))
