"""What a deputy reads in chat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.chat.prompt import Choice, Deed, Prompt
from handlers.texts.event_texts import event_words, staff_words_of, words_of
from handlers.texts.wording import STATE_WORDS, begins, clock, day, first_words, shorten, where
from nlp.messages.details import mask

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from storage.cases.cases import Case
    from storage.cases.events import Event

ASK_DAYS = "要延期几个工作日？最多 10 个，请回复 1 到 10 的数字。"
BAD_CODE = "绑定码不对、已用过或过期了。请向工作人员要一个新的。"
TOO_MANY_CODES = "今天绑定码输错的次数太多，请明天再试，或请工作人员核对绑定码。"
BIND_HOW = "请把工作人员给您的绑定码发过来，例如：绑定 AB12CD34"
DAYS_WRONG = "请回复 1 到 10 之间的天数。"
EMPTY_TODO = "现在没有待办。有新的事项会马上告诉您。"
NOTHING_TO_DO = "好的。回复「待办」看要处理的事，回复「帮助」看怎么用。"
WHOSE_WORDS = "您写的话里有别的编号，这是给哪一件的？"
NOTHING_OPEN = "请先选一件："
NOT_A_DEPUTY = "这是代表用的口令。您如果是代表，请先绑定：发送「绑定 绑定码」，绑定码向工作人员要。\n要反映问题，直接把问题发给我就行。"
OUTCOME_NOTED = "好的，已记下。回复「待办」看其他事项。"
GONE = "这件事已经不在您的待办里了（群众撤回了，或者已经转给别人）。"
REPLY_AS_WORDS = "照片和语音在这里转不了，请用文字写。"
STOPPED = "您的代表账号已停用，这里不再转来群众的意见，刚才的话没有发出。有疑问请联系工作人员；您自己要反映问题，直接发给我就行。"
STOPPED_CANT_BIND = "这位代表的账号已停用，不能绑定。有疑问请联系工作人员。"
LEAVE_FROM_TO = "请写从哪天到哪天，例如：请假 12月1日 12月5日，或：请假 3天。"
BACK_FROM_LEAVE = "已销假，从现在起新的事项会照常转给您。"
NOT_ON_LEAVE = "您没有登记请假，新的事项一直会转给您。"
UNBOUND = "已解除绑定。以后要再用，请向工作人员要新的绑定码。"
ACTED = {
    "reply": "已发送给群众。",
    "ask": "已发给群众，回话会转给您。",
    "hand_over": "已转办，并告知群众。",
    "pass_on": "已转派，并告知群众。回复「待办」看其他事项。",
    "extend": "已延期，并告知群众。",
    "close": "已办结，并请群众评价。",
    "clue": "已列入建议线索，并告知群众。",
}
#: The workbook's 动作 column.
TEMPLATE_ACTIONS = {"回复": "reply", "追问": "ask", "转办": "hand_over", "延期": "extend", "办结": "close"}
UNIT_FIELD = "承办单位"


def automatic_fields(number: str, place: str, name: str, category: str, now: datetime) -> dict[str, str]:
    """Return the placeholders of a template that fill themselves in."""
    return {
        "编号": number,
        "地点": place or "您反映的地点",
        "代表": name,
        "类别": category,
        "日期": day(now),
    }


def bound(name: str, open_cases: int) -> str:
    """Welcome a deputy."""
    todo = f"您有 {open_cases} 件待办，回复「待办」查看。" if open_cases else "现在没有待办，有新的事项会马上告诉您。"
    return f"{name}代表，您好，绑定成功。\n{todo}\n以后群众的意见会直接发到这里，回复编号就能处理。\n您自己要反映问题，回复「我要反映」。"


def on_leave(first: date, last: date, open_cases: int) -> str:
    """Say what was noted, and what is still to be done."""
    begins, ends = f"{first.month}月{first.day}日", f"{last.month}月{last.day}日"
    span = begins if first == last else f"{begins}至{ends}"
    todo = f"您还有 {open_cases} 件没办完，回复「待办」处理，或者打开后转派。" if open_cases else ""
    return f"已登记请假：{span}。这期间新的事项会转给其他代表。提前回来请回复「销假」。{todo}"


def help_text(open_cases: int) -> str:
    """Explain what a deputy can say."""
    first = f"您有 {open_cases} 件待办。" if open_cases else "您现在没有待办。"
    return (
        f"{first}\n"
        "待办：看要处理的事，再回复编号打开\n"
        "打开后可以：\n"
        "回复 要说的话\n模板（选一个现成的）\n追问 要问的话\n转办 承办单位\n转派 原因（不归我管）\n延期 天数 原因\n办结 结果\n"
        "返回：回上一步\n请假 起止日期、销假\n我要反映：以群众身份反映问题\n解绑：换手机号或不再担任时用"
    )


def not_found(number: str) -> str:
    """Answer a case number that is neither to be done nor the deputy's own: nobody learns whose it is."""
    return f"没有找到 {number}：您的待办里没有这个编号，刚才的话没有发出。请核对一下，或回复「待办」看要处理的事。"


