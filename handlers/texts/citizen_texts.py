"""What a citizen reads outside the making of a case: greeting, receipt, progress, the deputy's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.chat.prompt import Choice, Prompt
from handlers.texts.event_texts import MOVES, case_facts, event_words, words_of
from handlers.texts.wording import JOINED_ASKED, STATE_WORDS, clock, day, first_words, masked_phone, shorten
from nlp.messages.anonymity import anonymised

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from storage.cases.cases import Case
    from storage.cases.events import Event

ASK_BELONGS = "您刚发的内容，是补充以前反映的事，还是新的问题？"
ASK_SUPPLEMENT = "请发要补充的内容，文字、照片都可以。"
CANNOT_READ = "这种消息我还看不懂。请用文字说一下，也可以发照片、语音或位置。"
CARD_STILL_OPEN = "还没有提交。没问题请回复 1 提交；要补充请直接发内容。"
DEPUTY_SUFFIX = "代表"
NEW_MATTER = "这是新的问题"
NEW_MATTER_WORDS = ("新问题", "新的问题", "新的")
NOT_UNDER_WAY = "这件事已经不在办理了："
NO_CASES = "您还没有反映过问题。直接把问题发给我就行。"
NO_OPEN_CASES = "您现在没有办理中的事项。直接把新的问题发给我就行。"
NO_SUCH_DEPUTY = "没有查到这位代表。请写代表的全名，或从列表里选。"
NOTHING_TO_RATE = "现在没有等您评价的事项。"
PHONE_WRONG = "这个号码好像不对：手机号是11位数字，固定电话请带区号。请核对后再发；不想留就回复「跳过」。"
NOTHING_TO_SUBMIT = "现在没有等您提交的内容。直接把问题发给我就行。"
PICK_ONE = "请回复编号选一个。"
RESTARTED = "好的，重新开始。"
STALE_CHOICE = "您点的是以前的选项，已经失效了。有什么问题，直接发给我就行。"
SUBMITTED_STAYS = "已经提交的内容不能改，可以补充：回复「补充」，再发要补充的话。"
STAFF_ON_DUTY = "好的，由工作人员来分派。请用一句话告诉我：什么地方、出了什么问题？"
AT_YOUR_SERVICE = "您好，我在。"
TELL_ME = "您好，我在。请用一句话告诉我：什么地方、出了什么问题？"
TELL_PLACE = "请先告诉我地点，说不清就回复「跳过」。"
TOO_MANY_CASES = "您今天提交的已经不少了，明天可以继续提交。急事请回复「人工」，由工作人员处理。"
WELCOME_BACK = "您好，我在。有什么问题直接发给我就行。"
THANKS = "不客气。有问题随时找我。"
UPSET = "让您着急了，对不住。请告诉我：什么地方、出了什么问题？我马上转给代表。想找工作人员，回复「人工」。"
CHAT = "我是意见建议小助手，专门帮您把问题转给人大代表。有什么问题，直接发给我就行。"
UNKNOWN_KIND = "这种消息我还看不懂。请用文字说一下，也可以发照片、语音或位置。\n回复「帮助」看怎么用。"
NOTHING_TO_DO = "好的。需要时随时发消息告诉我。"
WHICH_CASE = "是哪一件？"
WITHDRAWN = "已撤回，不再办理。以后还可以重新反映。"
IS_OVER = "这件事刚刚结束了，没有再补充。还有问题，直接发给我就行。"
KEPT = "好的，继续办理，没有撤回。"
FORGOTTEN = (
    "已删除您留下的电话。以前的聊天记录、推送和照片也删了；办完的事项隐去您的身份。"
    "还在办的事项，内容继续用来办理，里面的号码已遮住，办结后同样隐去。"
)
PRIVACY = "您发的内容只用于转给代表和工作人员办理，电话只有工作人员能看到；回复「我的信息」可以查看，回复「删除」可以删掉电话。"

_NUMERALS = {1: "一", 2: "两", 3: "三", 4: "四", 5: "五"}


def greeting(account: str, place: str, deputy: str, days: int) -> str:
    """Greet a new follower, naming what the scanned code presets."""
    lines = [
        f"您好，这里是{account}。有什么困难、意见和建议，直接在这里说，我帮您转给人大代表，{_NUMERALS.get(days, days)}个工作日内答复您。"
    ]
    if deputy:
        lines.append(f"您扫的是{deputy}代表的码，您的问题会优先转给{deputy}代表。")
    elif place:
        lines.append(f"您扫的是{place}的码，不用再写是哪个社区。")
    lines.append("现在就可以说：什么地方、出了什么问题？写字、发语音、拍照片都行。")
    lines.append(PRIVACY)
    return "\n".join(lines)


def scanned(place: str, deputy: str) -> str:
    """Acknowledge a code scanned by a follower."""
    if deputy:
        return f"您好，您扫的是{deputy}代表的码。请直接说：什么地方、出了什么问题？"
    if place:
        return f"您好，您扫的是{place}的码。请直接说：出了什么问题？写字、发语音、拍照片都行。"
    return "您好，请直接说：什么地方、出了什么问题？写字、发语音、拍照片都行。"


def help_text() -> str:
    """Explain everything a citizen can say."""
    return (
        "直接说问题就行，写字、发语音、拍照片、发位置都可以。\n"
        "随时可以回复：\n"
        "进度：看我反映的事办得怎么样\n"
        "补充：给已经提交的事加内容\n"
        "撤回：不想办了\n"
        "催办：代表还没答复时催一下\n"
        "评价：给办结的事打分\n"
        "返回、取消、重新开始：改主意了\n"
        "人工：交给工作人员\n"
        "我的信息：看留下了什么"
    )


def receipt(number: str, deputy: str, due: datetime, days: int, *, certain: bool) -> str:
    """Confirm the filing: number, deputy, by when the answer is due."""
    who = f"已转给{deputy}代表" if deputy else "已交给工作人员，马上为您分派代表"
    when = f"最迟{day(due)}答复您" if certain else f"{days}个工作日内答复您（节假日安排公布后以实际工作日为准）"
    return (
        f"提交成功。\n编号：{number}\n{who}。\n{when}，答复会发到这里。\n"
        "还有要补充的，直接发给我；想看办到哪一步，回复「进度」。"
    )


def guided() -> str:
    """Close a matter that was answered at once or belongs elsewhere."""
    return "好的，祝您顺利。以后有问题随时发给我。"


def unknown_number(number: str) -> str:
    """Answer a case number that is nobody's or somebody else's: nobody learns which."""
    return f"没有找到您的这个编号：{number}。请核对一下；想看自己反映的事项，回复「进度」。"


def added(case: Case, *, unheard: bool = False) -> str:
    """Confirm an addition; a recording without a transcript is `unheard`."""
    but = "\n语音已保存，但这里听不到语音里的话，要紧的请再写一句。" if unheard else ""
    who = "代表" if case.deputy_id else "工作人员"
    return f"已补充到 {case.number}，{who}能看到。{but}"


def relayed(case: Case) -> str:
    """Confirm that an answer went to the deputy, or to the staff where there is none."""
    return f"已转给{'代表' if case.deputy_id else '工作人员'}（{case.number}）。"


def case_line(case: Case, place: str, *, joined: bool = False) -> str:
    """Name a case in a list; of somebody else's no more than a stranger may see."""
    words = anonymised(case.text) if joined else first_words(case)
    mark = "（您关注的）" if joined else ""
    state = JOINED_ASKED if joined and case.state == "asked" else STATE_WORDS[case.state]
    return f"{case.number} {state} {place} {shorten(words, 16)}{mark}".replace("  ", " ")


