"""Are offered cases really the same trouble? On real petitions, beside plain word overlap and difflib, in one run.

    python benchmarks/similar.py DATA_FOLDER

DATA_FOLDER holds `petitions_hot.jsonl` (`id`, `user`, `time`, `title`, `text`; repeats of one trouble by many people),
which is not part of this project. A message is its title and the first 60 characters of its text: about what people
type in chat. Messages come in the order of their time; what was filed by others within 60 days before and names a
same place could be offered, the most alike one is, if it is alike enough. The data have no codes of places, so names
are found by their endings (小区, 路, 苑 …), a poor stand-in for a district's lists.

`similar_labels.csv` are 697 pairs of ids, judged by one reader. `same`: the same trouble at the same place; `related`:
the same place and matter, but something else is wanted (counted apart); `other`. The part `chosen`: for 300 messages
taken by chance (of those for which any method finds anything at all) whatever one of the methods put first; thresholds
are chosen on every second message and measured on the others, but the lists of words and faults were made with all of
them in sight. The part `fresh`: 130 other messages for which any method made an offer at the thresholds chosen before,
judged when everything else was done (but for the rule about crossings).
"""

from __future__ import annotations

import argparse
import csv
import difflib
import json
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from nlp.district import Division, DivisionLevel
from nlp.messages.similar import SAME_SPOT, Candidate, Similar, Trouble, alike, needed_likeness
from nlp.words.segment import Segmenter, shared_dictionary
from nlp.words.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXT_LETTERS = 60
DAYS = timedelta(days=60)
PRECISION = 0.98
_ENDINGS = (
    "小区 花园 家园 新城 公寓 广场 大厦 社区 街道 国际 名城 学校 小学 中学 医院 市场 公园 车站 地铁站 集团 公司 "
    "苑 园 城 府 湾 庭 里 村 镇 路 街 巷 庄 郡 都 墅 居 寓 桥 站"
)
FUNCTION_CHARACTERS = set("的了在是有和与及我你他这那从到对为被把让请就都也还又很个们者时个每一不没")
#: A word before a name, and what is no name of one place.
NO_NAME = re.compile(
    "政府|公司|[有无该本此各几些建住于至致使给进出向等找求望民人].|公交|地铁站$|市场$|幼儿园$|交叉路|马路|道路|路口|"
    "人行|快速路|高速|里$|搅拌站|垃圾|变电站|加油站|学校$|机构|普惠|医院$|首末|面路|车站$|小学$|中学$|居$"
)


class Message(NamedTuple):
    id: str
    user: str
    at: datetime
    plain: str


def read(path: Path) -> list[Message]:
    rows = [json.loads(line) for line in path.open(encoding="utf-8")]
    return sorted(
        (
            Message(
                r["id"],
                r["user"],
                datetime.fromisoformat(r["time"]),
                Text.of(f"{r['title']}\n{r['text'][:TEXT_LETTERS]}").plain,
            )
            for r in rows
        ),
        key=lambda m: (m.at, m.id),
    )


def names_in(messages: list[Message]) -> set[str]:
    """What looks like the name of a place: ends like one, comes more than once, and not always after the same."""
    seen: Counter[str] = Counter()
    before: defaultdict[str, set[str]] = defaultdict(set)
    for message in messages:
        found: set[str] = set()
        for ending in _ENDINGS.split():
            for end in (m.end() for m in re.finditer(ending, message.plain)):
                for length in range(max(3, len(ending) + 1), 9):
                    name = message.plain[max(0, end - length) : end]
                    if len(name) == length and re.fullmatch("[\u4e00-\u9fff]+", name):
                        before[name].add(message.plain[max(0, end - length - 1) : end - length])
                        found.add(name)
        seen.update(found)
    longer: Counter[str] = Counter()
    for name, count in seen.items():
        longer[name[1:]] = max(longer[name[1:]], count)
    return {
        name
        for name, count in seen.items()
        if count > 1
        and len(before[name]) > 1
        and longer[name] <= 0.7 * count
        and FUNCTION_CHARACTERS.isdisjoint(name)
        and not NO_NAME.search(name)
        and not is_everyday(name)
    }


def is_everyday(name: str) -> bool:
    """Made of common words only."""
    dictionary, cutter, end = shared_dictionary(), Segmenter(()), 0
    for token in cutter.cut(name):
        if token.start >= end:
            end = token.end
            if len(token.word) == 1 or dictionary.likelihood(token.word) < -12.2:
                return False
    return True


def judged(path: Path, part: str) -> dict[str, dict[str, str]]:
    labels: dict[str, dict[str, str]] = {}
    with path.open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            if row["part"] == part:
                labels.setdefault(row["message"], {})[row["earlier"]] = row["label"]
    return labels


