"""What the understanding of a message costs beside jieba's own cut of it, and how long it holds up everybody else.

    python benchmarks/suggesting.py [--rounds 30] [--most 100000]

Times are medians over all messages and rounds, one thread; what is compared takes turns, so that a noisy machine
hits all of it alike.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import random
import statistics
import sys
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Self

sys.path.insert(0, str(Path(__file__).parent.parent))
sys.path.insert(0, str(Path(__file__).parent))

from bot.running.district_in_use import DistrictInUse
from bot.serving import SWITCH_INTERVAL_SECONDS
from handlers.service.policy import Policy
from handlers.station.district_from_rows import understood
from nlp.rules.rule_index import RuleIndex
from nlp.suggester import Suggester
from nlp.words.dictionary import jieba
from nlp.words.segment import LONGEST, Segmenter, shared_dictionary
from prepared import absent, extra_rules, prepare
from storage.database import open_database
from storage.district import district_store as district

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from storage.district.district_store import DistrictRows

MESSAGES = (Path(__file__).parent / "messages.txt").read_text(encoding="utf-8").splitlines()
SIZES = (100, 1_000, 10_000, 100_000)
#: Rules that are swapped while messages flow, and how many messages a second for how long.
SWAPPED, FLOW_RATE, FLOW_SECONDS = 10_000, 200, 4
TICK = 0.001


def frequent_words(most: int = 20_000) -> Callable[[int], str]:
    """Rules of the most frequent words: messages have many of these, and sometimes all that a rule asks for."""
    entries = shared_dictionary().entries
    words = [word for word, likelihood in entries.items() if likelihood and len(word) > 1 and word.isalpha()]
    words = sorted(words, key=lambda word: -entries[word])[:most]

    def expression(number: int) -> str:
        one, two, three, four = random.Random(number).sample(words, 4)
        shapes = (
            f"{one} + ({two}|{three}) - {four}",
            f"{one} + {two}",
            f"{one} + {two} + {three}",
            f"({one}|{two}) + ({three}|{four})",
        )
        return shapes[number % len(shapes)]

    return expression


def taking_turns(works: Mapping[str, Callable[[str], object]], rounds: int) -> dict[str, float]:
    """The median microseconds of each work, over all messages."""
    times: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(rounds):
        for name, work in works.items():
            for message in MESSAGES:
                start = time.perf_counter()
                work(message)
                times[name].append(time.perf_counter() - start)
    return {name: statistics.median(each) * 1e6 for name, each in times.items()}


def cuts_and_suggestions(rows: DistrictRows, rounds: int) -> None:
    """The demo's rules and made-up ones: how the whole compares with the cut alone."""
    made = Suggester(understood(with_rules(rows, len(rows.rules or ()), SWAPPED, absent), {}))
    tokenizer = jieba().Tokenizer()
    jieba().setLogLevel(60)
    tokenizer.initialize()
    segmenter = Segmenter(RuleIndex(made.district.rules, shared_dictionary()).words | made.gazetteer.words())
    times = taking_turns(
        {
            "jieba's own cut, search mode": lambda text: list(tokenizer.cut_for_search(text)),
            "our cut": segmenter.cut,
            f"the whole suggestion, {SWAPPED:,} rules": made.suggest,
        },
        rounds,
    )
    for name, microseconds in times.items():
        print(f"{name:40} {microseconds:6.0f} µs")


