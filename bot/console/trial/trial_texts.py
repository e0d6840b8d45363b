"""What staff read when they try rules, besides what stands in the pages themselves."""

from __future__ import annotations

NO_FILE = "还没有选文件。请先选一个 Excel 工作簿（.xlsx），再按“上传检查”。"
UPLOAD_GONE = "这个文件已经放入草稿，或者放得太久，系统没有留着。请重新上传。"


def imported(count: int) -> str:
    """Say that a workbook is in the draft."""
    return f"已把 {count} 条规则放入草稿。还没有发布：请试跑一遍，再发布。"


PROPOSAL_GONE = "这条建议已经变了，什么都没有放入草稿。请看看现在的建议。"
PROPOSED_BEFORE = "这条规则已经在草稿里了。"


def proposal_accepted(number: str) -> str:
    """Say that a proposed rule is in the draft."""
    return f"已放入草稿，编号 {number}。还没有发布：请试跑一遍，再发布。"
