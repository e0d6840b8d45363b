"""Whether a word stands where a place would: what is before and after it says so, not the word."""

from __future__ import annotations

import re

#: What begins a clause, or leads to a place.
_BEFORE = re.compile(
    r"(?:^|[^\u4e00-\u9fffa-z0-9]|(?<![内存所现正实旨志潜])在|住|[来开]自|(?<![达得感看做想遇碰等直提])到|(?<!过|失|除)去"
    r"|从|往|位于|地处|路过|经过|我们|咱们|俺们|你们|咱|俺|(?<!自)我|(?<!大)家是?|(?<![但可还要总老就都不于])是"
    r"|关于|反映|投诉|举报|请问|问[下问]|一下|说|和|与|跟|及|[县区镇乡]的?|街道办?的?)$"
)
#: Whose place it is: the speaker's own.
_OWN = re.compile(
    r"(?:我们|咱们|俺们|(?<!自)我|咱|俺|本人|家)(?:家|是|就是|都是|住|住在|家住|家在|这边|这里|在){0,2}$"
    r"|(?<![居记])住在?$|来自$|[村屯庄]就?是$"
)
_DIRECTION = r"[东西南北前后]"
_SPOT = rf"""
    门口 | 门前 | 门外 | 附近 | 旁边 | 对面 | 隔壁 | 周边 | 周围 | 一带 | 片区 | 境内 | 辖区 | 路段
    | 路口 | 村[口头里东西南北委]
    | 这[边儿里块片头] | 那[边儿里块片头] | {_DIRECTION}(?:头|边|侧|面|门|区) | 楼[下上道] | 地段
    | 十字路口 | 岔路口
    | [0-9一二三四五六七八九十]{{1,3}}(?:组|队|社|号|栋|幢|座|期|单元|区)(?![人会员别])
    | 老(?:百姓|人|街|村) | 居民 | 村民
    | 业主 | 住户 | 乡亲 | 群众 | (?:生产|大|小)队
"""
_THING = r"""
    路灯 | 电线 | 电梯 | 电表 | 变压器 | 自来水 | 水管 | 水表 | 水塔 | 水泵 | 水井 | 水渠 | 水站 | 下水 | 污水
    | 雨水 | 机井 | 井盖 | 井 | 桥(?!梁) | 水沟
    | 排水 | 沟 | 渠 | 河[道沟边里]?(?![北南]) | 垃圾 | 厕所 | 公厕 | 旱厕 | 小广场
    | 文化(?:广场|大院|活动|站) | 健身(?:器|场|广) | 停车
    | 物业 | 危房 | 老房 | 楼[道顶房梯栋] | 围墙 | 护[栏坡] | 化粪池 | 管[道网] | 鱼塘
    | 池塘 | 猪场 | 养[殖猪鸡牛] | 工地
    | 低保 | 村委 | 支书 | 卫生[室院所] | 诊所 | 小学 | 幼儿园 | 快递 | 驿站 | 暖气 | 供[暖热水电气]
    | 燃气 | 天然气 | 煤气 | 绿化 | 花坛 | 消防
    | 监控 | 红绿灯 | 斑马线 | 公交 | 班车 | 车站 | 广告牌 | 噪[音声] | 拆迁 | 征地 | 土地 | 耕地
    | 大棚 | 果园 | 坟 | 网[络速线] | 信号 | 宽带
    | 大?路(?![线途程过])[^灯]? | 道路 | 水泥路 | 柏油路 | 巷子 | 水(?=[又也停没断压质]|发[黄黑臭]|不[通够])
    | 电(?=[又也停没断压]|不)
    | 集市 | 大集 | 菜场 | 菜市场 | 流浪 | 狗
"""
_TROUBLE = r"""
    (?:又|也|还|已经|都|就|老是|总是?|经常|一直|天天|昨[天晚]|今[天早]|前天|晚上|白天|早上|从来|全村|整个)*
    (?: [停断缺没](?:了)?(?:水|电|气|网|路灯|暖)
    | 没有?(?:路灯|自来水|水喝|水用|通|人管|公交|信号|厕所|人清) | 漏水 | 积水 | 被淹 | 塌[了方陷] | 堵[了得车]
      | 下水 | 不通(?:水|电|车|网|气) | 通(?:水|电|车|网|气|公交) | 有人(?:偷|烧|乱|占|养)
    | 在?(?:修路|拆迁|施工) | 全村 | 着火 | 太黑 | 黑灯 )
"""
_AFTER = re.compile(
    rf"(?:的(?:那[条座个]|这[条座个]|老)?|里的?|上的?|那?条|那?座)?(?:{_SPOT}|{_THING})(?![镇乡]|街道|[小中]学)",
    re.VERBOSE,
)
#: A crossing with another road.
_CROSSED = re.compile("[和与跟及][\u4e00-\u9fff]{1,5}[路街巷道]")
#: What is asked of a place, or done there by those who come to look.
_ASKED = re.compile(
    "(?:到底|还|那边)?(?:什么时候|啥时候?|何时|哪[年天]|多会儿|能不能|有没有|还要多久)[^,，。]{0,3}[通修装建拆停供来有]"
    "|(?:去|来)?(?:看看|看一看|看一下|检查|调查|走访|实地)"
)
_TROUBLED = re.compile(_TROUBLE, re.VERBOSE)
_OWN_AFTER = re.compile(
    "的?(?:人|村民|居民|业主|住户|老[^\u4e00-\u9fff]|[^\u4e00-\u9fff]|$)|的(?:老|小|一)|这[边儿里块]|已经|的?[,，。]"
)
#: Where a clause ends or goes on with something other than the word.
_CLOSED = re.compile("[^\u4e00-\u9fffa-z0-9]|$|[那这]|有(?!关|效|利)|没|的(?!时候|话)")
_IN = re.compile(r"(?:(?<![内存所现正实旨志潜])在|(?<![居记])住在?|来自|位于|地处)$")
_LIVES = re.compile(r"(?<![居记])住在?$")
_ALONE = re.compile("[^\u4e00-\u9fffa-z0-9]*")
#: Words that are kinds of places: what stands around them is a place's whether a name is meant or not.
_KIND = re.compile("(?:[场站院校店城园桥楼路街市厂所库村镇区坝门房河山]|码头|广场|小区)$")
_LOOK_BACK = 6


