"""The few things a view may ask the application for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiohttp import web

if TYPE_CHECKING:
    from bot.callback.inbound import Receiver
    from bot.delivery.delivery import Delivery
    from bot.running.database_access import Database
    from bot.running.district_in_use import DistrictInUse
    from bot.running.jobs import Jobs
    from bot.wechat.api import Api

API: web.AppKey[Api] = web.AppKey("api")
DATABASE: web.AppKey[Database] = web.AppKey("database")
RECEIVER: web.AppKey[Receiver] = web.AppKey("receiver")
DELIVERY: web.AppKey[Delivery] = web.AppKey("delivery")
DISTRICT: web.AppKey[DistrictInUse] = web.AppKey("district")
JOBS: web.AppKey[Jobs] = web.AppKey("jobs")
