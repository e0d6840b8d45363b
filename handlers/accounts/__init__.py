"""The accounts of the console: who may give an account what, and every change of one."""
