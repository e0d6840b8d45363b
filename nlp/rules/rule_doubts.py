"""What a rule should not be saved with unseen: it always fires, never fires, or outweighs everything."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from nlp.rules.clauses import clauses, is_complex
from nlp.rules.expression import parse
from nlp.words.everyday import EVERYDAY

DoubtKind = Literal["never", "always", "heavy"]
#: Letters that stand in nearly every message, and alone tell nothing.
_EVERYWHERE = frozenset(
    "的了吗呢吧啊嘛呀么是在有和与我你他她它们不这那都就也很太又再还要会能到去来说个一上下里把被给让对从向着过得地您请"
)
#: Rules weigh about 1; what weighs more than so many decides alone.
_HEAVY = 50


@dataclass(frozen=True, slots=True)
class Doubt:
    """What is doubtful; `words` are those a message nearly always has."""

    kind: DoubtKind
    words: tuple[str, ...] = ()


def doubts(expression: str, weight: float) -> list[Doubt]:
    """Return what is doubtful about a rule, nothing for most. The expression is one that can be read."""
    parsed, found = parse(expression), []
    if not is_complex(parsed):
        ways = clauses(parsed)
        if not ways:
            found.append(Doubt("never"))
        for way in ways:
            if all(word in _EVERYWHERE or word in EVERYDAY for word in way.needed):
                found.append(Doubt("always", tuple(sorted(way.needed))))
                break
    if abs(weight) > _HEAVY:
        found.append(Doubt("heavy"))
    return found
