from __future__ import annotations

import pytest

from nlp.messages.speaker import is_enterprise, is_on_behalf


@pytest.mark.parametrize(
    "plain", ["替我妈反映一下", "帮邻居问问医保", "帮楼上独居的老人反映", "我替隔壁张大爷说", "代为反映"]
)
def test_somebody_speaks_for_somebody_else(plain: str) -> None:
    assert is_on_behalf(plain)


@pytest.mark.parametrize("plain", ["帮我问问", "我妈摔倒了", "代表居民感谢", "请代表帮忙"])
def test_somebody_speaks_for_themselves(plain: str) -> None:
    assert not is_on_behalf(plain)


@pytest.mark.parametrize(
    "plain", ["我公司门口路不通", "我们厂用电不够", "本店想办执照", "我们是一家公司,贷款难", "希望改善营商环境"]
)
def test_an_enterprise_speaks_for_itself(plain: str) -> None:
    assert is_enterprise(plain)


@pytest.mark.parametrize("plain", ["我公司拖欠工资", "我司机", "小区停水", "我们公司让加班"])
def test_an_employee_is_no_enterprise(plain: str) -> None:
    assert not is_enterprise(plain)
