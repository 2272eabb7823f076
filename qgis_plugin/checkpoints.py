"""Which checkpoints there are, and what their cards say."""

from __future__ import annotations

import html
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Iterable, List, Optional, Tuple

from ..core_models.contract.errors import CheckpointRefused
from .messages import first_line, sentence, tr
from .numbers import filled
from .resources import resource
from .settings import checkpoint_folders
from .tasks import words_for

if TYPE_CHECKING:
    from ..core_models.contract.card import ModelCard

TITLES = {
    "hanet": "HANet",
    "danet": "DANet",
    "dasnet": "DASNet",
    "dasnet_v2": "DASNet-V2",
    "fc_siam_diff": "FC-Siam-diff",
    "hanet_highres": "HANet high-resolution",
    "bitemporal": "BiTemporal",
    "cross_attention": "Cross attention of optical and SAR",
    "rdn": "GLF-CR (RDN)",
    "yolox": "YOLOX",
}
LONGEST = 5000
"""Letters of a text that a form shows."""
MOST_ROWS = 50
"""Sets that a checkpoint was measured on of which a form tells."""


SHOWN = {"name": str, "task": str, "network": str, "description": str, "licence": str, "options": dict}
"""What lists and forms read of a card, and its type."""


@dataclass(frozen=True)
class Checkpoint:
    """A checkpoint file with its card."""

    path: str
    card: ModelCard


def title(network: str) -> str:
    """The name that a network has in its paper."""
    return TITLES.get(network, network)


def shipped_folder() -> str:
    """Where the checkpoints lie that come with the plugin."""
    return resource("checkpoints")


def card_of(path: str) -> ModelCard:
    """The card of the checkpoint at `path`, fit to be shown; raises `CheckpointRefused`, whatever is wrong
    with it.
    """
    from ..core_models.contract.card import read_card  # not while QGIS starts

    choose = tr("Choose another file.")
    if os.path.exists(path) and not os.path.isfile(path):  # a pipe would never end
        raise CheckpointRefused("checkpoint.format", tr("{0} is not a file.").format(path), choose)
    try:
        card = read_card(path)
        for name, kind in SHOWN.items():
            if not isinstance(getattr(card, name), kind):
                found = f"{name} {getattr(card, name)!r:.60}"
                message = tr("The card of {0} has the {1}.").format(path, found)
                raise CheckpointRefused("checkpoint.card", message, choose)
        card_html(card)
    except CheckpointRefused:
        raise
    except Exception as error:  # damage has no end of kinds
        message = tr("{0} cannot be read as a checkpoint: {1}.").format(path, first_line(error))
        raise CheckpointRefused("checkpoint.card", message, choose) from error
    return card


def scan(folders: Iterable[str], task: str = "change") -> Tuple[List[Checkpoint], List[str]]:
    """Checkpoints for `task` in the folders, by file name, and a sentence for each file that is refused, be
    its card damaged or merely such that it cannot be shown.

    A training names its best checkpoint twice; a second file of one card in a folder is left out.
    """
    found: List[Checkpoint] = []
    refused: List[str] = []
    for folder in folders:
        cards: List[ModelCard] = []
        for path in _files_in(folder):
            try:
                card = card_of(str(path))
            except CheckpointRefused as error:
                refused.append(sentence(error))
                continue
            except Exception as error:  # no file may hide the others, whatever is wrong with it
                refused.append(tr("{0} cannot be read: {1}.").format(path, type(error).__name__))
                continue
            if card.task == task and card not in cards:
                cards.append(card)
                found.append(Checkpoint(str(path), card))
    return found, refused


def why_nothing(folder: str, task: str) -> str:
    """Why a folder gives no checkpoint for `task`, in a sentence; empty where it gives one."""
    found, refused = scan([folder], task)
    if found:
        return ""
    if refused:
        return refused[0]
    others = sorted({card_of(str(path)).task for path in _files_in(folder)})
    if others:
        told = tr("The checkpoints in {0} are for another task: {1}.")
        return told.format(folder, ", ".join(others))
    return tr("There is no checkpoint (.safetensors) in {0}; one that comes there will be listed.").format(
        folder
    )


def _files_in(folder: str) -> List[Path]:
    try:
        return sorted(Path(folder).glob("*.safetensors"))
    except (OSError, ValueError):  # a folder that may not be read, or a name that none can have
        return []


def available(
    task: str = "change", folders: Optional[Iterable[str]] = None
) -> Tuple[List[Checkpoint], List[str]]:
    """As `scan`, over the shipped folder, the usual starter first, and `folders`, else those that the user
    added.
    """
    found, refused = scan([shipped_folder(), *(checkpoint_folders() if folders is None else folders)], task)
    starter = words_for(task).starter
    return sorted(found, key=lambda entry: Path(entry.path).stem != starter), refused


def default_checkpoint(task: str = "change") -> str:
    """Path of the usual starter for `task`, else of the first shipped checkpoint for it; empty where none is
    shipped. The starter is not opened: QGIS asks for it many times while it starts.
    """
    starter = os.path.join(shipped_folder(), f"{words_for(task).starter}.safetensors")
    if os.path.isfile(starter):
        return starter
    found = available(task, ())[0]
    return found[0].path if found else ""


def card_rows(card: ModelCard) -> List[Tuple[str, str]]:
    """The card as label and text, for people."""
    low, high = card.gsd_range
    words = words_for(card.task)
    rows = [
        (tr("Network"), title(card.network)),
        (tr("Finds"), ", ".join(card.classes) if words.shows_classes else ""),
        (tr("Bands"), ", ".join(card.bands)),
        (tr("SAR"), ", ".join(card.bands_sar)),
        (tr("Pixel size"), filled("{0:g} to {1:g} m", low, high)),
        (tr("Threshold"), filled("{0:.2f}", card.threshold) if words.shows_threshold else ""),
        (tr("Tile"), tr("{0} px, overlap {1} px").format(card.tile, card.overlap)),
    ]
    for dataset, measures in list(card.metrics.items())[:MOST_ROWS]:
        rows.append((tr("Measured on {0}").format(dataset), _measures(measures, words.card_measures)))
    data = "; ".join(f"{entry.name} ({entry.licence})" for entry in card.training_data)
    rows += [(tr("Trained on"), data), (tr("Licence"), card.licence)]
    return [(cut(label, 200), cut(text)) for label, text in rows if text]


def _measures(measures: object, shown: Tuple[str, ...]) -> str:
    if not isinstance(measures, dict):
        return _number(measures)
    names = {"f1": "F1", "iou": "IoU", "ap50": "AP50", "ap": "AP", "max_f1": "F1"}
    told = [name for name in shown or measures if name in measures]
    return ", ".join(f"{names.get(name, name.replace('_', ' '))} {_number(measures[name])}" for name in told)


def _number(value: object) -> str:
    return filled("{0:.3g}", value) if isinstance(value, float) else cut(str(value), 80)


def cut(text: str, limit: int = LONGEST) -> str:
    """`text`, shortened where a card holds a book: a form has to be drawn."""
    return text if len(text) <= limit else text[:limit] + "…"


def card_html(card: ModelCard) -> str:
    """The card as rich text; whatever a card holds is escaped."""
    rows = "".join(
        f"<tr><td style='padding-right:8px'><b>{html.escape(label)}</b></td><td>{html.escape(text)}</td></tr>"
        for label, text in card_rows(card)
    )
    return f"<p>{html.escape(cut(card.description))}</p><table>{rows}</table>"
