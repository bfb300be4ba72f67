"""Lists as each reader wants them: searches kept by name, columns chosen, one deed on many rows (above ui)."""
