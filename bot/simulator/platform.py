"""The fake platform: a switchboard, and hands that do on phones what people do."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.simulator import platform_facts as facts
from bot.simulator.api import temporary_media as media
from bot.simulator.api.api_refusals import PhoneError
from bot.simulator.api.custom_menu import leaves
from bot.simulator.phones.chat_links import Link, choice
from bot.simulator.phones.phone_bubbles import Bubble, Way
from bot.simulator.push_windows import Action
from bot.simulator.switchboard import Switchboard
from bot.simulator.wire import stanzas

if TYPE_CHECKING:
    from bot.simulator.phones.phone import Phone

_SENDER = re.compile(rb"<FromUserName>\s*(?:<!\[CDATA\[)?([^\]<\s]+)")


class Platform(Switchboard):
    """A WeChat with one official account. Every action returns the bubbles that came in direct answer.

    An action waits for the bot as the platform does: at most three times its patience. Raises PhoneError where a
    real phone would not let you.
    """

    async def follow(self, phone: Phone, scene: str | None = None) -> list[Bubble]:
        """Follow the account, perhaps by a code with a scene. Nothing happens to a follower."""
        if phone.follower:
            return []
        phone.follower, phone.followed_at, phone.scene = True, self.clock(), scene or ""
        ticket = "" if scene is None else self.codes.of_scene(scene).ticket
        xml = stanzas.subscribe(self.envelope(phone, f"subscribe|{scene}"), scene, ticket)
        return await self.hand_over(phone, xml, bubble=self._note("已关注公众号"), action=Action.SHORT)

    async def unfollow(self, phone: Phone) -> None:
        """Stop following; an answer cannot reach the phone any more."""
        if not phone.follower:
            return
        phone.follower = False
        self.windows.close(phone.openid)
        phone.show(self._note("已取消关注"))
        await self.courier.carry(phone.openid, stanzas.unsubscribe(self.envelope(phone, "unsubscribe")))

    async def scan(self, phone: Phone, scene: str) -> list[Bubble]:
        """Scan a code: a newcomer follows by it, a follower reports it."""
        code = self.codes.of_scene(scene)
        if not self.codes.is_alive(code):
            raise PhoneError("二维码已过期。")
        if not phone.follower:
            return await self.follow(phone, scene)
        xml = stanzas.scan(self.envelope(phone, f"SCAN|{scene}"), scene, code.ticket)
        return await self.hand_over(phone, xml, bubble=self._note("扫描了二维码"), action=Action.SHORT)

    async def send_text(self, phone: Phone, text: str) -> list[Bubble]:
        """Type and send. Raises PhoneError for an empty text."""
        if not text.strip():
            raise PhoneError("不能发送空白消息。")
        xml = stanzas.text(self._writer(phone), text, self.next_id())
        return await self.hand_over(phone, xml, bubble=self._own("text", text), action=Action.MESSAGE)

    async def tap(self, phone: Phone, link: Link | str) -> list[Bubble]:
        """Tap a numbered choice; sends its content as the Android client would.

        Raises PhoneError if the client would do nothing, or for a link that opens a page (its `url` says which).
        """
        target = link if isinstance(link, Link) else Link("", link)
        if not target.is_choice:
            raise PhoneError("这是网页链接，不是选项。")
        content, menu_id = choice(target.url)
        xml = stanzas.text(self._writer(phone), content, self.next_id(), menu_id)
        action = Action.MESSAGE if self.tap_opens_long_window else Action.SHORT
        return await self.hand_over(phone, xml, bubble=self._own("text", content), action=action)

    async def send_photo(self, phone: Phone, content: bytes | None = None) -> list[Bubble]:
        """Send a photo, a built-in one without `content`."""
        head = self._writer(phone)
        medium = self.media.keep("image", media.picture("lamp") if content is None else content)
        url = f"{self.api_url or 'http://mmbiz.qpic.cn'}/media/{medium.id}"
        xml = stanzas.image(head, url, medium.id, self.next_id())
        bubble = self._own("image", media_id=medium.id)
        return await self.hand_over(phone, xml, bubble=bubble, action=Action.MESSAGE)

    async def send_voice(self, phone: Phone, recognition: str | None = None, *, seconds: int = 5) -> list[Bubble]:
        """Send a recording; `recognition` is the transcript the platform used to add (None: no such element)."""
        head = self._writer(phone)
        narrow = self.media.keep("voice", media.silence(seconds))
        wide = self.media.keep("voice", media.silence(seconds, wide=True))
        xml = stanzas.voice(head, narrow.id, wide.id, self.next_id(), recognition)
        bubble = self._own("voice", recognition or "", media_id=narrow.id, seconds=seconds)
        return await self.hand_over(phone, xml, bubble=bubble, action=Action.MESSAGE)

    async def send_video(
        self, phone: Phone, content: bytes | None = None, *, kind: str = "video", seconds: int = 8
    ) -> list[Bubble]:
        """Send a film; `kind` may be `shortvideo`."""
        head = self._writer(phone)
        film = self.media.keep("video", media.film() if content is None else content)
        thumb = self.media.keep("thumb", media.picture("flood"))
        xml = stanzas.video(head, film.id, thumb.id, self.next_id(), kind)
        bubble = self._own("video", media_id=thumb.id, seconds=seconds)
        return await self.hand_over(phone, xml, bubble=bubble, action=Action.MESSAGE)

    async def send_location(self, phone: Phone, latitude: float, longitude: float, label: str) -> list[Bubble]:
        """Send a position, GCJ-02 degrees, with the map's name for it."""
        xml = stanzas.location(self._writer(phone), latitude, longitude, label, self.next_id())
        bubble = self._own("location", label, latitude=latitude, longitude=longitude)
        return await self.hand_over(phone, xml, bubble=bubble, action=Action.MESSAGE)

    async def send_link(self, phone: Phone, title: str, description: str, url: str) -> list[Bubble]:
        """Forward an article or page."""
        xml = stanzas.link(self._writer(phone), title, description, url, self.next_id())
        bubble = self._own("link", description, title=title, url=url)
        return await self.hand_over(phone, xml, bubble=bubble, action=Action.MESSAGE)

    async def send_sticker(self, phone: Phone) -> list[Bubble]:
        """Send a sticker; the bot gets the platform's sentence about unsupported messages."""
        xml = stanzas.text(self._writer(phone), facts.UNSUPPORTED_TEXT, self.next_id())
        return await self.hand_over(phone, xml, bubble=self._own("sticker"), action=Action.MESSAGE)

    async def click_menu(self, phone: Phone, key: str) -> list[Bubble]:
        """Tap the menu button with this key, or (type view) with this address.

        Raises PhoneError if there is no such button or its type is neither click nor view.
        """
        self._must_follow(phone)
        for number, button in enumerate(leaves(self.menu)):
            if button.type == "click" and button.key == key:
                xml = stanzas.click(self.envelope(phone, f"CLICK|{key}"), key)
                return await self.hand_over(phone, xml, action=Action.SHORT)
            if button.type == "view" and button.url == key:
                xml = stanzas.view(self.envelope(phone, f"VIEW|{key}"), key, 400_000_000 + number)
                await self.courier.carry(phone.openid, xml)
                return []
        raise PhoneError(f"菜单里没有可以点的“{key}”。")

    async def send_raw(self, xml: str | bytes, phone: Phone | None = None) -> list[Bubble]:
        """Deliver any XML, well-formed or not; the answer goes to `phone`, or to the phone it names as sender.

        Opens no window. Raises PhoneError if no phone of ours is meant.
        """
        raw = xml if isinstance(xml, bytes) else xml.encode("utf-8", "surrogatepass")
        sender = _SENDER.search(raw)
        owner = phone or (self.phones.get(sender[1].decode("ascii", "replace")) if sender else None)
        if owner is None:
            raise PhoneError("这条消息不属于任何一部手机。")
        return await self.hand_over(owner, raw)

    def _writer(self, phone: Phone) -> stanzas.Envelope:
        self._must_follow(phone)
        return self.envelope(phone)

    def _must_follow(self, phone: Phone) -> None:
        if not phone.follower:
            raise PhoneError("还没有关注公众号，不能发消息。")

    def _own(
        self,
        kind: str,
        source: str = "",
        *,
        title: str = "",
        url: str = "",
        media_id: str = "",
        latitude: float | None = None,
        longitude: float | None = None,
        seconds: int = 0,
    ) -> Bubble:
        return Bubble(
            self.clock(),
            Way.SENT,
            kind,
            source,
            title=title,
            url=url,
            media_id=media_id,
            latitude=latitude,
            longitude=longitude,
            seconds=seconds,
        )

    def _note(self, text: str) -> Bubble:
        return Bubble(self.clock(), Way.SENT, "notice", text)
