"""What a citizen reads of somebody else's case: the offer to join it, how it stands, leaving it again.

No more of it than a stranger may see.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.chat.prompt import Choice, Deed, Prompt
from handlers.texts.event_texts import EVENTS, case_facts, event_words, words_of
from handlers.texts.wording import JOINED_ASKED, STATE_WORDS, clock, day, shorten
from nlp.messages.anonymity import anonymised

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handlers.cases.finding.similar_case import SimilarCase
    from storage.cases.cases import Case
    from storage.cases.events import Event

IS_CLOSED = "这件事刚刚办完了，您的问题可以单独提交。"
LEFT = "好的，不再关注这件事，有进展不再通知您。"
STILL_JOINED = "好的，继续关注，有进展会告诉您。"
#: So much of somebody else's case is shown.
_LETTERS = 30
#: The line of the card that joins: after 提交, 修改 and 取消.
_NUMBER = 4
_WORDS = ("关注", "附议", "加入", "一起", "同一件事", "是同一件事")


def offer(case: SimilarCase) -> tuple[str, Choice]:
    """Say on the card that somebody has reported this already, and offer to join instead of filing again."""
    who = f"{case.deputy}代表在办" if case.deputy else "正在分派代表"
    known = f"{case.number}，{day(case.filed_at)}反映，{who}"
    words = shorten(case.words, _LETTERS)
    if case.joined:
        text = f"您已经关注了一件类似的事（{known}）：「{words}」。要补充到那件事，请回复 {_NUMBER}。"
        return text, Choice("补充到这件事", do=Deed.JOIN, words=_WORDS)
    text = (
        f"附近已有 {case.people} 位居民反映过类似的事（{known}）：「{words}」。\n"
        f"是同一件事就回复 {_NUMBER} 一起关注，不用再交一件，您发的内容会转给代表，答复和结果也会发给您。"
    )
    return text, Choice("一起关注", do=Deed.JOIN, words=_WORDS)


def joined(number: str, deputy: str) -> str:
    """Confirm that somebody joined a case."""
    who = f"{deputy}代表" if deputy else "工作人员"
    return (
        f"好的，已一起关注。\n编号：{number}\n您发的内容已转给{who}，有答复和结果会发到这里。\n"
        "想看办到哪一步，回复「进度」；不想关注了，回复「撤回」。"
    )


def joined_detail(case: Case, place: str, deputy: str, events: Sequence[Event]) -> str:
    """Show a case to somebody who joined it: what the deputy does, and nothing of what other citizens wrote."""
    state = JOINED_ASKED if case.state == "asked" else STATE_WORDS[case.state]
    lines = case_facts(case, shorten(anonymised(case.text), 30), place, deputy, state)
    public = [(e, EVENTS[e.kind].public) for e in events if e.kind in EVENTS and EVENTS[e.kind].public is not None]
    for event, with_words in public[-6:]:
        words = shorten(words_of(event), 60) if with_words else ""
        lines.append(f"{clock(event.at)} {event_words(event)}{'：' + words if words else ''}")
    lines.append("这是您关注的事；不想关注了，回复「撤回」。")
    return "\n".join(lines)


def ask_leave(case: Case) -> Prompt:
    """Make sure before somebody leaves a case they joined."""
    return Prompt(
        f"不再关注 {case.number}「{shorten(anonymised(case.text), 16)}」吗？这件事会继续办理，只是不再通知您。",
        (
            Choice("不再关注", {"sure": True}, means="yes", words=("撤回", "确定")),
            Choice("继续关注", {"sure": False}, means="no"),
        ),
    )
