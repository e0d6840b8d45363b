"""What a turn costs in CPU, beside another version of this project in the same run.

Each message is a citizen's first, on 10,000 rules and a durable SQLite. The servers take turns, so that a noisy machine
hits both; what is counted is the CPU time of the server's process, not the time that passes.

    git worktree add ../before VERSION
    python benchmarks/cost.py ../before [--messages 10000] [--rounds 5]
"""

from __future__ import annotations

import argparse
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
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

PORT = 18434
WARM_UP = 2_000
TICKS = os.sysconf("SC_CLK_TCK")
#: Run in the folder of the version that is measured: its own code makes its own database.
PREPARE = (
    "import sys; sys.path[:0] = ['.', 'benchmarks']; from pathlib import Path; "
    "from prepared import prepare; prepare(Path(sys.argv[1]), 10_000)"
)


def cpu_seconds(pid: int) -> float:
    """User and system time of a process and its threads, as Linux counts it (proc(5), fields 14 and 15)."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


@contextmanager
def server(checkout: Path, folder: Path) -> Iterator[int]:
    """The bot of one version; yields the number of its process."""
    process = subprocess.Popen(
        [sys.executable, str(checkout / "benchmarks/server.py"), "bot", str(folder), str(PORT), "plain"], cwd=checkout
    )
    try:
        for _ in range(300):
            try:
                socket.create_connection(("127.0.0.1", PORT)).close()
                break
            except OSError:
                time.sleep(0.1)
        yield process.pid
    finally:
        process.terminate()
        process.wait()


def cost(checkout: Path, folder: Path, first: int, messages: int) -> float:
    """Microseconds of CPU per message."""
    made = [
        request(first + n, f"citizen{first + n}", TEXTS[n % len(TEXTS)], "plain") for n in range(messages + WARM_UP)
    ]
    with server(checkout, folder) as pid:
        uvloop.run(saturate(PORT, made[:WARM_UP]))
        before = cpu_seconds(pid)
        result = uvloop.run(saturate(PORT, made[WARM_UP:]))
        spent = cpu_seconds(pid) - before
    assert not result.without_reply, f"{result.without_reply} messages without a reply"
    return spent / messages * 1_000_000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("before", type=Path, help="a checkout of the version to compare with")
    parser.add_argument("--messages", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    versions = {"before": options.before.resolve(), "now": ROOT.resolve()}
    costs: dict[str, list[float]] = {name: [] for name in versions}
    with tempfile.TemporaryDirectory() as made:
        for name, checkout in versions.items():
            folder = Path(made) / name
            folder.mkdir()
            subprocess.run([sys.executable, "-c", PREPARE, str(folder)], cwd=checkout, check=True)
        for number in range(options.rounds):
            for name in versions if number % 2 else reversed(versions):
                spent = cost(versions[name], Path(made) / name, (number + 1) * 10_000_000, options.messages)
                costs[name].append(spent)
                print(f"{name:7} {spent:6.0f} µs a message", flush=True)
    ratios = [now / before for now, before in zip(costs["now"], costs["before"], strict=True)]
    middle, low, high = statistics.median(ratios), min(ratios), max(ratios)
    print(f"median of {options.rounds}: {middle:.3f} of the version before ({low:.3f} to {high:.3f})")


if __name__ == "__main__":
    main()
