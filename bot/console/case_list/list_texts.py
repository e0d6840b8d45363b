"""What staff read above and beside the list of cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.console import console_texts as texts
from handlers.texts.wording import day

if TYPE_CHECKING:
    from storage.cases.cases import Case

#: What people put behind a deputy's name.
DEPUTY_TITLE = "代表"
#: What the list can show, in the order of the menu; the first is shown when nobody says anything.
SHOWS = {
    "open": "全部在办",
    "late": "超期",
    "soon": "快到期",
    "unassigned": texts.STATES["unassigned"],
    "assigned": texts.STATES["assigned"],
    "asked": texts.STATES["asked"],
    "in_progress": texts.STATES["in_progress"],
    "today": "今天新增",
    "closed": texts.STATES["closed"],
    "withdrawn": texts.STATES["withdrawn"],
    "redirected": texts.STATES["redirected"],
    "all": "全部事项",
}
#: Those that are a tap away, each with its number.
CHIPS = ("open", "late", "soon", "unassigned", "assigned", "today")
ORDERS = {"new": "最新的在前", "due": "期限近的在前（在办的）"}
NO_PLACE = "没有地点"
NO_CATEGORY = "未分类"
NOBODY = "由工作人员分派"
SUGGESTED, OTHERS = "建议", "其他代表"

NO_TEXT = "请写下群众反映的问题。"
NO_PHONE = "这不像电话号码。请填手机号，或者带区号的座机号。"
NO_SUCH_PLACE = "请从列表里选一个地点。"
NO_SUCH_CATEGORY = "这个类别已经没有了，请重新选。"
NO_SUCH_DEPUTY = "这位代表现在不能接收事项，请重新选。"
TEXT_CHANGED = "描述改过了，请再核对一下系统建议，然后提交。"
FILED_BEFORE = "这件事刚才已经提交过了。"
TOLD = "已记下：电话告知了群众。"
TOLD_BEFORE = "已经有人告知过了，没有重复记录。"


def text_too_long(most: int) -> str:
    """Say how much may be written."""
    return f"最多写 {most} 个字，请写短一些。"


def elsewhere(place: str) -> str:
    """Say that the place in the words is not the clerk's."""
    return f"描述里的地点是{place}，不在您的管理范围内，请转告那里的工作人员；确实属于这里的，请选好地点。"


def filed(case: Case, deputy: str) -> str:
    """Say what became of what was written down."""
    who = f"已推送给{deputy}代表" if deputy else "还没有代表，请分派"
    return f"已提交，编号 {case.number}，{who}，请告诉群众 {day(case.due_at)}前答复。"
