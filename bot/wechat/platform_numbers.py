"""The platform's own numbers and words, each with its source; what is ours is marked so.

Paths without a host are pages of developers.weixin.qq.com. Where Tencent's pages are silent, the measurement
or the report that the number rests on is named.
"""

from __future__ import annotations

import re
from datetime import timedelta
from enum import IntEnum, StrEnum
from typing import Final


class Mode(StrEnum):
    """How the platform and we talk on the callback (/doc/offiaccount/Getting_Started/message-push)."""

    PLAIN = "plain"
    #: Plain fields and the encrypted ones in one body; Tencent calls it "not recommended".
    COMPATIBLE = "compatible"
    SAFE = "safe"


# --- The callback ----------------------------------------------------------------------------------------------

#: No answer within this time: the connection is dropped and the request sent again (被动回复用户消息).
REPLY_DEADLINE: Final = timedelta(seconds=5)
#: Deliveries in all of one message, with the same MsgId and CreateTime (被动回复用户消息).
DELIVERY_ATTEMPTS: Final = 3
#: Ours: after this time the answer goes by push; the rest of the five seconds is the network's.
ANSWER_BUDGET: Final = timedelta(seconds=4)
#: The body that accepts a message without answering it: no retry, no error banner (被动回复用户消息).
SUCCESS: Final = b"success"
#: Ours: messages are a few KiB; more is refused before it is parsed.
BODY_LIMIT_BYTES: Final = 64 * 1024
#: Content type of a reply XML (/doc/subscription/guide/dev/push/encryption).
XML_CONTENT_TYPE: Final = "text/xml"
#: Longest text in UTF-8, in a reply and in a service message. Not on Tencent's page: measured by others
#: (GitHub MamaShip/Observer #77; beyond it 45002: /community/develop/doc/00084e2936c340b9015a753405b800).
TEXT_LIMIT_BYTES: Final = 2048
#: Ours: where a longer text is split, with room for what the platform may count besides.
TEXT_SPLIT_BYTES: Final = 2000
#: Length of an EncodingAESKey, base64 without its last "=" (/doc/offiaccount/Getting_Started/message-push).
AES_KEY_LENGTH: Final = 43
#: Padding is PKCS#7 with blocks of this size, although AES has 16 (message-push; Tencent's sample vectors).
AES_PADDING_BLOCK: Final = 32
#: Put before the scene when somebody follows by a scanned code; a follower's SCAN has none (接收事件推送).
QR_SCENE_PREFIX: Final = "qrscene_"

# --- Access token (/doc/service/api/base/api_getstableaccesstoken) ----------------------------------------------

TOKEN_LIFETIME: Final = timedelta(seconds=7200)
#: In its last five minutes the next call gives a new token, and both are valid.
TOKEN_OVERLAP: Final = timedelta(seconds=300)
#: The least time between two calls with `force_refresh`, of which there are 20 a day.
TOKEN_FORCE_INTERVAL: Final = timedelta(seconds=30)
#: Room to keep for a stored token.
TOKEN_MAX_LENGTH: Final = 512

# --- Template messages (/doc/offiaccount/Message_Management/Template_Message_Interface) ----------------------

#: `msgid` of an answer has 64 bits (same page).
MESSAGE_ID_END: Final = 2**64
#: Most characters of a field, by the type its name starts with (`thing1` is a thing). Tencent's table for
#: subscription messages (blog.csdn.net/wwwwrrrrwr/article/details/128147589); the page on template messages refers
#: to a like one. Types that are not listed take fixed words or a fixed form and are never cut.
TEMPLATE_FIELD_LIMITS: Final = {
    "thing": 20,
    "number": 32,
    "letter": 32,
    "symbol": 5,
    "character_string": 32,
    "phone_number": 17,
    "car_number": 8,
    "name": 10,
    "phrase": 5,
    # Fields of the old industry templates; the platform's cut since 2023-05-04
    # (/community/develop/doc/000a2ae286cdc0f41a8face4c51801).
    "keyword": 20,
}
#: The types above that take any character, so that a cut may be marked with "…".
TEMPLATE_FREE_TYPES: Final = frozenset({"thing", "keyword"})
#: The type in a field's name: letters and underscores before the number.
TEMPLATE_FIELD_TYPE: Final = re.compile(r"[a-z_]+")

# --- Media and codes ------------------------------------------------------------------------------------------

#: What people send, and what we upload, is kept this long (/doc/service/api/material/temporary/api_getmedia).
MEDIA_LIFETIME: Final = timedelta(days=3)
#: Longest life of a temporary code (/doc/offiaccount/Account_Management/Generating_a_Parametric_QR_Code).
QR_MAX_LIFETIME: Final = timedelta(days=30)
#: Longest scene of a code, in characters (same page).
QR_SCENE_MAX_LENGTH: Final = 64

