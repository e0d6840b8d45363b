"""What the demo district's rules and places make of reports as citizens type them."""

from __future__ import annotations

import json
from collections import Counter
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from bot.demo.demo_examples import MATTERS
from bot.demo.demo_workbook import read
from nlp.district import (
    Category,
    Deputy,
    DeputyLevel,
    DeputyStatus,
    District,
    Division,
    DivisionLevel,
    Rule,
    Target,
    TargetKind,
)
from nlp.suggester import Suggester

if TYPE_CHECKING:
    from nlp.suggestion import PlaceGuess, Suggestion

SENTENCES = [
    json.loads(line)
    for line in Path(__file__).with_name("demo_sentences.jsonl").read_text(encoding="utf-8").splitlines()
]
MATTER_STREETS = ("370702003", "370702001", "370702002")


class Judged(NamedTuple):
    """Right and judged answers, and a line for each wrong one."""

    right: int
    judged: int
    wrong: list[str]

    @property
    def rate(self) -> float:
        return self.right / self.judged


def listed(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("；")) if cell else ()


def demo_district() -> District:
    """The CSV files as the understanding takes them, without the way through Excel and a database."""
    return District(
        divisions=tuple(
            Division(
                row["代码"],
                row["名称"],
                DivisionLevel(row["级别"]),
                row["上级代码"] or None,
                listed(row["别名"]),
                listed(row["地名"]),
            )
            for row in read("divisions")
        ),
        deputies=tuple(
            Deputy(
                row["编号"],
                row["姓名"],
                DeputyLevel(row["级别"]),
                listed(row["负责区划"]),
                listed(row["专长类别"]),
                row["职务"],
                DeputyStatus(row["状态"]),
            )
            for row in read("deputies")
        ),
        categories=tuple(Category(row["编码"], row["名称"], row["承办单位"]) for row in read("categories")),
        rules=tuple(
            Rule(row["编号"], row["关键词"], target(row["目标"]), float(row["权重"]), row["适用区划"] or None)
            for row in read("rules")
        ),
    )


def target(cell: str) -> Target:
    kind, _, value = cell.partition(":")
    return Target(TargetKind(kind), value)


@cache
def suggester() -> Suggester:
    return Suggester(demo_district())


@cache
def suggestions() -> tuple[Suggestion, ...]:
    return tuple(suggester().suggest(sentence["text"]) for sentence in SENTENCES)


def judge(key: str) -> Judged:
    """Compares one key of every sentence that has it."""
    pairs = [(one, answer(key, said)) for one, said in zip(SENTENCES, suggestions(), strict=True) if key in one]
    wrong = [f"{one['text']}: {found}, not {one[key]}" for one, found in pairs if found != one[key]]
    return Judged(len(pairs) - len(wrong), len(pairs), wrong)


def answer(key: str, said: Suggestion) -> Any:
    if key == "category":
        return said.category.code if said.category else None
    if key == "notice":
        return said.notices[0].kind if said.notices else None
    return name(said.street if key == "street" else said.community)


def name(place: PlaceGuess | None) -> str | None:
    return place.name if place else None


def test_there_are_sentences_for_every_category_street_and_kind_of_notice() -> None:
    categories = Counter(one.get("category") for one in SENTENCES)
    streets = Counter(one["street"] for one in SENTENCES)
    kinds = Counter(one.get("notice") for one in SENTENCES)

    assert len(SENTENCES) >= 120
    assert all(categories[row["编码"]] >= 2 for row in read("categories"))
    assert all(streets[row["名称"]] >= 5 for row in read("divisions") if row["级别"] == "街道")
    assert kinds["emergency"] >= 12
    assert kinds["redirect"] >= 4
    assert kinds["answer"] >= 4


def test_the_category_is_right_for_95_percent() -> None:
    judged = judge("category")

    assert judged.rate >= 0.95, "\n".join(judged.wrong)


@pytest.mark.parametrize("level", ["street", "community"])
def test_the_place_is_right_for_95_percent(level: str) -> None:
    judged = judge(level)

    assert judged.rate >= 0.95, "\n".join(judged.wrong)


def test_emergencies_redirects_and_answers_are_all_right() -> None:
    judged = judge("notice")

    assert not judged.wrong


def test_no_other_sentence_is_an_emergency() -> None:
    alarms = [
        said.text
        for one, said in zip(SENTENCES, suggestions(), strict=True)
        if one.get("notice") != "emergency" and any(notice.kind == "emergency" for notice in said.notices)
    ]

    assert not alarms


@pytest.mark.parametrize(("matter", "street"), list(zip(MATTERS, MATTER_STREETS, strict=True)))
def test_each_of_the_three_matters_ends_at_its_community_and_a_deputy_of_it(matter: Any, street: str) -> None:
    said = suggester().suggest(matter.messages[0])
    deputy = suggester().deputy(said.deputies[0].id)

    assert said.street
    assert said.street.code == street
    assert said.community
    assert said.community.code == matter.community
    assert deputy
    assert matter.community in deputy.divisions


def test_a_deputy_the_roster_does_not_know_is_no_obstacle() -> None:
    said = suggester().suggest("尊敬的毕汝生代表：鲁发名城三期、四期与利昌路之间的围墙挡住了规划路，学生要绕行1.5公里")
    deputy = suggester().deputy(said.deputies[0].id)

    assert said.community
    assert said.community.code == "370702003019"
    assert deputy
    assert "370702003019" in deputy.divisions


def test_a_main_road_alone_is_asked_about() -> None:
    said = suggester().suggest("福寿街上车太多了")

    assert said.community is None
    assert {one.name for one in said.alternatives} >= {"福寿街社区", "长胜社区"}
