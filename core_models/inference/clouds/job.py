"""Remove clouds: the one way from a job to its outputs, whoever starts it."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

from ...contract.cloud_jobs import RemoveClouds
from ...contract.events import Events, part_of
from ...contract.jobs import Result
from ...geo.mosaic import RowBandedMosaic
from ...geo.provenance import COLORS, NOT_OBSERVED, OBSERVED, RECONSTRUCTED, tag_for
from ...geo.sink import RasterSink
from ..leftovers import job_outputs
from ..receipt import grid_facts, hash_inputs, repeat_command, versions, write_receipt
from ..staging import Staging, receipt_path, told
from ..timings import Timings
from .mask import FoundMask, write_mask
from .prepare import PreparedScene, prepare_scene, with_border
from .scene_colour import scene_colour
from .writer import CloudWriter, MaskReader, Sinks

if TYPE_CHECKING:
    from torch import nn

    from ..device import Device
    from ..tiled import TiledReport

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


def remove_clouds(job: RemoveClouds, events: Events) -> Result:
    """Write the image of `job` without clouds, and what of it is observed; every output appears when all are
    whole.

    Raises `InputRefused`, `CheckpointRefused`, `OutOfMemory` and `Cancelled`, and leaves nothing behind then.
    """
    timings = Timings()
    staging = Staging(job_outputs(job))
    with told(staging, job.output), staging, prepare_scene(job) as scene:
        return _Run(job, events, scene, staging, timings).finish()


@dataclass
class _Run:
    """One job on its way; every step reads what the steps before it have found."""

    job: RemoveClouds
    events: Events
    scene: PreparedScene
    staging: Staging
    timings: Timings
    warnings: list[str] = field(default_factory=list)
    inputs: dict[str, Any] = field(default_factory=dict)
    device: Device | None = None
    tiled: TiledReport | None = None
    colour: list[float] | None = None
    """Of the scene's clear pixels, where the network begins with one."""

    def finish(self) -> Result:
        """All steps, and the result."""
        for warning in self.scene.warnings:
            self._warn(warning)
        for note in self.scene.notes:
            self.events.info(note)
        self.timings.lap("preparing")
        self._hash()
        mask = self._mask()
        counts = self._reconstruct(mask)
        return self._commit(mask, self._numbers(mask, counts))

    def _warn(self, warning: str) -> None:
        self.warnings.append(warning)
        self.events.warning(warning)

    def _hash(self) -> None:
        self.inputs = hash_inputs(self.scene.files, self.job.checkpoint, part_of(self.events, 0.0, 0.02))
        self.timings.lap("hashing")

    def _mask(self) -> FoundMask:
        place = self.staging.beside(self.job.output, "clouds.tif")
        mask = write_mask(
            self.job, self.scene.optical, self.scene.grid, place, part_of(self.events, 0.02, 0.1)
        )
        cloud, shadow = (
            100 * part / (mask.clear + mask.cloud + mask.shadow) for part in (mask.cloud, mask.shadow)
        )
        self.events.info(
            f"Cloud mask: {mask.method}. Cloud {cloud:.1f} %, shadow {shadow:.1f} % of what it knows."
        )
        if not mask.cloud + mask.shadow:
            self._warn(f"{NO_CLOUD} {MISSED}" if self.job.cloud_mask == "auto" else NO_CLOUD)
        elif not mask.clear:
            self._warn(ALL_CLOUD)
        self.timings.lap("mask")
        return mask

    def _reconstruct(self, mask: FoundMask) -> CloudWriter:
        """Run the network where there are clouds, and write all rasters."""
        with ExitStack() as stack:
            for_tiles, for_rows = (
                MaskReader(mask.path) for _ in range(2)
            )  # one thread reads tiles, another writes rows
            stack.callback(for_tiles.close)
            stack.callback(for_rows.close)
            writer = CloudWriter(self.scene, for_rows, self.job.clear, self._sinks(stack))
            if mask.cloud + mask.shadow:
                self._run_network(writer, for_tiles, mask.path)
            else:
                self._copy(writer)
            self.timings.lap("network")
            self.events.progress(0.9, "Writing rasters")
        self.timings.lap("rasters")
        if writer.uncovered:
            share = 100 * writer.uncovered / (mask.cloud + mask.shadow)
            left = "nodata" if self.scene.original.look.nodata is not None else "as they were"
            self._warn(
                f"{share:.1f} % of the clouded pixels are not covered by {self.job.sar}: they are not "
                f"observed, and {left}."
            )
        return writer

    def _sinks(self, stack: ExitStack) -> Sinks:
        job, grid, look = self.job, self.scene.grid, self.scene.original.look
        clear = RasterSink.like(
            self.staging.place(job.output), grid, look, tag_for(job.output, job.provenance)
        )
        provenance = RasterSink(
            self.staging.place(job.provenance), grid, 1, "uint8", None, ("provenance",), COLORS
        )
        sinks = Sinks(stack.enter_context(clear), stack.enter_context(provenance))
        if job.uncertainty:
            optical = self.scene.optical
            names = [f"standard deviation of {optical.names[place]}" for place in optical.present]
            place = self.staging.place(job.uncertainty)
            sinks.uncertainty = stack.enter_context(
                RasterSink(place, grid, len(names), "float32", float("nan"), names)
            )
        return sinks

    def _run_network(self, writer: CloudWriter, mask: MaskReader, mask_path: str) -> None:
        from ...networks.reconstruction import takes_clear
        from ..loading import network_of  # torch takes seconds to load: refuse what can be refused before
        from ..tiled import run_tiled
        from .reconstruction import reconstructor

        network, self.device = network_of(self.job, self.events)
        if takes_clear(network):
            self._begin_with_scene(network, mask_path)
        self.timings.lap("loading")
        scene, channels = self.scene, len(self.scene.card.bands) * (2 if self.job.uncertainty else 1)
        mosaic = RowBandedMosaic(scene.tiles, channels, writer)
        self.tiled = run_tiled(
            reconstructor(network, bool(self.job.uncertainty)),
            lambda tile: scene.read(tile, with_border(mask, tile, scene.grid), self.job.clear),
            scene.tiles,
            mosaic.add,
            device=self.device,
            batch=self.job.batch or self.device.batch,
            events=part_of(self.events, 0.1, 0.9),
            channels=channels,
        )
        mosaic.finish()

    def _begin_with_scene(self, network: nn.Module, mask_path: str) -> None:
        colour = scene_colour(self.scene, mask_path)
        if colour is None:
            self._warn(HARDLY_CLEAR)
            return
        self.colour = [round(float(value), 6) for value in colour]
        network.fill.begin_with(self.colour)

    def _copy(self, writer: CloudWriter) -> None:
        """All rows as they are; no network is needed."""
        channels, rows = len(self.scene.card.bands) * 2, 64
        for row in range(0, self.scene.grid.height, rows):
            self.events.progress(0.1 + 0.8 * row / self.scene.grid.height, "Copying")
            height = min(rows, self.scene.grid.height - row)
            writer(row, np.full((channels, height, self.scene.grid.width), np.nan, np.float32))

    def _numbers(self, mask: FoundMask, writer: CloudWriter) -> dict[str, float]:
        pixels = self.scene.grid.width * self.scene.grid.height
        numbers = {"cloud_share": mask.cloud / pixels, "shadow_share": mask.shadow / pixels}
        names = {
            OBSERVED: "kept_share",
            RECONSTRUCTED: "reconstructed_share",
            NOT_OBSERVED: "not_observed_share",
        }
        return {**numbers, **{name: writer.counts[value] / pixels for value, name in names.items()}}

    def _commit(self, mask: FoundMask, numbers: dict[str, float]) -> Result:
        """Receipts, then everything into its place."""
        outputs = {
            "clear": self.job.output,
            "provenance": self.job.provenance,
            "uncertainty": self.job.uncertainty,
        }
        outputs = {name: path for name, path in outputs.items() if path}
        receipts = {
            self.staging.beside(path, "receipt.json"): receipt_path(path) for path in outputs.values()
        }
        for place in receipts:
            write_receipt(place, self._receipt(mask, numbers, outputs))
        self.events.progress(0.99, "Moving outputs into place")
        self.staging.commit(receipts)
        outputs["receipt"] = receipt_path(self.job.output)
        return Result(outputs, numbers, tuple(self.warnings))

    def _receipt(self, mask: FoundMask, numbers: dict[str, float], outputs: dict[str, str]) -> dict[str, Any]:
        scene, grid = self.scene, self.scene.grid
        return {
            "job": "remove-clouds",
            "parameters": asdict(self.job),
            "used": {
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
                "batch": self.tiled.batch if self.tiled else 0,
                "bfloat16": bool(self.device and self.device.bf16),
            },
            "grid": grid_facts(grid),
            "inputs": self.inputs,
            "network": scene.card.network,
            "weights_sha256": scene.card.weights_sha256,
            "outputs": outputs,
            "numbers": numbers,
            "notes": scene.notes,
            "warnings": self.warnings,
            "device": self.device.words if self.device else "none: no cloud was found",
            "versions": versions(),
            "began": self.timings.began,
            "seconds": self.timings.steps,
            "tiles": {"all": len(scene.tiles), "computed": self.tiled.computed if self.tiled else 0},
            "command": repeat_command(self.job),
        }
