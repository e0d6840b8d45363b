from __future__ import annotations

import pytest

from nlp.places.scene import Scenes
from nlp.suggestion import Context

SCENES = Scenes(["370702003", "C3", "7"], ["W017", "7"])


@pytest.mark.parametrize(
    ("scene", "context"),
    [
        ("370702003", Context(division="370702003")),
        ("division-370702003", Context(division="370702003")),
        ("community-c3", Context(division="C3")),
        ("c_C3", Context(division="C3")),
        ("qrscene_c_C3", Context(division="C3")),
        ("qrscene_C3", Context(division="C3")),
        ("w017", Context(deputy="W017")),
        ("deputy-W017", Context(deputy="W017")),
        ("d_w017", Context(deputy="W017")),
        (" W017 ", Context(deputy="W017")),
        ("7", Context(division="7")),
        ("d_7", Context(deputy="7")),
        ("unknown", Context()),
        ("deputy-", Context()),
        ("", Context()),
    ],
)
def test_a_scene_is_a_division_or_a_deputy(scene: str, context: Context) -> None:
    assert SCENES.resolve(scene) == context
