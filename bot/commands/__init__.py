"""The `mashang` command and what its commands do."""
