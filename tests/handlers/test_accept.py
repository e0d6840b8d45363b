"""What is taken for the citizen's own phone number."""

from __future__ import annotations

import pytest

from handlers.citizen.intake_answers import phone_in


@pytest.mark.parametrize(
    "text",
    [
        "19900001234",
        "我的电话 199 0000 1234",
        "福寿街社区3号楼路灯不亮，请联系19900001234",
        "社区我的电话是１９９００００１２３４",
    ],
)
def test_a_number_in_a_report_is_the_citizens_own(text: str) -> None:
    assert phone_in(text) == "19900001234"


@pytest.mark.parametrize(
    "text", ["物业电话13900001111打不通", "老板的手机是13900001111", "打了社区电话0536-8000000没人接"]
)
def test_a_number_said_to_be_somebody_elses_is_not(text: str) -> None:
    assert phone_in(text) is None


def test_of_two_numbers_the_citizens_own_is_taken() -> None:
    assert phone_in("物业电话13900001111打不通，我的19900001234") == "19900001234"


@pytest.mark.parametrize(
    "text",
    [
        "3单元301\n19900001234",
        "21:30 19900001234",
        "0086 19900001234",
        "+86-199-0000-1234",
        "199.0000.1234",
        "199—0000—1234",
        "199-000-01234",
        "199\u00a00000\u00a01234",
        "(199)00001234",
        "一九九零零零零一二三四",
        "19900001234 19900005678",
    ],
)
def test_a_number_is_found_beside_other_digits_and_in_any_spelling(text: str) -> None:
    assert phone_in(text) == "19900001234"


@pytest.mark.parametrize("text", ["订单1990000123456", "2026-11-27 13:30", "K1+990 0001 234", "3单元301"])
def test_other_digits_are_no_phone(text: str) -> None:
    assert phone_in(text) is None
