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
