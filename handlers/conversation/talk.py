"""One turn's worth of context: who speaks, what they said, what is known, and what is being said back."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from handlers.cases.case_view import CaseWorld, content
from handlers.cases.finding.similar_cases import find
from handlers.chat import engine
from handlers.chat.dialogue import Position, Reads
from handlers.chat.incoming import Kind
from handlers.chat.rendering import render
from handlers.citizen.intake_view import IntakeWorld
from handlers.deputy.deputy_world import CaseFile, DeputyWorld
from handlers.texts.case_numbers import named_in
from handlers.texts.command_words import number_in
from nlp.suggestion import Context
from storage.cases import cases as stored
from storage.cases import events, supporters

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from handlers.cases.desk import Desk
    from handlers.chat.dialogue import Dialogue, Turn
    from handlers.chat.incoming import Inbound
    from handlers.chat.prompt import Facts
    from handlers.chat.session_state import State
    from handlers.citizen.intake_view import Memo
    from handlers.texts.case_numbers import NamedCase
    from nlp.district import Deputy
    from storage.cases.cases import Case
    from storage.district.district_store import TemplateRow
    from storage.people.sessions import Citizen

#: How many cases are listed at once.
MOST_LISTED = 9
#: Answers that carry something: words, media, a position.
_CARRIES = {"say", "media", "at"}


@dataclass
class Talk:
    """The turn under way. `cases` are the citizen's open or unjudged ones, newest first.

    `since` is when this conversation last moved; `command` is what the words mean as a command; `dialogues` are all
    there are, by name.
    """

    desk: Desk
    citizen: Citizen
    state: State
    cases: Sequence[Case]
    templates: Sequence[TemplateRow]
    said: Inbound
    command: str
    since: datetime
    dialogues: Mapping[str, Dialogue] = field(default_factory=dict)
    #: What the understanding has said of this message already.
    known: Memo = field(default_factory=dict)
    out: list[str] = field(default_factory=list)

    # What was said.

    @cached_property
    def facts(self) -> Facts:
        """What the message carries: words, a medium, a position; {} for nothing."""
        return content(self.said)

    @cached_property
    def number(self) -> int | None:
        """The number when the message is nothing but one."""
        return number_in(self.said.text) if self.said.kind is Kind.TEXT else None

    @cached_property
    def named(self) -> NamedCase | None:
        """The case number a typed message names, None when it names none or was tapped."""
        if self.said.kind is not Kind.TEXT or self.said.menu_id:
            return None
        return named_in(self.said.text, self.desk.policy.number_prefix)

    @cached_property
    def named_case(self) -> Case | None:
        """The case of that number, if it is the speaker's own or one they joined."""
        conn, openid = self.desk.conn, self.citizen.openid
        found = stored.with_numbers(conn, [self.named.number]) if self.named is not None else []
        case = found[0] if found else None
        if case is None or case.openid == openid or openid in supporters.of_case(conn, case.id):
            return case
        return None

    # What is said back.

    def say(self, *texts: str) -> None:
        """Say these sentences."""
        self.out.extend(text for text in texts if text)

    def follow(self, turn: Turn) -> None:
        """Say what a dialogue says and stand where it stands."""
        self.state.at = turn.at
        self.out.extend(render(part, turn.at.token if turn.at else "") for part in turn.say)

    # Dialogues, each with what is read for it.

    def begin(self, dialogue: Dialogue, *answers: Facts) -> Turn:
        """Start a dialogue, with what is known already."""
        return self._complete(dialogue, engine.begin(dialogue, self.world_of(dialogue), answers))

    def ask(self, at: Position) -> Turn:
        """Show what is to be asked there."""
        dialogue = self.dialogues[at.dialogue]
        return self._complete(dialogue, engine.show(dialogue, at, self.world_of(dialogue)))

    def advance(self, at: Position, command: str | None = None) -> Turn:
        """Let a dialogue take the message, or a command as if it had been said."""
        dialogue = self.dialogues[at.dialogue]
        word = self.command if command is None else command
        return self._complete(dialogue, engine.advance(dialogue, at, self.said, word, self.world_of(dialogue)))

    def again(self) -> Turn | None:
        """Show once more what was being asked, if anything was."""
        at = self.state.at
        return self.ask(at) if at is not None and at.dialogue in self.dialogues else None

    def put_aside(self) -> None:
        """Leave what is open for something that comes first; words that are not filed yet wait."""
        at, parked = self.state.at, self.state.parked
        self.state.at = None
        if at is None:
            return
        dialogue = self.dialogues.get(at.dialogue)
        held = tuple(carried(at)) if dialogue is not None and dialogue.holds else ()
        if held:
            self.state.parked = Position("intake", (*(parked.answers if parked is not None else ()), *held))
        elif at.dialogue == "intake" and at.answers:
            self.state.parked = at

    def take_up(self) -> Turn | None:
        """Go on with the draft that was put aside, if there is one."""
        parked, self.state.parked = self.state.parked, None
        return self.ask(parked) if parked is not None else None

    def _complete(self, dialogue: Dialogue, turn: Turn) -> Turn:
        """Read what a turn lacks, and show its step then."""
        while turn.lacks is not None and turn.at is not None:
            self._look_up(dialogue, turn.lacks)
            more = engine.show(dialogue, turn.at, self.world_of(dialogue))
            turn = replace(more, say=(*turn.say, *more.say))
        return turn

    def _look_up(self, dialogue: Dialogue, lacks: Any) -> None:
        conn = self.desk.conn
        if dialogue.reads is Reads.TODO:
            happened, media = tuple(events.timeline(conn, lacks)), len(stored.media_of(conn, lacks))
            self.todo.files[lacks] = CaseFile(happened, media, supporters.count(conn, lacks))
        elif self.intake.near is not None:
            self.intake.near[lacks] = find(self.desk, self.citizen.openid, *lacks)

    # Worlds.

    def world_of(self, dialogue: Dialogue) -> Any:
        """Return what the steps of a dialogue look at."""
        if dialogue.reads is Reads.DRAFT:
            return self.intake
        if dialogue.reads is Reads.TODO:
            return self.todo
        return self._case_world(self._read(dialogue.reads))

    def _read(self, reads: Reads) -> Sequence[Case]:
        if reads is Reads.CURRENT:
            return self.cases
        if reads is Reads.UNJUDGED:
            return self.unjudged
        if reads is Reads.LISTED:
            return self.listed()
        return self.leavable() if reads is Reads.LEAVABLE else ()

    def _case_world(self, found: Sequence[Case]) -> CaseWorld:
        joined = frozenset(c.id for c in found if c.openid != self.citizen.openid)
        places = {c.id: self.desk.place_of(c) for c in found} if len(found) > 1 else {}
        return CaseWorld(tuple(found), places, joined)

    @cached_property
    def intake(self) -> IntakeWorld:
        """The world of a new case: the scanned code, else the last case, and the remembered phone."""
        desk = self.desk
        return IntakeWorld(desk.suggester, desk.policy, self._context(), self.citizen.phone_sealed, {}, self.known)

    @cached_property
    def todo(self) -> DeputyWorld:
        """The world of the deputy who is talking: what is to be done, most urgent first."""
        desk, deputy = self.desk, self.deputy
        if deputy is None:
            return DeputyWorld("", "", desk.now)
        found = tuple(stored.open_of_deputy(desk.conn, deputy.id))
        places = {c.id: desk.place_of(c) for c in found}
        categories = {c.id: desk.category_name(c) for c in found}
        return DeputyWorld(deputy.id, deputy.name, desk.now, found, tuple(self.templates), places, categories)

    def read_again(self) -> None:
        """Let the worlds be made anew: something was filed or done."""
        self.__dict__.pop("intake", None)
        self.__dict__.pop("todo", None)

    @cached_property
    def deputy(self) -> Deputy | None:
        """The deputy the account is bound to, None for a citizen and for one who was stopped."""
        return self.desk.suggester.deputy(self.citizen.deputy_id) if self.citizen.deputy_id else None

    @property
    def unjudged(self) -> list[Case]:
        """The cases that wait for the citizen's judgement."""
        return [c for c in self.cases if c.survey == "asked"]

    @property
    def questioned(self) -> list[Case]:
        """The cases about which the deputy or the station has asked something."""
        return [c for c in self.cases if c.state == "asked"]

    def listed(self) -> list[Case]:
        """Return the cases somebody can look at: their own and those they joined, newest first."""
        conn, openid = self.desk.conn, self.citizen.openid
        found = stored.all_of(conn, openid, MOST_LISTED) + supporters.joined_by(conn, openid, MOST_LISTED)
        return sorted(found, key=lambda c: -c.id)[:MOST_LISTED]

    def leavable(self) -> list[Case]:
        """Return the open cases somebody can take back, or leave because they only joined them."""
        joined = supporters.joined_by(self.desk.conn, self.citizen.openid, MOST_LISTED, only_open=True)
        return sorted([*(c for c in self.cases if c.is_open), *joined], key=lambda c: -c.id)

    def _context(self) -> Context:
        citizen = self.citizen
        if citizen.scanned_division or citizen.scanned_deputy:
            return Context(division=citizen.scanned_division, source="scan", deputy=citizen.scanned_deputy)
        last = self.cases[0] if self.cases else None
        division = (last.community or last.street) if last else None
        return Context(division=division, source="last") if division else Context()


def carried(at: Position) -> list[Facts]:
    """Return the answers that carry something, without what was only kept to be shown."""
    return [{k: v for k, v in facts.items() if k != "draft"} for facts in at.answers if _CARRIES & facts.keys()]
