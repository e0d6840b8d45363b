"""The console's pages with 50,000 cases in the database, beside a plain SELECT of the rows they show.

The real application on loopback, a signed-in clerk, one request after another; server and client share one process,
so the client's own work is in every figure. The SELECT reads the cases of a page by their ids, all columns, with
sqlite3 by hand, in the same run. All cases are invented. Ends with an error if a list, filter or search page takes
150 ms or more in the median.

    python benchmarks/console.py [--cases 50000] [--rounds 40]
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import re
import secrets
import sqlite3
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import aiohttp
from aiohttp import web
from yarl import URL

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))
sys.path.insert(0, str(Path(__file__).parent))

from bot.app import create_app
from bot.configuration.settings import Settings
from bot.console.access import SESSION_COOKIE
from handlers.cases.finding import searching
from nlp.words.search_words import Search
from nlp.words.segment import Segmenter, shared_dictionary
from prepared import prepare
from storage.accounts import staff
from storage.cases.case_tables import case_events, cases
from storage.database import open_database
from storage.district import district_store as district

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlalchemy import Connection, Engine

    from storage.district.district_store import DistrictRows, DivisionRow

RULES = 1000
#: What the staff's pages are promised to need, in ms.
PROMISED = 150
#: Now, for the application: a Wednesday in the middle of the morning.
NOW = datetime(2026, 11, 25, 2, 0, tzinfo=UTC)
#: In one of three cases, and in one of all.
COMMON, RARE = "路灯", "鸵鸟"
#: A case every ten minutes: a year of a large district. The newest 2,000 are mostly open, of the others one in thirty.
BETWEEN, FRESH = timedelta(minutes=10), 2000
BATCH = 500


@dataclass(frozen=True)
class Asked:
    """A page: what it is, its address; whether the promise is about it."""

    name: str
    address: str
    promised: bool = True


def invented(count: int, rows: DistrictRows) -> Iterator[dict[str, Any]]:
    """Cases as people might file them, the oldest first."""
    say = (Path(__file__).parent / "messages.txt").read_text(encoding="utf-8").split("\n")
    messages = [line for line in say if line and COMMON not in line]
    draw = random.Random(50_000)
    communities: list[DivisionRow] = [d for d in rows.divisions or () if d.level == "社区"]
    deputies, categories = [d.id for d in rows.deputies or ()], [c.code for c in rows.categories or ()]
    suggestion = json.dumps({"deputies": [["D1", "示例", ["示例的理由"]]] * 3, "rules": [["R1", ["示例"]]] * 4})
    for n in range(count):
        place, age = draw.choice(communities), count - n
        filed_at = NOW - BETWEEN * age
        is_open = draw.random() < (0.9 if age < FRESH else 0.03)
        state = draw.choice(
            ["unassigned", "assigned", "assigned", "in_progress", "asked"]
            if is_open
            else ["closed"] * 8 + ["withdrawn", "redirected"]
        )
        text = f"{place.name}{draw.randrange(1, 99)}号楼" + "。".join(draw.sample(messages, draw.choice([1, 1, 2, 3])))
        if draw.random() < 1 / 3:
            text += f"，{COMMON}也不亮"
        if n == count // 2:
            text += f"，草坪上有一只{RARE}"
        yield {
            "number": f"MS{filed_at:%Y%m%d}-{n % 10_000:04d}",
            "openid": f"invented{n % 9000}",
            "state": state,
            "outcome": "answered" if state == "closed" else None,
            "text": text,
            "category": draw.choice([*categories, None]),
            "street": place.parent if n % 20 else None,
            "community": place.code if n % 20 else None,
            "deputy_id": None if state == "unassigned" else draw.choice(deputies),
            "suggestion": suggestion,
            "urgent": draw.random() < 0.02,
            "filed_at": filed_at,
            "due_at": filed_at + timedelta(days=2),
            "answered_at": filed_at + timedelta(hours=9) if state in {"closed", "in_progress", "asked"} else None,
        }


def fill(engine: Engine, count: int) -> float:
    """File the cases; return the microseconds of CPU that putting one into the search takes."""
    dictionary = shared_dictionary()
    search = Search(Segmenter((), dictionary=dictionary), dictionary)
    spent, batch = 0.0, []
    with engine.begin() as conn:
        for case_id, values in enumerate(invented(count, district.read(conn)), 1):
            batch.append({"id": case_id, **values})
            if len(batch) == BATCH or case_id == count:
                spent += _file(conn, search, batch)
                batch = []
    return spent / count * 1e6


def _file(conn: Connection, search: Search, batch: list[dict[str, Any]]) -> float:
    conn.execute(cases.insert(), batch)
    conn.execute(
        case_events.insert(),
        [
            {"case_id": c["id"], "at": c["filed_at"], "actor": "citizen", "kind": "filed", "text": c["text"]}
            for c in batch
        ],
    )
    start = time.process_time()
    searching.fill_in(conn, search, [c["id"] for c in batch])
    return time.process_time() - start


def pages(engine: Engine, count: int) -> list[Asked]:
    """What is measured."""
    with engine.connect().execution_options(begin="BEGIN") as conn:
        rows = district.read(conn)
    street = next(d.code for d in rows.divisions or () if d.level == "街道")
    category, deputy = (rows.categories or ())[0].code, (rows.deputies or ())[0].id
    old = (NOW - BETWEEN * count / 2).date()
    return [
        Asked("list: open", ""),
        Asked("list: all", "?show=all"),
        Asked("list: open, by deadline", "?order=due"),
        Asked("list: deep, forth", "?show=all&at=f900"),
        Asked("list: deep, back", "?show=all&at=b900"),
        Asked("filter: overdue", "?show=late"),
        Asked("filter: overdue, by deadline", "?show=late&order=due"),
        Asked("filter: street + overdue", f"?show=late&place={street}"),
        Asked("filter: street, closed", f"?show=closed&place={street}"),
        Asked("filter: no place", "?show=all&place=none"),
        Asked("filter: category", f"?show=all&category={category}"),
        Asked("filter: deputy, by deadline", f"?deputy={deputy}&order=due"),
        Asked("filter: an old week", f"?show=all&since={old}&until={old + timedelta(days=7)}"),
        Asked("search: rare word", f"?show=all&q={RARE}"),
        Asked("search: common word", f"?show=all&q={COMMON}"),
        Asked("search: common word, deep", f"?show=all&q={COMMON}&at=f900"),
        Asked("search: common word, by deadline", f"?q={COMMON}&order=due"),
        Asked("search: common + street + overdue", f"?show=late&q={COMMON}&place={street}"),
        Asked("search: letters in a row", "?show=all&q=号楼小"),
        Asked("search: hardly anything", f"?show=withdrawn&q={COMMON}&category={category}&deputy={deputy}"),
        Asked("search: a number", "?show=all&q=0001"),
        Asked("a case", f"/{count - 5}", promised=False),
    ]


def sign_in(engine: Engine, division: str | None) -> str:
    """Make an account with a session; return the session's token."""
    token = secrets.token_urlsafe(16)
    with engine.begin() as conn:
        account = staff.add(conn, f"示例{division or '全区'}", "!", "manage", division, NOW)
        until = NOW + timedelta(days=1)
        staff.open_session(conn, staff.Session(staff.hash_of(token), account.id, "csrf", "", NOW, NOW, until))
    return token


