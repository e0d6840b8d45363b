"""The two families of access tokens."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.simulator.api.api_refusals import Refused
from bot.simulator.api.token_families import Tokens


class Clock:
    now = datetime(2026, 11, 23, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def tokens(clock: Clock) -> Tokens:
    return Tokens(clock)


def refusal(tokens: Tokens, token: str | None) -> int:
    try:
        tokens.check(token)
    except Refused as refused:
        return refused.code
    return 0


def test_the_stable_token_stays_until_five_minutes_before_its_end(tokens: Tokens, clock: Clock) -> None:
    first, seconds = tokens.stable()
    clock.now += timedelta(seconds=6899)
    same, left = tokens.stable()
    clock.now += timedelta(seconds=2)
    other, _ = tokens.stable()

    assert (seconds, same, left) == (7200, first, 301)
    assert other != first
    assert refusal(tokens, first) == 0
    clock.now += timedelta(minutes=5)
    assert refusal(tokens, first) == 42001
    assert refusal(tokens, other) == 0


def test_every_plain_token_is_new_and_kills_the_one_before_after_five_minutes(tokens: Tokens, clock: Clock) -> None:
    first, _ = tokens.fresh()
    second, _ = tokens.fresh()
    clock.now += timedelta(minutes=4)
    assert refusal(tokens, first) == 0
    clock.now += timedelta(minutes=2)

    assert refusal(tokens, first) == 42001
    assert refusal(tokens, second) == 0


def test_the_families_do_not_disturb_each_other(tokens: Tokens, clock: Clock) -> None:
    stable, _ = tokens.stable()
    tokens.fresh()
    clock.now += timedelta(minutes=6)

    assert refusal(tokens, stable) == 0


def test_forcing_needs_half_a_minute_between_and_twenty_a_day(tokens: Tokens, clock: Clock) -> None:
    tokens.stable(force=True)
    with pytest.raises(Refused, match="45011"):
        tokens.stable(force=True)
    for _ in range(19):
        clock.now += timedelta(seconds=31)
        tokens.stable(force=True)
    clock.now += timedelta(seconds=31)

    with pytest.raises(Refused, match="45009"):
        tokens.stable(force=True)


@pytest.mark.parametrize(("token", "code"), [(None, 41001), ("", 41001), ("short", 40014), ("x" * 100, 40001)])
def test_bad_tokens_have_their_own_codes(tokens: Tokens, token: str | None, code: int) -> None:
    assert refusal(tokens, token) == code


def test_expiring_all_kills_every_token_at_once(tokens: Tokens) -> None:
    given = [tokens.stable()[0], tokens.fresh()[0]]
    tokens.expire_all()

    assert [refusal(tokens, token) for token in given] == [42001, 42001]
    assert refusal(tokens, tokens.stable()[0]) == 0
