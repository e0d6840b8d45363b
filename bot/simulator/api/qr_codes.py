"""QR codes with a scene (Generating_a_Parametric_QR_Code): tickets, and the pictures to scan."""

from __future__ import annotations

import base64
import hashlib
import io
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import segno

from bot.simulator import platform_facts as facts
from bot.simulator.api.api_refusals import Refused

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

_TEMPORARY = ("QR_SCENE", "QR_STR_SCENE")
_PERMANENT = ("QR_LIMIT_SCENE", "QR_LIMIT_STR_SCENE")


@dataclass(frozen=True, slots=True)
class Code:
    """A code that was made: what its scan will say, and until when (None: for ever)."""

    scene: str
    ticket: str
    expires_at: datetime | None

    @property
    def url(self) -> str:
        """What the picture encodes."""
        return "http://weixin.qq.com/q/02" + self.ticket[-22:]


class Codes:
    """The codes of one account, by ticket."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self._codes: dict[str, Code] = {}

    def create(self, order: Any) -> Code:
        """Carry out `qrcode/create`. Raises Refused 40053 for a bad action, scene or life."""
        if not isinstance(order, dict) or order.get("action_name") not in _TEMPORARY + _PERMANENT:
            raise Refused(40053)
        name = order["action_name"]
        info = order.get("action_info")
        scene = info.get("scene") if isinstance(info, dict) else None
        value = _scene(name, scene if isinstance(scene, dict) else {})
        return self._store(value, None if name in _PERMANENT else _life(order.get("expire_seconds")))

    def of_scene(self, scene: str) -> Code:
        """The code of a scene; one is made up if the account never asked for it (an old printed poster)."""
        made = [code for code in self._codes.values() if code.scene == scene]
        alive = [code for code in made if code.expires_at is None or code.expires_at > self._clock()]
        return (alive or made or [self._store(scene, None)])[-1]

    def is_alive(self, code: Code) -> bool:
        """Whether a scan of it still works."""
        return code.expires_at is None or code.expires_at > self._clock()

    def find(self, ticket: str) -> Code | None:
        """The code of a ticket."""
        return self._codes.get(ticket)

    def _store(self, scene: str, life: timedelta | None) -> Code:
        now = self._clock()
        seed = f"{scene}|{len(self._codes)}|{now.isoformat()}".encode()
        ticket = "gQ" + base64.urlsafe_b64encode(hashlib.sha512(seed).digest()).decode().rstrip("=")
        code = Code(scene, ticket, None if life is None else now + life)
        self._codes[ticket] = code
        return code


def _scene(name: str, scene: dict[str, Any]) -> str:
    if name.endswith("STR_SCENE"):
        text = scene.get("scene_str")
        if not isinstance(text, str) or not 1 <= len(text) <= facts.SCENE_CHARACTERS:
            raise Refused(40053)
        return text
    number = scene.get("scene_id")
    top = facts.PERMANENT_SCENE_IDS if name in _PERMANENT else 2**32 - 1
    if not isinstance(number, int) or not 1 <= number <= top:
        raise Refused(40053)
    return str(number)


def _life(seconds: Any) -> timedelta:
    if seconds is None:
        return facts.CODE_DEFAULT_LIFE
    if not isinstance(seconds, int) or not 1 <= seconds <= facts.CODE_LIFE.total_seconds():
        raise Refused(40053)
    return timedelta(seconds=seconds)


def picture(code: Code, kind: str = "png") -> bytes:
    """The code as a picture, `png` or `svg`."""
    out = io.BytesIO()
    segno.make(code.url, error="m").save(out, kind=kind, scale=8, border=2)
    return out.getvalue()
