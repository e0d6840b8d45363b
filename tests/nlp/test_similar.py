"""Cases that are the same trouble: near in place and alike in words. Every sentence is invented."""

from __future__ import annotations

import pytest

from borough import suggester
from nlp.messages.similar import Candidate, Trouble, alike, needed_likeness

HERE, THERE = "C3", "C2"


def found(new: str, other: str, community: str | None = HERE) -> tuple[str, ...] | None:
    """What both texts say if the other, filed at HERE, would be offered for the new one; None if not."""
    similar = suggester().similar
    likes = similar.find(similar.read(new), community, [Candidate(7, HERE, similar.read(other))])
    return likes[0].shared if likes else None


@pytest.mark.parametrize(
    ("new", "other"),
    [
        ("3号楼前的路灯不亮了", "三号楼路灯坏了好几天，晚上看不见"),
        (
            "鲁发名城旁边的围墙挡住了路，孩子上学要绕",
            "鲁发名城和利昌路之间有道围墙，把规划的小路堵死了，孩子上学绕三里路",
        ),
        ("垃圾好几天没人收，招苍蝇", "垃圾桶满了没人清运，味道很大"),
        ("车库进水了，下水道堵", "地下车库一下雨就积水，下水道排不出去"),
        ("電梯壞了沒人修", "电梯坏了，老人下不了楼"),
    ],
)
def test_the_same_trouble_in_other_words_is_found(new: str, other: str) -> None:
    assert found(new, other)


@pytest.mark.parametrize(
    ("new", "other"),
    [
        ("3号楼路灯不亮", "5号楼路灯不亮"),
        ("鲁发名城一期电梯坏了", "鲁发名城二期电梯坏了"),
        ("石门坎楼道灯坏了没人修", "鲁发名城楼道灯坏了没人修"),
        ("电梯坏了太危险", "路灯坏了太危险"),
        ("电梯坏了", "电梯里广告太多"),
        ("小区门口积水", "小区门口乱停车"),
        ("利昌路和向阳路路口红绿灯坏了", "利昌路和胜利街路口红绿灯坏了"),
        ("请领导尽快处理", "希望有关部门尽快处理"),
        ("", "路灯坏了"),
    ],
)
def test_another_trouble_or_another_spot_is_not(new: str, other: str) -> None:
    assert found(new, other) is None


def test_what_both_say_is_the_evidence() -> None:
    assert found("路灯不亮，晚上一片漆黑", "路灯坏了好几天") == ("坏", "路灯")


def test_elsewhere_the_same_words_are_not_enough() -> None:
    assert found("路灯不亮", "路灯坏了", THERE) is None
    assert found("路灯不亮", "路灯坏了", None) is None


def test_a_named_spot_is_enough_whatever_the_community() -> None:
    assert found("利昌路路灯不亮", "利昌路上的路灯坏了", None)


def test_a_number_of_a_building_alone_is_no_spot() -> None:
    assert (
        needed_likeness(Trouble(spots=frozenset({"3号楼"})), Trouble(spots=frozenset({"3号楼"})), same_community=False)
        is None
    )


def test_the_most_alike_comes_first_and_of_two_the_later_one() -> None:
    similar = suggester().similar
    texts = {1: "路灯坏了，井盖也没了，垃圾成堆", 2: "路灯坏了", 3: "路灯不亮", 4: "电梯坏了"}
    candidates = [Candidate(number, HERE, similar.read(text)) for number, text in texts.items()]

    assert [like.id for like in similar.find(similar.read("路灯坏了"), HERE, candidates)] == [3, 2, 1]


def test_names_of_places_are_spots_and_no_words() -> None:
    read = suggester().similar.read("福寿街社区鲁发名城12#路灯坏了")

    assert read == Trouble(frozenset({"路灯", "坏"}), frozenset({"鲁发名城", "12号楼"}))


@pytest.mark.parametrize(
    ("written", "spot"),
    [
        ("十栋", "10号楼"),
        ("十二幢", "12号楼"),
        ("二十一栋", "21号楼"),
        ("03号楼", "3号楼"),
        ("三期", "3期"),
        ("b座", None),
    ],
)
def test_numbers_of_buildings_are_written_alike(written: str, spot: str | None) -> None:
    assert suggester().similar.read(written).spots == ({spot} if spot else set())


def test_nothing_is_like_nothing() -> None:
    assert alike(Trouble(), Trouble()) == 0


def test_only_the_beginning_of_a_long_text_is_read() -> None:
    assert not suggester().similar.read("，" * 2000 + "路灯坏了").words
