"""The whole road from outside: another district, another platform, another's wire, real processes."""

from __future__ import annotations

import asyncio
import json
import re
from typing import TYPE_CHECKING, Any

import aiohttp
import pytest

from outside import (
    APP_SECRET,
    COMMUNITY,
    DEPUTY,
    MATTER,
    SHEETS,
    STREET,
    config,
    free_port,
    mashang,
    must,
    other_platform,
    serving,
    workbook,
)
from outside_phone import OutsidePhone, number_in

if TYPE_CHECKING:
    from pathlib import Path

#: Sheet, row, column and what a clerk might have typed there.
MISTAKES: list[tuple[str, int, int, Any]] = [
    ("区划", 3, 2, "镇"),
    ("区划", 4, 3, "999999"),
    ("区划", 6, 6, 28.01),
    ("区划", 7, 0, "660301001001"),
    ("区划", 8, 1, None),
    ("区划", 9, 7, "北纬28度"),
    ("代表", 2, 3, "123456"),
    ("代表", 2, 6, "1390000"),
    ("代表", 3, 2, "大代表"),
    ("代表", 4, 4, "XX"),
    ("代表", 4, 1, None),
    ("类别", 2, 3, "两天"),
    ("类别", 3, 0, "PS"),
    ("规则", 2, 1, "(下水道 + 堵"),
    ("规则", 2, 3, "很重"),
    ("规则", 3, 2, "类别:没有"),
    ("规则", 4, 5, "也许"),
    ("规则", 4, 4, "没有这个区"),
    ("回复模板", 2, 3, "转发"),
    ("回复模板", 3, 2, None),
]
LINE = re.compile(r"<[^>]+>")


@pytest.mark.parametrize("mode", ["plain", "compatible", "safe"])
async def test_a_case_goes_from_the_citizen_to_the_deputy_and_back(outside_folder: Path, mode: str) -> None:
    port = free_port()
    citizen_id, deputy_id = "oOutsideCitizen", "oOutsideDeputy"
    async with other_platform() as (platform, api), aiohttp.ClientSession() as http:
        file = config(outside_folder / "config.toml", api=api, port=port, mode=mode)
        code = await asyncio.to_thread(must, "deputy", "code", "M01", "--config", file, cwd=outside_folder)
        async with serving(http, file, port) as server:
            citizen = OutsidePhone(http, server.url, citizen_id, mode)
            deputy = OutsidePhone(http, server.url, deputy_id, mode)

            assert re.fullmatch(r"[A-Z0-9]{6,12}\n", code)
            assert DEPUTY in await deputy.says(f"绑定 {code.strip()}")
            card = await citizen.says(MATTER)
            assert all(words in card for words in (STREET, COMMUNITY, DEPUTY))
            number = number_in(await citizen.says("提交"))
            assert MATTER in await platform.pushed(deputy_id, number)
            todo = (await deputy.says("待办")).splitlines()
            line = next(line for line in todo if number in line)
            assert line.startswith("1 ")
            assert MATTER[:8] in LINE.sub("", line)
            assert number in await deputy.says("1")
            await deputy.says("回复 明天上午到现场看")
            assert DEPUTY in await platform.pushed(citizen_id, "明天上午到现场看")
            assert "已收到" in LINE.sub("", await deputy.says("模板"))
            await deputy.says("1")
            await deputy.says("发送")
            await platform.pushed(citizen_id, f"{number}已收到，正在核实。")
            await deputy.says("办结 管道已疏通")
            await platform.pushed(citizen_id, "管道已疏通")
            assert "解决" in await citizen.says("1")
            assert "满意" in await citizen.says("1")
            assert "谢谢" in await citizen.says("满意")
            assert number in await citizen.says("进度")
            again = number_in(await _file(citizen))
            await platform.pushed(deputy_id, again)
            await deputy.says("办结 已转物业")
            await platform.pushed(citizen_id, "已转物业")
            for answer in ("1", "没解决", "不满意", "还在冒水"):
                heard = await citizen.says(answer)
            assert "重新办理" in heard
            assert "还在冒水" in await platform.pushed(deputy_id, "【重新办理】")
            await deputy.says("办结 管道换了新的")
            await server.stop()

    assert set(platform.secrets) == {APP_SECRET}
    assert "Traceback" not in server.log
    assert not [word for word in (MATTER, citizen_id, "管道", APP_SECRET) if word in server.log]


async def _file(citizen: OutsidePhone) -> str:
    await citizen.says("重新开始")
    await citizen.says(MATTER)
    return await citizen.says("提交")


def test_what_is_exported_changes_nothing_when_it_is_imported(outside_folder: Path) -> None:
    file = outside_folder / "config.toml"
    must("export", outside_folder / "out.xlsx", "--config", file, cwd=outside_folder)
    report = must("import", outside_folder / "out.xlsx", "--config", file, cwd=outside_folder)

    assert report.count("新增 0 行，更新 0 行，未变") == 7


def test_a_suggestion_has_the_shape_of_the_documentation(outside_folder: Path) -> None:
    lines = outside_folder / "lines.jsonl"
    lines.write_text(f'{{"text": "{MATTER}"}}\n{{"text": "你好"}}\n', encoding="utf-8")
    out = must("suggest", "--jsonl", lines, "--json", "--config", outside_folder / "config.toml", cwd=outside_folder)
    found, nothing = (json.loads(line) for line in out.splitlines())

    assert found["category"].keys() == {"code", "name", "score", "evidence"}
    assert {k: found["community"][k] for k in ("code", "name", "evidence", "match")} == {
        "code": "660301001001",
        "name": COMMUNITY,
        "evidence": ["梧桐里"],
        "match": "exact",
    }
    assert found["street"]["name"] == STREET
    assert found["deputies"][0]["id"] == "M01"
    assert found["deputies"][0].keys() == {"id", "name", "score", "reasons"}
    assert found["alternatives"] == {"community": []}
    assert found["rules"][0].keys() == {"id", "matched", "weight", "target"}
    assert (nothing["category"], nothing["street"], nothing["community"]) == (None, None, None)


