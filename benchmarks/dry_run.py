"""What a dry run of changed rules costs beside understanding the same texts once, and how long it holds up others.

    python benchmarks/dry_run.py [--rules 10000] [--cases 500] [--rounds 5]

The cases are made up: a place of the demo district and one of `messages.txt`, nothing real. Processor time, the least
of the rounds.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import random
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parent.parent))
sys.path.insert(0, str(Path(__file__).parent))

from bot.running.garbage import uncollected
from bot.serving import SWITCH_INTERVAL_SECONDS
from handlers.station.district_from_rows import understood
from nlp.measuring.dry_run import PastCase, dry_run
from nlp.suggester import Suggester
from nlp.suggestion import Context
from prepared import absent, prepare
from storage.database import open_database
from storage.district import district_store as district
from suggesting import MESSAGES, Ticker, with_rules

if TYPE_CHECKING:
    from collections.abc import Callable

    from nlp.district import Division, Rule

#: So many rules of the draft are other than those in use, half of them with new words.
CHANGED = 100


def made_up(divisions: tuple[Division, ...], count: int) -> list[PastCase]:
    """Cases of all over the district."""
    chance = random.Random(1)
    places = [(place, one.code) for one in divisions for place in one.places]
    found = []
    for _ in range(count):
        place, code = chance.choice(places)
        found.append(PastCase(f"{place}，{chance.choice(MESSAGES)}", Context(division=code)))
    return found


def changed(rules: tuple[Rule, ...], own: int) -> list[Rule]:
    """Other rules: of the district's own some weights are turned round, and some expressions have a new word."""
    found = list(rules)
    for turn, number in enumerate(range(0, own, max(own // CHANGED, 1))):
        rule = rules[number]
        even = turn % 2 == 0
        found[number] = (
            replace(rule, weight=-rule.weight)
            if even
            else replace(rule, expression=f"({rule.expression}) - 新词{number}")
        )
    return found


def least(work: Callable[[], object], rounds: int) -> float:
    """The least processor time of a work, in seconds."""
    costs = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        costs.append(time.process_time() - start)
    return min(costs)


async def held_up(work: Callable[[], object]) -> float:
    """How long the event loop waits at most while the work is done in a thread, in milliseconds."""
    with Ticker() as ticker:
        await asyncio.to_thread(work)
    return ticker.worst


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rules", type=int, default=10_000)
    parser.add_argument("--cases", type=int, default=500)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    sys.setswitchinterval(SWITCH_INTERVAL_SECONDS)
    with tempfile.TemporaryDirectory() as name:
        engine = open_database(prepare(Path(name), 0))
        with engine.begin() as conn:
            rows = district.read(conn)
        engine.dispose()
    known = understood(with_rules(rows, len(rows.rules or ()), options.rules, absent), {})
    in_use = Suggester(known)
    other = changed(known.rules, len(rows.rules or ()))
    drafted = in_use.with_rules(other)
    cases = made_up(known.divisions, options.cases)
    gc.collect()
    gc.freeze()

    once = least(lambda: [in_use.suggest(case.text, case.context) for case in cases], options.rounds)
    run = least(lambda: dry_run(in_use, drafted, cases), options.rounds)
    found = dry_run(in_use, drafted, cases)
    print(f"{len(cases)} cases, {len(known.rules):,} rules, some {CHANGED} changed: {len(found)} would go elsewhere")
    print(f"understood once {once * 1000:7.0f} ms")
    print(f"dry run         {run * 1000:7.0f} ms, {run / once:.2f} times as much")
    build = least(lambda: Suggester(known), options.rounds)
    draft = least(lambda: in_use.with_rules(other), options.rounds)
    same_words = [replace(rule, weight=rule.weight + 1) for rule in known.rules]
    weights = least(lambda: in_use.with_rules(same_words), options.rounds)
    print(
        f"a new understanding {build * 1000:5.0f} ms; with other rules {draft * 1000:5.0f} ms; "
        f"with other rules of the same words {weights * 1000:5.0f} ms"
    )

    def beginning() -> object:
        return dry_run(in_use, in_use.with_rules(other), cases)

    with uncollected():
        alone = asyncio.run(held_up(lambda: time.sleep(run)))
        worst = asyncio.run(held_up(beginning))
    print(f"draft and dry run in a thread hold up the loop {worst:.1f} ms at most (nothing: {alone:.1f} ms)")


if __name__ == "__main__":
    main()
