"""The API over HTTP: tokens, rights, media, menus, codes, faults and error answers."""

from __future__ import annotations

from typing import Any

import aiohttp
import pytest

from bot.simulator.api import temporary_media as media
from simulator_rig import Rig, rig


async def test_an_error_answer_is_http_200_with_code_text_and_rid(safe_rig: Rig) -> None:
    url = f"{safe_rig.api_url}/cgi-bin/getcallbackip"
    async with safe_rig.http.get(url, params={"access_token": "x" * 128}) as response:
        said = await response.json()

    assert response.status == 200
    assert said["errcode"] == 40001
    assert said["errmsg"].startswith("invalid credential, access_token is invalid or not latest rid: ")


@pytest.mark.parametrize(
    ("account", "code"),
    [
        ({"appid": "wx0"}, 40013),
        ({"secret": "wrong"}, 40125),
        ({"grant_type": "password"}, 40002),
    ],
)
async def test_wrong_credentials_get_no_token(safe_rig: Rig, account: Any, code: int) -> None:
    platform = safe_rig.platform.credentials
    good = {"grant_type": "client_credential", "appid": platform.app_id, "secret": platform.app_secret}
    async with safe_rig.http.get(f"{safe_rig.api_url}/cgi-bin/token", params=good | account) as response:
        assert (await response.json())["errcode"] == code


@pytest.mark.parametrize(
    ("method", "path", "code"),
    [("GET", "nothing/here", 40066), ("GET", "stable_token", 43002), ("POST", "token", 43001)],
)
async def test_unknown_paths_and_wrong_methods_are_refused(safe_rig: Rig, method: str, path: str, code: int) -> None:
    async with safe_rig.http.request(method, f"{safe_rig.api_url}/cgi-bin/{path}") as response:
        assert (await response.json())["errcode"] == code


async def test_escaped_unicode_is_refused_but_a_typed_backslash_is_not(safe_rig: Rig) -> None:
    phone = safe_rig.platform.add_phone("示例居民", follower=True)
    await safe_rig.platform.send_text(phone, "你好")
    url = f"{safe_rig.api_url}/cgi-bin/message/custom/send"
    params = {"access_token": await safe_rig.token()}
    body = {"touser": phone.openid, "msgtype": "text", "text": {"content": "你好"}}
    async with safe_rig.http.post(url, params=params, json=body) as response:
        assert (await response.json())["errcode"] == 40033

    assert await safe_rig.service_text(phone.openid, "路径 \\u4f60") == 0


@pytest.mark.parametrize(
    ("account", "allowed"),
    [
        ("service", {"menu", "customer", "template"}),
        ("service_unverified", {"menu"}),
        ("subscription", set()),
        ("subscription_verified", {"menu", "customer"}),
    ],
)
async def test_each_kind_of_account_may_do_what_the_platforms_table_says(account: Any, allowed: set[str]) -> None:
    async with rig(account=account) as joined:
        answers = {
            "menu": await joined.call("menu/get"),
            "customer": await joined.call("message/custom/send", {"touser": "x"}),
            "template": await joined.call("message/template/send", {"touser": "x"}),
        }

    assert {name for name, said in answers.items() if said["errcode"] != 48001} == allowed


async def test_media_go_up_and_come_down_for_three_days(safe_rig: Rig) -> None:
    form = aiohttp.FormData()
    form.add_field("media", media.picture("flood"), filename="a.jpg", content_type="image/jpeg")
    params = {"access_token": await safe_rig.token(), "type": "image"}
    async with safe_rig.http.post(f"{safe_rig.api_url}/cgi-bin/media/upload", params=params, data=form) as response:
        media_id = (await response.json())["media_id"]
    query = {"access_token": await safe_rig.token(), "media_id": media_id}
    url = f"{safe_rig.api_url}/cgi-bin/media/get"
    async with safe_rig.http.get(url, params=query) as response:
        assert response.content_type == "image/jpeg"
        assert "attachment" in response.headers["Content-Disposition"]
        assert await response.read() == media.picture("flood")
    safe_rig.clock.advance(hours=73)

    assert (await safe_rig.call("media/get", media_id=media_id))["errcode"] == 40007


