"""What staff read about accounts and in the audit log."""

from __future__ import annotations

from bot.console.console_texts import ROLES

ROLE_CHOICES = tuple(ROLES.items())
ROLE_HELP = "查看：只能看。经办：办理事项、起草规则。管理：还能发布规则、管名册和账号。"

NAME_MISSING = "请填账号的名字。"
NAME_TAKEN = "这个名字已经有人用了，请换一个。"
ROLE_MISSING = "请选一种权限。"
DIVISION_OUTSIDE = "请选您管理范围内的区划。"
LAST_MANAGER = "这是全区最后一个能用的管理账号，不能停用，也不能改成别的权限或区划。请先另设一个全区的管理账号。"
NOT_YOURSELF = "不能改自己的权限、区划，也不能停用自己，请另一位管理员来改。"
CHANGED_MEANWHILE = "您打开这一页以后，这个账号被别人改过，现在的样子见上方。您填的还在下面，确认后可以再次保存。"
DISABLED = "停用"
NO_SUCH_SESSION = "这个登录已经不在了。"
OTHERS_ENDED = "其他地方的登录都已退出。"
SESSION_ENDED = "已退出那里的登录。"


def saved(name: str) -> str:
    """Say that an account is kept."""
    return f"已保存「{name}」。"


def nothing_changed(name: str) -> str:
    """Say that an account was that way already."""
    return f"「{name}」没有改动。"


def sessions_ended(name: str, count: int) -> str:
    """Say where somebody is signed out."""
    return f"「{name}」的 {count} 处登录都已退出。" if count else f"「{name}」现在没有登录。"


#: What a browser calls itself, the more particular first.
_BROWSERS = (
    ("MicroMessenger", "微信"),
    ("Edg", "Edge"),
    ("Firefox", "火狐"),
    ("QQBrowser", "QQ浏览器"),
    ("Chrome", "Chrome"),
    ("Safari", "Safari"),
)
_SYSTEMS = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("HarmonyOS", "鸿蒙"),
    ("Android", "安卓手机"),
    ("Windows", "Windows 电脑"),
    ("Mac OS", "苹果电脑"),
    ("Linux", "Linux 电脑"),
)
UNKNOWN_DEVICE = "其他设备"


def device(agent: str) -> str:
    """Name what somebody is signed in with, by what the browser calls itself."""
    names = [next((name for sign, name in table if sign in agent), "") for table in (_SYSTEMS, _BROWSERS)]
    return " · ".join(name for name in names if name) or UNKNOWN_DEVICE


# The audit log.
NOTHING = "（空）"
YES, NO = "是", "否"
BAD_DAY = "请按 2026-11-25 这样填日期。"
NOTICE_STATES = {"pending": "待发送", "sending": "待发送", "sent": "已送达", "waiting": "待领取", "failed": "失败"}
SUBJECTS = {
    "staff": "账号",
    "case": "事项",
    "rule": "规则",
    "rules": "规则",
    "rule_version": "规则版本",
    "draft": "规则草稿",
    "division": "区划",
    "deputy": "代表",
    "category": "类别",
    "template": "回复模板",
    "district": "工作簿",
    "workbook": "工作簿",
    "upload": "文件",
    "notice": "消息",
    "start": "准备工作",
    "backup": "备份",
}
ACTIONS = {
    "sign_in": "登录",
    "sign_in_failed": "密码错误",
    "sign_out": "退出",
    "password": "修改密码",
    "staff_add": "添加账号",
    "staff_change": "修改账号",
    "staff_password": "重设密码",
    "staff_sessions_end": "让其退出登录",
    "session_end": "退出登录",
    "notice_again": "再发一次",
    "notice_phone": "电话告知",
    "created": "添加",
    "changed": "修改",
    "removed": "删除",
    "code_issued": "发绑定码",
    "unbound": "解除绑定",
    "exported": "导出",
    "imported": "导入",
    "sentence_tried": "试一句话",
    "backup": "备份",
    # Cases.
    "file": "代录",
    "assign": "分派、改派",
    "decline": "告知去向",
    "note": "备注",
    "ask": "询问群众",
    "reply": "答复群众",
    "nudge": "提醒代表",
    "close": "办结",
    "reopen": "重新办理",
    "told": "电话告知",
    "phone": "查看电话",
    # Rules.
    "rule_draft": "改规则草稿",
    "rule_remove": "草稿里移除",
    "rule_restore": "草稿里恢复",
    "rule_discard": "放弃草稿",
    "rule_rebase": "仍用草稿",
    "rules_publish": "发布规则",
    "rules_roll_back": "回到旧版规则",
    "import": "导入规则草稿",
    "propose": "按建议起草规则",
}
FIELDS = {
    "purpose": "用途",
    "of_case": "事项",
    "rules": "规则",
    "to": "回到第几版",
    "cases": "事项",
    "rows": "行",
    "files": "文件",
    "bytes": "字节",
    "name": "名称",
    "role": "权限",
    "division": "区划",
    "enabled": "启用",
    "must_change": "首次登录改密码",
    "ended": "退出几处",
    "state": "状态",
    "outcome": "结果",
    "deputy": "代表",
    "deputy_id": "代表",
    "category": "类别",
    "street": "街道",
    "community": "社区",
    "text": "内容",
    "note": "备注",
    "reason": "原因",
    "unit": "承办单位",
    "due_at": "期限",
    "due": "答复期限",
    "place": "地点",
    "words": "内容",
    "notices": "消息编号",
    "expression": "关键词",
    "target_kind": "目标种类",
    "target_value": "目标",
    "target": "目标",
    "weight": "权重",
    "scope": "适用区划",
    "id": "编号",
    "code": "代码",
    "level": "级别",
    "parent": "上级",
    "aliases": "别名",
    "places": "地名",
    "longitude": "经度",
    "latitude": "纬度",
    "divisions": "负责区划",
    "specialities": "专长类别",
    "title": "职务",
    "status": "状态",
    "phone": "手机号",
    "reply_days": "答复工作日",
    "body": "正文",
    "action": "动作",
    "channel": "途径",
    "number": "编号",
    "notice": "消息",
}
