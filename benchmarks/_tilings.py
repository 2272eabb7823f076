"""Networks and real images on which it is measured what tiles do to scores."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import nn

from core_models.checkpoints import load_checkpoint
from core_models.contract.card import CHANGE_CLASSES, ModelCard, Scaling
from core_models.geo.scaling import scaled
from core_models.networks import build

ROOT = Path(__file__).resolve().parent.parent
OPEN = 0.3
"""What gates of attention are set to in fresh weights, where they begin at 0 and attention is not seen."""
SETTLING = 256
"""Pixels a side of what fresh batch normalisation takes its means and deviations from."""
GATES = ("gamma", "gate")
RADAR = Scaling((-25, -32.5), (0, 0), (0, 0), (1, 1))


@dataclass(frozen=True)
class Case:
    """A network and the scene that it is measured on."""

    name: str
    task: str
    scene: str
    """One of `SCENES`."""
    side: int
    """Pixels of the scene; a smaller image is mirrored."""
    checkpoint: str = ""
    """Below the repository; empty for fresh weights, seed 0."""
    network: str = ""
    options: Mapping[str, Any] = field(default_factory=dict)
    tiles: tuple[int, ...] = (256, 512)

    def load(self, data: Path) -> tuple[nn.Module, ModelCard]:
        """The network in evaluation, and its card."""
        if self.checkpoint:
            network, card = load_checkpoint(ROOT / self.checkpoint)
            return network.eval(), card
        torch.manual_seed(0)
        card = self._card()
        network = build(card).eval()
        with torch.no_grad():
            for name, parameter in network.named_parameters():
                if name.endswith(GATES):
                    parameter.fill_(OPEN)
            settle(network, [image[:, :SETTLING, :SETTLING] for image in self.images(data, card)])
        return network, card

    def _card(self) -> ModelCard:
        bands = 13 if self.task == "clouds" else 3
        high = 10000.0 if self.task == "clouds" else 255.0
        scaling = Scaling((0.0,) * bands, (high,) * bands, (0.0,) * bands, (1.0,) * bands)
        radar = self.task == "clouds"
        return ModelCard(
            self.name,
            self.task,
            self.network,
            tuple(f"band{number}" for number in range(bands)),
            scaling,
            (0.1, 10),
            0.5,
            dict(self.options),
            bands_sar=("VV", "VH") if radar else (),
            scaling_sar=RADAR if radar else None,
            classes=("a", "b") if self.task == "objects" else CHANGE_CLASSES,
        )

    def images(self, data: Path, card: ModelCard) -> list[np.ndarray]:
        """What the network is shown of the scene, (C, side, side) each, scaled."""
        return [_mirrored(image, self.side) for image in SCENES[self.scene](data, card)]


def settle(network: nn.Module, images: Sequence[np.ndarray]) -> None:
    """Have fresh batch normalisation fit `images`, or scores would be all alike."""
    for module in network.modules():
        if isinstance(module, nn.BatchNorm2d):
            module.momentum = None
    network.train()
    network(*(torch.from_numpy(np.ascontiguousarray(image[None])) for image in images))
    network.eval()


def _mirrored(image: np.ndarray, side: int) -> np.ndarray:
    while min(image.shape[1:]) < side:
        beyond = [(0, min(length, max(0, side - length))) for length in image.shape[1:]]
        image = np.pad(image, ((0, 0), *beyond), mode="symmetric")
    return np.ascontiguousarray(image[:, :side, :side])


def _read(path: Path) -> np.ndarray:
    import rasterio

    with rasterio.open(path) as source:
        return source.read().astype(np.float32)


def _pair(folder: str, name: str) -> Callable[[Path, ModelCard], list[np.ndarray]]:
    def read(data: Path, card: ModelCard) -> list[np.ndarray]:
        after = card.scaling_after or card.scaling
        before, later = (_read(data / folder / date / name) for date in "AB")
        return [scaled(before, card.scaling), scaled(later, after)]

    return read


def _one(data: Path, card: ModelCard) -> list[np.ndarray]:
    return [scaled(_read(data / "change/levir/train/B/test_1.jpg"), card.scaling)]


def _frames(data: Path, card: ModelCard) -> list[np.ndarray]:
    """Four frames of cars from above, one below the other."""
    paths = sorted((data / "objects/kit_vehicles/images").iterdir())[:4]
    return [scaled(np.concatenate([_read(path) for path in paths], axis=1), card.scaling)]


def _clouded(data: Path, card: ModelCard) -> list[np.ndarray]:
    """A clear image under a drawn cloud, its radar and, where the network takes it, what is clear."""
    folder, name = data / "clouds/sar_clear/sen1floods11", "Spain_7370579"
    sar = np.nan_to_num(_read(folder / f"{name}_S1Hand.tif"), nan=-25.0)
    rows, columns = np.mgrid[: sar.shape[1], : sar.shape[2]]
    hidden = (rows - 250) ** 2 + (columns - 270) ** 2 < 150**2
    optical = np.where(hidden, 8000.0, _read(folder / f"{name}_S2Hand.tif"))
    clear = [(~hidden)[None]] if card.options.get("base") else []
    radar = scaled(sar, card.scaling_sar or card.scaling)
    return [scaled(optical, card.scaling), np.concatenate([radar, *clear]).astype(np.float32)]


SCENES: Mapping[str, Callable[[Path, ModelCard], list[np.ndarray]]] = {
    "levir": _pair("change/levir/train", "test_1.jpg"),
    "oscd": _pair("change/oscd", "abudhabi.tif"),
    "city": _one,
    "frames": _frames,
    "spain": _clouded,
}
SHIPPED, LARGE = "resources/checkpoints/starter-{}.safetensors", "checkpoints/starter-{}.safetensors"
LITE = "efficientnet-lite0"
CASES: Sequence[Case] = (
    Case("starter-tiny", "change", "levir", 1024, SHIPPED.format("tiny")),
    Case("starter-lite", "change", "levir", 1024, SHIPPED.format("lite")),
    Case("starter-sentinel2", "change", "oscd", 896, SHIPPED.format("sentinel2")),
    Case("starter-bitemporal", "change", "levir", 640, LARGE.format("bitemporal")),
    Case("starter-dasnet (DASNet-V2)", "change", "levir", 640, LARGE.format("dasnet")),
    Case(
        "fc_siam_diff",
        "change",
        "levir",
        1024,
        network="fc_siam_diff",
        options={"widths": [24, 48, 96, 160], "stem": 2},
    ),
    Case(
        "hanet",
        "change",
        "levir",
        512,
        network="hanet",
        options={"width": 40, "calm_head": True},
        tiles=(128, 256),
    ),
    Case("hanet_highres", "change", "levir", 640, network="hanet_highres"),
    Case("dasnet", "change", "levir", 640, network="dasnet", options={"backbone": LITE}),
    Case("starter-roofs (DANet)", "segmentation", "city", 640, SHIPPED.format("roofs")),
    Case("starter-clouds", "clouds", "spain", 512, SHIPPED.format("clouds"), tiles=(128, 256)),
    Case(
        "cross_attention",
        "clouds",
        "spain",
        512,
        network="cross_attention",
        options={"widths": [16, 32, 64]},
        tiles=(128, 256),
    ),
    Case(
        "rdn",
        "clouds",
        "spain",
        320,
        network="rdn",
        options={"channels": 16, "growth": 8, "blocks": 2, "layers": 2},
        tiles=(128, 256),
    ),
    Case("starter-vehicles", "objects", "frames", 1440, SHIPPED.format("vehicles"), tiles=(640, 1024)),
)
