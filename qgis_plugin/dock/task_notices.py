"""What was said last of each task: it stays with its task when another one is chosen."""

from __future__ import annotations

from typing import Dict, Tuple

from .notice import Notice
from .task_form import TaskForm


class TaskNotices:
    """Words by form, of which a notice shows those of one."""

    def __init__(self, notice: Notice) -> None:
        self.notice = notice
        self._said: Dict[TaskForm, Tuple[str, str]] = {}

    def tell(self, form: TaskForm, words: str, level: str = "") -> None:
        """Say something of the task of `form`, which is in view."""
        self._said[form] = words, level
        self.notice.say(words, level)

    def show(self, form: TaskForm) -> None:
        """Show what was said of the task of `form`."""
        self.notice.say(*self._said.get(form, ("",)))

    def drop_numbers(self, form: TaskForm) -> None:
        """The numbers of a run of `form` are no longer those of its result; its warnings still hold."""
        words, level = self._said.get(form, ("", ""))
        if level in ("good", "warning"):
            warnings = words.partition("\n")[2]
            self._said[form] = warnings, level if warnings else ""
