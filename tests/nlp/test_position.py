from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from borough import DIVISIONS
from nlp.places.position import Positions, from_wgs84

POSITIONS = Positions(DIVISIONS)


def test_communities_come_nearest_first_with_their_metres() -> None:
    near = POSITIONS.nearest(36.70, 119.10)

    assert [one.code for one in near] == ["C1", "C2", "C3"]
    assert near[0].metres == 0
    assert near[1].metres == pytest.approx(1785, rel=0.01)


def test_nothing_is_near_more_than_five_kilometres_away() -> None:
    assert POSITIONS.nearest(36.80, 119.10) == ()
    assert POSITIONS.clear(36.80, 119.10) is None


def test_the_nearest_is_clear_only_if_the_next_is_much_farther() -> None:
    assert POSITIONS.clear(36.70, 119.101) == "C1"
    assert POSITIONS.clear(36.70, 119.11) is None


def test_one_that_is_far_is_never_clear() -> None:
    assert POSITIONS.clear(36.70, 119.14) is None


def test_the_published_example_of_the_datum_is_met() -> None:
    assert from_wgs84(39.915, 116.404) == pytest.approx((39.91640428150164, 116.41024449916938), abs=1e-9)


def test_outside_of_china_nothing_is_shifted() -> None:
    assert from_wgs84(48.85, 2.35) == (48.85, 2.35)


@given(st.floats(), st.floats())
def test_any_position_is_answered(latitude: float, longitude: float) -> None:
    near = POSITIONS.nearest(latitude, longitude)

    assert list(near) == sorted(near, key=lambda one: one.metres)
    assert all(one.metres <= 5000 for one in near)
    assert len(from_wgs84(latitude, longitude)) == 2
