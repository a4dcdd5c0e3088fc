"""Saved web pages: which element holds the text, what of a page is the text and what is the page."""
