"""Measure a checkpoint that removes clouds, beside what needs no network, and leave numbers, pictures and a
report to read.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Optional

import numpy as np
import torch
from torch import nn

from ....contract.card import ModelCard
from ....contract.errors import CheckpointRefused
from ....contract.events import Events
from ....contract.jobs import Result
from ....contract.schema import brief
from ....contract.training_jobs import Evaluate
from ...clouds.baselines import clear_median, fit_sar_regression, sar_only
from ...clouds.dataset import CloudFolder, CloudScene, cloud_split
from ...clouds.measures import MeasureSums, image_measures
from ...clouds.sampler import CloudCrop
from ...clouds.task import CloudTask, shown
from ...recipe import Clouds
from ..measuring import about_run, costs, in_turn, refuse_not_finite, refuse_options
from ..outputs import Findings, write_findings
from ..sheet import WorstCases
from .cases import LEGEND, LIMIT, add_case
from .report import report_page

Regression = dict[str, list[Any]]
"""The radar-only guess, as `fit_sar_regression` gives it."""


@dataclass
class CloudMeasurement:
    """What was measured so far."""

    card: ModelCard
    clouds: Clouds
    regression: Optional[Regression]
    sums: MeasureSums = field(default_factory=MeasureSums)
    baselines: dict[str, MeasureSums] = field(default_factory=dict)
    worst: WorstCases = field(default_factory=lambda: WorstCases(LEGEND, LIMIT))
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
        reconstructed, spread = task.reconstruct(network, seen)
        mean, deviation = reconstructed.cpu().numpy(), None if spread is None else spread.cpu().numpy()
        self.seconds += time.perf_counter() - start
        refuse_not_finite(self.card, reconstructed)
        self.pixels += seen.mask.size
        found = self._against(seen, mean)
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
            self.within.append(float((np.abs(mean - seen.clear) <= deviation)[:, covered].mean()))
        add_case(self.worst, seen, mean, self.card.bands, found["psnr_cloudy"])

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
        return values | costs(self.seconds, self.pixels)


def evaluate_clouds(
    job: Evaluate, network: nn.Module, card: ModelCard, device: torch.device, events: Events
) -> Result:
    """Reconstruct every chip whole, and write `metrics.json`, `images.csv`, `worst.jpg` and `report.html` to
    `job.output`.

    Measures are those of the SEN12MS-CR benchmark (`clouds.measures`), of the network's own output, before a
    job puts the clear pixels back. Raises `InputRefused`, `CheckpointRefused`, `Cancelled`.
    """
    refuse_options(job, ("flips", "calibrate"), "removes clouds")
    folder = CloudFolder(cloud_split(job.dataset, job.split), 0.0)
    if folder.bands != card.bands:
        wanted = (
            f"{job.checkpoint} takes the bands {', '.join(card.bands)}, {job.dataset} has "
            f"{', '.join(folder.bands)}."
        )
        raise CheckpointRefused("checkpoint.bands", wanted, "Evaluate it on chips of its bands in its order.")
    clouds = radar_of(card)
    found = CloudMeasurement(card, clouds, _regression(job, card, clouds))
    task = CloudTask(clouds, card.bands, device, "fp32")
    chips = (folder[index] for index in range(len(folder)))
    for chip in in_turn(chips, len(folder), "Removing clouds", events):
        found.measure(task, network, chip)
    metrics = {**found.summary(), **about_run(job, folder.path, card, device)}
    result = write_findings(job, findings(found, metrics))
    gains = {f"gain_over_{name}_db": gain for name, gain in metrics.get("gain_db", {}).items()}
    return replace(result, numbers={**result.numbers, **gains})


def radar_of(card: ModelCard) -> Clouds:
    """What a recipe says of the radar that a card was made for."""
    scaling = card.scaling_sar
    low, high = (scaling.low, scaling.high) if scaling else ((), ())  # a card without one has no radar bands
    return Clouds(bands_sar=card.bands_sar, sar_low=low, sar_high=high)


def checked_regression(kept: Any, card: ModelCard) -> Regression:
    """What a card holds as its regression; raises `CheckpointRefused` where it is none of its bands."""
    bands, features = len(card.bands), 1 + 2 * len(card.bands_sar)
    try:
        mean, coefficients = (np.asarray(kept[name], dtype=float) for name in ("mean", "coefficients"))
        good = mean.shape == (bands,) and coefficients.shape in ((0,), (bands, features))
    except (TypeError, ValueError, KeyError, OverflowError):
        good = False
    if not good:
        message = f"The card {brief(card.name)} holds a sar_regression that is none of its {bands} bands."
        raise CheckpointRefused("checkpoint.card", message, "Take it out, or use another checkpoint.")
    regression: Regression = kept
    return regression


def _regression(job: Evaluate, card: ModelCard, clouds: Clouds) -> Optional[Regression]:
    """The radar-only guess of the card, else one fitted on the dataset's own training chips, else none."""
    kept = card.recipe.get("sar_regression")
    if kept:
        return checked_regression(kept, card)
    training = Path(job.dataset) / "train"
    return fit_sar_regression([CloudFolder(training, 0.0)], clouds) if (training / "clear").is_dir() else None


def findings(found: CloudMeasurement, metrics: dict[str, Any]) -> Findings:
    """What is written of a measurement; the worst chips are those with the lowest PSNR under cloud, and those
    without cloud are the last.
    """
    return Findings(
        metrics=metrics,
        rows=sorted(found.rows, key=lambda row: np.nan_to_num(row["psnr_cloudy"], nan=np.inf)),
        worst=found.worst,
        page=lambda pictures: report_page(found.card, metrics, found.rows, pictures),
    )
