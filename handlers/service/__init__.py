"""What the district promises: working days, quiet hours, how near a deadline is, which way a notice goes."""
