"""What is said of a matter in another city or district."""

from __future__ import annotations

from nlp.suggestion import Notice


def elsewhere_notice(there: str, here: str) -> Notice:
    """Say that it is not ours and where to turn, and ask whether it is here after all."""
    return Notice(
        "redirect",
        f"您说的「{there}」不在{here or '我们这里'}，我们没法替您转过去。"
        "请拨打当地的 12345 政务服务便民热线，那边会受理。"
        "如果其实就在我们这里，请告诉我继续反映，再写一下小区、村或路名。",
    )
