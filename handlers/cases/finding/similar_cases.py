"""An open case nearby that a new message is about: looked for just before the card, and kept to be found at filing."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from handlers.cases.finding.similar_case import SimilarCase
from nlp.messages.anonymity import anonymised
from nlp.messages.similar import Candidate, Trouble
from storage.cases import case_words, cases, supporters

if TYPE_CHECKING:
    from handlers.cases.desk import Desk
    from storage.cases.cases import Case

#: Older cases are not offered.
_RECENT = timedelta(days=60)
#: So many cases of one street are compared, the newest first; it bounds what a turn costs.
_MOST = 100


def find(desk: Desk, openid: str, text: str, street: str | None, community: str | None) -> SimilarCase | None:
    """Return the open case of somebody else that a text at that place is about, None for a new trouble."""
    area = street or community
    if area is None:
        return None
    if area not in desk.near:
        desk.near[area] = case_words.near(desk.conn, area, desk.now - _RECENT, _MOST)
    others = [said for said in desk.near[area] if said.openid != openid]
    if not others:
        return None
    similar = desk.suggester.similar
    candidates = (Candidate(n.case_id, n.community, Trouble(n.words, n.spots)) for n in others)
    found = similar.find(similar.read(text), community, candidates)
    return _shown(desk, openid, cases.get(desk.conn, found[0].id)) if found else None


def keep(desk: Desk, case: Case) -> None:
    """Keep what a case says, so that it is found; a case of an unknown place, or of no words that tell, never is."""
    area = case.street or case.community
    said = desk.suggester.similar.read(case.text) if area else Trouble()
    if area and said.words:
        case_words.keep(desk.conn, case.id, area, case.filed_at, said.words, said.spots)
        desk.near.pop(area, None)


def keep_again(desk: Desk, case: Case) -> None:
    """Keep what a case says once more, since it belongs somewhere else now."""
    case_words.forget(desk.conn, case.id)
    desk.near.clear()
    keep(desk, case)


def _shown(desk: Desk, openid: str, case: Case) -> SimilarCase:
    joined = supporters.of_case(desk.conn, case.id)
    return SimilarCase(
        case.id,
        case.number,
        anonymised(case.text),
        desk.place_of(case),
        desk.deputy_name(case),
        case.filed_at,
        len(joined) + 1,
        openid in joined,
    )
