"""CPU seconds of a training step (batch 8, 256 x 256 px, bfloat16, one thread): the starter's network, and
others by how many times longer they take.
"""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import nn

from benchmarks._cases import least_seconds
from core_models.networks.bitemporal import BiTemporal
from core_models.networks.dasnet import DASNetV2
from core_models.networks.hanet import HANet
from core_models.networks.layers import lay_channels_last
from core_models.training.forward import output_maps

STEPS = 3
LITE = "efficientnet-lite1"
NETWORKS: dict[str, Callable[[], nn.Module]] = {
    "bitemporal, the starter's": lambda: BiTemporal(backbone=LITE, heads=0),
    "dasnet_v2 as in starter-dasnet.toml": lambda: DASNetV2(
        backbone=LITE, distance="cosine", maps=("fused",), decoder=(96, 48, 16)
    ),
    "hanet": HANet,
}


def step_seconds(network: nn.Module) -> float:
    """The quickest of `STEPS` steps, forward and backward."""
    lay_channels_last(network).train()
    before, after = torch.rand(2, 8, 3, 256, 256).unbind()

    def step() -> None:
        with torch.autocast("cpu", torch.bfloat16):
            maps = output_maps(network(before, after))
        torch.autograd.backward(torch.stack([each.float().square().mean() for each in maps]).sum())

    return least_seconds(step, rounds=STEPS)[0]


def main() -> None:
    """Print all of them."""
    torch.set_num_threads(1)
    torch.manual_seed(0)
    found = {name: step_seconds(make()) for name, make in NETWORKS.items()}
    starter = next(iter(found.values()))
    for name, seconds in found.items():
        print(f"{name}: {seconds:.2f} s a training step, {seconds / starter:.1f} times the starter's")


if __name__ == "__main__":
    main()
