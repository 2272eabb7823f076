"""What a recipe says of the task objects."""

from __future__ import annotations

from dataclasses import dataclass

from .checks import require

BOX_METRICS = ("iou", "giou", "nwd", "iou+nwd")
SIZE_AWARE = ("off", "exponential", "step", "linear")
SIZE_SCHEMES = ("coco", "ai-tod")
SIZE_MODES = ("box", "box+obj")
NORMALISERS = ("boxes", "weights")
MATCHERS = ("iou", "nwd")


@dataclass(frozen=True)
class Objects:
    """What the task objects is trained with, in the place of `loss`; as it stands, YOLOX's losses (Ge et al.
    2021).
    """

    frames: int = 1
    """Frames of a training clip, neighbours in a sequence; 1: single images. More are for networks with
    temporal attention."""
    object_share: float = 0.0
    """Share of the crops that are made to hold an object, 0 to 1; the others fall anywhere."""
    mosaic: float = 0.0
    """Share of the crops that are put together of four."""
    rotation: float = 0.0
    """Largest turn of a crop by any angle, in degrees; boxes become the upright ones about their turned
    corners, which fits where objects lie along the axes of the image or are round."""
    negative: float = 0.0
    """Share of the crops whose values are turned over, as a thermal image is in which what is hot is
    dark."""
    visible: float = 0.5
    """An object of which less than this share of its area lies in the crop is neither an object nor
    background there."""
    smallest: float = 2.0
    """Neither is one whose shorter side is fewer pixels than this after the zoom."""
    box: str = "iou"
    """Metric of the box loss: `iou` (1 - IoU²), `giou`, `nwd` (normalised Wasserstein distance) or `iou+nwd`,
    the mean of both."""
    nwd_scale: float = 12.8
    """Pixels at which the normalised Wasserstein distance has fallen to 1/e; 12.8 is the mean object size of
    AI-TOD."""
    box_weight: float = 5.0
    """Of the box loss beside those of objectness and class, which count 1."""
    l1_weight: float = 0.0
    """Of an L1 loss of the raw box values; YOLOX switches it on, at 1, for its last 15 epochs."""
    size_aware: str = "off"
    """How much more a small object's box counts, by its area A in pixels, w being `size_weight`:
    `exponential` w exp(-A / 32²), `step` w, (w + 1) / 2 and 1 with edges at 32² and 96², `linear` w (1 - A /
    96²) + 1; all held between 1 and w. With the bins of AI-TOD the areas are 16² (exponential), 8², 16² and
    32² in even steps (step), and 32² (linear)."""
    size_weight: float = 2.0
    """Largest weight of a small object."""
    size_bins: str = "coco"
    """`coco` or `ai-tod`: which sizes are small."""
    size_mode: str = "box"
    """What the weight is put on: `box`, as published, or `box+obj`, the objectness of the object's cells
    too."""
    normalise: str = "boxes"
    """What weighted losses are divided by: `boxes`, their number, as published: the loss grows with the share
    of small objects; or `weights`, the sum of their weights: it does not."""
    centre_radius: float = 1.5
    """Cells about an object's centre, in strides, that may be assigned to it (SimOTA)."""
    assign_by: str = "iou"
    """What SimOTA compares boxes with, for the cost and for the number of cells: `iou`, or `nwd`, which sees
    boxes that miss."""
    suppression: float = 0.5
    """IoU above which the lower of two boxes of a class is dropped where the network is measured, as in the
    job by default."""

    def __post_init__(self) -> None:
        require(self.frames >= 1, "objects.frames", self.frames, "1 or more")
        for name in ("object_share", "mosaic", "negative", "visible", "suppression"):
            require(0 <= getattr(self, name) <= 1, f"objects.{name}", getattr(self, name), "0 to 1")
        for name in ("smallest", "l1_weight"):
            require(getattr(self, name) >= 0, f"objects.{name}", getattr(self, name), "0 or more")
        for name in ("box_weight", "nwd_scale", "centre_radius"):
            require(getattr(self, name) > 0, f"objects.{name}", getattr(self, name), "more than 0")
        require(0 <= self.rotation <= 180, "objects.rotation", self.rotation, "0 to 180")
        require(self.size_weight >= 1, "objects.size_weight", self.size_weight, "1 or more")
        known = {
            "box": BOX_METRICS,
            "size_aware": SIZE_AWARE,
            "size_bins": SIZE_SCHEMES,
            "size_mode": SIZE_MODES,
        }
        for name, values in {**known, "normalise": NORMALISERS, "assign_by": MATCHERS}.items():
            require(
                getattr(self, name) in values,
                f"objects.{name}",
                getattr(self, name),
                "one of " + ", ".join(values),
            )
