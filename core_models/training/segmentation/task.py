"""Segmentation of one date: images and masks of classes to a network with one or several maps of logits
(DANet, Fu et al. 2019).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Callable, Optional

import numpy as np
import torch
from torch import nn

from ...contract.card import ModelCard, Scaling
from ...contract.errors import InputRefused
from ..change.dataset import Pair, PairFolder
from ..change.layout import Files, find_pairs, split_folder
from ..change.losses import class_entropy
from ..change.sampler import Batch
from ..change.task import autocast, output_maps, supervised
from ..images import EXTENSIONS, read_image
from ..labels import UNKNOWN, read_label, stored_values
from ..normalise import Normalise
from ..plots import F1_CURVES
from ..recipe import Loss, Source

FOLDERS = (("image", "label"), ("images", "labels"))
"""Images and masks. Of a dataset of changes, folder or list, the second dates and the masks are taken."""


def read_classes(path: Path, classes: int, unknown: Optional[int] = None) -> np.ndarray:
    """The mask at `path` as (H, W) uint8 of 0 … `classes` - 1 and `UNKNOWN`; two classes may also be 0 and
    255, as in a mask.

    Raises `InputRefused` with the values found where they are others.
    """
    if classes == 2:
        return read_label(path, unknown)
    values, lossy = stored_values(path)
    unknown = UNKNOWN if unknown is None else unknown
    hidden = values == unknown
    wrong = np.unique(values[(values < 0) | (values >= classes) & ~hidden])
    if values.ndim != 2 or lossy or wrong.size:
        found = (
            f"holds {', '.join(map(str, wrong[:8]))}"
            if wrong.size
            else "is a JPEG"
            if lossy
            else "is a colour image"
        )
        message = (
            f"{path} {found}, wanted a mask of classes from 0 to {classes - 1}, and {unknown} for unknown."
        )
        raise InputRefused("dataset.label", message, "Renumber the classes, or name them all in the recipe.")
    return np.where(hidden, UNKNOWN, values).astype(np.uint8)


class ImageFolder(PairFolder):
    """Images with a mask of classes; an image stands for both dates of a pair, so that crops are drawn as
    those of pairs are.
    """

    def __init__(
        self, path: Path, classes: int, memory_gb: float = 4.0, unknown: Optional[int] = None
    ) -> None:
        self.classes = classes
        super().__init__(path, memory_gb, unknown)

    def find(self) -> list[Files]:
        """The images and their masks; raises `InputRefused` where one lacks its mask."""
        folders = folders_of(self.path)
        if folders is None:
            return [
                Files(files.name, files.after, files.after, files.label) for files in find_pairs(self.path)
            ]
        images, masks = (
            {file.stem: file for file in sorted(folder.iterdir()) if _is_image(file)} for folder in folders
        )
        lacking = [name for name in images if name not in masks]
        if lacking or not images:
            message = (
                f"{folders[1]} lacks {lacking[0]} ({len(lacking)} missing)."
                if lacking
                else f"{folders[0]} holds no images."
            )
            raise InputRefused("dataset.partner", message, "Every image needs a mask of its name.")
        return [Files(name, image, image, masks[name]) for name, image in images.items()]

    def decode(self, files: Files) -> Pair:
        """An image, twice, and its mask of classes."""
        image = read_image(files.before)
        return Pair(files.name, image, image, read_classes(files.label, self.classes, self.unknown))


def folders_of(path: Path) -> Optional[tuple[Path, Path]]:
    """The folders of images and of masks in `path`, if it has them."""
    pairs = ((path / image, path / label) for image, label in FOLDERS)
    return next((pair for pair in pairs if pair[0].is_dir() and pair[1].is_dir()), None)


def read_images(source: Source, split: str, memory_gb: float, classes: int) -> ImageFolder:
    """The images of `split` that a recipe's source means; raises `InputRefused` where there are none."""
    path = Path(source.path)
    found = [folder for folder in (path / split, path) if folders_of(folder)]
    return ImageFolder(found[0] if found else split_folder(path, split), classes, memory_gb, source.unknown)


def _is_image(path: Path) -> bool:
    return path.suffix.lower() in EXTENSIONS