def with_rules(rows: DistrictRows, own: int, count: int, expression: Callable[[int], str]) -> DistrictRows:
    """`own` rules of the demo, from all over its sheet, and made-up ones up to the count."""
    rules, codes = rows.rules or (), [category.code for category in rows.categories or ()]
    kept = rules[:: max(len(rules) // own, 1)][:own]
    return replace(rows, rules=(*kept, *extra_rules(count - len(kept), codes, expression)))


def sizes(rows: DistrictRows, most: int, rounds: int) -> None:
    """One suggestion by number of rules: 100 of the demo's, and made-up ones of two kinds beside them."""
    kinds = {"words no message has": absent, "frequent words": frequent_words()}
    for kind, expression in kinds.items():
        suggesters = {
            f"{count:,}": Suggester(understood(with_rules(rows, SIZES[0], count, expression), {}))
            for count in SIZES
            if count <= most
        }
        gc.freeze()  # as the bot does with what it has loaded
        times = taking_turns({count: suggester.suggest for count, suggester in suggesters.items()}, rounds)
        first, *_, last = times
        shown = ", ".join(f"{count}: {microseconds:.0f} µs" for count, microseconds in times.items())
        print(f"rules of {kind:21} {shown}; {last} to {first}: {times[last] / times[first]:.2f}")


class Ticker:
    """A thread that wants to run every millisecond, as the event loop does: `worst` is how late it came, in ms."""

    def __init__(self) -> None:
        self.worst = 0.0
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._tick)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stopped.set()
        self._thread.join()

    def _tick(self) -> None:
        while not self._stopped.is_set():
            before = time.perf_counter()
            time.sleep(TICK)
            self.worst = max(self.worst, (time.perf_counter() - before - TICK) * 1000)


def longest_messages(rows: DistrictRows, rounds: int) -> None:
    """Messages of 2,000 characters: matters, and what somebody may paste."""
    suggester = Suggester(understood(rows, {}))
    names = [name for division in rows.divisions or () for name in (division.name, *division.places)]
    texts = {
        "matters": "".join(MESSAGES),
        "names of places": "，".join(names),
        "one name, over and over": "福寿街" * LONGEST,
        "crossings": "胜利街与福寿街交叉口" * LONGEST,
        "one character": "路" * LONGEST,
        "blanks in names": "福寿 街社区 " * LONGEST,
    }
    for name, text in texts.items():
        costs = []
        with Ticker() as ticker:
            for _ in range(rounds):
                start = time.perf_counter()
                suggester.suggest(text[:LONGEST])
                costs.append((time.perf_counter() - start) * 1000)
        print(
            f"{LONGEST} characters, {name + ':':25} {min(costs):4.1f} ms "
            f"(median beside a ticker {statistics.median(costs):4.1f} ms), ticker held up at most {ticker.worst:.1f} ms"
        )


async def swap(url: str, rows: DistrictRows) -> None:
    """Messages at a steady rate, understood one after another as by the writer, while all rules are replaced."""
    engine = open_database(url)
    in_use = DistrictInUse(engine, Policy(), None)
    in_use.load()
    gc.collect()
    gc.freeze()
    other = with_rules(
        rows, len(rows.rules or ()), SWAPPED, lambda number: f"新词{number}甲 + (新词{number}乙|旧词{number})"
    )
    for what in ("undisturbed", f"{SWAPPED:,} rules swapped in"):
        if what != "undisturbed":
            with engine.begin() as conn:
                district.upsert(conn, other)
        with Ticker() as ticker, ThreadPoolExecutor(1) as writer:
            swapping = asyncio.create_task(in_use.refresh())
            delays = await flow(writer, in_use)
            swapped = await swapping
        assert swapped == (what != "undisturbed")
        print(
            f"{FLOW_RATE} messages a second, {what}: understood after {statistics.median(delays):.1f} ms, "
            f"at most {max(delays):.1f} ms; ticker held up at most {ticker.worst:.1f} ms"
        )
    engine.dispose()


async def flow(writer: ThreadPoolExecutor, in_use: DistrictInUse) -> list[float]:
    """Milliseconds from when each message was due to when it was understood."""
    loop, start, delays, tasks = asyncio.get_running_loop(), time.perf_counter(), list[float](), []

    async def one(text: str, due: float) -> None:
        await loop.run_in_executor(writer, in_use.service.suggester.suggest, text)
        delays.append((time.perf_counter() - due) * 1000)

    for number in range(FLOW_RATE * FLOW_SECONDS):
        due = start + number / FLOW_RATE
        if (wait := due - time.perf_counter()) > 0:
            await asyncio.sleep(wait)
        tasks.append(asyncio.create_task(one(MESSAGES[number % len(MESSAGES)], due)))
    await asyncio.gather(*tasks)
    return delays


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=30)
    parser.add_argument("--most", type=int, default=SIZES[-1], help="the largest number of rules")
    options = parser.parse_args()
    sys.setswitchinterval(SWITCH_INTERVAL_SECONDS)
    with tempfile.TemporaryDirectory() as name:
        url = prepare(Path(name), 0)
        engine = open_database(url)
        with engine.begin() as conn:
            rows = district.read(conn)
        engine.dispose()
        cuts_and_suggestions(rows, options.rounds)
        sizes(rows, options.most, options.rounds)
        longest_messages(rows, options.rounds)
        asyncio.run(swap(url, with_rules(rows, len(rows.rules or ()), SWAPPED, absent)))


if __name__ == "__main__":
    main()
