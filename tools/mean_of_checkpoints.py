"""`python -m tools.mean_of_checkpoints FIRST SECOND … OUTPUT`: the mean of the weights of trainings of one
network that went on from each other (Wortsman et al. 2022, Model soups).

The card is that of the last one, without its measures: temperature and threshold are to be fixed anew, by
`python -m core_models evaluate OUTPUT VALIDATION --split val --calibrate …`.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace

import torch

from core_models.checkpoints import load_checkpoint, save_checkpoint
from core_models.contract.card import ModelCard


def mean(paths: Sequence[str], output: str) -> ModelCard:
    """Write the mean of the checkpoints at `paths` to `output`, in half precision, and give its card; ends
    with a sentence where they are not of one network.
    """
    loaded = [load_checkpoint(path) for path in paths]
    network, last = loaded[-1]
    for path, (_, card) in zip(paths, loaded):
        if any(getattr(card, name) != getattr(last, name) for name in ("network", "options", "scaling")):
            raise SystemExit(f"{path} is another network than {paths[-1]}, or scales its images otherwise.")
    states = [each.state_dict() for each, _ in loaded]
    for name, part in network.state_dict().items():
        if part.is_floating_point():
            part.copy_(torch.stack([state[name].double() for state in states]).mean(dim=0))
    seen = tuple(dict.fromkeys(data for _, card in loaded for data in card.training_data))
    origin = [{"name": card.name, "weights_sha256": card.weights_sha256} for _, card in loaded]
    recipe = {**last.recipe, "mean_of": origin}
    card = replace(last, training_data=seen, metrics={}, temperature=1.0, threshold=0.5, recipe=recipe)
    return save_checkpoint(output, network, card, half=True)


if __name__ == "__main__":
    *sources, target = sys.argv[1:]
    mean(sources, target)
