"""What a bound deputy's message leads to. Whoever is not in the middle of something gets what to do next."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import datetime, time
from typing import TYPE_CHECKING

from handlers.cases.act import RefusedError
from handlers.cases.actor import deputy
from handlers.cases.case_view import CaseWorld, content
from handlers.cases.event_data import Concluded, EventData, Extended, Handed, Moved
from handlers.cases.perform import perform
from handlers.chat.choosing import number_in
from handlers.chat.engine import advance, begin
from handlers.chat.incoming import Kind
from handlers.citizen import citizen_talk
from handlers.citizen.citizen_words import DIALOGUES as CITIZEN_DIALOGUES
from handlers.deputy.deputy_dialogue import ANSWERING, OUTCOME, parse_action
from handlers.deputy.deputy_view import DeputyWorld
from handlers.service.policy import CHINA
from handlers.texts import deputy_texts as texts
from handlers.texts.citizen_texts import PICK_ONE
from nlp.district import DeputyStatus
from storage.cases import cases
from storage.people import bindings

if TYPE_CHECKING:
    from handlers.chat.dialogue import Dialogue, Facts, Turn
    from handlers.citizen.talk import Talk
    from nlp.district import Deputy

_BIND = re.compile(texts.BIND_PATTERN)
#: Words of a citizen's that a deputy's chat has no other meaning for, and those about cases of one's own.
_AS_CITIZEN = {"report", "progress", "own_data", "forget"}
_OF_OWN_CASES = {"rate", "supplement", "withdraw", "urge"}
#: So many wrong codes a day, and the account is held up until the next.
MOST_MISSES = 5
DIALOGUES = {d.name: d for d in (ANSWERING, OUTCOME)}


def bind(talk: Talk, code: str) -> None:
    """Bind the account to the deputy a one-time code belongs to; an older phone is loosened."""
    conn, openid, now = talk.desk.conn, talk.citizen.openid, talk.desk.now
    if bindings.misses(conn, openid, datetime.combine(now.astimezone(CHINA).date(), time(), CHINA)) >= MOST_MISSES:
        talk.say(texts.TOO_MANY_CODES)
        return
    deputy_id = bindings.use_code(conn, code.upper(), now)
    deputy = talk.desk.suggester.deputy(deputy_id) if deputy_id else None
    if deputy is None:
        bindings.note_miss(conn, openid, now)
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
    world = _world(talk, deputy)
    if _speaks_as_citizen(talk, world):
        citizen_talk.answer(talk)
        return
    if citizen_talk.judging_by_tap(talk):
        return
    at = talk.state.at
    if at is not None and at.dialogue in CITIZEN_DIALOGUES:
        # 我要反映 takes the draft up again.
        talk.state.parked = at if at.dialogue == "intake" and at.answers else talk.state.parked
        talk.state.at = None
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


def _speaks_as_citizen(talk: Talk, world: DeputyWorld) -> bool:
    """Tell whether a deputy is talking about a matter of their own."""
    at, command = talk.state.at, talk.command
    if command in {"todo", "unbind"} or (world.cases and _line(talk) is not None):
        return False
    if (at is not None and at.dialogue in CITIZEN_DIALOGUES) or command in _AS_CITIZEN:
        return True
    if talk.cases and command in _OF_OWN_CASES:
        return True
    # Whoever has nothing to answer, and says something, is telling what is wrong.
    idle = at is None and not world.cases and not command and bool(content(talk.said))
    if idle and number_in(talk.said.text) is not None:
        return any("asked" in {c.survey, c.state} for c in talk.cases)
    return idle and (bool(talk.cases) or talk.said.kind is not Kind.TEXT or _is_matter(talk))


def _is_matter(talk: Talk) -> bool:
    found = talk.intake.suggest(talk.said.text)
    return found.small_talk is None and bool(found.category or found.community or found.street or found.notices)


def _line(talk: Talk) -> Facts | None:
    """Return what a line like 回复 TEXT says, None when the message is none."""
    return parse_action(talk.said.text) if talk.said.kind is Kind.TEXT and not talk.said.menu_id else None


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
    facts = _line(talk)
    if facts is None:
        return False
    if not world.cases:
        talk.state.at = None
        talk.say(texts.EMPTY_TODO)
        return True
    at = talk.state.at
    opened = at.shown.get("case") if at is not None and at.dialogue in DIALOGUES else None
    if opened not in {c.id for c in world.cases}:
        opened = world.cases[0].id if len(world.cases) == 1 else None
    if "number" in facts:
        number = int(facts["number"])
        if not 1 <= number <= len(world.templates):
            talk.say(PICK_ONE)
            facts = {"action": "template"}
        else:
            facts = {"template": world.templates[number - 1].id}
    if opened is not None:
        _follow(talk, begin(ANSWERING, world, ({"case": opened}, facts)), world)
    else:
        # Whose case it is is asked first, so the words are shown before they are sent.
        talk.say(texts.NOTHING_OPEN)
        _follow(talk, begin(ANSWERING, world, ({k: v for k, v in facts.items() if k != "sure"},)), world)
    return True


def _go_on(talk: Talk, world: DeputyWorld) -> None:
    at = talk.state.at
    if at is None:
        _from_nowhere(talk, world)
        return
    opened = at.shown.get("case")
    if at.dialogue == ANSWERING.name and opened is not None and opened not in {c.id for c in world.cases}:
        talk.say(texts.GONE)
        _list(talk, world)
        return
    dialogue = DIALOGUES[at.dialogue]
    _follow(talk, advance(dialogue, at, talk.said, talk.command, _world_for(talk, dialogue, world)), world)


def _from_nowhere(talk: Talk, world: DeputyWorld) -> None:
    """Take what comes right after a push: a number opens a case, words are a reply to be looked at first."""
    words = talk.said.text.strip()
    if talk.command:
        talk.say(texts.NOTHING_TO_DO)
    elif not world.cases or talk.said.menu_id:
        talk.say(texts.help_text(len(world.cases)))
    elif not words:
        talk.say(texts.REPLY_AS_WORDS)
    elif number_in(words) is not None:
        first = begin(ANSWERING, world)
        if first.at is not None:
            _follow(talk, advance(ANSWERING, first.at, talk.said, talk.command, world), world)
    elif talk.intake.suggest(words).small_talk is not None:
        talk.say(texts.help_text(len(world.cases)))
    else:
        said: Facts = {"action": "reply", "text": words, "loose": True}
        if len(world.cases) == 1:
            _follow(talk, begin(ANSWERING, world, ({"case": world.cases[0].id}, said)), world)
        else:
            talk.say(texts.NOTHING_OPEN)
            _follow(talk, begin(ANSWERING, world, (said,)), world)


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
        with suppress(RefusedError):
            said = Concluded(outcome=turn.at.shown["outcome"])
            perform(talk.desk, turn.at.answers[0]["case"], "outcome", deputy(world.deputy_id), said)
        talk.state.at = None
        talk.say(texts.OUTCOME_NOTED)


def _act(talk: Talk, turn: Turn, world: DeputyWorld) -> None:
    """Do what was put together, then stand where the next thing is likely."""
    at, desk = turn.at, talk.desk
    assert at is not None
    case = cases.get(desk.conn, at.shown["case"])
    action, asked = at.shown["action"], _asked(at.shown)
    try:
        perform(desk, case.id, asked[0], deputy(world.deputy_id), asked[1])
    except RefusedError:
        talk.say(texts.GONE)
        _list(talk, world)
        return
    talk.say(texts.ACTED[action])
    talk.state.at = None
    if action == "close":
        closed = CaseWorld((), desk.place_of, desk.policy)
        _follow(talk, begin(OUTCOME, closed, ({"case": case.id},)), world)
    elif action != "pass_on":
        left = _world_after(talk, world)
        _follow(talk, begin(ANSWERING, left, ({"case": case.id, "brief": True},)), left)


def _asked(shown: Facts) -> tuple[str, EventData]:
    """Return the act of the table that a deputy put together, with what it is told."""
    action, text = shown["action"], shown["text"]
    if action == "hand_over":
        return action, Handed(unit=shown["unit"] or text)
    if action == "extend":
        return action, Extended(words=text, days=int(shown["days"]))
    if action == "pass_on":
        return "reassign", Moved(words=text)
    if action == "close":
        return action, Concluded(words=text, outcome="answered")
    return action, EventData(words=text)


def _world_after(talk: Talk, world: DeputyWorld) -> DeputyWorld:
    found = cases.open_of_deputy(talk.desk.conn, world.deputy_id)
    return DeputyWorld(world.desk, world.deputy_id, world.name, tuple(found), world.templates)
