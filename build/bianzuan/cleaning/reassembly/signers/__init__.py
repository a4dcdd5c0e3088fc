"""Who signs: names of people, lines and phrases that name them, and where a text was published."""
