from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from nlp.words.lookup import Lookup, beginnings

letters = st.text(st.sampled_from("东西街路园-]^\\"), max_size=12)
names = st.text(st.sampled_from("东西街路园-]^\\"), min_size=1, max_size=5)


def test_overlapping_names_are_all_found_the_longer_first() -> None:
    lookup = Lookup({"胜利街": 1, "胜利": 2, "利街道": 3})

    assert list(lookup.find("在胜利街道")) == [(1, 4, 1), (1, 3, 2), (2, 5, 3)]


def test_names_shorter_than_the_head_are_not_found() -> None:
    lookup = Lookup({"园": 1, "花园": 2}, head=2)

    assert len(lookup) == 1
    assert lookup.get("园") is None
    assert lookup.get("花园") == 2


def test_a_shorter_name_at_the_end_of_a_text_is_found_once() -> None:
    assert list(Lookup({"胜利街": 1, "胜利": 2}).find("在胜利")) == [(1, 3, 2)]


def test_without_names_nothing_is_found() -> None:
    assert not list(Lookup[int]({}).find("任何文字"))
    assert beginnings([]).search("任何文字") is None


@given(st.dictionaries(names, st.integers(1, 9)), letters, st.integers(2, 3))
def test_exactly_the_places_of_the_names_are_found(known: dict[str, int], text: str, head: int) -> None:
    expected = {
        (at, at + len(name), value)
        for name, value in known.items()
        for at in range(len(text))
        if len(name) >= head and text.startswith(name, at)
    }

    assert set(Lookup(known, head).find(text)) == expected
