"""How published change networks want their images: statistics that were taken off each date before training.

HANet: values / 255, then the dataset's mean and standard deviation of each date. DASNet and DASNet-V2: bands
in the order blue, green, red, values 0..255 less the dataset's mean of each date, not divided by anything.
open-cd: ImageNet's statistics. And what published detectors find: YOLOX takes bands in the order blue, green,
red, values 0..255 as they are.
"""

from __future__ import annotations

from typing import Dict, Tuple

from ..contract.card import Scaling

EIGHT_BIT = (0.0, 255.0)
RGB = ("red", "green", "blue")
BGR = ("blue", "green", "red")
BANDS = {"dasnet": BGR, "dasnet_v2": BGR}
"""Order of the input channels where it is not red, green, blue."""
_COCO = (
    "person, bicycle, car, motorcycle, airplane, bus, train, truck, boat, traffic light, fire hydrant, stop "
    "sign, parking "
    "meter, bench, bird, cat, dog, horse, sheep, cow, elephant, bear, zebra, giraffe, backpack, umbrella, "
    "handbag, tie, "
    "suitcase, frisbee, skis, snowboard, sports ball, kite, baseball bat, baseball glove, skateboard, "
    "surfboard, tennis "
    "racket, bottle, wine glass, cup, fork, knife, spoon, bowl, banana, apple, sandwich, orange, broccoli, "
    "carrot, hot dog, "
    "pizza, donut, cake, chair, couch, potted plant, bed, dining table, toilet, tv, laptop, mouse, remote, "
    "keyboard, cell "
    "phone, microwave, oven, toaster, sink, refrigerator, book, clock, vase, scissors, teddy bear, hair "
    "drier, toothbrush"
)
COCO = tuple(_COCO.split(", "))
"""Classes of COCO (Lin et al. 2014) in the order of networks' outputs."""
IMAGENET = ((0.485, 0.456, 0.406), (0.229, 0.224, 0.225))
GSD = {"levir": (0.5, 0.5), "sysu": (0.5, 0.5), "s2looking": (0.5, 0.8), "cdd": (0.03, 1.0)}
"""Metres a pixel of datasets, where their authors give them."""

Statistics = Tuple[Tuple[float, ...], Tuple[float, ...]]
"""Mean and standard deviation a band, of values 0..1."""


def _hanet(*numbers: float) -> Tuple[Statistics, Statistics]:
    """Mean and deviation of the first date, then of the second."""
    parts = [tuple(numbers[start : start + 3]) for start in range(0, 12, 3)]
    return (parts[0], parts[1]), (parts[2], parts[3])


def _dasnet(*means: float) -> Tuple[Statistics, Statistics]:
    """Means 0..255 of the first date, then of the second, so that (x / 255 - mean) / std is x
    less the mean.
    """
    scaled, unit = tuple(mean / 255.0 for mean in means), (1.0 / 255.0,) * 3
    return (scaled[:3], unit), (scaled[3:], unit)


_DASNET = {
    "cdd": _dasnet(87.72, 100.2, 90.43, 120.24, 127.93, 121.18),
    "bcdd": _dasnet(98.62, 113.27, 123.59, 117.38, 123.09, 123.20),
}
STATISTICS: Dict[str, Dict[str, Tuple[Statistics, Statistics]]] = {
    "hanet": {
        "levir": _hanet(
            0.4503, 0.4467, 0.3813, 0.2171, 0.2040, 0.1867, 0.3455, 0.3382, 0.2888, 0.1576, 0.1520, 0.1444
        ),
        "whu": _hanet(
            0.4907, 0.4491, 0.3930, 0.1723, 0.1682, 0.1702, 0.4914, 0.4904, 0.4698, 0.2150, 0.2045, 0.2196
        ),
        "cdd": _hanet(
            0.3539, 0.3910, 0.3431, 0.2159, 0.2340, 0.2087, 0.4732, 0.4986, 0.4687, 0.2431, 0.2602, 0.2568
        ),
        "sysu": _hanet(
            0.3966, 0.5285, 0.4654, 0.2434, 0.1844, 0.1807, 0.4020, 0.4877, 0.3990, 0.2184, 0.1811, 0.1790
        ),
        "dsifn": _hanet(
            0.3933, 0.4101, 0.3723, 0.2000, 0.1959, 0.1964, 0.3904, 0.3821, 0.3851, 0.1943, 0.1778, 0.1713
        ),
        "s2looking": _hanet(
            0.1755, 0.2082, 0.2036, 0.0785, 0.0806, 0.0778, 0.2055, 0.2196, 0.2118, 0.0732, 0.0642, 0.0601
        ),
    },
    "dasnet": _DASNET,
    "dasnet_v2": _DASNET,
}
"""By network and dataset, of the first and of the second date, in the network's order of bands."""


def scaling(statistics: Statistics, low: float = EIGHT_BIT[0], high: float = EIGHT_BIT[1]) -> Scaling:
    """Values from `low` to `high` brought to 0..1, then `statistics`."""
    mean, std = statistics
    return Scaling(low=(low,) * len(mean), high=(high,) * len(mean), mean=mean, std=std)
