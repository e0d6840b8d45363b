"""A fake WeChat platform with phones, for the demo and the tests; it shares no codec with the bot."""
