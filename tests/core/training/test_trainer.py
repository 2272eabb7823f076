"""The loop: exact resume, refusals, stops, the best checkpoint."""

from __future__ import annotations

import json
import math
import os
import signal

import pytest
import torch

from core_models.checkpoints import load_checkpoint
from core_models.contract.card import Scaling
from core_models.contract.errors import Cancelled, CheckpointRefused, CoreError, InputRefused
from core_models.contract.events import Events, Progress
from core_models.contract.training_jobs import Evaluate
from core_models.networks.dasnet import DASNetV2
from core_models.networks.resnet import ResNet
from core_models.training.change.losses import cross_entropy
from core_models.training.change.sampler import PairBatch
from core_models.training.change.task import ChangeTask
from core_models.training.evaluation.evaluate import evaluate
from core_models.training.recipe import Loss
from core_models.training.recipe.recipe_file import recipe_from_dict
from core_models.training.state import load_state
from core_models.training.supervision import reduce_label
from core_models.training.trainer import Trainer, train


def stop_after(times: int) -> Events:
    """Events whose user asks to stop when it is asked `times` times: after each step, and after each pair of
    an evaluation.
    """
    asked = iter([False] * (times - 1))
    return Events(cancelled=lambda: next(asked, True))


def same(one, two) -> bool:
    """Whether two states are equal bit for bit."""
    if isinstance(one, torch.Tensor):
        return torch.equal(one, two)
    if isinstance(one, dict):
        return one.keys() == two.keys() and all(same(one[key], two[key]) for key in one)
    if isinstance(one, (list, tuple)):
        return len(one) == len(two) and all(map(same, one, two))
    return one == two


def test_a_stopped_and_resumed_run_ends_with_the_same_bits(values, tmp_path) -> None:
    recipe = recipe_from_dict(values)
    train(recipe, tmp_path / "whole", False, Events())
    with pytest.raises(Cancelled, match="stopped at step 2"):
        train(recipe, tmp_path / "parts", False, stop_after(2))
    with pytest.raises(Cancelled, match="stopped at step 5"):
        train(recipe, tmp_path / "parts", True, stop_after(3 + 3))
    train(recipe, tmp_path / "parts", True, Events())
    whole, parts = (load_state(tmp_path / name / "state.pt") for name in ("whole", "parts"))
    assert whole["step"] == 6 and same(whole, parts)
    assert (tmp_path / "whole/best.safetensors").read_bytes() == (
        tmp_path / "parts/best.safetensors"
    ).read_bytes()


def test_a_run_that_starts_from_a_checkpoint_keeps_its_weights_scaling_and_debts(values, tmp_path) -> None:
    values["run"].update(steps=1, ema=0.0, precision="fp32")
    train(recipe_from_dict(values), tmp_path / "first", False, Events())
    first, old = load_checkpoint(tmp_path / "first/best.safetensors")
    source = {**values["data"]["train"][0], "name": "more squares"}
    values.update(
        start=str(tmp_path / "first/best.safetensors"), optimiser={"rate": 1e-9, "weight_decay": 0.0}
    )
    values["data"]["train"] = [source]
    train(recipe_from_dict(values), tmp_path / "second", False, Events())
    second, new = load_checkpoint(tmp_path / "second/best.safetensors")
    for one, two in zip(first.parameters(), second.parameters()):
        torch.testing.assert_close(one, two, rtol=0, atol=1e-6)
    assert new.scaling == old.scaling
    assert [data.name for data in new.training_data] == ["squares", "more squares"]
    assert new.recipe["start"]["weights_sha256"] == old.weights_sha256


def test_a_backbone_is_loaded_and_stands_in_the_card(values, tmp_path) -> None:
    torch.manual_seed(5)
    weights = {name: tensor for name, tensor in ResNet(3, 18, width=8).state_dict().items()}
    torch.save({**weights, "fc.weight": torch.ones(2, 2)}, tmp_path / "resnet18.pth")
    values.update(network="hanet_highres", options={"width": 8}, backbone=str(tmp_path / "resnet18.pth"))
    values.update(optimiser={"rate": 1e-9, "weight_decay": 0.0})
    values["run"].update(steps=1, ema=0.0, precision="fp32")
    train(recipe_from_dict(values), tmp_path / "out", False, Events())
    network, card = load_checkpoint(tmp_path / "out/best.safetensors")
    found = next(part for part in network.modules() if isinstance(part, ResNet)).conv1.weight
    torch.testing.assert_close(found, weights["conv1.weight"], rtol=1e-3, atol=1e-4)
    assert card.training_data[0].name == "backbone resnet18.pth" and card.recipe["backbone"] == "resnet18.pth"


