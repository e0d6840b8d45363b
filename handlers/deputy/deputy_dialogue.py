"""The table of the deputy's dialogue: pick a case, pick what to do, fill what is missing, send."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.cases.case_view import CaseView
from handlers.cases.case_view import see as see_case
from handlers.chat.dialogue import Dialogue, Reads, Rejected, Step
from handlers.chat.prompt import Choice, Deed, Facts, Prompt
from handlers.deputy.deputy_line import days_in, parse_action
from handlers.deputy.deputy_view import DeputyView, see
from handlers.texts import deputy_texts as texts
from handlers.texts.citizen_texts import PICK_ONE
from handlers.texts.command_words import meaning, number_in

if TYPE_CHECKING:
    from handlers.chat.incoming import Inbound


def _case_lines(view: DeputyView) -> Prompt:
    world, among = view.world, view.said.get("among")
    lines = (
        Choice(texts.todo_line(c, world.places.get(c.id, ""), world.now), {"case": c.id}, words=(c.number.lower(),))
        for c in world.cases
        if among is None or c.id in among
    )
    if among is not None:
        return Prompt(texts.WHOSE_WORDS, tuple(lines))
    return texts.ask_case(tuple(lines))


def _case_card(view: DeputyView) -> Prompt:
    case, world = view.case, view.world
    assert case is not None
    file = world.files.get(case.id)
    card = ""
    if file is not None:
        place, category = world.places.get(case.id, ""), world.categories.get(case.id, "")
        card = texts.case_card(case, place, category, file.events, file.media, file.others)
    return texts.ask_action(card, brief=bool(view.said.get("brief")))


def _templates(view: DeputyView) -> Prompt:
    # Names only: the whole list fits one message, and the text itself is shown before it is sent.
    return texts.ask_template(tuple(Choice(t.name, {"template": t.id}) for t in view.world.templates))


def _only_choices(_view: DeputyView, _said: Inbound) -> Facts | Rejected:
    return Rejected(PICK_ONE)


def _words_first(view: DeputyView, said: Inbound) -> Facts | Rejected:
    """Keep words that are written before it is said whose they are."""
    if not _words(said) or number_in(said.text) is not None or meaning(said.text):
        return Rejected(PICK_ONE)
    return {"action": view.action or "reply", "text": _words(said)}


def _words(said: Inbound) -> str:
    return said.text.strip()


def _action(_view: DeputyView, said: Inbound) -> Facts | Rejected:
    """Take a line like 回复 TEXT; any other words are a reply to be looked at before it is sent."""
    text = _words(said)
    if not text:
        return Rejected(texts.REPLY_AS_WORDS)
    return parse_action(text) or {"action": "reply", "text": text}


def _template(_view: DeputyView, said: Inbound) -> Facts | Rejected:
    return {"action": "reply", "text": _words(said)} if _words(said) else Rejected(PICK_ONE)


def _field(view: DeputyView, said: Inbound) -> Facts | Rejected:
    return {f"field:{view.missing}": _words(said)} if _words(said) else Rejected(texts.REPLY_AS_WORDS)


def _days(_view: DeputyView, said: Inbound) -> Facts | Rejected:
    found = days_in(_words(said))
    if found is None:
        return Rejected(texts.DAYS_WRONG)
    return {name: value for name, value in found.items() if value}


def _text(_view: DeputyView, said: Inbound) -> Facts | Rejected:
    return {"text": _words(said)} if _words(said) else Rejected(texts.REPLY_AS_WORDS)


def _rewrite(view: DeputyView, said: Inbound) -> Facts | Rejected:
    return {"action": view.action, "text": _words(said), "template": ""} if _words(said) else Rejected(PICK_ONE)


ANSWERING = Dialogue(
    "answering",
    (
        Step("case", lambda v: v.case is None, _case_lines, _words_first),
        Step("action", lambda v: not v.action, _case_card, _action),
        Step("template", lambda v: v.action == "template", _templates, _template),
        Step(
            "field",
            lambda v: bool(v.missing),
            lambda v: texts.ask_field(v.missing, v.text),
            _field,
        ),
        Step(
            "days", lambda v: v.action == "extend" and not v.said.get("days"), lambda _v: Prompt(texts.ASK_DAYS), _days
        ),
        Step(
            "text",
            lambda v: not v.text and v.action != "clue" and not v.said.get("sure"),
            lambda v: Prompt(texts.ASK_TEXT[v.action]),
            _text,
        ),
        Step(
            "preview",
            lambda v: not v.said.get("sure"),
            lambda v: texts.ask_preview(v.action, v.text, v.case, v.said.get("days"), loose="loose" in v.said),
            _rewrite,
        ),
    ),
    see=see,
    finish=Deed.ACT,
    reads=Reads.TODO,
    lacks=lambda v: v.lacks_file,
)


def _outcome(_view: CaseView, _said: Inbound) -> Facts | Rejected:
    return Rejected(PICK_ONE)


#: What sort of end it was: asked after closing, and free to be ignored.
OUTCOME = Dialogue(
    "outcome",
    (Step("outcome", lambda v: "outcome" not in v.said, lambda _v: texts.ask_outcome(), _outcome),),
    see=see_case,
    finish=Deed.OUTCOME,
)
