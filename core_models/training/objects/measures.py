"""How good detections are: COCO's average precision by size (Lin et al. 2014) with AI-TOD's sizes (Wang et
al. 2021), and F1.

`ap` is the mean over IoU of 0.5 to 0.95, `ap50` and `ap75` are at one. Sizes are areas in pixels: COCO's
small, medium and large with edges at 32² and 96², and at most 100 detections an image and class, as COCO has
it; AI-TOD's very_tiny, tiny, tod_small and tod_medium with edges at 8², 16² and 32², and at most 1500. A
measure of a size that no object has is left out.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from importlib.util import find_spec
from typing import Any, Optional

import numpy as np

from .curve import Curve
from .dataset import ObjectImage
from .matching import RIGHT, Matches, average_precision, match

MISSING = "faster-coco-eval is not installed: average precision is not measured by size."
IOUS = np.linspace(0.5, 0.95, 10)
FEW, MANY = 100, 1500
LARGEST = 1e10
COCO_SIZES = {"small": (0, 32**2), "medium": (32**2, 96**2), "large": (96**2, LARGEST)}
TOD_SIZES = {
    "very_tiny": (0, 8**2),
    "tiny": (8**2, 16**2),
    "tod_small": (16**2, 32**2),
    "tod_medium": (32**2, LARGEST),
}


def can_measure_sizes() -> bool:
    """Whether faster-coco-eval is installed."""
    return find_spec("faster_coco_eval") is not None


@dataclass(frozen=True)
class Seen:
    """An image's objects and what was detected in it."""

    name: str
    size: tuple[int, int]
    true: np.ndarray
    true_classes: np.ndarray
    ignored: np.ndarray
    boxes: np.ndarray
    classes: np.ndarray
    scores: np.ndarray

    def matches(self, iou: float = RIGHT) -> Matches:
        """Which of the detections are right."""
        return match(self.boxes, self.classes, self.scores, self.true, self.true_classes, self.ignored, iou)

    def above(self, threshold: float) -> Seen:
        """The same with the detections from a score of `threshold` on."""
        kept = self.scores >= np.float32(threshold)
        return replace(self, boxes=self.boxes[kept], classes=self.classes[kept], scores=self.scores[kept])


