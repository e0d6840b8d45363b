"""How deputies say from when to when they are on leave: 请假 12月1日到12月5日, 请假 2026-12-01 2026-12-05, 请假 3天."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, timedelta
from typing import NamedTuple

_ASKS = re.compile(r"\s*(?:我要?|想|需要)?请假[\s:：，,]*(.*?)[\s。！!]*", re.DOTALL)
_BACK = re.compile(r"\s*(?:我要?)?(?:销假|请假结束|假期结束|结束请假|取消请假|提前销假)[\s。！!了]*")
_DAY = re.compile(
    r"(?:(20\d{2})\s*[-/.年]\s*)?(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?|(今天|今日|明天|后天)|(?<![\d月/-])(\d{1,2})\s*[日号]"
)
_LENGTH = re.compile(r"(\d{1,3}|[一二两三四五六七八九十])\s*(天|日|周|星期|个?月)")
_NUMERALS = {word: number for number, word in enumerate("一二三四五六七八九十", 1)} | {"两": 2}
_NEAR = {"今天": 0, "今日": 0, "明天": 1, "后天": 2}
_DAYS_OF = {"天": 1, "日": 1, "周": 7, "星期": 7, "月": 30, "个月": 30}
#: Nobody who serves is away for longer.
LONGEST_LEAVE = timedelta(days=366)


class Leave(NamedTuple):
    """The first and the last day."""

    first: date
    last: date


def asks_leave(text: str) -> bool:
    """Tell whether a message asks for leave: 请假 and dates, or nothing."""
    found = _ASKS.fullmatch(unicodedata.normalize("NFKC", text))
    return found is not None and (
        not found[1] or _DAY.match(found[1]) is not None or _LENGTH.match(found[1]) is not None
    )


def comes_back(text: str) -> bool:
    """Tell whether a message says that somebody is back."""
    return _BACK.fullmatch(unicodedata.normalize("NFKC", text)) is not None


def leave_in(text: str, today: date) -> Leave | None:
    """Return from when to when; None if the words do not say it, or say what can't be: an end before the beginning.

    A day without its year is the next one of that name; without a month, of this month or the next.
    """
    found = _ASKS.fullmatch(unicodedata.normalize("NFKC", text))
    words = found[1] if found else ""
    try:
        days = [_day(one, today) for one in _DAY.finditer(words)]
    except ValueError:
        return None
    length = _LENGTH.search(_DAY.sub(" ", words)) if len(days) < 2 else None  # noqa: PLR2004 -- a first and a last day
    if not days and length is None:
        return None
    first = days[0] if days else today
    last = days[1] if len(days) > 1 else first
    if length is not None:
        last = first + timedelta(days=_number(length[1]) * _DAYS_OF[length[2]] - 1)
    if last < first and last.month < first.month:
        last = last.replace(year=first.year + 1)
    if last < max(first, today) or last - today > LONGEST_LEAVE:
        return None
    return Leave(max(first, today), last)


def _day(found: re.Match[str], today: date) -> date:
    year, month, day, near, alone = found.groups()
    if near:
        return today + timedelta(days=_NEAR[near])
    if alone:
        this = today.replace(day=int(alone))
        if this >= today:
            return this
        return (this.replace(day=1) + timedelta(days=32)).replace(day=int(alone))
    if year:
        return date(int(year), int(month), int(day))
    named = date(today.year, int(month), int(day))
    return named if named >= today else named.replace(year=today.year + 1)


def _number(written: str) -> int:
    return int(written) if written.isdecimal() else _NUMERALS[written]
