"""`import-checkpoint`: weights that others published become a checkpoint with a model card."""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Dict, Optional, Tuple

from ..contract.card import ModelCard, Scaling, TrainingData, read_card
from ..contract.errors import CheckpointRefused, InputRefused
from ..contract.events import Events
from ..contract.jobs import Result
from ..contract.packages import WEIGHTS
from ..inference.receipt import hash_files
from ..worker import guarded, require_engine
from .base import Arguments, Command
from .options import numbers
from .published import BANDS, BGR, COCO, EIGHT_BIT, GSD, IMAGENET, RGB, STATISTICS, Statistics, scaling

SIGNED = ("--mean", "--mean-after", "--range", "--range-sar")
"""Options whose value may begin with a minus."""
UNKNOWN_LICENCE = "unknown: weights from elsewhere"
SENTINEL_GSD = (10.0, 10.0)
"""Metres a pixel of SEN12MS-CR."""
THRESHOLD = 0.5
OBJECT_THRESHOLD = 0.25
"""From which YOLOX's own demonstration shows a box."""
OBJECT_TILE = {"tile": 640, "overlap": 128}
"""Pixels; the size that YOLOX is trained on."""


def _object(text: str) -> Dict[str, Any]:
    try:
        values = json.loads(text)
    except ValueError:
        values = None
    if not isinstance(values, dict):
        raise argparse.ArgumentTypeError(f"{text!r}, wanted a JSON object")
    return values


def _words(text: str) -> Tuple[str, ...]:
    return tuple(word.strip() for word in text.split(","))


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The file, and what its card is to say."""
    parser.add_argument(
        "file", metavar="FILE", help="safetensors or PyTorch file of weights; code in it is refused, not run"
    )
    parser.add_argument(
        "--network", required=True, metavar="NAME", help="what the weights are of, see networks"
    )
    parser.add_argument("--output", required=True, metavar="CKPT", help="safetensors file to write")
    parser.add_argument(
        "--options", type=_object, default={}, metavar="JSON", help='of the network, such as {"width": 40}'
    )
    parser.add_argument(
        "--bands", type=_words, metavar="NAMES", help="order of the input, such as red,green,blue"
    )
    parser.add_argument(
        "--trained-on", default="", metavar="NAME", help="dataset whose statistics are used, such as levir"
    )
    floats = numbers(float, "numbers such as 0.45,0.44,0.38")
    parser.add_argument(
        "--mean", type=floats, metavar="M,M,M", help="of the bands after --range is brought to 0..1"
    )
    parser.add_argument("--std", type=floats, metavar="S,S,S")
    parser.add_argument(
        "--mean-after", type=floats, metavar="M,M,M", help="of the second date (default: as the first)"
    )
    parser.add_argument("--std-after", type=floats, metavar="S,S,S")
    parser.add_argument(
        "--range",
        type=floats,
        metavar="LOW,HIGH",
        help="of values (default: 0,255; to remove clouds 0,10000)",
    )
    parser.add_argument(
        "--bands-sar",
        type=_words,
        metavar="NAMES",
        help="of the radar image, to remove clouds (default: VV,VH)",
    )
    parser.add_argument(
        "--range-sar",
        type=floats,
        metavar="LOW,HIGH",
        help="dB of its bands (default: VV -25,0 and VH -32.5,0)",
    )
    parser.add_argument(
        "--gsd", type=floats, metavar="MIN,MAX", help="metres a pixel that the network was trained on"
    )
    said = f"score of change, or of a box (default: {THRESHOLD}, of a box {OBJECT_THRESHOLD})"
    parser.add_argument("--threshold", type=float, metavar="T", help=said)
    parser.add_argument(
        "--classes",
        type=_words,
        metavar="NAMES",
        help="of objects, in the order of the outputs (of 80: COCO's)",
    )
    parser.add_argument("--licence", default=UNKNOWN_LICENCE, help="of the weights")


def run(arguments: Arguments, events: Events) -> Result:
    """Read, rename, check and write; raises `CheckpointRefused` for a file that does not fit or is none,
    `InputRefused`.
    """

    def work() -> Result:
        require_engine(WEIGHTS)
        return _import(arguments)

    return guarded(work)


def _import(arguments: Arguments) -> Result:
    from ..checkpoints import save_checkpoint
    from ..foreign import is_open_cd, load_foreign, read_weights
    from ..networks import NETWORKS, build
    from ..networks.yolox_weights import described

    name, path = arguments.network, arguments.file
    if name not in NETWORKS:
        raise _refuse("network", f"--network is {name!r}, wanted one of {', '.join(NETWORKS)}")
    if Path(arguments.output).resolve() == Path(path).resolve():
        raise _refuse("output", f"--output is {path} itself, wanted another file")
    _refuse_losses(arguments.output)
    tensors = read_weights(path)
    if hasattr(NETWORKS[name], "detect"):
        card = make_object_card(arguments, *described(tensors, path))
    else:
        clouds = hasattr(NETWORKS[name], "reconstruct")
        card = make_cloud_card(arguments) if clouds else make_card(arguments, is_open_cd(name, tensors))
    network = build(card, whose="--options")
    load_foreign(network, name, tensors, path)
    save_checkpoint(arguments.output, network, card)
    return Result(outputs={"checkpoint": arguments.output})


def make_card(arguments: Arguments, open_cd: bool = False) -> ModelCard:
    """What is known of the weights; raises `InputRefused` for what has to be said and was not."""
    dataset, network = arguments.trained_on.lower(), arguments.network
    bands = arguments.bands or BANDS.get(network, RGB)
    _no_radar(arguments)
    gsd = _gsd(arguments.gsd or GSD.get(dataset))
    before, after = _scalings(arguments, bands, open_cd)
    return ModelCard(
        task="change", bands=bands, scaling=before, scaling_after=after, gsd_range=gsd, **_origin(arguments)
    )


def make_cloud_card(arguments: Arguments) -> ModelCard:
    """What is known of the weights of a network that removes clouds; what is not said is SEN12MS-CR's."""
    from ..sensors import sentinel1, sentinel2

    _one_date(arguments)
    bands, polarisations = arguments.bands or sentinel2.BANDS, arguments.bands_sar or sentinel1.BANDS
    low, high = _range("--range", arguments.range or sentinel2.RANGE)
    mean, std = _given(arguments, "", len(bands)) or ((0.0,) * len(bands), (1.0,) * len(bands))
    return ModelCard(
        task="clouds",
        bands=bands,
        scaling=scaling((mean, std), low, high),
        bands_sar=polarisations,
        scaling_sar=_sar_scaling(arguments, polarisations, sentinel1.RANGES),
        gsd_range=_gsd(arguments.gsd or SENTINEL_GSD),
        **_origin(arguments),
    )