async def test_a_film_is_pointed_to(safe_rig: Rig) -> None:
    phone = safe_rig.platform.add_phone("示例居民", follower=True)
    await safe_rig.platform.send_video(phone)
    said = await safe_rig.call("media/get", media_id=safe_rig.bot.received[0].media_id)
    async with safe_rig.http.get(said["video_url"]) as response:
        assert await response.read() == media.film()


async def test_codes_are_made_and_drawn(safe_rig: Rig) -> None:
    order = {"action_name": "QR_LIMIT_STR_SCENE", "action_info": {"scene": {"scene_str": "st_1"}}}
    made = await safe_rig.call("qrcode/create", order)
    url = f"{safe_rig.api_url}/cgi-bin/showqrcode"
    async with safe_rig.http.get(url, params={"ticket": made["ticket"]}) as response:
        assert (await response.read()).startswith(b"\x89PNG")
    bad = {"action_name": "QR_STR_SCENE", "action_info": {"scene": {"scene_str": "x" * 65}}}

    assert (await safe_rig.call("qrcode/create", bad))["errcode"] == 40053
    assert "expire_seconds" not in made


async def test_a_menu_is_made_shown_and_deleted(safe_rig: Rig) -> None:
    buttons = [{"type": "click", "name": "进度", "key": "PROGRESS"}]
    assert (await safe_rig.call("menu/get"))["errcode"] == 46003
    assert (await safe_rig.call("menu/create", {"button": buttons}))["errcode"] == 0
    shown = await safe_rig.call("menu/get")

    assert shown["menu"]["button"][0]["key"] == "PROGRESS"
    assert (await safe_rig.call("menu/create", {"button": buttons * 4}))["errcode"] == 40016
    assert (await safe_rig.call("menu/create", {"button": [{"name": "字" * 6, "type": "click"}]}))["errcode"] == 40018
    assert (await safe_rig.call("menu/delete"))["errcode"] == 0
    assert safe_rig.platform.menu == ()


async def test_a_followers_data_have_no_name(safe_rig: Rig) -> None:
    phone = safe_rig.platform.add_phone("示例居民")
    before = await safe_rig.call("user/info", openid=phone.openid)
    await safe_rig.platform.scan(phone, "st_12")
    after = await safe_rig.call("user/info", openid=phone.openid)

    assert before == {"subscribe": 0, "openid": phone.openid}
    assert after["qr_scene_str"] == "st_12"
    assert "nickname" not in after


async def test_an_expired_token_fails_once_and_the_next_one_works(safe_rig: Rig) -> None:
    phone = safe_rig.platform.add_phone("示例居民", follower=True)
    await safe_rig.platform.send_text(phone, "你好")
    safe_rig.platform.faults.set("expire_token", 1)

    assert await safe_rig.service_text(phone.openid, "你好") == 42001
    assert await safe_rig.service_text(phone.openid, "你好") == 0


async def test_an_api_that_is_down_answers_502_with_a_page(safe_rig: Rig) -> None:
    safe_rig.platform.faults.set("api_down")
    async with safe_rig.http.post(f"{safe_rig.api_url}/cgi-bin/stable_token", json={}) as response:
        assert response.status == 502
        assert response.content_type == "text/html"
    safe_rig.platform.faults.clear()

    assert await safe_rig.token()


async def test_any_errcode_can_be_asked_for(safe_rig: Rig) -> None:
    token = await safe_rig.token()
    safe_rig.platform.faults.refuse(45009)
    async with safe_rig.http.get(
        f"{safe_rig.api_url}/cgi-bin/getcallbackip", params={"access_token": token}
    ) as response:
        assert (await response.json())["errcode"] == 45009

    assert safe_rig.platform.calls[-1] == ("getcallbackip", 45009)


async def test_slow_answers_come_late(safe_rig: Rig) -> None:
    safe_rig.platform.faults.slow_seconds = 5
    safe_rig.platform.faults.set("slow", 1)
    with pytest.raises(TimeoutError):
        await safe_rig.http.get(safe_rig.api_url + "/cgi-bin/getcallbackip", timeout=aiohttp.ClientTimeout(total=0.05))
