"""The small tables about filed cases: judging, adding to, withdrawing and looking up a case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.cases.case_view import CaseView, content, see
from handlers.chat.dialogue import Dialogue, Reads, Rejected, Step
from handlers.chat.prompt import Choice, Deed, Facts, Prompt
from handlers.texts import citizen_texts as texts
from handlers.texts import intake_texts
from handlers.texts import joining_texts as joining
from handlers.texts import notice_texts as notices

if TYPE_CHECKING:
    from handlers.chat.incoming import Inbound


def _unpicked(view: CaseView) -> bool:
    return view.case is None


def _ask_which(view: CaseView) -> Prompt:
    world = view.world
    lines = (
        Choice(texts.case_line(c, world.places.get(c.id, ""), joined=c.id in world.joined), {"case": c.id})
        for c in world.cases
    )
    return Prompt(texts.WHICH_CASE, tuple(lines))


def _only_choices(_view: CaseView, _said: Inbound) -> Facts | Rejected:
    return Rejected(texts.PICK_ONE)


def _something(_view: CaseView, said: Inbound) -> Facts | Rejected:
    return content(said) or Rejected(texts.CANNOT_READ)


def _reason(_view: CaseView, said: Inbound) -> Facts | Rejected:
    facts = content(said)
    if not facts:
        return Rejected(texts.CANNOT_READ)
    return {**facts, "reason": facts["say"]} if "say" in facts else facts


def _ask_withdraw(view: CaseView) -> Prompt:
    assert view.case is not None
    return joining.ask_leave(view.case) if view.case.id in view.world.joined else texts.ask_withdraw(view.case)


def _heard_but(view: CaseView) -> bool:
    return view.said.get("heard") is True


#: ① 代表答复您了吗 ② 问题解决了吗, then the mark; unhappy ones are asked why.
SURVEY = Dialogue(
    "survey",
    (
        Step("which", _unpicked, _ask_which, _only_choices),
        Step(
            "heard",
            lambda v: "heard" not in v.said,
            lambda v: notices.ask_heard(v.case),
            _only_choices,
        ),
        Step(
            "solved",
            lambda v: _heard_but(v) and "solved" not in v.said,
            lambda _v: notices.ask_solved(),
            _only_choices,
        ),
        Step(
            "satisfaction",
            lambda v: _heard_but(v) and "satisfaction" not in v.said,
            lambda _v: notices.ask_satisfaction(),
            _only_choices,
        ),
        Step(
            "reason",
            lambda v: v.said.get("satisfaction") == "poor" and "reason" not in v.said,
            lambda v: notices.ask_reason(seen="media" in v.said),
            _reason,
            skip={"reason": ""},
        ),
    ),
    see=see,
    finish=Deed.JUDGE,
    reads=Reads.UNJUDGED,
)

SUPPLEMENT = Dialogue(
    "supplement",
    (
        Step("which", _unpicked, _ask_which, _something),
        Step(
            "what",
            lambda v: not {"say", "media", "at"} & v.said.keys(),
            lambda _v: Prompt(texts.ASK_SUPPLEMENT),
            _something,
        ),
    ),
    see=see,
    finish=Deed.ADD,
    reads=Reads.CURRENT,
)

WITHDRAW = Dialogue(
    "withdraw",
    (
        Step("which", _unpicked, _ask_which, _only_choices),
        Step(
            "sure",
            lambda v: "sure" not in v.said,
            _ask_withdraw,
            _only_choices,
        ),
    ),
    see=see,
    finish=Deed.WITHDRAW,
    reads=Reads.LEAVABLE,
)

PROGRESS = Dialogue(
    "progress",
    (Step("which", _unpicked, _ask_which, _only_choices),),
    see=see,
    finish=Deed.SHOW,
    reads=Reads.LISTED,
)


def _ask_belongs(view: CaseView) -> Prompt:
    lines = (Choice(texts.belongs_line(c), {"belongs": c.id}, words=(c.number.lower(),)) for c in view.world.cases[:4])
    return Prompt(texts.ASK_BELONGS, (*lines, Choice(texts.NEW_MATTER, {"belongs": 0}, words=texts.NEW_MATTER_WORDS)))


#: A message after filing: does it belong to an open case, or is it a new matter?
BELONGS = Dialogue(
    "belongs",
    (Step("belongs", lambda v: "belongs" not in v.said, _ask_belongs, _something),),
    see=see,
    finish=Deed.BELONGS,
    reads=Reads.CURRENT,
    holds=True,
)

#: A draft left for a day is offered again, together with what has just been said.
RESUME = Dialogue(
    "resume",
    (
        Step(
            "resume",
            lambda v: "resume" not in v.said,
            lambda v: texts.ask_resume(v.said.get("draft", "")),
            _something,
        ),
    ),
    see=see,
    finish=Deed.RESUME,
    holds=True,
)


def _ask_another(view: CaseView) -> Prompt:
    first, second = view.said.get("draft", ""), view.said.get("say")
    return intake_texts.ask_another(first, second) if second else intake_texts.ask_before_another(first)


#: Another matter while one is not filed yet: what comes first, or is it the same matter?
ANOTHER = Dialogue(
    "another",
    (Step("another", lambda v: "another" not in v.said, _ask_another, _something),),
    see=see,
    finish=Deed.ANOTHER,
    holds=True,
)