def todo_line(case: Case, place: str, now: datetime) -> str:
    """Name a case in the list: number, place, first words, deadline."""
    state = "已答复" if case.answered_at else "已超时" if case.due_at < now else f"{day(case.due_at)}前"
    if case.state == "asked":
        state = "等群众补充"
    place = place.rpartition(" ")[2]
    return f"{case.number} {place} {shorten(mask(first_words(case)), 14)} {state}".replace("  ", " ")


def ask_case(lines: tuple[Choice, ...]) -> Prompt:
    """List what is to be done."""
    return Prompt(f"您有 {len(lines)} 件待办，回复编号打开：", lines)


def ask_action(text: str, *, brief: bool) -> Prompt:
    """Show an opened case and what can be done."""
    return Prompt(
        "这件事还要：" if brief else text,
        (
            Choice("用模板回复", {"action": "template"}, words=("模板",)),
            Choice("写回复", {"action": "reply"}, words=("回复",)),
            Choice("追问群众", {"action": "ask"}, words=("追问",)),
            Choice("办结", {"action": "close"}),
            Choice("转办给承办单位", {"action": "hand_over"}, words=("转办",)),
            Choice("转派（不归我管）", {"action": "pass_on"}, words=("转派",)),
            Choice("延期", {"action": "extend"}),
            Choice("列入建议线索", {"action": "clue", "sure": True, "text": ""}),
        ),
        hint="也可以直接写要答复的话。",
    )


def case_card(case: Case, place: str, category: str, events: Sequence[Event], media: int, others: int) -> str:
    """Show a case as a deputy needs it: the facts, nobody's number."""
    lines = [
        f"{case.number}{'（' + category + '）' if category else ''} {STATE_WORDS[case.state]}",
        f"地点：{where(case, place)}",
        f"问题：{shorten(mask(case.text), 300)}",
    ]
    if media:
        lines.append(f"附件：{media} 个")
    if others:
        lines.append(f"另有 {others} 位居民关注")
    if case.answered_at is None:
        lines.append(f"期限：{day(case.due_at)}前答复")
    for event in [e for e in events if event_words(e) and e.kind != "filed"][-4:]:
        who = _WHO.get(event.kind) or event_words(event)
        words = mask(staff_words_of(event) if event.actor == "staff" else words_of(event))
        lines.append(f"{clock(event.at)} {who}{'：' + shorten(words, 60) if words else ''}")
    return "\n".join(lines)


_WHO = {"add": "群众补充", "support": "另一居民反映"}


def ask_template(choices: tuple[Choice, ...]) -> Prompt:
    """List the reply templates."""
    return Prompt("请选模板：", choices) if choices else Prompt("还没有模板。请直接写要答复的话。")


def ask_field(name: str, text: str) -> Prompt:
    """Ask for one placeholder of a template."""
    return Prompt(f"模板：{text}\n请填写「{name}」：")


ASK_TEXT = {
    "reply": "请写要答复群众的话：",
    "ask": "请写要问群众的话：",
    "close": "请写办理结果：",
    "hand_over": "转给哪个单位？请写单位名称：",
    "pass_on": "为什么转派？请写原因：",
    "extend": "为什么延期？请写原因：",
}

_PREVIEW = {
    "reply": "将这样答复群众：",
    "ask": "将这样问群众：",
    "close": "将办结并告诉群众：",
    "hand_over": "将转办并告诉群众：",
    "pass_on": "将转派，原因：",
    "extend": "将延期 {days} 个工作日，原因：",
    "clue": "将列入建议线索，并告知群众。",
}


def ask_preview(action: str, text: str, case: Case, days: int | None, *, loose: bool) -> Prompt:
    """Show the final text, one tap from being sent; `loose` words were not typed into an opened case."""
    return Prompt(
        f"{case.number}{begins(case)}\n{_PREVIEW[action].format(days=days)}\n{text}",
        (
            Choice("发送", {"sure": True}, means="yes", words=("提交", "确认", "确定", "发")),
            Choice("重写", {"action": action, "text": "", "template": ""}, means="no", words=("修改",)),
            Choice("取消", do=Deed.DROP),
        ),
        hint="如果是您自己要反映问题，请回复「我要反映」。" if loose else "",
    )


def ask_outcome() -> Prompt:
    """Ask what sort of end it was; optional."""
    return Prompt(
        "这件事的结果属于哪一种？（可不选）",
        (
            Choice("已解决", {"outcome": "solved"}),
            Choice("已解释说明", {"outcome": "explained"}),
            Choice("已列入计划", {"outcome": "planned"}),
            Choice("不属于代表职责，已告知去向", {"outcome": "not_ours"}),
        ),
    )