def case_detail(case: Case, place: str, deputy: str, events: Sequence[Event]) -> str:
    """Show one case with what has happened."""
    lines = case_facts(case, shorten(first_words(case), 80), place, deputy, STATE_WORDS[case.state])
    for event in [e for e in events if event_words(e)][-6:]:
        # What others wrote about it, and why it went to somebody else, is said among deputies and staff.
        hidden = event.kind == "support" or event.kind in MOVES
        words = "" if hidden else shorten(words_of(event), 60)
        lines.append(f"{clock(event.at)} {event_words(event)}{'：' + words if words else ''}")
    return "\n".join(lines)


def own_data(phone: str, cases: int, joined: int) -> str:
    """Show what is stored about somebody."""
    also = f"关注的事项：{joined} 件\n" if joined else ""
    return (
        f"这里保存了：\n电话：{masked_phone(phone) if phone else '没有'}\n反映的事项：{cases} 件（回复「进度」查看）\n{also}"
        "回复「删除」可以删掉电话。"
    )


def ask_withdraw(case: Case) -> Prompt:
    """Make sure before a case is withdrawn."""
    return Prompt(
        f"确定撤回 {case.number}「{shorten(first_words(case), 16)}」吗？撤回后不再办理。",
        (
            Choice("确定撤回", {"sure": True}, means="yes", words=("撤回", "确定")),
            Choice("不撤回，继续办理", {"sure": False}, means="no"),
        ),
    )


def ask_resume(draft: str) -> Prompt:
    """Offer an unfinished draft again."""
    return Prompt(
        f"您上次还有没提交的内容：「{shorten(draft.replace(chr(10), ' '), 40)}」",
        (
            Choice("继续上次", {"resume": True}, means="yes", words=("继续",)),
            Choice("重新开始", {"resume": False}, means="no", words=("重来", "重新来", "算了", "取消")),
        ),
    )


def belongs_line(case: Case) -> str:
    """Offer to add to a case."""
    return f"补充到 {case.number}（{shorten(first_words(case), 14)}）"
