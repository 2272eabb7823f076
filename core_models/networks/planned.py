"""The shapes of a network before it takes memory: it is built without numbers, and no further than a
checkpoint or a machine could hold.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from typing import Any, Optional, get_type_hints

import torch
from torch import nn
from torch.nn.modules import module
from torch.overrides import TorchFunctionMode

from ..contract.ceilings import MAX_LIST, MAX_MODULES, MAX_OPTION, MAX_WEIGHTS
from ..contract.schema import Misfit, brief, check_type

FILLING = ("normal_", "uniform_", "erfinv_", "log")
"""What changes the numbers of a tensor alone."""
Shapes = dict[str, tuple[int, ...]]


def check_arguments(network: type[nn.Module], options: Mapping[str, Any]) -> None:
    """Raise `Misfit` where one of `options` is not what the constructor of `network` says, or beyond
    everything.
    """
    known = inspect.signature(network.__init__).parameters
    hints = get_type_hints(network.__init__)
    for name, value in options.items():
        if name not in known or name == "self":
            raise Misfit(f"it has no option {brief(name)}")
        if isinstance(value, (list, tuple)) and len(value) > MAX_LIST:
            raise Misfit(f"{name} has {len(value)} entries, wanted at most {MAX_LIST}")
        check_type(hints.get(name, Any), value, name)
        for number in value if isinstance(value, (list, tuple)) else [value]:
            if isinstance(number, (int, float)) and abs(number) > MAX_OPTION:
                raise Misfit(f"{name} is {brief(value)}, wanted at most {MAX_OPTION}")


class _WithoutNumbers(TorchFunctionMode):
    """Leaves out what fills a tensor with first weights: there is nothing to fill, and to work out that
    `normal_` keeps a shape loads half of PyTorch.
    """

    def __torch_function__(
        self, func: Any, types: Any, args: tuple[Any, ...] = (), kwargs: Optional[dict[str, Any]] = None
    ) -> Any:
        given = kwargs or {}
        name = getattr(func, "__name__", "")
        if name in FILLING or (name.endswith("_") and getattr(func, "__module__", "") == nn.init.__name__):
            return args[0] if args else given["tensor"]
        if func is torch.full:
            return torch.empty(args[0], device="meta")
        return func(*args, **given)


def planned(make: Callable[[], nn.Module], tensors: Optional[int] = None) -> Shapes:
    """Shapes of the tensors of the network that `make` builds; `tensors`: how many a file has for it.

    Raises `Misfit` where it has far more, more numbers than any machine, or a layer of none.
    """
    most = MAX_MODULES if tensors is None else min(MAX_MODULES, 1000 + 10 * tensors)
    with torch.device("meta"), _WithoutNumbers(), _at_most(most):
        network = make()
    numbers = sum(each.numel() for each in (*network.parameters(), *network.buffers()))
    if numbers > MAX_WEIGHTS:
        raise Misfit(f"it would have {numbers:.3g} weights, wanted at most {MAX_WEIGHTS:.3g}")
    if not all(weights.numel() for weights in network.parameters()):
        raise Misfit("a layer of it would have no weights")
    return {name: tuple(tensor.shape) for name, tensor in network.state_dict().items()}


@contextmanager
def _at_most(most: int) -> Iterator[None]:
    """Raise `Misfit` where more than `most` parts and weights are put into modules."""
    count = 0

    def registered(*_: Any) -> None:
        nonlocal count
        count += 1
        if count > most:
            raise Misfit(f"it would have more than {most} parts")

    with ExitStack() as stack:
        for register in (
            module.register_module_parameter_registration_hook,
            module.register_module_module_registration_hook,
            module.register_module_buffer_registration_hook,
        ):
            stack.callback(register(registered).remove)
        yield
