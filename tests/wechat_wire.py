"""The platform's side of the callback, written a second time by hand: wechatpy is not used here, nor is our code."""

from __future__ import annotations

import base64
import hashlib
import re
import secrets
import struct

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

TOKEN = "tokenofatest"
APP_ID = "wx0123456789abcdef"
AES_KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG"
OPENID = "oTest_citizen-0000000000001"
ACCOUNT = "gh_0123456789ab"

# Tencent's own samples: the message-push page (V1), its Java and Python samples (V3, V4).
V1_APP_ID = "wxba5fad812f8e6fb9"
V1_ENCRYPT = (
    "+qdx1OKCy+5JPCBFWw70tm0fJGb2Jmeia4FCB7kao+/Q5c/ohsOzQHi8khUOb05JCpj0JB4RvQMkUyus8TPxLKJGQqcvZqzDpVzazhZv6JsXUnnR8XGT"
    "740XgXZUXQ7vJVnAG+tE8NUd4yFyjPy7GgiaviNrlCTj+l5kdfMuFUPpRSrfMZuMcp3Fn2Pede2IuQrKEYwKSqFIZoNqJ4M8EajAsjLY2km32IIjdf8Y"
    "L/P50F7mStwntrA2cPDrM1kb6mOcfBgRtWygb3VIYnSeOBrebufAlr7F9mFUPAJGj04="
)
V3_ENCRYPT = "jn1L23DB+6ELqJ+6bruv21Y6MD7KeIfP82D6gU39rmkgczbWwt5+3bnyg5K55bgVtVzd832WzZGMhkP72vVOfg=="
V4_ENCRYPT = (
    "hyzAe4OzmOMbd6TvGdIOO6uBmdJoD0Fk53REIHvxYtJlE2B655HuD0m8KUePWB3+LrPXo87wzQ1QLvbeUgmBM4x6F8PGHQHFVAFmOD2LdJF9FrXpbUAh"
    "0B5GIItb52sn896wVsMSHGuPE328HnRGBcrS7C41IzDWyWNlZkyyXwon8T332jisa+h6tEDYsVticbSnyU8dKOIbgU6ux5VTjg3yt+WGzjlpKn6NPhRj"
    "pA912xMezR4kw6KWwMrCVKSVCZciVGCgavjIQ6X8tCOp3yZbGpy0VxpAe+77TszTfRd5RJSVO/HTnifJpXgCSUdUue1v6h0EIBYYI1BD1DlD+C0CR8e6"
    "OewpusjZ4uBl9FyJvnhvQl+q5rv1ixrcpCumEPo5MJSgM9ehVsNPfUM669WuMyVWQLCzpu9GhglF2PE="
)


def signature(*parts: str) -> str:
    """SHA-1 over the sorted parts, as the platform signs."""
    return hashlib.sha1("".join(sorted(parts)).encode()).hexdigest()


def query(token: str = TOKEN, timestamp: str = "1767225600", nonce: str = "1234567890", **more: str) -> dict[str, str]:
    """The parameters of a signed request."""
    return {"signature": signature(token, timestamp, nonce), "timestamp": timestamp, "nonce": nonce, **more}


def seal(plain: bytes, key: str = AES_KEY) -> str:
    """AES-CBC and base64 of something that is padded already."""
    raw = base64.b64decode(key + "=")
    encryptor = Cipher(algorithms.AES(raw), modes.CBC(raw[:16])).encryptor()
    return base64.b64encode(encryptor.update(plain) + encryptor.finalize()).decode()


def unseal(encrypted: str, key: str = AES_KEY) -> bytes:
    raw = base64.b64decode(key + "=")
    decryptor = Cipher(algorithms.AES(raw), modes.CBC(raw[:16])).decryptor()
    return decryptor.update(base64.b64decode(encrypted)) + decryptor.finalize()


def pad(plain: bytes) -> bytes:
    count = 32 - len(plain) % 32
    return plain + bytes([count]) * count


def encrypt(xml: str | bytes, key: str = AES_KEY, app_id: str = APP_ID, random: bytes | None = None) -> str:
    """The content of `<Encrypt>`."""
    body = xml.encode() if isinstance(xml, str) else xml
    head = secrets.token_bytes(16) if random is None else random
    return seal(pad(head + struct.pack(">I", len(body)) + body + app_id.encode()), key)


def decrypt(encrypted: str, key: str = AES_KEY) -> tuple[str, str]:
    """The message inside an `<Encrypt>`, and the app id behind it."""
    padded = unseal(encrypted, key)
    plain = padded[16 : -padded[-1]]
    (length,) = struct.unpack(">I", plain[:4])
    return plain[4 : 4 + length].decode(), plain[4 + length :].decode()


def envelope(encrypted: str, beside: str = "") -> bytes:
    """The body of a request in safe mode; with plain elements `beside`, in compatible mode."""
    to_user = "" if beside else f"<ToUserName><![CDATA[{ACCOUNT}]]></ToUserName>"
    return f"<xml>{to_user}{beside}<Encrypt><![CDATA[{encrypted}]]></Encrypt></xml>".encode()


def sealed_query(
    encrypted: str, token: str = TOKEN, timestamp: str = "1767225600", nonce: str = "99"
) -> dict[str, str]:
    """The parameters of a request that carries `encrypted`."""
    msg_signature = signature(token, timestamp, nonce, encrypted)
    return query(token, timestamp, nonce, openid=OPENID, encrypt_type="aes", msg_signature=msg_signature)


def elements(inner: str, message_type: str, created: str = "1767225599") -> str:
    """What stands inside the `<xml>` of a message."""
    return (
        f"<ToUserName><![CDATA[{ACCOUNT}]]></ToUserName><FromUserName><![CDATA[{OPENID}]]></FromUserName>"
        f"<CreateTime>{created}</CreateTime><MsgType><![CDATA[{message_type}]]></MsgType>{inner}"
    )


def message(inner: str, message_type: str = "text", *, msg_id: str = "6054768590064713728", **more: str) -> str:
    return f"<xml>{elements(f'{inner}<MsgId>{msg_id}</MsgId>', message_type, **more)}</xml>"


def text_message(content: str, **more: str) -> str:
    return message(f"<Content><![CDATA[{content}]]></Content>", **more)


def event(name: str, inner: str = "", **more: str) -> str:
    return f"<xml>{elements(f'<Event><![CDATA[{name}]]></Event>{inner}', 'event', **more)}</xml>"


def element(name: str, xml: str) -> str:
    """The text of the first such element in a flat answer whose CDATA holds no "]]>"."""
    found = re.search(rf"<{name}>(?:<!\[CDATA\[)?(.*?)(?:\]\]>)?</{name}>", xml, re.DOTALL)
    assert found is not None, f"no <{name}> in the answer"
    return found[1]
