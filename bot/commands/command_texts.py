"""What whoever runs the program reads in Chinese: the explained suggestion."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

from handlers.texts.review_texts import CONFLICT_KINDS, IDLE_KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable

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


def runner_up(name: str, score: float, evidence: tuple[str, ...]) -> str:
    """Name the category that is close behind."""
    return f"也可能是：{name}（{score:.2f} 分，您提到{_quoted(evidence)}）"


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


CONFLICTS = "互相矛盾的规则"
IDLE = "不起作用的规则"
UNUSED = "一次也没有用上的规则"
GAPS = "常见但没有规则的词，和建议的规则"
NOTHING_FOUND = "没有。"


def review_summary(days: int, cases: int, judged: int, right: int) -> str:
    """Say what was looked at."""
    if not cases:
        return f"最近 {days} 天没有事项，只检查了规则本身。"
    share = f"，现在的规则判对 {right} 件（{right / judged:.0%}）" if judged else ""
    return f"最近 {days} 天有 {cases} 件事项，其中 {judged} 件定了类别{share}。"


def section(title: str, count: int) -> str:
    """Head a list."""
    return f"【{title}】{count} 项"


def review_rule(number: str, expression: str, target: str, weight: float, scope: str | None) -> str:
    """Name a rule as the workbook has it."""
    return f"{number}：{expression} → {target}（{weight:+g}{f'，只在 {scope}' if scope else ''}）"


def conflict(kind: str, first: str, second: str) -> str:
    """Explain two rules at odds."""
    return f"{first}\n{second}\n  {CONFLICT_KINDS[kind]}。"


def idle(kind: str, rule: str, words: tuple[str, ...]) -> str:
    """Explain why a rule can't do anything."""
    return f"{rule}\n  {IDLE_KINDS[kind]}{'：' + _quoted(words) if words else ''}。"


def gap(word: str, cases: int, examples: list[str], rule: str, mended: int, spoiled: int) -> str:
    """Explain a word without a rule, and propose one."""
    lines = [f"「{word}」：{cases} 件判错或没判出的事里有", *(f"  例：{example}" for example in examples)]
    if rule:
        lines.append(f"  建议 {rule}：会判对 {mended} 件" + (f"，判错 {spoiled} 件" if spoiled else ""))
    else:
        lines.append("  这些事都没有定类别，先定几件，才能建议规则。")
    return "\n".join(lines)


def review_outlook(judged: int, right: int, then: int) -> str:
    """Say what all proposals together would do."""
    return (
        f"\n加上全部建议，{judged} 件里判对的从 {right} 件变成 {then} 件。"
        "用 -o 文件.xlsx 存下来，改好后用 mashang import 导入。"
    )


def proposals_written(path: str, count: int) -> str:
    """Say where the proposals are."""
    return f"已把 {count} 条建议的规则写到 {path}。"


def rule_columns(row: dict[str, object]) -> dict[str, object]:
    """Name the values of a rule as the workbook's columns do."""
    return {
        "编号": row["id"],
        "关键词": row["expression"],
        "目标": f"{row['target_kind']}:{row['target_value']}",
        "权重": row["weight"],
        "适用区划": row["scope"],
        "启用": "是" if row["enabled"] else "否",
        "备注": row["note"],
    }


#: What the note of a learned rule begins with.
LEARNT = "历史上"
STAGES = {"read": "读历史事项", "fit": "计算权重"}
EVALUATION_HEAD = "类别  件数  判成它的对了多少  它的判对多少  F1"
CONFUSIONS = "\n最常判错的："


def learnt_note(fired: int, right: int, *, speaks_for: bool) -> str:
    """Say in the workbook how often a learned rule fired, and how often it was right."""
    return f"{LEARNT} {fired} 件里有它，{right} 件{'是' if speaks_for else '不是'}这一类"


def learnt(path: str, rules: int, categories: int, messages: int) -> str:
    """Say what was learned and what to do with it."""
    return (
        f"从 {messages} 件历史事项里学到 {rules} 条规则、{categories} 个类别，写到 {path}。\n"
        "可以用 Excel 打开修改，再用 mashang import 导入。"
    )


def evaluation_summary(n: int, accuracy: float, macro_f1: float) -> str:
    """Say how often the rules are right."""
    return f"共 {n} 件，判对 {accuracy:.1%}，各类平均 F1 {macro_f1:.3f}。"


def evaluation_class(name: str, n: int, precision: float, recall: float, f1: float) -> str:
    """Say the figures of one category."""
    return f"{name}  {n}  {precision:.1%}  {recall:.1%}  {f1:.3f}"


def confusion(true: str, taken_for: str | None, n: int) -> str:
    """Say what is taken for what."""
    return f"「{true}」{f'判成「{taken_for}」' if taken_for else '没有判出'}：{n} 件"


def confused(line: int, words: str) -> str:
    """Show a message that was misjudged."""
    return f"  第 {line} 行：{words}"


ROLE_HELP = "view (查看), handle (经办) or manage (管理)."
PASSWORD_AGAIN = "再输一次"
PASSWORDS_DIFFER = "两次输入的密码不一样，什么都没有改。"


def password_for(name: str) -> str:
    """Ask for a password."""
    return f"给「{name}」设的密码（输入时不显示）"


def account_made(name: str, role: str, division: str | None) -> str:
    """Say that an account is there."""
    return f"已添加账号「{name}」（{role}，{division or '全区'}）。"


def password_reset(name: str, *, enabled: bool) -> str:
    """Say that an account has another password."""
    return f"「{name}」的密码已改，原来的登录都已退出。" + ("" if enabled else "这个账号是停用的，还不能登录。")


def file_trouble(error: OSError) -> str:
    """Say what is wrong with a file or folder that was named on the command line."""
    name = f"'{error.filename}'" if error.filename else ""
    if isinstance(error, FileNotFoundError):
        return f"找不到 {name}，请核对文件名和所在的文件夹。"
    if isinstance(error, IsADirectoryError):
        return f"{name} 是一个文件夹，这里要写文件名。"
    if isinstance(error, NotADirectoryError):
        return f"{name} 的路径里有一段不是文件夹，请核对。"
    if isinstance(error, PermissionError):
        return f"没有权限读写 {name}，请换一个位置，或用有权限的账号运行。"
    if isinstance(error, FileExistsError):
        return f"{name} 已经存在，请换一个名字。"
    if error.errno == errno.ENOSPC:
        return f"磁盘满了，{name or '文件'} 没有写完。"
    return f"读写 {name or '文件或网络'} 出错：{error.strerror or type(error).__name__}"
