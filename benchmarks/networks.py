"""Time and memory of the change networks against a plain formulation of the same mathematics, with the same
weights.

Each case runs in a process of its own, on one CPU thread: CPU seconds, and the peak of memory above what the
loaded network and its input take. Weights are fresh, with the attention gates open; the two forms have to
give the same score.

    python -m benchmarks.networks [hanet] [dasnet_v2] [position] [bfloat16]
"""

from __future__ import annotations

import sys
from functools import partial

from benchmarks._cases import Case, Run, main, ours

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


def prepared(network: str, form: str, size: int) -> Run:
    """The run of a case, whose output is a score, or a map of position attention."""
    import torch

    from benchmarks import _plain
    from core_models.networks.attention import PositionAttention
    from core_models.networks.dasnet import DASNetV2
    from core_models.networks.hanet import HANet

    if network == "position":
        attention, x = PositionAttention(512).eval(), torch.randn(1, 512, size, size)
        torch.nn.init.constant_(attention.gamma, 0.3)
        if form == "plain":
            return partial(_plain.position, attention, x)
        return partial(attention, x.contiguous(memory_format=torch.channels_last))
    net = HANet().eval() if network == "hanet" else DASNetV2().eval()
    for name, parameter in net.named_parameters():
        if name.endswith("gamma"):
            torch.nn.init.constant_(parameter, 0.3)
    before, after = torch.rand(1, 3, size, size), torch.rand(1, 3, size, size)
    if form != "plain":
        return ours(net, partial(net.score, before, after), form)
    if isinstance(net, HANet):
        return partial(_plain.hanet, net, before, after)
    return partial(_plain.dasnet_v2, net, before, after)


if __name__ == "__main__":
    sys.exit(main("benchmarks.networks", prepared, CASES, sys.argv[1:]))
