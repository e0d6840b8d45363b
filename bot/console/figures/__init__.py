"""A month in numbers: charts, the tables behind them, and the cases behind every number."""