# --- Error codes ----------------------------------------------------------------------------------------------


class ErrorCode(IntEnum):
    """`errcode` of an answer (全局返回码); the page of each call lists its own. Others are passed on as numbers."""

    BUSY = -1
    OK = 0
    #: Bad credential, bad secret, or "not the latest" token.
    INVALID_CREDENTIAL = 40001
    INVALID_OPENID = 40003
    INVALID_APP_ID = 40013
    INVALID_TOKEN = 40014
    #: JSON with \\uXXXX instead of UTF-8, or other characters it does not take.
    INVALID_CHARACTERS = 40033
    INVALID_TEMPLATE_ID_SIZE = 40036
    INVALID_TEMPLATE_ID = 40037
    INVALID_SECRET = 40125
    IP_NOT_ALLOWED = 40164
    #: The account may not use `msgmenu` (/community/develop/doc/0008ca6e3405f880277c8b92051c00).
    INVALID_ACCOUNT_TYPE = 40200
    #: The same template message again within 60 s (reported in the community's questions; on no page).
    DUPLICATE_TEMPLATE = 40241
    SECRET_FROZEN = 40243
    INVALID_PAGE = 41030
    TOKEN_EXPIRED = 42001
    NOT_A_FOLLOWER = 43004
    USER_BLACKLISTED = 43019
    #: A subscription notice refused, or its consent used up.
    USER_REFUSED = 43101
    TOO_FREQUENT_FOR_USER = 43117
    EMPTY_TEXT = 44004
    TEXT_TOO_LONG = 45002
    DAILY_QUOTA = 45009
    MINUTE_QUOTA = 45011
    #: Outside the window, or no follower any more.
    WINDOW_CLOSED = 45015
    #: The window is open, its number of messages is used up.
    WINDOW_USED_UP = 45047
    TEMPLATE_FIELD_INVALID = 47003
    #: Also: the account is not verified for this call.
    API_UNAUTHORIZED = 48001
    #: The person switched off messages of this account.
    USER_REJECTS_MESSAGES = 48002
    API_BANNED = 48004
    ACCOUNT_RESTRICTED = 50002


#: The token is bad: get another and try once more.
TOKEN_ERRORS: Final = frozenset({ErrorCode.INVALID_CREDENTIAL, ErrorCode.INVALID_TOKEN, ErrorCode.TOKEN_EXPIRED})
#: No service message until the person acts again; another channel may work.
WINDOW_ERRORS: Final = frozenset({ErrorCode.WINDOW_CLOSED, ErrorCode.WINDOW_USED_UP})
#: This person cannot be reached by any push until they are heard of again.
NOT_A_FOLLOWER_ERRORS: Final = frozenset({ErrorCode.NOT_A_FOLLOWER, ErrorCode.INVALID_OPENID})
#: Nothing more of this call today.
QUOTA_ERRORS: Final = frozenset({ErrorCode.DAILY_QUOTA})
#: Passes by itself: try again after a while.
BUSY_ERRORS: Final = frozenset(
    {ErrorCode.BUSY, ErrorCode.MINUTE_QUOTA, ErrorCode.TOO_FREQUENT_FOR_USER, ErrorCode.DUPLICATE_TEMPLATE},
)
#: The words themselves are not taken: the same again fails again.
MESSAGE_ERRORS: Final = frozenset({ErrorCode.EMPTY_TEXT, ErrorCode.TEXT_TOO_LONG, ErrorCode.INVALID_CHARACTERS})
#: The account has no right to this call: use the next channel, tell staff.
RIGHTS_ERRORS: Final = frozenset({ErrorCode.API_UNAUTHORIZED, ErrorCode.API_BANNED, ErrorCode.INVALID_ACCOUNT_TYPE})
#: The template or what was filled in is wrong: the same again fails again; tell staff.
TEMPLATE_ERRORS: Final = frozenset(
    {
        ErrorCode.INVALID_TEMPLATE_ID_SIZE,
        ErrorCode.INVALID_TEMPLATE_ID,
        ErrorCode.TEMPLATE_FIELD_INVALID,
        ErrorCode.INVALID_PAGE,
    },
)
#: The app id, its secret, where the server stands, or the account itself: says nothing about a message or its
#: receiver, holds for every call, and only an administrator can mend it. A token is bad for good once another is, too.
ACCOUNT_ERRORS: Final = TOKEN_ERRORS | {
    ErrorCode.INVALID_APP_ID,
    ErrorCode.INVALID_SECRET,
    ErrorCode.IP_NOT_ALLOWED,
    ErrorCode.SECRET_FROZEN,
    ErrorCode.ACCOUNT_RESTRICTED,
}
