"""The trainings that are compared: one recipe, and what each variant has in its place."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

from core_models.training.recipe import Recipe
from core_models.training.recipe.recipe_file import merge, recipe_from_dict

from .targets import SHAPES

NETWORK = {"depth": 0.33, "width": 0.125}
"""An eighth of YOLOX-l's channels: 0.6 M parameters, a few milliseconds an image."""
OFF = {"attention_spatial": False, "attention_temporal": False, "attention_channel": False}
IMAGES = 9
"""At a time."""
CLIPS = {"frames": 3}
"""Three clips of three frames in the place of nine frames of their own."""


def attention(*parts: str) -> dict[str, Any]:
    """The options of a network with these parts of the small-object attention."""
    on = {f"attention_{part}": True for part in parts}
    return {"options": {"enable_small_object_attention": True, **OFF, **on}}


VARIANTS: dict[str, tuple[str, dict[str, Any]]] = {
    "baseline": ("", {}),
    "spatial": ("baseline", attention("spatial")),
    "channel": ("baseline", attention("channel")),
    "size-aware": ("baseline", {"objects": {"size_aware": "exponential"}}),
    "nwd": ("baseline", {"objects": {"box": "iou+nwd"}}),
    "four-scales": ("baseline", {"options": {"scales": 4}}),
    "clips": ("baseline", {"objects": CLIPS}),
    "temporal": ("clips", {"objects": CLIPS, **attention("temporal")}),
    "document": (
        "clips",
        {"objects": {**CLIPS, "size_aware": "exponential"}, **attention("spatial", "temporal", "channel")},
    ),
    "four-scales-nwd": ("four-scales", {"options": {"scales": 4}, "objects": {"box": "iou+nwd"}}),
    "size-aware-shared": ("baseline", {"objects": {"size_aware": "exponential", "normalise": "weights"}}),
    "nwd-assignment": ("baseline", {"objects": {"assign_by": "nwd"}}),
}
"""Name of a variant: the one that it is held against, and what it changes in the recipe."""


def recipe(variant: str, seed: int, base: Recipe, steps: int) -> Recipe:
    """`base` with what `variant` changes, for so many steps of nine images, measured at the end."""
    changes = copy.deepcopy(VARIANTS[variant][1])
    values = merge(base.to_dict(), {name: table for name, table in changes.items() if name != "options"})
    values["options"] |= changes.get("options", {})
    values["run"] |= {
        "steps": steps,
        "epochs": 0,
        "evaluate_every": steps,
        "batch": IMAGES // values["objects"]["frames"],
    }
    return recipe_from_dict({**values, "seed": seed})


def synthetic(data: Path) -> Recipe:
    """Plain YOLOX on the synthetic targets in `data`."""
    source = {"path": str(data), "name": "targets"}
    values: dict[str, Any] = {
        "task": "objects",
        "network": "yolox",
        "classes": list(SHAPES),
        "options": dict(NETWORK),
        "data": {"train": [source], "validation": {**source, "name": "targets-val"}, "crop": 128},
        "objects": {"object_share": 0.5},
        "augment": {"brightness": 0.1, "contrast": 0.1},
        "optimiser": {"rate": 3e-3, "weight_decay": 5e-4, "warmup": 30, "final": 0.02},
        "run": {"steps": 1, "log_every": 20, "ema": 0.98, "precision": "fp32", "threads": 1},
    }
    return recipe_from_dict(values)
