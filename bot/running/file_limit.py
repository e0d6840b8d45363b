"""Every connection is an open file: as many as the system allows, or a thousand strangers keep everybody else out."""

from __future__ import annotations

from contextlib import suppress

#: No more is ever asked for: some systems call their limit endless, and then slow down.
_MOST = 65536


def raise_file_limit() -> None:
    """Let this process open as many files as it may."""
    try:
        import resource  # noqa: PLC0415 -- there is none on Windows
    except ImportError:
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = _MOST if hard == resource.RLIM_INFINITY else min(hard, _MOST)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        with suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