def test_a_network_without_a_backbone_takes_none(values, tmp_path) -> None:
    torch.save({"conv1.weight": torch.ones(1)}, tmp_path / "resnet18.pth")
    with pytest.raises(CheckpointRefused, match="no ResNet"):
        train(
            recipe_from_dict({**values, "backbone": str(tmp_path / "resnet18.pth")}),
            tmp_path / "out",
            False,
            Events(),
        )


def test_a_run_does_not_start_from_another_network(values, tmp_path) -> None:
    values["run"]["steps"] = 1
    train(recipe_from_dict(values), tmp_path / "first", False, Events())
    values.update(start=str(tmp_path / "first/best.safetensors"), options={"widths": [4, 4]})
    with pytest.raises(CheckpointRefused, match="the recipe wants"):
        train(recipe_from_dict(values), tmp_path / "second", False, Events())


def test_another_seed_gives_other_weights(values, tmp_path) -> None:
    values["run"]["steps"] = 1
    for seed in (1, 2):
        train(recipe_from_dict({**values, "seed": seed}), tmp_path / str(seed), False, Events())
    one, two = (load_state(tmp_path / name / "state.pt")["network"] for name in ("1", "2"))
    assert not same(one, two)


def test_sigterm_saves_and_stops(values, tmp_path) -> None:
    before = signal.getsignal(signal.SIGTERM)
    events = Events(
        lambda event: os.kill(os.getpid(), signal.SIGTERM) if isinstance(event, Progress) else None
    )
    with pytest.raises(Cancelled):
        train(recipe_from_dict(values), tmp_path / "run", False, events)
    assert load_state(tmp_path / "run" / "state.pt")["step"] == 2
    assert signal.getsignal(signal.SIGTERM) is before


def test_it_learns_and_leaves_what_it_says(values, tmp_path) -> None:
    values["run"].update(steps=40, evaluate_every=20, batch=4, ema=0.0, precision="fp32")
    result = train(recipe_from_dict(values), tmp_path / "run", False, Events())
    assert result.numbers["f1"] > 0.6
    _, card = load_checkpoint(result.outputs["checkpoint"])
    assert (
        card.threshold == result.numbers["threshold"]
        and card.metrics["squares-val"]["f1"] == result.numbers["f1"]
    )
    assert card.training_data[0].images == 6 and card.recipe["run"]["steps"] == 40
    assert str(tmp_path) not in card.to_json()
    lines = [json.loads(line) for line in (tmp_path / "run/log.jsonl").read_text().splitlines()]
    assert [line["step"] for line in lines if "validation" in line] == [20, 40]
    assert all({"loss", "rate", "left_s"} <= set(line) for line in lines if "validation" not in line)
    job = Evaluate(
        result.outputs["checkpoint"], values["data"]["train"][0]["path"], str(tmp_path / "measured"), "val"
    )
    again = evaluate(job, Events())
    # The checkpoint is half precision and the measure was taken before rounding.
    assert again.numbers["f1"] == pytest.approx(result.numbers["f1"], abs=0.02)
    metrics = json.loads((tmp_path / "measured/metrics.json").read_text())
    assert {"precision", "recall", "f1", "iou", "max_f1", "max_f1_threshold", "threshold"} <= set(metrics)
    assert len((tmp_path / "measured/pairs.csv").read_text().splitlines()) == 1 + 3


def test_the_best_checkpoint_is_kept_not_the_last(values, tmp_path, monkeypatch) -> None:
    scores = iter([0.7, 0.2])
    real = ChangeTask.measure

    def measure(self, *arguments):
        counts, wanted = real(self, *arguments), next(scores)
        summary = counts.summary()
        monkeypatch.setattr(counts, "summary", lambda: {**summary, "f1": wanted})
        return counts

    monkeypatch.setattr(ChangeTask, "measure", measure)
    result = train(recipe_from_dict(values), tmp_path / "run", False, Events())
    assert result.numbers["f1"] == 0.7 and result.numbers["step"] == 3


