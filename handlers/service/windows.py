"""How many messages may be pushed after what: the platform's rules, and all that is known of them.

/doc/service/api/customer/message/api_sendcustommessage (pages of developers.weixin.qq.com).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True)
class Windows:
    """What one action of a citizen allows: so many service messages, within so much time.

    A message opens the long window; a menu click, a scan or a follow the short one. How the two combine is documented
    nowhere: the count is a hint, and the answers 45015 and 45047 decide. A tapped choice counts as a click unless the
    district says otherwise (`tap_opens_window`): Tencent says that menu messages "do not produce the quota of a sent
    message" (/doc/subscription/guide/product/kf/intro).
    """

    after_message: int = 5
    message_lasts: timedelta = timedelta(hours=48)
    after_touch: int = 3
    touch_lasts: timedelta = timedelta(minutes=1)
