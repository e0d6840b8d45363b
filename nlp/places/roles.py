"""What a place has to do with the matter: it is there, somebody lives or lived or goes there, others are spoken of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from nlp.places.mention import NEVER, Role
from nlp.places.standing import is_scene
from nlp.places.surroundings import is_denied

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from nlp.places.mention import Mention


#: How much a role says of where the matter is; where people live counts less where a scene is named elsewhere.
_RANKS = {
    Role.AT: 5,
    Role.PLAIN: 5,
    Role.FROM_TO: 5,
    Role.LIVES: 5,
    Role.NEAR: 3,
    Role.OTHERS: 2,
    Role.HEARSAY: 2,
    Role.WENT: 1,
}
_HOME_BESIDE_SCENE = 4

_CLAUSE = re.compile(r"[,，。.!！?？;；:：\n]")
#: So much of a clause is looked at before and after a name.
_BEFORE, _AFTER, _LATER = 20, 14, 60
_LIVED = "住|租|待|呆|干|工作|上班|上学|生活|开店|种地|长大|教书|当兵|读书"
_ONCE = "以前|从前|原来|原先|过去|曾经?|年轻|小时候|早[年先前]|早些年|往年|当年|那时|之前|前[些几]年|退休前|结婚前|婚前"
#: In such a year: they may live there still.
_YEAR = "(?:[0-9]{2,4}|[0-9一二三四五六七八九十几]+)年前?"
_KIN = (
    r"(?:我|俺|咱)?(?:的|家|们)?(?:[老大小二三四]?(?:妈|爸|爹|娘|姐|妹|哥|弟|叔|姑|舅|姨|婶|伯|嫂|爷爷|奶奶|姥姥|姥爷|外婆|外公|婆婆|公公)"
    r"|父母|父亲|母亲|岳父|岳母|丈母娘|老丈人|亲戚|亲家|朋友|同事|同学|战友|儿子|女儿|闺女|媳妇|女婿|老乡|表[哥姐弟妹]|侄[子女])"
)
_DENIED_AFTER = re.compile(
    r"(?:那边|那里|这边|的人)?(?:[没无]有?(?:啥|什么|半点|任何|一点)*(?:关系?|相干|瓜葛|干系)|不搭界|不沾边|不相干)"
)
_FORMER_BEFORE = re.compile(rf"(?:{_ONCE})[^,，。]{{0,8}}?(?:{_LIVED})(?:在|过|到|去)?$")
_IN_YEAR = re.compile(rf"{_YEAR}[^,，。]{{0,8}}?(?:{_LIVED})(?:在|过|到|去)?$")
_FORMER_AFTER = re.compile(rf"(?:那边|那里)?(?:的)?(?:{_LIVED})过|(?:{_LIVED})了[^,，。]{{1,6}}年(?:后来|才|,|，)")
_ONCE_AT = re.compile(rf"(?:{_ONCE})[^,，。]{{0,6}}(?:在|是)$")
_LIVED_AFTER = re.compile(rf"(?:那边|那里)?(?:的|{_LIVED})")
_MOVED_AWAY = re.compile("搬(?:走|出|来|到|过来|回|家)")
_MOVED_TO = re.compile(r"(?:搬|迁|住|嫁|转)(?:到|去|进|在)$")
_NOW = re.compile(r"现在|如今|目前|眼下|今年又|后来|又搬|最近搬|这[两几]年")
_HEARD = re.compile(
    r"听(?:说|人|讲|闻|[^,，。]{1,4}[说讲])|据说|有人说|传闻|网上(?:说|看到)|新闻(?:上|里)?(?:说|看)|朋友圈"
)
_OTHERS_BEFORE = re.compile(
    rf"(?:隔壁的?|人家|别人家?|邻村的?|邻近的?|(?<!好)像|比如说?|例如|学学|看看|不如|(?<![对无])比|同样是|就连"
    rf"|(?:{_KIN}|[他她](?:们|家)?)(?:他们|她们|家|现在|都|一家|全家)?(?:还|就)?(?:住|是|在|家住|搬)?(?:在|到)?"
    r"|老家(?:是|在)?|娘家(?:是|在)?|婆家(?:是|在)?|祖籍|户口(?:是|在))$"
)
_OTHERS_AFTER = re.compile(
    r"(?:那边|那里|的?人家|的路灯|的|人)?(?:[^,，。我咱俺就]{0,6})(?:(?:早就?|都|也|已经|全都?|就)[^,，。不没]{0,8}(?:了|好|完|有|着|的)(?![吗么])"
    r"|没(?:事|问题|停|坏|这[个种事])|一切?正常|好好的)"
)
_KIN_BEFORE = re.compile(rf"(?:{_KIN}|[他她](?:们|家)?)[^,，。]{{0,4}}$")
_THEIRS = re.compile(r"[他她]们?家?|老人|老两口|老太太|老爷子|那[边里儿]|家里")
_OURS = re.compile(r"我们|我家|我这|咱|俺们?|这[边里儿](?!的?人)|我(?:住|现在住)")
_OUR_HOUSE = re.compile("我们|我家|我这|咱|俺们|这[边里儿]")
_NEAR_AFTER = re.compile(
    r"的?(?:旁边|附近|对面|隔壁|边上|斜对[面过]|不远|周边|周围|后[面边]|前[面边]|[东西南北][边侧面]|以[东西南北]|往[东西南北])"
)
_NEAR_BEFORE = re.compile(
    r"(?:旁边|隔壁|对面|附近|[前后左右东西南北][面边]|紧?挨着?|紧?靠近?着?|邻近|毗邻|距离?|离)(?:就?是|的?就?有个?|的)?$"
)
_LIVES_BEFORE = re.compile(
    r"(?:(?:我|俺|咱|我们|俺们|咱们|本人|一家|全家|家)[^,，。]{0,6}?(?:住|住在|是|家在|家是|住的是|租住在?|搬到|搬进|搬来|嫁到|嫁来|落户到?)"
    r"|(?<![居记])住在?|家在|作为|来自|现居|现住)$"
)
_LIVES_AFTER = re.compile(
    r"(?:这[边里儿])?(?:的(?:一[名个位])?(?:居民|村民|业主|住户|租户|老百姓|人|群众|[老小][^的,，。]|[,，。!！?？]|$)|住|居民|村民|业主|住户|人[,，。])"
)
_WENT_BEFORE = re.compile(
    r"(?:(?<![达得感看做想遇碰等直轮提谈嫁搬住户])到|(?<![过失除])去|赴|前往|开往|往|跑到?|送[到去]?|抬到|转到|接到|来到|赶到|经常上|要上|回)$"
)
_VISIT_AFTER = re.compile(
    r"(?:里|里面|那边|旁边)?的?(?:上(?:学|班|小学|初中|幼儿园|课)|读|念|住院|看(?:病|牙|眼|医生)|就[诊医读]|打工|工作|开会|办(?:事|理|证|手续|残|低|医|退)"
    r"|买(?:菜|东西|药)|开店|吃饭|做(?:手术|检查|饭)|检查|赶集|复查|体检|接送?孩子)"
)
_IN = re.compile("(?<![内存所现正实旨])在$")
_THERE = re.compile("(?<![区村家楼])门口|那[里边儿]|那条路|里面|大门")
_TO = re.compile(r"[-—–~－至到去往]+|通?往|通到|去往|一直到|之间到")


def with_roles(plain: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions with what each has to do with the matter; a whole address has one role."""
    known: list[Mention] = []
    chains = _chains(plain, mentions)
    for at, chain in enumerate(chains):
        start, end = chain[0].start, chain[-1].end
        before = chains[at - 1][-1].end if at else None
        after = chains[at + 1][0].start if at + 1 < len(chains) else None
        role = _from_to(plain, start, end, before, after) or _role(plain, start, end, after)
        known += [one if one.role in NEVER else one._replace(role=role) for one in chain]
    return known


