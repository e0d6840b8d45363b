"""Intake on behalf (代录): a matter that staff write down for somebody at the desk or on the phone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from handlers.cases import filing
from handlers.cases.case_draft import BY_STAFF, Draft
from handlers.chat.dialogue import Position
from handlers.citizen.intake_view import IntakeView, IntakeWorld
from storage.cases import cases
from storage.people.without_wechat import COUNTER

if TYPE_CHECKING:
    from handlers.cases.desk import Desk
    from storage.cases.cases import Case


@dataclass(frozen=True, slots=True)
class WrittenDown:
    """What staff wrote down and chose. `once` names this very form, so that sending it again files nothing more.

    `phone` is sealed; None for whatever is not known.
    """

    once: str
    text: str
    category: str | None = None
    street: str | None = None
    community: str | None = None
    deputy: str | None = None
    phone: str | None = None

    @property
    def openid(self) -> str:
        """Who reported it, for want of a WeChat account: what they are told is told by phone."""
        return f"{COUNTER}{self.once}"


def view_of(said: WrittenDown, world: IntakeWorld) -> IntakeView:
    """Return what the understanding makes of it, as for a citizen's own words at the place chosen."""
    return IntakeView(Draft(texts=(said.text,), place=said.community or said.street or "", unsure=True), world)


def file(desk: Desk, said: WrittenDown, staff: str) -> Case | None:
    """File what was written down and push it to the deputy; None when that was done before.

    Category, place and deputy are filed as they were chosen; what the bot suggested is kept beside them.
    """
    if cases.all_of(desk.conn, said.openid, 1):
        return None
    facts = view_of(said, IntakeWorld(desk.suggester, desk.policy)).facts()
    shown = {
        **facts,
        "category": said.category,
        "street": said.street,
        "community": said.community,
        "deputy": said.deputy,
        "on_behalf": True,
    }
    draft = Draft(texts=(said.text,), deputy=said.deputy or BY_STAFF)
    return filing.file(desk, said.openid, draft, Position("intake", shown=shown), said.phone, staff=staff)