def make_object_card(arguments: Arguments, options: Dict[str, Any], bands: int, classes: int) -> ModelCard:
    """What is known of the weights of a network that finds objects; what is not said is YOLOX's.

    That is COCO's classes, and blue, green and red as they are. `options`, `bands` and `classes` are what the
    weights' shapes say.
    """
    _one_date(arguments)
    _no_radar(arguments)
    names = arguments.bands or BGR
    if len(names) != bands:
        raise _refuse("bands", f"--bands is {', '.join(names)}, the weights want {bands}")
    named = arguments.classes or (COCO if classes == len(COCO) else ())
    if len(named) != classes:
        found = ", ".join(named) if named else "missing"
        raise _refuse("classes", f"--classes is {found}, wanted {classes} names in the order of the outputs")
    low, high = _range("--range", arguments.range or EIGHT_BIT)
    plain = ((0.0,) * bands, (1.0 / EIGHT_BIT[1],) * bands)
    origin = {
        **_origin(arguments, OBJECT_THRESHOLD),
        "options": {**options, **arguments.options},
        **OBJECT_TILE,
    }
    measured = scaling(_given(arguments, "", bands) or plain, low, high)
    return ModelCard(
        task="objects", bands=names, classes=named, scaling=measured, gsd_range=_gsd(arguments.gsd), **origin
    )


def _one_date(arguments: Arguments) -> None:
    if arguments.mean_after or arguments.std_after:
        raise _refuse(
            "mean", f"--mean-after and --std-after are given, but {arguments.network} looks at one date"
        )


def _no_radar(arguments: Arguments) -> None:
    for option in ("bands_sar", "range_sar"):
        if getattr(arguments, option) is not None:
            raise _refuse(
                "sar",
                f"--{option.replace('_', '-')} is given, but {arguments.network} looks at no radar image",
            )


def _sar_scaling(
    arguments: Arguments, polarisations: Tuple[str, ...], known: Mapping[str, Tuple[float, float]]
) -> Scaling:
    unknown = [name for name in polarisations if name.upper() not in known]
    if arguments.range_sar is None and unknown:
        raise _refuse(
            "sar", f"--range-sar is missing, wanted the dB of {', '.join(unknown)} that became 0 and 1"
        )
    given = None if arguments.range_sar is None else _range("--range-sar", arguments.range_sar)
    lows, highs = zip(*(given or known[name.upper()] for name in polarisations))
    return Scaling(low=lows, high=highs, mean=(0.0,) * len(lows), std=(1.0,) * len(lows))


