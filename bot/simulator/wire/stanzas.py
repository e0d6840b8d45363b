"""The XML of what a phone sends: every ordinary message and event, element by element as the platform writes it.

Order and case are the platform's (pages 接收普通消息, 接收事件推送, 自定义菜单的事件推送): no CDATA around numbers,
`bizmsgmenuid` in lower case and behind MsgId, `MsgID` with a capital D in the template's report only. Control
characters stay in, because the platform does not take them out either.
"""

from __future__ import annotations

from dataclasses import dataclass


class Bare(str):
    """Text the platform writes without CDATA."""

    __slots__ = ()


#: Element name and content; plain text becomes CDATA, numbers and Bare stand as they are, a list nests.
Element = tuple[str, "str | int | list[Element]"]


@dataclass(frozen=True, slots=True)
class Envelope:
    """Who writes to whom, and when: the four elements that head every message."""

    account: str
    openid: str
    created: int


def render(elements: list[Element]) -> str:
    """Write elements one after another, without white space between them."""
    return "".join(f"<{name}>{_content(value)}</{name}>" for name, value in elements)


def _content(value: str | int | list[Element]) -> str:
    if isinstance(value, list):
        return render(value)
    if isinstance(value, Bare | int):
        return str(value).replace("&", "&amp;").replace("<", "&lt;")
    return "<![CDATA[" + value.replace("]]>", "]]]]><![CDATA[>") + "]]>"


def message(head: Envelope, kind: str, body: list[Element], message_id: int, tail: list[Element] | None = None) -> str:
    """An ordinary message; `tail` are the elements the platform puts behind MsgId."""
    return _document(head, kind, [*body, ("MsgId", message_id), *(tail or [])])


def event(head: Envelope, name: str, body: list[Element] | None = None) -> str:
    """An event; `name` in the case the platform sends it. Events carry no MsgId."""
    return _document(head, "event", [("Event", name), *(body or [])])


def _document(head: Envelope, kind: str, body: list[Element]) -> str:
    start: list[Element] = [
        ("ToUserName", head.account),
        ("FromUserName", head.openid),
        ("CreateTime", head.created),
        ("MsgType", kind),
    ]
    return f"<xml>{render([*start, *body])}</xml>"


def text(head: Envelope, content: str, message_id: int, menu_id: str | None = None) -> str:
    """Typed text, or the text of a tapped numbered choice when `menu_id` is given."""
    tail: list[Element] = [] if menu_id is None else [("bizmsgmenuid", Bare(menu_id))]
    return message(head, "text", [("Content", content)], message_id, tail)


def image(head: Envelope, url: str, media_id: str, message_id: int) -> str:
    """A photo."""
    return message(head, "image", [("PicUrl", url), ("MediaId", media_id)], message_id)


def voice(head: Envelope, media_id: str, media_id_16k: str, message_id: int, recognition: str | None = None) -> str:
    """A recording. `recognition` is the former transcript: None leaves the element out, as the platform does now."""
    body: list[Element] = [("MediaId", media_id), ("Format", "amr")]
    if recognition is not None:
        body.append(("Recognition", recognition))
    return message(head, "voice", body, message_id, [("MediaId16K", media_id_16k)])


def video(head: Envelope, media_id: str, thumb_id: str, message_id: int, kind: str = "video") -> str:
    """A film from the album, or `shortvideo` from the chat's camera."""
    return message(head, kind, [("MediaId", media_id), ("ThumbMediaId", thumb_id)], message_id)


def location(head: Envelope, latitude: float, longitude: float, label: str, message_id: int) -> str:
    """A position, GCJ-02 degrees; Location_X is the latitude."""
    body: list[Element] = [
        ("Location_X", Bare(f"{latitude:.6f}")),
        ("Location_Y", Bare(f"{longitude:.6f}")),
        ("Scale", 15),
        ("Label", label),
    ]
    return message(head, "location", body, message_id)


def link(head: Envelope, title: str, description: str, url: str, message_id: int) -> str:
    """A forwarded article or page."""
    return message(head, "link", [("Title", title), ("Description", description), ("Url", url)], message_id)


def subscribe(head: Envelope, scene: str | None = None, ticket: str = "") -> str:
    """Somebody follows, perhaps by a scanned code (then with the platform's `qrscene_`)."""
    if scene is None:
        return event(head, "subscribe", [("EventKey", "")])
    return event(head, "subscribe", [("EventKey", f"qrscene_{scene}"), ("Ticket", ticket)])


def unsubscribe(head: Envelope) -> str:
    """Somebody stops following."""
    return event(head, "unsubscribe", [("EventKey", "")])


def scan(head: Envelope, scene: str, ticket: str) -> str:
    """A follower scans a code: the bare scene, no prefix."""
    return event(head, "SCAN", [("EventKey", scene), ("Ticket", ticket)])


def click(head: Envelope, key: str) -> str:
    """A tap on a menu button with a key."""
    return event(head, "CLICK", [("EventKey", key)])


def view(head: Envelope, url: str, menu_id: int, name: str = "VIEW") -> str:
    """A tap on a menu button that opens a page (or, by `name`, view_miniprogram)."""
    return event(head, name, [("EventKey", url), ("MenuId", menu_id)])


def reported_location(head: Envelope, latitude: float, longitude: float, precision: float) -> str:
    """The position the platform reports by itself; raw GPS, WGS-84 degrees and metres."""
    numbers = (("Latitude", latitude), ("Longitude", longitude), ("Precision", precision))
    return event(head, "LOCATION", [(name, Bare(f"{value:.6f}")) for name, value in numbers])


def scanned_by_menu(head: Envelope, key: str, result: str, name: str = "scancode_waitmsg") -> str:
    """A scan started by a menu button (scancode_push or scancode_waitmsg)."""
    info: list[Element] = [("ScanType", "qrcode"), ("ScanResult", result)]
    return event(head, name, [("EventKey", key), ("ScanCodeInfo", info)])


def pictures_by_menu(head: Envelope, key: str, checksums: list[str], name: str = "pic_sysphoto") -> str:
    """Photos chosen by a menu button; the photos follow as image messages."""
    items: list[Element] = [("item", [("PicMd5Sum", checksum)]) for checksum in checksums]
    info: list[Element] = [("Count", len(checksums)), ("PicList", items)]
    return event(head, name, [("EventKey", key), ("SendPicsInfo", info)])


def place_by_menu(head: Envelope, key: str, latitude: float, longitude: float, label: str) -> str:
    """A place chosen by a menu button; a location message follows. Here the platform puts numbers into CDATA."""
    info: list[Element] = [
        ("Location_X", f"{latitude}"),
        ("Location_Y", f"{longitude}"),
        ("Scale", "15"),
        ("Label", label),
        ("Poiname", ""),
    ]
    return event(head, "location_select", [("EventKey", key), ("SendLocationInfo", info)])


def template_finished(head: Envelope, message_id: int, status: str) -> str:
    """The delivery report of a template message: `success`, `failed:user block`, `failed: system failed`."""
    return event(head, "TEMPLATESENDJOBFINISH", [("MsgID", message_id), ("Status", status)])


def consent(head: Envelope, name: str, wrapper: str, choices: list[tuple[str, str]]) -> str:
    """Consents to subscription notices: (template id, accept or reject), one List element each."""
    lists: list[Element] = [
        ("List", [("TemplateId", template), ("SubscribeStatusString", choice), ("PopupScene", "1")])
        for template, choice in choices
    ]
    return event(head, name, [(wrapper, lists)])
