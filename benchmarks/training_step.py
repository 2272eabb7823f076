"""CPU seconds of a training step (batch 8, 256 x 256 px, bfloat16, one thread): a narrow HANet against the
starter's network.
"""

from __future__ import annotations

from collections.abc import Callable

import torch
import torch.nn.functional as F
from torch import nn

from benchmarks._cases import least_seconds
from core_models.networks.fc_siam import FCSiamDiff
from core_models.networks.hanet import HANet
from core_models.networks.layers import lay_channels_last

STEPS = 4
NETWORKS: dict[str, Callable[[], nn.Module]] = {
    "fc_siam_diff, the starter's": lambda: FCSiamDiff(widths=(24, 48, 96, 160), stem=2),
    "hanet, 16 channels wide": lambda: HANet(width=16),
}


def step_seconds(network: nn.Module) -> float:
    """The quickest of `STEPS` steps, forward and backward."""
    lay_channels_last(network).train()
    before, after = torch.rand(2, 8, 3, 256, 256).unbind()
    label = torch.randint(0, 2, (8, 256, 256))

    def step() -> None:
        with torch.autocast("cpu", torch.bfloat16):
            logits = network(before, after)
        torch.autograd.backward(F.cross_entropy(logits.float(), label))

    return least_seconds(step, rounds=STEPS)[0]


def main() -> None:
    """Print both, and their ratio."""
    torch.set_num_threads(1)
    torch.manual_seed(0)
    found = {name: step_seconds(make()) for name, make in NETWORKS.items()}
    for name, seconds in found.items():
        print(f"{name}: {seconds:.2f} s a training step")
    starter, hanet = found.values()
    print(f"ratio: {hanet / starter:.1f}")


if __name__ == "__main__":
    main()