async def measure(url: str, token: str, asked: Asked, rounds: int) -> tuple[list[float], list[int]]:
    """Return the milliseconds of each request, and the ids of the cases shown."""
    jar = aiohttp.CookieJar(unsafe=True)
    jar.update_cookies({SESSION_COOKIE: token}, URL(url))
    took, text = [], ""
    async with aiohttp.ClientSession(cookie_jar=jar) as http:
        for _ in range(rounds + 3):
            start = time.perf_counter()
            async with http.get(f"{url}/staff/cases{asked.address}", allow_redirects=False) as answer:
                text = await answer.text()
            took.append((time.perf_counter() - start) * 1e3)
            assert answer.status == 200, (asked, answer.status)
    ids = [int(found) for found in re.findall(r'<th scope="row"><a href="/staff/cases/(\d+)">', text)]
    return took[3:], ids or [int(found) for found in re.findall(r"^/(\d+)$", asked.address)]


def plainly(conn: sqlite3.Connection, ids: Sequence[int], rounds: int) -> float:
    """Return the milliseconds of a plain SELECT of these cases, in the median."""
    marks, took = ",".join("?" * len(ids)), []
    for _ in range(rounds):
        start = time.perf_counter()
        conn.execute(f"SELECT * FROM cases WHERE id IN ({marks})", ids).fetchall()
        took.append((time.perf_counter() - start) * 1e3)
    return statistics.median(took)


async def run(folder: Path, count: int, rounds: int) -> list[str]:
    """Measure everything; return the pages that are slower than promised."""
    url = prepare(folder, RULES)
    engine = open_database(url)
    print(f"{count} cases, put into the search afterwards at {fill(engine, count):.0f} us of CPU each")
    wechat = {"app_id": "wx0123456789abcdef", "token": "sampletoken", "mode": "plain", "encoding_aes_key": "a" * 43}
    settings = Settings(database={"url": url}, wechat=wechat, media={"directory": str(folder / "media")})
    street = next(a.address.rpartition("=")[2] for a in pages(engine, count) if "street" in a.name)
    clerks = {"whole district": sign_in(engine, None), "one street": sign_in(engine, street)}
    runner = web.AppRunner(create_app(settings, clock=lambda: NOW))
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    loopback = f"http://127.0.0.1:{runner.addresses[0][1]}"
    slow = []
    with sqlite3.connect(folder / "mashang.db") as plain:
        for clerk, token in clerks.items():
            print(f"\n{clerk:42} {'rows':>4} {'median':>8} {'p95':>8}   plain SELECT   ratio")
            for asked in pages(engine, count):
                if clerk == "one street" and ("no place" in asked.name or asked.name == "a case"):
                    continue
                took, ids = await measure(loopback, token, asked, rounds)
                middle, p95 = statistics.median(took), statistics.quantiles(took, n=20)[-1]
                rival = plainly(plain, ids, rounds) if ids else 0.0
                ratio = f"{rival:9.2f} ms {middle / rival:7.0f}" if rival else ""
                print(f"{asked.name:42} {len(ids):4} {middle:5.1f} ms {p95:5.1f} ms {ratio}")
                if asked.promised and middle >= PROMISED:
                    slow.append(f"{asked.name} ({clerk})")
    await runner.cleanup()
    engine.dispose()
    return slow


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=50_000)
    parser.add_argument("--rounds", type=int, default=40)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        slow = asyncio.run(run(Path(name), options.cases, options.rounds))
    sys.exit(f"{PROMISED} ms or more: {', '.join(slow)}" if slow else 0)


if __name__ == "__main__":
    main()
