"""A training of finding objects from recipe to checkpoint: it learns, resumes bit for bit, and says in its
card what it saw.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
import torch
from object_sets import write_coco
from patience import PATIENCE

from core_models.checkpoints import load_checkpoint
from core_models.contract.card import Scaling, read_card
from core_models.contract.errors import CheckpointRefused, InputRefused
from core_models.contract.events import Events
from core_models.networks.yolox import YOLOX
from core_models.training.distributed import Ranks
from core_models.training.objects.dataset import ObjectFolder, ObjectPart
from core_models.training.objects.sampler import ObjectBatch
from core_models.training.objects.task import ObjectTask, detections, frames
from core_models.training.recipe import Objects
from core_models.training.recipe.recipe_file import recipe_from_dict
from core_models.training.state import load_state
from core_models.training.trainer import train
from core_models.training.watch import Watch

CPU = torch.device("cpu")
TINY = {"depth": 0.33, "width": 0.0625}


@pytest.fixture
def values(tmp_path, monkeypatch):
    """A recipe for a tiny network, without its learning curve."""
    monkeypatch.setattr("core_models.training.journal.learning_curve", lambda *arguments: False)
    write_coco(tmp_path / "data" / "train", 4)
    write_coco(tmp_path / "data" / "val", 2, seed=9)
    source = {"path": str(tmp_path / "data"), "name": "painted", "licence": "none"}
    return {
        "task": "objects",
        "network": "yolox",
        "classes": list(ObjectFolder(tmp_path / "data" / "val").classes),
        "seed": 2,
        "options": TINY,
        "data": {"train": [source], "validation": {**source, "name": "painted-val"}, "crop": 64},
        "objects": {"object_share": 0.5},
        "optimiser": {"rate": 0.003},
        "run": {
            "steps": 6,
            "batch": 2,
            "evaluate_every": 3,
            "log_every": 2,
            "precision": "fp32",
            "ema": 0.5,
            "save_minutes": 0.0,
        },
    }


def task(network: YOLOX, **objects) -> ObjectTask:
    scaling = Scaling((0.0,) * 3, (255.0,) * 3, (0.5,) * 3, (0.25,) * 3)
    return ObjectTask(("a", "b"), network.strides, Objects(**objects), scaling, CPU, "fp32")


def test_a_training_leaves_a_checkpoint_that_says_what_it_saw(values, tmp_path) -> None:
    result = train(recipe_from_dict(values), tmp_path / "out", False, Events())
    card = read_card(result.outputs["checkpoint"])
    assert (card.task, card.network, list(card.classes)) == ("objects", "yolox", values["classes"])
    measures = card.metrics["painted-val"]
    assert measures["selected_on"] == "painted-val" and measures["images"] == 2 and 0 <= measures["ap50"] <= 1
    assert card.threshold == round(measures["max_f1_threshold"], 4)
    assert card.recipe["objects"]["object_share"] == 0.5 and "path" not in card.recipe["data"]["train"][0]
    assert len(list((tmp_path / "out" / "evaluations").glob("*_P_R.png"))) == 2
    network, _ = load_checkpoint(result.outputs["checkpoint"])
    predictions, state = network.detect(torch.rand(1, 3, 40, 70))
    assert predictions.shape[2] == 5 + len(card.classes) and state is None


def test_attention_learns_from_clips_and_remembers(values, tmp_path) -> None:
    values["options"] = {**TINY, "enable_small_object_attention": True}
    values["objects"] = {"frames": 3}
    network, _ = load_checkpoint(
        train(recipe_from_dict(values), tmp_path / "out", False, Events()).outputs["checkpoint"]
    )
    gates = {
        name: tensor
        for name, tensor in network.state_dict().items()
        if name.endswith(("gamma", "integration.weight"))
    }
    assert len(gates) == 6 and all(gate.any() for gate in gates.values())  # they begin at 0
    _, state = network.detect(torch.rand(1, 3, 40, 70))
    assert [tuple(part.shape) for part in state] == [(1, 2, 16, 8, 12), (1, 2, 32, 4, 6)]


@pytest.mark.slow
def test_it_learns(values, tmp_path) -> None:
    values["run"] |= {"steps": 150, "batch": 4, "evaluate_every": 150, "ema": 0.9}
    values["options"] = {"depth": 0.33, "width": 0.125}
    assert train(recipe_from_dict(values), tmp_path / "out", False, Events()).numbers["ap50"] > 0.3


def test_a_killed_training_goes_on_bit_for_bit(values, tmp_path, monkeypatch) -> None:
    """Killed within its fifth step, with clips and a mosaic now and then."""
    values["objects"] = {"frames": 2, "mosaic": 0.5, "size_aware": "exponential"}
    recipe = recipe_from_dict(values)
    train(recipe, tmp_path / "whole", False, Events())
    real = Watch.check

    def check(self, step, *found):
        if step == 4:
            os.kill(os.getpid(), signal.SIGKILL)
        real(self, step, *found)

    with monkeypatch.context() as patch:
        patch.setattr(Watch, "check", check)
        child = multiprocessing.get_context("fork").Process(
            target=train, args=(recipe, tmp_path / "parts", False, Events())
        )
        child.start()
        child.join(PATIENCE)
    assert child.exitcode == -signal.SIGKILL and load_state(tmp_path / "parts" / "state.pt")["step"] == 4
    train(recipe, tmp_path / "parts", True, Events())
    whole, parts = (load_state(tmp_path / name / "state.pt")["network"] for name in ("whole", "parts"))
    assert all(torch.equal(whole[name], parts[name]) for name in whole)
    assert (tmp_path / "whole/best.safetensors").read_bytes() == (
        tmp_path / "parts/best.safetensors"
    ).read_bytes()


def test_a_network_of_another_task_is_refused(values, tmp_path) -> None:
    values |= {"network": "fc_siam_diff", "options": {}}
    with pytest.raises(CheckpointRefused, match="no answer to it, the task objects"):
        train(recipe_from_dict(values), tmp_path / "out", False, Events())


def test_bands_that_the_images_do_not_have_are_refused(values, tmp_path) -> None:
    values["about"] = {"bands": ["red", "green", "blue", "nir"]}
    with pytest.raises(InputRefused, match="4 bands, the images have 3"):
        train(recipe_from_dict(values), tmp_path / "out", False, Events())


def test_a_clip_costs_what_its_frames_cost() -> None:
    torch.manual_seed(0)
    network = YOLOX(classes=2, **TINY)
    generator = torch.Generator().manual_seed(0)
    for layer in (*network.head.reg_preds, *network.head.obj_preds):
        torch.nn.init.normal_(layer.weight, std=0.5, generator=generator)  # so that frames are told apart
    images = (
        255
        * torch.rand(4, 3, 64, 64, generator=generator)
        * torch.tensor([0.1, 0.3, 0.6, 1]).reshape(4, 1, 1, 1)
    )
    boxes = tuple(torch.tensor([[8.0 * n, 8, 8 * n + 9, 20]]) for n in range(4))
    rest = tuple(torch.tensor([n % 2]) for n in range(4)), (torch.tensor([False]),) * 4, ("",) * 4
    alone = task(network).batch_loss(network, ObjectBatch(images, boxes, *rest))
    clips = task(network).batch_loss(network, ObjectBatch(images.reshape(2, 2, 3, 64, 64), boxes, *rest))
    torch.testing.assert_close(alone, clips)
    wrong = task(network).batch_loss(
        network, ObjectBatch(images.flip(0).reshape(2, 2, 3, 64, 64), boxes, *rest)
    )
    assert abs(wrong - alone) > 1e-3 * alone  # 1e-6 is what rounding makes


def prediction(x, y, width, height, objectness, *classes) -> list[float]:
    return [x, y, width, height, objectness, *classes]


def test_detections_by_hand() -> None:
    """One box reaches over the edge, one loses to it, one is of another class, one lies outside, one is next
    to nothing.
    """
    found = detections(
        torch.tensor(
            [
                prediction(5, 5, 12, 8, 0.8, 0.9, 0.1),
                prediction(5, 5, 12, 9, 0.8, 0.8, 0.1),
                prediction(5, 5, 12, 8, 0.5, 0.1, 0.5),
                prediction(-20, 5, 12, 8, 0.9, 0.9, 0.9),
                prediction(15, 15, 4, 4, 0.05, 0.1, 0.1),
            ]
        ),
        (20, 30),
        0.5,
    )
    np.testing.assert_allclose(found[0], [[0, 1, 11, 9], [0, 1, 11, 9]])
    assert found[1].tolist() == [0, 1]
    np.testing.assert_allclose(found[2], [0.72, 0.25])
    none = detections(torch.zeros(0, 7), (20, 30), 0.5)
    assert none[0].shape == (0, 4)


class Remembering(torch.nn.Module):
    """Gives what it was given before as its state, and finds nothing."""

    strides = (8,)

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[int, object]] = []

    def detect(self, image, state=None):
        self.seen.append((image.shape[3], state))
        return torch.zeros(1, 0, 7), (state or ()) + (len(self.seen),)


def sequences_of(*sizes: int):
    """A folder of images of these widths, two sequences: the first three and the rest."""
    images = [
        SimpleNamespace(
            name=str(n),
            image=np.zeros((16, size, 3), np.uint8),
            boxes=np.zeros((0, 4), np.float32),
            classes=np.zeros(0, int),
            ignored=np.zeros(0, bool),
        )
        for n, size in enumerate(sizes)
    ]
    order = (2, 0, 1), tuple(range(3, len(sizes)))
    return type("Folder", (list,), {"sequences": order})(images)


def test_the_state_of_a_frame_is_handed_to_the_next_of_its_sequence_and_size() -> None:
    network, folder = Remembering(), sequences_of(16, 16, 16, 16, 24)
    sums = task(network).measure(network, folder)
    assert [state for _, state in network.seen] == [None, (1,), (1, 2), None, None]
    assert [seen.name for seen in sums.images] == ["2", "0", "1", "3", "4"]
    assert network.training


def test_an_answer_that_is_no_number_is_an_error_of_the_checkpoint() -> None:
    class Broken(Remembering):
        def detect(self, image, state=None):
            return torch.full((1, 4, 7), float("nan")), None

    with pytest.raises(CheckpointRefused, match="Broken gives numbers that are not finite"):
        task(Remembering()).detect(Broken(), np.zeros((16, 16, 3), np.uint8))


def test_ranks_share_whole_sequences() -> None:
    folder = sequences_of(16, 16, 16, 16)
    parts = [[image.name for image, _ in frames(ObjectPart(folder, rank, 2))] for rank in range(2)]
    assert parts == [["2", "0", "1"], ["3"]]
    sums = task(Remembering()).measure(Remembering(), folder)
    assert Ranks(CPU).merged(sums) is sums


def test_a_checkpoint_is_the_path_of_a_file(values, tmp_path) -> None:
    first = train(recipe_from_dict(values), tmp_path / "first", False, Events())
    values["start"] = str(Path(first.outputs["checkpoint"]))
    second = train(recipe_from_dict(values), tmp_path / "second", False, Events())
    assert read_card(second.outputs["checkpoint"]).recipe["start"]["name"] == "yolox"
