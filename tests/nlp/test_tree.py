from __future__ import annotations

from borough import DIVISIONS
from nlp.district import Division, DivisionLevel
from nlp.places.division_tree import Tree

TREE = Tree(DIVISIONS)


def test_a_path_leads_from_the_division_up_to_the_city() -> None:
    assert TREE.path("C3") == ("C3", "9001003", "9001", "90")
    assert TREE.path("unknown") == ()
    assert TREE.street("C3") == "9001003"
    assert TREE.district("9001003") == "9001"
    assert TREE.street("9001") is None
    assert TREE.street(None) is None


def test_a_division_contains_itself_and_what_is_below() -> None:
    assert TREE.contains("9001", "C3")
    assert TREE.contains("C3", "C3")
    assert not TREE.contains("C3", "9001")


def test_the_lowest_shared_division_is_found() -> None:
    assert TREE.shared(["C4", "C2"]) == "9001002"
    assert TREE.shared(["C4", "C3"]) == "9001"
    assert TREE.shared(["C4", "9001002"]) == "9001002"
    assert TREE.shared([]) is None


def test_children_come_in_the_order_of_the_workbook() -> None:
    assert [one.code for one in TREE.children("9001003")] == ["C3", "C5", "C6"]
    assert TREE.children("C3") == ()


def test_a_community_is_described_with_its_street() -> None:
    assert TREE.describe("C3") == "西关街道 福寿街社区"
    assert TREE.describe("9001003") == "西关街道"
    assert TREE.describe("9001") == "云岭区"
    assert TREE.describe("unknown") == ""


def test_circles_and_unknown_parents_end_the_path() -> None:
    tree = Tree(
        [
            Division("A", "甲", DivisionLevel.STREET, "B"),
            Division("B", "乙", DivisionLevel.DISTRICT, "A"),
            Division("C", "丙", DivisionLevel.COMMUNITY, "nobody"),
        ]
    )

    assert tree.path("A") == ("A", "B")
    assert tree.path("C") == ("C",)
