"""API calls about the account itself: tokens, addresses, followers."""

from __future__ import annotations

import hmac
from typing import TYPE_CHECKING, Any

from bot.simulator.api.api_calls import Call, Right
from bot.simulator.api.api_refusals import Refused

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.simulator.api.api_calls import Order
    from bot.simulator.phones.phone import Phone
    from bot.simulator.switchboard import Switchboard


async def _token(platform: Switchboard, order: Order) -> dict[str, Any]:
    _check_account(platform, order.request.query)
    token, seconds = platform.tokens.fresh()
    return {"access_token": token, "expires_in": seconds}


async def _stable_token(platform: Switchboard, order: Order) -> dict[str, Any]:
    body = await order.body()
    _check_account(platform, body)
    token, seconds = platform.tokens.stable(force=body.get("force_refresh") is True)
    return {"access_token": token, "expires_in": seconds}


def _check_account(platform: Switchboard, given: Mapping[str, Any]) -> None:
    if given.get("grant_type") != "client_credential":
        raise Refused(40002)
    if given.get("appid") != platform.credentials.app_id:
        raise Refused(40013)
    if not hmac.compare_digest(str(given.get("secret", "")).encode(), platform.credentials.app_secret.encode()):
        raise Refused(40125)


async def _addresses(_platform: Switchboard, _order: Order) -> dict[str, Any]:
    return {"ip_list": ["127.0.0.1", "::1"]}


async def _follower(platform: Switchboard, order: Order) -> dict[str, Any]:
    phone = known_phone(platform, order.request.query.get("openid"))
    if not phone.follower:
        return {"subscribe": 0, "openid": phone.openid}
    followed = phone.followed_at or platform.clock()
    return {
        "subscribe": 1,
        "openid": phone.openid,
        "language": "zh_CN",
        "subscribe_time": int(followed.timestamp()),
        "remark": "",
        "groupid": 0,
        "tagid_list": [],
        "subscribe_scene": "ADD_SCENE_QR_CODE" if phone.scene else "ADD_SCENE_SEARCH",
        "qr_scene": 0,
        "qr_scene_str": phone.scene,
    }


def known_phone(platform: Switchboard, openid: object) -> Phone:
    """The phone an API call means. Raises Refused 40003."""
    phone = platform.phones.get(openid) if isinstance(openid, str) else None
    if phone is None:
        raise Refused(40003)
    return phone


CALLS = {
    "token": Call("GET", _token, needs_token=False),
    "stable_token": Call("POST", _stable_token, needs_token=False),
    "getcallbackip": Call("GET", _addresses),
    "get_api_domain_ip": Call("GET", _addresses),
    "user/info": Call("GET", _follower, Right.CUSTOMER),
}