BROKEN: dict[str, tuple[list[str], dict[str, str], str]] = {
    "no schema": (["serve", "--config", "empty.toml"], {}, "mashang migrate"),
    "no such file": (["import", "nothing.xlsx"], {}, "nothing.xlsx"),
    "no workbook": (["import", "config.toml"], {}, "config.toml"),
    "no such config": (["migrate", "--config", "nothing.toml"], {}, "nothing.toml"),
    "no such deputy": (["deputy", "code", "X99"], {}, "X99"),
    "a wrong value from the environment": (["migrate"], {"MASHANG_WECHAT__MODE": "loud-0123"}, "wechat.mode"),
    "an unknown key": (["migrate", "--config", "unknown.toml"], {}, "wechat.app_secrett"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_failure_is_one_line_and_exit_code_1(outside_folder: Path, case: str) -> None:
    args, env, reason = BROKEN[case]
    config(outside_folder / "empty.toml", url=f"sqlite:///{outside_folder}/empty.db")
    (outside_folder / "unknown.toml").write_text('[wechat]\napp_secrett = "loud-0123"\n', encoding="utf-8")
    done = mashang(*args, cwd=outside_folder, env=env)

    assert done.returncode == 1
    assert not done.stdout
    assert re.fullmatch(r"mashang: [^\n]+\n", done.stderr), done.stderr
    assert reason in done.stderr
    assert "loud-0123" not in done.stderr


@pytest.mark.parametrize("args", [["serve", "--loud"], ["suggest"]], ids=str)
def test_wrong_usage_is_exit_code_2(tmp_path: Path, args: list[str]) -> None:
    assert mashang(*args, cwd=tmp_path).returncode == 2


async def test_a_secret_from_the_environment_goes_over_the_file(outside_folder: Path) -> None:
    port = free_port()
    async with other_platform() as (platform, api), aiohttp.ClientSession() as http:
        file = config(outside_folder / "config.toml", api=api, port=port)
        env = {"MASHANG_WECHAT__APP_SECRET": "s" * 32, "MASHANG_LOG__FORMAT": "json"}
        code = await asyncio.to_thread(must, "deputy", "code", "M02", cwd=outside_folder)
        async with serving(http, file, port, **env) as server:
            await OutsidePhone(http, server.url, "oDeputy").says(f"绑定 {code.strip()}")
            citizen = OutsidePhone(http, server.url, "oCitizen")
            await citizen.says("竹园新村楼道灯坏了")
            number = number_in(await citizen.says("提交"))
            await platform.pushed("oDeputy", number)
            await server.stop()

    assert platform.secrets == ["s" * 32]
    assert json.loads(server.log.splitlines()[0])["event"] == "serving"


#: What strangers send to an open port: no HTTP, a body that never ends, chunks that are none, an endless address.
GARBAGE = [
    b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03 hello\r\n\r\n",
    b"GET / HTTP/9.9\r\n\r\n",
    b"POST /wechat HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nshort",
    b"POST /wechat HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    b"GET /wechat?" + b"a" * 20_000 + b" HTTP/1.1\r\nHost: x\r\n\r\n",
]


async def test_garbage_leaves_a_line_in_the_log_and_no_traceback(outside_folder: Path) -> None:
    port = free_port()
    file = config(outside_folder / "config.toml", port=port)
    async with aiohttp.ClientSession() as http, serving(http, file, port) as server:
        for garbage in GARBAGE:
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(garbage)
            writer.write_eof()
            await reader.read()
            writer.close()
        assert "【代表】" in await OutsidePhone(http, server.url, "oAfterGarbage").says(MATTER)
        await server.stop()

    assert "Traceback" not in server.log
    assert (
        len([line for line in server.log.splitlines() if "library" in line or "signature" in line]) >= len(GARBAGE) - 1
    )
    assert all(re.match(r"\d{4}-\d\d-\d\dT", line) for line in server.log.splitlines())


def test_a_clerk_gets_every_mistake_in_one_run_and_nothing_is_imported(outside_folder: Path) -> None:
    sheets = {title: [list(row) for row in rows] for title, rows in SHEETS.items()}
    for title, row, column, content in MISTAKES:
        rows = sheets[title]
        while len(rows) < row:
            rows.append([None] * len(rows[0]))
        rows[row - 1][column] = content
    sheets["代表"][0][7] = "状况"
    sheets["说明"] = [["请先看这里"]]
    done = mashang("import", workbook(outside_folder / "mistakes.xlsx", sheets), cwd=outside_folder)
    after = must("import", outside_folder / "district.xlsx", cwd=outside_folder)

    assert done.returncode == 1
    assert not done.stdout
    lines = done.stderr.splitlines()
    for title, row, column, _ in MISTAKES:
        place = f"{title}", f"第{row}行", f"{SHEETS[title][0][column]}"
        assert any(all(part in line.replace(" ", "") for part in place) for line in lines), (place, done.stderr)
    assert any("状况" in line for line in lines)
    assert any("说明" in line for line in lines)
    assert "Traceback" not in done.stderr
    assert after.count("新增 0 行，更新 0 行，未变") == 5
