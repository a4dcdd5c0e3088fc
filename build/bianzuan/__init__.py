"""bianzuan (编纂)."""