def test_a_loss_that_is_no_number_stops_with_step_and_files(values, tmp_path, monkeypatch) -> None:
    real, calls = ChangeTask.batch_loss, []

    def broken(self, network, batch):
        calls.append(batch)
        return real(self, network, batch) * (math.nan if len(calls) == 3 else 1)

    monkeypatch.setattr(ChangeTask, "batch_loss", broken)
    with pytest.raises(CoreError, match="At step 2 the loss is nan") as caught:
        train(recipe_from_dict(values), tmp_path / "run", False, Events())
    assert calls[2].names[0] in caught.value.message and "optimiser.rate" in caught.value.hint


def test_a_loss_that_explodes_stops_with_step_and_files(values, tmp_path, monkeypatch) -> None:
    real, calls = ChangeTask.batch_loss, []

    def broken(self, network, batch):
        calls.append(batch)
        return real(self, network, batch) * (1000 if len(calls) == 25 else 1)

    monkeypatch.setattr(ChangeTask, "batch_loss", broken)
    values["run"].update(steps=30, evaluate_every=30, explode=20.0)
    with pytest.raises(CoreError, match=r"At step 24 the loss is .* more than 20 times the usual") as caught:
        train(recipe_from_dict(values), tmp_path / "run", False, Events())
    assert calls[24].names[0] in caught.value.message and caught.value.code == "training.exploding"
    calls.clear()
    values["run"]["explode"] = 0.0
    train(recipe_from_dict(values), tmp_path / "unwatched", False, Events())


def test_a_run_that_gets_no_better_ends_early(values, tmp_path, monkeypatch) -> None:
    """Evaluated at steps 2, 4, …: best at 4, and two after it are not better."""
    scores = dict(zip(range(2, 21, 2), [0.3, 0.5, 0.5, 0.4, 0.9, *[0.1] * 5]))
    real = Trainer._evaluate

    def evaluate(self) -> None:
        counts = ChangeTask.measure(self.task, self.network, self.validation)
        summary = counts.summary()
        counts.summary = lambda threshold=None: {**summary, "f1": scores[self.step]}
        with monkeypatch.context() as patch:
            patch.setattr(self.task, "measure", lambda *given: counts)
            real(self)

    monkeypatch.setattr(Trainer, "_evaluate", evaluate)
    values["run"].update(steps=20, evaluate_every=2, patience=2, save_minutes=1000.0)
    for resume in (False, True):  # resumed, it has nothing to do
        result = train(recipe_from_dict(values), tmp_path / "run", resume, Events())
        assert result.numbers["f1"] == 0.5 and result.numbers["step"] == 4
        assert load_state(tmp_path / "run/state.pt")["step"] == 8
    lines = [json.loads(line) for line in (tmp_path / "run/log.jsonl").read_text().splitlines()]
    assert lines[-1]["ended"] == "run.patience" and lines[-1]["best_f_score"] == 0.5
    values["run"]["patience"] = 3  # more patience: it goes on, to the best at 10 and three after it
    assert train(recipe_from_dict(values), tmp_path / "run", True, Events()).numbers["f1"] == 0.9
    assert load_state(tmp_path / "run/state.pt")["step"] == 16


def test_epochs_are_counted_in_crops_that_fit(values, tmp_path) -> None:
    """Six pairs of 48 pixels hold one crop of 32 each: three steps of two crops an epoch."""
    values["run"].update(epochs=2, steps=0)
    train(recipe_from_dict(values), tmp_path / "run", False, Events())
    assert load_state(tmp_path / "run/state.pt")["step"] == 6


def test_the_change_weight_is_measured(values, tmp_path) -> None:
    values.update(loss={"change_weight": "measured"})
    values["run"].update(steps=1)
    heard: list = []
    train(recipe_from_dict(values), tmp_path / "run", False, Events(heard.append))
    share = 5 * 14 * 14 / (6 * 48 * 48)
    told = [event.message for event in heard if "labelled pixels" in getattr(event, "message", "")]
    assert told == [
        f"{100 * share:.2f}% of the labelled pixels are changed: each counts {(1 - share) / share:.2f} "
        "times in the loss."
    ]


