"""What whoever runs the program reads in Chinese: the explained suggestion."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

#: What the official account is called when the configuration does not say.
ACCOUNT_NAME = "码上见代表"
NOTHING_UNDERSTOOD = "没有看出类别和地点。"
_KINDS = {"emergency": "紧急", "redirect": "引导", "answer": "答复"}
_MATCHES = {"exact": "", "similar": "，读音或字形相近", "context": "，来自扫码、位置或上次反映"}


def _quoted(words: Iterable[str]) -> str:
    return "、".join(f"「{w}」" for w in words)


def notice(kind: str, text: str) -> str:
    """Name something to be said first."""
    return f"{_KINDS[kind]}：{text}"


def category(name: str, score: float, evidence: tuple[str, ...]) -> str:
    """Name the category."""
    return f"类别：{name}（{score:.2f} 分，您提到{_quoted(evidence)}）"


def place(name: str, evidence: tuple[str, ...], match: str) -> str:
    """Name a place."""
    why = f"您提到{_quoted(evidence)}" if evidence else "由下一级推出"
    return f"地点：{name}（{why}{_MATCHES[match]}）"


def candidate(name: str, code: str) -> str:
    """Name a place to ask about."""
    return f"可能是：{name}（{code}）"


def deputy(name: str, score: float, reasons: tuple[str, ...]) -> str:
    """Name a deputy."""
    return f"代表：{name}（{score:.2f}；{'；'.join(reasons)}）"


def rule(number: str, matched: tuple[str, ...], weight: float, target: str) -> str:
    """Name a rule that fired."""
    return f"规则 {number}：{_quoted(matched)} → {target}（{weight:+g}）"
