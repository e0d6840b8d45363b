"""A whole durable turn against a bare echo, in the same run.

Each message is a citizen's first: decoded, recorded, deduplicated, its session made, understood with jieba on
10,000 rules, answered with the card, committed with synchronous=FULL. The rival checks, parses and echoes.

    python benchmarks/turn.py [--mode plain|safe] [--messages 20000] [--rounds 3]
"""

from __future__ import annotations

import argparse
import json
import resource
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import uvloop

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))
sys.path.insert(0, str(Path(__file__).parent))

from load import Result, burst, request, saturate, steadily
from prepared import prepare

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

RULES = 10_000
BURST = 5_000
STEADY_RATE, STEADY_SECONDS = 500, 10
PORTS = {"bot": 18431, "echo": 18432, "uvloop-echo": 18433}
#: As long as what people type: the titles of 6,701 real messages to governments have 12 to 33 characters (1st to
#: 99th percentile), 19 in the middle; here 12 to 42, 18 in the middle.
TEXTS = (
    "小区停水两天了一直没人管",
    "福寿街社区的路灯坏了三天了",
    "向阳路上的窨井盖没有了，很危险",
    "楼下的烧烤摊半夜十二点还在吵",
    "小区的垃圾桶满了好几天都没人清运",
    "万丰源小区地下车库一下雨又积水了",
    "公交车总是不按时来，等了一个小时",
    "学校门口一到放学的时候就堵得走不动路",
    "我家楼上漏水，物业一直推来推去",
    "胜利街人行道的砖坏了，昨天有老人摔倒了",
    "社区卫生室中午总是没有人，拿个药要跑很远",
    "河边这几天味道很大，是不是有人偷偷排污水",
    "工地夜里十二点还在施工，孩子睡不着觉",
    "电梯坏了一个星期，家里有八十岁的老人下不了楼",
    "请问我们这一片什么时候能通天然气？已经等了三年了",
    "向阳路（胜利街—福寿街）路面破损，人行道也坏了，晚上一片黑",
    "物业费年年涨，楼道里的灯坏了没人修，保洁一个月来一次",
    "福寿街社区3号楼前的路灯坏了好几天了，晚上一片漆黑，老人孩子出门都不方便，麻烦尽快修",
)
#: What somebody writes who writes a lot: 100 characters.
LONG = (
    "代表您好，我住在福寿街社区3号楼，楼前的路灯坏了快半个月了，晚上一片漆黑，前天有位老人下楼扔垃圾还摔了一跤，"
    "给物业打过三次电话都说报上去了，可是一直没有人来修，天黑得越来越早，麻烦代表帮忙催一催，谢谢"
)

#: What could hold the event loop: the longest text that is read, and the longest body that is taken.
HEAVY = {"2,000 characters": (LONG * 20)[:2000], "60 KB of text": LONG * 200, "60 KB of angles": "<a>" * 20_000}


@contextmanager
def server(which: str, folder: Path, mode: str) -> Iterator[int]:
    port = PORTS[which]
    process = subprocess.Popen(
        [sys.executable, str(ROOT / "benchmarks/server.py"), which, str(folder), str(port), mode]
    )
    try:
        for _ in range(200):
            try:
                socket.create_connection(("127.0.0.1", port)).close()
                break
            except OSError:
                time.sleep(0.1)
        yield port
    finally:
        process.terminate()
        process.wait()


def lag(port: int) -> float:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/lag") as answer:
        return float(json.load(answer)["worst_ms"])


def requests(count: int, start: int, mode: str, texts: Sequence[str] = TEXTS) -> list[bytes]:
    return [request(start + n, f"citizen{start + n}", texts[n % len(texts)], mode) for n in range(count)]


def rivals(folder: Path, mode: str, messages: int, rounds: int, texts: Sequence[str], connections: int) -> None:
    """All servers, taking turns: a noisy machine hits every one."""
    length = statistics.median(map(len, texts))
    print(f"saturation ({mode}), {connections} connections, messages of {length:.0f} characters in the middle:")
    rates: dict[str, list[float]] = {which: [] for which in PORTS}
    for number in range(rounds):
        for which in PORTS:
            with server(which, folder, mode) as port:
                uvloop.run(saturate(port, requests(2000, 10_000_000 + number * 100_000, mode)))
                start = (number + 1) * 1_000_000 + (len(texts) + connections) * 100_000_000
                result = uvloop.run(saturate(port, requests(messages, start, mode, texts), connections))
                assert not result.without_reply, f"{result.without_reply} messages without a reply"
                rates[which].append(result.rate)
                print(f"  {which:11} {result.rate:8.0f} messages/s   p99 {result.percentile(0.99):6.1f} ms")
    for rival in ("echo", "uvloop-echo"):
        shares = [b / e for b, e in zip(rates["bot"], rates[rival], strict=True)]
        print(f"  share of {rival}, median of {rounds}: {statistics.median(shares):.2f}")


def alone(folder: Path, mode: str) -> None:
    """The bot at a steady rate and under a burst."""
    with server("bot", folder, mode) as port:
        uvloop.run(saturate(port, requests(2000, 20_000_000, mode)))
        lag(port)
        steady: Result = uvloop.run(
            steadily(port, requests(STEADY_RATE * STEADY_SECONDS, 30_000_000, mode), STEADY_RATE)
        )
        print(
            f"{STEADY_RATE}/s for {STEADY_SECONDS} s: p50 {steady.percentile(0.5):.1f} ms, "
            f"p99 {steady.percentile(0.99):.1f} ms, event loop held at most {lag(port):.1f} ms"
        )
        for name, text in HEAVY.items():
            lag(port)
            uvloop.run(saturate(port, requests(20, 50_000_000 + len(text), mode, (text,)), connections=1))
            print(f"one at a time, {name}: event loop held at most {lag(port):.1f} ms")
        crowd: Result = uvloop.run(burst(port, requests(BURST, 40_000_000, mode)))
        print(
            f"burst of {BURST} first messages at once: all answered in {crowd.seconds:.2f} s "
            f"({crowd.without_reply} without a reply), event loop held at most {lag(port):.1f} ms"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--mode", default="plain", choices=["plain", "safe"])
    parser.add_argument("--messages", type=int, default=20_000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, 65_536), hard))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        prepare(folder, RULES)
        for texts, connections in ((TEXTS, 64), (TEXTS, 512), ((LONG,), 512)):
            rivals(folder, options.mode, options.messages, options.rounds, texts, connections)
        alone(folder, options.mode)


if __name__ == "__main__":
    main()