def test_float16_is_for_gpus(values, tmp_path) -> None:
    values["run"].update(precision="fp16", device="cpu")
    with pytest.raises(InputRefused, match="fp16 needs a GPU"):
        train(recipe_from_dict(values), tmp_path / "run", False, Events())


@pytest.mark.cuda
@pytest.mark.skipif(not torch.cuda.is_available(), reason="needs a GPU")
def test_float16_trains_and_is_resumed_with_its_scale(values, tmp_path) -> None:
    values["run"].update(precision="fp16", device="cuda", steps=30, evaluate_every=15)
    with pytest.raises(Cancelled):
        train(recipe_from_dict(values), tmp_path / "run", False, stop_after(10))
    scale = load_state(tmp_path / "run/state.pt")["scaler"]["scale"]
    result = train(recipe_from_dict(values), tmp_path / "run", True, Events())
    assert scale > 0 and result.numbers["f1"] > 0


def test_maps_have_their_weights(values) -> None:
    """The experiment with the fused loss only: [0, 0, 1] is the third map's loss, and no gradient reaches the
    others.
    """
    scaling = Scaling(low=(0,) * 3, high=(255,) * 3, mean=(0,) * 3, std=(1,) * 3)
    label = torch.ones(1, 4, 4, dtype=torch.long)
    maps = [torch.randn(1, 2, 4, 4, requires_grad=True) for _ in range(3)]
    batch = PairBatch(torch.zeros(1, 3, 4, 4), torch.zeros(1, 3, 4, 4), label, ("x",))

    def loss_of(*weights: float) -> torch.Tensor:
        task = ChangeTask(
            "x", Loss({"cross-entropy": 1.0}, maps=weights), scaling, torch.device("cpu"), "fp32"
        )
        return task.batch_loss(lambda before, after: tuple(maps), batch)

    third = loss_of(0, 0, 1)
    assert third.item() == pytest.approx(cross_entropy(maps[2], label).item())
    third.backward()
    assert maps[0].grad is None and maps[2].grad.abs().sum() > 0
    wanted = (cross_entropy(maps[0], label) + 3 * cross_entropy(maps[1], label)) / 4
    assert loss_of(1, 3, 0).item() == pytest.approx(wanted.item())
    with pytest.raises(InputRefused, match="2 weights in the recipe, the network gives 3 maps"):
        loss_of(1, 1)


def test_refuses_a_used_folder_and_another_recipe(values, tmp_path) -> None:
    values["run"]["steps"] = 1
    train(recipe_from_dict(values), tmp_path / "run", False, Events())
    with pytest.raises(InputRefused, match="holds a training already"):
        train(recipe_from_dict(values), tmp_path / "run", False, Events())
    with pytest.raises(InputRefused, match=r"augment\.flips, run\.batch, seed"):
        other = {
            **values,
            "seed": 9,
            "augment": {**values["augment"], "flips": False},
            "run": {**values["run"], "batch": 3},
        }
        train(recipe_from_dict(other), tmp_path / "run", True, Events())
    for steps, ema in ((2, 0.0), (3, 0.5)):
        longer = {
            **values,
            "run": {**values["run"], "steps": steps, "ema": ema},
            "optimiser": {"rate": 0.001},
        }
        train(recipe_from_dict(longer), tmp_path / "run", True, Events())
        state = load_state(tmp_path / "run/state.pt")
        assert state["step"] == steps and bool(state["average"]) == bool(ema)


class Bomb:
    """Its pickle writes a file when it is read."""

    def __init__(self, path: str) -> None:
        self.path = path

    def __reduce__(self):
        return (open, (self.path, "w"))


def test_a_state_is_never_run(values, tmp_path) -> None:
    (tmp_path / "run").mkdir()
    torch.save({"step": Bomb(str(tmp_path / "ran"))}, tmp_path / "run/state.pt")
    with pytest.raises(CheckpointRefused, match="no whole training state"):
        train(recipe_from_dict(values), tmp_path / "run", True, Events())
    assert not (tmp_path / "ran").exists()
    with pytest.raises(CheckpointRefused, match="nothing to resume"):
        train(recipe_from_dict(values), tmp_path / "none", True, Events())


