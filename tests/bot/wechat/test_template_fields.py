from __future__ import annotations

import pytest

from bot.wechat.template_fields import fit


@pytest.mark.parametrize(
    ("name", "value", "fitted"),
    [
        ("thing1", "福寿街社区", "福寿街社区"),
        ("thing1", "一" * 20, "一" * 20),
        ("thing12", "一" * 21, "一" * 19 + "…"),
        ("thing1", " 两行\r\n 一行 ", "两行 一行"),
        ("thing1", "收到👍🏽了❤️", "收到了"),
        ("thing1", "𠮷先生", "𠮷先生"),
        ("keyword2", "一" * 21, "一" * 19 + "…"),
        ("character_string3", "RD20260101-0001", "RD20260101-0001"),
        ("character_string3", "9" * 40, "9" * 32),
        ("phrase4", "已转办理中了", "已转办理中"),
        ("const5", "承办单位已经答复并且办结等待群众评价满意程度", "承办单位已经答复并且办结等待群众评价满意程度"),
        ("time6", "2026年1月1日 09:30", "2026年1月1日 09:30"),
        ("9", "x" * 50, "x" * 50),
        ("", "", ""),
    ],
)
def test_field_is_cut_to_what_its_type_allows(name: str, value: str, fitted: str) -> None:
    assert fit(name, value) == fitted
