"""Messages that are no matter at all: greetings, thanks, and what people say to see whether somebody is there."""

from __future__ import annotations

import re
from typing import Literal

from nlp.messages.emoticons import is_gesture, without_gestures

SmallTalk = Literal["greeting", "thanks", "chat", "upset"]

#: Longer messages have something to say.
_LONGEST = 40
#: Said alone these begin something, or mean nothing.
_TOO_LITTLE = frozenset({"都是", "真是", "简直", "一群", "他们", "光", "就知道", "只知道"})
_IGNORED = re.compile(r"[^\w]|_")
_WORD = re.compile(
    r"""(?:
      (?P<thanks> (?:非常|十分|万分|太|多|真是|真的|真)?(?:感谢|谢谢|谢啦|谢了|多谢|感恩)
        | (?:您|你|大家)?(?:们)?(?:真是|真|太)?(?:辛苦|受累|费心)(?:啦|了|您)? | 麻烦(?:您|你|大家)?(?:们)?了
        | thank(?:s|you)? | 3q | 点赞 | (?:给)?(?:您|你)?(?:们)?点个?赞 | [多唔]+[謝谢該该]晒? | 劳驾 | 谢 | 感激
        | (?:真的?|很|太|好|这可|可|那)*(?:太好了?|好极了?|真好|真棒|太棒|很棒|给力|放心了?|满意)(?:了)?
        | (?:那|这)(?:就|可|真)?(?:好|行|太好了|放心了?)(?:了)? )
    | (?P<greeting> (?:你|您|大家|各位|老师|领导|代表)(?:们)?好 | 早上好 | 上午好 | 中午好 | 下午好 | 晚上好 | 早安 | 早
        | 在吗 | 在么 | 在不在 | 在不 | 有人吗 | 有人么 | 有人在吗 | 喂+ | 哈喽 | 哈罗 | 嗨 | hi | hello | hey
        | 新年好 | 新年快乐 | 节日快乐 | (?:春节|中秋|国庆|元旦|端午)?快乐 | 打扰(?:一下|您|你|了)* | 请问(?:一下)? )
    | (?P<upset> 吃干饭 | 踢皮球 | 不干人?事 | 不作为 | 官官相护 | 官僚(?:主义)? | 推来推去 | 推诿 | 扯皮 | 互相推
        | 糊弄(?:人|老百姓|我们)? | 敷衍 | 装聋作哑 | 装死 | 骗人的? | 忽悠人? | 废物 | 饭桶 | 蠢货 | 混蛋
        | 王八蛋? | 滚蛋?
        | 垃圾 | 狗屁 | 屁用 | 放屁 | 什么玩意儿? | 去你的 | 妈的 | 他妈的? | 傻[逼叉子x]
        | [没有无](?:什么|啥|个屁)?用 | 白搭 | 不管用 | [气烦急]死(?:我|人)? | 烦人 | 无语 | 失望 | 太差劲? | 差劲
        | (?:到底|究竟|还)?(?:有没有|有|没有?)人来?管(?:了|一?管)? | (?:到底|究竟)?(?:管不管|谁管)
        | 就知道 | 只知道 | 都是 | 真是 | 简直 | 一群 | 他们 | 光 )
    | (?P<waits> (?:那|我|就|咱|我们|俺)*
        (?:等着 | 等等 | 静候 | 期待 | 等(?:你|您|代表)?们?的?好?(?:消息|回复|答复|结果)) )
    | (?P<chat> 哈+ | 呵+ | 嘿+ | 嘻+ | 嗯+ | 哦+ | 噢+ | 额+ | 唉+ | ok | 好的?吧? | 好滴 | 收到 | 知道了 | 明白了?
        | 行 | 可以 | 了解 | 懂了? | 没有?问题 | 好[嘞咧啦哒的]? | 就这样
        | 拜拜 | 再见 | 晚安 | 没事(?:了|儿)? | 没什么 | 测试(?:一下)? | test | 试一?试
        | 吃了吗 | 吃饭了吗 | 你是谁 | 您是谁
        | (?:你|您)是(?:真人|机器人|人工)(?:吗|么|吧)? | (?:你|您)叫什么(?:名字)? | 在干嘛 | 在忙吗 | 你会(?:做|干)?什么
        | 今天天气(?:真|很|不错|好)+ | 我爱你 | 无聊 | \d{1,3} | [a-z]{1,2} )
    | 尊敬的 | 亲爱的 | 代表 | 领导 | 主任 | 书记 | 老师 | 师傅 | 同志 | 工作人员 | 客服 | 小编 | 机器人 | 公众号
        | 大家 | 各位 | 您们? | 你们? | 们 | 的 | 了 | 啊 | 呀 | 呢 | 吧 | 吗 | 哦 | 哈 | 啦 | 嘛 | 哟 | 先生 | 女士
    )""",
    re.VERBOSE,
)


def small_talk(plain: str) -> SmallTalk | None:
    """What kind of small talk a message is; None if it says anything else, or nothing."""
    if is_gesture(plain):
        return "chat"
    plain = without_gestures(plain)
    if len(plain) > _LONGEST or not plain.strip():
        return None
    words, at, kinds = _IGNORED.sub("", plain), 0, set[str]()
    while at < len(words):
        word = _WORD.match(words, at)
        if word is None:
            return None
        kinds.add(word.lastgroup or "")
        at = word.end()
    if "upset" in kinds:
        return "upset" if words not in _TOO_LITTLE else None
    if kinds & {"thanks", "waits"}:
        return "thanks"
    return "greeting" if "greeting" in kinds or ("chat" not in kinds and kinds) else "chat"
