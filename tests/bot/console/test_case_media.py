"""Photos and recordings of a case, and the deadline beside its name."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

import staff_acts as station
from one_case import PNG, desk, filed
from storage.cases import cases
from storage.messages import media

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection

    from console_rig import ConsoleRig


@pytest.mark.parametrize(("days", "badge"), [(0, "green"), (2, "amber"), (3, "red")])
async def test_the_deadline_has_a_colour_and_words(rig: ConsoleRig, days: int, badge: str) -> None:
    case = filed(rig)
    rig.clock.advance(days=days)
    answer = await (await rig.clerk("东查看示例")).get(f"/cases/{case.id}")

    assert f'<span class="badge {badge}">' in answer.text


async def test_a_medium_comes_as_what_it_is_and_only_from_its_case(rig: ConsoleRig, town: Path) -> None:
    case, other = filed(rig), filed(rig, "另一件")
    folder = town / "media"
    folder.mkdir(exist_ok=True)

    def job(conn: Connection) -> list[int]:
        ids = []
        for name, kind in (
            ("a.png", "image/png"),
            ("b.mp4", "video/mp4"),
            ("c.bin", "text/html"),
            ("gone.png", "image/png"),
        ):
            ids.append(media.add(conn, "citizen-example", name, kind.partition("/")[0], rig.clock()))
            media.stored(conn, ids[-1], name, kind)
            if name != "gone.png":
                (folder / name).write_bytes(PNG)
        ids.append(media.add(conn, "citizen-example", "pending", "voice", rig.clock()))
        cases.attach(conn, case.id, ids)
        return ids

    photo, video, page, gone, pending = rig.write(job)
    clerk = await rig.clerk("东查看示例")
    got = {n: await clerk.get(f"/cases/{case.id}/media/{n}") for n in (photo, video, page, gone, pending)}

    assert got[photo].headers["Content-Type"] == "image/png"
    assert got[photo].headers["Content-Disposition"].startswith("inline")
    assert got[photo].body == PNG
    assert [got[n].headers["Content-Disposition"].partition(";")[0] for n in (video, page)] == ["attachment"] * 2
    assert {got[n].headers["X-Content-Type-Options"] for n in (photo, video, page)} == {"nosniff"}
    assert [got[n].status for n in (gone, pending)] == [404, 404]
    assert (await clerk.get(f"/cases/{other.id}/media/{photo}")).status == 404
    assert (await (await rig.clerk("西管理示例")).get(f"/cases/{case.id}/media/{photo}")).status == 404
    shown = await clerk.get(f"/cases/{case.id}")
    assert f'<img class="thumb" src="/staff/cases/{case.id}/media/{photo}"' in shown.text
    assert "下载视频 2" in shown.words
    assert "语音 5（正在从微信取回）" in shown.words


async def test_the_first_promise_stays_to_be_seen_when_another_deadline_begins(rig: ConsoleRig) -> None:
    case, clerk = filed(rig, deputy="D01"), await rig.clerk("东经办示例")
    before = await clerk.get(f"/cases/{case.id}")

    def later(conn: Connection) -> None:
        at = replace(desk(rig, conn), now=rig.clock() + timedelta(days=7))
        station.close(at, case, "好了", "solved", "东经办示例")
        station.reopen(at, case, "没有好", "东经办示例")

    rig.write(later)
    after = await clerk.get(f"/cases/{case.id}")

    assert "最初承诺" not in before.words
    assert "最初承诺 11月25日（星期三）前答复" in after.words
    assert "答复期限 12月2日（星期三）" in after.words
