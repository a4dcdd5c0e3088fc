"""Pages whose columns are out of order: far joins, fragments, whose they are, and in which order."""
