"""What a click on the page does: one function for each gesture, from the page's JSON to the platform's action."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.simulator.api import temporary_media as media
from bot.simulator.api.api_refusals import PhoneError
from bot.simulator.phones.chat_links import choice

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.simulator.phones.phone import Phone
    from bot.simulator.platform import Platform

    Wish = dict[str, Any]

_LONGEST_RECORDING = 60
_MISSING = "请把内容填写完整。"


def _words(wish: Wish, name: str) -> str:
    value = wish.get(name)
    if not isinstance(value, str) or not value.strip():
        raise PhoneError(_MISSING)
    return value


def _degrees(wish: Wish, name: str, limit: int) -> float:
    value = wish.get(name)
    if not isinstance(value, int | float) or not -limit <= value <= limit:
        raise PhoneError("经纬度不对，请检查。")
    return float(value)


async def _follow(platform: Platform, phone: Phone, _wish: Wish) -> None:
    await platform.follow(phone)


async def _unfollow(platform: Platform, phone: Phone, _wish: Wish) -> None:
    await platform.unfollow(phone)


async def _scan(platform: Platform, phone: Phone, wish: Wish) -> None:
    await platform.scan(phone, _words(wish, "scene"))


async def _text(platform: Platform, phone: Phone, wish: Wish) -> None:
    await platform.send_text(phone, _words(wish, "text"))


async def _tap(platform: Platform, phone: Phone, wish: Wish) -> None:
    url = _words(wish, "url")
    choice(url)
    await platform.tap(phone, url)


async def _photo(platform: Platform, phone: Phone, wish: Wish) -> None:
    content = wish.get("content")
    if not isinstance(content, bytes):
        name = _words(wish, "sample")
        if name not in media.PICTURES:
            raise PhoneError("没有这张示例照片。")
        content = media.picture(name)
    elif media.sniff(content)[0] != "image":
        raise PhoneError("只能发送 JPEG、PNG 或 GIF 图片。")
    await platform.send_photo(phone, content)


async def _voice(platform: Platform, phone: Phone, wish: Wish) -> None:
    seconds = wish.get("seconds", 5)
    if not isinstance(seconds, int) or not 1 <= seconds <= _LONGEST_RECORDING:
        raise PhoneError("语音时长应为 1 到 60 秒。")
    words = wish.get("words")
    await platform.send_voice(phone, words if isinstance(words, str) and words.strip() else None, seconds=seconds)


async def _video(platform: Platform, phone: Phone, _wish: Wish) -> None:
    await platform.send_video(phone)


async def _location(platform: Platform, phone: Phone, wish: Wish) -> None:
    latitude, longitude = _degrees(wish, "latitude", 90), _degrees(wish, "longitude", 180)
    await platform.send_location(phone, latitude, longitude, _words(wish, "label"))


async def _link(platform: Platform, phone: Phone, wish: Wish) -> None:
    await platform.send_link(phone, _words(wish, "title"), str(wish.get("description", "")), _words(wish, "url"))


async def _sticker(platform: Platform, phone: Phone, _wish: Wish) -> None:
    await platform.send_sticker(phone)


async def _menu(platform: Platform, phone: Phone, wish: Wish) -> None:
    await platform.click_menu(phone, _words(wish, "key"))


GESTURES: dict[str, Callable[[Platform, Phone, Wish], Awaitable[None]]] = {
    "follow": _follow,
    "unfollow": _unfollow,
    "scan": _scan,
    "text": _text,
    "tap": _tap,
    "photo": _photo,
    "voice": _voice,
    "video": _video,
    "location": _location,
    "link": _link,
    "sticker": _sticker,
    "menu": _menu,
}
