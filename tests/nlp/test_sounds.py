from __future__ import annotations

import subprocess
import sys

import pytest

from nlp.words.sounds import code, codes, readings


@pytest.mark.parametrize(
    ("one", "other"),
    [("江月", "江悦"), ("石门坎", "石门砍"), ("南湖", "兰湖"), ("知春", "资村"), ("金城", "京辰"), ("长沙", "张傻")],
)
def test_what_sounds_alike_to_many_ears_has_one_code(one: str, other: str) -> None:
    assert code(one) == code(other)


def test_a_code_is_as_long_as_the_text_and_leaves_other_characters_alone() -> None:
    assert len(code("福寿街3号a")) == 6
    assert code("a3,") == "a3,"


def test_a_name_with_a_character_of_two_readings_has_more_codes() -> None:
    assert code("常乐") in set(codes("长乐"))
    assert len(set(codes("江月花园"))) == 1


def test_readings_have_no_tones() -> None:
    assert list(readings("长"))[:2] == ["zhang", "chang"]
    assert not list(readings("a"))


def test_the_phrases_of_the_library_are_not_loaded() -> None:
    program = (
        "import sys; from nlp.words.sounds import code; code('街'); sys.exit('pypinyin.phrases_dict' in sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
