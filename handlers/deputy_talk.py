"""What a bound deputy's message leads to. Whoever is not in the middle of something gets what to do next."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers import answering, citizen_talk
from handlers.case_view import CaseWorld
from handlers.choosing import number_in
from handlers.deputy_dialogue import ANSWERING, OUTCOME, parse_action
from handlers.deputy_view import DeputyWorld
from handlers.engine import advance, begin
from handlers.messages import Kind
from handlers.texts import deputy as texts
from handlers.texts.citizen import PICK_ONE
from nlp.district import DeputyStatus
from storage import bindings, cases

if TYPE_CHECKING:
    from handlers.dialogue import Dialogue, Facts, Turn
    from handlers.talk import Talk
    from nlp.district import Deputy

_BIND = re.compile(texts.BIND_PATTERN)
DIALOGUES = {d.name: d for d in (ANSWERING, OUTCOME)}


def bind(talk: Talk, code: str) -> None:
    """Bind the account to the deputy a one-time code belongs to; an older phone is loosened."""
    deputy_id = bindings.use_code(talk.desk.conn, code.upper(), talk.desk.now)
    deputy = talk.desk.suggester.deputy(deputy_id) if deputy_id else None
    if deputy is None:
        talk.say(texts.BAD_CODE)
        return
    bindings.release(talk.desk.conn, deputy.id)
    talk.citizen.deputy_id = deputy.id
    talk.state.at = None
    talk.say(texts.bound(deputy.name, len(cases.open_of_deputy(talk.desk.conn, deputy.id))))


def asks_to_bind(talk: Talk) -> bool:
    """Take 绑定 CODE from anybody."""
    if talk.said.kind is not Kind.TEXT or not talk.said.text.strip().startswith(texts.BIND_WORD):
        return False
    found = _BIND.fullmatch(talk.said.text)
    if found:
        bind(talk, found.group(1))
        return True
    if talk.said.text.strip() == texts.BIND_WORD:
        talk.say(texts.BIND_HOW)
        return True
    return False


def speaker(talk: Talk) -> Deputy | None:
    """Return the deputy who is talking, None for a citizen."""
    deputy = talk.desk.suggester.deputy(talk.citizen.deputy_id) if talk.citizen.deputy_id else None
    return deputy if deputy is not None and deputy.status is not DeputyStatus.DISABLED else None


def answer(talk: Talk, deputy: Deputy) -> None:
    """Answer one message of a deputy; one who is reporting as a citizen is answered as one."""
    at = talk.state.at
    if at is not None and at.dialogue in citizen_talk.DIALOGUES and talk.command != "todo":
        citizen_talk.answer(talk)
        return
    if talk.command == "report" or (
        talk.citizen.openid in {c.openid for c in talk.cases} and talk.command in {"progress", "rate"}
    ):
        talk.state.at = None
        citizen_talk.answer(talk)
        return
    world = _world(talk, deputy)
    if talk.command == "todo":
        _list(talk, world)
    elif talk.command == "unbind":
        talk.citizen.deputy_id = None
        talk.state.at = None
        talk.say(texts.UNBOUND)
    elif talk.command == "help":
        talk.say(texts.help_text(len(world.cases)))
    elif not _direct(talk, world):
        _go_on(talk, world)


def _world(talk: Talk, deputy: Deputy) -> DeputyWorld:
    found = cases.open_of_deputy(talk.desk.conn, deputy.id)
    return DeputyWorld(talk.desk, deputy.id, deputy.name, tuple(found), tuple(talk.templates))


def _list(talk: Talk, world: DeputyWorld) -> None:
    talk.state.at = None
    if world.cases:
        _follow(talk, begin(ANSWERING, world), world)
    else:
        talk.say(texts.EMPTY_TODO)


def _direct(talk: Talk, world: DeputyWorld) -> bool:
    """Take a line like 回复 TEXT at any step; outside a case it counts when there is just one."""
    facts = parse_action(talk.said.text) if talk.said.kind is Kind.TEXT and not talk.said.menu_id else None
    if facts is None:
        return False
    at = talk.state.at
    opened = at.shown.get("case") if at is not None and at.dialogue in DIALOGUES else None
    if opened not in {c.id for c in world.cases}:
        opened = world.cases[0].id if len(world.cases) == 1 else None
    if opened is None:
        talk.say(texts.NOTHING_OPEN if world.cases else texts.EMPTY_TODO)
        if world.cases:
            _list(talk, world)
        return True
    if "number" in facts:
        number = int(facts["number"])
        if not 1 <= number <= len(world.templates):
            talk.say(PICK_ONE)
            facts = {"action": "template"}
        else:
            facts = {"template": world.templates[number - 1].id}
    _follow(talk, begin(ANSWERING, world, ({"case": opened}, facts)), world)
    return True


def _go_on(talk: Talk, world: DeputyWorld) -> None:
    at = talk.state.at
    if at is None:
        if number_in(talk.said.text) is not None and world.cases:
            # A number right after a push opens the case in the list.
            first = begin(ANSWERING, world)
            if first.at is not None:
                _follow(talk, advance(ANSWERING, first.at, talk.said, talk.command, world), world)
            return
        talk.say(texts.help_text(len(world.cases)))
        return
    dialogue = DIALOGUES[at.dialogue]
    _follow(talk, advance(dialogue, at, talk.said, talk.command, _world_for(talk, dialogue, world)), world)


def _world_for(talk: Talk, dialogue: Dialogue, world: DeputyWorld) -> DeputyWorld | CaseWorld:
    return world if dialogue is ANSWERING else CaseWorld((), talk.desk.place_of, talk.desk.policy)


def _follow(talk: Talk, turn: Turn, world: DeputyWorld) -> None:
    talk.show(turn.say, turn.at)
    if turn.do == "act":
        _act(talk, turn, world)
    elif turn.do == "drop":
        # The words are dropped, the case stays open.
        at = turn.at
        kept: tuple[Facts, ...] = ({"case": at.shown["case"], "brief": True},) if at is not None else ()
        _follow(talk, begin(ANSWERING, world, kept), world)
    elif turn.do == "outcome" and turn.at is not None:
        case = cases.lock(talk.desk.conn, turn.at.answers[0]["case"])
        if case.deputy_id == world.deputy_id and case.state == "closed":
            answering.set_outcome(talk.desk, case, turn.at.shown["outcome"])
        talk.state.at = None
        talk.say(texts.OUTCOME_NOTED)


def _act(talk: Talk, turn: Turn, world: DeputyWorld) -> None:
    """Do what was put together, then stand where the next thing is likely."""
    at, desk = turn.at, talk.desk
    assert at is not None
    case = cases.lock(desk.conn, at.shown["case"])
    if case.deputy_id != world.deputy_id or not case.is_open:
        _list(talk, world)
        return
    action, text = at.shown["action"], at.shown["text"]
    if action == "reply":
        answering.reply(desk, case, text)
    elif action == "ask":
        answering.ask(desk, case, text)
    elif action == "hand_over":
        answering.hand_over(desk, case, at.shown["unit"] or text)
    elif action == "extend":
        answering.extend(desk, case, int(at.shown["days"]), text)
    elif action == "pass_on":
        answering.pass_on(desk, case, text)
    elif action == "clue":
        answering.list_as_clue(desk, case)
    else:
        answering.close(desk, case, text)
    talk.say(texts.ACTED[action])
    talk.state.at = None
    if action == "close":
        closed = CaseWorld((), desk.place_of, desk.policy)
        _follow(talk, begin(OUTCOME, closed, ({"case": case.id},)), world)
    elif action != "pass_on":
        left = _world_after(talk, world)
        _follow(talk, begin(ANSWERING, left, ({"case": case.id, "brief": True},)), left)


def _world_after(talk: Talk, world: DeputyWorld) -> DeputyWorld:
    found = cases.open_of_deputy(talk.desk.conn, world.deputy_id)
    return DeputyWorld(world.desk, world.deputy_id, world.name, tuple(found), world.templates)
