"""Heads of articles: titles, who signs them, when and where they were published."""
