"""Phones on one side, the bot's callback on the other: everything of the platform but the hands on the phones."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import hmac
import secrets
from collections import deque
from http import HTTPStatus
from typing import TYPE_CHECKING

import aiohttp

from bot.simulator import platform_facts as facts
from bot.simulator.api.api_refusals import PhoneError
from bot.simulator.api.qr_codes import Codes
from bot.simulator.api.template_messages import Templates
from bot.simulator.api.temporary_media import Media
from bot.simulator.api.token_families import Tokens
from bot.simulator.changes import Changes
from bot.simulator.phones.phone import Phone, Role
from bot.simulator.phones.phone_bubbles import Bubble, Way
from bot.simulator.platform_faults import Faults
from bot.simulator.push_windows import Action, Windows
from bot.simulator.wire import callback_answers as answers
from bot.simulator.wire.callback_wire import AccountKind, Credentials, Mode, handshake
from bot.simulator.wire.courier import Courier
from bot.simulator.wire.stanzas import Envelope
from bot.simulator.wire.wire_codec import AesKey

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine
    from datetime import datetime

    from bot.simulator.api.custom_menu import Button
    from bot.simulator.wire.courier import Carried

    Http = aiohttp.ClientSession | Callable[[], aiohttp.ClientSession]

_CALLS_REMEMBERED = 500


class Switchboard:
    """The account, its phones and what lies between them and the bot.

    `webhook_url` is the bot's callback (may be set later, `courier.url`); `clock` gives aware UTC and, if it has a
    method `advance(hours=…)`, lets the page make time pass; `http` is a session (the caller's to close), or makes
    one. `patience_seconds` are real seconds. `tap_opens_long_window` grants 5/48 h for a tapped choice too, which
    Tencent's pages deny. `api_url` is where `create_api` is reached, for addresses of photos.
    """

    def __init__(
        self,
        *,
        webhook_url: str,
        token: str,
        app_id: str,
        app_secret: str,
        encoding_aes_key: str = "",
        mode: Mode | str = Mode.SAFE,
        account: AccountKind | str = AccountKind.SERVICE,
        clock: Callable[[], datetime],
        http: Http | None = None,
        patience_seconds: float = facts.PATIENCE_SECONDS,
        tap_opens_long_window: bool = False,
        api_url: str = "",
    ) -> None:
        mode = Mode(mode)
        key = None if mode is Mode.PLAIN else AesKey.decode(encoding_aes_key, app_id)
        original_id = "gh_" + hashlib.sha256(app_id.encode()).hexdigest()[:12]
        self.credentials = Credentials(token, app_id, app_secret, original_id, mode, key)
        self.account = AccountKind(account)
        self.clock = clock
        self.api_url = api_url
        self.tap_opens_long_window = tap_opens_long_window
        self.changes = Changes()
        self.faults = Faults(self.changes.tell)
        self.tokens = Tokens(clock)
        self.windows = Windows()
        self.templates = Templates()
        self.media = Media(clock)
        self.codes = Codes(clock)
        self.phones: dict[str, Phone] = {}
        #: Path and errcode (0: carried out) of the latest API calls, oldest first.
        self.calls: deque[tuple[str, int]] = deque(maxlen=_CALLS_REMEMBERED)
        self.courier = Courier(
            webhook_url,
            self.credentials,
            http=self._session,
            clock=clock,
            faults=self.faults,
            patience_seconds=patience_seconds,
        )
        self._menu: tuple[Button, ...] = ()
        self._http = http
        self._own_session: aiohttp.ClientSession | None = None
        # The clock's milliseconds lead, so that ids do not come again after a restart; 64 bits, as on the platform.
        self._last_id = int(clock().timestamp() * 1000) * 1_000_000
        self._event_times: dict[str, int] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def menu(self) -> tuple[Button, ...]:
        """The custom menu; empty if the account has none."""
        return self._menu

    @menu.setter
    def menu(self, buttons: tuple[Button, ...]) -> None:
        self._menu = buttons
        self.changes.tell()

    def add_phone(self, name: str, *, role: Role = "citizen", follower: bool = False) -> Phone:
        """A person with a phone. `follower`: has followed since before the bot knew. Same names, same openids."""
        number = 0
        while (openid := self._openid(name, number)) in self.phones:
            number += 1
        phone = Phone(name, openid, role, follower=follower, changes=self.changes)
        self.phones[openid] = phone
        self.changes.tell()
        return phone

    def _openid(self, name: str, number: int) -> str:
        seed = f"{self.credentials.app_id}|{name}|{number}".encode()
        return "o" + base64.urlsafe_b64encode(hashlib.sha256(seed).digest()).decode()[:27]

    def remove_phone(self, phone: Phone) -> None:
        """The phone is switched off for good: its openid is unknown (40003) until a phone of that name comes back."""
        self.phones.pop(phone.openid, None)
        self.windows.close(phone.openid)
        self.changes.tell()

    @property
    def can_advance(self) -> bool:
        """Whether the clock can be put forward."""
        return hasattr(self.clock, "advance")

    def advance(self, hours: float) -> None:
        """Make time pass. Raises PhoneError if the clock cannot be put forward."""
        if not self.can_advance:
            raise PhoneError("这里用的是真实时间，不能快进。")
        self.clock.advance(hours=hours)  # type: ignore[attr-defined]
        self.changes.tell()

    async def verify(self) -> bool:
        """Do what the console does when a callback address is saved: GET with an echostr."""
        echo = str(secrets.randbelow(10**19))
        query = handshake(self.credentials, echo, int(self.clock().timestamp()))
        timeout = aiohttp.ClientTimeout(total=self.courier.patience_seconds)
        try:
            async with self._session().get(self.courier.url, params=query, timeout=timeout) as response:
                said = await response.read()
                return response.status == HTTPStatus.OK and hmac.compare_digest(said, echo.encode())
        except (TimeoutError, aiohttp.ClientError):
            return False

    async def hand_over(
        self, phone: Phone, xml: str | bytes, *, bubble: Bubble | None = None, action: Action | None = None
    ) -> list[Bubble]:
        """Show what the phone sent, open its window, deliver, show the answer; what came in answer."""
        now = self.clock()
        phone.begin()
        if bubble is not None:
            phone.show(bubble)
        if action is not None:
            self.windows.open(phone.openid, action, now)
            phone.last_action_at = now
            phone.changed()
        carried = await self.courier.carry(phone.openid, xml)
        shown = self._answer(phone, carried)
        return [phone.show(shown)] if shown is not None else []

    def _answer(self, phone: Phone, carried: Carried) -> Bubble | None:
        now = self.clock()
        banner = Bubble(now, Way.BANNER, "banner", facts.BANNER)
        if carried.answer is None:
            return banner
        try:
            answer = answers.read(self.credentials, phone.openid, carried.answer)
        except answers.BadAnswerError:
            return banner
        if answer is None or answer.kind == "transfer_customer_service":
            return None
        if answer.kind in ("image", "voice", "video") and self.media.seen(answer.media_id) is None:
            return banner
        return Bubble(
            now,
            Way.PASSIVE,
            answer.kind,
            answer.text,
            title=answer.title,
            url=answer.url,
            media_id=answer.media_id,
            picture_url=answer.picture_url,
        )

    def next_id(self) -> int:
        """A message id nobody has had."""
        self._last_id += 1
        return self._last_id

    def envelope(self, phone: Phone, event: str = "") -> Envelope:
        """The head of what a phone sends now.

        An event is recognised by sender, time and kind, so the same `event` of one phone never gets one second
        twice, even while the clock stands still.
        """
        created = int(self.clock().timestamp())
        if event:
            key = f"{phone.openid}|{event}"
            created = max(created, self._event_times.get(key, 0) + 1)
            self._event_times[key] = created
        return Envelope(self.credentials.account, phone.openid, created)

    def soon(self, work: Coroutine[None, None, object]) -> None:
        """Do something beside the present call; `settle` waits for it."""

        async def run() -> None:
            await work

        task = asyncio.get_running_loop().create_task(run())
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def settle(self) -> None:
        """Wait until delivery reports and the like have been delivered."""
        while self._tasks:
            await asyncio.gather(*self._tasks)

    async def close(self) -> None:
        """Stop what runs beside and close the session, unless it is the caller's."""
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._own_session is not None:
            await self._own_session.close()
            self._own_session = None

    def _session(self) -> aiohttp.ClientSession:
        if isinstance(self._http, aiohttp.ClientSession):
            return self._http
        if self._own_session is None:
            self._own_session = (
                self._http() if self._http else aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0))
            )
        return self._own_session
