"""Sources that are Markdown already: their front matter, marks and inline markup stay what they are."""
