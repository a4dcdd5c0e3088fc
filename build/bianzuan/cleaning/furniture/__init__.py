"""What stands around a text and is not the text: page numbers, running heads, what sites, boards and papers add."""
