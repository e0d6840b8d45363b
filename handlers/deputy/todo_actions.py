"""What a deputy does: look at what is to be done, open a case, answer it. What is not plain is shown before it goes."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from handlers.cases.act_words import RefusedError
from handlers.cases.actor import deputy
from handlers.cases.acts import perform
from handlers.cases.event_data import Concluded, EventData, Extended, Handed, Moved
from handlers.deputy.deputy_dialogue import ANSWERING, OUTCOME
from handlers.deputy.deputy_hearing import OWN_DIALOGUES, line_of, todo_id
from handlers.deputy.deputy_line import days_in
from handlers.texts import deputy_texts as texts
from handlers.texts.citizen_texts import PICK_ONE

if TYPE_CHECKING:
    from handlers.chat.dialogue import Turn
    from handlers.chat.prompt import Facts
    from handlers.conversation.talk import Talk
    from handlers.deputy.deputy_line import Line


def list_todo(talk: Talk) -> Turn | None:
    """List what is to be done."""
    talk.state.at = None
    if talk.todo.cases:
        return talk.begin(ANSWERING)
    talk.say(texts.EMPTY_TODO)
    return None


def show_help(talk: Talk) -> Turn | None:
    """Explain what can be said."""
    talk.say(texts.help_text(len(talk.todo.cases)))
    return None


def unbind(talk: Talk) -> Turn | None:
    """Loosen the account from the deputy."""
    talk.citizen.deputy_id = None
    talk.state.at = None
    talk.say(texts.UNBOUND)
    return None


def open_named(talk: Talk) -> Turn | None:
    """Open the case that a number names."""
    line = line_of(talk)
    assert line is not None
    return talk.begin(ANSWERING, {"case": todo_id(talk, line.number)})


def open_numbered(talk: Talk) -> Turn | None:
    """Open the case of that number in the list, though nobody has shown it: so it stands in what was pushed."""
    first = talk.begin(ANSWERING)
    assert first.at is not None
    return talk.advance(first.at)


def go_on(talk: Talk) -> Turn | None:
    """Let the open dialogue take the message."""
    assert talk.state.at is not None
    return talk.advance(talk.state.at)


def act(talk: Talk) -> Turn | None:
    """Take a line like 回复 TEXT: for the case it names, else for the opened one, else the only one.

    Whatever is not plainly for that case is looked at before it is sent, and where it mentions another one the deputy
    says whose it is.
    """
    line = line_of(talk)
    assert line is not None
    named = todo_id(talk, line.number)
    opened = named or _opened(talk)
    facts = _resolved(talk, line)
    unsure = {k: v for k, v in facts.items() if k != "sure"}
    if opened is None:
        # Whose case it is is asked first, so the words are shown before they are sent.
        talk.say(texts.NOTHING_OPEN)
        return talk.begin(ANSWERING, unsure)
    others = [c.id for c in talk.todo.cases if c.id != opened and not named and _mentions(line, c.number)]
    if others:
        return talk.begin(ANSWERING, {"among": [opened, *others]}, unsure)
    doubtful = any(todo_id(talk, number) != opened for number in line.mentions)
    return talk.begin(ANSWERING, {"case": opened}, unsure if doubtful else facts)


def _mentions(line: Line, number: str) -> bool:
    return number in line.mentions or (line.tail != "" and number.endswith(f"-{line.tail}"))


def _opened(talk: Talk) -> int | None:
    """Return the case that is open, if it is still the deputy's, else the only one there is."""
    at, found = talk.state.at, talk.todo.cases
    opened = at.shown.get("case") if at is not None and at.dialogue in OWN_DIALOGUES else None
    if opened in {c.id for c in found}:
        return int(opened)
    return found[0].id if len(found) == 1 else None


def _resolved(talk: Talk, line: Line) -> Facts:
    """Return what a line asks for, with the template its number stands for."""
    at, facts, templates = talk.state.at, line.facts, talk.todo.templates
    if "loose" in facts and at is not None and at.dialogue == ANSWERING.name and at.shown.get("action"):
        # Words for another case than the opened one, in answer to 请写办理结果.
        action = at.shown["action"]
        days = days_in(facts["text"]) if action == "extend" else None
        return {"action": action, "text": facts["text"], **(days or {})}
    if "number" not in facts:
        return facts
    number = int(facts["number"])
    if not 1 <= number <= len(templates):
        talk.say(PICK_ONE)
        return {"action": "template"}
    return {"template": templates[number - 1].id}


def offer_reply(talk: Talk) -> Turn | None:
    """Take words that come right after a push for a reply, to be looked at first."""
    said: Facts = {"action": "reply", "text": talk.said.text.strip(), "loose": True}
    found = talk.todo.cases
    if len(found) == 1:
        return talk.begin(ANSWERING, {"case": found[0].id}, said)
    talk.say(texts.NOTHING_OPEN)
    return talk.begin(ANSWERING, said)


def say_not_found(talk: Talk) -> Turn | None:
    """Say that a number is none of theirs."""
    line = line_of(talk)
    assert line is not None
    talk.say(texts.not_found(line.number))
    return None


def say_empty(talk: Talk) -> Turn | None:
    """Say that nothing is to be done."""
    talk.state.at = None
    talk.say(texts.EMPTY_TODO)
    return None


def say_gone(talk: Talk) -> Turn | None:
    """Say that a case is not theirs any more, and list what is."""
    talk.say(texts.GONE)
    return list_todo(talk)


def say_nothing_to_do(talk: Talk) -> Turn | None:
    """Answer a word that has nothing to work on."""
    talk.say(texts.NOTHING_TO_DO)
    return None


def ask_for_words(talk: Talk) -> Turn | None:
    """Say that a photo can't be passed on."""
    talk.say(texts.REPLY_AS_WORDS)
    return None


def say_stopped(talk: Talk) -> Turn | None:
    """Tell somebody who was stopped and still speaks as a deputy that it is over; from then on they are a citizen."""
    if talk.state.at is not None and talk.state.at.dialogue in OWN_DIALOGUES:
        talk.state.at = None
    talk.say(texts.STOPPED)
    return talk.take_up()


# What the dialogues ask for.


def do(talk: Talk, turn: Turn) -> Turn | None:
    """Do what was put together, then stand where the next thing is likely."""
    at = turn.at
    assert at is not None
    case, action, asked = at.shown["case"], at.shown["action"], _asked(at.shown)
    try:
        perform(talk.desk, case, asked[0], deputy(talk.todo.deputy_id), asked[1])
    except RefusedError:
        return say_gone(talk)
    talk.read_again()
    talk.say(texts.ACTED[action])
    talk.state.at = None
    if action == "close":
        return talk.begin(OUTCOME, {"case": case})
    return talk.begin(ANSWERING, {"case": case, "brief": True}) if action != "pass_on" else None


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


def drop(talk: Talk, turn: Turn) -> Turn | None:
    """Drop the words; the case stays open."""
    kept: tuple[Facts, ...] = ({"case": turn.at.shown["case"], "brief": True},) if turn.at is not None else ()
    return talk.begin(ANSWERING, *kept)


def note_outcome(talk: Talk, turn: Turn) -> None:
    """Note what sort of end it was."""
    assert turn.at is not None
    with suppress(RefusedError):
        said = Concluded(outcome=turn.at.shown["outcome"])
        perform(talk.desk, turn.at.answers[0]["case"], "outcome", deputy(talk.todo.deputy_id), said)
    talk.state.at = None
    talk.say(texts.OUTCOME_NOTED)
