"""The month in numbers: pure counting over what happened to its cases."""
