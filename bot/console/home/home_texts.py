"""What staff read on the first page, about messages that did not arrive, and on the road to the first case."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.wechat.wechat_texts import API_HINTS
from handlers.texts.wording import CHINA

if TYPE_CHECKING:
    from datetime import datetime

    from storage.messages.platform_alarms import PlatformAlarm

OVERDUE, DUE_SOON, UNASSIGNED, UNHAPPY = "超期没有答复", "快到期", "等待分派", "群众说没解决或不满意"
UNBOUND, UNDELIVERED, STUCK, TO_PHONE = "还没绑定微信的代表", "没有送到的消息", "发不出去的消息", "要电话告知的群众"
OVERDUE_WHY = "过了答应的日期还没有答复群众，请联系代表或改派。"
DUE_SOON_WHY = "离答复期限不到两个工作日，可以提醒一下代表。"
UNASSIGNED_WHY = "没有找到合适的代表，等您来分派。"
UNHAPPY_WHY = "办过以后群众仍不满意，或者说没有收到答复。"
UNBOUND_WHY = "名下有在办的事项，但收不到通知。请发给绑定码。"
UNDELIVERED_WHY = "发送失败，或过了 3 天对方还没来看，建议打电话告知。"
STUCK_WHY = "试了多次都没发出去，多半是公众号接口出了问题。"
TO_PHONE_WHY = "代录的事项有了进展，请打电话告诉群众，再记下来。"
ALARM_HOLDS = "微信公众平台拒绝了本系统，消息暂时都发不出去；写好的都留着，恢复后自动补发"
ALARM = "微信公众平台不让本系统这样发消息"
ALARM_UNKNOWN = "请把下面平台的原话转给管理员。"
NO_WECHAT = "群众没有用微信，要打电话告知。"

NOT_SOLVED, POORLY_DONE, NOT_HEARD = "说没有解决", "不满意", "说没有收到答复"

CITIZEN = "群众"
KINDS = {
    "case_assigned": "新事项",
    "case_reopened": "重新办理",
    "case_replied": "代表答复",
    "case_asked": "代表追问",
    "case_closed": "办结结果",
    "case_due": "期限提醒",
    "case_withdrawn": "撤回通知",
    "case_progress": "办理进展",
    "citizen_said": "群众补充",
    "late": "迟到的回复",
    "more": "后面的内容",
}
OTHER_KIND = "消息"

SENT_AGAIN = "已经重新发送，结果过一会儿看得到。"
TOLD = "已记下：电话告知过了。"
ARRIVED_MEANWHILE = "这条消息已经送到，或正在发送，不用再处理。"
PHONE_NOTE = "已电话告知，不再推送："


@dataclass(frozen=True, slots=True)
class AlarmWords:
    """What the platform holds against the account, in words for the staff."""

    title: str
    what_helps: str
    said: str
    since: datetime


#: The address in what the platform says of a server that is not on its list.
_ADDRESS = re.compile(r"invalid ip ([0-9a-fA-F.:]+)")


def platform_alarm(alarm: PlatformAlarm) -> AlarmWords:
    """Say what is wrong, on which page of the platform it is mended, and what the platform said."""
    title = ALARM_HOLDS if alarm.holds else ALARM
    address = _ADDRESS.search(alarm.message)
    helps = API_HINTS.get(alarm.code, ALARM_UNKNOWN)
    if address:
        helps = f"{helps}要添加的地址：{address[1]}"
    return AlarmWords(title, helps, f"平台说：{alarm.code} {alarm.message}", alarm.since)


def guessed_codes(codes: int, accounts: int) -> str:
    """Say that somebody may be guessing binding codes, and what helps."""
    return (
        f"一天之内有 {accounts} 个微信号发来 {codes} 个不对的绑定码，可能有人在猜。"
        "请提醒代表只用自己的绑定码；没用完的绑定码，可以在代表的页面上重新生成。"
    )


def waits(since: datetime, now: datetime, deadline: str) -> str:
    """Say how long something has waited, and how it stands to its deadline."""
    days = (now.astimezone(CHINA).date() - since.astimezone(CHINA).date()).days
    return f"{f'已等 {days} 天' if days else '今天刚来'}，{deadline}"


def deputy(name: str) -> str:
    """Name a deputy as receiver."""
    return f"{name}代表"


# The road to the first case.
STEPS = {
    "district": "导入区划和代表",
    "deputy": "绑定一位代表",
    "sentence": "试一句话",
    "account": "接入公众号",
}
EXAMPLE_NAME = "示例区划.xlsx"
EXAMPLE_SENTENCE = "小区的路灯坏了好几天了"
NO_SENTENCE = "请写一句话再试。"
#: What `mashang doctor` looks at: what it is about, and what helps.
FINDINGS = {
    "account": ("公众号的开发信息", "在配置文件的 [wechat] 里填写，公众平台的“设置与开发”里有。"),
    "database": ("数据库", "请运行 mashang migrate，或核对 [database] url。"),
    "backup": ("备份", "每天夜里运行 mashang backup 文件，不用停机；现在没有备份，或者最近一次在两天以前。"),
    "callback address": ("回调地址", "[server] public_url 要写成外网能打开的 https 网址，端口只能是 80 或 443。"),
    "privacy": ("电话号码加密", "在 [privacy] encryption_keys 里放一把密钥，电话才会加密保存；旧密钥留在后面。"),
    "working days": ("节假日", "明年的放假安排还不知道，请更新程序，或在 [service_level] 里填写放假和调休。"),
    "templates": ("模板消息", "没有模板的通知，只能等对方下次说话时送到。在 [wechat.templates] 里填写。"),
    "token": ("和公众平台的连接", "核对 AppID、AppSecret 和 IP 白名单。"),
}