def _origin(arguments: Arguments, threshold: float = THRESHOLD) -> Dict[str, Any]:
    """The fields of a card that say where weights come from, and the threshold that was given, or
    `threshold`.
    """
    chosen = threshold if arguments.threshold is None else arguments.threshold
    if not 0 <= chosen <= 1:
        raise _refuse("threshold", f"--threshold is {chosen:g}, wanted 0 to 1")
    name, network = Path(arguments.file).name, arguments.network
    (source,), title = (
        hash_files([arguments.file], Events()),
        f" of {arguments.trained_on}" if arguments.trained_on else "",
    )
    return {
        "name": f"{network}{title}, imported",
        "network": network,
        "options": arguments.options,
        "threshold": chosen,
        "description": f"Imported from {name}; nothing was measured with it here.",
        "training_data": (TrainingData(arguments.trained_on, "unknown"),) if arguments.trained_on else (),
        "licence": arguments.licence,
        "recipe": {"imported": {"file": name, "bytes": source["size"], "sha256": source["sha256"]}},
    }


def _range(option: str, values: Tuple[float, ...]) -> Tuple[float, float]:
    if len(values) != 2 or not values[0] < values[1]:
        raise _refuse(option[2:], f"{option} is {_listed(values)}, wanted LOW,HIGH")
    return values[0], values[1]


def _gsd(values: Optional[Tuple[float, ...]]) -> Tuple[float, float]:
    if values is None:
        raise _refuse(
            "gsd", "--gsd is missing, wanted the metres a pixel that the network was trained on, as MIN,MAX"
        )
    if len(values) != 2 or not 0 < values[0] <= values[1]:
        raise _refuse("gsd", f"--gsd is {_listed(values)}, wanted MIN,MAX in metres")
    return values[0], values[1]


def _scalings(
    arguments: Arguments, bands: Tuple[str, ...], open_cd: bool
) -> Tuple[Scaling, Optional[Scaling]]:
    """Of the first date, and of the second where it has its own: what was given, else what was published."""
    low, high = _range("--range", arguments.range or EIGHT_BIT)
    before, after = (_given(arguments, suffix, len(bands)) for suffix in ("", "_after"))
    if before is None and after is not None:
        raise _refuse("mean", "--mean-after and --std-after are given without --mean and --std")
    if before is not None:
        return scaling(before, low, high), scaling(after, low, high) if after else None
    network, published = arguments.network, STATISTICS.get(arguments.network, {})
    if bands != BANDS.get(network, RGB):
        raise _refuse("mean", f"--mean and --std are missing, wanted those of the bands {', '.join(bands)}")
    if open_cd:
        return scaling(IMAGENET, low, high), None
    if arguments.trained_on.lower() not in published:
        known = f", or --trained-on with one of {', '.join(published)}" if published else ""
        raise _refuse(
            "mean", f"--mean and --std of the bands {', '.join(bands)} are missing, wanted them{known}"
        )
    first, second = published[arguments.trained_on.lower()]
    return scaling(first, low, high), scaling(second, low, high)


def _given(arguments: Arguments, suffix: str, bands: int) -> Optional[Statistics]:
    mean, std = (getattr(arguments, name + suffix) for name in ("mean", "std"))
    if mean is None and std is None:
        return None
    for name, values in (("mean", mean), ("std", std)):
        if values is None or len(values) != bands or (name == "std" and min(values) <= 0):
            option, found = (
                f"--{name}{suffix.replace('_', '-')}",
                "missing" if values is None else _listed(values),
            )
            raise _refuse(
                "mean", f"{option} is {found}, wanted {bands} numbers{' above 0' if name == 'std' else ''}"
            )
    return mean, std


def _listed(values: Tuple[float, ...]) -> str:
    return ",".join(f"{value:g}" for value in values)


def _refuse_losses(output: str) -> None:
    """Raise `InputRefused` where `output` is a file that no earlier import can have left."""
    if not os.path.lexists(output):
        return
    try:
        read_card(output)
    except CheckpointRefused as error:
        message = f"--output is {output}, which is no checkpoint and would be replaced, wanted another file"
        raise _refuse("output", message) from error


def _refuse(option: str, sentence: str) -> InputRefused:
    return InputRefused(
        f"option.{option}", f"{sentence}.", "See python -m core_models import-checkpoint --help."
    )


COMMAND = Command("import-checkpoint", "give published weights a model card", run, add_arguments)
