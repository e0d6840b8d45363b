"""What a case is found by: by the staff who search, and by a neighbour with the same trouble."""
