"""WeChat's callback: a signed request in, one answer out, each message handled once."""
