"""Phones and switches as the page reads them: plain JSON values."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from bot.simulator.api.temporary_media import PICTURES
from bot.simulator.platform_faults import Fault
from bot.simulator.push_windows import Action

if TYPE_CHECKING:
    from bot.simulator.api.custom_menu import Button
    from bot.simulator.phones.page_offers import Demo
    from bot.simulator.phones.phone import Phone
    from bot.simulator.phones.phone_bubbles import Bubble
    from bot.simulator.switchboard import Switchboard


def offers(title: str, demo: Demo, *, can_advance: bool) -> dict[str, Any]:
    """What stays the same while the page is open."""
    return {
        "title": title,
        "communities": [asdict(community) for community in demo.communities],
        "deputies": [{"id": it.id, "name": it.name, "title": it.title, "scene": it.scene} for it in demo.deputies],
        "places": [asdict(place) for place in demo.places],
        "examples": [asdict(example) for example in demo.examples],
        "links": [asdict(link) for link in demo.links],
        "pictures": PICTURES,
        "can_advance": can_advance,
    }


def news(platform: Switchboard, shown: dict[str, int]) -> dict[str, Any]:
    """Everything that changes; of each chat only what a page that has `shown` so many bubbles lacks."""
    return {
        "now": platform.clock().isoformat(),
        "phones": [_phone(platform, phone, shown.get(phone.openid, 0)) for phone in platform.phones.values()],
        "menu": [_button(button) for button in platform.menu],
        "faults": {fault.value: platform.faults.left(fault) for fault in Fault},
    }


def _phone(platform: Switchboard, phone: Phone, start: int) -> dict[str, Any]:
    now = platform.clock()
    windows = platform.windows.still_open(phone.openid, now)
    return {
        "openid": phone.openid,
        "name": phone.name,
        "role": phone.role,
        "follower": phone.follower,
        "typing": phone.typing_until is not None and phone.typing_until > now,
        "windows": [
            {
                "long": action is Action.MESSAGE,
                "left": window.left,
                "seconds": (window.closes_at - now).total_seconds(),
            }
            for action, window in windows.items()
        ],
        "bubbles": [_bubble(bubble) for bubble in phone.log[start:]],
    }


def _bubble(bubble: Bubble) -> dict[str, Any]:
    return {
        "number": bubble.number,
        "at": bubble.at.isoformat(),
        "way": bubble.way.value,
        "kind": bubble.kind,
        "parts": [
            {"text": part.text, "url": part.link.url, "choice": part.link.is_choice}
            if part.link
            else {"text": part.text}
            for part in bubble.parts
        ],
        "title": bubble.title,
        "url": bubble.url,
        "media": bubble.media_id,
        "latitude": bubble.latitude,
        "longitude": bubble.longitude,
        "seconds": bubble.seconds,
        "fields": [asdict(field) for field in bubble.fields],
    }


def _button(button: Button) -> dict[str, Any]:
    return {
        "name": button.name,
        "type": button.type,
        "key": button.key,
        "url": button.url,
        "below": [_button(below) for below in button.below],
    }
