"""Blocks of a kind of their own: verse, records, notes, captions, what an article sets apart."""
