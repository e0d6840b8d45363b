"""A notice of a case as staff read it: to whom, what, how it went and why not."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.console import console_texts as words
from bot.console.case import case_texts as texts
from storage.people.without_wechat import is_by_phone

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from bot.console.case.case_reading import Reading
    from nlp.suggester import Suggester
    from storage.messages import notices

_LINK = re.compile(r"<a\s[^>]*>(.*?)</a>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Told:
    """One notice in words; `why` says what went wrong, "" when nothing did."""

    at: datetime
    to: str
    words: str
    state: str
    colour: str
    why: str


def told(notice: notices.Told, reading: Reading, suggester: Suggester, plain: Callable[[str], str]) -> Told:
    """Put a notice into words."""
    by_phone = is_to_be_told(notice)
    state, colour = texts.BY_PHONE if by_phone else texts.NOTICE_STATES[notice.state]
    channel = texts.CHANNELS.get(notice.channel or "", "") if notice.state == "sent" else ""
    return Told(
        notice.created_at,
        _receiver(notice, reading, suggester),
        plain(_LINK.sub(r"\1", notice.text)),
        texts.through(state, channel),
        colour,
        texts.BY_PHONE_WHY if by_phone else _why(notice),
    )


def _why(notice: notices.Told) -> str:
    """Return why it has not arrived, "" when it has or nobody has tried yet."""
    if notice.state not in {"failed", "waiting", "pending"}:
        return ""
    return words.why_not_arrived(notice.state, notice.channel, notice.error)


def is_to_be_told(notice: notices.Told) -> bool:
    """Whether a notice waits for somebody to phone: whom it is for has no WeChat."""
    return notice.state == "waiting" and is_by_phone(notice.openid)


def _receiver(notice: notices.Told, reading: Reading, suggester: Suggester) -> str:
    """Name who gets it; an account nobody knows any more was a deputy's when it was written."""
    if notice.openid == reading.case.openid:
        return texts.REPORTER
    if notice.openid in reading.supporters:
        return texts.SUPPORTER
    deputy = suggester.deputy(reading.deputies.get(notice.openid, ""))
    return texts.deputy(deputy.name, "") if deputy else texts.DEPUTY
