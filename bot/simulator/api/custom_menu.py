"""The custom menu at the bottom of the chat (api_createcustommenu)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from bot.simulator import platform_facts as facts
from bot.simulator.api.api_refusals import Refused

_KEYED: Final = (
    "click",
    "scancode_push",
    "scancode_waitmsg",
    "pic_sysphoto",
    "pic_photo_or_album",
    "pic_weixin",
    "location_select",
)
_OTHER: Final = ("view", "miniprogram", "media_id", "article_id", "article_view_limited")


@dataclass(frozen=True, slots=True)
class Button:
    """One button: with buttons below it, or with a type and what that type needs."""

    name: str
    type: str = ""
    key: str = ""
    url: str = ""
    below: tuple[Button, ...] = ()


def read(order: Any) -> tuple[Button, ...]:
    """Check a `menu/create` body and read its buttons. Raises Refused 40016-40023 or 47001."""
    raw = order.get("button") if isinstance(order, dict) else None
    if not isinstance(raw, list):
        raise Refused(47001)
    if not 1 <= len(raw) <= facts.MENU_BUTTONS:
        raise Refused(40016)
    return tuple(_button(entry, facts.MENU_NAME_BYTES) for entry in raw)


def _button(raw: Any, name_bytes: int) -> Button:
    if not isinstance(raw, dict):
        raise Refused(47001)
    name = raw.get("name")
    if not isinstance(name, str) or not 1 <= len(name.encode()) <= name_bytes:
        raise Refused(40018)
    below = raw.get("sub_button") or []
    if not below:
        return _leaf(raw, name)
    if not isinstance(below, list) or len(below) > facts.MENU_SUB_BUTTONS or name_bytes != facts.MENU_NAME_BYTES:
        raise Refused(40023)
    return Button(name, below=tuple(_button(entry, facts.MENU_SUB_NAME_BYTES) for entry in below))


def _leaf(raw: dict[str, Any], name: str) -> Button:
    kind = raw.get("type")
    if kind not in _KEYED + _OTHER:
        raise Refused(40017)
    key, url = raw.get("key", ""), raw.get("url", "")
    if kind in _KEYED and (not isinstance(key, str) or not 1 <= len(key.encode()) <= facts.MENU_KEY_BYTES):
        raise Refused(40019)
    if kind == "view" and (not isinstance(url, str) or not 1 <= len(url.encode()) <= facts.MENU_URL_BYTES):
        raise Refused(40020)
    return Button(name, kind, str(key), str(url))


def leaves(buttons: tuple[Button, ...]) -> list[Button]:
    """Every button that does something when tapped."""
    return [leaf for button in buttons for leaf in (button.below or (button,))]
