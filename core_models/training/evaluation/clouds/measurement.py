"""Measure a checkpoint that removes clouds, beside what needs no network, and leave numbers, pictures and a
report to read.
"""

from __future__ import annotations

import csv
import json
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Optional

import numpy as np
import torch
from torch import nn

from ....contract.card import ModelCard
from ....contract.errors import CheckpointRefused, InputRefused
from ....contract.events import Events
from ....contract.jobs import Result
from ....contract.training_jobs import Evaluate
from ...clouds.baselines import clear_median, fit_sar_regression, sar_only
from ...clouds.dataset import CloudFolder, CloudScene, cloud_split
from ...clouds.measures import MeasureSums, image_measures
from ...clouds.sampler import CloudCrop
from ...clouds.task import CloudTask, shown
from ...recipe import Clouds
from ..change.measurement import peak_memory
from ..files import put, repeat_command
from .cases import CloudCases
from .report import write_cloud_report

BASELINES = {
    "cloudy_input": "the cloudy image as it is",
    "clear_median": "the median of the image's clear pixels, band by band",
}
BASELINES["sar_only"] = (
    "a regression from radar alone, fitted on the training chips; without radar their mean"
)


@dataclass
class CloudMeasurement:
    """What was measured so far."""

    card: ModelCard
    clouds: Clouds
    regression: Optional[dict[str, list]]
    sums: MeasureSums = field(default_factory=MeasureSums)
    baselines: dict[str, MeasureSums] = field(default_factory=dict)
    cases: CloudCases = field(default_factory=CloudCases)
    rows: list[dict[str, Any]] = field(default_factory=list)
    """A row a chip."""
    within: list[float] = field(default_factory=list)
    """Of each chip, the share of values under cloud that are within one predicted deviation."""
    seconds: float = 0.0
    pixels: int = 0

    def measure(self, task: CloudTask, network: nn.Module, scene: CloudScene) -> None:
        """Reconstruct a chip and count it, and its baselines."""
        seen = shown(scene, self.card.bands, self.clouds)
        start = time.perf_counter()
        mean, deviation = (None if part is None else part.cpu() for part in task.reconstruct(network, seen))
        self.seconds += time.perf_counter() - start
        self.pixels += seen.mask.size
        found = self._against(seen, mean.numpy())
        self.sums.add(found)
        row = {
            "name": seen.name,
            "radar": bool(seen.sar.any()),
            "real_clouds": scene.cloudy is not None,
            **found,
        }
        for name, guess in self._guesses(seen).items():
            measures = self._against(seen, guess)
            self.baselines.setdefault(name, MeasureSums()).add(measures)
            row |= {f"{name}_{key}": measures[key] for key in ("psnr_cloudy", "psnr_shadow")}
        self.rows.append(row)
        covered = seen.mask == 1
        if deviation is not None and covered.any():
            self.within.append(
                float((np.abs(mean.numpy() - seen.clear) <= deviation.numpy())[:, covered].mean())
            )
        self.cases.add(seen, mean.numpy(), self.card.bands, found["psnr_cloudy"])

    def _against(self, seen: CloudCrop, guess: np.ndarray) -> dict[str, float]:
        return image_measures(
            torch.from_numpy(guess), torch.from_numpy(seen.clear), torch.from_numpy(seen.mask)
        )

    def _guesses(self, seen: CloudCrop) -> dict[str, np.ndarray]:
        found = {"cloudy_input": seen.cloudy, "clear_median": clear_median(seen)}
        return found | ({"sar_only": sar_only(seen, self.regression)} if self.regression else {})

    def summary(self) -> dict[str, Any]:
        """All measures, for metrics.json; `gain_db` is how far PSNR under cloud is above each baseline's."""
        values: dict[str, Any] = self.sums.summary()
        baselines = {name: sums.summary() for name, sums in self.baselines.items()}
        if "psnr_cloudy" in values:
            values["gain_db"] = {
                name: values["psnr_cloudy"] - found["psnr_cloudy"] for name, found in baselines.items()
            }
        values |= {"baselines": baselines, "radar_share": float(np.mean([row["radar"] for row in self.rows]))}
        values["real_clouds_share"] = float(np.mean([row["real_clouds"] for row in self.rows]))
        if self.within:
            values["within_one_deviation"] = float(np.mean(self.within))
        values |= {"seconds": self.seconds, "seconds_per_megapixel": self.seconds * 1e6 / max(1, self.pixels)}
        return values | peak_memory()


