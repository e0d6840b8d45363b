"""The district: divisions, deputies, categories, units and reply templates as rows."""
