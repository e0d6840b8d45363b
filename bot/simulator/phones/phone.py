"""A phone: one person's chat with the account."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from bot.simulator.api.api_refusals import PhoneError
from bot.simulator.changes import Changes

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from bot.simulator.phones.chat_links import Link
    from bot.simulator.phones.phone_bubbles import Bubble

Role = Literal["citizen", "deputy"]


class Phone:
    """The chat log and follower state of one person. Actions are the Platform's; this only shows and waits.

    `openid` is this person's id with the account. `role` only decides where the demo page puts the phone.
    """

    def __init__(self, name: str, openid: str, role: Role, *, follower: bool, changes: Changes) -> None:
        self.name = name
        self.openid = openid
        self.role: Role = role
        self.follower = follower
        self.followed_at: datetime | None = None
        self.scene = ""
        self.last_action_at: datetime | None = None
        self.typing_until: datetime | None = None
        #: Whether the person switched the account's messages off (接收消息); customer messages then get 48002.
        self.refuses_messages = False
        self.log: list[Bubble] = []
        self._acted = 0
        self._changes = Changes()
        self._everywhere = changes

    def show(self, bubble: Bubble) -> Bubble:
        """Put a bubble under the last one; returns it with its number."""
        shown = replace(bubble, number=len(self.log))
        self.log.append(shown)
        self.changed()
        return shown

    def begin(self) -> None:
        """The person does something: `wait_for` looks from here on."""
        self._acted = len(self.log)

    def changed(self) -> None:
        """Wake whoever watches this phone or all of them."""
        self._changes.tell()
        self._everywhere.tell()

    @property
    def received(self) -> list[Bubble]:
        """What came in, oldest first."""
        return [bubble for bubble in self.log if not bubble.mine]

    @property
    def last(self) -> Bubble:
        """The newest bubble that came in. Raises PhoneError if there is none."""
        for bubble in reversed(self.log):
            if not bubble.mine:
                return bubble
        raise PhoneError("这部手机还没有收到任何消息。")

    def link(self, label: str) -> Link:
        """The newest link whose label contains `label`. Raises PhoneError if no bubble has one."""
        for bubble in reversed(self.log):
            for link in bubble.links:
                if label in link.label:
                    return link
        raise PhoneError(f"没有名为“{label}”的链接。")

    async def wait_for(
        self,
        predicate: Callable[[Bubble], bool],
        timeout: float = 5.0,  # noqa: ASYNC109 -- reads best in a test, and the error says what came instead
        *,
        since: int | None = None,
    ) -> Bubble:
        """Wait for an incoming bubble that fits, among those numbered `since` or later.

        Without `since`, what came after this person's last action counts. Raises TimeoutError, after `timeout`
        real seconds, saying what was there instead.
        """
        start = self._acted if since is None else since
        try:
            async with asyncio.timeout(timeout):
                while True:
                    count = self._changes.count
                    for bubble in self.log[start:]:
                        if not bubble.mine and predicate(bubble):
                            return bubble
                    await self._changes.after(count)
        except TimeoutError:
            seen = [bubble.text for bubble in self.log[start:]]
            raise TimeoutError(f"nothing fitting came to {self.name} in {timeout} s, only {seen}") from None
