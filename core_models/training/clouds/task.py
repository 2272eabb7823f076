"""Cloud removal as a task: a recipe to its beginnings, a batch to its loss, a dataset to its measures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Callable, Optional

import numpy as np
import torch
from torch import nn

from ...contract.card import ModelCard, Scaling
from ...contract.errors import InputRefused
from ...contract.events import Events
from ...networks.reconstruction import takes_clear
from ...sensors import UNKNOWN
from ...sensors.cloud_layers import drawn_layer
from ...sensors.clouds import CLEAR, CLOUD
from ...sensors.sentinel2 import RANGE
from ..card import first_network, measured_card, new_card
from ..dataset import Items, read_sources
from ..forward import autocast, evaluating
from ..plots import Curves
from ..recipe import Clouds, Recipe
from ..recipe.checks import require_classes, require_no_teachers
from .baselines import fit_sar_regression
from .dataset import CloudFolder, CloudScene, read_source
from .losses import reconstruction_loss
from .measures import MeasureSums, image_measures
from .network import fills, reconstructs
from .sampler import CloudBatch, CloudCrop, CloudSampler, scaled_sar


class CloudTask:
    """How a network that removes clouds is trained and measured."""

    selects_by = "psnr_cloudy"
    """The measure that the best checkpoint has most of."""
    curves = Curves("psnr_cloudy", "PSNR under cloud, best {:.2f} dB", {"psnr": "PSNR of all"}, shares=False)

    def __init__(self, clouds: Clouds, bands: tuple[str, ...], device: torch.device, precision: str) -> None:
        self.clouds, self.bands, self.device, self.precision = clouds, bands, device, precision

    @classmethod
    def check(cls, recipe: Recipe) -> None:
        """Raise `InputRefused` for classes of its own, and for teachers."""
        require_classes(recipe.classes, 2, 2)
        require_no_teachers(recipe.teachers)

    @classmethod
    def open_data(cls, recipe: Recipe, events: Events) -> tuple[list[CloudFolder], CloudFolder]:
        """The chips to train on and those to validate with; raises `InputRefused` for those that cannot be
        used.
        """
        datasets, validation = read_sources(recipe.data, read_source, "chips")
        check_bands(datasets, validation)
        for dataset, source in zip(datasets, recipe.data.train):
            cloudy, radar = (len(dataset.having(part)) for part in ("cloudy", "sar"))
            events.info(
                f"{source.name}: {len(dataset)} chips, {cloudy} with a cloudy date, {radar} with radar."
            )
        check_clouded(validation)
        if not any(dataset.having("sar") for dataset in datasets):
            events.warning("No training chip has radar: the network learns to do without.")
        return datasets, validation

    @classmethod
    def begin(
        cls, recipe: Recipe, datasets: Sequence[CloudFolder], device: torch.device, events: Events
    ) -> tuple[nn.Module, ModelCard, CloudTask]:
        """The network, its card with the radar-only guess that it is held against, and the task; raises
        `CheckpointRefused`.
        """
        network, card = first_network(recipe, untrained_card(recipe, datasets))
        regression = fit_sar_regression(datasets, recipe.clouds)
        card = replace(card, recipe={**card.recipe, "sar_regression": regression})
        if takes_clear(network) and not recipe.start:
            fills(network).fill.begin_with(regression["mean"])
        return network, card, cls(recipe.clouds, datasets[0].bands, device, recipe.run.precision)

    @classmethod
    def sampler(cls, recipe: Recipe, datasets: Sequence[CloudFolder], card: ModelCard) -> CloudSampler:
        """What draws the crops; raises `InputRefused` for chips smaller than the crop."""
        return CloudSampler(datasets, recipe)

    def batch_loss(self, network: nn.Module, batch: CloudBatch) -> torch.Tensor:
        """The weighted losses of a batch, a float32 scalar; raises `InputRefused` for nll without a variance
        or the reverse.
        """
        cloudy, sar, clear, mask = (
            part.to(self.device, non_blocking=True)
            for part in (batch.cloudy, batch.sar, batch.clear, batch.mask)
        )
        with autocast(self.device, self.precision):
            output = network(cloudy, sar, mask == CLEAR) if takes_clear(network) else network(cloudy, sar)
        mean, log_variance = output if isinstance(output, tuple) else (output, None)
        try:
            return reconstruction_loss(self.clouds.losses, mean, log_variance, clear, cloudy, mask)
        except ValueError as error:
            raise InputRefused("recipe.loss", str(error), "Set both, or none.") from error

    @torch.inference_mode()
    def reconstruct(self, network: nn.Module, seen: CloudCrop) -> tuple[torch.Tensor, Optional[torch.Tensor]]:
        """Estimate and deviation (C, H, W) float32 in 0..1 of a chip, seen whole."""
        with autocast(self.device, self.precision):
            parts = [seen.cloudy, seen.sar, *([seen.mask[None] == CLEAR] if takes_clear(network) else [])]
            mean, deviation = reconstructs(network).reconstruct(
                *(torch.from_numpy(part)[None].to(self.device) for part in parts)
            )
        return mean[0].float().clamp(0, 1), None if deviation is None else deviation[0].float()

    def measure(
        self, network: nn.Module, dataset: Items[CloudScene], check: Optional[Callable[[], None]] = None
    ) -> MeasureSums:
        """Sums of the measures of every chip of `dataset`, each seen whole; `check` is called between them
        and may raise.
        """
        sums = MeasureSums()
        with evaluating(network):
            for index in range(len(dataset)):
                seen = shown(dataset[index], self.bands, self.clouds)
                mean, _ = self.reconstruct(network, seen)
                clear, mask = torch.from_numpy(seen.clear), torch.from_numpy(seen.mask)
                sums.add(image_measures(mean.cpu(), clear, mask))
                if check is not None:
                    check()
        return sums

    def describe(self, summary: dict[str, float]) -> str:
        """The headline of a measure, for the log."""
        return f"PSNR {summary['psnr_cloudy']:.2f} dB under cloud, {summary['psnr']:.2f} dB in all"

    def measured_card(self, card: ModelCard, measures: MeasureSums, name: str, **more: Any) -> ModelCard:
        """`card` with the summary of `measures` under `name`."""
        return measured_card(card, measures.summary(), name, **more)

    def draw(self, measures: MeasureSums, path: Path, title: str) -> bool:
        """There is no curve to draw."""
        return False


def untrained_card(recipe: Recipe, datasets: Sequence[CloudFolder]) -> ModelCard:
    """The card of an untrained network: the bands of the chips, optical values of 0 to 10000 and decibels to
    0..1.
    """
    clouds, bands = recipe.clouds, datasets[0].bands
    optical = unit_scaling((RANGE[0],) * len(bands), (RANGE[1],) * len(bands))
    radar = unit_scaling(clouds.sar_low, clouds.sar_high)
    return new_card(
        recipe, datasets, bands, optical, classes=(), bands_sar=clouds.bands_sar, scaling_sar=radar
    )


def unit_scaling(low: Sequence[float], high: Sequence[float]) -> Scaling:
    """From `low` … `high` of each band to 0..1."""
    return Scaling(tuple(low), tuple(high), (0.0,) * len(low), (1.0,) * len(low))


def check_bands(datasets: Sequence[CloudFolder], validation: CloudFolder) -> None:
    """Raise `InputRefused` where a training dataset has other bands than `validation`."""
    for dataset in datasets:
        if dataset.bands != validation.bands:
            message = (
                f"{dataset.path} has the bands {', '.join(dataset.bands)}, {validation.path} "
                f"{', '.join(validation.bands)}."
            )
            raise InputRefused("dataset.bands", message, "Give all datasets of a recipe the same bands.")


def check_clouded(validation: CloudFolder) -> None:
    """Raise `InputRefused` where no chip shows a cloud, real or drawn."""
    scenes = map(validation.__getitem__, range(len(validation)))
    if not any(scene.cloudy is None or (scene.mask == CLOUD).any() for scene in scenes):
        message = f"No chip of {validation.path} has a clouded pixel: nothing there can choose a checkpoint."
        raise InputRefused("dataset.cloudless", message, "Validate with other chips.")


def shown(scene: CloudScene, bands: tuple[str, ...], clouds: Clouds) -> CloudCrop:
    """A chip as it is measured: its cloudy date, or drawn clouds that depend on its name alone where it has
    none.
    """
    cloudy, mask = scene.cloudy, scene.mask
    if cloudy is None:
        layer = drawn_layer(scene.size, bands, np.random.default_rng(list(scene.name.encode())))
        cloudy, mask = layer.over(scene.clear), np.where(mask == UNKNOWN, mask, layer.mask())
    return CloudCrop(scene.name, cloudy, scaled_sar(scene.sar, scene.size, clouds), scene.clear, mask)
