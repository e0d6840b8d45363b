"""The list of cases, intake on behalf, and what is to be told by phone."""
