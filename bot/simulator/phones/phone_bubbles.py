"""What a phone's screen shows: one bubble a message, and how it got there."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.simulator.phones.chat_links import Link, Part, parts

if TYPE_CHECKING:
    from datetime import datetime


class Way(StrEnum):
    """How a bubble came onto the screen."""

    SENT = "sent"  # by this phone
    PASSIVE = "passive"  # the answer to what the phone sent
    SERVICE = "service"  # 客服消息
    TEMPLATE = "template"  # 模板消息
    BANNER = "banner"  # the platform's own words


@dataclass(frozen=True, slots=True)
class Field:
    """One line of a template card."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Bubble:
    """One entry of a chat, in or out. `source` is the text as written; `text` what is read on the screen.

    `kind` is text, image, voice, video, location, link, news, music, miniprogram, template, sticker, notice or
    banner. `number` counts the bubbles of one phone from 0.
    """

    at: datetime
    way: Way
    kind: str
    source: str = ""
    title: str = ""
    url: str = ""
    media_id: str = ""
    picture_url: str = ""
    latitude: float | None = None
    longitude: float | None = None
    seconds: int = 0
    fields: tuple[Field, ...] = ()
    number: int = -1

    @property
    def mine(self) -> bool:
        """Whether this phone sent it."""
        return self.way is Way.SENT

    @property
    def parts(self) -> tuple[Part, ...]:
        """The text in runs of plain text and links; what a phone itself sent has no links."""
        if self.kind == "text" and not self.mine:
            return parts(self.source)
        return (Part(self.source),) if self.source else ()

    @property
    def text(self) -> str:
        """Everything that can be read in it, a template card line by line."""
        lines = [self.title] if self.title else []
        lines += ["".join(part.text for part in self.parts)] if self.source else []
        lines += [f"{field.label}：{field.value}" for field in self.fields]
        return "\n".join(lines)

    @property
    def links(self) -> tuple[Link, ...]:
        """What can be tapped: the links of a text, or the page behind a card."""
        inside = tuple(part.link for part in self.parts if part.link)
        return inside or ((Link(self.title or "查看详情", self.url),) if self.url else ())
