"""What citizens and deputies read when the station's staff do something to a case: who has it now, never who is right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.texts.wording import UNKNOWN_PLACE, day, first_words, reported, shorten
from nlp.messages.details import mask

if TYPE_CHECKING:
    from datetime import datetime

    from storage.cases.cases import Case

#: So much of a matter stands in a deputy's notice.
_LETTERS = 200


def assigned(about: str, deputy: str, case: Case, now: datetime) -> str:
    """Tell the citizen who has the case now, and by when the answer comes."""
    if case.answered_at is not None:
        return f"【办理进展】{about}已转请{deputy}代表继续办理。"
    when = "已请代表尽快答复您" if case.due_at < now else f"最迟{day(case.due_at)}答复您"
    return f"【办理进展】{about}已转请{deputy}代表办理，{when}。"


def taken_back(about: str) -> str:
    """Tell that another deputy is being looked for."""
    return f"【办理进展】{about}已转请工作人员重新分派代表，分派后马上告诉您。"


def declined(about: str, directions: str) -> str:
    """Tell where to turn to."""
    return f"【告知去向】{about}，代表这里没有办法直接转交办理，可以这样反映：\n{directions}"


def asked(case: Case, text: str) -> str:
    """Carry a question of the station."""
    return f"【工作站想了解】工作人员就{reported(case)}问您：\n{text}\n\n请直接回复，文字、照片都行。"


def replied(about: str, text: str) -> str:
    """Carry a reply of the station."""
    return f"【工作站答复】工作人员就{about}答复：\n{text}"


def closed(about: str, text: str) -> str:
    """Carry the result."""
    return f"【办结】工作人员就{about}告知结果：\n{text}"


def reopened(about: str, reason: str, due: datetime) -> str:
    """Tell that work goes on, and by when the answer comes."""
    return f"【重新办理】{about}，工作人员已请继续办理：{reason}\n最迟{day(due)}答复您。"


def new_for_deputy(case: Case, place: str, category: str, reason: str, now: datetime) -> str:
    """Give a deputy a case that staff sent there, with why if they say so."""
    urgent = "【紧急】" if case.urgent else "【新事项】"
    when = f"请在{day(case.due_at)}前答复"
    if case.answered_at is not None:
        when = "群众已得到过答复，请继续办理"
    elif case.due_at < now:
        when = "答复期限已过，请尽快答复"
    where = " ".join(part for part in (place, mask(case.address)) if part) or UNKNOWN_PLACE
    why = f"工作人员说明：{_said(reason)}\n" if reason else ""
    return (
        f"{urgent}{case.number}{f'（{category}）' if category else ''}\n地点：{where}\n"
        f"问题：{shorten(mask(case.text), _LETTERS)}\n{why}{when}。回复「待办」处理。"
    )


def not_yours(case: Case, deputy: str, reason: str) -> str:
    """Tell a deputy that somebody else has a case now."""
    who = f"已请{deputy}代表办理" if deputy else "由工作人员重新分派"
    return f"【不用处理】{_begins(case)}{who}，不用您再处理。工作人员说明：{_said(reason)}"


def corrected(case: Case, changes: str, reason: str) -> str:
    """Tell a deputy what staff have put right about a case that stays theirs."""
    return f"【更正】{_begins(case)}{changes}。工作人员说明：{_said(reason)}\n回复「待办」处理。"


def guided_elsewhere(case: Case, directions: str) -> str:
    """Tell a deputy that the citizen was told where to turn to."""
    return f"【不用处理】{_begins(case)}工作人员已告知群众去向，不用您再处理：\n{_said(directions)}"


def closed_for_you(case: Case, result: str) -> str:
    """Tell a deputy that staff have ended a case that stays theirs."""
    return f"【不用处理】{_begins(case)}工作人员已办结并告知群众，仍记在您名下，不用您再处理：\n{_said(result)}"


def station_wrote(case: Case, text: str, *, question: bool) -> str:
    """Let a deputy know what the station has written to the citizen."""
    what = "工作人员问群众" if question else "工作人员答复群众"
    return f"【工作站】{_begins(case)}{what}：\n{_said(text)}"


def continued(case: Case, reason: str) -> str:
    """Tell a deputy that a case goes on, and by when."""
    return f"【重新办理】{_begins(case)}工作人员请继续办理：{_said(reason)}\n请在{day(case.due_at)}前答复。回复「待办」处理。"


def _begins(case: Case) -> str:
    return f"{case.number}「{shorten(mask(first_words(case)), 16)}」"


def _said(text: str) -> str:
    return shorten(mask(text), _LETTERS)
