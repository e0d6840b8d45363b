"""For whom somebody speaks: for an enterprise of their own, for somebody else."""

from __future__ import annotations

import re

_PERSON = (
    "(?:老|亲|[\u4e00-\u9fff](?=大爷|大妈|大娘|阿姨|叔叔|奶奶|爷爷))?(?:妈妈|妈|母亲|爸爸|爸|父亲|爹|娘|爷爷|奶奶|姥姥|姥爷|外公|外婆|公公|婆婆|岳父|岳母|父母|爸妈|家人|家里老人"
    "|老人|邻居|街坊|朋友|同事|亲戚|老伴|老公|老婆|丈夫|妻子|爱人|儿子|女儿|孩子|孙子|孙女|哥哥|姐姐|弟弟|妹妹|叔叔|阿姨"
    "|大爷|大妈|大娘|业主|居民|村民|他人|别人)"
)
_ON_BEHALF = re.compile(
    rf"(?:替|帮|代(?!表)|受)(?:着|我们?|俺|咱们?|一下|一位|一个|个|几位|隔壁|楼上|楼下|对门|同楼|独居|的|家|小区){{0,3}}{_PERSON}"
    r"|代为?(?:反映|反应|反馈|转达|咨询|投诉)|替人(?:反映|反应)|帮人(?:反映|反应|问)"
)
_ENTERPRISE = re.compile(
    r"我(?:们)?(?:是一?[家个]|的|这[家个]|家)?(?:公司|司(?!机)|企业|厂(?:里|子)?(?!区)|店(?:里|铺)?|门店|商铺|饭店|餐馆|工厂|合作社)"
    r"|(?:本|敝)(?:公司|司(?!机)|企业|厂|店)|(?:我是|本人|本人是)(?:一名|一个|个)?(?:个体户|个体工商户|企业主|企业负责人|老板|店主|商户)"
    r"|助企|营商环境|企业(?:纾困|用工|融资|贷款|开办|注销)"
)
#: An employee against the enterprise is no enterprise.
_EMPLOYEE = re.compile(r"工资|欠薪|辞退|开除|社保|五险|加班|劳动合同|工伤|裁员|老板(?:不|拖|跑)|员工|打工|上班")

#: Who somebody is or where they live, and nothing besides; a place may have been taken out of it.
_INTRODUCTION = re.compile(
    r"\W*(?:(?:您|你|大家|领导|代表)们?好\W*)?(?:我们?|俺们?|咱们?|本人|这里|这边|在下)(?:家|就)?"
    r"(?:(?:是|住在?|在|来自|属于)的?\W*(?:这里|这边|附近)?的?(?:一个|一名|一位|个)?(?:普通|老)?(?:的)?"
    r"(?:居民|业主|村民|住户|租户|租客|群众|市民|老百姓|百姓|老人|家长|党员|商户|新来的|老住户|人|[老小大][\u4e00-\u9fff]{1,2}|[\u4e00-\u9fff](?:大爷|大妈|阿姨|叔叔|师傅|先生|女士|某))?"
    r"|(?:姓|叫)[\u4e00-\u9fff]{1,4})\W*"
)


def is_introduction(plain: str) -> bool:
    """Whether somebody says who they are and nothing else: 我是（福寿街社区）的老刘."""
    return _INTRODUCTION.fullmatch(plain) is not None


def is_on_behalf(plain: str) -> bool:
    """Whether somebody reports for somebody else: 替我妈反映, 帮邻居问一下."""
    return _ON_BEHALF.search(plain) is not None


def is_enterprise(plain: str) -> bool:
    """Whether the matter is an enterprise's own (助企), and not its employee's."""
    return _ENTERPRISE.search(plain) is not None and _EMPLOYEE.search(plain) is None
