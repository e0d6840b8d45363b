"""What a district decides about its service, as the conversation needs it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from handlers.service.worktime import Calendar

if TYPE_CHECKING:
    from collections.abc import Callable


def _as_it_is(text: str) -> str:
    return text


@dataclass(frozen=True, slots=True)
class Policy:
    """The service's promises and limits.

    `reply_bytes` is what fits into one message (UTF-8). `quiet_hours` are local times "HH:MM" between which only
    emergencies and running exchanges are pushed; None = no such hours. `seal` and `unseal` encrypt phone numbers.
    """

    account_name: str = ""
    number_prefix: str = "MS"
    reply_working_days: int = 2
    remind_after_hours: float = 24
    escalate_after_hours: float = 48
    quiet_hours: tuple[str, str] | None = ("21:00", "08:00")
    cases_per_day: int = 10
    messages_per_minute: int = 30
    max_text_length: int = 2000
    reply_bytes: int = 2000
    tap_opens_window: bool = False
    calendar: Calendar = field(default_factory=Calendar)
    seal: Callable[[str], str] = _as_it_is
    unseal: Callable[[str], str] = _as_it_is
