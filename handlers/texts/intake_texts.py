"""What a citizen reads while a case is being made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.cases.case_draft import BY_STAFF
from handlers.chat.dialogue import Choice, Prompt
from handlers.texts.citizen_texts import masked_phone, shorten
from handlers.texts.joining_texts import offer

if TYPE_CHECKING:
    from handlers.citizen.intake_view import IntakeView
    from nlp.suggestion import DeputyGuess, PlaceGuess

ADD_TO_DRAFT = "要补充的，直接发文字或照片就行。"
NOT_YET = "还差一步，先回答下面这个，才能提交。"
#: So much of the matter is repeated on the card.
CARD_LETTERS = 120
#: Other deputies offered on the card.
OTHER_DEPUTIES = 2
_KEPT = {"voice": "语音已保存，但这里听不到语音里的话。", "image": "照片已收到。", "video": "视频已收到。"}

_UNSURE = Choice("说不清，由工作人员核实", {"unsure": True}, words=("不知道", "不清楚", "说不清", "跳过"))
#: Back to the card, whatever was to be changed.
_LEAVE_IT = Choice("不改了", do="ask:")


def too_long(most: int) -> str:
    """Say that a message was not taken, and what to do."""
    return f"这条没有记下：一件事最多写 {most} 个字。请写短一些；写满了就先提交，之后还可以再补充。"


def ask_matter(view: IntakeView) -> Prompt:
    """Ask what is wrong, naming what has been kept already."""
    if view.draft.media or view.draft.at is not None:
        kept = _KEPT[view.draft.media[-1]["kind"]] if view.draft.media else "位置已收到。"
        known = view.suggestion.community or view.suggestion.street
        asked = f"{_where(view)}出了什么问题？" if known else "是什么问题、在哪个地方？"
        return Prompt(f"{kept}请再用一句话写一下：{asked}")
    if view.suggestion.community or view.suggestion.street:
        return Prompt(f"您说的地方是{_where(view)}。请问那里出了什么问题？写一句话就行，也可以发照片。")
    return Prompt(
        "请用一句话告诉我：什么地方、出了什么问题？\n比如：福寿街社区3号楼前路灯不亮好几天了。\n也可以发照片、语音或位置。"
    )


def give_advice(view: IntakeView) -> Prompt:
    """Say the ready answer or the right address, and leave the door open."""
    advice = view.advice
    text = "\n\n".join(dict.fromkeys(n.text for n in advice))
    if any(n.kind == "redirect" for n in advice):
        done = Choice("知道了", do="guided", means="yes", words=("明白了", "谢谢", "谢谢你", "谢谢您"))
        return Prompt(text, (done, Choice("仍要向代表反映", {"dismissed": True}, means="no", words=("仍要反映",))))
    done = Choice("已经解答了", do="guided", means="yes", words=("明白了", "知道了", "谢谢", "谢谢您", "解答了"))
    return Prompt(text, (done, Choice("没有，我要向代表反映", {"dismissed": True}, means="no", words=("没有",))))


def ask_place(view: IntakeView) -> Prompt:
    """Ask where, with candidates when there are some."""
    candidates = view.candidates
    if candidates:
        ask = "您说的是哪一个？" if not view.draft.at else "离您发的位置近的有这几个，是哪一个？"
        return Prompt(
            ask,
            (*(_place_choice(view, p) for p in candidates), _UNSURE),
            hint="也可以直接写小区、村或路名。",
        )
    if view.draft.place_tries:
        return Prompt("这个地方我没查到。请再写一个附近的小区、村、社区或路名，也可以发送位置。", (_UNSURE,))
    return Prompt("请问在哪里？写小区、村、社区或路名都行，也可以点聊天框的「+」发送位置。", (_UNSURE,))


def ask_other_place(_view: IntakeView) -> Prompt:
    """Ask for another place than the one on the card."""
    return Prompt("请写正确的地点：小区、村、社区或路名都行，也可以发送位置。", (_UNSURE, _LEAVE_IT))


def ask_rewrite(_view: IntakeView) -> Prompt:
    """Ask for the matter in new words."""
    return Prompt("请把问题重新写一遍，新写的会代替原来的。", (_LEAVE_IT,))


def ask_edit(_view: IntakeView) -> Prompt:
    """List what can be changed."""
    return Prompt(
        "要改哪一项？",
        (
            Choice("问题", do="ask:rewrite"),
            Choice("地点", do="ask:other_place"),
            Choice("类别", do="ask:category"),
            Choice("代表", do="ask:deputy"),
            Choice("电话", do="ask:phone"),
            _LEAVE_IT,
        ),
        hint="只是要补几句话，直接发给我就行。",
    )


def ask_category(view: IntakeView) -> Prompt:
    """List the categories."""
    choices = tuple(Choice(c.name, {"category": c.code}) for c in view.world.suggester.categories)
    return Prompt("请选类别：", (*choices, _LEAVE_IT))


def ask_deputy(view: IntakeView) -> Prompt:
    """List the suggested deputies; any other may be named."""
    choices = tuple(Choice(_deputy_label(d), {"deputy": d.id}, words=(d.name,)) for d in view.deputies)
    return Prompt(
        "请选代表，也可以直接写代表的姓名：",
        (*choices, Choice("由工作人员分派", {"deputy": BY_STAFF}), _LEAVE_IT),
    )


def ask_phone(_view: IntakeView) -> Prompt:
    """Ask for the phone number."""
    return Prompt(
        "请发11位手机号，或带区号的固定电话。只有工作人员能看到。",
        (Choice("不留电话", {"phone": ""}, words=("不留", "没有")), _LEAVE_IT),
    )


def card(view: IntakeView) -> Prompt:
    """Show everything once, to be confirmed."""
    lines = ["请核对，没问题就回复 1 提交："]
    lines.append(f"【问题】{shorten(view.draft.text.replace(chr(10), '，'), CARD_LETTERS)}")
    category = view.world.suggester.category(view.category) if view.category else None
    lines.append(f"【类别】{category.name if category else '由工作人员归类'}{_business(view)}")
    lines.append(f"【地点】{_where(view) or '由工作人员核实'}{_address(view)}{_why_there(view)}")
    lines.append(f"【代表】{_deputy(view)}")
    if view.draft.media:
        lines.append(f"【附件】{len(view.draft.media)} 个")
    lines.append(f"【电话】{_phone(view)}")
    if any("unheard" in medium for medium in view.draft.media):
        lines.append(f"{_KEPT['voice']}要紧的请再写一句。")
    choices = [
        Choice("提交", do="finish", means="yes"),
        Choice("修改", do="edit", means="no"),
        Choice("取消", do="cancel"),
    ]
    others = [d for d in view.deputies if d.id != view.deputy][:OTHER_DEPUTIES]
    if view.similar is not None:
        # In the place of other deputies, so that everything fits one message: those are under 修改.
        text, join = offer(view.similar)
        lines.append(text)
        choices.append(join)
        others = []
    choices += [Choice(f"换成{_deputy_label(d)}", {"deputy": d.id}, words=(d.name,)) for d in others]
    if view.deputy is not None:
        choices.append(Choice("由工作人员分派", {"deputy": BY_STAFF}))
    return Prompt("\n".join(lines), tuple(choices), hint="还有要补充的，直接发文字或照片。")


def _business(view: IntakeView) -> str:
    return "（助企直通车）" if view.suggestion.enterprise else ""


def _where(view: IntakeView) -> str:
    place = view.suggestion.community or view.suggestion.street
    return view.world.suggester.describe(place.code) if place else ""


def _address(view: IntakeView) -> str:
    detail = view.draft.address or view.suggestion.address
    if detail and not _where(view):
        return f"（您写的是「{shorten(detail, 30)}」）"
    return f" {shorten(detail, 30)}" if detail and detail not in _where(view) else ""


def _why_there(view: IntakeView) -> str:
    place = view.suggestion.community or view.suggestion.street
    if place is None or view.draft.place:
        return ""
    if place.match == "similar":
        return f"（您写的「{'、'.join(place.evidence)}」，是指{place.name}吗？不是请回复 2 修改）"
    if place.match == "context":
        if view.draft.at is not None:
            return "（按您发的位置）"
        return "（按您扫的码）" if view.world.context.source == "scan" else "（按您上次反映的地点）"
    return ""


def _deputy(view: IntakeView) -> str:
    chosen = view.deputy
    if chosen is None:
        return "由工作人员分派"
    guess = next((d for d in view.deputies if d.id == chosen), None)
    known = view.world.suggester.deputy(chosen)
    name = guess.name if guess else known.name if known else ""
    reasons = "；".join(guess.reasons).replace(":", "：") if guess else "您选的"
    return f"{name}代表（{reasons}）" if reasons else f"{name}代表"


def _deputy_label(guess: DeputyGuess) -> str:
    # What a deputy is responsible for tells two of them apart best.
    reason = next((r for r in guess.reasons if r.startswith("负责")), guess.reasons[0] if guess.reasons else "")
    return f"{guess.name}代表（{reason.replace(':', '：')}）" if reason else f"{guess.name}代表"


def _place_choice(view: IntakeView, place: PlaceGuess) -> Choice:
    street, _, community = view.world.suggester.describe(place.code).rpartition(" ")
    return Choice(f"{community}（{street}）" if street else community, {"place": place.code}, words=(place.name,))


def _phone(view: IntakeView) -> str:
    if view.phone is not None:
        return f"{masked_phone(view.world.policy.unseal(view.phone))}（仅工作人员可见）"
    if view.draft.phone == "" or view.draft.phone_declined:
        return "不留"
    return "未留。愿意接电话的话，直接发手机号；不留也行"


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
