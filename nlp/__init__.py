"""Understanding: values in, values out. No I/O, no clock, nothing of ours imported from elsewhere."""
