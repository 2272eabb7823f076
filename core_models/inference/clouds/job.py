"""Remove clouds: the one way from a job to its outputs, whoever starts it."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, cast

import numpy as np

from ...contract.cloud_jobs import RemoveClouds
from ...contract.events import Events, part_of
from ...contract.jobs import Result
from ...geo.mosaic import RowBandedMosaic
from ...geo.provenance import COLORS, OBSERVED, RECONSTRUCTED, tag_for
from ...geo.sink import RasterSink
from ...geo.tiles import Tile
from ...sensors import UNKNOWN
from ..ceiling import Needs
from ..fit import Fit
from ..run import Run
from .mask import THRESHOLDS, FoundMask, write_mask
from .prepare import PreparedScene, prepare_scene, with_border
from .scene_colour import scene_colour
from .writer import CloudWriter, MaskReader, Sinks

if TYPE_CHECKING:
    from torch import nn

    from ...networks.fill import Fill

NO_CLOUD = "No cloud or shadow was found: the image is returned unchanged."
MISSED = (
    "Thresholds miss haze, and a shadow whose cloud is not in the image: give a cloud mask, or "
    "reconstruct everything (none)."
)
HARDLY_CLEAR = (
    "Hardly a pixel of the image is clear: under thick cloud the result has the mean colour of "
    "the training places."
)
ALL_CLOUD = (
    "All that was observed counts as cloud or shadow: nothing of the image is kept, every pixel is "
    "reconstructed."
)
SHARES = {OBSERVED: "kept_share", RECONSTRUCTED: "reconstructed_share", UNKNOWN: "not_observed_share"}
"""Values of the provenance to the numbers that count them."""
COPIED = 64
"""Rows that are copied at a time where there is no cloud."""


def remove_clouds(job: RemoveClouds, events: Events) -> Result:
    """Write the image of `job` without clouds, and what of it is observed; every output appears when all are
    whole.

    Raises `InputRefused`, `CheckpointRefused`, `OutOfMemory` and `Cancelled`, and leaves nothing behind then.
    """
    return CloudRun.of(job, events, prepare_scene)


class CloudRun(Run[RemoveClouds, PreparedScene]):
    """One job that removes clouds: the mask, and the image that is reconstructed where it says so."""

    outputs: ClassVar = {
        "clear": "output",
        "provenance": "provenance",
        "uncertainty": "uncertainty",
        "adapted": "adapted",
    }
    mask: FoundMask
    colour: list[float] | None = None
    """Of the scene's clear pixels, where the network begins with one."""
    begun = 0.1
    """Share of the progress that is over when the network begins."""

    def work(self) -> None:
        self.mask = self._mask()
        if self.job.adapt is not None:
            self._adapt(self.job.adapt)
        writer = self._reconstruct()
        pixels = self.prepared.grid.width * self.prepared.grid.height
        self.numbers = {
            "cloud_share": self.mask.cloud / pixels,
            "shadow_share": self.mask.shadow / pixels,
            **{name: writer.counts[value] / pixels for value, name in SHARES.items()},
        }
        if self.details.get("adapted", {}).get("used"):
            self.numbers["adapted_gain_db"] = self.details["adapted"]["gain_db"]

    def _mask(self) -> FoundMask:
        place = self.staging.beside(self.job.output, "clouds.tif")
        mask = write_mask(self.job, self.prepared, place, part_of(self.events, 0.02, 0.1))
        cloud, shadow = (
            100 * part / (mask.clear + mask.cloud + mask.shadow) for part in (mask.cloud, mask.shadow)
        )
        self.events.info(
            f"Cloud mask: {mask.method}. Cloud {cloud:.1f}%, shadow {shadow:.1f}% of what it knows."
        )
        if not mask.cloud + mask.shadow:
            self.warn(f"{NO_CLOUD} {MISSED}" if mask.method.startswith(THRESHOLDS) else NO_CLOUD)
        elif not mask.clear:
            self.warn(ALL_CLOUD)
        self.details["cloud_mask"] = mask.method
        self.timings.lap("mask")
        return mask

    def _adapt(self, minutes: float) -> None:
        """Put a network that knows this scene into the checkpoint's place, where it does better."""
        if not self.mask.cloud + self.mask.shadow:
            self.staging.leave_out(self.job.adapted)
            return
        # torch takes seconds to load
        from .adaptation import Adaptation

        adaptation = Adaptation(self.job, self.prepared, self.mask, self.inputs, minutes)
        found = adaptation.find(self.staging.place(self.job.adapted), part_of(self.events, 0.1, 0.7))
        self.begun = 0.7
        if found.warning:
            self.warn(found.warning)
        self.details["adapted"] = {"used": found.checkpoint is not None, **found.facts}
        if found.checkpoint is None:
            self.staging.leave_out(self.job.adapted)  # what an earlier run left there stays
        else:
            self.prepared = replace(self.prepared, checkpoint=found.checkpoint)
            self.fit = Fit.of(self.prepared.card, self.prepared.grid)
        self.timings.lap("adapting")

    def _reconstruct(self) -> CloudWriter:
        """Run the network where there are clouds, and write all rasters."""
        scene, clouded = self.prepared, self.mask.cloud + self.mask.shadow
        with ExitStack() as stack:
            # One thread reads tiles, another writes rows.
            for_tiles, for_rows = MaskReader(self.mask.path), MaskReader(self.mask.path)
            stack.callback(for_tiles.close)
            stack.callback(for_rows.close)
            writer = CloudWriter(scene, for_rows, self.job.clear, self._sinks(stack))
            if clouded:
                self._run_network(writer, for_tiles, stack)
            else:
                self._copy(writer)
            self.timings.lap("network")
            self.events.progress(0.9, "Writing rasters")
        self.timings.lap("rasters")
        if writer.uncovered:
            left = "nodata" if scene.original.look.nodata is not None else "as they were"
            self.warn(
                f"{100 * writer.uncovered / clouded:.1f}% of the clouded pixels are not covered by "
                f"{self.job.sar}: they are not observed, and {left}."
            )
        return writer

    def _sinks(self, stack: ExitStack) -> Sinks:
        job, grid, look = self.job, self.prepared.grid, self.prepared.original.look
        clear = RasterSink.like(
            self.staging.place(job.output),
            grid,
            look,
            {**tag_for(job.output, job.provenance), "REVISIT_FIT": self.fit.abstract("Image without clouds")},
        )
        provenance = RasterSink(
            self.staging.place(job.provenance), grid, 1, "uint8", None, ("provenance",), COLORS
        )
        sinks = Sinks(stack.enter_context(clear), stack.enter_context(provenance))
        if job.uncertainty:
            optical = self.prepared.optical
            names = [f"standard deviation of {optical.names[place]}" for place in optical.present]
            place = self.staging.place(job.uncertainty)
            sinks.uncertainty = stack.enter_context(
                RasterSink(place, grid, len(names), "float32", float("nan"), names)
            )
        return sinks

    def _run_network(self, writer: CloudWriter, mask: MaskReader, stack: ExitStack) -> None:
        # torch takes seconds to load: refuse what can be refused before
        from ...networks.reconstruction import takes_clear
        from ..tiled import run_tiled, tried
        from .reconstruction import reconstructor

        network, device, batch = self.load()
        if takes_clear(network):
            self._begin_with_scene(network)
        self.timings.lap("loading")
        scene, channels = self.prepared, len(self.prepared.card.bands) * (2 if self.job.uncertainty else 1)
        bands = len(scene.card.bands), len(scene.card.bands_sar) + takes_clear(network)

        def read(tile: Tile) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
            return scene.read(tile, with_border(mask, tile, scene.grid), self.job.clear)

        answer = reconstructor(network, bool(self.job.uncertainty))
        trial = partial(tried, answer, read, scene.tiles, device, bands)
        batch = self.within_ceiling(Needs(sum(bands), channels, scene.cache), batch, trial, stack)
        mosaic = RowBandedMosaic(scene.tiles, channels, writer)
        self.tiled = run_tiled(
            answer,
            read,
            scene.tiles,
            mosaic.add,
            device=device,
            batch=batch,
            journal=self.journal(batch),
            checkpoint=self.job.checkpoint,
            events=part_of(self.events, self.begun, 0.9),
            channels=channels,
        )
        mosaic.finish()

    def _begin_with_scene(self, network: nn.Module) -> None:
        colour = scene_colour(self.prepared, self.mask.path)
        if colour is None:
            self.warn(HARDLY_CLEAR)
            return
        self.colour = [round(float(value), 6) for value in colour]
        cast("Fill", network.fill).begin_with(self.colour)

    def _copy(self, writer: CloudWriter) -> None:
        """All rows as they are; no network is needed."""
        self.device = "none: no cloud was found"
        grid, channels = self.prepared.grid, len(self.prepared.card.bands) * 2
        for row in range(0, grid.height, COPIED):
            self.events.progress(0.1 + 0.8 * row / grid.height, "Copying")
            height = min(COPIED, grid.height - row)
            writer(row, np.full((channels, height, grid.width), np.nan, np.float32))

    def used(self) -> dict[str, Any]:
        scene, mask = self.prepared, self.mask
        return {
            "cloud_mask": {
                "method": mask.method,
                "clear": mask.clear,
                "cloud": mask.cloud,
                "shadow": mask.shadow,
            },
            "bands_optical": scene.optical.bands,
            "bands_sar": scene.radar.aligned.source.bands,
            "offset": scene.optical.offset,
            "factor": scene.optical.factor,
            "sar_units": "linear" if scene.radar.linear else "db",
            "scene_colour": self.colour,
            "tile": scene.tiles.tile,
            "overlap": scene.tiles.overlap,
            "batch": self.tiled.batch,
            "bfloat16": self.bfloat16,
        }
