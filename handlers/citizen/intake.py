"""The table of the citizen's dialogue: what is asked, in which order, and only when it is missing."""

from __future__ import annotations

from handlers.cases.case_draft import BY_STAFF
from handlers.chat.dialogue import Dialogue, Step, always, never
from handlers.citizen import intake_answers as accept
from handlers.citizen.intake_view import IntakeView, see
from handlers.texts import intake_texts as texts


def lacks_matter(view: IntakeView) -> bool:
    """Ask what is wrong while nobody could tell."""
    return view.lacks_matter


def has_advice(view: IntakeView) -> bool:
    """Give a ready answer or the right address before asking anything else."""
    return bool(view.advice)


def lacks_place(view: IntakeView) -> bool:
    """Ask for the place while it is unknown or ambiguous."""
    return view.lacks_place


INTAKE = Dialogue(
    "intake",
    (
        Step("matter", lacks_matter, texts.ask_matter, accept.matter),
        Step("advice", has_advice, texts.give_advice, accept.anything, skip={"dismissed": True}),
        Step("place", lacks_place, texts.ask_place, accept.place, skip={"unsure": True}),
        # Asked only from 修改:
        Step("edit", never, texts.ask_edit, accept.one_of),
        Step("rewrite", never, texts.ask_rewrite, accept.rewritten),
        Step("other_place", never, texts.ask_other_place, accept.place, skip={"unsure": True}),
        Step("category", never, texts.ask_category, accept.one_of),
        Step("deputy", never, texts.ask_deputy, accept.deputy, skip={"deputy": BY_STAFF}),
        Step("phone", never, texts.ask_phone, accept.phone, skip={"phone": ""}),
        Step("card", always, texts.card, accept.addition, skip={"phone_declined": True}),
    ),
    see=see,
    finish="file",
    commands={"staff": {"deputy": BY_STAFF, "unsure": True, "dismissed": True}},
)