class DetectionSums:
    """All detections of a dataset beside its objects; `classes` are the network's."""

    def __init__(self, classes: tuple[str, ...]) -> None:
        self.classes = tuple(classes)
        self.images: list[Seen] = []

    def add(self, image: ObjectImage, boxes: np.ndarray, classes: np.ndarray, scores: np.ndarray) -> None:
        """Add the detections (N, 4), (N,), (N,) of `image`."""
        size, scores = image.image.shape[:2], np.asarray(scores, np.float32)
        truth = image.boxes, image.classes, image.ignored
        self.images.append(
            Seen(
                image.name,
                size,
                *truth,
                np.asarray(boxes, np.float32).reshape(-1, 4),
                np.asarray(classes),
                scores,
            )
        )

    def merge(self, other: DetectionSums) -> None:
        """Add all that `other` has."""
        self.images += other.images

    def summary(self) -> dict[str, float]:
        """All measures, in lower case; precision and recall are those of the threshold with the best F1 at an
        IoU of 0.5.
        """
        found = self._by_library() if can_measure_sizes() else self._plain()
        curve = self.curve()
        best = curve.best()
        found |= {
            "max_f1": best.f1,
            "max_f1_threshold": best.threshold,
            "precision": best.precision,
            "recall": best.recall,
        }
        return found | {"images": float(len(self.images)), "objects": float(curve.objects)}

    def by_class(self) -> dict[str, dict[str, float]]:
        """`ap`, `ap50` and the number of objects of every class that has any."""
        aps = self._averages()
        objects = [
            sum(int((~seen.ignored & (seen.true_classes == kind)).sum()) for seen in self.images)
            for kind in range(len(aps))
        ]
        return {
            name: {"ap": float(found.mean()), "ap50": float(found[0]), "objects": count}
            for name, found, count in zip(self.classes, aps, objects)
            if count
        }

    def curve(self, kind: Optional[int] = None) -> Curve:
        """Precision and recall over the score at an IoU of 0.5, of one class or of all together."""
        return self._curve([seen.matches().partner for seen in self.images], kind)

    def _curve(self, partners: list[np.ndarray], kind: Optional[int], most: Optional[int] = None) -> Curve:
        """Of the detections that count, `most` an image at most; `partners` are those of `Matches`, image by
        image.
        """
        scores, right, objects = [np.zeros(0, np.float32)], [np.zeros(0, bool)], 0
        for seen, partner in zip(self.images, partners):
            mine = np.ones(len(partner), bool) if kind is None else seen.classes == kind
            chosen = np.flatnonzero(mine)
            chosen = chosen[np.argsort(-seen.scores[chosen], kind="stable")][:most]
            chosen = chosen[partner[chosen] != -2]
            scores.append(seen.scores[chosen])
            right.append(partner[chosen] >= 0)
            objects += int((~seen.ignored & (True if kind is None else seen.true_classes == kind)).sum())
        values = np.concatenate(scores)
        order = np.argsort(-values, kind="stable")
        return Curve(values[order], np.concatenate(right)[order], objects)

    def _averages(self) -> np.ndarray:
        """(K, T) average precision of each class at each of `IOUS`, NaN of a class without objects."""
        aps = np.full((len(self.classes), len(IOUS)), np.nan)
        for column, iou in enumerate(IOUS):
            partners = [seen.matches(iou).partner for seen in self.images]
            for kind in range(len(self.classes)):
                curve = self._curve(partners, kind, FEW)
                aps[kind, column] = average_precision(curve.scores, curve.right, curve.objects)
        return aps

    def _plain(self) -> dict[str, float]:
        """What needs no library; the same numbers."""
        aps = self._averages()
        means = np.nanmean(aps, axis=0) if np.isfinite(aps).any() else np.zeros(len(IOUS))
        return {"ap": float(means.mean()), "ap50": float(means[0]), "ap75": float(means[5])}

    def _by_library(self) -> dict[str, float]:
        from faster_coco_eval import COCO, COCOeval_faster

        images, annotations, detections = self._as_coco()
        truth = COCO({"images": images, "annotations": annotations, "categories": self._categories()})
        evaluation = COCOeval_faster(truth, truth.loadRes(detections), "bbox")
        sizes = {"all": (0, LARGEST), **COCO_SIZES, **TOD_SIZES}
        evaluation.params.areaRng = [list(map(float, size)) for size in sizes.values()]
        evaluation.params.areaRngLbl, evaluation.params.maxDets = list(sizes), [FEW, MANY]
        evaluation.evaluate()
        evaluation.accumulate()
        precision, recall = (
            np.asarray(evaluation.eval[name]) for name in ("precision", "recall")
        )  # (T, R, K, A, M), (T, K, A, M)
        return _named(precision, recall, list(sizes))

    def _categories(self) -> list[dict[str, Any]]:
        return [{"id": number, "name": name} for number, name in enumerate(self.classes, 1)]

    def _as_coco(self) -> tuple[list[dict[str, Any]], list[dict[str, Any]], np.ndarray]:
        """Images, annotations and detections (N, 7): image, x, y, width, height, score, class, all numbered
        from 1.
        """
        images: list[dict[str, Any]] = []
        annotations: list[dict[str, Any]] = []
        rows = [np.zeros((0, 7))]
        for number, seen in enumerate(self.images, 1):
            images.append({"id": number, "height": seen.size[0], "width": seen.size[1]})
            for box, kind, ignored in zip(
                seen.true.astype(float), seen.true_classes.tolist(), seen.ignored.tolist()
            ):
                # What is ignored is ignored whatever its class.
                for each in range(len(self.classes)) if ignored else (kind,):
                    entry = {
                        "id": len(annotations) + 1,
                        "image_id": number,
                        "category_id": each + 1,
                        "iscrowd": int(ignored),
                    }
                    left, top, right, bottom = box.tolist()
                    size = {
                        "bbox": [left, top, right - left, bottom - top],
                        "area": (right - left) * (bottom - top),
                    }
                    annotations.append({**entry, **size})
            numbers = np.full((len(seen.boxes), 1), number)
            parts = (
                numbers,
                seen.boxes[:, :2],
                seen.boxes[:, 2:] - seen.boxes[:, :2],
                seen.scores[:, None],
                seen.classes[:, None] + 1,
            )
            rows.append(np.concatenate(parts, axis=1, dtype=np.float64))
        return images, annotations, np.concatenate(rows)


def _named(precision: np.ndarray, recall: np.ndarray, sizes: list[str]) -> dict[str, float]:
    """Means over what there is of COCO's arrays, in which -1 stands where there are no objects."""
    found = {}
    for number, size in enumerate(sizes):
        for most, limit in enumerate((FEW, MANY)):
            if limit != (MANY if size in TOD_SIZES else FEW) and size != "all":
                continue
            part = precision[..., number, most]
            name = ("" if size == "all" else f"_{size}") + (
                "_1500" if size == "all" and limit == MANY else ""
            )
            for prefix, values in (
                ("ap", part),
                ("ap50", part[0]),
                ("ap75", part[5]),
                ("ar", recall[..., number, most]),
            ):
                if (values > -1).any():
                    found[prefix + name] = float(values[values > -1].mean())
    return found or {"ap": 0.0, "ap50": 0.0, "ap75": 0.0}
