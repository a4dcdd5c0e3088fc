"""Cleaning: Source → Cleaned. Nothing is lost, everything is undoable, no word is changed."""
