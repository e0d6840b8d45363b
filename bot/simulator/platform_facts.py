"""The platform's numbers as the simulator knows them, written down a second time on purpose.

They repeat what `bot.wechat.platform_numbers` says so that a mistake there is noticed by the tests instead of being
believed by both sides. Sources: developers.weixin.qq.com, pages named at each group.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Final

# 被动回复用户消息: no answer within five seconds, three deliveries in all.
PATIENCE_SECONDS: Final = 5.0
DELIVERIES: Final = 3

# What a phone shows after a late or malformed answer (被动回复用户消息, present wording).
BANNER: Final = "该公众号提供的服务出现故障，请稍后再试"
# What stickers and other strange things become (as received by callbacks).
UNSUPPORTED_TEXT: Final = "【收到不支持的消息类型，暂无法显示】"

# Not on the present page; measured by others for replies (banner) and customer messages (45002).
TEXT_BYTES: Final = 2048
ARTICLES: Final = 1

# api_sendcustommessage: a message opens the long window, a click, follow or scan the short one.
LONG_WINDOW: Final = timedelta(hours=48)
LONG_WINDOW_MESSAGES: Final = 5
SHORT_WINDOW: Final = timedelta(minutes=1)
SHORT_WINDOW_MESSAGES: Final = 3
# api_typing: needs an interaction in the last 30 s, lasts 15 s.
TYPING_NEEDS: Final = timedelta(seconds=30)
TYPING_LASTS: Final = timedelta(seconds=15)

# api_getaccesstoken, api_getstableaccesstoken.
TOKEN_LIFE: Final = timedelta(seconds=7200)
TOKEN_OVERLAP: Final = timedelta(minutes=5)
FORCED_REFRESH_PAUSE: Final = timedelta(seconds=30)
FORCED_REFRESHES_A_DAY: Final = 20

# Template_Message_Interface: client_msg_id holds for ten minutes.
CLIENT_ID_LIFE: Final = timedelta(minutes=10)
TEMPLATES: Final = 25

# api_getmedia, api_uploadtempmedia.
MEDIA_LIFE: Final = timedelta(days=3)
UPLOAD_BYTES: Final = {"image": 10 * 2**20, "voice": 2 * 2**20, "video": 10 * 2**20, "thumb": 64 * 2**10}

# Generating_a_Parametric_QR_Code.
CODE_LIFE: Final = timedelta(days=30)
CODE_DEFAULT_LIFE: Final = timedelta(seconds=30)
SCENE_CHARACTERS: Final = 64
PERMANENT_SCENE_IDS: Final = 100_000

# api_createcustommenu: sizes in bytes.
MENU_BUTTONS: Final = 3
MENU_SUB_BUTTONS: Final = 5
MENU_NAME_BYTES: Final = 16
MENU_SUB_NAME_BYTES: Final = 60
MENU_KEY_BYTES: Final = 128
MENU_URL_BYTES: Final = 1024
