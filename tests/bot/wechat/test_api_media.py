"""Photos, recordings and videos: fetched within bounds, uploaded as forms."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from aiohttp import web

from bot.wechat.api import Api, Media
from bot.wechat.wechat_errors import ApiError, ApiUnavailable, MediaTooLarge

if TYPE_CHECKING:
    from wechat_fake import FakePlatform


@pytest.mark.parametrize(
    ("header", "filename"),
    [
        ('attachment; filename="photo.jpg"', "photo.jpg"),
        ("attachment; filename=photo.jpg", "photo.jpg"),
        ('attachment; filename="../../etc/passwd"', "passwd"),
        ('attachment; filename="C:\\\\temp\\\\a.jpg"', "a.jpg"),
        ('attachment; filename=".."', ""),
        ("attachment; filename=a b;;=", "a b"),
        ("attachment", ""),
        ("", ""),
    ],
)
async def test_photo_is_downloaded(api: Api, platform: FakePlatform, header: str, filename: str) -> None:
    platform.answers = [
        web.Response(body=b"\xff\xd8photo", content_type="image/jpeg", headers={"Content-disposition": header})
    ]

    media = await api.download_media("m/1+2", 100)

    assert media == Media("image/jpeg", filename, b"\xff\xd8photo")
    assert platform.asked[0].path == "/simulator/api/cgi-bin/media/get"
    assert platform.asked[0].query == {"access_token": "token-1", "media_id": "m/1+2"}


async def test_video_is_downloaded_from_the_address_in_the_answer(
    api: Api, platform: FakePlatform, base_url: str
) -> None:
    platform.answers = [
        {"video_url": f"{base_url}/files/v?key=1"},
        web.Response(body=b"video", content_type="video/mp4"),
    ]

    media = await api.download_media("m1", 100)

    assert media == Media("video/mp4", "", b"video")
    assert platform.asked[1].query == {"key": "1"}


@pytest.mark.parametrize("address", ["file:///etc/hostname", "", "nonsense"])
async def test_video_without_a_usable_address_is_unavailable(api: Api, platform: FakePlatform, address: str) -> None:
    platform.answers = [{"video_url": address}]

    with pytest.raises(ApiUnavailable):
        await api.download_media("m1", 100)


async def test_media_that_is_gone_is_refused_with_its_code(api: Api, platform: FakePlatform) -> None:
    platform.answers = [{"errcode": 40007, "errmsg": "invalid media_id"}]

    with pytest.raises(ApiError) as caught:
        await api.download_media("m1", 100)

    assert caught.value.code == 40007


async def test_download_renews_a_bad_token(api: Api, platform: FakePlatform) -> None:
    platform.answers = [{"errcode": 42001}, web.Response(body=b"photo", content_type="image/png")]

    assert (await api.download_media("m1", 100)).data == b"photo"


async def test_media_over_the_limit_is_not_kept(api: Api, platform: FakePlatform) -> None:
    announced = web.Response(body=b"x" * 1001)
    unfolding = web.Response(body=b"x" * 100_000)
    unfolding.enable_compression()
    platform.answers = [announced, unfolding, web.Response(body=b"x" * 1000)]

    for _ in range(2):
        with pytest.raises(MediaTooLarge):
            await api.download_media("m1", 1000)
    assert len((await api.download_media("m1", 1000)).data) == 1000