@dataclass
class ClassCounts:
    """A confusion matrix of pixels over a whole dataset: rows are true classes, columns those called."""

    classes: tuple[str, ...]
    counts: np.ndarray = field(default_factory=lambda: np.zeros(0, np.int64))

    def __post_init__(self) -> None:
        if not self.counts.size:
            self.counts = np.zeros((len(self.classes),) * 2, np.int64)

    def add(self, called: torch.Tensor, label: torch.Tensor) -> None:
        """Count classes (H, W) by their true ones; unknown pixels are left out."""
        known = label != UNKNOWN
        flat = label[known].long() * len(self.classes) + called[known].long()
        self.counts += (
            torch.bincount(flat, minlength=self.counts.size).reshape(self.counts.shape).cpu().numpy()
        )

    def summary(self) -> dict[str, float]:
        """Overall accuracy; IoU, F1, precision and recall as means over the classes that occur, and the IoU
        of each; 0 to 1.
        """
        true, called, hit = self.counts.sum(axis=1), self.counts.sum(axis=0), np.diag(self.counts)
        occur = (true + called) > 0
        iou = hit / np.maximum(true + called - hit, 1)
        means = {
            "iou": iou,
            "f1": 2 * hit / np.maximum(true + called, 1),
            "precision": hit / np.maximum(called, 1),
            "recall": hit / np.maximum(true, 1),
        }
        found = {name: float(values[occur].mean()) if occur.any() else 0.0 for name, values in means.items()}
        found |= {
            "accuracy": float(hit.sum() / max(1, self.counts.sum())),
            "pixels": float(self.counts.sum()),
        }
        return found | {f"iou_{name}": float(value) for name, value in zip(self.classes, iou)}


class SegmentationTask:
    """How a network that segments one date is trained and measured."""

    selects_by = "iou"
    curves = F1_CURVES

    def __init__(
        self, classes: tuple[str, ...], loss: Loss, scaling: Scaling, device: torch.device, precision: str
    ) -> None:
        self.classes, self.loss, self.device, self.precision = classes, loss, device, precision
        self.normalise = Normalise(scaling, device)
        if set(loss.weights) != {"cross-entropy"}:
            wanted = "loss.weights in the recipe of a segmentation has others than cross-entropy."
            raise InputRefused("recipe.loss", wanted, "Write weights = { cross-entropy = 1.0 }.")

    def _maps(self, network: nn.Module, image: torch.Tensor) -> tuple[torch.Tensor, ...]:
        """Logits (B, classes, H, W) of an image; raises `InputRefused` for another number of classes."""
        with autocast(self.device, self.precision):
            output = network(self.normalise(image.to(self.device, non_blocking=True)))
        maps = output_maps(output)
        if maps[0].shape[1] != len(self.classes):
            message = f"The network gives {maps[0].shape[1]} classes, the recipe names {len(self.classes)}."
            raise InputRefused("recipe.classes", message, "Set options.classes to their number.")
        return maps

    def batch_loss(self, network: nn.Module, batch: Batch) -> torch.Tensor:
        """Cross-entropy of all maps, weighted by `loss.maps`; a float32 scalar."""
        label = batch.label.to(self.device, non_blocking=True)
        return supervised(self._maps(network, batch.before), label, self.loss, class_entropy)

    @torch.inference_mode()
    def measure(
        self, network: nn.Module, folder: Sequence[Pair], check: Optional[Callable[[], None]] = None
    ) -> ClassCounts:
        """The confusion matrix of the first map over all images of `folder`; `check` is called between them
        and may raise.
        """
        was_training = network.training
        network.eval()
        counts = ClassCounts(self.classes)
        for index in range(len(folder)):
            pair = folder[index]
            logits = self._maps(network, torch.from_numpy(pair.before).permute(2, 0, 1)[None].float())[0]
            counts.add(logits[0].argmax(dim=0), torch.from_numpy(pair.label).to(self.device))
            if check is not None:
                check()
        network.train(was_training)
        return counts

    def describe(self, summary: dict[str, float]) -> str:
        """The headline of a measure, for the log."""
        return f"mean IoU {summary['iou']:.4f}, accuracy {summary['accuracy']:.4f}"

    def measured_card(self, card: ModelCard, counts: ClassCounts, name: str, **more: Any) -> ModelCard:
        """`card` with the measures of `counts` under `name`."""
        return replace(
            card, metrics={**card.metrics, name: {**counts.summary(), "selected_on": name, **more}}
        )
