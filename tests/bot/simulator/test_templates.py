"""What may stand in the fields of a template message."""

from __future__ import annotations

from typing import Any

import pytest

from bot.simulator.api.api_refusals import Refused
from bot.simulator.api.template_messages import Template, Templates, fill


def fits(name: str, value: object, constants: tuple[str, ...] = ()) -> bool:
    try:
        fill(Template("T", "题", {name: "栏"}, {name: constants}), {name: {"value": value}})
    except Refused as refused:
        return (refused.code, f"data.{name}.value" in refused.message) != (47003, True)
    return True


@pytest.mark.parametrize(
    ("name", "good", "bad"),
    [
        ("thing1", "字" * 20, "字" * 21),
        ("thing1", "路灯 3 号!", "两\n行"),
        ("character_string2", "WC20261123-0001", "编号1"),
        ("time3", "2026-11-23 15:00", "明天"),
        ("time3", "2026年11月23日 15:00", "2026-11-23"),
        ("time3", "15:01~16:00", "15点"),
        ("date4", "2026年11月23日", "11月"),
        ("number5", "12.5", "12a"),
        ("letter6", "abc", "ab1"),
        ("name7", "张示例", "张" * 11),
        ("phrase8", "已办结", "已经办结了呀"),
        ("phone_number9", "+86-0536-12345", "电话12345"),
        ("amount10", "¥12.50", "十二元"),
        ("symbol11", "&", "&&&&&&"),
    ],
)
def test_each_kind_of_field_has_its_limits(name: str, good: str, bad: str) -> None:
    assert fits(name, good)
    assert not fits(name, bad)


def test_constants_are_only_those_the_console_approved() -> None:
    assert fits("const1", "已答复", ("已答复", "已办结"))
    assert not fits("const1", "快好了", ("已答复",))


@pytest.mark.parametrize("data", [{}, {"thing1": "字"}, {"thing1": {}}, {"thing1": {"value": ""}}])
def test_every_field_must_be_filled(data: Any) -> None:
    with pytest.raises(Refused, match="47003"):
        fill(Template("T", "题", {"thing1": "事项"}), data)


def test_an_account_has_at_most_25_templates() -> None:
    templates = Templates()
    for number in range(25):
        templates.add(Template(f"T{number}", "题", {}))
    with pytest.raises(ValueError, match="25"):
        templates.add(Template("T25", "题", {}))

    templates.add(Template("T3", "新题", {}))
    assert templates.find("T3").title == "新题"
