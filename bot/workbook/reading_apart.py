"""Reading a workbook somebody sent in a process of its own: it has so much time and memory, and ends with the request.

A file of a few hundred kilobytes can keep a reader busy for minutes, or fill the memory; nothing that reads such files
can be stopped from outside but a process.
"""

from __future__ import annotations

import asyncio
import os
import pickle
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from bot.workbook.problems import Problem
from bot.workbook.workbook_reader import Reading, read_content

if TYPE_CHECKING:
    from collections.abc import Callable

#: The largest district that is allowed (10,000 rules, 20,000 rows a sheet) takes a tenth of this.
SECONDS: Final = 30.0
_MEMORY: Final = 1024 * 1024 * 1024
_AT_ONCE: Final = 2
#: How often it is looked whether somebody still waits for it.
_LOOK_SECONDS: Final = 0.5
_TOO_MUCH = "文件里的内容太多，读不完；请删掉多余的工作表和空行，只留要导入的内容再试"


class ReaderApart:
    """Reads workbooks; so many at once, the others wait."""

    def __init__(self, seconds: float = SECONDS) -> None:
        self._seconds = seconds
        self._turn = asyncio.Semaphore(_AT_ONCE)

    async def read(self, content: bytes, is_awaited: Callable[[], bool] = lambda: True) -> Reading:
        """Return what `read_content` would, or that it is too much; given up once nobody waits for it any more."""
        async with self._turn:
            child = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", __name__),
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.DEVNULL,
                env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), "PYTHONWARNINGS": "ignore"},
            )
            talk = asyncio.ensure_future(child.communicate(content))
            try:
                async with asyncio.timeout(self._seconds):
                    while not (await asyncio.wait([talk], timeout=_LOOK_SECONDS))[0]:
                        if not is_awaited():
                            return _refused()
                said = talk.result()[0]
            except (TimeoutError, OSError):
                return _refused()
            finally:
                # Whatever happened, the request's end too: it is gone before the next one begins.
                with suppress(ProcessLookupError):
                    child.kill()
                with suppress(Exception):
                    await talk
        if child.returncode or not said:
            return _refused()
        # Written by our own process, below.
        reading: Reading = await asyncio.to_thread(pickle.loads, said)
        return reading


def _refused() -> Reading:
    return Reading({}, (Problem("", None, None, _TOO_MUCH),))


def _main() -> None:
    with suppress(ImportError, OSError, ValueError):
        import resource  # noqa: PLC0415 -- there is none on Windows

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (int(SECONDS), int(SECONDS)))
    try:
        said = pickle.dumps(read_content(sys.stdin.buffer.read()))
    except MemoryError:
        sys.exit(1)
    sys.stdout.buffer.write(said)


if __name__ == "__main__":
    _main()
