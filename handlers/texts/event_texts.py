"""The words for what happened to a case: every kind of line in a timeline, once, for everybody who reads it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from handlers.cases.event_data import Concluded, Extended, Handed, Judged, Moved, data_of
from handlers.texts.wording import day

if TYPE_CHECKING:
    from collections.abc import Iterable

    from handlers.cases.event_data import Change
    from storage.cases.cases import Case
    from storage.cases.events import Event


class Judgement(Protocol):
    """What a citizen says of the end, kept in a line of the timeline as well as in the case."""

    @property
    def heard(self) -> bool | None:
        """Whether there was an answer."""

    @property
    def solved(self) -> str | None:
        """Whether the trouble is gone: "yes", "partly", "no"."""

    @property
    def satisfaction(self) -> str | None:
        """The mark: "good", "fair", "poor"."""


@dataclass(frozen=True, slots=True)
class EventWords:
    """What staff read, what citizens and deputies read ("" = they don't see it), and what they read of the station's.

    `public`: whether those who joined a case see it, and with its words (None = not at all).
    """

    staff: str
    chat: str = ""
    by_station: str = ""
    public: bool | None = None


EVENTS = {
    "filed": EventWords("提交", "提交"),
    "guided": EventWords("已引导"),
    "add": EventWords("群众补充", "您补充"),
    "support": EventWords("又有居民关注", "又有居民关注"),
    "leave": EventWords("有居民不再关注"),
    "urge": EventWords("催办", "催办"),
    "withdraw": EventWords("撤回", "撤回"),
    "reply": EventWords("答复群众", "代表答复", "工作站答复", public=True),
    "ask": EventWords("询问群众", "代表询问", "工作站询问"),
    "hand_over": EventWords("转承办单位", "转承办单位", public=True),
    "extend": EventWords("延期", "延期", public=True),
    "clue": EventWords("列入建议线索", "列入建议线索", public=False),
    "assign": EventWords("分派", "工作人员分派", public=False),
    "reassign": EventWords("改派", "转请其他代表", "工作人员改派", public=False),
    "correct": EventWords("更正", "工作人员更正", public=False),
    "hand_up": EventWords("退回区里分派", "工作人员改派", public=False),
    "stand_down": EventWords("代表已停用，重新分派", "转请其他代表", public=False),
    "close": EventWords("办结", "办结", public=True),
    "outcome": EventWords("结果归类"),
    "decline": EventWords("告知去向", "告知去向", public=True),
    "judge": EventWords("评价"),
    "reopen": EventWords("重新办理", "重新办理", public=False),
    "note": EventWords("内部备注"),
    "told": EventWords("电话告知群众"),
    "remind": EventWords("提醒代表"),
    "nudge": EventWords("工作人员提醒代表"),
    "escalate": EventWords("超期督办", "超时提醒"),
}
OUTCOME_WORDS = {
    "answered": "已答复",
    "solved": "已解决",
    "explained": "已解释说明",
    "planned": "已列入计划",
    "not_ours": "已告知去向",
}
#: What citizens say of the end, as staff read it.
SOLVED_WORDS = {"yes": "解决了", "partly": "解决了一部分", "no": "没解决"}
SATISFACTION_WORDS = {"good": "满意", "fair": "基本满意", "poor": "不满意"}
#: What a case was changed in.
CHANGED = {"deputy": "代表", "category": "类别", "place": "地点"}
_NOT_HEARD = "没得到答复"
_WHY = "原因："
#: Kinds whose words are said among deputies and staff: why a case went to somebody else.
MOVES = frozenset({"assign", "reassign", "correct", "hand_up", "stand_down"})


def event_words(event: Event) -> str:
    """Name a line of the timeline in a chat; "" for one that is for staff alone."""
    words = EVENTS.get(event.kind)
    if words is None:
        return ""
    return words.by_station if event.actor == "staff" and words.by_station else words.chat


def words_of(event: Event) -> str:
    """Say in a chat what somebody wrote; to whom a case was handed, what sort of end it was."""
    if event.kind == "hand_over":
        return data_of(event, Handed).unit
    if event.kind == "outcome":
        outcome = data_of(event, Concluded).outcome or ""
        return OUTCOME_WORDS.get(outcome, outcome)
    return event.text


def staff_words_of(event: Event) -> str:
    """Say everything a line keeps, as staff read it: what was changed from what to what, the judgement, the words."""
    if event.kind in MOVES:
        said = changed(data_of(event, Moved).changes)
        return f"{said}\n{_WHY}{event.text}" if said and event.text else said or event.text
    if event.kind in {"judge", "reopen"}:
        return "\n".join(part for part in (judged(data_of(event, Judged)), event.text) if part)
    if event.kind == "extend" and (days := data_of(event, Extended).days):
        return f"{days} 个工作日，{_WHY}{event.text}"
    return words_of(event)


def changed(changes: Iterable[Change]) -> str:
    """Say what was changed, each from what to what."""
    return "；".join(f"{CHANGED.get(one.what, one.what)} {one.before} → {one.after}" for one in changes)


def judged(said: Judgement) -> str:
    """Say what a citizen says of the end; "" when it is nobody's judgement."""
    if said.heard is False:
        return _NOT_HEARD
    solved, mark = SOLVED_WORDS.get(said.solved or ""), SATISFACTION_WORDS.get(said.satisfaction or "")
    return "，".join(part for part in (solved, mark) if part)


def how_it_ended(outcome: str | None, solved: str | None) -> str:
    """Say in one word how a closed case ended: what the deputy said, unless the citizen says that it is solved."""
    return OUTCOME_WORDS.get("solved" if solved == "yes" else outcome or "", "")


def case_facts(case: Case, words: str, place: str, deputy: str, state: str) -> list[str]:
    """Say how a case stands, one fact a line."""
    if case.state == "closed" and (ended := how_it_ended(case.outcome, case.solved)):
        state = f"{state}（{ended}）"
    lines = [
        f"编号：{case.number}",
        f"问题：{words}",
        f"地点：{place or '由工作人员核实'}",
        f"代表：{deputy or ('待分派' if case.is_open else '由工作人员办理')}",
        f"状态：{state}",
    ]
    if case.is_open and case.answered_at is None:
        lines.append(f"答复期限：{day(case.due_at)}")
    return lines
