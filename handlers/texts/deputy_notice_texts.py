"""What is pushed to a deputy when something happens to a case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.texts.wording import begins, day, first_words, shorten, where

if TYPE_CHECKING:
    from storage.cases.cases import Case

POSITION = "发来一个位置"


def media_count(count: int) -> str:
    """Name the photos and recordings that came along."""
    return f"（附件 {count} 个）" if count else ""


def new_case(case: Case, place: str, category: str, words: str) -> str:
    """Push a new case."""
    urgent = "【紧急】" if case.urgent else "【新事项】"
    kind = f"（{category}）" if category else ""
    return (
        f"{urgent}{case.number}{kind}\n地点：{where(case, place)}\n问题：{shorten(words, 200)}\n"
        f"请在{day(case.due_at)}前答复。回复「待办」处理。"
    )


def citizen_said(case: Case, words: str) -> str:
    """Push what the citizen added."""
    then = "回复「待办」处理。" if case.is_open else "（这件事已经办结，供您了解。）"
    return f"【群众补充】{case.number}{begins(case)}：\n{shorten(words, 300)}\n{then}"


def supported(case: Case, words: str, others: int) -> str:
    """Push that another resident joined a case, and what they wrote."""
    return (
        f"【居民关注】又有居民反映 {case.number}「{shorten(first_words(case), 16)}」，另有 {others} 位居民关注：\n"
        f"{shorten(words, 300)}\n回复「待办」处理。"
    )


def withdrawn(case: Case) -> str:
    """Tell that nothing is to be done any more."""
    return f"【已撤回】群众撤回了 {case.number}{begins(case)}，不用再处理。"


def urged(case: Case) -> str:
    """Press for an answer."""
    return f"【催办】群众在等 {case.number}{begins(case)}的答复。回复「待办」处理。"


def due_soon(case: Case) -> str:
    """Remind of a deadline."""
    return f"【提醒】{case.number}{begins(case)}请在{day(case.due_at)}前答复。回复「待办」处理。"


def nudged(case: Case, words: str) -> str:
    """Carry what staff remind of."""
    return f"【工作站提醒】{case.number}{begins(case)}{words}\n回复「待办」处理。"


def overdue(case: Case) -> str:
    """Tell that a deadline has passed."""
    return f"【已超时】{case.number}{begins(case)}已过答复期限，已报工作人员督办。回复「待办」处理。"


def reopened(case: Case, reason: str, *, heard: bool) -> str:
    """Tell that the citizen wants more."""
    why = f"群众不满意：{reason or '没有写原因'}" if heard else "群众说还没有得到答复"
    return f"【重新办理】{case.number}{begins(case)}{why}。回复「待办」处理。"
