"""A message as it is kept in the inbox: everything needed to handle it again."""

from __future__ import annotations

from dataclasses import fields
from datetime import UTC, datetime

import orjson

from handlers.chat.incoming import Inbound, Kind

_NAMES = tuple(f.name for f in fields(Inbound))
_DEFAULTS = {f.name: f.default for f in fields(Inbound)}


def to_payload(said: Inbound) -> str:
    """Return the message as JSON; what has its default is left out."""
    kept = {name: value for name in _NAMES if (value := getattr(said, name)) != _DEFAULTS[name]}
    kept["kind"] = said.kind.value
    kept["sent_at"] = said.sent_at.isoformat()
    return orjson.dumps(kept).decode()


def from_payload(payload: str) -> Inbound:
    """Return the message again."""
    kept = orjson.loads(payload)
    kept["kind"] = Kind(kept["kind"])
    kept["sent_at"] = datetime.fromisoformat(kept["sent_at"])
    return Inbound(**kept)


#: A message of nothing: what is left of one whose sender asked to be forgotten.
BLANK = to_payload(Inbound("", "", Kind.EVENT, "", datetime.fromtimestamp(0, UTC)))
