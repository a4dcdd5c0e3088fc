"""Headings inside an article, what tells them, and their levels."""
