"""What is pushed to a citizen when something happens to a case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.chat.prompt import Choice, Prompt
from handlers.texts.wording import called, day

if TYPE_CHECKING:
    from datetime import datetime

    from storage.cases.cases import Case


def replied(about: str, deputy: str, text: str) -> str:
    """Carry a deputy's reply."""
    return f"【代表答复】{deputy}代表就{about}答复：\n{text}"


def withdrawn(about: str) -> str:
    """Tell those who joined a case that it was taken back."""
    return f"【已撤回】{about}，反映人已撤回，不再办理。问题还在的话，直接发给我，可以单独提交。"


def asked(case: Case, deputy: str, text: str) -> str:
    """Carry a deputy's question."""
    return f"【代表想了解】{deputy}代表就您反映的{called(case)}问您：\n{text}\n\n请直接回复，文字、照片都行。"


def handed_over(about: str, deputy: str, unit: str) -> str:
    """Tell where a case went."""
    return f"【办理进展】{deputy}代表已把{about}转给{unit}办理，有结果会告诉您。"


def extended(about: str, deputy: str, due: datetime, reason: str) -> str:
    """Tell the new date and why."""
    return f"【办理进展】{deputy}代表就{about}申请延期到{day(due)}，原因：{reason}"


def reassigned(about: str, deputy: str) -> str:
    """Tell who has it now."""
    who = f"{deputy}代表" if deputy else "工作人员，重新分派代表"
    return f"【办理进展】{about}已转请{who}办理。"


def listed(about: str, deputy: str) -> str:
    """Tell that the matter is kept as material for a formal suggestion."""
    return f"【办理进展】{deputy}代表已把{about}列入建议线索，继续跟进。"


def escalated(case: Case) -> str:
    """Tell that nobody has answered in time, and what is done about it."""
    done = "已提醒代表并报工作人员督办" if case.deputy_id else "已报工作人员督办"
    return f"【办理进展】您反映的{called(case)}还没有按时答复，{done}，请您再等一等。"


def closed(about: str, deputy: str, text: str) -> str:
    """Carry the result."""
    return f"【办结】{deputy}代表就{about}告知结果：\n{text}"


def ask_heard(case: Case) -> Prompt:
    """Ask the first of the two questions."""
    who = "代表" if case.deputy_id else "工作人员"
    return Prompt(
        f"关于{called(case)}，请问：{who}答复您了吗？",
        (
            Choice("答复了", {"heard": True}, means="yes", words=("答了", "回复了", "有")),
            Choice("没答复", {"heard": False}, means="no", words=("没有", "没有答复", "没回复")),
        ),
    )


def ask_solved() -> Prompt:
    """Ask the second."""
    return Prompt(
        "问题解决了吗？",
        (
            Choice("解决了", {"solved": "yes"}, means="yes", words=("好了", "已经解决", "已解决")),
            Choice("解决了一部分", {"solved": "partly"}, words=("部分解决", "一部分")),
            Choice("没解决", {"solved": "no"}, means="no", words=("没有", "没有解决", "还没有", "没好")),
        ),
    )


def ask_satisfaction() -> Prompt:
    """Ask for the mark."""
    return Prompt(
        "您对这次办理满意吗？",
        (
            Choice("满意", {"satisfaction": "good"}, means="yes", words=("很满意", "非常满意")),
            Choice("基本满意", {"satisfaction": "fair"}, words=("还行", "一般")),
            Choice("不满意", {"satisfaction": "poor"}, means="no"),
        ),
    )


def ask_reason(*, seen: bool) -> Prompt:
    """Ask what went wrong; `seen`: something to look at has come already."""
    ask = "收到了。" if seen else ""
    return Prompt(
        f"{ask}哪里不满意？选一个，或者直接写下来{'。' if seen else '，也可以发照片。'}",
        (
            Choice("问题没有真正解决", {"reason": "问题没有真正解决"}),
            Choice("答复太笼统，看不明白", {"reason": "答复太笼统，看不明白"}),
            Choice("拖得太久", {"reason": "拖得太久"}),
            Choice("态度不好", {"reason": "态度不好"}),
        ),
    )


CAN_ANSWER = "想回话，直接发给我就行。"
THANKS_FOR_RATING = "谢谢您的评价。以后有问题随时发给我。"
UNSOLVED_BUT_CONTENT = "谢谢您的评价，已如实记下问题还没有完全解决。以后有变化随时发给我。"
URGED = "已替您催办，代表会收到提醒，有答复马上告诉您。"
URGED_STAFF = "已替您催办，工作人员会看到，分派了代表马上告诉您。"
URGED_ALREADY = "今天已经催办过了，请再等一等，有答复马上告诉您。"
REOPENED = "已重新办理，请代表继续跟进，有结果马上告诉您。"
REOPENED_BY_STAFF = "已交给工作人员核实后重新办理，有结果马上告诉您。"