def test_a_truncated_state_is_refused(values, tmp_path) -> None:
    values["run"]["steps"] = 1
    train(recipe_from_dict(values), tmp_path / "run", False, Events())
    whole = (tmp_path / "run/state.pt").read_bytes()
    (tmp_path / "run/state.pt").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(CheckpointRefused, match="no whole training state"):
        train(recipe_from_dict(values), tmp_path / "run", True, Events())


def test_a_network_and_its_loss_have_to_fit(values, tmp_path) -> None:
    values["loss"] = {"weights": {"contrastive": 1.0}}
    with pytest.raises(InputRefused, match="fc_siam_diff gives logits"):
        train(recipe_from_dict(values), tmp_path / "run", False, Events())


def test_several_outputs_are_averaged(values) -> None:
    """Deep supervision: a network may give more than one map."""
    scaling = Scaling(low=(0,) * 3, high=(255,) * 3, mean=(0,) * 3, std=(1,) * 3)
    task = ChangeTask("x", Loss({"cross-entropy": 1.0}), scaling, torch.device("cpu"), "fp32")
    label = torch.ones(1, 4, 4, dtype=torch.long)
    maps = [torch.randn(1, 2, 4, 4) for _ in range(3)]
    batch = PairBatch(torch.zeros(1, 3, 4, 4), torch.zeros(1, 3, 4, 4), label, ("x",))
    wanted = sum(cross_entropy(each, label).item() for each in maps) / 3
    assert task.batch_loss(lambda before, after: tuple(maps), batch) == pytest.approx(wanted)


def test_a_thin_road_survives_in_the_mask_of_a_small_map() -> None:
    label = torch.zeros(1, 64, 64, dtype=torch.long)
    label[0, 20:22] = 1
    small = reduce_label(label, (8, 8))
    assert small.dtype == torch.long and small[0, 2].all() and small.sum() == 8
    assert reduce_label(label, (64, 64)) is label


def test_a_network_that_does_not_compare_is_refused(values, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr("core_models.training.card.build", lambda card, whose: torch.nn.Conv2d(3, 2, 1))
    with pytest.raises(InputRefused, match="does not compare two dates"):
        train(recipe_from_dict(values), tmp_path / "run", False, Events())


def test_a_full_disk_is_told_in_a_sentence(values, tmp_path, monkeypatch) -> None:
    def full(*arguments) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("core_models.training.state.torch.save", full)
    with pytest.raises(InputRefused, match="No space left on device"):
        train(recipe_from_dict(values), tmp_path / "run", False, Events())


def test_dasnet_v2_learns_at_several_scales() -> None:
    scaling = Scaling(low=(0,) * 3, high=(255,) * 3, mean=(0,) * 3, std=(1,) * 3)
    task = ChangeTask("dasnet_v2", Loss({"cosine-contrastive": 1.0}), scaling, torch.device("cpu"), "fp32")
    network = DASNetV2(embedding=16, scales=(1, 2, 4)).train()
    label = torch.zeros(2, 32, 40, dtype=torch.int64)
    label[0, 5, 7] = 1  # a pixel that must be seen at 1/4 too
    batch = PairBatch(torch.rand(2, 3, 32, 40) * 255, torch.rand(2, 3, 32, 40) * 255, label, ("a", "b"))
    assert [int(reduce_label(label, size).sum()) for size in ((32, 40), (16, 20), (8, 10))] == [1, 1, 1]
    optimiser = torch.optim.SGD(network.parameters(), 0.1)
    losses = []
    for _ in range(3):
        optimiser.zero_grad()
        loss = task.batch_loss(network, batch)
        loss.backward()
        optimiser.step()
        losses.append(loss.item())
    assert losses[-1] < losses[0]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("network", "options"), [("hanet", {"width": 8}), ("hanet_highres", {"width": 8}), ("dasnet_v2", {})]
)
def test_the_attention_networks_take_a_step(values, tmp_path, network, options) -> None:
    loss = {"weights": {"contrastive": 0.5, "cosine-contrastive": 1.0}} if network == "dasnet_v2" else {}
    values["run"].update(steps=2, precision="fp32")
    train(
        recipe_from_dict({**values, "network": network, "options": options, "loss": loss}),
        tmp_path / "run",
        False,
        Events(),
    )
    assert load_checkpoint(tmp_path / "run/best.safetensors")[1].network == network
