"""Time and memory of the networks that find objects: against the plain formulation, in bfloat16, and with
attention.

With attention against without: its gates are closed, so that both give the same, at the full cost. Weights
are fresh, one CPU thread; the least of three.

    python -m benchmarks.objects [plain] [bfloat16] [attention]
"""

from __future__ import annotations

import sys
from collections.abc import Callable

from benchmarks._cases import Case, main

STARTER = {"depth": 0.33, "width": 0.25, "classes": 1}
OPTIONS = {"yolox_s": {}, "starter": STARTER, "starter_4_scales": {**STARTER, "scales": 4}}
FORMS = ("without", "attention")
CASES = (
    Case("plain", "yolox_s", 640, time_bound=1.1, memory_bound=0.8),
    Case("plain", "starter", 640, time_bound=1.1, memory_bound=0.8),
    Case("bfloat16", "yolox_s", 640, forms=("ours", "bfloat16")),
    Case("bfloat16", "starter", 640, forms=("ours", "bfloat16")),
    Case("attention", "yolox_s", 640, forms=FORMS),
    Case("attention", "starter", 640, forms=FORMS),
    Case("attention", "starter_4_scales", 640, forms=FORMS),
)


def prepared(network: str, form: str, size: int) -> Callable:
    """A function without arguments that runs the case once and gives the scores."""
    import torch

    from benchmarks._plain_yolox import yolox
    from core_models.networks.yolox import YOLOX

    module = YOLOX(**OPTIONS[network], norm_momentum=1.0)
    with torch.no_grad():
        module(torch.rand(1, 3, 192, 192))  # statistics with which signals do not fade
    module.eval()
    if form == "attention":
        plain = module.state_dict()
        module = YOLOX(**OPTIONS[network], enable_small_object_attention=True).eval()
        module.load_state_dict(plain, strict=False)
    torch.manual_seed(1)
    image = torch.rand(1, 3, size, size)
    if form == "plain":
        return lambda: yolox(module, image)[..., 4:]
    module.to(memory_format=torch.channels_last)
    _, state = module.detect(image)

    def ours() -> torch.Tensor:
        with torch.autocast("cpu", torch.bfloat16, enabled=form == "bfloat16"):
            return module.detect(image, state)[0][..., 4:]

    return ours


if __name__ == "__main__":
    sys.exit(main("benchmarks.objects", prepared, CASES, sys.argv[1:]))
