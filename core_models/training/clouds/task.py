"""Cloud removal as a task of the loop: a batch to its loss, a dataset to its measures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Callable, Optional

import numpy as np
import torch
from torch import nn

from ...contract.card import ModelCard
from ...contract.errors import InputRefused
from ...networks.reconstruction import takes_clear
from ...sensors.clouds import CLEAR
from ..change.task import autocast
from ..plots import Curves
from ..recipe import Clouds
from .dataset import CloudScene
from .layers import drawn_layer
from .losses import reconstruction_loss
from .measures import MeasureSums, image_measures
from .sampler import CloudBatch, CloudCrop, scaled_sar


class CloudTask:
    """How a network that removes clouds is trained and measured."""

    selects_by = "psnr_cloudy"
    """The measure that the best checkpoint has most of."""
    curves = Curves("psnr_cloudy", "PSNR under cloud, best {:.2f} dB", {"psnr": "PSNR of all"}, shares=False)

    def __init__(self, clouds: Clouds, bands: tuple[str, ...], device: torch.device, precision: str) -> None:
        self.clouds, self.bands, self.device, self.precision = clouds, bands, device, precision

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
            mean, deviation = network.reconstruct(
                *(torch.from_numpy(part)[None].to(self.device) for part in parts)
            )
        return mean[0].float().clamp(0, 1), None if deviation is None else deviation[0].float()

    def measure(
        self, network: nn.Module, folder: Sequence[CloudScene], check: Optional[Callable[[], None]] = None
    ) -> MeasureSums:
        """Sums of the measures of every chip of `folder`, each seen whole; `check` is called between them and
        may raise.
        """
        was_training = network.training
        network.eval()
        sums = MeasureSums()
        for index in range(len(folder)):
            seen = shown(folder[index], self.bands, self.clouds)
            mean, _ = self.reconstruct(network, seen)
            sums.add(image_measures(mean.cpu(), torch.from_numpy(seen.clear), torch.from_numpy(seen.mask)))
            if check is not None:
                check()
        network.train(was_training)
        return sums

    def describe(self, summary: dict[str, float]) -> str:
        """The headline of a measure, for the log."""
        return f"PSNR {summary['psnr_cloudy']:.2f} dB under cloud, {summary['psnr']:.2f} dB in all"

    def measured_card(self, card: ModelCard, sums: MeasureSums, name: str, **more: Any) -> ModelCard:
        """`card` with the measures of `sums` under `name`."""
        return replace(card, metrics={**card.metrics, name: {**sums.summary(), "selected_on": name, **more}})


def shown(scene: CloudScene, bands: tuple[str, ...], clouds: Clouds) -> CloudCrop:
    """A chip as it is measured: its cloudy date, or drawn clouds that depend on its name alone where it has
    none.
    """
    cloudy, mask = scene.cloudy, scene.mask
    if cloudy is None:
        layer = drawn_layer(scene.size, bands, np.random.default_rng(list(scene.name.encode())))
        cloudy, mask = layer.over(scene.clear), layer.mask()
    return CloudCrop(scene.name, cloudy, scaled_sar(scene.sar, scene.size, clouds), scene.clear, mask)
