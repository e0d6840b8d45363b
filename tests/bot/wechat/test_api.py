"""Every call as the platform wants it, and every failure as the program can bear it."""

from __future__ import annotations

import traceback

import aiohttp
import pytest
from aiohttp import web

from bot.wechat.api import Api, Qr
from bot.wechat.transport import read_json
from bot.wechat.wechat_errors import ApiError, ApiUnavailable
from wechat_fake import FakePlatform, FakeTokens

OPENID = "oTest_citizen-0000000000001"
SEND = "/simulator/api/cgi-bin/message/custom/send"


async def test_text_is_sent_as_real_utf8_without_what_cannot_be_written(api: Api, platform: FakePlatform) -> None:
    await api.send_text(OPENID, '代表已答复:"路灯"\ud800\x00\n<a href="https://a.cn">查看</a>')

    (asked,) = platform.asked
    assert (asked.method, asked.path, asked.query) == ("POST", SEND, {"access_token": "token-1"})
    assert asked.content_type == "application/json"
    assert "代表已答复".encode() in asked.body
    assert asked.json == {
        "touser": OPENID,
        "msgtype": "text",
        "text": {"content": '代表已答复:"路灯"\n<a href="https://a.cn">查看</a>'},
    }


async def test_template_is_sent_with_fields_that_fit(api: Api, platform: FakePlatform) -> None:
    platform.answers = [{"errcode": 0, "errmsg": "ok", "msgid": 9007199254740993}]

    msgid = await api.send_template(OPENID, "T1", {"thing1": "一" * 30}, "https://a.cn/c/1", "notice-7")

    (asked,) = platform.asked
    assert asked.path == "/simulator/api/cgi-bin/message/template/send"
    assert asked.json == {
        "touser": OPENID,
        "template_id": "T1",
        "url": "https://a.cn/c/1",
        "client_msg_id": "notice-7",
        "data": {"thing1": {"value": "一" * 19 + "…"}},
    }
    assert msgid == "9007199254740993"


async def test_template_without_a_page_names_none(api: Api, platform: FakePlatform) -> None:
    await api.send_template(OPENID, "T1", {})

    assert platform.asked[0].json == {"touser": OPENID, "template_id": "T1", "data": {}}


@pytest.mark.parametrize("code", [40001, 40014, 42001])
async def test_bad_token_is_replaced_once(api: Api, platform: FakePlatform, tokens: FakeTokens, code: int) -> None:
    platform.answers = [{"errcode": code, "errmsg": "bad"}, {"errcode": 0}]

    await api.send_text(OPENID, "您好")

    assert [asked.query["access_token"] for asked in platform.asked] == ["token-1", "token-2"]
    assert tokens.bad == ["token-1"]


async def test_token_that_stays_bad_is_not_tried_a_third_time(api: Api, platform: FakePlatform) -> None:
    platform.answers = [{"errcode": 40001, "errmsg": "invalid credential"}]

    with pytest.raises(ApiError) as caught:
        await api.send_text(OPENID, "您好")

    assert caught.value.code == 40001
    assert len(platform.asked) == 2


async def test_refusal_carries_code_and_rid_but_no_token_and_no_person(api: Api, platform: FakePlatform) -> None:
    message = f"access_token=token-1 token-1 secret: abc touser {OPENID} out of window rid: 5f-3c"
    platform.answers = [{"errcode": 45015, "errmsg": message}]

    with pytest.raises(ApiError) as caught:
        await api.send_text(OPENID, "您好")

    assert str(caught.value) == "45015 access_token=*** *** secret: *** touser *** out of window rid: 5f-3c"
    assert len(platform.asked) == 1


