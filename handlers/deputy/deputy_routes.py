"""THE TABLE of a deputy's chat, read before the citizen's: what it leaves to the next one is said as a citizen.

`docs/architecture.md` shows it as a chart. What is heard besides words is in `deputy_hearing.py`, what is done in
`todo_actions.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.chat.prompt import Deed
from handlers.chat.route_table import ANYWHERE, NOTHING, Route, Table, anything, leave_to_next
from handlers.citizen.hearing import taps_a_question
from handlers.deputy import deputy_hearing as hears
from handlers.deputy import leave_actions as leave
from handlers.deputy import todo_actions as todo
from handlers.deputy.deputy_dialogue import ANSWERING, OUTCOME

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from handlers.chat.dialogue import Turn
    from handlers.conversation.talk import Talk

DIALOGUES = (ANSWERING, OUTCOME)
OPENED = (ANSWERING.name,)
OPEN = (ANSWERING.name, OUTCOME.name)

DEPUTY = Table(
    "deputy",
    (
        # Whatever is open.
        Route(ANYWHERE, hears.picks_a_case, todo.go_on),
        Route(ANYWHERE, taps_a_question, leave_to_next),
        Route(ANYWHERE, leave.asks_leave, leave.take_leave),
        Route(ANYWHERE, leave.comes_back, leave.end_leave),
        Route(ANYWHERE, "todo", todo.list_todo),
        Route(ANYWHERE, "unbind", todo.unbind),
        Route(ANYWHERE, hears.opens_a_case, todo.open_named),
        Route(ANYWHERE, hears.acts_on_a_named_case, todo.act),
        Route(ANYWHERE, hears.names_own_matter, leave_to_next),
        Route(ANYWHERE, hears.names_unknown_case, todo.say_not_found),
        Route(ANYWHERE, hears.gives_a_line, todo.act),
        # A matter of their own.
        Route(ANYWHERE, hears.reports_as_citizen, leave_to_next),
        Route(ANYWHERE, ("report", "progress", "own_data", "forget"), leave_to_next),
        Route(ANYWHERE, hears.speaks_of_own_cases, leave_to_next),
        Route(NOTHING, hears.tells_own_matter, leave_to_next),
        # What is open.
        Route(ANYWHERE, "help", todo.show_help),
        Route(ANYWHERE, hears.gives_a_line_for_nothing, todo.say_empty),
        Route(OPENED, hears.has_lost_its_case, todo.say_gone),
        Route(OPEN, anything, todo.go_on),
        # Nothing is open: what comes right after a push.
        Route(NOTHING, hears.is_a_word, todo.say_nothing_to_do),
        Route(NOTHING, hears.has_nothing_to_answer, todo.show_help),
        Route(NOTHING, hears.has_no_words, todo.ask_for_words),
        Route(NOTHING, hears.is_a_number, todo.open_numbered),
        Route(NOTHING, hears.is_small_talk, todo.show_help),
        Route(NOTHING, anything, todo.offer_reply),
    ),
    DIALOGUES,
)

#: Whoever was stopped is told so when they speak as a deputy; anything else they say as a citizen.
STOPPED = Table(
    "stopped",
    (
        Route(OPEN, anything, todo.say_stopped),
        Route(ANYWHERE, "todo", todo.say_stopped),
        Route(ANYWHERE, hears.gives_an_order, todo.say_stopped),
        Route(ANYWHERE, "unbind", todo.unbind),
    ),
    DIALOGUES,
)

#: What is done when a dialogue asks for it.
DEPUTYS_DEEDS: Mapping[Deed, Callable[[Talk, Turn], Turn | None]] = {
    Deed.ACT: todo.do,
    Deed.DROP: todo.drop,
    Deed.OUTCOME: todo.note_outcome,
}
