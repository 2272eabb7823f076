"""What a report says of the dates beside each other: the pair check, and what the run did about it."""

from __future__ import annotations

import json
from typing import Any, Callable, Dict, List, Mapping, Optional, Union

from .change_run import ChangeRun
from .messages import tr
from .pair_rows import DONE, FINE, LOOK, STOP, Row, rows_of
from .report_html import listed, marked, paragraph

MARKS = {FINE: ("✓", "#3f9c35"), DONE: ("↻", "#3b82c4"), LOOK: ("!", "#b87a00"), STOP: ("✕", "#e04a50")}
"""By state of a row its mark and colour."""
Look = Callable[[Dict[str, Any]], str]
"""From the parameters of `revisit:inspectpair` to its report; raises what QGIS raises."""


def pair_part(run: Optional[ChangeRun], receipt: Mapping[str, Any], look: Optional[Look]) -> str:
    """Rows of the pair, as it is now, and what was said when the run was made, in HTML."""
    parts = []
    if run is not None and look is not None:
        found = looked_at(run, receipt, look)
        if isinstance(found, str):
            parts.append(paragraph(found))
        else:
            parts.append(marked((*MARKS[row.state], row.label, row.words) for row in found))
    said = [str(words) for name in ("warnings", "notes") for words in receipt.get(name) or ()]
    if said:
        parts += [paragraph(tr("Said during the run:")), listed(said)]
    return "".join(parts)


def looked_at(run: ChangeRun, receipt: Mapping[str, Any], look: Look) -> Union[str, List[Row]]:
    """The rows of the pair, or why there are none."""
    named: Mapping[str, Any] = {**receipt.get("parameters", {}), **receipt.get("found", {})}
    values = {"BEFORE": run.before, "AFTER": run.after, "REACH": named.get("reach", "folder")}
    try:
        return rows_of(json.loads(look({**values, "CHECKPOINT": named.get("checkpoint", "")})))
    except Exception as error:
        return tr("The dates could not be looked at: {0}").format(error)
