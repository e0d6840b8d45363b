"""Examples of the roster: a community and a deputy of EAST, a category, a template and a waiting workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.app_keys import DISTRICT
from bot.configuration.privacy import Vault
from bot.console.roster.workbook_pages import compare
from bot.workbook.workbook_reader import read_content
from bot.workbook.workbook_writer import workbook_content
from console_rig import EAST
from stage import MONDAY
from storage.accounts import staff, uploads
from storage.district import district_store as district
from storage.district.district_rows import fingerprint
from storage.district.district_store import CategoryRow, DeputyRow, DistrictRows, DivisionRow, TemplateRow

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from console_rig import ConsoleRig

DIVISION = DivisionRow("880102001099", "槐荫示例社区", "社区", EAST, places=("槐荫里示例",))
DEPUTY = DeputyRow("D77", "顾槐示例", "区县", "在任", divisions=("880102001001",), title="槐荫示例小学")
CATEGORY = CategoryRow("JT", "交通出行", "示例交通所", 3)
TEMPLATE = TemplateRow("T77", "已转办", "{编号}已转{承办单位}。", "转办")
NEW = DistrictRows(categories=(CategoryRow("YH", "园林示例", "示例园林所", 5),))
CONTENT = workbook_content(NEW, str)
SHARED = ("category", "template")
_DIVISION_FORM = {"code": "880102001098", "name": "新示例社区", "level": "社区", "parent": EAST}
_DEPUTY_FORM = {"id": "D78", "name": "新代表示例", "level": "区县", "divisions": "880102001001", "status": "在任"}
POSTS = {
    "/roster/divisions/new": _DIVISION_FORM,
    "/roster/divisions/{division}": {"seen": fingerprint(DIVISION), **_DIVISION_FORM},
    "/roster/divisions/{division}/qr": {},
    "/roster/deputies/{deputy}/qr": {},
    "/roster/divisions/{division}/remove": {"seen": fingerprint(DIVISION)},
    "/roster/deputies/new": _DEPUTY_FORM,
    "/roster/deputies/{deputy}": {"seen": fingerprint(DEPUTY), **_DEPUTY_FORM},
    "/roster/deputies/{deputy}/leave": {"seen": fingerprint(DEPUTY), "status": "请假"},
    "/roster/deputies/{deputy}/bind": {},
    "/roster/deputies/{deputy}/phone": {"purpose": "提醒代表处理"},
    "/roster/deputies/{deputy}/unbind": {},
    "/roster/codes": {"division": EAST},
    "/roster/categories/new": {"code": "XX", "name": "新类别示例"},
    "/roster/categories/{category}": {"seen": fingerprint(CATEGORY), "name": "交通"},
    "/roster/categories/{category}/remove": {"seen": fingerprint(CATEGORY)},
    "/roster/templates/new": {"id": "T78", "name": "新模板示例", "body": "好的", "action": "回复"},
    "/roster/templates/preview": {"body": "{结果}"},
    "/roster/templates/{template}": {"seen": fingerprint(TEMPLATE), "name": "x", "body": "好的", "action": "回复"},
    "/roster/templates/{template}/remove": {"seen": fingerprint(TEMPLATE)},
    "/roster/posters": {"division": EAST, "design": "lift"},
    "/roster/workbook": {"workbook": CONTENT},
    "/roster/workbook/{workbook}/apply": {"seen": "{workbook_seen}"},
    "/roster/workbook/{workbook}/drop": {},
}


async def prepare(rig: ConsoleRig) -> dict[str, Any]:
    """Put them into the database."""

    def job(conn: Connection) -> dict[str, Any]:
        rows = DistrictRows((DIVISION,), (DEPUTY,), (CATEGORY,), None, (TEMPLATE,))
        district.upsert(conn, rows)
        account = staff.by_name(conn, "区管理示例")
        assert account is not None
        waiting = uploads.keep(conn, account.id, "district.xlsx", CONTENT, MONDAY)
        return {
            "workbook": waiting,
            "workbook_seen": compare(read_content(CONTENT), Vault(()), district.read(conn), 0).mark,
        }

    found: dict[str, Any] = rig.write(job)
    await rig.app[DISTRICT].refresh()
    return {
        "division": DIVISION.code,
        "deputy": DEPUTY.id,
        "category": CATEGORY.code,
        "template": TEMPLATE.id,
        "markers": [DIVISION.name, DEPUTY.name, "槐荫"],
        **found,
    }
