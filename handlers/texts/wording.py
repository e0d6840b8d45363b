"""How moments, names and cases are put into words, whoever reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from nlp.messages.anonymity import anonymised
from nlp.messages.details import mask

if TYPE_CHECKING:
    from datetime import datetime

    from storage.cases.cases import Case

#: The only time zone of the People's Republic.
CHINA = ZoneInfo("Asia/Shanghai")
#: What a case belongs to that belongs to none yet.
NOBODY, UNKNOWN_PLACE, NO_CATEGORY = "待分派", "待核实", "未定"
JOINED_ASKED = "等反映人补充"
STATE_WORDS = {
    "unassigned": "待分派",
    "assigned": "待答复",
    "asked": "等您补充",
    "in_progress": "办理中",
    "closed": "已办结",
    "withdrawn": "已撤回",
    "redirected": "已引导",
}
_WEEKDAYS = "一二三四五六日"


def shorten(text: str, most: int) -> str:
    """Cut a text to so many characters, saying that it was cut."""
    return text if len(text) <= most else text[: most - 1] + "…"


def masked_phone(number: str) -> str:
    """Show who it is without showing it: 138****0000."""
    return f"{number[:3]}****{number[-4:]}" if len(number) > len("1234567") else "****"


def day(moment: datetime) -> str:
    """Write a date as people say it: 11月25日（星期三）."""
    local = moment.astimezone(CHINA)
    return f"{local.month}月{local.day}日（星期{_WEEKDAYS[local.weekday()]}）"


def clock(moment: datetime) -> str:
    """Write a moment: 11月25日 09:30."""
    local = moment.astimezone(CHINA)
    return f"{local.month}月{local.day}日 {local:%H:%M}"


def first_words(case: Case) -> str:
    """Return how the matter begins, on one line."""
    return case.text.replace("\n", " ")


def called(case: Case) -> str:
    """Name a case: its number and how it begins."""
    return f"{case.number}「{shorten(first_words(case), 16)}」"


def reported(case: Case) -> str:
    """Name a case to whoever reported it."""
    return f"您反映的{called(case)}"


def joined(case: Case) -> str:
    """Name a case to whoever joined it: no more of it than a stranger may see."""
    return f"您关注的{case.number}「{shorten(anonymised(case.text), 16)}」"


def begins(case: Case) -> str:
    """Quote how a case begins, nobody's number in it."""
    return f"「{shorten(mask(first_words(case)), 16)}」"


def where(case: Case, place: str) -> str:
    """Say where a case is: the place and what the citizen wrote of it."""
    # An address is what the citizen wrote when asked for the place: a number may stand in it.
    return " ".join(part for part in (place, mask(case.address)) if part) or "待核实"


def template_fields(case: Case, place: str, deputy: str, kind: str) -> dict[str, str]:
    """Return what a platform template message may carry: names and fixed words, never anybody's own words."""
    status = {
        "case_assigned": "待答复",
        "case_replied": "有新答复",
        "case_asked": "请您补充",
        "case_closed": "已办结",
        "case_due": "请尽快答复",
        "citizen_said": "群众有补充",
        "case_withdrawn": "已撤回",
        "case_reopened": "重新办理",
        "case_moved": "不用处理",
    }.get(kind, "有新进展")
    return {
        "case_number": case.number,
        "status": status,
        "place": place.replace(" ", "") or "待核实",
        "deputy": deputy or "待分派",
        "due": case.due_at.astimezone(CHINA).strftime("%Y-%m-%d %H:%M"),
        "filed": case.filed_at.astimezone(CHINA).strftime("%Y-%m-%d %H:%M"),
    }
