from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from borough import DISTRICT, RULES, rule, suggester
from nlp.district import District
from nlp.rules.expression import ExpressionError
from nlp.suggester import Suggester
from nlp.suggestion import Context, Suggestion


def suggest(text: str, context: Context | None = None) -> Suggestion:
    return suggester().suggest(text, context)


def test_a_wall_cuts_the_way_to_school() -> None:
    said = suggest("尊敬的毕示例代表:鲁发名城三期四期与利昌路之间有围墙,孩子上学要绕一大圈,道路不通")

    assert said.community
    assert said.street
    assert said.category
    assert (said.street.name, said.community.name) == ("西关街道", "福寿街社区")
    assert said.category.code == "DL"
    assert said.deputies[0].id == "W1"
    assert said.deputies[0].reasons[0] == "您点名联系"


def test_a_road_is_worn_out() -> None:
    said = suggest("向阳路(胜利街—福寿街)路面破损,没有路灯")

    assert said.community
    assert said.street
    assert (said.street.name, said.community.name) == ("城关街道", "长胜社区")
    assert said.deputies[0].id == "W2"
    assert said.address == "向阳路(胜利街—福寿街)"


def test_a_garage_floods() -> None:
    said = suggest("万丰源小区地下车库积水")

    assert said.community
    assert said.category
    assert said.community.name == "仓南街社区居委会"
    assert said.category.code == "WY"
    assert said.deputies[0].id == "W3"


def test_a_rule_with_a_scope_counts_only_for_places_inside() -> None:
    here, elsewhere, nowhere = suggest("长胜社区路灯"), suggest("福寿街社区路灯"), suggest("路灯")

    assert [one.id for one in here.rules] == ["R2", "R9"]
    assert [one.id for one in elsewhere.rules] == ["R2"]
    assert [one.id for one in nowhere.rules] == ["R2"]


def test_where_the_place_is_open_a_scope_must_hold_all_of_it() -> None:
    wide = replace(DISTRICT, rules=(rule("A", "停水", "类别:HB", 1.0, "9001"), rule("B", "停水", "类别:HB", 1.0, "C4")))

    assert [one.id for one in Suggester(wide).suggest("颜家村停水").rules] == ["A"]


def test_rules_point_to_divisions_and_deputies() -> None:
    assert suggest("万达广场门口停车").community == replace(
        suggest("团结社区").community,  # type: ignore[type-var]
        evidence=("万达广场",),
    )
    assert suggest("小区门口有石墩").deputies[0].id == "W7"


def test_a_scoped_rule_may_narrow_the_place_it_counts_in() -> None:
    district = replace(DISTRICT, rules=(rule("A", "大槐树", "区划:C6", 1.0, "9001003"),))
    suggest_it = Suggester(district).suggest

    assert suggest_it("西关街道大槐树下").community
    assert not suggest_it("南关街道大槐树下").community
    assert not suggest_it("大槐树下").community


def test_an_emergency_is_said_even_without_a_place() -> None:
    assert [one.kind for one in suggest("楼下煤气泄漏了").notices] == ["emergency"]


@pytest.mark.parametrize(
    ("text", "kind"), [("您好", "greeting"), ("毕示例代表您好", "greeting"), ("谢谢毕代表", "thanks")]
)
def test_small_talk_is_no_matter_even_with_a_name(text: str, kind: str) -> None:
    said = suggest(text)

    assert said.small_talk == kind
    assert said.category is None


def test_what_else_a_message_says_is_kept() -> None:
    said = suggest("替我妈反映:我公司门口3号楼停水,电话138-0000-0000")

    assert said.on_behalf
    assert said.enterprise
    assert said.address == "3号楼"
    assert said.phones == ("13800000000",)


def test_positions_of_satellites_are_shifted_if_the_datum_says_so() -> None:
    here = Context(latitude=36.7 - 0.000265, longitude=119.1 - 0.00539)
    satellites = Suggester(DISTRICT, datum="wgs84")

    assert satellites.nearest(36.7 - 0.000265, 119.1 - 0.00539)[0].metres < 200
    assert suggester().nearest(36.7 - 0.000265, 119.1 - 0.00539)[0].metres > 400
    assert satellites.suggest("停水", here).community


