"""What staff read on the page of a case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.cases.act_words import Refusal
from handlers.chat.incoming import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

HEARD = {"yes": "得到答复了", "no": "没得到答复"}
SUGGESTED = "系统建议"
REPORTER = "反映人"
SUPPORTER = "关注的居民"
DEPUTY = "代表"
HAS_PHONE = "已留（经办人员可以查看）"
PHONE_SEALED = "已留，但现在的密钥打不开"
OF_ANOTHER_CASE = "（这一段说的是其他事项，不归您的管理范围，不显示）"

IS_CLOSED = "这件事已经结束了，不能再这样处理；需要时请先重新办理。"
IS_OPEN = "这件事正在办理，不用重新办理。"
IS_WITHDRAWN = "群众自己撤回了这件事，不能重新办理；群众可以再次反映。"
IS_UP = "这件事已经在区里等待分派了。"
NOBODY_TO_NUDGE = "这件事还没有代表，请先分派。"
NUDGED_LATELY = "四小时之内已经提醒过代表，着急的话请打电话。"
HAS_DEPUTY = "这件事已经有代表了，换代表请用改派并写明原因。"
NOT_ASKED = "这件事没有等群众评价，或者已经评价过了。"
NOTHING_CHANGED = "代表、类别、地点都没有变化，没有什么要保存的。"
NO_SUCH_DEPUTY = "这位代表不在您的管理范围内，或者现在不接新事项，请另选一位。"
NO_SUCH_CATEGORY = "没有这个类别，请重新选择。"
NO_SUCH_PLACE = "这个地点不在您的管理范围内。不归您这里的事项，请用「退回区里分派」。"
WHY_ASSIGN = "请写明原因：代表会看到，也便于以后核对。"
WHY_UP = "请写明为什么退回区里：区里的工作人员会看到。"
WHY_REOPEN = "请写明为什么重新办理：群众和代表会看到。"
WHERE_TO = "请写明群众可以找哪个部门、怎样反映。"
WHAT_FOR = "请先写明为什么要看号码，比如“电话回访”：会记入操作记录。"
SAY_SOMETHING = "请先写内容。"
SAY_RESULT = "请写明办理结果：会发给群众。"
WHETHER_HEARD = "请选择群众得到答复没有。"
HOW_JUDGED = "请选择问题解决了没有、群众满意不满意。"
CITIZEN_JUDGES = "群众用微信，由群众自己评价。"
WHICH_OUTCOME = "请选择结果属于哪一种。"
HANDED_UP = "已退回区里分派，这件事不再由您这里办理。"
DONE = {
    "up": "已退回区里分派。",
    "decline": "已把去向告知群众。",
    "note": "备注已记下，只有工作人员能看到。",
    "ask": "已发给群众，群众的下一条消息就是回答。",
    "reply": "已答复群众。",
    "nudge": "已提醒代表。",
    "close": "已办结，并请群众评价。",
    "judge": "群众的评价已记下。",
    "reopen": "已重新办理，并告知了群众。",
}
FACTS = {"state": "状态", "outcome": "结果", "deputy": "代表", "category": "类别", "place": "地点", "due": "答复期限"}
NOTHING = {"state": "无", "outcome": "无", "deputy": "待分派", "category": "未定", "place": "待核实", "due": "无"}
ACTORS = {
    "citizen": "群众",
    "supporter": "关注的居民",
    "deputy": "代表",
    "staff": "工作人员",
    "unit": "承办单位",
    "clock": "系统",
}
#: How a notice went, and the colour of it.
NOTICE_STATES = {
    "pending": ("待发送", "grey"),
    "sending": ("待发送", "grey"),
    "sent": ("已送达", "green"),
    "waiting": ("待领取", "amber"),
    "failed": ("失败", "red"),
}
CHANNELS = {"service": "客服消息", "template": "模板消息", "reply": "随下一次回复", "phone": "电话告知"}
BY_PHONE = ("待电话告知", "amber")
BY_PHONE_WHY = "对方没有用微信，请电话告知。"
KINDS = {
    Kind.IMAGE: "［照片］",
    Kind.VOICE: "［语音］",
    Kind.VIDEO: "［视频］",
    Kind.SUBSCRIBE: "［关注公众号］",
    Kind.UNSUBSCRIBE: "［取消关注］",
    Kind.SCAN: "［扫码］",
    Kind.CLICK: "［点菜单］",
    Kind.EVENT: "［系统事件］",
    Kind.TEMPLATE_RESULT: "［系统事件］",
    Kind.UNKNOWN: "［看不懂的消息］",
}
MEDIA = {
    "image": "照片",
    "voice": "语音",
    "video": "视频",
    "pending": "正在从微信取回",
    "failed": "没有取到，微信上已经过期或太大",
}


TAKEN_BACK = "已改为待分派，并告知群众。"


def assigned(name: str, *, again: bool, is_reached: bool) -> str:
    """Say whose a case is now, and who is told of it."""
    told = "并通知代表和群众。" if is_reached else f"并告知群众。{_not_reached(name)}"
    return f"已{'改派' if again else '分派'}给{name}代表，{told}"


def corrected(name: str, *, is_reached: bool) -> str:
    """Say that the kind or the place of a case is another now, and who is told of it."""
    if is_reached:
        return "已保存，并通知代表。"
    return f"已保存。{_not_reached(name)}" if name else "已保存。"


def not_nudged(name: str) -> str:
    """Say that a reminder is written down and reaches nobody."""
    return f"已记下。{_not_reached(name)}"


def _not_reached(name: str) -> str:
    return f"{name}代表还没有绑定微信，收不到通知，请打电话告诉代表。"


def deputy(name: str, title: str) -> str:
    """Name a deputy in a list."""
    return f"{name}（{title}）" if title else f"{name}代表"


def gone(number: str) -> str:
    """Name a deputy who does not serve any more."""
    return f"{number}（已停用）"


def whole_street(name: str) -> str:
    """Name a street where the community is not known."""
    return f"{name}（社区待定）"


def position(label: str, latitude: float | None, longitude: float | None) -> str:
    """Say where somebody is."""
    numbers = f"北纬 {latitude:.5f}，东经 {longitude:.5f}" if latitude is not None and longitude is not None else ""
    return "".join(part for part in ("［位置］", label, f"（{numbers}）" if numbers else "") if part)


def through(state: str, channel: str) -> str:
    """Say how a notice went, and through what."""
    return f"{state} · {channel}" if channel else state


def fields_left(names: Iterable[str]) -> str:
    """Say what of a template is still to be filled in."""
    return f"模板里还有没填的：{'、'.join(dict.fromkeys(names))}。请填好再发。"


#: Where a proposed rule comes from: every street reads it, so that no case is named.
RULE_NOTE = "由一次改派而来"


def target(kind: str, name: str) -> str:
    """Name what a rule would speak for."""
    return f"{kind}：{name}"


def refused(act: str, why: Refusal) -> str:
    """Say why an act makes no sense for a case as it stands."""
    if why is Refusal.IS_SO:
        return IS_UP if act == "hand_up" else NOTHING_CHANGED
    return _REFUSED.get(why, IS_CLOSED)


_REFUSED = {
    Refusal.OPEN: IS_OPEN,
    Refusal.WITHDRAWN: IS_WITHDRAWN,
    Refusal.DEPUTY_DOES: HAS_DEPUTY,
    Refusal.NOT_ASKED: NOT_ASKED,
    Refusal.TOO_SOON: NUDGED_LATELY,
}
