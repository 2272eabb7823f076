"""`revisit:removeclouds`: a cloudy image and a radar image in, the image without clouds and its provenance
out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Dict, Mapping

from qgis.core import QgsProcessingContext

from ...core_models.contract.cloud_jobs import RemoveClouds, provenance_path
from ...core_models.contract.job_base import require_tiles
from ...core_models.contract.options import Option
from ..export import Export
from ..messages import tr
from ..numbers import filled
from ..sources import extent_in
from .raster_job import RasterJobAlgorithm
from .values import Parameters

if TYPE_CHECKING:
    from ...core_models.contract.card import ModelCard
    from ...core_models.contract.jobs import Result

IMAGES = ("OPTICAL", "SAR")
ALL_CLOUD = Option(
    "Every pixel counts as cloud: for an image under haze or in one great shadow, where thresholds find "
    "nothing.",
    label="Reconstruct everything",
    kind="flag",
    advanced=True,
    name="all_cloud",
    parameter="ALL_CLOUD",
    default=False,
)
"""The cloud mask `none`, for a form whose mask is a raster."""


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
        "Without a cloud mask, clouds and shadows are found by ukis-csmask where it is installed, else by "
        "thresholds on Sentinel-2 reflectance, which take snow and bright roofs for cloud and miss haze: "
        "look at the provenance.\n\n"
        "“Learn from the scene” lets a network learn from the clear ground of this image, under drawn "
        "clouds, with its own radar. It is used where it beats the checkpoint on clear ground that was held "
        "out. What it learned lies beside the output (…_adapted.safetensors), and later runs on the same "
        "images use it.\n\n"
        "Every output has a receipt beside it (.receipt.json) with all that is needed to repeat the run."
    )
    JOBS = (RemoveClouds,)
    IN_QGIS: ClassVar[Mapping[str, Mapping[str, Any]]] = {"cloud_mask": {"left_open": "auto"}}
    OWN = (ALL_CLOUD,)
    ORDER = ("ALL_CLOUD", "CLEAR")
    ALWAYS_WRITTEN = ("PROVENANCE",)
    SOURCES = (*IMAGES, "CLOUD_MASK")
    PAIR = IMAGES
    OUTPUTS: ClassVar[Dict[str, str]] = {
        "clear": "OUTPUT",
        "provenance": "PROVENANCE",
        "uncertainty": "UNCERTAINTY",
    }
    TEMPORARY = "clear.tif"
    TASK = "clouds"
    NUMBERS: ClassVar[Mapping[str, str]] = {
        "CLOUD_SHARE": "Share of cloud and shadow (0 to 1)",
        "RECONSTRUCTED_SHARE": "Share that was reconstructed (0 to 1)",
        "KEPT_SHARE": "Share that was observed and kept (0 to 1)",
        "ADAPTED_GAIN": "What the scene taught, on held-out clear ground (dB); 0 without",
    }

    def __init__(self) -> None:
        super().__init__()
        self.mask = ""
        """Word for the cloud mask; empty: it is among the sources."""

    def _check_parameter(self, definition: Any, value: Any, context: QgsProcessingContext) -> None:
        if definition.name() == "CLOUD_MASK" and is_word(value):
            return
        super()._check_parameter(definition, value, context)

    def check_together(self, values: Mapping[str, Any], card: ModelCard) -> None:
        """Refuse tiles that overlap by more than half."""
        require_tiles(values["tile"], values["overlap"])

    def prepare_sources(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        """Both images and the mask; those that are no local file are exported on the cloudy image's grid."""
        self.mask = self._mask_in_words(parameters, context)
        names = IMAGES if self.mask else self.SOURCES
        self.sources = {name: self.source(parameters, name, context) for name in names}
        optical, transforms = self.sources["OPTICAL"], context.transformContext()
        extent = self.extent(parameters, context, optical.crs)
        for name, source in self.no_local_files():
            around = extent or extent_in(optical, optical.crs, transforms)
            self.exports[name] = Export(source, optical.crs, around, optical.pixel, transforms)

    def by_field(self, parameters: Mapping[str, Any]) -> Dict[str, Any]:
        """The parameters by the job's fields."""
        mask = {"cloud_mask": "none"} if parameters.get("ALL_CLOUD") else {}
        return {**super().by_field(parameters), **mask}

    def _mask_in_words(self, parameters: Parameters, context: QgsProcessingContext) -> str:
        """What the job's cloud mask is where it is no raster of its own, else empty."""
        if self.parameterAsBool(parameters, "ALL_CLOUD", context):
            return "none"
        value = parameters.get("CLOUD_MASK") or "auto"
        return str(value) if is_word(value) else ""

    def outputs(self, parameters: Parameters, context: QgsProcessingContext) -> Dict[str, str]:
        """Where each output was asked to go; the provenance is always written."""
        chosen = super().outputs(parameters, context)
        return {**chosen, "provenance": chosen["provenance"] or provenance_path(chosen["output"])}

    def inputs(self, paths: Dict[str, str]) -> Dict[str, Any]:
        """Both images and the mask."""
        return {"cloud_mask": self.mask, **super().inputs(paths)}

    def numbers(self, result: Result) -> Dict[str, Any]:
        """The algorithm's outputs that are numbers."""
        found = result.numbers
        return {
            "CLOUD_SHARE": found["cloud_share"] + found["shadow_share"],
            "RECONSTRUCTED_SHARE": found["reconstructed_share"],
            "KEPT_SHARE": found["kept_share"],
            "ADAPTED_GAIN": found.get("adapted_gain_db", 0.0),
        }

    @staticmethod
    def summary(results: Mapping[str, Any]) -> str:
        """The algorithm's numbers in a sentence."""
        told = tr(
            "{0:.1%} of the image was cloud or shadow; {1:.1%} was reconstructed, {2:.1%} stayed as it was."
        )
        words = filled(told, results["CLOUD_SHARE"], results["RECONSTRUCTED_SHARE"], results["KEPT_SHARE"])
        gain = results.get("ADAPTED_GAIN")
        taught = tr(
            "What the scene taught is {0:.1f} dB better than the checkpoint on held-out clear ground."
        )
        return f"{words} {filled(taught, gain)}" if gain else words


def is_word(value: object) -> bool:
    """Whether a cloud mask is named in words and not as a raster."""
    return isinstance(value, str) and (value in ("auto", "none") or value.startswith("band:"))
