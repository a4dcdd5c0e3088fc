"""Tables of a text: columns set apart by space, rows with bars, and tables that only lay a page out."""
