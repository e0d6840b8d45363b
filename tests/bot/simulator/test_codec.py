"""Tencent's published vectors, and what the codec promises for any message."""

from __future__ import annotations

import json
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.simulator.wire.wire_codec import AesKey, BadEnvelopeError, signature

DEMO = AesKey.decode("A" * 43, "wxba5fad812f8e6fb9")
SAMPLE_KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG"

SAFE = (
    "+qdx1OKCy+5JPCBFWw70tm0fJGb2Jmeia4FCB7kao+/Q5c/ohsOzQHi8khUOb05JCpj0JB4RvQMkUyus8TPxLKJGQqcvZqzDpVzazhZv6JsXUnnR8XGT"
    "740XgXZUXQ7vJVnAG+tE8NUd4yFyjPy7GgiaviNrlCTj+l5kdfMuFUPpRSrfMZuMcp3Fn2Pede2IuQrKEYwKSqFIZoNqJ4M8EajAsjLY2km32IIjdf8Y"
    "L/P50F7mStwntrA2cPDrM1kb6mOcfBgRtWygb3VIYnSeOBrebufAlr7F9mFUPAJGj04="
)
REPLY = "ELGduP2YcVatjqIS+eZbp80MNLoAUWvzzyJxgGzxZO/5sAvd070Bs6qrLARC9nVHm48Y4hyRbtzve1L32tmxSQ=="
SAMPLE = "jn1L23DB+6ELqJ+6bruv21Y6MD7KeIfP82D6gU39rmkgczbWwt5+3bnyg5K55bgVtVzd832WzZGMhkP72vVOfg=="
COMPATIBLE = (
    "hyzAe4OzmOMbd6TvGdIOO6uBmdJoD0Fk53REIHvxYtJlE2B655HuD0m8KUePWB3+LrPXo87wzQ1QLvbeUgmBM4x6F8PGHQHFVAFmOD2LdJF9FrXpbUAh"
    "0B5GIItb52sn896wVsMSHGuPE328HnRGBcrS7C41IzDWyWNlZkyyXwon8T332jisa+h6tEDYsVticbSnyU8dKOIbgU6ux5VTjg3yt+WGzjlpKn6NPhRj"
    "pA912xMezR4kw6KWwMrCVKSVCZciVGCgavjIQ6X8tCOp3yZbGpy0VxpAe+77TszTfRd5RJSVO/HTnifJpXgCSUdUue1v6h0EIBYYI1BD1DlD+C0CR8e6"
    "OewpusjZ4uBl9FyJvnhvQl+q5rv1ixrcpCumEPo5MJSgM9ehVsNPfUM669WuMyVWQLCzpu9GhglF2PE="
)


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (("AAAAA", "1714036504", "1514711492"), "f464b24fc39322e44b38aa78f5edd27bd1441696"),
        (("AAAAA", "1714037059", "486452656"), "899cf89e464efb63f54ddac96b0a0a235f53aa78"),
        (("AAAAA", "1714112445", "415670741"), "6c5c811b55cc85e0e1b54100749188c20beb3f5d"),
        (("AAAAA", "1714112445", "415670741", SAFE), "046e02f8204d34f8ba5fa3b1db94908f3df2e9b3"),
        (("AAAAA", "1713424427", "415670741", REPLY), "1b9339964ed2e271e7c7b6ff2b0ef902fc94dea1"),
        (("spamtest", "1409735669", "1320562132", COMPATIBLE), "5d197aaffba7e9b25a30732f161a50dee96bd5fa"),
    ],
)
def test_signatures_are_tencents_own(parts: tuple[str, ...], expected: str) -> None:
    assert signature(*parts) == expected


def test_tencents_safe_mode_sample_opens_and_is_sealed_again_to_the_byte() -> None:
    opened = DEMO.open(SAFE)

    assert json.loads(opened)["debug_str"] == "hello world"
    assert DEMO.seal(opened, b"a8eedb185eb2fecf") == SAFE


def test_tencents_sample_reply_is_sealed_to_the_byte() -> None:
    assert DEMO.seal(b'{"demo_resp":"good luck"}', b"707722b803182950") == REPLY


def test_the_java_sample_is_sealed_to_the_byte() -> None:
    key = AesKey.decode(SAMPLE_KEY, "wxb11529c136998cb6")

    assert key.seal("我是中文abcd123".encode(), b"aaaabbbbccccdddd") == SAMPLE


def test_tencents_compatible_mode_sample_opens() -> None:
    opened = ET.fromstring(AesKey.decode(SAMPLE_KEY, "wx2c2769f8efd9abc2").open(COMPATIBLE))

    assert opened.findtext("Content") == "abcdteT"
    assert opened.findtext("MsgId") == "6054768590064713728"


@given(st.binary(max_size=400))
def test_whatever_is_sealed_opens_again(message: bytes) -> None:
    assert DEMO.open(DEMO.seal(message)) == message


@pytest.mark.parametrize("sealed", ["", "?", "YWJj", REPLY[:-8] + "AAAAAA==", SAMPLE])
def test_what_was_not_sealed_for_this_account_is_refused(sealed: str) -> None:
    with pytest.raises(BadEnvelopeError):
        DEMO.open(sealed)


@pytest.mark.parametrize("key", ["", "A" * 42, "A" * 44, "!" * 43])
def test_a_key_must_be_the_consoles_43_characters(key: str) -> None:
    with pytest.raises(ValueError, match="43"):
        AesKey.decode(key, "wx")
