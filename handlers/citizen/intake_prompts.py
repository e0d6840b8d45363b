"""What each step of the intake asks: a draft, put into the plain values that its sentence needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.texts import intake_texts as texts
from handlers.texts.joining_texts import offer

if TYPE_CHECKING:
    from handlers.chat.prompt import Prompt
    from handlers.citizen.intake_view import IntakeView


def ask_matter(view: IntakeView) -> Prompt:
    """Ask what is wrong, naming what has been kept already."""
    media = view.draft.media
    kept = media[-1]["kind"] if media else "position" if view.draft.at is not None else ""
    return texts.ask_matter(kept, view.where)


def give_advice(view: IntakeView) -> Prompt:
    """Say the ready answer or the right address."""
    return texts.give_advice(view.advice)


def ask_place(view: IntakeView) -> Prompt:
    """Ask where, with candidates when there are some."""
    lines = tuple(texts.place_line(p, view.world.suggester.describe(p.code)) for p in view.candidates)
    return texts.ask_place(lines, near=bool(view.draft.at), again=view.draft.place_tries > 0)


def ask_other_place(_view: IntakeView) -> Prompt:
    """Ask for another place than the one on the card."""
    return texts.ASK_OTHER_PLACE


def ask_rewrite(_view: IntakeView) -> Prompt:
    """Ask for the matter in new words."""
    return texts.ASK_REWRITE


def ask_edit(_view: IntakeView) -> Prompt:
    """List what can be changed."""
    return texts.ASK_EDIT


def ask_category(view: IntakeView) -> Prompt:
    """List the categories."""
    return texts.ask_category(view.world.suggester.categories)


def ask_deputy(view: IntakeView) -> Prompt:
    """List the suggested deputies."""
    return texts.ask_deputy(view.deputies)


def ask_phone(_view: IntakeView) -> Prompt:
    """Ask for the phone number."""
    return texts.ASK_PHONE


def card(view: IntakeView) -> Prompt:
    """Show everything once, to be confirmed."""
    draft, said, known = view.draft, view.suggestion, view.world.suggester
    category = known.category(view.category) if view.category else None
    picked = next((d for d in view.deputies if d.id == view.deputy), None)
    named = known.deputy(view.deputy) if view.deputy and picked is None else picked
    shown = texts.Card(
        text=draft.text,
        category=category.name if category else "",
        enterprise=said.enterprise,
        where=view.where,
        detail=draft.address or said.address,
        guess=None if draft.place else said.community or said.street,
        guessed_from="sent" if draft.at is not None else view.world.context.source,
        deputy=named.name if named else "",
        reasons=picked.reasons if picked else None,
        media=len(draft.media),
        unheard=any("unheard" in medium for medium in draft.media),
        phone=_phone(view),
    )
    others = [d for d in view.deputies if d.id != view.deputy][: texts.OTHER_DEPUTIES]
    return texts.card(shown, others, offer(view.similar) if view.similar else None)


def _phone(view: IntakeView) -> str | None:
    if view.phone is not None:
        return view.world.policy.unseal(view.phone)
    return "" if view.draft.phone == "" or view.draft.phone_declined else None
