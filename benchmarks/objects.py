"""Time and memory of the networks that find objects: against the plain formulation, in bfloat16, and with
attention.

With attention against without: its gates are closed, so that both give the same, at the full cost. Weights
are fresh, one CPU thread; the least of three.

    python -m benchmarks.objects [plain] [bfloat16] [attention]
"""

from __future__ import annotations

import sys
from functools import partial

from benchmarks._cases import Case, Run, main, ours

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


def prepared(network: str, form: str, size: int) -> Run:
    """The run of a case, whose output is the scores."""
    import torch

    from benchmarks._plain_yolox import yolox
    from core_models.networks.layers import lay_channels_last
    from core_models.networks.yolox import YOLOX

    make = partial(YOLOX)
    if network != "yolox_s":
        make = partial(YOLOX, width=0.25, classes=1, scales=4 if network == "starter_4_scales" else 3)
    module = make(norm_momentum=1.0)
    with torch.no_grad():
        module(torch.rand(1, 3, 192, 192))  # statistics with which signals do not fade
    module.eval()
    if form == "attention":
        plain = module.state_dict()
        module = make(enable_small_object_attention=True).eval()
        module.load_state_dict(plain, strict=False)
    torch.manual_seed(1)
    image = torch.rand(1, 3, size, size)
    if form == "plain":
        return lambda: yolox(module, image)[..., 4:]
    lay_channels_last(module)
    _, state = module.detect(image)
    return ours(module, lambda: module.detect(image, state)[0][..., 4:], form)


if __name__ == "__main__":
    sys.exit(main("benchmarks.objects", prepared, CASES, sys.argv[1:]))
