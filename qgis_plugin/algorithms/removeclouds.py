"""`revisit:removeclouds`: a cloudy image and a radar image in, the image without clouds and its provenance
out.
"""

from __future__ import annotations

from typing import Any, ClassVar, Dict, List, Optional, Tuple

from qgis.core import QgsProcessingContext

from ...core_models.contract.cloud_jobs import RemoveClouds
from ...core_models.contract.jobs import Result
from .. import layers
from ..export import Export
from ..messages import tr
from . import removeclouds_parameters
from .raster_job import RasterJobAlgorithm

IMAGES = ("OPTICAL", "SAR")


class RemoveCloudsAlgorithm(RasterJobAlgorithm):
    """The image without clouds, what of it was observed, and on request how sure the rest is."""

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
        return tr(
            "cloud,clouds,shadow,removal,sar,radar,sentinel,optical,gap,fill,reconstruct,deep "
            "learning,attention"
        ).split(",")

    def shortDescription(self) -> str:
        """One sentence for the toolbox's tip."""
        return tr(
            "Reconstructs what clouds hide in an optical image from a radar image, and says which pixels "
            "those are."
        )

    def shortHelpString(self) -> str:
        """The text beside the dialog."""
        return removeclouds_parameters.help_text()

    def initAlgorithm(self, config: Optional[Dict[str, Any]] = None) -> None:
        """Declare parameters and outputs."""
        removeclouds_parameters.declare(self)

    def _check_parameter(self, definition: Any, value: Any, context: QgsProcessingContext) -> None:
        if definition.name() == "CLOUD_MASK" and is_word(value):
            return
        super()._check_parameter(definition, value, context)

    def prepare(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> None:
        """Both images and the mask; those that are no local file are exported on the cloudy image's grid."""
        self.dates = {name: self.date(parameters, name, context) for name in IMAGES}
        self.mask = self._mask(parameters, context)
        optical, transforms = self.dates["OPTICAL"], context.transformContext()
        extent = self.extent(parameters, context, optical.crs)
        for name, date in self.dates.items():
            if date.layer is not None:
                around = extent or layers.extent_in(optical, optical.crs, transforms)
                self.exports[name] = Export(date, optical.crs, around, optical.pixel, transforms)

    def _mask(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> str:
        """What the job's cloud mask is; a layer that is no local file is made ready for export."""
        if self.parameterAsBool(parameters, "ALL_CLOUD", context):
            return "none"
        value = parameters.get("CLOUD_MASK")
        if not value:
            return "auto"
        if is_word(value):
            return str(value)
        self.dates["CLOUD_MASK"] = self.date(parameters, "CLOUD_MASK", context)
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
