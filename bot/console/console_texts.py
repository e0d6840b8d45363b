"""What staff read on every page of the console."""

from __future__ import annotations

import re

from bot.wechat.platform_numbers import ErrorCode
from bot.wechat.wechat_texts import API_HINTS

ROLES = {"view": "查看", "handle": "经办", "manage": "管理"}
STATES = {
    "unassigned": "待分派",
    "assigned": "待答复",
    "asked": "待补充",
    "in_progress": "办理中",
    "closed": "已办结",
    "withdrawn": "已撤回",
    "redirected": "已引导",
}
#: The sections: address, name, and the least role that has something to do there.
SECTIONS = (
    ("/", "首页", "view"),
    ("/cases", "事项", "view"),
    ("/figures", "图表", "view"),
    ("/rules", "规则", "view"),
    ("/roster", "名册", "view"),
    ("/accounts", "账号", "manage"),
    ("/audit", "操作记录", "manage"),
)

#: What numbers are usually looked at for; anything else may be written.
PURPOSES = ("电话告知进展", "向反映人核实情况", "提醒代表处理", "电话回访")

NOT_FOUND = "没有找到这一页，或者它不在您的管理范围内。"
NOT_ALLOWED = "您的账号不能做这件事，需要时请找管理员。"
NOT_YOURS = "这一项不归您的管理范围，您可以看，不能改。"
SESSION_OVER = "登录已经到期，什么都没有改。请从首页重新登录，再做一次。"
STALE_FORM = "页面放得太久，或者在别处重新登录过。什么都没有改，请回到上一页刷新后再试。"
BAD_FORM = "这次提交的内容不完整，什么都没有改。请回到上一页再试一次。"
TOO_LARGE = "内容太大了，什么都没有保存。文件最大 20 MB。"
BROKEN = "出了点问题，这次操作没有完成，什么都没有改。请稍后再试；一直这样，请把时间告诉管理员。"
BUSY = "系统正忙，这次操作没有完成，什么都没有改。请过一会儿再试。"

WRONG_PASSWORD = "账号或密码不对。"
SIGNED_OUT = "已退出。"
PASSWORD_CHANGED = "密码已修改，其他地方的登录都已退出。"
PASSWORD_NOT_RIGHT = "现在的密码不对。"
PASSWORDS_DIFFER = "两次输入的新密码不一样。"
PASSWORD_SAME = "新密码不能和现在的一样。"


def locked(seconds: float) -> str:
    """Say how long no password is looked at."""
    minutes = round(seconds / 60)
    wait = f"{minutes} 分钟" if minutes else f"{max(1, round(seconds))} 秒"
    return f"密码错的次数太多，请过 {wait}再试。"


PASSWORD_TOO_EASY = "这个密码太容易猜到，请换一个。"
PASSWORD_HAS_NAME = "密码里不要含账号的名字，请换一个。"


def password_too_short(least: int) -> str:
    """Say how long a password is at least."""
    return f"密码至少要 {least} 个字符。"


def password_too_long(most: int) -> str:
    """Say how long a password is at most."""
    return f"密码最多 {most} 个字符。"


_CODE = re.compile(r"\s*(-?[0-9]+)")
#: Why a message has not arrived, by the platform's error codes; beside them what helps an administrator.
_REASONS: dict[int, str] = {
    ErrorCode.NOT_A_FOLLOWER: "对方没有关注公众号，或已经取消关注。",
    ErrorCode.WINDOW_CLOSED: "对方超过 48 小时没有和公众号说过话，平台不让主动发；对方下次说话时会一起送到。",
    ErrorCode.USER_BLACKLISTED: "对方在公众号的黑名单里，发不过去。",
    ErrorCode.USER_REFUSED: "对方没有同意接收这类通知；下次说话时会一起送到。",
    ErrorCode.USER_REJECTS_MESSAGES: "对方关掉了本公众号的消息；下次说话时会一起送到。",
    ErrorCode.TEXT_TOO_LONG: "文字太长，平台不收；对方下次说话时会分段送到，急的请打电话告知。",
    ErrorCode.INVALID_CHARACTERS: "文字里有平台不收的字符；对方下次说话时会送到，急的请打电话告知。",
    ErrorCode.EMPTY_TEXT: "这条消息没有文字，平台不收。",
    ErrorCode.WINDOW_USED_UP: "平台允许连续发送的条数用完了，对方下次说话时会一起送到。",
}
_KEPT = _REASONS[ErrorCode.WINDOW_CLOSED]
_ANNOUNCED = "已用模板消息提醒过，对方还没有来看内容。"
_NO_CONNECTION = "暂时连不上微信，会自动再试。"
_FAILED = "发送失败。"


def why_not_arrived(state: str, channel: str | None, error: str | None) -> str:
    """Say why a notice has not arrived, and what helps; "" for one that nobody has tried to send yet."""
    code = _CODE.match(error or "")
    known = (_REASONS | API_HINTS).get(int(code[1])) if code else None
    if known is not None:
        return known
    if state == "pending":
        return _NO_CONNECTION if error else ""
    if error:
        return f"{_FAILED}平台说：{error}"
    if state == "failed":
        return _FAILED
    return _ANNOUNCED if channel == "template" else _KEPT
