"""Our networks with derived weights, for comparison with what the published ones gave.

A fixture is a JSON file (names and shapes of the state dict, how weights and inputs are derived) beside an
.npz of the published outputs and the `fill.py` that derives weights and inputs from names.
"""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import numpy as np
import torch
from torch import nn

from core_models.networks import dasnet, hanet, rdn
from core_models.networks.cross_attention import CloudRemovalCrossAttention
from core_models.networks.danet import DANetHead
from core_models.networks.pafpn import PAFPN
from core_models.networks.yolox import YOLOX, DecoupledHead, decode

THREADS = 2
"""With one thread, PyTorch gives 1 x 1 convolutions to another library, whose rounding the published outputs
do not have: the derived weights of DASNet give attention energies of 16,000, where softmax makes differences
of 1e-7 visible."""
CLOUD_BANDS = {"cross_attention_3_1": (3, 1), "cross_attention_13_2": (13, 2), "rdn": (13, 2)}
"""Optical and SAR bands of the networks that remove clouds."""
UNUSED = {
    "hanet": hanet.UNUSED_TENSORS,
    "dasnet": dasnet.UNUSED_TENSORS,
    "dasnet_v2": dasnet.UNUSED_TENSORS,
    "rdn": rdn.UNUSED_TENSORS,
}
"""Published tensors, by network, that no output depends on and that ours do without."""


class RVTPyramid(nn.Module):
    """Pyramid and head of RVT-B, without the backbone, under RVT's names."""

    CHANNELS, STRIDES = (128, 256, 512), (8, 16, 32)

    def __init__(self) -> None:
        super().__init__()
        self.fpn = PAFPN(self.CHANNELS, depth=0.67)
        self.yolox_head = DecoupledHead(self.CHANNELS, classes=8, hidden=128)

    def forward(self, *features: torch.Tensor) -> torch.Tensor:
        """Three maps to decoded predictions (B, N, 13)."""
        return decode(self.yolox_head(self.fpn(features)[0]), self.STRIDES)


def load_fill(folder: Path) -> ModuleType:
    """The module `fill.py` of the fixtures' folder."""
    spec = importlib.util.spec_from_file_location("parity_fill", folder / "fill.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def network_for(name: str) -> nn.Module:
    """Our network in its published form; raises `NotImplementedError` for one that is not here yet."""
    makers = {
        "hanet": hanet.HANet,
        "dasnet": dasnet.DASNet,
        "dasnet_v2": dasnet.DASNetV2,
        "danet_head": lambda: DANetHead(2048, 19),
        "cross_attention_3_1": lambda: CloudRemovalCrossAttention(3, 1),
        "cross_attention_13_2": lambda: CloudRemovalCrossAttention(13, 2),
        "rdn": rdn.RDN,
        "yolox_s": YOLOX,
        "rvt_fpn": RVTPyramid,
    }
    if name not in makers:
        raise NotImplementedError(f"{name} is not built yet; there are {', '.join(makers)}")
    return makers[name]()


def compute(fixture: Path) -> dict[str, np.ndarray]:
    """The outputs of our network under the names of the fixture's .npz; `fixture` is its JSON file."""
    fixture = Path(fixture)
    described = json.loads(fixture.read_text(encoding="utf-8"))
    name, seed, size = described["network"], described["seed"], described["size"]
    fill = load_fill(fixture.parent)
    network = network_for(name)
    fill.fill(network, seed, described["gain"])

    def image(part: str, *shape: int) -> torch.Tensor:
        return torch.from_numpy(fill.image(part, shape, seed))

    threads = torch.get_num_threads()
    torch.set_num_threads(max(THREADS, threads))
    try:
        return _outputs(name, network, image, size)
    finally:
        torch.set_num_threads(threads)


def _outputs(
    name: str, network: nn.Module, image: Callable[..., torch.Tensor], size: int
) -> dict[str, np.ndarray]:
    with torch.inference_mode():
        if name == "danet_head":
            side = size // 8 // 16 * 16
            return _danet_head(network, (image("features", 1, 2048, side, side) - 0.3).clamp_min(0))
        if name in CLOUD_BANDS:
            optical, sar = (
                image(part, 1, bands, size, size)
                for part, bands in zip(("optical", "sar"), CLOUD_BANDS[name])
            )
            return {"clear": network(optical, sar).numpy()}
        if name == "yolox_s":
            return {"predictions": network.detect(image("image", 1, 3, size, size) * 255)[0].numpy()}
        if name == "rvt_fpn":
            sides = (size, size // 2, size // 4)
            features = [
                image(f"features{i}", 1, c, s, s) for i, c, s in zip((2, 3, 4), RVTPyramid.CHANNELS, sides)
            ]
            return {"predictions": network(*features).numpy()}
        dates = [image(part, 1, 3, size, size) for part in ("before", "after")]
        if name == "hanet":
            return {"logits": network(*dates).numpy()}
        return _dasnet(network, *((date - 0.5) * 255 for date in dates))


def _danet_head(network: nn.Module, features: torch.Tensor) -> dict[str, np.ndarray]:
    return {name: output.numpy() for name, output in zip(("fused", "position", "channel"), network(features))}


def _dasnet(network: nn.Module, before: torch.Tensor, after: torch.Tensor) -> dict[str, np.ndarray]:
    """Distances of the three maps, and a sample of the first date's vectors."""
    outputs = {}
    for index, (apart, vectors) in enumerate(zip(network(before, after), network.embed(before))):
        outputs[f"distance_{index}"] = apart[:, 0].numpy()
        step = 4 if vectors.shape[1] == 32 else 16
        outputs[f"before_{index}_every16"] = vectors[:, ::step, ::4, ::4].numpy()
    return outputs
