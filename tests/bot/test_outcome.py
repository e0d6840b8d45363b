"""What the platform's no means for a notice: every code once."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.delivery.outcome import judged
from bot.wechat.wechat_errors import ApiError
from stage import MONDAY
from storage.messages.notices import Notice

NOTICE = Notice(1, "k", "o1", "case_replied", "路灯明天修", {}, None, "sending", 1)


@pytest.mark.parametrize("code", [45002, 40033, 44004])
def test_words_that_the_platform_never_takes_are_given_up_but_may_be_announced(code: int) -> None:
    refused = judged(NOTICE, ApiError(code, "no"), MONDAY, by_template=False)

    assert (refused.outcome.state, refused.next_channel, refused.outcome.window_closed) == ("failed", True, False)
    assert refused.outcome.alarm is None


@pytest.mark.parametrize("code", [40036, 40037, 47003, 41030])
def test_a_template_that_is_wrong_is_given_up_and_told_to_the_staff(code: int) -> None:
    refused = judged(NOTICE, ApiError(code, "no"), MONDAY, by_template=True)

    assert (refused.outcome.state, refused.next_channel) == ("failed", False)
    assert refused.outcome.alarm is not None
    assert not refused.outcome.alarm.holds


@pytest.mark.parametrize("code", [45015, 45047, 43004, 40003, 48002, 43101, 43019, 48001, 99999])
def test_whoever_cannot_be_reached_now_gets_it_at_the_next_contact(code: int) -> None:
    assert judged(NOTICE, ApiError(code, "no"), MONDAY, by_template=True).outcome.state == "waiting"


@pytest.mark.parametrize("code", [-1, 45011, 43117, 40241])
def test_what_passes_by_itself_is_tried_again_soon(code: int) -> None:
    outcome = judged(NOTICE, ApiError(code, "no"), MONDAY, by_template=True).outcome

    assert outcome.state == "pending"
    assert outcome.at is not None
    assert timedelta() < outcome.at - MONDAY <= timedelta(minutes=1)


@pytest.mark.parametrize(
    ("code", "heard"), [(45015, True), (43004, True), (47003, True), (48001, True), (-1, False), (45009, False)]
)
def test_a_no_for_another_reason_shows_that_the_account_is_taken(code: int, heard: bool) -> None:  # noqa: FBT001
    assert judged(NOTICE, ApiError(code, "no"), MONDAY, by_template=True).outcome.heard is heard
    assert not judged(NOTICE, ApiError(40164, "no"), MONDAY, by_template=True).outcome.heard
