"""Whatever `mashang doctor` looks at has words in the console."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.console.home.home_texts import FINDINGS
from bot.running.doctor import examine
from console_rig import settings

if TYPE_CHECKING:
    from pathlib import Path


def test_every_finding_has_its_words(tmp_path: Path) -> None:
    assert {found.name for found in examine(settings(tmp_path))} == FINDINGS.keys()
