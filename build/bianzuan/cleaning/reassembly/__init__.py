"""How the lines of a page go together: blocks, joins, articles, loops, gaps."""
