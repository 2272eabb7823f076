"""Unknown pixels count nowhere: not in a loss, its gradient, a measure, a share, or an aim."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from PIL import Image
from training_pairs import write_pairs

from core_models.contract.errors import InputRefused
from core_models.sensors import UNKNOWN
from core_models.training.augment import zoom_label
from core_models.training.change.balance import class_shares
from core_models.training.change.dataset import PairFolder
from core_models.training.change.losses import contrastive, cosine_contrastive, cross_entropy, dice, focal
from core_models.training.change.measures import ScoreCounts
from core_models.training.supervision import reduce_label

LOSSES = {
    "cross_entropy": lambda x, y: cross_entropy(x, y, 3.0),
    "smoothed": lambda x, y: cross_entropy(x, y, 3.0, 0.1),
    "dice": dice,
    "focal": focal,
    "contrastive": lambda x, y: contrastive(x[:, :1].abs(), y, change_weight=3.0),
    "cosine": lambda x, y: cosine_contrastive(x[:, :1], y, change_weight=3.0),
}


@pytest.fixture
def half() -> tuple[torch.Tensor, torch.Tensor]:
    """Logits and a mask whose right half is unknown."""
    torch.manual_seed(0)
    label = (torch.rand(2, 4, 8) < 0.3).long()
    label[..., 4:] = UNKNOWN
    return torch.randn(2, 2, 4, 8, requires_grad=True), label


@pytest.mark.parametrize("name", LOSSES)
def test_a_loss_is_that_of_the_known_part(half, name) -> None:
    logits, label = half
    whole, known = LOSSES[name](logits, label), LOSSES[name](logits[..., :4], label[..., :4])
    assert whole.item() == pytest.approx(known.item(), abs=1e-6)
    (gradient,) = torch.autograd.grad(whole, logits)
    assert not gradient[..., 4:].any() and gradient[..., :4].any()


@pytest.mark.parametrize("name", LOSSES)
def test_a_batch_of_nothing_known_has_no_loss_and_no_gradient(half, name) -> None:
    logits, label = half
    loss = LOSSES[name](logits, torch.full_like(label, UNKNOWN))
    (gradient,) = torch.autograd.grad(loss, logits)
    assert loss.item() == 0.0 and not gradient.any()


def test_pooling_keeps_unknown_unless_a_change_is_under_it() -> None:
    label = torch.tensor([[[0, 0, 0, UNKNOWN, UNKNOWN, 1], [0, 0, 0, 0, UNKNOWN, UNKNOWN]]])
    assert reduce_label(label, (1, 3)).tolist() == [[[0, UNKNOWN, 1]]]
    assert reduce_label(label, (1, 3)).dtype == torch.int64


def test_measures_count_known_pixels_only() -> None:
    counts = ScoreCounts()
    counts.add(torch.tensor([[0.9, 0.9, 0.1, 0.9]]), torch.tensor([[1, UNKNOWN, 0, 0]], dtype=torch.uint8))
    found = counts.at(0.5)
    assert (found.tp, found.fp, found.fn, found.tn) == (1, 1, 0, 1)
    assert counts.summary()["changed_share"] == pytest.approx(1 / 3)


def test_a_zoomed_mask_keeps_unknown_apart() -> None:
    label = torch.tensor(np.random.default_rng(0).choice([0, 1, UNKNOWN], (40, 40)).astype(np.uint8))
    assert set(zoom_label(label, 56).unique().tolist()) == {0, 1, UNKNOWN}


@pytest.fixture
def folder(tmp_path) -> PairFolder:
    """Two pairs: a change of 14 × 14 pixels in one of them, and every other row of both unknown."""
    write_pairs(tmp_path, 2, high=1)
    for name in ("0", "1"):
        label = np.array(Image.open(tmp_path / "label" / f"{name}.png"))
        label[::2] = 7
        Image.fromarray(label).save(tmp_path / "label" / f"{name}.png")
    return PairFolder(tmp_path, unknown=7)


def test_crops_are_aimed_at_change_only(folder) -> None:
    for index in range(2):
        rows, columns = folder.anchors[index].T
        assert (folder[index].label[rows, columns] == 1).all()
    assert folder.changed() == [1]


def test_shares_are_those_of_known_pixels(folder) -> None:
    changed = int((folder[1].label == 1).sum())
    unchanged = 2 * 24 * 48 - changed
    assert changed == 7 * 14
    assert class_shares([folder], [1.0]) == pytest.approx(
        (unchanged / (2 * 24 * 48), changed / (2 * 24 * 48))
    )


def test_shares_are_weighted_as_folders_are_drawn(tmp_path) -> None:
    none, some = PairFolder(write_pairs(tmp_path / "a", 1)), PairFolder(write_pairs(tmp_path / "b", 2))
    alone = class_shares([some], [1.0])[1]
    assert class_shares([none, some], [3.0, 1.0])[1] == pytest.approx(alone / 4)
    with pytest.raises(InputRefused, match="no pixel labelled changed"):
        class_shares([none], [1.0])
