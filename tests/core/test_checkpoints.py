"""Weights with their card: what comes back, what is refused, and that nothing in a file runs."""

from __future__ import annotations

import json
import pickle
import resource
import subprocess
import sys
import time
from dataclasses import replace

import pytest
import torch
from safetensors.torch import load_file, save_file
from synthetic import ROOT, clean_environment

from core_models.checkpoints import copy_checkpoint, load_checkpoint, save_checkpoint
from core_models.contract.card import METADATA_KEY, ModelCard, Scaling, read_card
from core_models.contract.errors import CheckpointRefused, InputRefused
from core_models.networks import build, shapes_of

CARD = ModelCard(
    name="Tiny",
    task="change",
    network="fc_siam_diff",
    options={"widths": [4, 8]},
    bands=("red", "green", "blue"),
    scaling=Scaling(low=(0,) * 3, high=(255,) * 3, mean=(0.5,) * 3, std=(0.25,) * 3),
    gsd_range=(0.5, 2.0),
    threshold=0.4,
)


@pytest.fixture
def network() -> torch.nn.Module:
    torch.manual_seed(0)
    return build(CARD).eval()


@pytest.fixture
def file(tmp_path, network):
    save_checkpoint(tmp_path / "tiny.safetensors", network, CARD)
    return tmp_path / "tiny.safetensors"


def rewrite(file, change, card=None) -> None:
    """Write `file` again after `change(tensors)`; its hash is left out so that it does not speak first."""
    tensors = load_file(file)
    change(tensors)
    values = {**json.loads((card or CARD).to_json()), "weights_sha256": ""}
    save_file(tensors, file, metadata={METADATA_KEY: json.dumps(values)})


def refusal(file) -> CheckpointRefused:
    with pytest.raises(CheckpointRefused) as caught:
        load_checkpoint(file)
    assert str(file) in caught.value.message or "card" in caught.value.message
    return caught.value


@pytest.mark.parametrize("half", [False, True])
def test_comes_back_as_it_went(tmp_path, network, half) -> None:
    card = save_checkpoint(tmp_path / "x.safetensors", network, CARD, half=half)
    again, found = load_checkpoint(tmp_path / "x.safetensors")
    assert found == card == read_card(str(tmp_path / "x.safetensors")) and len(card.weights_sha256) == 64
    assert not again.training
    for name, tensor in network.state_dict().items():
        wanted = tensor.half().float() if half and tensor.is_floating_point() else tensor
        assert (
            torch.equal(again.state_dict()[name], wanted) and again.state_dict()[name].dtype == tensor.dtype
        )
    assert list(tmp_path.iterdir()) == [tmp_path / "x.safetensors"]


def test_a_copy_with_another_card_has_the_same_weights(tmp_path, network) -> None:
    old = save_checkpoint(tmp_path / "old.safetensors", network, CARD, half=True)
    new = copy_checkpoint(
        tmp_path / "old.safetensors",
        tmp_path / "new.safetensors",
        replace(old, threshold=0.6, temperature=2.0),
    )
    assert (new.threshold, new.temperature, new.weights_sha256) == (0.6, 2.0, old.weights_sha256)
    assert load_checkpoint(tmp_path / "new.safetensors")[1] == new
    one, two = (load_file(tmp_path / name) for name in ("old.safetensors", "new.safetensors"))
    assert all(torch.equal(one[name], two[name]) and one[name].dtype == two[name].dtype for name in one)


def test_others_may_read_it(file) -> None:
    file.with_name("plain").write_bytes(b"")
    assert file.stat().st_mode == file.with_name("plain").stat().st_mode


def test_half_is_half_the_size(tmp_path, network) -> None:
    for name, half in (("full", False), ("half", True)):
        save_checkpoint(tmp_path / name, network, CARD, half=half)
    tensors = sum(tensor.numel() for tensor in network.state_dict().values() if tensor.is_floating_point())
    assert (tmp_path / "full").stat().st_size - (tmp_path / "half").stat().st_size == pytest.approx(
        2 * tensors, abs=2000
    )


def test_weights_that_float16_cannot_hold_are_not_written(tmp_path, network) -> None:
    with torch.no_grad():
        network.head.bias.fill_(1e6)
    with pytest.raises(CheckpointRefused, match=r"head\.bias"):
        save_checkpoint(tmp_path / "x.safetensors", network, CARD, half=True)
    assert not list(tmp_path.iterdir())


def test_an_unwritable_place_is_refused_and_left_clean(tmp_path, network) -> None:
    with pytest.raises(InputRefused, match="cannot be written"):
        save_checkpoint(tmp_path / "no folder" / "x.safetensors", network, CARD)
    (tmp_path / "taken").mkdir()
    with pytest.raises(InputRefused, match="cannot be written"):
        save_checkpoint(tmp_path / "taken", network, CARD)
    assert [path.name for path in tmp_path.iterdir()] == ["taken"]


def test_a_missing_tensor_is_named(file) -> None:
    rewrite(file, lambda tensors: tensors.pop("head.bias"))
    assert "lacks the tensor head.bias" in refusal(file).message


