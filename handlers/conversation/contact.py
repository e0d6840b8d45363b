"""What a contact opens for pushing, and how fast somebody writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.chat.incoming import Kind

if TYPE_CHECKING:
    from datetime import datetime

    from handlers.chat.incoming import Inbound
    from handlers.service.windows import Windows
    from storage.people.sessions import Session

#: Kinds that are a person talking: they open the long window.
SPEAKING = {Kind.TEXT, Kind.IMAGE, Kind.VOICE, Kind.VIDEO, Kind.LOCATION, Kind.LINK, Kind.UNKNOWN}
#: Kinds that open the short one.
_TOUCHING = {Kind.CLICK, Kind.SCAN, Kind.SUBSCRIBE}


def open_windows(session: Session, said: Inbound, windows: Windows, at: datetime, *, tap_opens_window: bool) -> None:
    """Note what may be pushed now.

    A tap on a numbered line is counted as the short window: the platform's own note says that menu messages do
    not open the long one, so the careful reading is the default.
    """
    tapped = bool(said.menu_id) and not tap_opens_window
    if said.kind in SPEAKING and not tapped:
        session.window_until, session.window_left = at + windows.message_lasts, windows.after_message
    elif said.kind in _TOUCHING or tapped:
        session.moment_until, session.moment_left = at + windows.touch_lasts, windows.after_touch


def is_too_fast(session: Session, at: datetime, most: int) -> bool:
    """Count a message; tell whether that were more than `most` in this minute."""
    minute = int(at.timestamp() // 60)
    session.minute_count = session.minute_count + 1 if session.minute == minute else 1
    session.minute = minute
    return session.minute_count > most
