"""What staff read about cases and divisions."""

from __future__ import annotations

WHOLE_DISTRICT = "全区"
NO_DIVISION = "（区划已不存在）"

DUE_TODAY = "今天到期"


def overdue(days: int) -> str:
    """Say how long a deadline is past."""
    return f"已超期 {days} 天"


def working_days_left(days: int) -> str:
    """Say how much is left."""
    return f"还有 {days} 个工作日"


def days_left(days: int) -> str:
    """Say how much is left when nobody works until then."""
    return f"还有 {days} 天"
