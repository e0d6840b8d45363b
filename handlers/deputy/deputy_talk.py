"""What a bound deputy's message leads to. Whoever is not in the middle of something gets what to do next."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from handlers.cases.act import RefusedError
from handlers.cases.actor import deputy
from handlers.cases.case_view import CaseWorld, content
from handlers.cases.event_data import Concluded, EventData, Extended, Handed, Moved
from handlers.cases.perform import perform
from handlers.chat.choosing import pick
from handlers.chat.dialogue import Choice
from handlers.chat.engine import advance, begin
from handlers.chat.incoming import Kind
from handlers.citizen import citizen_talk, named_case
from handlers.citizen.citizen_words import DIALOGUES as CITIZEN_DIALOGUES
from handlers.deputy.deputy_dialogue import ANSWERING, OUTCOME
from handlers.deputy.deputy_line import days_in, read_line
from handlers.deputy.deputy_view import DeputyWorld
from handlers.texts import deputy_texts as texts
from handlers.texts.citizen_texts import PICK_ONE
from handlers.texts.command_words import number_in
from storage.cases import cases

if TYPE_CHECKING:
    from handlers.chat.dialogue import Dialogue, Facts, Turn
    from handlers.citizen.talk import Talk
    from handlers.deputy.deputy_line import Line
    from nlp.district import Deputy

#: Words of a citizen's that a deputy's chat has no other meaning for, and those about cases of one's own.
_AS_CITIZEN = {"report", "progress", "own_data", "forget"}
_OF_OWN_CASES = {"rate", "supplement", "withdraw", "urge"}
DIALOGUES = {d.name: d for d in (ANSWERING, OUTCOME)}


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
    if command in {"todo", "unbind"}:
        return False
    line = _line(talk)
    if line is not None and line.number:
        return _is_own(talk, world, line)
    if world.cases and line is not None:
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


def _is_own(talk: Talk, world: DeputyWorld, line: Line) -> bool:
    """Tell whether a line is about a case the deputy reported or joined as a citizen, or said while reporting one."""
    if line.number in {c.number for c in world.cases}:
        return False
    at = talk.state.at
    if at is not None and at.dialogue in CITIZEN_DIALOGUES:
        return True
    return not line.acts and named_case.find(talk, line.number) is not None


def _line(talk: Talk) -> Line | None:
    """Return what a line like 回复 TEXT, or one that names a case, asks for; None when the message is none."""
    if talk.said.kind is not Kind.TEXT or talk.said.menu_id:
        return None
    return read_line(talk.said.text, talk.desk.policy.number_prefix)


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
    """Take a line like 回复 TEXT at any step: for the case it names, else for the opened one, else the only one."""
    line = _line(talk)
    if line is None or _picks(talk):
        return False
    todo = {c.number: c.id for c in world.cases}
    if line.number and line.number not in todo:
        talk.say(texts.not_found(line.number))
        return True
    if not world.cases:
        talk.state.at = None
        talk.say(texts.EMPTY_TODO)
        return True
    named = todo.get(line.number)
    if named is not None and not line.facts:
        _follow(talk, begin(ANSWERING, world, ({"case": named},)), world)
        return True
    opened = named or _opened(talk, world)
    facts = _resolved(talk, world, line)
    others = [case for number, case in todo.items() if case != opened and not named and _mentions(line, number)]
    if opened is not None and (others or any(todo.get(m) != opened for m in line.mentions)):
        # Whatever is not plainly for the opened case is looked at before it is sent.
        facts = {k: v for k, v in facts.items() if k != "sure"}
    if opened is not None and others:
        _follow(talk, begin(ANSWERING, world, ({"among": [opened, *others]}, facts)), world)
    elif opened is not None:
        _follow(talk, begin(ANSWERING, world, ({"case": opened}, facts)), world)
    else:
        # Whose case it is is asked first, so the words are shown before they are sent.
        talk.say(texts.NOTHING_OPEN)
        _follow(talk, begin(ANSWERING, world, ({k: v for k, v in facts.items() if k != "sure"},)), world)
    return True


def _picks(talk: Talk) -> bool:
    """Tell whether a message picks one of the cases on offer, for which words are waiting perhaps."""
    at = talk.state.at
    if at is None or at.step != "case":
        return False
    return isinstance(pick(at.choices, at.token, talk.said, talk.command), Choice)


def _mentions(line: Line, number: str) -> bool:
    return number in line.mentions or (line.tail != "" and number.endswith(f"-{line.tail}"))


def _opened(talk: Talk, world: DeputyWorld) -> int | None:
    """Return the case that is open, if it is still the deputy's, else the only one there is."""
    at = talk.state.at
    opened = at.shown.get("case") if at is not None and at.dialogue in DIALOGUES else None
    if opened in {c.id for c in world.cases}:
        return int(opened)
    return world.cases[0].id if len(world.cases) == 1 else None


def _resolved(talk: Talk, world: DeputyWorld, line: Line) -> Facts:
    """Return what a line asks for, with the template its number stands for."""
    at, facts = talk.state.at, line.facts
    if "loose" in facts and at is not None and at.dialogue == ANSWERING.name and at.shown.get("action"):
        # Words for another case than the opened one, in answer to 请写办理结果.
        action = at.shown["action"]
        days = days_in(facts["text"]) if action == "extend" else None
        return {"action": action, "text": facts["text"], **(days or {})}
    if "number" not in facts:
        return facts
    number = int(facts["number"])
    if not 1 <= number <= len(world.templates):
        talk.say(PICK_ONE)
        return {"action": "template"}
    return {"template": world.templates[number - 1].id}


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
