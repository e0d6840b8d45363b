"""Signed texts: ours, for one purpose, and not too old."""

from __future__ import annotations

from datetime import timedelta

import pytest
from cryptography.fernet import Fernet

from bot.configuration.settings import Settings
from bot.configuration.signatures import Signatures, signatures_of
from stage import FrozenClock

HOUR = timedelta(hours=1)


def test_what_was_signed_is_known_again() -> None:
    ours = Signatures(["key"], FrozenClock())

    assert ours.opened("said", ours.sign("said", "已保存。a.b"), HOUR) == "已保存。a.b"


@pytest.mark.parametrize("change", [str.upper, lambda text: text[1:], lambda text: text + "x", lambda _text: "", str])
def test_what_was_changed_or_meant_for_something_else_is_nobodys(change: type[str]) -> None:
    ours = Signatures(["key"], FrozenClock())
    signed = ours.sign("sign-in", "abc")

    assert ours.opened("said", change(signed), HOUR) is None
    assert ours.opened("sign-in", change(signed), HOUR) == ("abc" if change(signed) == signed else None)
    assert Signatures(["other"], FrozenClock()).opened("sign-in", signed, HOUR) is None


def test_what_is_too_old_is_nobodys() -> None:
    clock = FrozenClock()
    ours = Signatures(["key"], clock)
    signed = ours.sign("said", "abc")
    clock.advance(hours=1)
    assert ours.opened("said", signed, HOUR) == "abc"
    clock.advance(seconds=1)

    assert ours.opened("said", signed, HOUR) is None


def test_one_secret_may_change_while_another_stays() -> None:
    old, new = Fernet.generate_key().decode(), Fernet.generate_key().decode()
    clock = FrozenClock()
    before = signatures_of(Settings(wechat={"app_secret": "a" * 32}, privacy={"encryption_keys": [old]}), clock)
    after = signatures_of(Settings(wechat={"app_secret": "a" * 32}, privacy={"encryption_keys": [new, old]}), clock)

    assert after.opened("said", before.sign("said", "abc"), HOUR) == "abc"


def test_without_a_secret_the_key_is_made_up() -> None:
    clock = FrozenClock()
    one, other = signatures_of(Settings(), clock), signatures_of(Settings(), clock)

    assert one.opened("said", one.sign("said", "abc"), HOUR) == "abc"
    assert other.opened("said", one.sign("said", "abc"), HOUR) is None
