"""Old callbacks, and signatures of other messages, are refused by a clock that is known to be right."""

from __future__ import annotations

from datetime import timedelta
from email.utils import format_datetime

import pytest

from bot.callback.freshness import ClockCheck, Freshness
from bot.wechat.wechat_errors import SignatureError
from stage import FrozenClock


class Door:
    """A freshness with its clocks."""

    def __init__(self) -> None:
        self.clock = FrozenClock()
        self.check = ClockCheck(self.clock)
        self.freshness = Freshness(self.clock, self.check)

    def agree(self, **off: float) -> None:
        self.check.note(format_datetime(self.clock() + timedelta(**off), usegmt=True))

    def comes(self, key: str, nonce: str = "n", age: timedelta = timedelta()) -> bool:
        stamp = str(int((self.clock() - age).timestamp()))
        try:
            self.freshness.check({"timestamp": stamp, "nonce": nonce, "signature": f"s{nonce}{stamp}"}, key)
        except SignatureError:
            return False
        return True


OLD = timedelta(minutes=11)


def test_an_old_callback_is_refused_once_the_clock_is_known_to_be_right() -> None:
    door = Door()
    assert door.comes("m:1", age=OLD)
    door.agree()
    assert door.comes("m:2")

    assert not door.comes("m:3", age=OLD)
    assert door.comes("m:3", age=timedelta(minutes=9))


def test_a_signature_carries_one_message_and_its_repeated_deliveries() -> None:
    door = Door()
    door.agree()
    assert door.comes("m:0", nonce="first")

    assert door.comes("m:1")
    assert door.comes("m:1")
    assert not door.comes("m:2")
    assert door.comes("m:2", nonce="other")


def test_who_signs_everything_with_one_time_and_one_number_is_not_refused_for_it() -> None:
    door = Door()
    door.agree()

    assert all(door.comes(f"m:{number}", age=OLD) for number in range(3))


@pytest.mark.parametrize("off", [{"minutes": 2}, {"days": -3}])
def test_a_clock_that_the_platform_does_not_share_refuses_nothing(off: dict[str, float]) -> None:
    door = Door()
    door.agree()
    assert door.comes("m:0", nonce="first")
    door.agree(**off)

    assert door.comes("m:1", age=OLD)
    assert door.comes("m:2", age=OLD)


@pytest.mark.parametrize("jump", [timedelta(days=3), timedelta(days=-3)])
def test_a_clock_that_has_been_set_is_not_known_to_be_right(jump: timedelta) -> None:
    door = Door()
    door.agree()
    assert door.comes("m:0", nonce="first")
    door.clock.now += jump

    assert door.comes("m:1", age=OLD)


@pytest.mark.parametrize("date", ["", "yesterday", "Mon, 99 Nov 2026 02:00:00 GMT"])
def test_a_date_that_cannot_be_read_says_nothing(date: str) -> None:
    door = Door()
    door.agree()
    door.check.note(date)

    assert door.check.is_right


@pytest.mark.parametrize("stamp", ["", "soon", "9" * 40])
def test_a_time_that_is_none_is_old(stamp: str) -> None:
    door = Door()
    door.agree()
    assert door.comes("m:0")

    with pytest.raises(SignatureError):
        door.freshness.check({"timestamp": stamp}, "m:1")


def test_the_memory_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.callback.freshness._MOST", 10)
    door = Door()
    for number in range(50):
        door.comes(f"m:{number}", nonce=str(number))

    assert len(door.freshness._seen) == 10
