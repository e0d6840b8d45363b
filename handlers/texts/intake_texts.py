"""What a citizen reads while a case is being made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from handlers.chat.prompt import Ask, Choice, Deed, Leave, Prompt
from handlers.texts.wording import masked_phone, shorten

if TYPE_CHECKING:
    from collections.abc import Iterable

    from handlers.texts.card_words import CardQuestion
    from nlp.district import Category
    from nlp.suggestion import DeputyGuess, Notice, PlaceGuess

ADD_TO_DRAFT = "要补充的，直接发文字或照片就行。"
NOT_YET = "还差一步，先回答下面这个，才能提交。"
#: So much of the matter is repeated on the card.
CARD_LETTERS = 120
#: Other deputies offered on the card.
OTHER_DEPUTIES = 2
#: Stands for a deputy: the citizen leaves the choice to the staff.
_BY_STAFF = {"deputy": "staff"}
_KEPT = {
    "voice": "语音已保存，但这里听不到语音里的话。",
    "image": "照片已收到。",
    "video": "视频已收到。",
    "position": "位置已收到。",
}

_UNSURE = Choice("说不清，由工作人员核实", {"unsure": True}, words=("不知道", "不清楚", "说不清", "跳过"))
#: Back to the card, whatever was to be changed.
_LEAVE_IT = Choice("不改了", do=Ask())


def too_long(most: int) -> str:
    """Say that a message was not taken, and what to do."""
    return f"这条没有记下：一件事最多写 {most} 个字。请写短一些；写满了就先提交，之后还可以再补充。"


def ask_matter(kept: str, where: str) -> Prompt:
    """Ask what is wrong, naming what has been kept already: the kind of a medium, or a position; and the place."""
    if kept:
        asked = f"{where}出了什么问题？" if where else "是什么问题、在哪个地方？"
        return Prompt(f"{_KEPT[kept]}请再用一句话写一下：{asked}")
    if where:
        return Prompt(f"您说的地方是{where}。请问那里出了什么问题？写一句话就行，也可以发照片。")
    return Prompt(
        "请用一句话告诉我：什么地方、出了什么问题？\n比如：福寿街社区3号楼前路灯不亮好几天了。\n也可以发照片、语音或位置。"
    )


def card_answer(asked: CardQuestion, working_days: int) -> str:
    """Answer a question about the service; the card is shown behind it."""
    return {
        "when": f"提交以后，代表会在{working_days}个工作日内答复您，答复发到这里；答复不等于已经办完，办到哪一步可以随时发「进度」看。",
        "privacy": "您的微信和电话不给代表看，也不公开，只有工作人员办理时能看到；不留电话也能提交。",
        "who": "提交以后，卡片上写的代表和工作人员会看到您说的事；您的微信和电话不给代表看。",
        "fee": "不收费。",
        "filed": "还没有提交。没问题请回复 1 提交。",
    }[asked]


def give_advice(advice: tuple[Notice, ...]) -> Prompt:
    """Say the ready answer or the right address, and leave the door open."""
    text = "\n\n".join(dict.fromkeys(n.text for n in advice))
    if any(n.kind == "redirect" for n in advice):
        done = Choice("知道了", do=Deed.GUIDED, means="yes", words=("明白了", "谢谢", "谢谢你", "谢谢您"))
        return Prompt(text, (done, Choice("仍要向代表反映", {"dismissed": True}, means="no", words=("仍要反映",))))
    done = Choice("已经解答了", do=Deed.GUIDED, means="yes", words=("明白了", "知道了", "谢谢", "谢谢您", "解答了"))
    return Prompt(text, (done, Choice("没有，我要向代表反映", {"dismissed": True}, means="no", words=("没有",))))


def ask_place(candidates: tuple[Choice, ...], *, near: bool, again: bool) -> Prompt:
    """Ask where, with candidates when there are some: `near` a position that was sent; `again` after a first try."""
    if candidates:
        ask = "离您发的位置近的有这几个，是哪一个？" if near else "您说的是哪一个？"
        return Prompt(ask, (*candidates, _UNSURE), hint="也可以直接写小区、村或路名。")
    if again:
        return Prompt("这个地方我没查到。请再写一个附近的小区、村、社区或路名，也可以发送位置。", (_UNSURE,))
    return Prompt("请问在哪里？写小区、村、社区或路名都行，也可以点聊天框的「+」发送位置。", (_UNSURE,))


def place_line(place: PlaceGuess, described: str) -> Choice:
    """Offer a place, by how it is called and in which street it is."""
    street, _, community = described.rpartition(" ")
    return Choice(f"{community}（{street}）" if street else community, {"place": place.code}, words=(place.name,))


ASK_OTHER_PLACE = Prompt("请写正确的地点：小区、村、社区或路名都行，也可以发送位置。", (_UNSURE, _LEAVE_IT))
ASK_REWRITE = Prompt("请把问题重新写一遍，新写的会代替原来的。", (_LEAVE_IT,))
ASK_EDIT = Prompt(
    "要改哪一项？",
    (
        Choice("问题", do=Ask("rewrite")),
        Choice("地点", do=Ask("other_place")),
        Choice("类别", do=Ask("category")),
        Choice("代表", do=Ask("deputy")),
        Choice("电话", do=Ask("phone")),
        _LEAVE_IT,
    ),
    hint="只是要补几句话，直接发给我就行。",
)
ASK_PHONE = Prompt(
    "请发11位手机号，或带区号的固定电话。只有工作人员能看到。",
    (Choice("不留电话", {"phone": ""}, words=("不留", "没有")), _LEAVE_IT),
)


def ask_category(categories: Iterable[Category]) -> Prompt:
    """List the categories."""
    return Prompt("请选类别：", (*(Choice(c.name, {"category": c.code}) for c in categories), _LEAVE_IT))


def ask_deputy(suggested: Iterable[DeputyGuess]) -> Prompt:
    """List the suggested deputies; any other may be named."""
    choices = (Choice(_deputy_label(d), {"deputy": d.id}, words=(d.name,)) for d in suggested)
    return Prompt("请选代表，也可以直接写代表的姓名：", (*choices, Choice("由工作人员分派", _BY_STAFF), _LEAVE_IT))


@dataclass(frozen=True, slots=True)
class Card:
    """What is to be confirmed. `where` is how the place is called, `detail` what the citizen wrote of it.

    `guess` is the place as it was understood, None once it was picked; `guessed_from` says from what, if not the words.
    `deputy` is the name of whoever gets it, with `reasons` (None: picked by the citizen); `phone` as it was typed, "" for
    none, None while nobody has said.
    """

    text: str
    category: str
    enterprise: bool
    where: str
    detail: str
    guess: PlaceGuess | None
    guessed_from: Literal["sent", "scan", "last"]
    deputy: str
    reasons: tuple[str, ...] | None
    media: int
    unheard: bool
    phone: str | None


def card(shown: Card, others: Iterable[DeputyGuess], offer: tuple[str, Choice] | None) -> Prompt:
    """Show everything once, to be confirmed; with other deputies, or a similar case to join."""
    lines = ["请核对，没问题就回复 1 提交："]
    lines.append(f"【问题】{shorten(shown.text.replace(chr(10), '，'), CARD_LETTERS)}")
    lines.append(f"【类别】{shown.category or '由工作人员归类'}{'（助企直通车）' if shown.enterprise else ''}")
    lines.append(f"【地点】{shown.where or '由工作人员核实'}{_detail(shown)}{_why_there(shown)}")
    lines.append(f"【代表】{_deputy(shown)}")
    if shown.media:
        lines.append(f"【附件】{shown.media} 个")
    lines.append(f"【电话】{_phone(shown.phone)}")
    if shown.unheard:
        lines.append(f"{_KEPT['voice']}要紧的请再写一句。")
    choices = [
        Choice("提交", do=Leave.FINISH, means="yes"),
        Choice("修改", do=Ask("edit"), means="no"),
        Choice("取消", do=Leave.CANCEL),
    ]
    if offer is not None:
        # In the place of other deputies, so that everything fits one message: those are under 修改.
        text, join = offer
        lines.append(text)
        choices.append(join)
    else:
        choices += [Choice(f"换成{_deputy_label(d)}", {"deputy": d.id}, words=(d.name,)) for d in others]
    if shown.deputy:
        choices.append(Choice("由工作人员分派", _BY_STAFF))
    return Prompt("\n".join(lines), tuple(choices), hint="还有要补充的，直接发文字或照片。")


def _detail(shown: Card) -> str:
    if shown.detail and not shown.where:
        return f"（您写的是「{shorten(shown.detail, 30)}」）"
    return f" {shorten(shown.detail, 30)}" if shown.detail and shown.detail not in shown.where else ""


def _why_there(shown: Card) -> str:
    place = shown.guess
    if place is not None and place.match == "similar":
        return f"（您写的「{'、'.join(place.evidence)}」，是指{place.name}吗？不是请回复 2 修改）"
    if place is not None and place.match == "context":
        return {"sent": "（按您发的位置）", "scan": "（按您扫的码）", "last": "（按您上次反映的地点）"}[
            shown.guessed_from
        ]
    return ""


def _deputy(shown: Card) -> str:
    if not shown.deputy:
        return "由工作人员分派"
    reasons = "您选的" if shown.reasons is None else "；".join(shown.reasons).replace(":", "：")
    return f"{shown.deputy}代表（{reasons}）" if reasons else f"{shown.deputy}代表"


def _deputy_label(guess: DeputyGuess) -> str:
    # What a deputy is responsible for tells two of them apart best.
    reason = next((r for r in guess.reasons if r.startswith("负责")), guess.reasons[0] if guess.reasons else "")
    return f"{guess.name}代表（{reason.replace(':', '：')}）" if reason else f"{guess.name}代表"


def _phone(number: str | None) -> str:
    if number:
        return f"{masked_phone(number)}（仅工作人员可见）"
    return "未留。愿意接电话的话，直接发手机号；不留也行" if number is None else "不留"


def ask_another(first: str, second: str) -> Prompt:
    """Ask what a message is that seems to be a matter of its own, while another one is not filed yet."""
    return Prompt(
        f"您刚发的「{_quoted(second)}」好像是另一件事。前一件「{_quoted(first)}」还没有提交，给您留着。要怎么办？",
        (
            Choice("先提交前一件", {"another": "first"}, words=("先提交", "前一件", "提交前一件")),
            Choice("两件都提交", {"another": "both"}, words=("都提交", "两件", "两件都")),
            Choice("这是补充", {"another": "same"}, words=("补充", "是补充", "同一件", "同一件事", "一件事")),
        ),
    )


def ask_before_another(first: str) -> Prompt:
    """Ask what becomes of a matter that is not filed yet, before another one is told."""
    return Prompt(
        f"前一件「{_quoted(first)}」还没有提交，给您留着。要怎么办？",
        (
            Choice("先提交前一件，再说新的", {"another": "first"}, words=("先提交", "先提交前一件", "前一件")),
            Choice("还是前一件，我要补充", {"another": "same"}, words=("补充", "是补充", "还是前一件", "继续")),
            Choice("不要前一件了，说新的", {"another": "drop"}, words=("不要前一件", "不要了", "重新开始")),
        ),
    )


def second_kept(second: str) -> str:
    """Say that the other matter waits."""
    return f"另一件「{_quoted(second)}」给您留着，还没有提交。要接着提交，回复「我要反映」。"


def _quoted(words: str) -> str:
    return shorten(words.replace("\n", " "), 20)
