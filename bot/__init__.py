"""The outside world: HTTP, WeChat, schedules, commands. Nobody below imports this package."""
