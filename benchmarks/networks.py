"""Time and memory of the change networks against a plain formulation of the same mathematics, with the same
weights.

Each case runs in a process of its own, on one CPU thread: CPU seconds, and the peak of memory above what the
loaded network and its input take. Weights are fresh, with the attention gates open; the two forms have to
give the same score.

    python -m benchmarks.networks [hanet] [dasnet_v2] [position] [bfloat16]
"""

from __future__ import annotations

import sys
from collections.abc import Callable

from benchmarks._cases import Case, main

CASES = (
    Case("hanet", "hanet", 256),
    Case("hanet", "hanet", 512, time_bound=0.65),
    Case("hanet", "hanet", 1024, time_bound=0.45, memory_bound=0.30),
    Case("dasnet_v2", "dasnet_v2", 256, time_bound=0.80),
    Case("dasnet_v2", "dasnet_v2", 1024, memory_bound=0.40),
    Case("position", "position", 128, time_bound=0.85, memory_bound=0.08),
    Case("bfloat16", "hanet", 512, time_bound=0.60, forms=("ours", "bfloat16")),
    Case("bfloat16", "dasnet_v2", 512, time_bound=0.60, forms=("ours", "bfloat16")),
)


def prepared(network: str, form: str, size: int) -> Callable:
    """A function without arguments that runs the case once."""
    import torch

    from benchmarks import _plain
    from core_models.networks import NETWORKS, attention

    if network == "position":
        module, x = attention.PositionAttention(512).eval(), torch.randn(1, 512, size, size)
        torch.nn.init.constant_(module.gamma, 0.3)
        x = x.contiguous(memory_format=torch.channels_last) if form == "ours" else x
        return (lambda: module(x)) if form == "ours" else (lambda: _plain.position(module, x))
    module = NETWORKS[network]().eval()
    for name, parameter in module.named_parameters():
        if name.endswith("gamma"):
            torch.nn.init.constant_(parameter, 0.3)
    before, after = torch.rand(1, 3, size, size), torch.rand(1, 3, size, size)
    if form == "plain":
        function = {"hanet": _plain.hanet, "dasnet_v2": _plain.dasnet_v2}[network]
        return lambda: function(module, before, after)

    module.to(memory_format=torch.channels_last)  # once for all, as the loader of a checkpoint may do

    def ours() -> torch.Tensor:
        with torch.autocast("cpu", torch.bfloat16, enabled=form == "bfloat16"):
            return module.score(before, after)

    return ours


if __name__ == "__main__":
    sys.exit(main("benchmarks.networks", prepared, CASES, sys.argv[1:]))
