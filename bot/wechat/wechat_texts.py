"""The Chinese words of the platform's side: what it sends itself, and hints for the administrator."""

from __future__ import annotations

from typing import Final

from bot.wechat.platform_numbers import ErrorCode

#: What arrives as text when somebody sends a sticker or another thing that accounts cannot receive.
UNSUPPORTED_MESSAGE: Final = "【收到不支持的消息类型，暂无法显示】"

#: What an administrator can do, by error code.
API_HINTS: Final[dict[int, str]] = {
    ErrorCode.INVALID_CREDENTIAL: "AppSecret 不正确，或 access_token 已失效：请核对配置中的 app_id 与 app_secret。",
    ErrorCode.INVALID_APP_ID: "AppID 不正确：请到公众平台“设置与开发 - 开发接口管理”核对配置中的 app_id。",
    ErrorCode.INVALID_SECRET: "AppSecret 不正确：请到公众平台核对；如已重置，请把新的密钥填入 app_secret。",
    ErrorCode.IP_NOT_ALLOWED: (
        "本服务器的出口 IP 不在公众平台的 IP 白名单中：请到公众平台“设置与开发 - 开发接口管理 - 基本配置 - IP 白名单”"
        "添加报错信息里的 IP，约 5 分钟后生效。"
    ),
    ErrorCode.ACCOUNT_RESTRICTED: "公众号被限制使用：请登录公众平台，在“通知中心”查看原因并申诉或整改。",
    ErrorCode.API_BANNED: "此接口被封禁：请登录公众平台，在“通知中心”查看原因并申诉。",
    ErrorCode.INVALID_TOKEN: "access_token 无效：请核对配置中的 app_id 与 app_secret。",
    ErrorCode.TOKEN_EXPIRED: "access_token 已过期：请核对服务器时间，以及配置中的 app_id 与 app_secret。",
    ErrorCode.INVALID_TEMPLATE_ID: "模板消息的模板编号不对：请到公众平台“广告与服务 - 模板消息”核对配置中的模板编号。",
    ErrorCode.TEMPLATE_FIELD_INVALID: "模板消息的字段与模板不符：请按公众平台上的模板核对配置中的字段。",
    ErrorCode.SECRET_FROZEN: "AppSecret 已被冻结：请到公众平台解冻，再重试。",
    ErrorCode.API_UNAUTHORIZED: "该公众号没有调用此接口的权限：请确认已通过微信认证，并已开通此接口。",
    ErrorCode.DAILY_QUOTA: "今日接口调用次数已用完：次日零点自动恢复，也可在公众平台清零。",
}
