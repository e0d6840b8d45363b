"""Structured logs: one event a line, key=value after it. No personal data, no tokens."""

from __future__ import annotations

import hashlib
import logging
import sys
import traceback
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import structlog

if TYPE_CHECKING:
    from bot.configuration.settings import Log


def configure_logging(log: Log) -> None:
    """Send our own events and the libraries' warnings to stderr, in the format asked for, a line each."""
    shared: list[structlog.typing.Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    renderer: structlog.typing.Processor = (
        structlog.processors.JSONRenderer(ensure_ascii=False)
        if log.format == "json"
        else structlog.dev.ConsoleRenderer(
            colors=sys.stderr.isatty(), exception_formatter=structlog.dev.plain_traceback
        )
    )
    structlog.configure(
        processors=[*shared, structlog.processors.format_exc_info, renderer]
        if log.format == "json"
        else [*shared, renderer],
        wrapper_class=structlog.make_filtering_bound_logger(getattr(logging, log.level.upper())),
        logger_factory=structlog.PrintLoggerFactory(_Stderr()),  # type: ignore[arg-type]  # it writes and flushes
        cache_logger_on_first_use=False,
    )
    logging.basicConfig(level=logging.WARNING, handlers=[_Forward()], force=True)


class _Stderr:
    """The process's stderr, whichever it is when a line is written; a line that can't be written ends nothing.

    Whoever logs is at the edge of a job, and about to go on: a full disk or a closed pipe must not be the end of it.
    """

    def write(self, text: str) -> None:
        """Write what can be written."""
        with suppress(Exception):
            sys.stderr.write(text)

    def flush(self) -> None:
        """Hand it over, as far as that is possible."""
        with suppress(Exception):
            sys.stderr.flush()


class _Forward(logging.Handler):
    """What a library logs, as a line of our own: a traceback would span many, and quote what a stranger sent."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write one line; one whose arguments don't fit it is not worth an error."""
        with suppress(Exception):
            self._forward(record)

    @staticmethod
    def _forward(record: logging.LogRecord) -> None:
        error = record.exc_info[1] if record.exc_info else None
        cause = {} if error is None else {"error": type(error).__name__, "at": trace(error)}
        said = record.getMessage().partition("\n")[0]
        structlog.get_logger().log(record.levelno, "library", logger=record.name, said=said, **cause)


def trace(error: BaseException) -> str:
    """Return where an error came from, innermost frame last. Its message stays out: it may quote a citizen."""
    frames = traceback.extract_tb(error.__traceback__)
    return " > ".join(f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames)


def who(openid: str) -> str:
    """Return a short name for an openid that logs may carry: the same person has the same one, and no more."""
    return hashlib.blake2s(openid.encode("utf-8", "replace"), digest_size=6).hexdigest()
