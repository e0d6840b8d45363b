"""Gestures in a message: emoji, and WeChat's own little pictures, which travel as words in brackets: [强], [抱拳]."""

from __future__ import annotations

import re

#: The names of WeChat's pictures as clients of today and of before send them.
_PICTURES = (
    "微笑 撇嘴 色 发呆 得意 流泪 害羞 闭嘴 睡 大哭 尴尬 发怒 调皮 呲牙 惊讶 难过 酷 囧 冷汗 抓狂 吐 偷笑 愉快 "
    "可爱 白眼 傲慢 饥饿 困 惊恐 流汗 汗 憨笑 大兵 悠闲 奋斗 咒骂 疑问 嘘 晕 疯了 折磨 衰 骷髅 敲打 再见 擦汗 "
    "抠鼻 鼓掌 糗大了 坏笑 左哼哼 右哼哼 哈欠 鄙视 委屈 快哭了 阴险 亲亲 吓 可怜 菜刀 西瓜 啤酒 篮球 乒乓 咖啡 "
    "饭 猪头 玫瑰 凋谢 嘴唇 示爱 爱心 心碎 蛋糕 闪电 炸弹 刀 足球 瓢虫 便便 月亮 太阳 礼物 拥抱 强 弱 握手 胜利 "
    "抱拳 勾引 拳头 差劲 爱你 NO OK 爱情 飞吻 跳跳 发抖 怄火 转圈 磕头 回头 跳绳 投降 激动 乱舞 献吻 左太极 "
    "右太极 嘿哈 捂脸 奸笑 机智 皱眉 耶 吃瓜 加油 天啊 Emm 社会社会 旺柴 好的 打脸 哇 翻白眼 666 让我看看 叹气 "
    "苦涩 裂开 合十 庆祝 红包 發 发 福 烟花 爆竹 笑脸 生病 脸红 破涕为笑 恐惧 失望 无语 鬼魂 强壮 祈祷 双手合十 "
    "点赞 比心 赞"
)
#: Those that say yes in words: [OK] is one.
_SAY_YES = {"ok", "好的"}
_PICTURE = re.compile(
    rf"[\[［]({'|'.join(sorted(map(re.escape, _PICTURES.split()), key=len, reverse=True))})[\]］]", re.IGNORECASE
)
#: Emoji with what joins, colours and varies them (Unicode, emoji-data.txt: the blocks that hold nothing else).
_EMOJI = re.compile(
    "[\U0001f000-\U0001f0ff\U0001f1e6-\U0001f1ff\U0001f300-\U0001faff\u2600-\u26ff\u2702-\u2709\u270a-\u2775\u2b50\u2764"
    "\u200d\ufe0e\ufe0f\u20e3]"
)


def without_gestures(text: str) -> str:
    """The text without emoji and pictures; a picture that is a word, [OK], leaves its word."""
    if "[" in text or "［" in text:
        text = _PICTURE.sub(lambda found: found[1] if found[1].lower() in _SAY_YES else "", text)
    return text if text.isascii() else _EMOJI.sub("", text)


def is_gesture(text: str) -> bool:
    """Whether a message is gestures and nothing else."""
    return bool(text.strip()) and not without_gestures(text).strip()
