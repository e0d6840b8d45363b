"""Who is told what when something is done to a case."""
