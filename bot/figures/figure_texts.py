"""What the figures of a month are called."""

from __future__ import annotations

from handlers.figures.month_figures import Channel

COLUMNS = {
    "received": "收到",
    "answered": "已答复",
    "on_time": "按时答复",
    "late": "超期",
    "settled": "已办结",
    "judged": "已评价",
    "satisfied": "满意",
}
ENDS = {
    "solved": "解决",
    "answered": "答复",
    "explained": "解释说明",
    "planned": "列入计划",
    "not_ours": "不属受理",
    "guided": "已引导",
    "withdrawn": "撤回",
}
MEDIAN, MOST = "首次答复工时中位数（小时）", "九成在多少小时内答复"
TABLES = {"street": "街道", "category": "类别", "channel": "渠道"}
TOTAL, ENTERPRISE, OUTCOMES, NOTES = "总览", "助企直通车", "结果", "说明"
ALL = "合计"
CHANNELS = {Channel.WECHAT.value: "微信", Channel.DESK.value: "代录"}
NO_STREET, NO_CATEGORY = "地点待核实", "类别待定"
HOW_COUNTED = (
    "统计的是当月收到的事项，不论后来哪一天办的；数字是生成这份表时的情况。",
    "已答复：代表或工作站第一次答复、询问、转办、办结或告知去向。按时：不晚于最初承诺的期限，答复前批准延期的按延期后算；改派、重新办理不算新的期限。",
    "超期：晚于期限才答复，或者期限已过还没有答复。撤回的不算。",
    "工时：只算工作日（扣除周末和法定节假日，含调休上班日），从收到起算，一个工作日 24 小时。",
    "中位数和九成：只算已答复的。九成：这么多小时之内，至少九成答复了。",
    "结果按种类分开：群众说解决了的算“解决”，其余按代表或工作站的归类。",
    "不对个人排名，没有按代表或工作人员的数字。供内部使用；对外公布前，小于 3 的数字应当隐去。",
)


def title(month: str) -> str:
    """Head a month."""
    year, _, number = month.partition("-")
    return f"{year}年{int(number)}月"


def bad_month(text: str) -> str:
    """Say how a month is written."""
    return f"月份 {text!r} 看不懂，请写成 2026-11 这样。"


def written(path: str, month: str, received: int) -> str:
    """Say where the figures are."""
    return f"已把 {title(month)} 的统计写到 {path}：当月收到 {received} 件。"
