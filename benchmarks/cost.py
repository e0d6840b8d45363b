"""What a turn costs in CPU, beside another version of this project in the same run.

Each message is a citizen's first, on 10,000 rules and a durable SQLite. Both servers run, and are given a slice of
messages in turn, so that a noisy machine hits both alike; what is counted is the CPU time of each server's process, not
the time that passes.

    git worktree add ../before VERSION
    python benchmarks/cost.py ../before [--slices 40]
"""

from __future__ import annotations

import argparse
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import uvloop

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))
sys.path.insert(0, str(Path(__file__).parent))

from load import request, saturate
from turn import TEXTS

if TYPE_CHECKING:
    from collections.abc import Iterator

PORTS = {"before": 18434, "now": 18435}
WARM_UP = 2_000
#: Messages that one server is given before it is the other's turn.
SLICE = 500
#: Run in the folder of the version that is measured: its own code makes its own database.
PREPARE = (
    "import sys; sys.path[:0] = ['.', 'benchmarks']; from pathlib import Path; "
    "from prepared import prepare; prepare(Path(sys.argv[1]), 10_000)"
)


def cpu_seconds(pid: int) -> float:
    """What the threads of a process have had of the CPU, to the nanosecond (Linux, sched-stats: the first field).

    The ticks of /proc/PID/stat are too coarse, and say more of when somebody looked than of what was spent.
    """
    return sum(int(path.read_text().split()[0]) for path in Path(f"/proc/{pid}/task").glob("*/schedstat")) / 1e9


@contextmanager
def server(checkout: Path, folder: Path, port: int) -> Iterator[int]:
    """The bot of one version; yields the number of its process."""
    process = subprocess.Popen(
        [sys.executable, str(checkout / "benchmarks/server.py"), "bot", str(folder), str(port), "plain"], cwd=checkout
    )
    try:
        for _ in range(300):
            try:
                socket.create_connection(("127.0.0.1", port)).close()
                break
            except OSError:
                time.sleep(0.1)
        yield process.pid
    finally:
        process.terminate()
        process.wait()


def cost(port: int, pid: int, first: int, messages: int) -> float:
    """Microseconds of CPU per message."""
    made = [request(n, f"citizen{n}", TEXTS[n % len(TEXTS)], "plain") for n in range(first, first + messages)]
    before = cpu_seconds(pid)
    result = uvloop.run(saturate(port, made))
    assert not result.without_reply, f"{result.without_reply} messages without a reply"
    return (cpu_seconds(pid) - before) / messages * 1_000_000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("before", type=Path, help="a checkout of the version to compare with")
    parser.add_argument("--slices", type=int, default=40)
    options = parser.parse_args()
    versions = {"before": options.before.resolve(), "now": ROOT.resolve()}
    costs: dict[str, list[float]] = {name: [] for name in versions}
    with tempfile.TemporaryDirectory() as made, ExitStack() as running:
        pids: dict[str, int] = {}
        for name, checkout in versions.items():
            folder = Path(made) / name
            folder.mkdir()
            subprocess.run([sys.executable, "-c", PREPARE, str(folder)], cwd=checkout, check=True)
            pids[name] = running.enter_context(server(checkout, folder, PORTS[name]))
            cost(PORTS[name], pids[name], 10_000_000, WARM_UP)
        for number in range(options.slices):
            for name in versions if number % 2 else reversed(versions):
                costs[name].append(cost(PORTS[name], pids[name], 20_000_000 + number * SLICE, SLICE))
    for name, found in costs.items():
        print(
            f"{name:7} {statistics.mean(found):6.0f} µs of CPU a message, {statistics.median(found):6.0f} in the middle"
        )
    print(f"ratio   {sum(costs['now']) / sum(costs['before']):6.3f} over {options.slices * SLICE} messages each")


if __name__ == "__main__":
    main()