def role_of(plain: str, start: int, end: int) -> Role:
    """What the place at plain[start:end], the only one, has to do with the matter."""
    return _role(plain, start, end, None)


def telling(mentions: Sequence[Mention], related: Callable[[Mention, Mention], bool]) -> list[Mention]:
    """The mentions that say best where the matter is, and those which agree with them (`related`)."""
    if len({one.role for one in mentions}) < _SEVERAL:
        return [*mentions]
    scenes = [one for one in mentions if one.role is Role.AT]
    ranks = [
        _HOME_BESIDE_SCENE
        if one.role is Role.LIVES and any(not related(one, scene) for scene in scenes)
        else _RANKS.get(one.role, 0)
        for one in mentions
    ]
    best = [one for one, rank in zip(mentions, ranks, strict=True) if rank == max(ranks)]
    return [one for one in mentions if one in best or any(related(one, other) for other in best)]


_SEVERAL = 2


def _chains(plain: str, mentions: Sequence[Mention]) -> list[list[Mention]]:
    """Names that follow each other, as in 西关街道福寿街社区, or are said in one breath: 长胜社区和福寿街社区."""
    chains: list[list[Mention]] = []
    for one in mentions:
        if chains and plain[chains[-1][-1].end : one.start] in _LINKS:
            chains[-1].append(one)
        else:
            chains.append([one])
    return chains


_LINKS = frozenset({"", "的", "(", " ", "和", "与", "及", "、", "以及", "还有"})


def _from_to(plain: str, start: int, end: int, before: int | None, after: int | None) -> Role | None:
    """Whether it is one end of a way whose other end is named, too."""
    if before is not None and _TO.fullmatch(plain, before, start):
        return Role.FROM_TO
    if after is not None and _TO.fullmatch(plain, end, after):
        return Role.FROM_TO
    return None


