"""What staff read about the roster; the sheets' own words come from the workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.roster.row_owners import OutOfReach

if TYPE_CHECKING:
    from collections.abc import Iterable

    from storage.overviews.district_uses import Use

SERVING, ON_LEAVE, DISABLED = "在任", "请假", "停用"

KEY_TAKEN = "这个编号（代码）已经有了，请换一个。"
OUT_OF_REACH = {
    OutOfReach.OUTSIDE: "这里有不在您管理范围内的区划，不能这样填。",
    OutOfReach.NEEDS_DIVISION: "请至少选一个您管理范围内的区划。",
    OutOfReach.NEEDS_PARENT: "请选上级区划，它要在您的管理范围内。",
    OutOfReach.NEEDS_PARENT_LEVEL: "这一级区划要有上级，请选上级区划。",
}
PHONE_UNREADABLE = "原来的号码是用别的密钥加密的，现在读不出来；空着就原样保留，填了就换成新的。"
ONE_A_LINE = "一行一个也可以。"
PICK_SOME = "可以选几个，也可以都不选。"
PICK_ABOVE = "选上一级区划；最高一级空着。"
STOP = "。"
ADDED = "已添加。"
SAVED = "已保存，机器人马上按新的内容办。"
UNCHANGED = "内容和原来一样，没有改动。"
REMOVED = "已删除。"
UNBOUND = "已解除绑定，没用过的绑定码也作废了。"
NOT_BOUND = "这位代表没有绑定微信，也没有待用的绑定码。"
BACK, AWAY = "已改为在任，新的事项会再推给这位代表。", "已改为请假，新的事项会推给下一位代表；手上的事项不变。"
DISABLED_CANT_BIND = "这位代表已停用，不能绑定微信。需要时请管理员先把状态改为在任。"
DISABLED_CANT_LEAVE = "这位代表已停用，只有管理员能改回在任。"
CHANGED_MEANWHILE = "这位代表的资料刚刚被别人改过，这次什么都没有改。请回到代表页面看一下再试。"
ROW_CHANGED = "这一项刚刚被别人改过，这次没有删除。请回去看一下再决定。"
ROW_GONE = "这一项已经被别人删除了。"
GONE = "这一项刚刚被别人删除了。您填写的内容还在下面，需要时可以抄下来重新添加。"
#: What a template's preview is filled with; invented.
EXAMPLE_NUMBER, EXAMPLE_PLACE = "MS20260101-0001", "示例街道 示例社区"
EXAMPLE_NAME, EXAMPLE_CATEGORY = "王示例", "道路交通"
WITHOUT_UNIT = (
    "动作是“转办”，正文里却没有 {承办单位}：代表用这个模板时没有地方填单位，转办记录里就没有单位。"
    "建议在正文里写上 {承办单位}。"
)
NO_FILE = "还没有选文件。请先选一个 .xlsx 工作簿，再点“检查”。"
UPLOAD_GONE = "这个文件已经用过，或者放了一天以上。请重新选择文件。"
PHONES_LOCKED = (
    "有的电话号码是用别的密钥加密的，现在读不出来。带着空的号码导出再导入，号码就没了，所以这次不导出。"
    "请管理员把原来的密钥放回配置 [privacy] encryption_keys 的后面。"
)
FILE = "文件"
CHANGED_SINCE = "您看过预览以后，别人改了名册或规则，下面是按现在的情况重新比对的结果。请再看一遍，没问题再点“导入”。"

_USES = {
    "divisions": "{count} 个下级区划（{names}）",
    "deputies": "{count} 位代表（{names}）",
    "rules": "{count} 条规则（{names}）",
    "drafts": "{count} 条还没发布的规则草稿（{names}）",
    "staff": "{count} 个工作人员账号（{names}）",
    "cases": "{count} 件事项（{names}）",
}

#: The codes of the platform's refusals that have a way out of their own.
_NO_RIGHT = 48001
NO_ACCOUNT = (
    "还没有接上公众号，二维码做不出来。",
    "请管理员在配置文件的 [wechat] 里填好 app_id 和 app_secret，重启后再来下载。",
)
DISABLED_NO_CODE = (
    "这位代表已停用，扫码也不会再推荐这位代表，所以不提供二维码。",
    "需要时请管理员先把状态改为在任。",
)
UNREACHABLE = (
    "连不上微信的接口，二维码这次没有做出来。",
    "多半是网络问题，请过几分钟再试；一直这样，请管理员检查服务器能不能访问 api.weixin.qq.com。",
)


def still_used(name: str, uses: Iterable[Use]) -> str:
    """Say why something can't be removed, naming what refers to it."""
    told = [
        _USES[use.kind].format(
            count=use.count, names="、".join(use.names) + ("等" if use.count > len(use.names) else "")
        )
        for use in uses
    ]
    return (
        f"“{name}”还不能删除：{'，'.join(told)}还在用它。"
        "请先改掉这些，再来删除；办过的事项要留下记录，所以有事项的不能删除。"
    )


def refused_code(code: int, hint: str, message: str) -> tuple[str, str]:
    """Say why the platform makes no code, and what to do."""
    if code == _NO_RIGHT:
        return (
            "这个公众号没有“带参数的二维码”权限，二维码做不出来（微信返回 48001）。",
            "这个功能只有通过微信认证的服务号才有。请到公众平台办理认证，或换用认证过的服务号，然后再来下载。",
        )
    return (
        f"微信没有同意生成二维码（{code} {message}）。",
        hint or "请把这一行告诉管理员，按微信的错误代码处理后再试。",
    )


def others(count: int) -> str:
    """Say that a deputy serves elsewhere as well."""
    return f"另有 {count} 处不在您的管理范围内"


def file_name(name: str, kind: str) -> str:
    """Return what a picture to download is called."""
    return f"二维码-{name}.{kind}"


def imported(added: int, changed: int) -> str:
    """Say what an import did."""
    return f"已导入：新增 {added} 行，更新 {changed} 行。机器人马上按新的内容办。"


def counted(added: int, changed: int, unchanged: int) -> str:
    """Say what became of one sheet."""
    return f"新增 {added} 行，更新 {changed} 行，未变 {unchanged} 行"


def workbook_name(day: str) -> str:
    """Return what an exported workbook is called."""
    return f"码上见代表-{day}.xlsx"


ELSEWHERE = "（不归您的管理范围）"
CODES = "绑定码"
CODE_COLUMNS = ["编号", "姓名", "负责区划", "在公众号里发这几个字", "有效到"]


def say_to_bind(code: str) -> str:
    """Return what a deputy sends to be bound."""
    return f"绑定 {code}"


def codes_issued(count: int) -> str:
    """Say how many binding codes were made."""
    return f"已发 {count} 个绑定码，都在下面。" if count else "没有需要发的：都已经有码，或者已经绑定。"
