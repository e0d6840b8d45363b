"""Every story, played through the simulated platform, in plain and in safe mode."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from stage import prepare_database, stage
from story import StoryError, play

STORIES = sorted((Path(__file__).parent / "stories").glob("*.txt"))


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a migrated database and the demo district, made once and copied for each test."""
    folder = tmp_path_factory.mktemp("prepared")
    prepare_database(f"sqlite:///{folder / 'mashang.db'}", folder / "demo.xlsx")
    return folder


@pytest.mark.parametrize("mode", ["plain", "safe"])
@pytest.mark.parametrize("path", STORIES, ids=lambda p: p.stem)
async def test_the_conversation_goes_as_told(path: Path, mode: str, prepared: Path, tmp_path: Path) -> None:
    shutil.copytree(prepared, tmp_path, dirs_exist_ok=True)
    async with stage(tmp_path, mode) as on:
        await play(path, on)


def test_there_are_stories() -> None:
    assert len(STORIES) > 15


async def test_a_last_push_that_comes_twice_is_noticed(prepared: Path, tmp_path: Path) -> None:
    """A story ends in silence: whatever it does not say was heard by nobody."""
    shutil.copytree(prepared, tmp_path, dirs_exist_ok=True)
    (tmp_path / "story.txt").write_text(
        "[代表 = W031]\n群众: 福寿街社区3号楼路灯不亮\n机器人: 请核对…\n群众: 提交\n机器人: 提交成功…\n",
        encoding="utf-8",
    )
    async with stage(tmp_path, "plain") as on:
        with pytest.raises(StoryError, match="ends in silence"):
            await play(tmp_path / "story.txt", on)
