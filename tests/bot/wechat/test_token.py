"""One token for all: fetched rarely, shared, never forced without need."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bot.wechat.access_token import AccessToken, StoredToken
from bot.wechat.platform_numbers import TOKEN_LIFETIME
from bot.wechat.wechat_errors import ApiError, ApiUnavailable
from wechat_fake import FakeClock, FakePlatform, FakeStore

if TYPE_CHECKING:
    from collections.abc import Callable

    import aiohttp

SECRET = "0123456789secret"


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def store() -> FakeStore:
    return FakeStore()


@pytest.fixture
def make(http: aiohttp.ClientSession, base_url: str, store: FakeStore, clock: FakeClock) -> Callable[[], AccessToken]:
    def access_token() -> AccessToken:
        return AccessToken(http, f"{base_url}/", "wx1", SECRET, store=store, clock=clock, timeout_seconds=5)

    return access_token


@pytest.fixture
def token(make: Callable[[], AccessToken]) -> AccessToken:
    return make()


def answer(value: str, seconds: int = 7200) -> dict[str, object]:
    return {"access_token": value, "expires_in": seconds}


async def test_token_is_asked_for_as_the_platform_wants_it_and_kept(
    token: AccessToken, platform: FakePlatform, store: FakeStore, clock: FakeClock
) -> None:
    platform.answers = [answer("t1")]

    values = [await token.get(), await token.get()]

    (asked,) = platform.asked
    assert values == ["t1", "t1"]
    assert (asked.method, asked.path, asked.query) == ("POST", "/simulator/api/cgi-bin/stable_token", {})
    assert asked.json == {
        "grant_type": "client_credential",
        "appid": "wx1",
        "secret": SECRET,
        "force_refresh": False,
    }
    assert store.token == StoredToken("t1", clock() + timedelta(seconds=7200))


async def test_many_at_once_ask_once(token: AccessToken, platform: FakePlatform, store: FakeStore) -> None:
    platform.answers = [answer("t1"), answer("t2")]

    values = await asyncio.gather(*(token.get() for _ in range(50)))

    assert set(values) == {"t1"}
    assert (len(platform.asked), store.saves) == (1, 1)


async def test_token_is_renewed_in_its_last_five_minutes(
    token: AccessToken, platform: FakePlatform, clock: FakeClock
) -> None:
    platform.answers = [answer("t1"), answer("t2")]

    values = [await token.get()]
    clock.advance(seconds=6900)
    values.append(await token.get())
    clock.advance(seconds=1)
    values.append(await token.get())

    assert values == ["t1", "t1", "t2"]


async def test_process_takes_the_token_another_one_stored(
    make: Callable[[], AccessToken], platform: FakePlatform
) -> None:
    platform.answers = [answer("t1"), answer("t2")]
    first, second = make(), make()

    assert await first.get() == await second.get() == "t1"
    assert await first.get(bad="t1") == "t2"
    assert await second.get(bad="t1") == "t2"
    assert len(platform.asked) == 2


async def test_bad_token_is_replaced_without_force_when_there_is_a_newer_one(
    token: AccessToken, platform: FakePlatform
) -> None:
    platform.answers = [answer("t1"), answer("t2")]
    await token.get()

    values = await asyncio.gather(*(token.get(bad="t1") for _ in range(20)))

    assert set(values) == {"t2"}
    assert [asked.json["force_refresh"] for asked in platform.asked] == [False, False]


async def test_force_is_used_only_when_the_bad_token_comes_again_and_once_in_thirty_seconds(
    token: AccessToken, platform: FakePlatform, clock: FakeClock
) -> None:
    platform.answers = [answer("t1"), answer("t1"), answer("t2"), answer("t2"), answer("t2"), answer("t3")]
    await token.get()

    forced = await token.get(bad="t1")
    not_again = await token.get(bad="t2")
    clock.advance(seconds=30)
    again = await token.get(bad="t2")

    assert (forced, not_again, again) == ("t2", "t2", "t3")
    assert [asked.json["force_refresh"] for asked in platform.asked] == [False, False, True, False, False, True]


@pytest.mark.parametrize("code", [40164, 40125, 40013, 40243, 40001])
async def test_refusal_names_the_remedy_and_not_the_secret(
    token: AccessToken, platform: FakePlatform, code: int
) -> None:
    platform.answers = [{"errcode": code, "errmsg": f"invalid ip 203.0.113.9, {SECRET} not in whitelist rid: 1-a"}]

    with pytest.raises(ApiError) as caught:
        await token.get()

    assert caught.value.code == code
    assert caught.value.message == "invalid ip 203.0.113.9, *** not in whitelist rid: 1-a"
    assert caught.value.hint


@pytest.mark.parametrize(
    "reply",
    [
        500,
        {"errcode": 0},
        {"access_token": "", "expires_in": 7200},
        {"access_token": "t1", "expires_in": "soon"},
        {"access_token": 7, "expires_in": 7200},
        {"access_token": "t" * 5000, "expires_in": 7200},
        {"access_token": "t1", "expires_in": float("inf")},
        {"access_token": "t1", "expires_in": True},
    ],
)
async def test_answer_without_a_token_is_unavailable(
    token: AccessToken, platform: FakePlatform, store: FakeStore, reply: dict[str, object] | int
) -> None:
    platform.answers = [reply, answer("t1")]

    with pytest.raises(ApiUnavailable):
        await token.get()

    assert store.saves == 0
    assert await token.get() == "t1"


async def test_those_who_waited_for_a_failure_share_it(token: AccessToken, platform: FakePlatform) -> None:
    platform.answers = [500]

    outcomes = await asyncio.gather(*(token.get() for _ in range(20)), return_exceptions=True)

    assert all(isinstance(outcome, ApiUnavailable) for outcome in outcomes)
    assert len(platform.asked) == 1


async def test_token_is_used_to_its_end_while_none_can_be_had(
    token: AccessToken, platform: FakePlatform, clock: FakeClock
) -> None:
    platform.answers = [answer("t1"), 500]
    await token.get()
    clock.advance(seconds=7000)

    values = await asyncio.gather(*(token.get() for _ in range(3)))

    assert values == ["t1", "t1", "t1"]
    with pytest.raises(ApiUnavailable):
        await token.get(bad="t1")
    clock.advance(seconds=200)
    with pytest.raises(ApiUnavailable):
        await token.get()


async def test_token_of_a_short_life_is_asked_for_each_time_and_used(
    token: AccessToken, platform: FakePlatform
) -> None:
    platform.answers = [answer("t1", 60), answer("t2", 60)]

    assert [await token.get(), await token.get()] == ["t1", "t2"]


async def test_no_secret_at_all_leaves_the_refusal_readable(
    http: aiohttp.ClientSession, base_url: str, platform: FakePlatform
) -> None:
    platform.answers = [{"errcode": 41004, "errmsg": "appsecret missing rid: 1-a"}]
    token = AccessToken(http, base_url, "wx1", "", store=FakeStore(), clock=FakeClock())

    with pytest.raises(ApiError, match="41004 appsecret missing rid: 1-a"):
        await token.get()


@pytest.mark.parametrize("seconds", [10**30, -(10**30)])
async def test_absurd_lifetime_of_a_token_does_no_harm(
    token: AccessToken, platform: FakePlatform, store: FakeStore, seconds: int
) -> None:
    platform.answers = [answer("t1", seconds)]

    assert await token.get() == "t1"
    assert store.token is not None
    assert abs(store.token.expires_at - FakeClock().now) <= TOKEN_LIFETIME


def test_token_is_not_shown() -> None:
    assert "t1" not in repr(StoredToken("t1", FakeClock()()))
