"""A message as it is kept in the inbox: everything needed to handle it again."""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import datetime

from handlers.chat.incoming import Inbound, Kind

_NAMES = tuple(f.name for f in fields(Inbound))
_to_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_DEFAULTS = {f.name: f.default for f in fields(Inbound)}


def to_payload(said: Inbound) -> str:
    """Return the message as JSON; what has its default is left out."""
    kept = {name: value for name in _NAMES if (value := getattr(said, name)) != _DEFAULTS[name]}
    kept["kind"] = said.kind.value
    kept["sent_at"] = said.sent_at.isoformat()
    return _to_json(kept)


def from_payload(payload: str) -> Inbound:
    """Return the message again."""
    kept = json.loads(payload)
    kept["kind"] = Kind(kept["kind"])
    kept["sent_at"] = datetime.fromisoformat(kept["sent_at"])
    return Inbound(**kept)
