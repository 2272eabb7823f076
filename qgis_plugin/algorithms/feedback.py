"""What the engine says, passed on to Processing."""

from __future__ import annotations

from typing import Callable, List

from qgis.core import QgsProcessingFeedback

from ...core_models.contract.events import Done, Event, Hello, Log, Progress, worded_event
from ...core_models.contract.options import Option
from ...core_models.contract.wording import in_qgis, worded
from ..messages import tr


class OwnNames(QgsProcessingFeedback):
    """Feedback of a door that has other names for options than the algorithms' parameters."""

    def option_name(self, option: Option) -> str:
        """What the door calls `option`."""
        raise NotImplementedError


class InLabels(OwnNames):
    """Feedback for a page whose readers know labels, and no parameters."""

    def option_name(self, option: Option) -> str:
        """The label of `option`."""
        return tr("“{0}”").format(tr(option.label))


def words_for(feedback: QgsProcessingFeedback) -> Callable[[str], str]:
    """What puts options into the engine's words as the door behind `feedback` names them."""
    if isinstance(feedback, OwnNames):
        return lambda text: worded(text, feedback.option_name)
    return in_qgis


def listener(feedback: QgsProcessingFeedback, named: Callable[[str], str] = str) -> Callable[[Event], None]:
    """What passes the engine's events on to `feedback`, with options as its door names them and files as
    `named` does.
    """
    said: List[str] = []
    words = words_for(feedback)

    def tell(said_by_engine: Event) -> None:
        event = worded_event(said_by_engine, lambda text: named(words(text)))
        if isinstance(event, Progress):
            feedback.setProgress(100.0 * event.fraction)
            if event.message and event.message != (said[-1] if said else ""):
                said.append(event.message)
                feedback.setProgressText(event.message)
        elif isinstance(event, Done):
            feedback.setProgress(100.0)
        elif isinstance(event, Log):
            (feedback.pushWarning if event.level == "warning" else feedback.pushInfo)(event.message)
        elif isinstance(event, Hello):
            feedback.pushInfo(
                tr("Engine {0} on {1}").format(event.version, event.device or tr("its default device"))
            )

    return tell
