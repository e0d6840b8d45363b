"""How a notice goes out: a pure decision."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from storage.people.sessions import Reach


class Channel(StrEnum):
    """The ways out, best first."""

    SERVICE = "service"
    TEMPLATE = "template"
    #: Kept and handed over with the reply at the next contact.
    WAIT = "wait"


#: Which template message announces which notice.
TEMPLATE_OF = {
    "case_assigned": "case_assigned",
    "case_reopened": "case_assigned",
    "case_replied": "case_replied",
    "case_asked": "case_replied",
    "case_closed": "case_closed",
    "case_due": "case_due",
    "citizen_said": "case_due",
}
#: A template message says all there is: the deputy finds the rest under 待办.
COMPLETE_AS_TEMPLATE = frozenset({"case_assigned", "case_reopened", "case_due"})


def choose(reach: Reach | None, kind: str, templates: Collection[str], now: datetime, *, can_push: bool) -> Channel:
    """Choose the way out for a notice of that kind, by what the platform lets through now.

    `templates` are the occasions the account has a template message for; `can_push` is False for an account
    that may only answer (an unverified subscription account).
    """
    if reach is None or not reach.follows or not can_push:
        return Channel.WAIT
    in_moment = reach.moment_until is not None and reach.moment_until > now and reach.moment_left > 0
    in_window = reach.window_until is not None and reach.window_until > now and reach.window_left > 0
    if in_moment or in_window:
        return Channel.SERVICE
    return Channel.TEMPLATE if TEMPLATE_OF.get(kind) in templates else Channel.WAIT
