"""Cases: the list, and the page of each one."""
