"""A plain difference and a random forest (scikit-learn, where it is installed) on the pairs that the starter
for Sentinel-2 is measured on, to hold it against.

    REVISIT_DATA=… python -m benchmarks.sentinel2 TRAIN HOLDOUT [--checkpoint CHECKPOINT]

Both see each image standardised band by band. The threshold is the best one on the pairs held out, as the
starter's is, so that all rows are optimistic in the same way. An experiment of some minutes, which `make
bench` leaves out.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np
import torch
from scipy.ndimage import uniform_filter

from core_models.checkpoints import load_checkpoint
from core_models.training.change.dataset import Pair, PairFolder
from core_models.training.change.measures import ScoreCounts
from core_models.training.change.task import ChangeTask
from core_models.training.recipe import Loss

PIXELS = 2000
"""Of each kind that the forest learns from each pair, at most."""
Score = Callable[[Pair], np.ndarray]
"""A pair to a score (H, W) from 0 to 1."""


def main() -> None:
    """Print a line for each method."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.sentinel2", description=__doc__)
    for name in ("train", "holdout"):
        parser.add_argument(name, nargs="?", type=Path, default=Path(f"resources/recipes/oscd-{name}.csv"))
    parser.add_argument("--checkpoint", help="measure this one alone, with and without its optional bands")
    options = parser.parse_args()
    holdout = PairFolder(options.holdout)
    if options.checkpoint:
        with_and_without(options.checkpoint, holdout)
        return
    train = PairFolder(options.train)
    methods: dict[str, Score] = {"plain difference": difference, "smoothed difference": smoothed}
    try:
        methods["random forest"] = forest(train)
    except ImportError:
        print("random forest: scikit-learn is not installed")
    for name, score in methods.items():
        measures = counted(score, holdout).summary()
        print(
            f"{name}: F1 {measures['max_f1']:.3f}, area under precision and recall "
            f"{measures['average_precision']:.3f}",
            flush=True,
        )


def counted(score: Score, pairs: PairFolder) -> ScoreCounts:
    """The scores of all `pairs` by what is true."""
    counts = ScoreCounts()
    for index in range(len(pairs)):
        pair = pairs[index]
        counts.add(torch.from_numpy(score(pair)), torch.from_numpy(pair.label))
    return counts


def with_and_without(path: str, pairs: PairFolder) -> None:
    """Print what the checkpoint scores at its threshold with all bands, and without those it calls
    optional.
    """
    network, card = load_checkpoint(path)
    task = ChangeTask(
        card.network, Loss(), card.scaling, torch.device("cpu"), "fp32", temperature=card.temperature
    )
    lacking = [card.bands.index(name) for name in card.optional_bands]
    scaling, span = card.scaling, np.subtract(card.scaling.high, card.scaling.low)
    neutral = np.add(scaling.low, np.multiply(scaling.mean, span))  # becomes 0, as where a band is lacking

    def score(pair: Pair, without: list[int]) -> np.ndarray:
        before, after = (date.astype(np.float32) for date in pair.images)
        for date in (before, after):
            date[..., without] = neutral[without]
        return task.score(network, Pair(pair.name, before, after, pair.label)).numpy()

    for name, without in (("all bands", []), (f"without {', '.join(card.optional_bands)}", lacking)):
        counts = counted(partial(score, without=without), pairs)
        found = counts.at(card.threshold).measures()
        print(f"{name}: " + ", ".join(f"{key} {found[key]:.3f}" for key in ("f1", "precision", "recall")))


def standardised(image: np.ndarray) -> np.ndarray:
    """(H, W, C) with mean 0 and deviation 1 in each band."""
    values = image.astype(np.float32)
    moved: np.ndarray = (values - values.mean(axis=(0, 1))) / (values.std(axis=(0, 1)) + 1e-6)
    return moved


def difference(pair: Pair) -> np.ndarray:
    """Root mean square over the bands of the difference, five deviations being 1."""
    apart = standardised(pair.after) - standardised(pair.before)
    found: np.ndarray = np.clip(np.sqrt((apart**2).mean(axis=2)) / 5, 0, 1)
    return found


def smoothed(pair: Pair) -> np.ndarray:
    """The same, averaged over 5 x 5 pixels."""
    return np.asarray(uniform_filter(difference(pair), 5))


def features(pair: Pair) -> np.ndarray:
    """(H, W, F): both dates, their difference, and the means of all over 5 x 5 pixels."""
    before, after = standardised(pair.before), standardised(pair.after)
    own = np.concatenate([before, after, after - before, np.abs(after - before)], axis=2)
    around = uniform_filter(own, size=(5, 5, 1))
    return np.concatenate([own, around], axis=2)


def forest(pairs: PairFolder) -> Score:
    """A random forest that has learned from as many changed as unchanged pixels of `pairs`."""
    from sklearn.ensemble import RandomForestClassifier

    random, rows, truth = np.random.default_rng(0), [], []
    for index in range(len(pairs)):
        pair = pairs[index]
        values, label = features(pair), pair.label
        for kind in (0, 1):
            places = np.flatnonzero(label == kind)
            chosen = random.permutation(places)[:PIXELS]
            rows.append(values.reshape(-1, values.shape[2])[chosen])
            truth.append(np.full(len(chosen), kind))
    trees = RandomForestClassifier(100, min_samples_leaf=5, max_features="sqrt", random_state=0, n_jobs=1)
    trees.fit(np.concatenate(rows), np.concatenate(truth))

    def score(pair: Pair) -> np.ndarray:
        values = features(pair)
        found = trees.predict_proba(values.reshape(-1, values.shape[2]))[:, 1]
        return np.asarray(found.reshape(values.shape[:2]), np.float32)

    return score


if __name__ == "__main__":
    main()
