"""All rows of a database as lines that the other kind of database takes as well."""
