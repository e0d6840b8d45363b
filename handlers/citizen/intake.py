"""The table of the citizen's dialogue: what is asked, in which order, and only when it is missing."""

from __future__ import annotations

from handlers.cases.case_draft import BY_STAFF
from handlers.chat.dialogue import Dialogue, Reads, Step, always, never
from handlers.chat.prompt import Deed
from handlers.citizen import intake_answers as accept
from handlers.citizen import intake_prompts as ask
from handlers.citizen.intake_view import IntakeView, Nearby, see


def lacks_matter(view: IntakeView) -> bool:
    """Ask what is wrong while nobody could tell."""
    return view.lacks_matter


def has_advice(view: IntakeView) -> bool:
    """Give a ready answer or the right address before asking anything else."""
    return bool(view.advice)


def lacks_place(view: IntakeView) -> bool:
    """Ask for the place while it is unknown or ambiguous."""
    return view.lacks_place


def lacks_neighbours(view: IntakeView) -> Nearby | None:
    """Want to know, once everything else is, whether somebody nearby has reported the same."""
    return view.lacks_neighbours


INTAKE = Dialogue(
    "intake",
    (
        Step("matter", lacks_matter, ask.ask_matter, accept.matter),
        Step("advice", has_advice, ask.give_advice, accept.anything, skip={"dismissed": True}),
        Step("place", lacks_place, ask.ask_place, accept.place, skip={"unsure": True}),
        # Asked only from 修改:
        Step("edit", never, ask.ask_edit, accept.one_of),
        Step("rewrite", never, ask.ask_rewrite, accept.rewritten),
        Step("other_place", never, ask.ask_other_place, accept.place, skip={"unsure": True}),
        Step("category", never, ask.ask_category, accept.one_of),
        Step("deputy", never, ask.ask_deputy, accept.deputy, skip={"deputy": BY_STAFF}),
        Step("phone", never, ask.ask_phone, accept.phone, skip={"phone": ""}),
        Step("card", always, ask.card, accept.addition, skip={"phone_declined": True}),
    ),
    see=see,
    finish=Deed.FILE,
    reads=Reads.DRAFT,
    lacks=lacks_neighbours,
    commands={"staff": {"deputy": BY_STAFF, "unsure": True, "dismissed": True}},
)