async def test_long_refusal_is_cut_and_keeps_its_rid(api: Api, platform: FakePlatform) -> None:
    platform.answers = [{"errcode": 47003, "errmsg": "x" * 5000 + " rid: 5f-3c"}]

    with pytest.raises(ApiError) as caught:
        await api.create_qr("s")

    assert caught.value.message == "x" * 500 + "… rid: 5f-3c"


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(web.Response(status=502, text="bad gateway"), id="HTTP error"),
        pytest.param(web.Response(status=302, headers={"Location": "/elsewhere"}), id="redirect"),
        pytest.param(web.Response(text="<html>busy</html>"), id="HTML"),
        pytest.param(web.Response(text=""), id="nothing"),
        pytest.param(web.Response(text="[1]"), id="a list"),
        pytest.param(web.Response(text='{"errcode": "soon"}'), id="code in words"),
        pytest.param(web.Response(text='{"errcode": [1]}'), id="code in a list"),
        pytest.param(web.Response(text='{"errcode": 0'), id="cut JSON"),
        pytest.param(web.Response(body=b"{" * 100_000), id="deep JSON"),
        pytest.param(web.Response(body=b" " * (2**20 + 1)), id="endless"),
    ],
)
async def test_answer_that_is_none_is_unavailable(api: Api, platform: FakePlatform, answer: web.Response) -> None:
    platform.answers = [answer]

    with pytest.raises(ApiUnavailable) as caught:
        await api.send_text(OPENID, "您好")

    assert len(platform.asked) == 1
    assert "token-1" not in "".join(traceback.format_exception(caught.value))


async def test_slow_platform_is_given_up(http: aiohttp.ClientSession, base_url: str, platform: FakePlatform) -> None:
    platform.answers = [30.0]
    api = Api(http, base_url, FakeTokens(), timeout_seconds=0.1)

    with pytest.raises(ApiUnavailable, match="Timeout"):
        await api.send_text(OPENID, "您好")


@pytest.mark.parametrize("address", ["http://127.0.0.1:9", "http://[broken", "not an address", "ftp://127.0.0.1"])
async def test_platform_out_of_reach_is_unavailable_and_keeps_the_token_secret(
    http: aiohttp.ClientSession, address: str
) -> None:
    with pytest.raises(ApiUnavailable) as caught:
        await Api(http, address, FakeTokens()).get_callback_ips()

    error: BaseException | None = caught.value
    while error is not None:
        assert "token-1" not in str(error)
        error = error.__cause__ or error.__context__


async def test_control_characters_in_an_answer_do_no_harm(api: Api, platform: FakePlatform) -> None:
    platform.answers = [web.Response(body=b'{"errcode": 0, "ip_list": ["1.2.3.4", "5.6.7.0/24"], "x": "\x01\xff"}')]

    assert await api.get_callback_ips() == ("1.2.3.4", "5.6.7.0/24")
    assert platform.asked[0].path == "/simulator/api/cgi-bin/getcallbackip"


async def test_permanent_and_temporary_codes_are_made(api: Api, platform: FakePlatform) -> None:
    platform.answers = [{"ticket": "t", "url": "http://weixin.qq.com/q/1"}]

    codes = [await api.create_qr("c_370702004003"), await api.create_qr("b_1", 3600)]

    assert codes == [Qr("t", "http://weixin.qq.com/q/1")] * 2
    assert [asked.json for asked in platform.asked] == [
        {"action_name": "QR_LIMIT_STR_SCENE", "action_info": {"scene": {"scene_str": "c_370702004003"}}},
        {
            "action_name": "QR_STR_SCENE",
            "action_info": {"scene": {"scene_str": "b_1"}},
            "expire_seconds": 3600,
        },
    ]


@pytest.mark.parametrize(("scene", "seconds"), [("", None), ("s" * 65, None), ("s", 0), ("s", 2592001)])
async def test_code_the_platform_would_not_make_is_not_asked_for(
    api: Api, platform: FakePlatform, scene: str, seconds: int | None
) -> None:
    with pytest.raises(ValueError, match="must"):
        await api.create_qr(scene, seconds)

    assert platform.asked == []


async def test_answer_that_lacks_what_was_asked_for_is_unavailable(api: Api, platform: FakePlatform) -> None:
    platform.answers = [{"errcode": 0}]

    with pytest.raises(ApiUnavailable, match="ticket"):
        await api.create_qr("s")
    assert await api.get_callback_ips() == ()


def test_refusal_an_administrator_can_mend_says_how() -> None:
    assert "IP 白名单" in ApiError(40164, "invalid ip 203.0.113.9, not in whitelist").hint
    assert ApiError(45015, "").hint == ""


@pytest.mark.parametrize(
    "body",
    ['{"errcode": Infinity}', '{"errcode": NaN}', '{"errcode": 1e400}', '{"errcode": "no"}', "<html>", "[1]", ""],
)
def test_an_answer_that_is_not_the_platforms_json_is_no_answer(body: str) -> None:
    with pytest.raises(ApiUnavailable):
        read_json(body.encode())