def _left(plain: str, start: int) -> str:
    """What stands before in the same clause."""
    window = plain[max(0, start - _BEFORE) : start]
    ends = [*_CLAUSE.finditer(window)]
    return window[ends[-1].end() :] if ends else window


_WITH = frozenset("跟和与同")
_AWAY = re.compile(r"(?:那边|那里|的人)?(?:管不[着了到住]|[无没]权管)")
_OUR_OWN = re.compile("(?:我们|咱们?|俺们?|就|只有|唯独|偏偏|单单|我家)$")


class _Clause(NamedTuple):
    """A name in its clause: what stands before it, what after it, and where the next name begins, if there is one."""

    plain: str
    start: int
    end: int
    following: int | None
    before: str
    after: str

    @property
    def later(self) -> str:
        """What is said up to the next name."""
        return self.plain[self.end : _until(self.plain, self.end + _LATER, self.following)]

    @property
    def beyond(self) -> str:
        """What is said in the next clauses, whatever they name."""
        return self.plain[self.end : self.end + _LATER]


def _role(plain: str, start: int, end: int, following: int | None) -> Role:
    after = plain[end : _until(plain, end + _AFTER, following)]
    clause = _Clause(plain, start, end, following, _left(plain, start), after)
    return next((role for role, holds in _GRAMMAR if holds(clause)), Role.PLAIN)


def _until(plain: str, most: int, following: int | None) -> int:
    return min(most, len(plain) if following is None else following)


def _is_denied(one: _Clause) -> bool:
    unrelated = one.before[-1:] in _WITH and _DENIED_AFTER.match(one.after)
    return is_denied(one.plain, one.start) or bool(unrelated or _AWAY.match(one.after))


def _is_former(one: _Clause) -> bool:
    if _FORMER_BEFORE.search(one.before) or _FORMER_AFTER.match(one.after):
        return True
    if _ONCE_AT.search(one.before) and _LIVED_AFTER.match(one.after):
        return True
    if one.before.endswith("从") and _MOVED_AWAY.match(one.after):
        return True
    # What came later is said with another place.
    once = _MOVED_TO.search(one.before) or _IN_YEAR.search(one.before)
    return once is not None and one.following is not None and _NOW.search(one.later) is not None


def _is_heard(one: _Clause) -> bool:
    return _HEARD.search(one.before) is not None


def _is_of_kin(one: _Clause) -> bool:
    return _KIN_BEFORE.search(one.before) is not None and not _VISIT_AFTER.match(one.after)


def _is_kin_beside_us(one: _Clause) -> bool:
    return _is_of_kin(one) and _OUR_HOUSE.search(one.beyond) is not None


def _is_kin_in_trouble(one: _Clause) -> bool:
    return _is_of_kin(one) and _THEIRS.search(one.beyond) is not None


def _is_others(one: _Clause) -> bool:
    return _OTHERS_BEFORE.search(one.before) is not None


def _goes(one: _Clause) -> bool:
    return _WENT_BEFORE.search(one.before) is not None or (
        _IN.search(one.before) is not None and _VISIT_AFTER.match(one.after) is not None
    )


def _goes_and_finds(one: _Clause) -> bool:
    return _goes(one) and _THERE.search(one.later) is not None and not _OURS.search(one.later)


def _is_behind(one: _Clause) -> bool:
    return _NEAR_BEFORE.search(one.before) is not None


def _lives(one: _Clause) -> bool:
    if _LIVES_BEFORE.search(one.before):
        return True
    return not _IN.search(one.before) and _LIVES_AFTER.match(one.after) is not None


def _has_beside(one: _Clause) -> bool:
    return _NEAR_AFTER.match(one.after) is not None


def _is_better_off(one: _Clause) -> bool:
    """Whether it has what the place named next has not."""
    compared = one.following is not None and _OTHERS_AFTER.match(one.after)
    return bool(compared) and not _OUR_OWN.search(one.before)


def _is_there(one: _Clause) -> bool:
    return _IN.search(one.before) is not None or is_scene(one.plain, one.end)


#: THE grammar: the first row that holds gives the role; a name no row holds for is plainly named.
_GRAMMAR: tuple[tuple[Role, Callable[[_Clause], bool]], ...] = (
    (Role.DENIED, _is_denied),
    (Role.FORMERLY, _is_former),
    (Role.HEARSAY, _is_heard),
    (Role.OTHERS, _is_kin_beside_us),
    (Role.AT, _is_kin_in_trouble),
    (Role.LIVES, _is_of_kin),
    (Role.OTHERS, _is_others),
    (Role.AT, _goes_and_finds),
    (Role.WENT, _goes),
    (Role.NEAR, _is_behind),
    (Role.LIVES, _lives),
    (Role.NEAR, _has_beside),
    (Role.OTHERS, _is_better_off),
    (Role.AT, _is_there),
)