def earlier(messages: list[Message], spots: list[frozenset[str]], wanted: set[str]) -> Iterator[tuple[int, list[int]]]:
    """Each wanted message with what could be offered for it."""
    first = 0
    for now, message in enumerate(messages):
        while message.at - messages[first].at > DAYS:
            first += 1
        if message.id in wanted:
            near = [n for n in range(first, now) if messages[n].user != message.user and spots[n] & spots[now]]
            if near:
                yield now, near


Offer = tuple[float, str]
Method = Callable[[int, int], float]


def offered(
    messages: list[Message],
    spots: list[frozenset[str]],
    methods: dict[str, Method],
    labels: dict[str, dict[str, str]],
) -> tuple[list[list[Offer]], list[list[Offer]]]:
    """What each method puts first, for every second judged message and for the others."""
    half = {message: number % 2 for number, message in enumerate(labels)}
    offers: tuple[list[list[Offer]], list[list[Offer]]] = ([[] for _ in methods], [[] for _ in methods])
    for now, near in earlier(messages, spots, set(labels)):
        message = messages[now].id
        for number, method in enumerate(methods.values()):
            score, best = max((method(now, n), n) for n in near)
            offers[half[message]][number].append((score, labels[message].get(messages[best].id, "?")))
    return offers


def chosen(offers: list[Offer]) -> float:
    """The lowest threshold that keeps the precision, `related` ones not counted."""
    best, right, wrong = 1.1, 0, 0
    for score, label in sorted(offers, reverse=True):
        right += label == "same"
        wrong += label == "other"
        if right and right / (right + wrong) >= PRECISION:
            best = score
    return best


def line(name: str, threshold: float, offers: list[Offer]) -> str:
    found = Counter(label for score, label in offers if score >= threshold)
    right, wrong, related = found["same"], found["other"], found["related"]
    share = right / (right + wrong) if right + wrong else 0.0
    strict = right / (right + wrong + related) if right else 0.0
    return f"{name:40} {threshold:9.2f} {right:6} {wrong:6} {related:8} {found['?']:9} {share:10.3f} {strict:17.3f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path, help="holds petitions_hot.jsonl")
    path = parser.parse_args().folder / "petitions_hot.jsonl"
    if not path.exists():
        sys.exit(f"{path} is absent: this benchmark needs data that are not part of the project")
    messages = read(path)
    names = names_in(messages)
    cutter = Segmenter(names)
    similar = Similar(cutter, [Division("1", "", DivisionLevel.COMMUNITY, places=tuple(names))], set(), set())
    start = time.process_time()
    troubles = [similar.read(m.plain) for m in messages]
    reading = (time.process_time() - start) / len(messages)
    words = [frozenset(t.word for t in cutter.cut(m.plain)) for m in messages]

    def ours(a: int, b: int) -> float:
        if needed_likeness(troubles[a], troubles[b], same_community=False) is None:
            return 0.0
        return alike(troubles[a], troubles[b])

    methods: dict[str, Method] = {
        "ours": ours,
        "jaccard of the words": lambda a, b: len(words[a] & words[b]) / len(words[a] | words[b]),
        "difflib": lambda a, b: difflib.SequenceMatcher(None, messages[a].plain, messages[b].plain, False).ratio(),
    }
    path = Path(__file__).with_name("similar_labels.csv")
    spots = [t.spots for t in troubles]
    tuned, tested = offered(messages, spots, methods, judged(path, "chosen"))
    fresh = [[*one, *two] for one, two in zip(*offered(messages, spots, methods, judged(path, "fresh")), strict=True)]
    count = len(tuned[0]) + len(tested[0])
    print(f"{len(messages)} messages, {len(names)} names of places; {count} judged, then {len(fresh[0])} fresh ones")
    print(f"{'':40} threshold  right  wrong  related  unjudged  precision  related as wrong")
    for number, name in enumerate(methods):
        threshold = chosen(tuned[number])
        print(line(f"{name}, on the other half", threshold, tested[number]))
        print(line(f"{name}, on fresh messages", threshold, fresh[number]))
    print(line("ours as it is built, on all of them", SAME_SPOT, tuned[0] + tested[0] + fresh[0]))
    print(f"reading a text: {reading * 1e6:.0f} µs; {finding(similar, troubles)}")


def finding(similar: Similar, troubles: list[Trouble]) -> str:
    """The time of one comparison with 200 candidates of one community."""
    candidates = [Candidate(n, "1", t) for n, t in enumerate(troubles[:200])]
    times = []
    for new in troubles[200:400]:
        start = time.perf_counter()
        similar.find(new, "1", candidates)
        times.append(time.perf_counter() - start)
    return f"comparing with 200: {min(times) * 1e6:.0f}-{sorted(times)[len(times) // 2] * 1e6:.0f} µs (least, median)"


if __name__ == "__main__":
    main()