def evaluate_clouds(
    job: Evaluate, network: nn.Module, card: ModelCard, device: torch.device, events: Events
) -> Result:
    """Reconstruct every chip whole, and write `metrics.json`, `images.csv`, `worst.jpg` and `report.html` to
    `job.output`.

    Measures are those of the SEN12MS-CR benchmark (`clouds.measures`), of the network's own output, before a
    job puts the clear pixels back. Raises `InputRefused`, `CheckpointRefused`, `Cancelled`.
    """
    for name in ("flips", "calibrate"):
        if getattr(job, name):
            raise InputRefused(
                "option.value",
                f"--{name} has no meaning for {job.checkpoint}, which removes clouds.",
                "Leave it out.",
            )
    folder = CloudFolder(cloud_split(job.dataset, job.split), 0.0)
    if folder.bands != card.bands:
        wanted = (
            f"{job.checkpoint} takes the bands {', '.join(card.bands)}, {job.dataset} has "
            f"{', '.join(folder.bands)}."
        )
        raise CheckpointRefused("checkpoint.bands", wanted, "Evaluate it on chips of its bands in its order.")
    scaling = card.scaling_sar
    clouds = Clouds(bands_sar=card.bands_sar, sar_low=scaling.low, sar_high=scaling.high)
    found = CloudMeasurement(card, clouds, _regression(job, card, clouds))
    task = CloudTask(clouds, card.bands, device, "fp32")
    for index in range(len(folder)):
        events.check()
        found.measure(task, network, folder[index])
        events.progress(0.97 * (index + 1) / len(folder), "Removing clouds")
    return _write(job, folder, found, str(device))


def _regression(job: Evaluate, card: ModelCard, clouds: Clouds) -> Optional[dict[str, list]]:
    """The radar-only guess of the card, else one fitted on the dataset's own training chips, else none."""
    kept = card.recipe.get("sar_regression")
    if kept:
        return kept
    training = Path(job.dataset) / "train"
    return fit_sar_regression([CloudFolder(training, 0.0)], clouds) if (training / "clear").is_dir() else None


def _write(job: Evaluate, folder: CloudFolder, found: CloudMeasurement, device: str) -> Result:
    output, card = Path(job.output), found.card
    name = Path(job.dataset).stem
    metrics = {
        **found.summary(),
        "name": name if folder.path == Path(job.dataset) else f"{name}-{job.split}",
        "dataset": Path(job.dataset).name,
        "split": job.split,
        "checkpoint": Path(job.checkpoint).name,
        "network": card.network,
        "weights_sha256": card.weights_sha256,
        "device": device,
        "command": repeat_command(job),
    }
    try:
        output.mkdir(parents=True, exist_ok=True)
        outputs = {name: output / file for name, file in FILES.items()}
        put(outputs["worst"], lambda path: found.cases.sheet().save(path, "JPEG", quality=90))
        put(
            outputs["metrics"],
            lambda path: path.write_text(json.dumps(metrics, indent=1) + "\n", encoding="utf-8"),
        )
        put(outputs["images"], lambda path: write_rows(path, found.rows))
        put(
            outputs["report"],
            lambda path: write_cloud_report(path, card, metrics, found.rows, outputs["worst"]),
        )
    except OSError as error:
        raise InputRefused(
            "output.unwritable", f"{output} cannot be written: {error.strerror}.", "Choose another folder."
        ) from error
    numbers = {key: value for key, value in metrics.items() if isinstance(value, (int, float))}
    numbers |= {f"gain_over_{name}_db": gain for name, gain in metrics.get("gain_db", {}).items()}
    return Result(outputs={name: str(path) for name, path in outputs.items()}, numbers=numbers)


FILES = {"report": "report.html", "metrics": "metrics.json", "images": "images.csv", "worst": "worst.jpg"}


def write_rows(path: Path, rows: Sequence[dict[str, Any]]) -> None:
    """Write the chips' measures as CSV, those with the lowest PSNR under cloud first and those without cloud
    last.
    """
    with path.open("w", newline="", encoding="utf-8") as file:
        table = csv.DictWriter(file, list(rows[0]))
        table.writeheader()
        table.writerows(sorted(rows, key=lambda row: np.nan_to_num(row["psnr_cloudy"], nan=np.inf)))
