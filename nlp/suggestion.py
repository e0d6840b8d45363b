"""What the understanding says about one message: who, where, what, and why."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

Match = Literal["exact", "similar", "context"]
NoticeKind = Literal["emergency", "redirect", "answer"]


@dataclass(frozen=True, slots=True)
class Context:
    """What is known besides the words: a scanned code, the last case, a choice made, a position sent.

    `community` may hold a street's or a community's code; `source` says where it came from, so that the
    reasons can say so. A place named in the text goes before the context. `chosen` codes are certain: the
    citizen picked them. Latitude and longitude are GCJ-02 degrees.
    """

    division: str | None = None
    source: Literal["scan", "last"] = "scan"
    #: A division the citizen picked from a list; overrides whatever the text says.
    chosen: str | None = None
    #: A deputy whose own code was scanned.
    deputy: str | None = None
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True, slots=True)
class CategoryGuess:
    """A category with the summed weight of what speaks for it; evidence as the citizen wrote it."""

    code: str
    name: str
    score: float
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlaceGuess:
    """A division; evidence as the citizen wrote it (empty when implied); `match` says how sure the find is."""

    code: str
    name: str
    evidence: tuple[str, ...] = ()
    match: Match = "exact"


@dataclass(frozen=True, slots=True)
class DeputyGuess:
    """A deputy with a score in 0..1 and the reasons in Chinese, strongest first."""

    id: str
    name: str
    score: float
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to say before anything else: emergency numbers, the right address, a ready answer."""

    kind: NoticeKind
    text: str
    rule: str = ""


@dataclass(frozen=True, slots=True)
class FiredRule:
    """A rule that matched; `matched` are the words as written, `spans` where they stand; `weight` is what it added."""

    id: str
    matched: tuple[str, ...]
    weight: float
    target: str
    spans: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """The whole answer for one text. Nothing known is None or empty, never a guess without evidence."""

    text: str
    category: CategoryGuess | None = None
    #: The second category when it is close to the first.
    runner_up: CategoryGuess | None = None
    district: PlaceGuess | None = None
    street: PlaceGuess | None = None
    community: PlaceGuess | None = None
    #: Up to three, best first.
    deputies: tuple[DeputyGuess, ...] = ()
    #: One name, several communities (or streets): the candidates to ask about, at most nine.
    alternatives: tuple[PlaceGuess, ...] = ()
    notices: tuple[Notice, ...] = ()
    rules: tuple[FiredRule, ...] = ()
    #: No matter at all: greeting, thanks, small talk (None when it may be a matter).
    small_talk: Literal["greeting", "thanks", "chat", "upset"] | None = None
    #: The detail of an address: "3号楼2单元", "胜利街与福寿街交叉口".
    address: str = ""
    #: The matter is an enterprise's own: marked 助企.
    enterprise: bool = False
    #: Reported for somebody else ("for my mother").
    on_behalf: bool = False
    #: Mobile numbers written in the text, as digits.
    phones: tuple[str, ...] = field(default=())

    def to_json(self) -> dict[str, Any]:
        """The object of `mashang suggest --json`, keys as in the documentation."""
        return {
            "text": self.text,
            "category": None if self.category is None else _category(self.category),
            "runner_up": None if self.runner_up is None else _category(self.runner_up),
            "district": _place(self.district),
            "street": _place(self.street),
            "community": _place(self.community),
            "deputies": [
                {"id": d.id, "name": d.name, "score": round(d.score, 3), "reasons": list(d.reasons)}
                for d in self.deputies
            ],
            "alternatives": {"community": [_place(p) for p in self.alternatives]},
            "notices": [{"kind": n.kind, "text": n.text} for n in self.notices],
            "rules": [
                {"id": r.id, "matched": list(r.matched), "weight": r.weight, "target": r.target} for r in self.rules
            ],
            "small_talk": self.small_talk,
            "address": self.address,
            "enterprise": self.enterprise,
            "on_behalf": self.on_behalf,
        }


def _category(guess: CategoryGuess) -> dict[str, Any]:
    return {
        "code": guess.code,
        "name": guess.name,
        "score": round(guess.score, 4),
        "evidence": list(guess.evidence),
    }


def _place(guess: PlaceGuess | None) -> dict[str, Any] | None:
    if guess is None:
        return None
    return {"code": guess.code, "name": guess.name, "evidence": list(guess.evidence), "match": guess.match}
