"""THE TABLE of a citizen's chat: where they stand, what is heard, what is done. From the top, the first row that fits.

`docs/architecture.md` shows it as a chart, and what becomes of a few messages in every dialogue. A word stands for
everything that means it (`handlers/texts/command_words.py`); what is heard besides is in `hearing.py` and, with a case
number, in `number_hearing.py`; what is done in the modules named `…_actions.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.chat.prompt import Deed
from handlers.chat.route_table import ANYWHERE, NOTHING, Route, Table, anything
from handlers.citizen import draft_actions as draft
from handlers.citizen import filed_actions as filed
from handlers.citizen import hearing as hears
from handlers.citizen import held_actions as held
from handlers.citizen import number_hearing as numbers
from handlers.citizen import survey_actions as survey
from handlers.citizen import word_actions as words
from handlers.citizen.case_dialogues import ANOTHER, BELONGS, PROGRESS, RESUME, SUPPLEMENT, SURVEY, WITHDRAW
from handlers.citizen.intake import INTAKE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from handlers.chat.dialogue import Turn
    from handlers.conversation.talk import Talk

DRAFT = (INTAKE.name,)
#: Questions that hold words of the citizen's.
HELD = (BELONGS.name, RESUME.name, ANOTHER.name)
#: Dialogues that a word which starts something else simply leaves.
LIGHT = (SURVEY.name, SUPPLEMENT.name, WITHDRAW.name, PROGRESS.name)
WORDS = (*NOTHING, *LIGHT)
#: Where something said is heard as if nothing were open.
FREE = (*NOTHING, SURVEY.name, PROGRESS.name)
JUDGED, ADDING, LISTED, WHOSE, SECOND = ((d.name,) for d in (SURVEY, SUPPLEMENT, PROGRESS, BELONGS, ANOTHER))
OPEN = (*DRAFT, *HELD, *LIGHT)

CITIZEN = Table(
    "citizen",
    (
        # Whatever is open.
        Route(ANYWHERE, hears.taps_a_question, survey.take_tap),
        Route(HELD, numbers.names_case_to_act_on, held.ask_once_more),
        Route(ANYWHERE, numbers.names_case_to_withdraw, filed.ask_withdrawal_of_named),
        Route(ANYWHERE, numbers.names_case_with_words, filed.add_words_to_named),
        Route(ANYWHERE, numbers.names_case_to_add_to, filed.ask_addition_to_named),
        Route(ANYWHERE, numbers.names_case_to_urge, filed.press_named),
        Route(ANYWHERE, numbers.names_case_to_judge, filed.ask_judgement_of_named),
        Route(ANYWHERE, numbers.names_own_case, filed.show_named),
        Route(ANYWHERE, numbers.names_no_case_of_theirs, filed.say_not_found),
        Route(DRAFT, hears.comes_back_after_a_day, draft.offer_again),
        Route(ANYWHERE, "help", words.show_help),
        Route(ANYWHERE, "restart", draft.restart),
        Route((*DRAFT, *HELD), "progress", filed.list_beside),
        Route(ANYWHERE, "progress", filed.list_cases),
        Route(DRAFT, hears.wants_another_matter, draft.ask_before_another),
        Route(WHOSE, "report", held.begin_with_it),
        Route((*DRAFT, *HELD), "report", words.ask_again),
        Route(ANYWHERE, "report", draft.take_up_or_begin),
        Route(ANYWHERE, "own_data", words.show_own_data),
        Route(ANYWHERE, "forget", words.forget_phone),
        Route(ANYWHERE, ("todo", "unbind"), words.say_no_deputy),
        # The lines of what is open, and the words that work in any of its steps.
        Route(OPEN, hears.picks_a_line, words.go_on),
        Route(SECOND, "back", held.take_back),
        Route(HELD, "cancel", held.drop),
        Route(OPEN, ("back", "cancel", "skip"), words.go_on),
        # A draft.
        Route(DRAFT, "withdraw", words.cancel),
        Route(DRAFT, "supplement", draft.say_how_to_add),
        Route(DRAFT, "urge", filed.press),
        Route(DRAFT, "rate", survey.rate),
        Route(DRAFT, "submit", draft.submit),
        Route(DRAFT, hears.tells_another_matter, draft.ask_about_another),
        Route(DRAFT, anything, words.go_on),
        # Words that wait to be told whose they are.
        Route(HELD, "withdraw", held.drop),
        Route(WHOSE, "supplement", held.add_it),
        Route(HELD, "urge", filed.press),
        Route(HELD, "staff", held.leave_to_staff),
        Route(HELD, hears.says_nothing_new, held.ask_once_more),
        Route(HELD, anything, words.go_on),
        # Something is being added, or a result judged.
        Route(ADDING, ("submit", "edit", "yes", "no"), held.ask_once_more),
        Route(ADDING, hears.greets_or_counts, held.ask_once_more),
        Route(JUDGED, hears.says_why, words.go_on),
        Route(JUDGED, hears.speaks_of_the_result, survey.pass_on_words),
        # Nothing is open, or what is open is left for this.
        Route(NOTHING, hears.is_tapped, words.say_stale),
        Route(NOTHING, hears.answers_shortly, filed.answer_question),
        Route(WORDS, "supplement", filed.ask_addition),
        Route(WORDS, "withdraw", filed.ask_withdrawal),
        Route(WORDS, "urge", filed.press),
        Route(WORDS, "rate", survey.rate),
        Route(WORDS, "staff", draft.begin_for_staff),
        Route(WORDS, ("back", "cancel"), words.say_nothing_to_do),
        Route(WORDS, "submit", words.say_nothing_to_submit),
        Route(WORDS, "edit", words.say_what_stays),
        Route((*NOTHING, *LISTED), hears.begins_with_addition, filed.add_words),
        Route((*NOTHING, *LISTED), hears.judges_a_result, survey.take_answer),
        Route(NOTHING, hears.carries_nothing, words.say_unreadable),
        Route(NOTHING, hears.is_a_number, words.say_nothing_numbered),
        Route(NOTHING, hears.is_a_word, words.say_nothing_to_do),
        Route(FREE, hears.is_small_talk, words.chat),
        Route(FREE, hears.answers_a_question, filed.answer_question),
        Route(FREE, hears.goes_on_with_a_deputy, filed.answer_deputy),
        Route(FREE, hears.shows_what_was_filed, filed.add_to_newest),
        Route(FREE, hears.speaks_of_the_only_result, survey.pass_on_words_to_result),
        Route(FREE, hears.may_be_about_a_case, filed.ask_whose),
        Route(FREE, hears.is_free, draft.start),
        # Anything else: the open dialogue says what it takes.
        Route(OPEN, anything, words.go_on),
    ),
    (INTAKE, SURVEY, SUPPLEMENT, WITHDRAW, PROGRESS, BELONGS, RESUME, ANOTHER),
)

#: What is done when a dialogue asks for it.
CITIZENS_DEEDS: Mapping[Deed, Callable[[Talk, Turn], Turn | None]] = {
    Deed.FILE: draft.file,
    Deed.JOIN: draft.join,
    Deed.GUIDED: draft.guided,
    Deed.ADD: filed.add,
    Deed.WITHDRAW: filed.withdraw,
    Deed.SHOW: filed.show,
    Deed.JUDGE: survey.judge,
    Deed.BELONGS: held.belongs,
    Deed.RESUME: draft.resume,
    Deed.ANOTHER: draft.another,
}
