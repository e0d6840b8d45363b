"""What whoever runs the program reads in Chinese about keys, and about what is old."""

from __future__ import annotations


def rotated(anew: int, already: int) -> str:
    """Say how many were sealed anew."""
    return f"已用第一把密钥重新加密 {anew} 项；{already} 项原本就是用它加密的。"


def unopened(count: int) -> str:
    """Say that some could not be opened."""
    return f"有 {count} 项用配置中的任何一把密钥都打不开，请把当时的密钥补到列表末尾后再执行一次"