def stands_as_place(plain: str, start: int, end: int, *, listed: bool, common: bool) -> bool:
    """Whether what is around an everyday word is what is around a place: 钟楼的电梯, 住光明, 大树门口.

    A clerk who lists the word means it; of a stem nobody lists, and of a word used daily, more is asked.
    """
    look_back = max(0, start - _LOOK_BACK)
    if not _BEFORE.search(plain, look_back, start):
        return False
    kind = is_kind_of_place(plain[start:end])
    if kind and common:
        return False
    if _AFTER.match(plain, end) or is_home(plain, start, end):
        return True
    if listed and not kind and _ASKED.match(plain, end):
        return True
    if listed and kind and _CROSSED.match(plain, end):
        return True
    if (listed or not common) and not kind and _TROUBLED.match(plain, end):
        return True
    if (_IN if listed else _LIVES).search(plain, look_back, start) and _CLOSED.match(plain, end):
        return True
    return listed and _ALONE.fullmatch(plain, 0, start) is not None and _ALONE.fullmatch(plain, end) is not None


def is_scene(plain: str, end: int) -> bool:
    """Whether what follows a name is what there is in a place, or what is wrong there: 的路灯, 停水了."""
    return _AFTER.match(plain, end) is not None or _TROUBLED.match(plain, end) is not None


def is_home(plain: str, start: int, end: int) -> bool:
    """Whether somebody says that they live there: 我是大树的, 我们和平的路灯."""
    if not _OWN.search(plain, max(0, start - _LOOK_BACK), start):
        return False
    return _OWN_AFTER.match(plain, end) is not None or _AFTER.match(plain, end) is not None


def is_kind_of_place(word: str) -> bool:
    """Whether the word says what kind of place it is: 市场, 火车站, 石桥."""
    return _KIND.search(word) is not None


_LANDMARK = re.compile(
    r"""[\u4e00-\u9fffa-z0-9]{0,6}?(?: 万达 | 万科 | 奥园 | 恒大 | 保利 | 碧桂园 | 绿地 | 吾悦 | 万象
    | 步步高 | 大润发 | 华润 | 永辉 | 银泰
      | 广场 | 小区 | 花园 | 家园 | 公寓 | 新村 | 地铁 | 车站 | 公交站 | 大厦 | 商[场城圈] | 超市
    | 市场 | 学校 | 小学 | 中学 | 幼儿园 | 大学
      | 学院 | 医院 | 公园 | 大道 | 路(?!过) | 街(?!道) | 巷 | 社区 | 村(?!民) | 派出所 | 政府 | 政务
    | 法院 | 交警 | 城管 | 门口 | 旁边 | 附近 | 对面
      | 路口 | 路段 | 那边 | 这边 | 一带 | 片区 | 苑 | 府(?![谷]) | 雅?园 | 湾 | 郡 | 墅
    | 中心(?![思意]) | 湖(?=[边旁畔公]) | 立交 | 大桥 | 书城
      | 商贸城 | 家具城 | 建材城 | 酒店 | 宾馆 | 饭店 | 小吃 | 汽车城 | 工地 | [0-9]+号 )""",
    re.VERBOSE,
)
_UP_TO = 12


def leads_landmark(plain: str, end: int) -> bool:
    """Whether a landmark, a road or an estate follows soon in the same clause: 岳麓 + 万达门口."""
    return _LANDMARK.match(plain, end, end + _UP_TO) is not None