def test_an_unknown_tensor_is_named(file) -> None:
    rewrite(file, lambda tensors: tensors.update(tail=torch.zeros(1)))
    assert "has the tensor tail" in refusal(file).message


def test_a_wrong_shape_is_named_with_both(file) -> None:
    rewrite(file, lambda tensors: tensors.update({"head.bias": torch.zeros(3)}))
    message = refusal(file).message
    assert "head.bias" in message and "(3,)" in message and "(2,)" in message


def test_another_network_is_refused(file) -> None:
    from dataclasses import replace

    rewrite(file, lambda tensors: None, replace(CARD, network="hanet", options={"width": 4}))
    assert refusal(file).code == "checkpoint.missing-tensor"
    rewrite(file, lambda tensors: None, replace(CARD, network="resnet9000"))
    assert "resnet9000" in refusal(file).message


def test_changed_weights_are_noticed(file) -> None:
    content = bytearray(file.read_bytes())
    content[-3] ^= 1
    file.write_bytes(content)
    assert refusal(file).code == "checkpoint.hash"


@pytest.mark.parametrize("keep", [0.9, 0.5, 0.01])
def test_a_truncated_file_is_refused(file, keep) -> None:
    content = file.read_bytes()
    file.write_bytes(content[: int(len(content) * keep)])
    assert refusal(file).code in ("checkpoint.truncated", "checkpoint.format")


def test_a_file_without_a_card_is_refused(file) -> None:
    save_file(load_file(file), file)
    assert refusal(file).code == "checkpoint.no-card"


class Bomb:
    """Its pickle writes a file when it is read."""

    def __init__(self, path: str) -> None:
        self.path = path

    def __reduce__(self):
        return (open, (self.path, "w"))


@pytest.mark.parametrize("kind", ["torch", "pickle", "legacy"])
def test_a_pickle_is_refused_and_never_run(tmp_path, kind) -> None:
    bomb, path = Bomb(str(tmp_path / "ran")), tmp_path / "x.safetensors"
    if kind == "pickle":
        path.write_bytes(pickle.dumps(bomb))
    else:
        torch.save(bomb, path, _use_new_zipfile_serialization=kind == "torch")
    assert refusal(path).code == "checkpoint.pickle"
    assert not (tmp_path / "ran").exists()
    pickle.loads(pickle.dumps(bomb)).close()
    assert (tmp_path / "ran").exists()  # the bomb is live


def bomb(path, options, **changes):
    """A file whose card asks for `options` and whose only tensor has a number."""
    card = {**json.loads(CARD.to_json()), "options": options, **changes}
    save_file({"w": torch.zeros(1)}, path, metadata={METADATA_KEY: json.dumps(card)})
    return path


@pytest.mark.parametrize(
    ("network", "options"),
    [
        ("fc_siam_diff", {"widths": [20_000] * 4}),
        ("fc_siam_diff", {"widths": [4] * 1_000_000}),
        ("fc_siam_diff", {"stem": 10**9}),
        ("bitemporal", {"depths": [10**6] * 4}),
        ("bitemporal", {"depths": [60_000] * 4}),
        ("bitemporal", {"widths": [2**62] * 4}),
        ("hanet", {"width": 60_000}),
        ("hanet", {"width": -1}),
        ("hanet", {"width": "wide"}),
        ("hanet", {"width": 4.0}),
        ("hanet", {"width": None}),
        ("hanet", {"width": [4]}),
        ("hanet", {"bands": 3}),
        ("hanet", {"self": 3}),
        ("hanet", {"colour": 3}),
        ("fc_siam_diff", {"widths": []}),
        ("fc_siam_diff", {"widths": 3}),
    ],
)
def test_a_card_that_asks_for_too_much_takes_neither_memory_nor_time(tmp_path, network, options) -> None:
    file = bomb(tmp_path / "bomb.safetensors", options, network=network)
    before, began = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()
    error = refusal(file)
    assert time.process_time() - began < 5  # a second on an idle machine; the network would take minutes
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 300_000  # kB; it would take GB
    assert len(error.message) < 500 and "\n" not in error.message


def test_shapes_are_those_of_the_network_and_cost_no_random_numbers(network) -> None:
    torch.manual_seed(7)
    expected = torch.rand(4)
    torch.manual_seed(7)
    shapes = shapes_of(CARD)
    assert torch.equal(torch.rand(4), expected)
    assert shapes == {name: tuple(tensor.shape) for name, tensor in network.state_dict().items()}


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_weights_that_are_no_numbers_are_refused(file, value) -> None:
    rewrite(file, lambda tensors: tensors["head.bias"].fill_(value))
    error = refusal(file)
    assert error.code == "checkpoint.not-finite" and "head.bias" in error.message


def test_planning_loads_no_compiler() -> None:
    """Seconds of every start: some shapes are worked out by Python that imports torch._dynamo and sympy."""
    code = (
        "import sys; from core_models.networks import shapes_of; "
        "from core_models.contract.card import read_card; from pathlib import Path\n"
        "for path in sorted(Path('resources/checkpoints').glob('*.safetensors')):\n"
        "    shapes_of(read_card(str(path)))\n"
        "    assert 'torch._dynamo' not in sys.modules, path"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=clean_environment(), check=True)
