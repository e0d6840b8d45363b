"""The program as an outsider has it: a process, a config file, a workbook and the wire. Nothing of ours is imported.

The district and everybody in it are invented.
"""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import aiohttp
from aiohttp import web
from aiohttp.test_utils import TestServer
from openpyxl import Workbook

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

ROOT = Path(__file__).parent.parent
TOKEN = "outsidetoken"
APP_ID = "wxfedcba9876543210"
APP_SECRET = "fedcba9876543210fedcba9876543210"
AES_KEY = "ZYXWVUTSRQPONMLKJIHGFEDCBAzyxwvutsrqponmlkj"
#: How long a process may take to come up on a busy machine.
PATIENCE_SECONDS = 60.0

MATTER = "梧桐里5号楼下水道堵了，污水直往外冒"
DEPUTY, COMMUNITY, STREET = "季示例", "梧桐社区", "东溪街道"
SHEETS: dict[str, list[list[Any]]] = {
    "区划": [
        ["代码", "名称", "级别", "上级代码", "别名", "地名", "经度", "纬度"],
        ["660301", "梅溪区", "区县", None, None, None, None, None],
        ["660301001", STREET, "街道", "660301", "东溪", None, None, None],
        ["660301002", "西溪街道", "街道", "660301", None, None, None, None],
        ["660301003", "南溪街道", "街道", "660301", None, None, None, None],
        ["660301001001", COMMUNITY, "社区", "660301001", None, "梧桐里;栖霞路", 110.01, 28.01],
        ["660301001002", "槐荫社区", "社区", "660301001", None, "槐荫花园", 110.02, 28.02],
        ["660301002001", "竹园社区", "社区", "660301002", None, "竹园新村", 110.05, 28.05],
        ["660301003001", "荷塘社区", "社区", "660301003", None, "荷塘月色苑", 110.08, 28.08],
    ],
    "代表": [
        ["编号", "姓名", "级别", "负责区划", "专长类别", "职务", "手机号", "状态"],
        ["M01", DEPUTY, "区县", "660301001001", "PS", "示例职务", "13900000001", "在任"],
        ["M02", "苗示例", "区县", "660301002", None, "示例职务", None, "在任"],
        ["M03", "卓示例", "市", "660301", "LD", "示例职务", None, "在任"],
    ],
    "类别": [
        ["编码", "名称", "承办单位", "答复工作日"],
        ["PS", "排水管网", "示例排水所", 2],
        ["LD", "路灯照明", "示例照明所", None],
    ],
    "规则": [
        ["编号", "关键词", "目标", "权重", "适用区划", "启用", "备注"],
        ["R1", "(下水道|排水沟|污水) + (堵|冒|满)", "类别:PS", 2, None, "是", "示例"],
        ["R2", "路灯|楼道灯", "类别:LD", 2, None, "是", "示例"],
        ["R3", "煤气 + 味", "紧急:请马上开窗离开，到室外拨打 119。", None, None, "是", "示例"],
    ],
    "回复模板": [
        ["编号", "名称", "正文", "动作"],
        ["T1", "已收到", "{编号}已收到，正在核实。", "回复"],
        ["T2", "已办结", "{地点}的问题已办结：{结果}。", "办结"],
    ],
}


def workbook(path: Path, sheets: dict[str, list[list[Any]]] | None = None) -> Path:
    """Write the district as a clerk's Excel would."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for title, rows in (sheets or SHEETS).items():
        page = book.create_sheet(title)
        for row in rows:
            page.append(row)
    book.save(path)
    return path


def prepare(folder: Path) -> Path:
    """Make a database with the district in it, by the command line; return its folder, everything whole and closed."""
    file = config(folder / "config.toml")
    must("migrate", "--config", file, cwd=folder)
    must("import", workbook(folder / "district.xlsx"), "--config", file, cwd=folder)
    # Leaves the segmenter's dictionary in the cache, which saves every server in a test a second.
    must("suggest", MATTER, "--config", file, cwd=folder)
    with closing(sqlite3.connect(folder / "outside.db")) as conn:
        conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return folder


def copy(prepared: Path, folder: Path) -> Path:
    """Put a fresh copy of a prepared database into a folder, with a configuration and the workbook; return it."""
    shutil.copyfile(prepared / "outside.db", folder / "outside.db")
    shutil.copytree(prepared / "cache", folder / "cache")
    config(folder / "config.toml")
    workbook(folder / "district.xlsx")
    return folder


def free_port() -> int:
    """A port nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def config(path: Path, *, api: str = "http://127.0.0.1:9", port: int = 0, mode: str = "safe", url: str = "") -> Path:
    """Write the configuration of one serving process."""
    path.write_text(
        f"""
[server]
host = "127.0.0.1"
port = {port or free_port()}
[database]
url = "{url or f"sqlite:///{path.parent / 'outside.db'}"}"
[wechat]
app_id = "{APP_ID}"
app_secret = "{APP_SECRET}"
token = "{TOKEN}"
encoding_aes_key = "{AES_KEY}"
mode = "{mode}"
api_base_url = "{api}"
[service_level]
number_prefix = "MX"
quiet_hours = []
[media]
directory = "{path.parent / "media"}"
""",
        encoding="utf-8",
    )
    return path


