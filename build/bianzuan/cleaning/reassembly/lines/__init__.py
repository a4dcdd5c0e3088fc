"""One thing over several printed lines put together, and lines that stay lines."""
