"""The conversation that led to a case, as it was: what each bubble says."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.console.case import case_texts as texts
from handlers.chat.incoming import Kind
from nlp.messages.details import mask

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from bot.console.case.case_reading import Reading
    from handlers.chat.incoming import Inbound

#: A tappable line of a reply; people saw the words between.
_LINK = re.compile(r"<a\s[^>]*>(.*?)</a>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Bubble:
    """One message: the citizen's (`mine` is False) or the bot's; `medium` is the id of what came with it."""

    at: datetime
    words: str
    mine: bool
    medium: int | None = None


def bubbles(reading: Reading, describe: Callable[[str], str], *, open_numbers: bool) -> list[Bubble]:
    """Return the bubbles in order; numbers of persons are masked unless they are open."""
    stored = {m.media_id: m.id for m in reading.media}
    plain = str if open_numbers else mask
    found: list[Bubble] = []
    for one in reading.spoken:
        if one.said is None:
            found.append(Bubble(one.at.received_at, texts.OF_ANOTHER_CASE, mine=False))
            continue
        words = "\n".join(_words(one.said, describe))
        found.append(Bubble(one.at.received_at, plain(words), False, stored.get(one.said.media_id)))
        if one.reply:
            at = one.at.answered_at or one.at.received_at
            found.append(Bubble(at, plain(_LINK.sub(r"\1", one.reply)), mine=True))
    return found


def _words(said: Inbound, describe: Callable[[str], str]) -> Iterator[str]:
    if said.kind is Kind.LOCATION:
        yield texts.position(said.label, said.latitude, said.longitude)
    elif said.kind in {Kind.SCAN, Kind.SUBSCRIBE} and said.scene:
        yield f"{texts.KINDS[said.kind]} {describe(said.scene)}"
    elif said.kind in texts.KINDS:
        yield texts.KINDS[said.kind]
        if said.kind in {Kind.VOICE, Kind.CLICK} and said.text:
            yield said.text
    else:
        yield said.text or texts.KINDS[Kind.UNKNOWN]