def environment(**more: str) -> dict[str, str]:
    """This process's environment without settings of the program's, and with these."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith("MASHANG_")}
    return {**kept, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "PYTHONWARNINGS": "error", **more}


def mashang(*args: str | Path, cwd: Path, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """Run the command line to its end."""
    return subprocess.run(
        [sys.executable, "-m", "bot", *map(str, args)],
        cwd=cwd,
        env=environment(**(env or {})),
        capture_output=True,
        text=True,
        timeout=PATIENCE_SECONDS,
        check=False,
    )


def must(*args: str | Path, cwd: Path) -> str:
    """Run the command line; it has to succeed."""
    done = mashang(*args, cwd=cwd)
    assert done.returncode == 0, f"{args}: {done.stderr}"
    return done.stdout


class Server:
    """`mashang serve` in a process of its own; everything it writes goes to `log`."""

    def __init__(self, config_file: Path, port: int, *arguments: str, **env: str) -> None:
        self._config, self._arguments, self._env = config_file, arguments, env
        self._log = config_file.with_suffix(".log")
        self._process: asyncio.subprocess.Process | None = None
        self.url = f"http://127.0.0.1:{port}"

    @property
    def log(self) -> str:
        return self._log.read_text(encoding="utf-8")

    @property
    def pid(self) -> int:
        assert self._process is not None, "it runs"
        return self._process.pid

    async def start(self, http: aiohttp.ClientSession) -> None:
        """Start it and wait until it is ready to serve."""
        with self._log.open("ab") as output:
            self._process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "bot", "serve", "--config", str(self._config), *self._arguments),
                cwd=self._config.parent,
                env=environment(**self._env),
                stdout=output,
                stderr=output,
            )
        deadline = time.monotonic() + PATIENCE_SECONDS
        while not await self._is_ready(http):
            assert self._process.returncode is None, f"it ended: {self.log}"
            assert time.monotonic() < deadline, f"not ready: {self.log}"
            # Nothing tells from outside when a process begins to listen.
            await asyncio.sleep(0.05)

    async def _is_ready(self, http: aiohttp.ClientSession) -> bool:
        try:
            async with http.get(f"{self.url}/readyz") as response:
                return response.status == 200
        except aiohttp.ClientConnectionError:
            return False

    async def kill(self) -> None:
        """End it as a power cut would."""
        await self._end(signal.SIGKILL)

    async def stop(self) -> None:
        """End it as a supervisor would."""
        await self._end(signal.SIGTERM)

    async def _end(self, with_signal: signal.Signals) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.send_signal(with_signal)
            async with asyncio.timeout(PATIENCE_SECONDS):
                await process.wait()


@asynccontextmanager
async def serving(
    http: aiohttp.ClientSession, config_file: Path, port: int, *arguments: str, **env: str
) -> AsyncIterator[Server]:
    """Run a server; whatever happens it is gone afterwards."""
    server = Server(config_file, port, *arguments, **env)
    try:
        await server.start(http)
        yield server
    finally:
        await server.kill()


@dataclass
class OtherPlatform:
    """A second platform, of a few lines: it hands out one token and keeps what is sent to whom, in order."""

    sent: list[tuple[str, str]] = field(default_factory=list)
    secrets: list[str] = field(default_factory=list)
    _arrived: asyncio.Condition = field(default_factory=asyncio.Condition)

    def app(self) -> web.Application:
        app = web.Application()
        app.router.add_post("/cgi-bin/stable_token", self._token)
        app.router.add_post("/cgi-bin/message/custom/send", self._send)
        return app

    async def _token(self, request: web.Request) -> web.Response:
        self.secrets.append(str(json.loads(await request.read())["secret"]))
        return _answer({"access_token": "TOKEN-OF-ANOTHER-PLATFORM", "expires_in": 7200})

    async def _send(self, request: web.Request) -> web.Response:
        if request.query.get("access_token") != "TOKEN-OF-ANOTHER-PLATFORM":
            return _answer({"errcode": 40001, "errmsg": "invalid credential rid: 1-2-3"})
        body = json.loads(await request.read())
        async with self._arrived:
            self.sent.append((body["touser"], body["text"]["content"]))
            self._arrived.notify_all()
        return _answer({"errcode": 0, "errmsg": "ok"})

    def to(self, openid: str) -> list[str]:
        """Everything that was pushed to somebody."""
        return [text for to, text in self.sent if to == openid]

    async def pushed(self, openid: str, containing: str) -> str:
        """Wait for a push to somebody with these words in it."""
        async with asyncio.timeout(PATIENCE_SECONDS), self._arrived:
            await self._arrived.wait_for(lambda: any(containing in text for text in self.to(openid)))
        return next(text for text in self.to(openid) if containing in text)


def _answer(content: dict[str, Any]) -> web.Response:
    return web.Response(text=json.dumps(content, ensure_ascii=False), content_type="text/plain")


@asynccontextmanager
async def other_platform() -> AsyncIterator[tuple[OtherPlatform, str]]:
    """Run the other platform on loopback; the second value is what `api_base_url` has to be."""
    platform = OtherPlatform()
    async with TestServer(platform.app()) as server:
        yield platform, str(server.make_url("")).rstrip("/")