def test_the_district_can_be_read() -> None:
    one = suggester()

    assert [category.code for category in one.categories] == ["DL", "WY", "HB"]
    assert one.category("DL") == DISTRICT.categories[0]
    assert one.category("unknown") is None
    assert one.division("C3") == next(division for division in DISTRICT.divisions if division.code == "C3")
    assert one.deputy("W1") == DISTRICT.deputies[0]
    assert one.deputy("W8") is None
    assert one.describe("C3") == "西关街道 福寿街社区"
    assert [street.code for street in one.streets()] == ["9001001", "9001002", "9001003", "9001004"]
    assert one.resolve_scene("deputy-w1") == Context(deputy="W1")


def test_an_empty_district_says_nothing() -> None:
    said = Suggester(District()).suggest("福寿街社区路灯坏了", Context(division="C3", chosen="C3", deputy="W1"))

    assert said == Suggestion("福寿街社区路灯坏了")


def test_a_rule_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(ExpressionError):
        Suggester(replace(DISTRICT, rules=(rule("A", "(积水", "类别:DL"),)))


def test_the_order_of_rules_divisions_and_deputies_makes_no_difference() -> None:
    dice = random.Random(1)
    shuffled = District(
        tuple(dice.sample(DISTRICT.divisions, len(DISTRICT.divisions))),
        tuple(dice.sample(DISTRICT.deputies, len(DISTRICT.deputies))),
        DISTRICT.categories,
        tuple(dice.sample(RULES, len(RULES))),
    )
    other = Suggester(shuffled)

    for text in ("福寿街社区路灯坏了,围墙挡住道路", "西关街道停水", "云岭区路灯", "江悦花园车库积水", "毕代表"):
        assert other.suggest(text) == suggest(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n",
        "\0",
        "\ud800",
        "😀" * 50,
        "福寿街社区" * 20_000,
        "ﷺ" * 3_000,
        "１" * 5_000,
        "\u200b福\u200b寿街社区",
    ],
)
def test_odd_texts_are_answered(text: str) -> None:
    said = suggest(text)

    assert said.text == text
    assert said.to_json()["text"] == text


pieces = st.sampled_from(
    [
        "福寿街社区",
        "路灯",
        "车库",
        "积水",
        "洒水车",
        "毕示例",
        "代表",
        "煤气泄漏",
        "13800000000",
        "3号楼",
        "谢谢",
        "，",
        " ",
        "万达广场",
    ]
)
texts = st.lists(pieces, max_size=10).map("".join) | st.text(st.characters(codec=None), max_size=60)


@settings(deadline=None)
@given(texts)
def test_evidence_is_always_quoted_from_the_text(text: str) -> None:
    said = suggest(text)
    words = [
        word
        for guess in (said.category, said.runner_up, said.district, said.street, said.community, *said.alternatives)
        if guess
        for word in guess.evidence
    ]
    words += [word for fired in said.rules for word in fired.matched]

    assert all(word in text for word in words)
    assert len(said.deputies) <= 3
    assert all(one.reasons for one in said.deputies)
    assert all(0 < one.score <= 1 for one in said.deputies)


@pytest.mark.parametrize("change", ["more", "fewer", "the same words"])
def test_other_rules_understand_as_a_district_built_with_them(change: str) -> None:
    rules = {
        "more": (*RULES, rule("N1", "新词语甲 | 利昌路口", "类别:DL")),
        "fewer": RULES[2:],
        "the same words": (replace(RULES[0], weight=-3.0), *RULES[1:]),
    }[change]
    shared, anew = suggester().with_rules(rules), Suggester(replace(DISTRICT, rules=rules))

    assert shared.district == anew.district
    assert shared.words == anew.words
    for text in (
        "利昌路口新词语甲",
        "向阳路(胜利街—福寿街)路面破损,没有路灯",
        "万丰源小区地下车库积水",
        "长胜社区路灯",
    ):
        assert shared.suggest(text) == anew.suggest(text)
        assert shared.similar.read(text) == anew.similar.read(text)
    assert suggester().district is DISTRICT
    assert [shared.rule(one.id) for one in rules] == list(rules)
    assert suggester().rule("nobody's") is None


def test_a_fired_rule_says_where_its_words_stand_in_the_text_as_written() -> None:
    text = "ＡＢ①㍿的萬豐源小區地下車庫積水，車庫"
    for fired in suggest(text).rules:
        assert fired.spans
        assert {text[start:end] for start, end in fired.spans} == set(fired.matched)
