"""How deputies say from when to when they are on leave."""

from __future__ import annotations

from datetime import date

import pytest

from handlers.deputy.leave_texts import asks_leave, comes_back, leave_in

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("请假 2026-12-01 2026-12-05", (12, 1), (12, 5)),
        ("请假 12月1日 12月5日", (12, 1), (12, 5)),
        ("请假12月1日到12月5日", (12, 1), (12, 5)),
        ("请假：12.1-12.5", (12, 1), (12, 5)),
        ("请假 12/1 至 12/5。", (12, 1), (12, 5)),
        ("请假 3天", (11, 23), (11, 25)),
        ("请假 明天", (11, 24), (11, 24)),
        ("请假 明天起 三天", (11, 24), (11, 26)),
        ("请假一周", (11, 23), (11, 29)),
        ("我要请假 25日到28日", (11, 25), (11, 28)),
        ("请假 ２０２６年１２月１日 2026年12月5日", (12, 1), (12, 5)),
    ],
)
def test_from_when_to_when(text: str, first: tuple[int, int] | None, last: tuple[int, int] | None) -> None:
    found = leave_in(text, TODAY)

    if first is None or last is None:
        # The first day would be that of next year, and the last one before it.
        assert found is None or found.first >= TODAY
        return
    assert found is not None
    assert ((found.first.month, found.first.day), (found.last.month, found.last.day)) == (first, last)


def test_a_leave_over_the_turn_of_the_year() -> None:
    assert leave_in("请假 12月28日 1月3日", TODAY) == (date(2026, 12, 28), date(2027, 1, 3))


@pytest.mark.parametrize(
    "text", ["请假", "请假 12月5日 12月1日", "请假 2月30日", "请假 2020-01-01 2020-01-03", "请假 99月"]
)
def test_what_can_not_be_is_asked_again(text: str) -> None:
    assert leave_in(text, TODAY) is None


@pytest.mark.parametrize("text", ["请假 12月1日 12月5日", "请假", "请假3天", "我要请假 明天", "请假：一周"])
def test_asking_for_leave(text: str) -> None:
    assert asks_leave(text)


@pytest.mark.parametrize("text", ["物业请假没人修", "请假的老师没人代课", "工人请假了", "我请个假"])
def test_other_words_do_not(text: str) -> None:
    assert not asks_leave(text)


@pytest.mark.parametrize("text", ["销假", "销假。", "我要销假", "提前销假", "请假结束了"])
def test_coming_back(text: str) -> None:
    assert comes_back(text)
    assert not comes_back(text + "手续难办")
